"""How far reviews agree: which items are compared, every figure over them, and why one is missing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.agreement import FIGURES, OF_A_PAIR, Compared
from pactkit.model.number import Number
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, Rating, Ratings, Review
from pactkit.scoring.agreement import agreement, compared, figures, pairs, tally

from .making import REVIEW, definition, frac, item, section
from .published import UNITS, shown

THREE = (0, 1, 2)
ODD = (1, frac("2.5"), 4)
ONE_ITEM = "Only one item was given a level by two reviews"
NO_ITEM = "No item was given a level by two reviews"
HABIT = "Each review gave one and the same level everywhere, so that agreement cannot be told from habit"
NO_VARIETY = "All reviews gave the same level everywhere, so that nothing varies in which they could agree"
OF_TWO = "This is a figure of two reviews: see each pair"


def rated(*levels: tuple[Number | None, ...], on: Sequence[Number] = THREE, component: str = "thing") -> list[Compared]:
    """Items with these levels, each a tuple of what the reviews say of it."""
    return [
        Compared(component=component, item=item(f"{component}-{number}", *on), levels=one)
        for number, one in enumerate(levels)
    ]


def review(items: dict[str, Rating], **more: object) -> Review:
    """A review that says this of the component `thing`."""
    return evolve(REVIEW, ratings={"thing": Ratings(items=items, **more)})  # type: ignore[arg-type]


def test_only_items_with_a_level_are_compared() -> None:
    """What a review could not rate, says does not apply or leaves out has no level, and is counted as such."""
    thing = definition(section("a", *(item(code) for code in "VWXY")), section("b", item("Z")))
    first = review({"V": 2, "W": CANNOT_RATE, "X": 1, "Y": NOT_APPLICABLE}, not_applicable={"b": "not here"})
    second = review({"V": 1, "W": 2, "Y": 0})
    items = list(compared(thing, (first, second)))
    assert [one.levels for one in items] == [(2, 1), (None, 2), (1, None), (None, 0), (None, None)]
    found = figures(items)
    assert (found.n, found.only_one, found.neither) == (1, 3, 1)
    assert tally([thing], first) == {"levels": 2, "cannot_rate": 1, "not_applicable": 2, "unanswered": 0}
    assert tally([thing], second) == {"levels": 3, "cannot_rate": 0, "not_applicable": 0, "unanswered": 2}


def test_a_level_that_is_not_offered_is_no_level() -> None:
    """A rating at a level that the item does not have counts as unanswered; a review may leave out a component."""
    thing = definition(section("a", item("V", 0, 2)))
    items = list(compared(thing, (review({"V": 1}), REVIEW)))
    assert [one.levels for one in items] == [(None, None)]


def test_a_level_is_a_step_of_the_item() -> None:
    """Of 1, 2.5 and 4 the ends are two levels apart, of 1 and 4 one, whatever the distance of their values."""
    assert [one.apart for one in rated((1, 4), (1, frac("2.5")), (4, 4), (None, None), on=ODD)] == [2, 1, 0, 0]
    assert [one.apart for one in rated((1, 4), on=(1, 4))] == [1]
    found = figures([*rated((1, 4), (1, frac("2.5")), on=ODD), *rated((1, 4), on=(1, 4))])
    assert (found.equal, found.within_one) == (0, Fraction(2, 3))
    assert [one.levels for one in found.apart] == [(1, 4)]


def test_shares_and_bias() -> None:
    """The bias is the mean of second less first: above 0 where the second review rates higher."""
    found = figures(rated((0, 0), (0, 1), (0, 2), (2, 1)))
    assert (found.n, found.equal, found.within_one, found.bias) == (4, Fraction(1, 4), Fraction(3, 4), Fraction(1, 2))


def test_the_farthest_come_first() -> None:
    """Items two or more levels apart stand by how far, then in checklist order."""
    found = figures(rated((0, 2), (0, 3), (1, 1), (3, 1), on=(0, 1, 2, 3)))
    assert [one.item.code for one in found.apart] == ["thing-1", "thing-0", "thing-3"]


@pytest.mark.parametrize(
    ("levels", "why"),
    [
        ([], dict.fromkeys(FIGURES, NO_ITEM)),
        ([(1, None), (None, 2)], dict.fromkeys(FIGURES, NO_ITEM)),
        ([(1, 2)], dict.fromkeys(FIGURES[3:], ONE_ITEM)),
        ([(1, 2), (1, 2)], dict.fromkeys(OF_A_PAIR[1:], HABIT)),
        ([(1, 1), (1, 1)], dict.fromkeys(OF_A_PAIR[1:], HABIT) | dict.fromkeys(FIGURES[6:8], NO_VARIETY)),
        ([(1, 1), (2, 2)], {}),
    ],
)
def test_what_is_undefined_is_said(levels: list[tuple[Number | None, ...]], why: dict[str, str]) -> None:
    """A figure is there, or there is a reason why not; never a 0, a 1 or a NaN in its place."""
    found = figures(rated(*levels))
    assert dict(found.undefined) == why
    assert [name for name in FIGURES if getattr(found, name) is None] == [name for name in FIGURES if name in why]


def test_more_than_two_reviews() -> None:
    """Of more reviews kappa and bias are of each pair; alpha and AC1 are over all, as Krippendorff and irrCAC print."""
    four = [(unit[0], *unit[1:], *[None] * (4 - len(unit))) for unit in UNITS]
    found = figures(rated(*four, on=(1, 2, 3, 4, 5)))
    assert (found.n, found.only_one) == (11, 1)
    assert shown(found.alpha_ordinal, 3) == 0.815
    assert shown(found.alpha_interval, 3) == 0.849
    assert shown(found.ac1, 5) == 0.77544
    assert dict(found.undefined) == dict.fromkeys(OF_A_PAIR, OF_TWO)
    assert [one.reviews for one in pairs(rated(*four), 4)] == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_all_who_gave_a_level_count() -> None:
    """Of three reviews an item is equal where all that gave a level gave the same; the ends say how far apart it is."""
    found = figures(rated((1, 1, None), (0, 1, 2), (0, 0, 1)))
    assert (found.equal, found.within_one) == (Fraction(1, 3), Fraction(2, 3))
    assert [one.levels for one in found.apart] == [(0, 1, 2)]


def test_levels_of_items_that_are_not_compared_are_no_categories() -> None:
    """AC1 divides chance among the levels of the items that it is made of, and not of items that nobody compared."""
    alike = rated((0, 0), (1, 1), (0, 1), on=(0, 1))
    other = rated((4, None), (None, None), on=(0, 1, 2, 3, 4), component="other")
    assert figures([*alike, *other]).ac1 == figures(alike).ac1 == Fraction(1, 3)
    three, nobody = rated((0, 0, 1), (1, 1, None), on=(0, 1)), rated((None, None, None), on=(0, 1, 2, 3, 4))
    assert figures([*three, *nobody]).ac1 == figures(three).ac1


def test_a_pair_is_compared_by_itself() -> None:
    """The figures of a pair are those of its two reviews alone, whatever others say."""
    three = rated((0, 1, 2), (1, 1, None), (2, None, 0), (2, 1, 1))
    found = {pair.reviews: pair.agreement.pooled for pair in pairs(three, 3)}
    assert found[0, 2] == figures(rated((0, 2), (1, None), (2, 0), (2, 1)))
    assert (found[0, 2].n, found[0, 2].only_one) == (3, 1)


def test_components_stand_by_themselves_and_together() -> None:
    """Each component has its figures; pooled are the items of all, not a mean of the components' figures."""
    first, second = rated((0, 0), (1, 2)), rated((0, 2), (2, 2), (1, 1), component="other")
    found = agreement([*first, *second])
    assert [name for name, _ in found.components] == ["thing", "other"]
    assert [one.n for _, one in found.components] == [2, 3]
    assert found.pooled == figures([*first, *second])


def test_unlike_levels_are_said() -> None:
    """Over items with unlike levels the figures go by values, and a remark says that they look better for it."""
    found = figures([*rated((0, 1), (1, 1)), *rated((4, 4), (1, 1), on=ODD)])
    assert found.kappa is not None
    (remark,) = found.remarks
    assert remark == (
        "The items have unlike levels (0 1 2; 1 2.5 4). Levels count by their values, and kappa, alpha and AC1 tend to "
        "be higher than over items of one kind, since an item's kind alone tells which levels it can have"
    )


def test_one_constant_review_is_said() -> None:
    """A kappa of 0 beside much agreement is explained where one review gave the same level everywhere."""
    found = figures(rated((1, 1), (1, 1), (1, 2)))
    assert found.kappa == 0
    assert [str(remark) for remark in found.remarks] == [
        "One review gave the same level to every item: kappa is 0 then, whatever the other review says"
    ]


LEVELS = st.none() | st.sampled_from(THREE)
TWO_REVIEWS = st.lists(st.tuples(LEVELS, LEVELS), max_size=8)
SAME = tuple(name for name in FIGURES if name != "bias")


@given(TWO_REVIEWS)
def test_symmetric_but_for_the_bias(levels: list[tuple[Number | None, ...]]) -> None:
    """The reviews in the other order give the same figures, and the bias with the other sign."""
    one, other = figures(rated(*levels)), figures(rated(*(pair[::-1] for pair in levels)))
    assert [getattr(one, name) for name in SAME] == [getattr(other, name) for name in SAME]
    assert one.bias is None or one.bias == -(other.bias or 0)


@given(TWO_REVIEWS, st.randoms(use_true_random=False))
def test_the_order_of_items_changes_no_figure(levels: list[tuple[Number | None, ...]], chance: Random) -> None:
    """Items in another order give the same figures."""
    moved = list(levels)
    chance.shuffle(moved)
    one, other = figures(rated(*levels)), figures(rated(*moved))
    assert [getattr(one, name) for name in FIGURES] == [getattr(other, name) for name in FIGURES]


@given(st.lists(st.tuples(st.sampled_from(THREE), st.sampled_from(THREE)), min_size=1, max_size=8))
def test_one_review_raised_throughout_moves_the_bias(levels: list[tuple[int, int]]) -> None:
    """Where the second review says one more of every item, the bias is one more."""
    wide = (0, 1, 2, 3)
    found = figures(rated(*levels, on=wide)).bias
    raised = figures(rated(*((one, other + 1) for one, other in levels), on=wide)).bias
    assert found is not None
    assert raised == found + 1


@given(TWO_REVIEWS)
def test_the_parts_add_up(levels: list[tuple[Number | None, ...]]) -> None:
    """Every item is compared or left out; those beyond one level are those that are listed; equal are within one."""
    found = figures(rated(*levels))
    assert found.n + found.only_one + found.neither == len(levels)
    if found.n:
        assert found.equal is not None
        assert found.within_one is not None
        assert found.equal <= found.within_one == 1 - Fraction(len(found.apart), found.n)
