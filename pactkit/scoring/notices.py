"""What pactkit itself notices about a component at a site, beside what the plugins find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import CANNOT_RATE, NOT_APPLICABLE, RATED, Answer, FidelityReport, Measured
from pactkit.model.finding import BLOCKER, NOTE, WARNING, Finding
from pactkit.model.milestone import BLOCKED, CLOSED, DONE, IN_PROGRESS, NOT_NEEDED, NOT_STARTED
from pactkit.model.phrase import counted, phrase
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
        message=phrase("The core component %(component)s is not offered here", component=component),
        advice=phrase("Plan it: add a table %(table)s to site.toml", table=f"[components.{component}]"),
    )


def fidelity_notices(
    definition: Definition,
    report: FidelityReport,
    measured: Mapping[str, Measured],
    reviews: Sequence[Review],
    as_of: date,
    policy: Policy,
) -> Iterator[Finding]:
    """Ratings that differ from what the facts say, a review that is stale or stands alone, evidence that has aged."""
    if measured:
        for item, answer in zip(definition.items, report.items, strict=True):
            if answer.review is not None and item.measure is not None:
                yield from _difference(item, answer, measured.get(item.code))
    if reviews:
        newest = max(review.on for review in reviews)
        if is_past(newest, policy.review_months, as_of):
            yield Finding.warning(
                counted(
                    "The newest review is of %(day)s, more than %(n)s month ago",
                    "The newest review is of %(day)s, more than %(n)s months ago",
                    policy.review_months,
                    day=newest,
                ),
                advice=phrase("Review this component again"),
            )
        yield from _aged_evidence(definition, report, reviews, as_of, policy)
    if report.self_only:
        yield Finding.note(
            phrase("Every rating that counts is the site's own: nobody else has rated this"),
            advice=phrase("Ask a peer site or the central team to review it too"),
        )


_STATES = {CANNOT_RATE: phrase("cannot_rate")}
_SOURCES = {
    "external": phrase("external"), "peer": phrase("peer"), "parent": phrase("parent"), "self": phrase("self"),
}  # fmt: skip


def _difference(item: Item, answer: Answer, measured: Measured | None) -> Iterator[Finding]:
    level = measured_level(item, measured)
    if level is None or answer.state == NOT_APPLICABLE or (answer.state == RATED and level == answer.level):
        return
    known = answer.state == RATED and answer.level is not None
    yield Finding.warning(
        phrase(
            "%(code)s is rated %(said)s (%(source)s), and the facts give %(level)s",
            code=answer.code,
            said=answer.level if known else _STATES.get(answer.state, answer.state),
            source=_SOURCES.get(answer.source or "", answer.source),
            level=level,
        ),
        advice=phrase("The rating counts; check which of the two is out of date"),
    )


def _aged_evidence(
    definition: Definition, report: FidelityReport, reviews: Sequence[Review], as_of: date, policy: Policy
) -> Iterator[Finding]:
    aged: dict[str, list[Review]] = {}
    for review in reviews:
        for code, note in review.ratings[definition.id].notes.items():
            days = [one.on for one in note.evidence if one.on is not None and one.on <= as_of]
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
        message = phrase("Evidence has aged for %(codes)s", codes=", ".join(codes))
        yield Finding.note(message, advice=phrase("Look at these again"))


def readiness_notices(report: ReadinessReport, as_of: date) -> Iterator[tuple[Finding, TomlPath]]:
    """Milestones whose status and measure contradict each other, and days that cannot be right or have passed.

    Each with its path in the site's file.
    """
    for state in report.milestones:
        if state.stated.status != NOT_STARTED or state.stated.expected is not None:
            for finding in _milestone_notices(state, as_of):
                yield finding, ("readiness", report.component, state.milestone.id)


CHECK = phrase("Check the status and the facts")
_SAID_TO_BE = {BLOCKED: phrase("blocked"), NOT_NEEDED: phrase("not_needed")}
LATE = phrase("Agree a new day with its owner")


def _milestone_notices(state: MilestoneState, as_of: date) -> Iterator[Finding]:
    name, stated = state.milestone.id, state.stated
    holds = None if state.measured is None else measure_holds(state.milestone, state.measured)
    if stated.status == DONE and holds is False:
        message = phrase("%(name)s is said to be done, and the facts do not show it", name=name)
        yield Finding.warning(message, advice=CHECK)
    if holds and stated.status in (BLOCKED, NOT_NEEDED):
        message = phrase(
            "%(name)s is said to be %(status)s, and the facts show it done",
            name=name,
            status=_SAID_TO_BE[stated.status],
        )
        yield Finding.warning(message, advice=CHECK)
    if stated.status == DONE and stated.on is not None and stated.on > as_of:
        message = phrase("%(name)s is said to be done on %(day)s, a day that has not come", name=name, day=stated.on)
        yield Finding.warning(message, advice=CHECK)
    if stated.expected is not None and stated.expected < as_of and state.status not in CLOSED:
        message = phrase("%(name)s was expected on %(day)s", name=name, day=stated.expected)
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
            message=phrase("The plan leaves out what is not part of this site: %(needs)s", needs=listed),
            advice=phrase("Check that nothing is forgotten"),
        )
