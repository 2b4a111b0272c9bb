"""The csv of each command: one flat table, a row per thing, numbers to four places, what is not there empty."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pactkit.assess.launch import blocked_by, milestones
from pactkit.languages.voice import say, voice_of
from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Failure
from pactkit.model.freshness import ComponentFreshness
from pactkit.model.number import Number, plain, rounded
from pactkit.model.plan import LaunchPlan
from pactkit.model.problem import Problem, order_of, path_text
from pactkit.model.programme import Policy
from pactkit.model.verdict import Judgement
from pactkit.reports.clean import clean
from pactkit.reports.phrases import failure_text, owner_of, why_absent
from pactkit.scoring.fidelity import detail

Row = Sequence[object]

AUDIT = ("site", "name", "stage", "readable", "site_ready", "component", "offered", "ready", "scheme", "low", "point",
         "high", "band", "bands", "answered", "self_only", "consistent_adaptation", "inconsistent_modification",
         "drift", "absent", "problem")  # fmt: skip
FIDELITY = ("site", "component", "version", "item", "section", "question", "state", "level", "target", "source",
            "reviewed_on", "departure", "reason", "note", "evidence", "evidence_on", "fresh_until",
            "problem")  # fmt: skip
READINESS = ("site", "component", "milestone", "title", "stage", "required", "status", "owner", "blocked_by",
             "problem")  # fmt: skip
PLAN = ("site", "milestone", "start", "finish", "slack", "critical", "problem")
NEXT = ("site", "component", "rank", "item", "to", "gain", "unanswered", "in_set_to_next_band", "problem")
EXPLAIN = ("scheme", "part", "how", "result", "problem")
PROBLEMS = ("file", "line", "column", "path", "severity", "message", "hint")

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
           "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip


def csv_text(columns: Row, rows: Iterable[Row], *, head: bool = True) -> str:
    """Rows as csv, short ones filled up; a text that a spreadsheet would run as a formula is marked as text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    if head:
        writer.writerow(columns)
    for row in rows:
        writer.writerow([*(_safe(value) for value in row), *[""] * (len(columns) - len(row))])
    return out.getvalue()


def _safe(value: object) -> object:
    if not isinstance(value, str):
        return value
    return clean(harmless(value))


def harmless(text: str) -> str:
    """A text that no spreadsheet runs as a formula; taking one apostrophe away gives the text back."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def notice_rows(
    columns: Row, problems: Iterable[Problem], failures: Iterable[Failure], language: str, start: Row = ()
) -> Iterator[Row]:
    """What is missing from a table, in its last column, so that nobody takes the table for whole."""
    voice = voice_of(language)
    spoilt = [problem for problem in sorted(problems, key=order_of) if problem.is_error]
    unused, failed = voice.gettext("file not used: %(problem)s"), voice.gettext("plugin failed: %(failure)s")
    named = [unused % {"problem": voice.say(problem.said)} for problem in spoilt]
    named += [failed % {"failure": failure_text(one, voice)} for one in failures]
    for notice in named:
        yield (*start, *[""] * (len(columns) - len(start) - 1), notice)


def _number(value: Number | None) -> float | None:
    return None if value is None else rounded(value)


def audit_rows(assessment: SiteAssessment, language: str) -> Iterator[Row]:
    """A row per component of a site, and one per file that could not be used."""
    site = assessment.site
    if site is None:
        yield from notice_rows(AUDIT, assessment.problems, (), language, (assessment.id, "", "", "no"))
        return
    start = (assessment.id, say(site.name, language), site.stage, "yes", _yes(assessment.ready))
    for component in assessment.components:
        yield (*start, component.id, _yes(component.offered), _yes(component.ready), *_scores(component),
               _absent(component, language))  # fmt: skip
    yield from notice_rows(AUDIT, assessment.problems, (), language, start)


def _scores(component: ComponentAssessment) -> Row:
    report = component.fidelity
    if report is None or report.headline is None:
        return [""] * (len(AUDIT) - 10)
    found = report.headline
    kinds = [departure.kind for departure in report.departures]
    return (
        found.id,
        _number(found.score.low),
        _number(found.score.point),
        _number(found.score.high),
        found.band or "",
        " ".join(found.bands),
        _number(found.answered),
        _yes(report.self_only),
        *(kinds.count(kind) for kind in DEPARTURE_KINDS),
    )


def _absent(component: ComponentAssessment, language: str) -> str:
    return "" if component.fidelity else why_absent(component, language)


def fidelity_rows(assessment: SiteAssessment, judgements: Mapping[str, Judgement], language: str) -> Iterator[Row]:
    """A row per item of each component of a site; one for a component that says nothing."""
    for component in assessment.components:
        if component.definition and component.fidelity:
            fresh = judgements[component.id].freshness
            yield from item_rows(assessment.id, component.definition, component.fidelity, fresh, language)
        else:
            yield (assessment.id, component.id, "", "", "", "", why_absent(component, language))


def item_rows(
    site: str, definition: Definition, report: FidelityReport, fresh: ComponentFreshness, language: str
) -> Iterator[Row]:
    """A row per item of one component."""
    evidence = fresh.by_code
    departures = {departure.code: departure for departure in report.departures}
    for item, answer in zip(definition.items, report.items, strict=True):
        departure = departures.get(item.code)
        ratings = answer.review.ratings.get(definition.id) if answer.review else None
        note = ratings.notes.get(item.code) if ratings else None
        named = evidence.get(item.code)
        yield (
            site,
            definition.id,
            definition.version,
            item.code,
            definition.section_of[item.code].id,
            say(item.ask, language),
            answer.state,
            None if answer.level is None else plain(answer.level),
            plain(item.faithful),
            answer.source,
            answer.review.on if answer.review else None,
            departure.kind if departure else None,
            departure.reason if departure else None,
            say(note.note or note.reason, language) if note else None,
            named.state if named else None,
            named.on if named else None,
            named.fresh_until if named else None,
        )


def readiness_rows(assessment: SiteAssessment, language: str) -> Iterator[Row]:
    """A row per milestone of each component of a site; one for a component that says nothing."""
    states = milestones(assessment.components)
    for component in assessment.components:
        if component.readiness is None:
            yield (assessment.id, component.id, "", "", "", "", why_absent(component, language))
        for state in component.readiness.milestones if component.readiness else ():
            yield (
                assessment.id,
                component.id,
                state.milestone.id,
                say(state.milestone.title, language),
                state.milestone.stage,
                _yes(state.milestone.required),
                state.status,
                owner_of(state.milestone, state.stated.owner, language),
                " ".join(blocked_by(states, state)),
            )


def plan_rows(site: str, plan: LaunchPlan | None) -> Iterator[Row]:
    """A row per milestone of the plan."""
    for milestone in plan.milestones if plan else ():
        critical = _yes(plan is not None and milestone.id in plan.critical)
        yield (site, milestone.id, milestone.start, milestone.finish, milestone.slack, critical)


def next_rows(assessment: SiteAssessment, policy: Policy) -> Iterator[Row]:
    """A row per step, by component and rank."""
    for component in assessment.components:
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, policy)
            wanted = more.to_band.items if more and more.to_band else ()
            for rank, step in enumerate(more.steps if more else (), start=1):
                yield (assessment.id, component.id, rank, step.code, plain(step.to), _number(step.gain),
                       _yes(step.unanswered), _yes(step.code in wanted))  # fmt: skip


def problem_rows(problems: Iterable[Problem], failures: Iterable[Failure], language: str) -> Iterator[Row]:
    """A row per problem, then one per plugin that failed."""
    voice = voice_of(language)
    for problem in problems:
        place = problem.place
        yield (place.file, place.line, place.column, path_text(place.path), problem.severity,
               voice.say(problem.message), voice.say(problem.hint))  # fmt: skip
    failed = voice.gettext("plugin failed: %(failure)s")
    for one in failures:
        yield ("", "", "", "", "failure", failed % {"failure": failure_text(one, voice)})


def _yes(value: bool) -> str:  # noqa: FBT001 - the one thing it is about
    return "yes" if value else "no"
