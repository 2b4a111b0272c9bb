"""What pactkit itself notices about a component at a site, beside what the plugins find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_APPLICABLE, RATED, Answer, FidelityReport, Measured
from pactkit.model.finding import BLOCKER, NOTE, WARNING, Finding
from pactkit.model.milestone import BLOCKED, CLOSED, DONE, IN_PROGRESS, NOT_NEEDED, NOT_STARTED
from pactkit.model.number import Number, plain
from pactkit.model.problem import TomlPath
from pactkit.model.programme import Policy
from pactkit.model.readiness import MilestoneState, ReadinessReport
from pactkit.model.review import Review
from pactkit.model.stage import reached
from pactkit.scoring.answers import measured_level
from pactkit.scoring.months import is_past
from pactkit.scoring.readiness import measure_holds


def not_offered(component: str, stage: str) -> Finding:
    """A core component that a site does not offer: a blocker from installation on."""
    severity = BLOCKER if reached(stage, "installation") else NOTE
    return Finding(
        severity=severity,
        component=component,
        message={
            "en": f"The core component {component} is not offered here",
            "es": f"El componente básico {component} no se ofrece aquí",
        },
        advice={
            "en": f"Plan it: add a table [components.{component}] to site.toml",
            "es": f"Planificarlo: añadir una tabla [components.{component}] en site.toml",
        },
    )


def fidelity_notices(
    definition: Definition,
    report: FidelityReport,
    measured: Mapping[str, Measured],
    reviews: Sequence[Review],
    as_of: date,
    policy: Policy,
) -> Iterator[Finding]:
    """Ratings that differ from what the facts say, a review that is stale, evidence that has aged."""
    if measured:
        for item, answer in zip(definition.items, report.items, strict=True):
            if answer.review is not None and item.measure is not None:
                yield from _difference(item, answer, measured.get(item.code))
    if reviews:
        newest = max(review.on for review in reviews)
        if is_past(newest, policy.review_months, as_of):
            yield Finding.warning(
                {
                    "en": f"The newest review is of {newest}, more than {policy.review_months} months ago",
                    "es": f"La revisión más reciente es del {newest}, de hace más de {policy.review_months} meses",
                },
                advice={"en": "Review this component again", "es": "Revisar de nuevo este componente"},
            )
        yield from _aged_evidence(definition, report, reviews, as_of, policy)


def _difference(item: Item, answer: Answer, measured: Measured | None) -> Iterator[Finding]:
    level = measured_level(item, measured)
    if level is None or answer.state == NOT_APPLICABLE or (answer.state == RATED and level == answer.level):
        return
    said = _words(answer.level) if answer.state == RATED and answer.level is not None else answer.state
    yield Finding.warning(
        {
            "en": f"{answer.code} is rated {said} ({answer.source}), and the facts give {_words(level)}",
            "es": f"{answer.code} está valorado {said} ({answer.source}) y los datos dan {_words(level)}",
        },
        advice={
            "en": "The rating counts; check which of the two is out of date",
            "es": "Cuenta la valoración; comprobar cuál de los dos está desfasado",
        },
    )


def _words(level: Number) -> str:
    return f"{plain(level):g}"


def _aged_evidence(
    definition: Definition, report: FidelityReport, reviews: Sequence[Review], as_of: date, policy: Policy
) -> Iterator[Finding]:
    aged: dict[str, list[Review]] = {}
    for review in reviews:
        for code, note in review.ratings[definition.id].notes.items():
            days = [evidence.on for evidence in note.evidence if evidence.on is not None]
            if days and code in definition.item_by_code:
                own = definition.item_by_code[code].evidence_months
                months = policy.evidence_months if own is None else own
                if is_past(max(days), months, as_of):
                    aged.setdefault(code, []).append(review)
    codes = [
        answer.code
        for answer in report.items
        if answer.code in aged and any(review is answer.review for review in aged[answer.code])
    ]
    if codes:
        listed = ", ".join(codes)
        yield Finding.note(
            {"en": f"Evidence has aged for {listed}", "es": f"Las pruebas han envejecido para {listed}"},
            advice={"en": "Look at these again", "es": "Volver a mirarlas"},
        )


def readiness_notices(report: ReadinessReport, as_of: date) -> Iterator[tuple[Finding, TomlPath]]:
    """Milestones whose status and measure contradict each other, and days that cannot be right or have passed.

    Each with its path in the site's file.
    """
    for state in report.milestones:
        if state.stated.status != NOT_STARTED or state.stated.expected is not None:
            for finding in _milestone_notices(state, as_of):
                yield finding, ("readiness", report.component, state.milestone.id)


CHECK = {"en": "Check the status and the facts", "es": "Comprobar el estado y los datos"}
LATE = {"en": "Agree a new day with its owner", "es": "Acordar una nueva fecha con quien lo lleva"}


def _milestone_notices(state: MilestoneState, as_of: date) -> Iterator[Finding]:
    name, stated = state.milestone.id, state.stated
    holds = None if state.measured is None else measure_holds(state.milestone, state.measured)
    if stated.status == DONE and holds is False:
        message = {
            "en": f"{name} is said to be done, and the facts do not show it",
            "es": f"{name} consta como hecho y los datos no lo muestran",
        }
        yield Finding.warning(message, advice=CHECK)
    if holds and stated.status in (BLOCKED, NOT_NEEDED):
        message = {
            "en": f"{name} is said to be {stated.status}, and the facts show it done",
            "es": f"{name} consta como {stated.status} y los datos lo muestran hecho",
        }
        yield Finding.warning(message, advice=CHECK)
    if stated.status == DONE and stated.on is not None and stated.on > as_of:
        message = {
            "en": f"{name} is said to be done on {stated.on}, a day that has not come",
            "es": f"{name} consta como hecho el {stated.on}, un día que aún no ha llegado",
        }
        yield Finding.warning(message, advice=CHECK)
    if stated.expected is not None and stated.expected < as_of and state.status not in CLOSED:
        message = {"en": f"{name} was expected on {stated.expected}", "es": f"{name} se esperaba el {stated.expected}"}
        yield Finding(severity=WARNING if state.status == IN_PROGRESS else NOTE, message=message, advice=LATE)


def needs_ignored(missing: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Milestones that need one of a component that is not offered here, one finding per waiting component."""
    by_component: dict[str, list[tuple[str, str]]] = {}
    for milestone, need in missing:
        by_component.setdefault(milestone.partition(".")[0], []).append((milestone, need))
    for component, pairs in by_component.items():
        listed = ", ".join(f"{need} ({milestone.partition('.')[2]})" for milestone, need in pairs)
        yield Finding(
            severity=NOTE,
            component=component,
            message={
                "en": f"The plan leaves out what is not part of this site: {listed}",
                "es": f"El plan deja fuera lo que no forma parte de este sitio: {listed}",
            },
            advice={"en": "Check that nothing is forgotten", "es": "Comprobar que no se olvida nada"},
        )
