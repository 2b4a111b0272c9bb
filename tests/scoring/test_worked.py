"""Worked numbers: the structures of published instruments with ratings of our own, exact results."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Detail, FidelityReport, Interval
from pactkit.model.number import Number, rounded
from pactkit.scoring.fidelity import detail

from .making import ALWAYS_A_POINT, NA, OPEN, Given, assess, definition, frac, give, item, scheme, section

TIERS = {
    "T1": {"teams": "2 1", "implementation": "2 2 1 2 1 1 2 1 1", "evaluation": "2 1 1 1"},
    "T2": {"teams": "1 1 1 0", "interventions": "2 1 1 2 1", "evaluation": "1 1 0 1"},
    "T3": {"teams": "2 1 1 2", "resources": "1 2 1", "support_plans": "2 1 1 2 1 1", "evaluation": "2 1 2 1"},
}
BANDS: tuple[tuple[str, Number], ...] = (("below", 0), ("met", 70), ("strong", 80))


def tier(name: str) -> tuple[Definition, dict[str, Given]]:
    """One tier as a definition with sections for its subscales, and its ratings."""
    parts = {part: levels.split() for part, levels in TIERS[name].items()}
    made = definition(
        *(section(part, *(item(f"{part}-{at}") for at in range(len(levels)))) for part, levels in parts.items()),
        schemes=(
            scheme("percent", "percent", *BANDS),
            scheme("sum", "sum", id="points"),
            scheme("percent", "mean", id="subscales", over="sections"),
        ),
    )
    ratings = {f"{part}-{at}": int(level) for part, levels in parts.items() for at, level in enumerate(levels)}
    return made, give(ratings)


def point(report: FidelityReport, scheme_id: str) -> Number | None:
    """The point of one scheme of a report."""
    return next(one.score.point for one in report.schemes if one.id == scheme_id)


def details(made: Definition, answers: dict[str, Given]) -> Detail:
    """The detail of a report that is there."""
    found = detail(made, assess(made, answers), ALWAYS_A_POINT)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "points", "percent", "subscales", "band"),
    [
        ("T1", 21, "70", ("75", "650/9", "125/2"), "met"),
        ("T2", 13, "50", ("75/2", "70", "75/2"), "below"),
        ("T3", 24, "1200/17", ("75", "200/3", "200/3", "75"), "met"),
    ],
)
def test_tfi_tiers(name: str, points: int, percent: str, subscales: tuple[str, ...], band: str) -> None:
    """T1 21/30 is 70 % exactly, and so meets it; T2 13/26; T3 24/34 is 70.59 %; each with its subscales."""
    made, answers = tier(name)
    report = assess(made, answers)
    assert point(report, "points") == points
    assert point(report, "main") == frac(percent)
    assert report.schemes[0].band == band
    scores = dict(details(made, answers).sections)["main"]
    assert [score.point for _, score in scores] == [frac(one) for one in subscales]


def test_tfi_mean_of_subscales_is_another_number() -> None:
    """The mean of T1's subscales is 69.91, below 70: a total over sections is not a total over items."""
    made, answers = tier("T1")
    mean = point(assess(made, answers), "subscales")
    assert mean == frac("3775/54")
    assert rounded(mean) == 69.9074


@pytest.mark.parametrize(("name", "for_70", "for_80"), [("T1", 21, 24), ("T2", 19, 21), ("T3", 24, 28)])
def test_tfi_points_needed(name: str, for_70: int, for_80: int) -> None:
    """For 70 % it takes 21, 19 and 24 points in the three tiers, for 80 % 24, 21 and 28; one fewer is not enough."""
    made, _ = tier(name)
    codes = [one.code for one in made.items]

    def band_at(points: int) -> str | None:
        levels = {code: min(2, max(0, points - 2 * at)) for at, code in enumerate(codes)}
        report = assess(made, give(levels))
        assert point(report, "points") == points
        return report.schemes[0].band

    assert [band_at(for_70 - 1), band_at(for_70)] == ["below", "met"]
    assert [band_at(for_80 - 1), band_at(for_80)] == ["met", "strong"]


def all_tiers() -> tuple[Definition, dict[str, Given]]:
    """The three tiers as three sections of one definition."""
    parts = {name: " ".join(levels.values()).split() for name, levels in TIERS.items()}
    made = definition(
        *(section(name, *(item(f"{name}-{at}") for at in range(len(levels)))) for name, levels in parts.items()),
        schemes=(
            scheme("percent", "percent"),
            scheme("percent", "mean", id="tiers", over="sections"),
        ),
    )
    levels = {f"{name}-{at}": int(level) for name, levels in parts.items() for at, level in enumerate(levels)}
    return made, give(levels)


def test_tfi_all_tiers() -> None:
    """All tiers together: 58/90 is 64.44 %, and the mean of the tiers 63.53."""
    made, answers = all_tiers()
    report = assess(made, answers)
    assert point(report, "main") == frac("580/9")
    assert point(report, "tiers") == (70 + 50 + Fraction(2400, 34)) / 3
    assert rounded((70 + 50 + Fraction(2400, 34)) / 3) == 63.5294


def test_tfi_with_a_tier_not_taken() -> None:
    """T2 not taken is not applicable: tiers 1 and 3 are 45/64, 70.31 %, and T2 has no score."""
    made, answers = all_tiers()
    answers = {code: NA if code.startswith("T2") else one for code, one in answers.items()}
    assert point(assess(made, answers), "main") == Fraction(4500, 64)
    assert dict(dict(details(made, answers).sections)["main"])["T2"] == Interval()


@pytest.mark.parametrize(
    ("levels", "mean", "product", "minimum"),
    [
        ("5 5 5", "5", "125/343", "5"),
        ("6 6 1", "13/3", "36/343", "1"),
        ("7 7 0", "14/3", "0", "0"),
        ("4.2 5.1 3.3", "4.2", "70686/343000", "3.3"),
    ],
)
def test_readiness_as_motivation_times_capacities(levels: str, mean: str, product: str, minimum: str) -> None:
    """R=MC², components 0 to 7: the mean ranks (7, 7, 0) above (4.2, 5.1, 3.3), product and minimum put it last."""
    values = [frac(level) for level in levels.split()]
    items = (item(code, *sorted({Fraction(0), value, Fraction(7)})) for code, value in zip("mgs", values, strict=True))
    kinds = ("mean", "product", "minimum")
    made = definition(section("all", *items), schemes=tuple(scheme("none", kind, id=kind) for kind in kinds))
    report = assess(made, give(dict(zip("mgs", values, strict=True))))
    assert [point(report, kind) for kind in kinds] == [frac(mean), frac(product), frac(minimum)]


CTC = {"self": "4 4 3 4 3 2 4 3", "trainer": "4 3 3 4 2 2 4 3", "central": "4 4 3 3 2 2 4 4"}


def ctc_ratings() -> dict[str, Given]:
    """Every group's rating of every milestone, as `group-milestone`."""
    return give(
        {
            f"{group}-{milestone}": int(level)
            for group, levels in CTC.items()
            for milestone, level in enumerate(levels.split())
        }
    )


def test_ctc_with_a_section_per_milestone() -> None:
    """Means per milestone, and the share of milestones whose mean is at 3 or above: 6 of 8, 75 %."""
    made = definition(
        *(section(str(at), *(item(f"{group}-{at}", 1, 2, 3, 4) for group in CTC), target=3) for at in range(8)),
        schemes=(scheme("mean", "share", over="sections"),),
    )
    assert point(assess(made, ctc_ratings()), "main") == 75
    means = [score.point for _, score in dict(details(made, ctc_ratings()).sections)["main"]]
    assert means == [frac(mean) for mean in ("4", "11/3", "3", "11/3", "7/3", "2", "4", "10/3")]


def test_ctc_with_a_section_per_rater_group() -> None:
    """The other rule: each group's share of milestones at 3 or above (87.5, 75, 75), averaged: 79.17."""
    made = definition(
        *(section(group, *(item(f"{group}-{at}", 1, 2, 3, 4, target=3) for at in range(8))) for group in CTC),
        schemes=(scheme("share", "mean", over="sections"),),
    )
    assert point(assess(made, ctc_ratings()), "main") == frac("475/6")
    shares = [score.point for _, score in dict(details(made, ctc_ratings()).sections)["main"]]
    assert shares == [frac("175/2"), 75, 75]


def test_hexagon() -> None:
    """Hexagon: sum 20, mean 3.333, programme side 3, site side 3.667, minimum 2."""
    sides = {"programme": {"evidence": 3, "supports": 4, "usability": 2}, "site": {"need": 5, "fit": 4, "capacity": 2}}
    made = definition(
        *(section(side, *(item(code, 1, 2, 3, 4, 5) for code in levels)) for side, levels in sides.items()),
        schemes=tuple(scheme("mean", kind, id=kind) for kind in ("sum", "mean", "minimum")),
    )
    answers = give({code: level for levels in sides.values() for code, level in levels.items()})
    report = assess(made, answers)
    assert [point(report, kind) for kind in ("sum", "mean", "minimum")] == [20, frac("10/3"), 2]
    assert [score.point for _, score in dict(details(made, answers).sections)["mean"]] == [3, frac("11/3")]


def test_two_of_three_answered() -> None:
    """2 of 3 items answered, levels 0-2 at 2 and 1: percent point 75, low 3/6, high 5/6."""
    made = definition(section("all", item("a"), item("b"), item("c")), schemes=(scheme("percent", "percent"),))
    score = assess(made, give({"a": 2, "b": 1, "c": OPEN})).schemes[0].score
    assert score == Interval(low=50, point=75, high=frac("250/3"))


def test_all_not_applicable_is_nothing_to_score() -> None:
    """All answered not_applicable: low, point and high are null, neither 0 nor 100."""
    made = definition(section("all", item("a"), item("b")), schemes=(scheme("percent", "percent", *BANDS),))
    found = assess(made, give({"a": NA, "b": NA})).schemes[0]
    assert (found.score, found.answered, found.band, found.bands) == (Interval(), None, None, ())


@pytest.mark.parametrize(("kind", "score"), [("mean", "3.25"), ("percent", "81.25"), ("rescaled", "75")])
def test_unlike_level_sets_in_one_section(kind: str, score: str) -> None:
    """Levels {1, 4} at 4 and {1, 2.5, 4} at 2.5: mean 3.25, percent 81.25, rescaled 75."""
    made = definition(section("all", item("a", 1, 4), item("b", 1, frac("2.5"), 4)), schemes=(scheme(kind, kind),))
    assert point(assess(made, give({"a": 4, "b": frac("2.5")})), "main") == frac(score)


def test_minimum_beside_unlike_levels() -> None:
    """Levels {2, 3} unanswered beside {0...4} rated 1 under `minimum`: low 1, high 1, no point."""
    made = definition(section("all", item("a", 2, 3), item("b", 0, 1, 2, 3, 4)), schemes=(scheme("none", "minimum"),))
    assert assess(made, give({"a": OPEN, "b": 1})).schemes[0].score == Interval(low=1, high=1)


@pytest.mark.parametrize("missing", ["exclude", "floor", "block"])
def test_product_with_something_unanswered(missing: str) -> None:
    """`product` with something unanswered has no point, by whichever rule."""
    made = definition(section("all", item("a"), item("b")), schemes=(scheme("none", "product", missing=missing),))
    assert assess(made, give({"a": 1, "b": OPEN})).schemes[0].score == Interval(low=0, high=frac("1/2"))


def test_a_section_with_nothing_due_leaves_a_total_over_sections() -> None:
    """A section whose items are all not applicable is not a 0 in the mean of sections."""
    made = definition(
        section("A", item("a")), section("B", item("b")), schemes=(scheme("percent", "mean", over="sections"),)
    )
    assert point(assess(made, give({"a": 1, "b": NA})), "main") == 50
