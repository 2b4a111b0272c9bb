"""Whether a verdict is robust: which alternatives are tried, and what counts as a change."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings

from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport, Interval
from pactkit.model.programme import Policy
from pactkit.model.scheme import Gate
from pactkit.model.terms import EXTERNAL, FRESH
from pactkit.model.verdict import FRAGILE, ROBUST, Robustness, Verdict
from pactkit.scoring.policy_changes import changed_definition
from pactkit.scoring.robustness import evidence_verdicts, reckoned, robustness, standing, verdict_of

from .drawing import Case, cases
from .making import ALWAYS_A_POINT, DAY, NA, OPEN, REVIEW, Given, assess, definition, give, item, scheme, section

BANDS: tuple[tuple[str, int], ...] = (("low", 0), ("mid", 50), ("top", 75))
TEN = section("s", *(item(f"A-{number}", 0, 1) for number in range(10)))
SHARE = definition(TEN, schemes=(scheme("percent", "percent", *BANDS, id="percent"),))


def answers(*, good: int, bad: int = 0) -> dict[str, Given]:
    """So many items at the top and at the bottom, and the others open."""
    codes = [one.code for one in TEN.items]
    levels = [1] * good + [0] * bad
    return give(dict(zip(codes, [*levels, *[OPEN] * (len(codes) - len(levels))], strict=True)))


def found(component: Definition, given: dict[str, Given]) -> Robustness:
    """What was tried with these answers."""
    tried = robustness(component, assess(component, given), ALWAYS_A_POINT)
    assert tried is not None
    return tried


def told(component: Definition, given: dict[str, Given]) -> dict[str, tuple[tuple[str, ...], str | None, bool]]:
    """Each alternative with its bands, its point's band and whether it changes the verdict."""
    return {
        str(one.change): (one.verdict.bands, one.verdict.point_band, one.changed)
        for one in found(component, given).alternatives
    }


def test_what_is_tried() -> None:
    """Both other rules for missing answers, and each edge but the lowest 5 points of the range up and down."""
    assert list(told(SHARE, answers(good=10))) == [
        "missing=floor",
        "missing=block",
        "threshold=thing.mid:45",
        "threshold=thing.mid:55",
        "threshold=thing.top:70",
        "threshold=thing.top:80",
    ]


def test_a_verdict_far_from_every_edge_is_robust() -> None:
    """Ten of ten is in the top band by every rule."""
    tried = found(SHARE, answers(good=10))
    assert (tried.verdict, tried.telling) == (ROBUST, ())


def test_a_verdict_near_an_edge_is_fragile() -> None:
    """Seven of ten is in the middle band, and would be in the top one from 70."""
    tried = found(SHARE, answers(good=7, bad=3))
    assert tried.verdict == FRAGILE
    assert [(str(one.change), one.verdict.bands) for one in tried.telling] == [("threshold=thing.top:70", ("top",))]


def test_another_rule_for_missing_answers_moves_the_point_alone() -> None:
    """Low, high and so the bands are the same by every rule; where several are left the point's band tells."""
    tried = told(SHARE, answers(good=6))
    assert tried["missing=floor"] == (("mid", "top"), "mid", True)
    assert tried["missing=block"] == (("mid", "top"), None, True)


def test_a_decided_band_needs_no_point() -> None:
    """Where one band is left, a rule that gives no point takes nothing away."""
    tried = told(SHARE, answers(good=9))
    assert tried["missing=block"] == (("top",), None, False)


def test_other_schemes_are_tried_where_their_bands_are_the_same() -> None:
    """A scheme without these bands says something else, which is no other verdict on the same thing."""
    lower = scheme("minimum", "minimum", ("low", 0), ("mid", 1), ("top", 2), id="weakest")
    other = scheme("sum", "sum", ("few", 0), ("many", 5), id="points")
    tried = told(evolve(SHARE, schemes=(*SHARE.schemes, lower, other)), answers(good=9, bad=1))
    assert tried["scheme=weakest"] == (("low",), "low", True)
    assert "scheme=points" not in tried


def test_the_step_is_five_points_of_the_range_that_applies() -> None:
    """On a scale from 1 to 5 an edge moves by 0.2."""
    items = section("s", item("A", 1, 2, 3, 4, 5), item("B", 1, 2, 3, 4, 5, not_applicable=True))
    made = definition(items, schemes=(scheme("mean", "mean", ("low", 1), ("mid", 3), ("top", 4)),))
    edges = ["threshold=thing.mid:2.8", "threshold=thing.mid:3.2", "threshold=thing.top:3.8", "threshold=thing.top:4.2"]
    assert list(told(made, give({"A": 3, "B": NA})))[2:] == edges


def test_an_edge_never_meets_its_neighbour() -> None:
    """Bands that are nearer than the step are not pushed into one another."""
    near = definition(TEN, schemes=(scheme("percent", "percent", ("low", 0), ("mid", 3), ("top", 6)),))
    assert list(told(near, answers(good=1)))[2:] == ["threshold=thing.top:11"]


def test_gates_hold_in_every_alternative() -> None:
    """A shut gate caps the band whichever edge is moved."""
    gated = evolve(SHARE, gates=(Gate(items=("A-9",), at_least=1, cap="low"),))
    tried = told(gated, answers(good=9, bad=1))
    assert {bands for bands, _, _ in tried.values()} == {("low",)}


def test_nothing_is_said_without_bands_or_score() -> None:
    """A verdict that is not there is neither robust nor fragile."""
    plain = definition(TEN, schemes=(scheme("percent", "percent"),))
    assert robustness(plain, assess(plain, answers(good=5)), ALWAYS_A_POINT) is None
    nothing = {one.code: NA for one in TEN.items}
    assert robustness(SHARE, assess(SHARE, nothing), ALWAYS_A_POINT) is None
    bare = definition()
    assert robustness(bare, FidelityReport(component="thing", version="1"), ALWAYS_A_POINT) is None
    assert evidence_verdicts(plain, assess(plain, answers(good=5)), (), DAY, ALWAYS_A_POINT) == ()


def test_nothing_is_said_of_a_report_that_a_plugin_made_up() -> None:
    """Where the score does not follow from the answers, nobody knows what it would be by another rule."""
    report = assess(SHARE, answers(good=7, bad=3))
    own = evolve(report.schemes[0], score=Interval(low=90, point=90, high=90), bands=("top",), point_band="top")
    amended = evolve(report, schemes=(own,))
    assert standing(SHARE, report, ALWAYS_A_POINT) == verdict_of(report)
    assert robustness(SHARE, amended, ALWAYS_A_POINT) is None
    assert evidence_verdicts(SHARE, amended, (), DAY, ALWAYS_A_POINT) == ()


def test_what_each_kind_of_evidence_alone_would_say() -> None:
    """External ratings without evidence stand as external and not as fresh: then every band is possible."""
    report = assess(SHARE, answers(good=10))
    external, fresh = evidence_verdicts(SHARE, report, (REVIEW,), DAY, Policy())
    assert (external.evidence, external.changed, external.left_out) == (EXTERNAL, False, ())
    assert (fresh.evidence, fresh.changed, len(fresh.left_out)) == (FRESH, True, 10)
    assert fresh.verdict.bands == ("low", "mid", "top")
    assert fresh.verdict.score == Interval(low=0, high=100)


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ((("a",), "a"), (("a",), None), False),
        ((("a",), "a"), (("b",), "b"), True),
        ((("a", "b"), "a"), (("a", "b"), "b"), True),
        ((("a", "b"), "a"), (("a", "b"), None), True),
        ((("a", "b"), None), (("a",), None), True),
    ],
)
def test_what_counts_as_another_verdict(
    one: tuple[tuple[str, ...], str | None],
    other: tuple[tuple[str, ...], str | None],
    differs: bool,  # noqa: FBT001
) -> None:
    """Other bands; or with several the same ones, another band for the point. It is the same both ways round."""
    first, second = (
        Verdict(scheme="s", score=Interval(low=Fraction(1), high=2), bands=bands, point_band=point)
        for bands, point in (one, other)
    )
    assert first.differs_from(second) == second.differs_from(first) == differs


@given(cases(banded=True))
@settings(max_examples=150)
def test_every_alternative_is_what_that_policy_would_give(case: Case) -> None:
    """A verdict is robust where no alternative differs; each is the report that its changed definition makes."""
    policy = Policy(minimum_answered=case.minimum_answered)
    report = assess(case.component, case.answers, policy=policy)
    tried = robustness(case.component, report, policy)
    if tried is None:
        assert verdict_of(report) is None
        return
    stands = verdict_of(report)
    assert stands is not None
    assert reckoned(case.component, report.items, policy) == stands
    for one in tried.alternatives:
        changed = changed_definition(case.component, one.change)
        assert changed != case.component
        assert verdict_of(assess(changed, case.answers, policy=policy)) == one.verdict
        edges = [band.from_ for band in changed.schemes[0].bands]
        assert edges == sorted(set(edges))
        assert one.changed == one.verdict.differs_from(stands)
    assert (tried.verdict == ROBUST) == (not any(one.changed for one in tried.alternatives))
