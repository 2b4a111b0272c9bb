"""Sites compared on what all of them must do."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.fidelity import NOT_APPLICABLE, NOT_DUE, NOTHING, RATED, UNANSWERED, Interval
from pactkit.scoring.common import Comparison, Stand, compare_sites

from .making import ALWAYS_A_POINT, Given, assess, definition, item, prepared, scheme, section

PERCENT = scheme("percent", "percent")
THING = definition(section("one", *(item(code) for code in "abcd")), schemes=(PERCENT,))


def stand(**levels: int | str) -> Stand:
    """Where a site stands: a level for each item, or the item's state."""
    states = {"open": UNANSWERED, "na": NOT_APPLICABLE, "later": NOT_DUE}
    answers = {
        code: Given(RATED, level) if isinstance(level, int) else Given(states[level]) for code, level in levels.items()
    }
    report = assess(prepared(THING, answers), answers)
    return Stand(answers=report.items, own=report.schemes[0].score)


def compared(minimum: Fraction | int = 0, **sites: Stand) -> Comparison | None:
    return compare_sites(THING, sites, minimum)


def test_scores_are_worked_out_again_over_the_common_items() -> None:
    """Only items that apply and are due at all sites count; each site keeps its own score beside the new one."""
    found = compared(north=stand(a=2, b=1, c=0, d="later"), south=stand(a=1, b=2, c="na", d=2))
    assert found is not None
    assert (found.component, found.scheme, found.codes) == ("thing", "main", ("a", "b"))
    assert [(one.site, one.own.low, one.common.low, one.common.point) for one in found.sites] == [
        ("north", 50, 75, 75),
        ("south", Fraction(500, 6), 75, 75),
    ]
    assert [(left.code, left.sites, left.alone) for left in found.left_out] == [
        ("c", ("north",), True),
        ("d", ("south",), True),
    ]


def test_an_unanswered_common_item_leaves_an_interval() -> None:
    """What nobody answered must be done all the same: it stays in, and makes an interval."""
    found = compared(north=stand(a=2, b="open", c="na", d="na"), south=stand(a=2, b=2, c="na", d="na"))
    assert found is not None
    assert [one.common for one in found.sites] == [
        Interval(low=50, high=100, point=100),
        Interval(low=100, high=100, point=100),
    ]


def test_no_point_where_too_little_of_the_common_items_is_answered() -> None:
    """The policy's minimum holds for the common items by themselves."""
    north = stand(a="open", b=2, c=2, d=2)
    found = compared(Fraction(3, 4), north=north, south=stand(a=1, b=1, c="na", d="na"))
    assert found is not None
    assert (found.sites[0].own.point, found.sites[0].common) == (100, Interval(low=50, high=100))


def test_nothing_in_common() -> None:
    """Where no item must be done at all sites, there is nothing to score, and it is no error."""
    found = compared(north=stand(a=2, b="na", c="na", d="na"), south=stand(a="na", b=2, c="na", d="na"))
    assert found is not None
    assert found.codes == ()
    assert [one.common for one in found.sites] == [NOTHING, NOTHING]


def test_one_site_is_compared_with_nobody() -> None:
    """Two sites with something to score are needed."""
    nothing = Stand(answers=stand(a="na", b="na", c="na", d="na").answers, own=NOTHING)
    assert compared(north=stand(a=2, b=2, c=2, d=2)) is None
    assert compared(north=stand(a=2, b=2, c=2, d=2), south=nothing) is None
    assert compare_sites(evolve(THING, schemes=()), {}, 0) is None


def test_a_plugins_own_arithmetic_is_not_compared() -> None:
    """A score that the definition's scheme does not give cannot be given over fewer items: that site stands apart."""
    own = evolve(stand(a=2, b=2, c=2, d=2), own=Interval(low=7, high=7, point=7))
    found = compared(north=stand(a=1, b=1, c=1, d=1), south=stand(a=2, b=2, c=2, d=0), west=own)
    assert found is not None
    assert [one.site for one in found.sites] == ["north", "south"]
    assert found.apart == ("west",)


LEVELS = st.sampled_from([0, 1, 2, "open", "na", "later"])


@settings(max_examples=60)
@given(st.lists(st.tuples(LEVELS, LEVELS, LEVELS, LEVELS), min_size=2, max_size=4))
def test_the_common_score_is_that_of_a_checklist_of_the_common_items(rows: list[tuple[int | str, ...]]) -> None:
    """Equal to the score by a definition that holds the common items alone, whatever is answered."""
    stands = {f"s{at}": stand(**dict(zip("abcd", row, strict=True))) for at, row in enumerate(rows)}
    found = compare_sites(THING, stands, ALWAYS_A_POINT.minimum_answered)
    if found is None:
        return  # fewer than two sites with something to score
    for site in found.sites:
        kept = [one for one in stands[site.site].answers if one.code in found.codes]
        alone = definition(section("one", *(item(code) for code in found.codes)), schemes=(PERCENT,))
        answers = {one.code: Given(one.state, one.level) for one in kept}
        expected = assess(alone, answers).schemes[0].score if kept else NOTHING
        assert site.common == expected
