"""What a plugin's reports may say. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
from pactkit.model.phrase import Phrase, phrase
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
        raise ComponentError(phrase("pactkit_fidelity returned %(kind)s, not a FidelityReport", kind=_kind(report)))
    _check_component(report, definition)
    _check_kinds(phrase("the report"), report, version=str, items=tuple, schemes=tuple, departures=tuple)
    _check_members(phrase("the report's items"), report.items, Answer)
    codes, known = [answer.code for answer in report.items], [item.code for item in definition.items]
    if codes != known:
        strange = [code for code in codes if code not in known] or [code for code in known if code not in codes]
        why = _listed(strange) or phrase("their order")
        raise ComponentError(phrase("the items of the report are not the checklist's: %(why)s", why=why))
    for answer, item in zip(report.items, definition.items, strict=True):
        _check_answer(answer, item)
    _check_members(phrase("the report's schemes"), report.schemes, SchemeScore)
    schemes, known = [score.id for score in report.schemes], [scheme.id for scheme in definition.schemes]
    if schemes != known:
        told, stated = str(schemes), str(known)
        raise ComponentError(
            phrase("the schemes of the report are %(told)s, the definition has %(stated)s", told=told, stated=stated)
        )
    for score, scheme in zip(report.schemes, definition.schemes, strict=True):
        _check_score(score, scheme, definition)
    _check_members(phrase("the report's departures"), report.departures, Departure)
    for departure in report.departures:
        _check_departure(departure, definition)
    return evolve(report, findings=checked_findings(report.findings, "pactkit_fidelity"))


def _check_answer(answer: Answer, item: Item) -> None:
    what = phrase("the item %(code)s", code=item.code)
    _check_word(what, phrase("state"), answer.state, ITEM_STATES)
    _check_kinds(what, answer, source=str | None, review=Review | None, measured=Measured | None)
    allowed = item.values if answer.state in WITH_LEVEL else (None,)
    if isinstance(answer.level, float) or answer.level not in allowed:
        message = phrase(
            "%(what)s is %(state)s with the level %(level)s, which it cannot have",
            what=what,
            state=answer.state,
            level=repr(answer.level),
        )
        raise ComponentError(message)


def _check_score(score: SchemeScore, scheme: Scheme, definition: Definition) -> None:
    what = phrase("the scheme %(id)r", id=scheme.id)
    if not isinstance(score.score, Interval):
        kind = _kind(score.score)
        raise ComponentError(phrase("the score of %(what)s is %(kind)s, not an Interval", what=what, kind=kind))
    _check_interval(score.score, what)
    _check_kinds(what, score, bands=tuple, gates=tuple)
    if score.answered is not None:
        _check_number(phrase("the share answered of %(what)s", what=what), score.answered, 1)
    for band in (*score.bands, score.point_band):
        if band is not None and band not in [known.id for known in scheme.bands]:
            raise ComponentError(phrase("%(what)s has no band %(band)s", what=what, band=repr(band)))
    _check_members(phrase("the gates of %(what)s", what=what), score.gates, GateState)
    gates = [(gate.items, gate.cap) for gate in definition.gates]
    for gate in score.gates:
        _check_word(phrase("a gate of %(what)s", what=what), phrase("state"), gate.state, GATE_STATES)
        if (gate.items, gate.cap) not in gates:
            said = f"{gate.items!r}, {gate.cap!r}"
            raise ComponentError(
                phrase("%(what)s has a gate that the definition has not: %(gate)s", what=what, gate=said)
            )


def _check_interval(score: Interval, what: str) -> None:
    stated = [number for number in (score.low, score.point, score.high) if number is not None]
    for number in stated:
        _check_number(phrase("a score of %(what)s", what=what), number)
    if (score.low is None) != (score.high is None) or (score.low is None and score.point is not None):
        raise ComponentError(phrase("%(what)s has half an interval", what=what))
    if stated != sorted(stated):
        numbers = _listed(stated)
        raise ComponentError(phrase("%(what)s breaks low <= point <= high: %(numbers)s", what=what, numbers=numbers))


def _check_departure(departure: Departure, definition: Definition) -> None:
    if departure.code not in definition.item_by_code:
        code = repr(departure.code)
        raise ComponentError(phrase("there is no item %(code)s to depart from", code=code))
    what = phrase("the departure of %(code)s", code=departure.code)
    _check_word(what, phrase("kind"), departure.kind, DEPARTURE_KINDS)
    _check_kinds(what, departure, reason=str | None, adaptation=Adaptation | None)


def checked_readiness(report: Any, definition: Definition) -> ReadinessReport:
    """A report on this component's milestones."""
    if not isinstance(report, ReadinessReport):
        raise ComponentError(phrase("pactkit_readiness returned %(kind)s, not a ReadinessReport", kind=_kind(report)))
    _check_component(report, definition)
    _check_kinds(phrase("the report"), report, version=str, ready=bool, milestones=tuple, strength=Mapping)
    _check_members(phrase("the report's milestones"), report.milestones, MilestoneState)
    if [state.milestone for state in report.milestones] != list(definition.milestones):
        known = [milestone.id for milestone in definition.milestones]
        stated = [_id_of(state.milestone) for state in report.milestones]
        if stated == known:
            raise ComponentError(phrase("the report changes what a milestone is"))
        message = phrase(
            "the milestones of the report are %(told)s, the definition has %(stated)s",
            told=str(stated),
            stated=str(known),
        )
        raise ComponentError(message)
    for state in report.milestones:
        what = phrase("the milestone %(id)s", id=state.milestone.id)
        _check_word(what, phrase("status"), state.status, MILESTONE_STATES)
        _check_kinds(what, state, stated=MilestoneStatus, measured=Measured | None)
    for stage, percent in report.strength.items():
        _check_word(phrase("the strength"), phrase("stage"), stage, STAGES)
        _check_number(phrase("the strength of %(stage)s", stage=stage), percent, ALL)
    return evolve(report, findings=checked_findings(report.findings, "pactkit_readiness"))


def _check_component(report: FidelityReport | ReadinessReport, definition: Definition) -> None:
    if report.component != definition.id:
        told, wanted = repr(report.component), definition.id
        raise ComponentError(phrase("the report is on the component %(told)s, not on %(id)r", told=told, id=wanted))


def _check_kinds(what: Phrase, record: Any, **kinds: Any) -> None:
    for name, kind in kinds.items():
        if not isinstance(getattr(record, name), kind):
            message = phrase(
                "%(name)s of %(what)s is %(kind)s, not %(wanted)s",
                name=name,
                what=what,
                kind=_kind(getattr(record, name)),
                wanted=_either(get_args(kind) or (kind,)),
            )
            raise ComponentError(message)


def _check_members(what: Phrase, members: tuple[Any, ...], kind: type) -> None:
    for member in members:
        if not isinstance(member, kind):
            message = phrase(
                "one of %(what)s is %(kind)s, not %(wanted)s", what=what, kind=_kind(member), wanted=kind.__name__
            )
            raise ComponentError(message)


def _check_word(what: Phrase, of: Phrase, word: Any, known: Any) -> None:
    if word not in known:
        message = phrase("%(what)s has the %(of)s %(word)s", what=what, of=of, word=repr(word))
        raise ComponentError(message, hint=phrase("Say one of %(known)s", known=_listed(known)))


def _check_number(what: Phrase, number: Any, most: int | None = None) -> None:
    if isinstance(number, bool) or not isinstance(number, int | Fraction):
        raise ComponentError(phrase("%(what)s is %(kind)s; say int or Fraction", what=what, kind=_kind(number)))
    if not countable(number):
        raise ComponentError(phrase("%(what)s is no number that anybody counts in", what=what))
    if most is not None and not 0 <= number <= most:
        said = str(number)
        raise ComponentError(
            phrase("%(what)s is %(number)s, and can be 0 to %(most)s", what=what, number=said, most=most)
        )


def _id_of(milestone: Any) -> Any:
    return milestone.id if isinstance(milestone, Milestone) else milestone


def _listed(words: Any) -> str:
    return ", ".join(map(str, words))


def _either(kinds: Iterable[Any]) -> str:
    said = ""
    for kind in kinds:
        said = phrase("%(first)s or %(last)s", first=said, last=_name(kind)) if said else _name(kind)
    return said


def _kind(value: Any) -> str:
    return _name(type(value))


def _name(kind: Any) -> str:
    return "None" if kind is NoneType else str(kind.__name__)
