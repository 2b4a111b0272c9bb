"""What a plugin's reports may say."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Context, Departure, FidelityReport, Finding, Interval, ReadinessReport
from pactkit.assess.component import ComponentAssessor
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.fidelity import Answer, GateState
from pactkit.model.programme import Programme
from pactkit.model.site import Site

from .making import AS_OF, BROKEN, Facts, alone, point, said

Change = Callable[[Any], Any]


def answered(**hooks: Any) -> tuple[ComponentAssessment, list[str]]:
    """What such a plugin answers for a site, and what is said of it."""
    host, plugin, failures = alone(point(**hooks))
    site = Site(id="leeds", name="Leeds", stage="full", components={BROKEN: Facts(leaders=2)})
    assessor = ComponentAssessor(host, plugin, Programme(name="PACT"), AS_OF)
    assessment = assessor.assess(site, (), failures)
    return assessment, [line.removeprefix(f"{BROKEN} (pactkit-example 1.0) ") for line in said(failures)]


def scheme(**changes: Any) -> Change:
    """A change of the headline's score."""
    return lambda report: evolve(report, schemes=(evolve(report.schemes[0], **changes),))


def items(**changes: Any) -> Change:
    """A change of every answer."""
    return lambda report: evolve(report, items=tuple(evolve(answer, **changes) for answer in report.items))


def milestones(**changes: Any) -> Change:
    """A change of every milestone's state."""
    return lambda report: evolve(report, milestones=tuple(evolve(state, **changes) for state in report.milestones))


def report(**changes: Any) -> Change:
    """A change of the report."""
    return lambda standard: evolve(standard, **changes)


def departure(**changes: Any) -> Change:
    """A report with one departure."""
    return report(departures=(Departure(**{"code": "X-1", "kind": "drift", **changes}),))


FIDELITY: list[tuple[Change, str]] = [
    (lambda _: None, "pactkit_fidelity returned None, not a FidelityReport"),
    (lambda report: report.schemes, "pactkit_fidelity returned tuple, not a FidelityReport"),
    (report(component="alpha"), "the report is on the component 'alpha', not on 'middle'"),
    (report(version=2026), "version of the report is int, not str"),
    (report(items=None), "items of the report is None, not tuple"),
    (report(items=("X-1", "X-2")), "one of the report's items is str, not Answer"),
    (
        lambda report: evolve(report, items=(Answer(code="X-9", state="rated", level=2), *report.items)),
        "the items of the report are not the checklist's: X-9",
    ),
    (
        lambda report: evolve(report, items=report.items[:1]),
        "the items of the report are not the checklist's: X-2",
    ),
    (
        lambda report: evolve(report, items=report.items[::-1]),
        "the items of the report are not the checklist's: their order",
    ),
    (
        items(state="guessed"),
        (
            "the item X-1 has the state 'guessed'."
            " Say one of rated, measured, cannot_rate, not_applicable, not_due, unanswered, error"
        ),
    ),
    (items(state="rated", level=7), "the item X-1 is rated with the level 7, which it cannot have"),
    (items(state="rated", level=1.0), "the item X-1 is rated with the level 1.0, which it cannot have"),
    (items(state="rated", level=None), "the item X-1 is rated with the level None, which it cannot have"),
    (items(state="not_due", level=1), "the item X-1 is not_due with the level 1, which it cannot have"),
    (items(source=1), "source of the item X-1 is int, not str or None"),
    (items(review="a.toml"), "review of the item X-1 is str, not Review or None"),
    (items(measured=2), "measured of the item X-1 is int, not Measured or None"),
    (report(schemes=()), "the schemes of the report are [], the definition has ['percent']"),
    (report(schemes=("percent",)), "one of the report's schemes is str, not SchemeScore"),
    (scheme(id="mean"), "the schemes of the report are ['mean'], the definition has ['percent']"),
    (scheme(score=50), "the score of the scheme 'percent' is int, not an Interval"),
    (
        scheme(score=Interval(low=60, point=50, high=70)),
        "the scheme 'percent' breaks low <= point <= high: 60, 50, 70",
    ),
    (
        scheme(score=Interval(low=Fraction(141, 2), point=None, high=70)),
        "the scheme 'percent' breaks low <= point <= high: 141/2, 70",
    ),
    (scheme(score=Interval(low=50)), "the scheme 'percent' has half an interval"),
    (scheme(score=Interval(point=50)), "the scheme 'percent' has half an interval"),
    (
        scheme(score=Interval(low=50.0, high=60)),  # type: ignore[arg-type]  # that is the point
        "a score of the scheme 'percent' is float; say int or Fraction",
    ),
    (
        scheme(score=Interval(low=False, high=60)),
        "a score of the scheme 'percent' is bool; say int or Fraction",
    ),
    (scheme(answered=0.5), "the share answered of the scheme 'percent' is float; say int or Fraction"),
    (scheme(answered=2), "the share answered of the scheme 'percent' is 2, and can be 0 to 1"),
    (scheme(bands=("weak", "fine")), "the scheme 'percent' has no band 'fine'"),
    (scheme(bands="weak"), "bands of the scheme 'percent' is str, not tuple"),
    (scheme(point_band="fine"), "the scheme 'percent' has no band 'fine'"),
    (scheme(gates=("X-1",)), "one of the gates of the scheme 'percent' is str, not GateState"),
    (
        scheme(gates=(GateState(items=("X-1",), state="closed", cap="weak"),)),
        "a gate of the scheme 'percent' has the state 'closed'. Say one of shut, open, undecided",
    ),
    (
        scheme(gates=(GateState(items=("X-9",), state="open", cap="weak"),)),
        "the scheme 'percent' has a gate that the definition has not: ('X-9',), 'weak'",
    ),
    (report(departures=("X-1",)), "one of the report's departures is str, not Departure"),
    (departure(code="X-9"), "there is no item 'X-9' to depart from"),
    (
        departure(kind="improvement"),
        (
            "the departure of X-1 has the kind 'improvement'."
            " Say one of consistent_adaptation, inconsistent_modification, drift"
        ),
    ),
    (departure(reason=3), "reason of the departure of X-1 is int, not str or None"),
    (report(findings=("x",)), "pactkit_fidelity gave str, not a Finding"),
]

READINESS: list[tuple[Change, str]] = [
    (lambda _: True, "pactkit_readiness returned bool, not a ReadinessReport"),
    (report(component="alpha"), "the report is on the component 'alpha', not on 'middle'"),
    (report(ready=1), "ready of the report is int, not bool"),
    (report(milestones=()), "the milestones of the report are [], the definition has ['trained']"),
    (report(milestones=("trained",)), "one of the report's milestones is str, not MilestoneState"),
    (milestones(milestone="trained"), "the report changes what a milestone is"),
    (
        lambda report: evolve(report, milestones=report.milestones * 2),
        "the milestones of the report are ['trained', 'trained'], the definition has ['trained']",
    ),
    (
        lambda standard: milestones(milestone=evolve(standard.milestones[0].milestone, days=(0, 900)))(standard),
        "the report changes what a milestone is",
    ),
    (
        milestones(status="finished"),
        (
            "the milestone trained has the status 'finished'."
            " Say one of not_started, in_progress, done, blocked, not_needed"
        ),
    ),
    (milestones(stated=None), "stated of the milestone trained is None, not MilestoneStatus"),
    (milestones(measured=2), "measured of the milestone trained is int, not Measured or None"),
    (report(strength=None), "strength of the report is None, not Mapping"),
    (
        report(strength={"launch": 50}),
        "the strength has the stage 'launch'. Say one of exploration, installation, initial, full",
    ),
    (report(strength={"full": 50.5}), "the strength of full is float; say int or Fraction"),
    (report(strength={"full": 101}), "the strength of full is 101, and can be 0 to 100"),
    (report(findings="x"), "pactkit_readiness gave str, not findings. Give a list of them"),
]


@pytest.mark.parametrize(("change", "sentence"), FIDELITY)
def test_a_fidelity_report_is_checked(change: Change, sentence: str) -> None:
    """A report is on its component, with its codes, schemes, bands and exact numbers, and low <= point <= high."""
    assessment, failures = answered(pactkit_fidelity=lambda context: change(context.standard()))
    assert failures == [f"pactkit_fidelity: {sentence}"]
    assert assessment.fidelity is None
    assert assessment.readiness is not None


@pytest.mark.parametrize(("change", "sentence"), READINESS)
def test_a_readiness_report_is_checked(change: Change, sentence: str) -> None:
    """A report is on its component, with its milestones and exact numbers."""
    assessment, failures = answered(pactkit_readiness=lambda context: change(context.standard()))
    assert failures == [f"pactkit_readiness: {sentence}"]
    assert assessment.readiness is None
    assert assessment.fidelity is not None


def test_reports_that_amend_the_standard() -> None:
    """A hook may amend the standard report; its findings are the component's."""

    def fidelity(context: Context[Facts]) -> FidelityReport:
        amend = scheme(score=Interval(low=0, point=Fraction(1, 2), high=1), bands=("weak",), point_band="weak")
        amended: FidelityReport = amend(context.standard())
        return evolve(amended, findings=(Finding.note("fidelity"),), departures=(Departure(code="X-2", kind="drift"),))

    def readiness(context: Context[Facts]) -> ReadinessReport:
        standard: ReadinessReport = context.standard()
        return evolve(
            standard, ready=False, strength={"full": Fraction(1, 3)}, findings=(Finding.blocker("readiness"),)
        )

    assessment, failures = answered(pactkit_fidelity=fidelity, pactkit_readiness=readiness)
    assert failures == []
    assert assessment.fidelity is not None
    assert assessment.fidelity.schemes[0].score == Interval(low=0, point=Fraction(1, 2), high=1)
    assert [one.code for one in assessment.fidelity.departures] == ["X-2"]
    assert assessment.readiness is not None
    assert (assessment.ready, assessment.readiness.strength) == (False, {"full": Fraction(1, 3)})
    assert [finding.message for finding in assessment.findings] == ["fidelity", "readiness"]


def test_the_standard_report_unchanged() -> None:
    """A hook that returns the standard report changes nothing."""
    bare, _ = answered()
    same, failures = answered(
        pactkit_fidelity=lambda context: context.standard(), pactkit_readiness=lambda context: context.standard()
    )
    assert failures == []
    assert same == bare
