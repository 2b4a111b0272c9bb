"""What a plugin's reports may say. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import NoneType
from typing import Any, get_args

from attrs import evolve

from pactkit.errors import ComponentError
from pactkit.host.checks import checked_findings
from pactkit.model.adaptation import DEPARTURE_KINDS, Adaptation, Departure
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import (
    CANNOT_RATE,
    ERROR,
    GATE_OPEN,
    GATE_SHUT,
    GATE_UNDECIDED,
    MEASURED,
    NOT_APPLICABLE,
    NOT_DUE,
    RATED,
    UNANSWERED,
    Answer,
    FidelityReport,
    GateState,
    Interval,
    Measured,
    SchemeScore,
)
from pactkit.model.milestone import MILESTONE_STATES, Milestone, MilestoneStatus
from pactkit.model.number import countable
from pactkit.model.readiness import MilestoneState, ReadinessReport
from pactkit.model.review import Review
from pactkit.model.scheme import Scheme
from pactkit.model.stage import STAGES

WITH_LEVEL = (RATED, MEASURED, CANNOT_RATE)
ITEM_STATES = (*WITH_LEVEL, NOT_APPLICABLE, NOT_DUE, UNANSWERED, ERROR)
GATE_STATES = (GATE_SHUT, GATE_OPEN, GATE_UNDECIDED)
ALL = 100  # percent


def checked_fidelity(report: Any, definition: Definition) -> FidelityReport:
    """A report on this component: its items, its schemes and bands, and low <= point <= high."""
    if not isinstance(report, FidelityReport):
        raise ComponentError(f"pactkit_fidelity returned {_kind(report)}, not a FidelityReport")
    _check_component(report, definition)
    _check_kinds("the report", report, version=str, items=tuple, schemes=tuple, departures=tuple)
    _check_members("the report's items", report.items, Answer)
    codes, known = [answer.code for answer in report.items], [item.code for item in definition.items]
    if codes != known:
        strange = [code for code in codes if code not in known] or [code for code in known if code not in codes]
        raise ComponentError(f"the items of the report are not the checklist's: {_listed(strange) or 'their order'}")
    for answer, item in zip(report.items, definition.items, strict=True):
        _check_answer(answer, item)
    _check_members("the report's schemes", report.schemes, SchemeScore)
    schemes, known = [score.id for score in report.schemes], [scheme.id for scheme in definition.schemes]
    if schemes != known:
        raise ComponentError(f"the schemes of the report are {schemes}, the definition has {known}")
    for score, scheme in zip(report.schemes, definition.schemes, strict=True):
        _check_score(score, scheme, definition)
    _check_members("the report's departures", report.departures, Departure)
    for departure in report.departures:
        _check_departure(departure, definition)
    return evolve(report, findings=checked_findings(report.findings, "pactkit_fidelity"))


def _check_answer(answer: Answer, item: Item) -> None:
    what = f"the item {item.code}"
    _check_word(what, "state", answer.state, ITEM_STATES)
    _check_kinds(what, answer, source=str | None, review=Review | None, measured=Measured | None)
    allowed = item.values if answer.state in WITH_LEVEL else (None,)
    if isinstance(answer.level, float) or answer.level not in allowed:
        raise ComponentError(f"{what} is {answer.state} with the level {answer.level!r}, which it cannot have")


def _check_score(score: SchemeScore, scheme: Scheme, definition: Definition) -> None:
    what = f"the scheme {scheme.id!r}"
    if not isinstance(score.score, Interval):
        raise ComponentError(f"the score of {what} is {_kind(score.score)}, not an Interval")
    _check_interval(score.score, what)
    _check_kinds(what, score, bands=tuple, gates=tuple)
    if score.answered is not None:
        _check_number(f"the share answered of {what}", score.answered, 1)
    for band in (*score.bands, score.point_band):
        if band is not None and band not in [known.id for known in scheme.bands]:
            raise ComponentError(f"{what} has no band {band!r}")
    _check_members(f"the gates of {what}", score.gates, GateState)
    gates = [(gate.items, gate.cap) for gate in definition.gates]
    for gate in score.gates:
        _check_word(f"a gate of {what}", "state", gate.state, GATE_STATES)
        if (gate.items, gate.cap) not in gates:
            raise ComponentError(f"{what} has a gate that the definition has not: {gate.items!r}, {gate.cap!r}")


def _check_interval(score: Interval, what: str) -> None:
    stated = [number for number in (score.low, score.point, score.high) if number is not None]
    for number in stated:
        _check_number(f"a score of {what}", number)
    if (score.low is None) != (score.high is None) or (score.low is None and score.point is not None):
        raise ComponentError(f"{what} has half an interval")
    if stated != sorted(stated):
        raise ComponentError(f"{what} breaks low <= point <= high: {_listed(stated)}")


def _check_departure(departure: Departure, definition: Definition) -> None:
    if departure.code not in definition.item_by_code:
        raise ComponentError(f"there is no item {departure.code!r} to depart from")
    what = f"the departure of {departure.code}"
    _check_word(what, "kind", departure.kind, DEPARTURE_KINDS)
    _check_kinds(what, departure, reason=str | None, adaptation=Adaptation | None)


def checked_readiness(report: Any, definition: Definition) -> ReadinessReport:
    """A report on this component's milestones."""
    if not isinstance(report, ReadinessReport):
        raise ComponentError(f"pactkit_readiness returned {_kind(report)}, not a ReadinessReport")
    _check_component(report, definition)
    _check_kinds("the report", report, version=str, ready=bool, milestones=tuple, strength=Mapping)
    _check_members("the report's milestones", report.milestones, MilestoneState)
    if [state.milestone for state in report.milestones] != list(definition.milestones):
        known = [milestone.id for milestone in definition.milestones]
        stated = [_id_of(state.milestone) for state in report.milestones]
        if stated == known:
            raise ComponentError("the report changes what a milestone is")
        raise ComponentError(f"the milestones of the report are {stated}, the definition has {known}")
    for state in report.milestones:
        what = f"the milestone {state.milestone.id}"
        _check_word(what, "status", state.status, MILESTONE_STATES)
        _check_kinds(what, state, stated=MilestoneStatus, measured=Measured | None)
    for stage, percent in report.strength.items():
        _check_word("the strength", "stage", stage, STAGES)
        _check_number(f"the strength of {stage}", percent, ALL)
    return evolve(report, findings=checked_findings(report.findings, "pactkit_readiness"))


def _check_component(report: FidelityReport | ReadinessReport, definition: Definition) -> None:
    if report.component != definition.id:
        raise ComponentError(f"the report is on the component {report.component!r}, not on {definition.id!r}")


def _check_kinds(what: str, record: Any, **kinds: Any) -> None:
    for name, kind in kinds.items():
        if not isinstance(getattr(record, name), kind):
            wanted = " or ".join(_name(one) for one in get_args(kind) or (kind,))
            raise ComponentError(f"{name} of {what} is {_kind(getattr(record, name))}, not {wanted}")


def _check_members(what: str, members: tuple[Any, ...], kind: type) -> None:
    for member in members:
        if not isinstance(member, kind):
            raise ComponentError(f"one of {what} is {_kind(member)}, not {kind.__name__}")


def _check_word(what: str, of: str, word: Any, known: Any) -> None:
    if word not in known:
        raise ComponentError(f"{what} has the {of} {word!r}", hint=f"Say one of {_listed(known)}")


def _check_number(what: str, number: Any, most: int | None = None) -> None:
    if isinstance(number, bool) or not isinstance(number, int | Fraction):
        raise ComponentError(f"{what} is {_kind(number)}; say int or Fraction")
    if not countable(number):
        raise ComponentError(f"{what} is no number that anybody counts in")
    if most is not None and not 0 <= number <= most:
        raise ComponentError(f"{what} is {number}, and can be 0 to {most}")


def _id_of(milestone: Any) -> Any:
    return milestone.id if isinstance(milestone, Milestone) else milestone


def _listed(words: Any) -> str:
    return ", ".join(map(str, words))


def _kind(value: Any) -> str:
    return _name(type(value))


def _name(kind: Any) -> str:
    return "None" if kind is NoneType else str(kind.__name__)
