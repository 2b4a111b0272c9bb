"""The sheets of `fidelity`, `score` and `next`: is this still the programme, how sure, what would help most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE, OUT, FidelityReport
from pactkit.model.finding import Failure
from pactkit.model.problem import Problem
from pactkit.model.programme import Policy, Programme
from pactkit.model.statement import disputed
from pactkit.model.text import say
from pactkit.reports import words
from pactkit.reports.blocks import (
    BAD,
    PLAIN,
    QUIET,
    STRONG,
    WARN,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    cell,
    table,
)
from pactkit.reports.phrases import why_absent
from pactkit.reports.sheets.common import (
    failures_block,
    findings_block,
    problems_blocks,
    site_name,
    unreadable_blocks,
)
from pactkit.reports.sheets.component import (
    component_blocks,
    component_title,
    component_verdict,
    next_blocks,
    score_verdict,
)
from pactkit.reports.sheets.indicators import indicator_blocks
from pactkit.reports.sources import matters_blocks
from pactkit.scoring.fidelity import detail

SCORES = (
    Column("component", wraps=True),
    Column("low-high", right=True),
    Column("point", right=True),
    Column("answered", right=True),
    Column("band", wraps=True),
    Column("departures", wraps=True),
)


def fidelity_sheet(
    assessment: SiteAssessment, programme: Programme, failures: Iterable[Failure], as_of: date, language: str
) -> Sheet:
    """The components of one site side by side, then what they are for, then each in detail."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: fidelity on {words.day(as_of)}", 1)]
    if assessment.site is None:
        return (*blocks, *unreadable_blocks(assessment), *failures_block(failures))
    blocks.append(Paragraph(_verdict(assessment, language), STRONG))
    blocks.append(table(SCORES, [score_row(component, language) for component in assessment.components]))
    if any(assessment.departures.values()):
        below = sum(assessment.departures.values())
        blocks.append(Paragraph(f"Core items below target: {below} ({words.departures(assessment.departures)})."))
    early = [f"{one.id} {due_items(one.fidelity)}" for one in assessment.components if _is_early(one)]
    if early:
        blocks.append(Paragraph(f"Not all items are due yet: {', '.join(early)}.", QUIET))
    blocks += indicator_blocks(programme, assessment.components, language)
    for component in assessment.components:
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, programme.policy)
            blocks += component_blocks(component.definition, component.fidelity, more, language)
    blocks += findings_block(assessment.findings, language)
    differing = [one for matter in disputed(assessment.site.statements) for one in matter.statements]
    blocks += matters_blocks(differing, language)
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))


def _verdict(assessment: SiteAssessment, language: str) -> str:
    """The components by what is said of them, each once; there is no number for the site."""
    said: dict[str, list[str]] = {}
    for component in assessment.components:
        verdict = component_verdict(component, language)
        said.setdefault(verdict[:1].upper() + verdict[1:], []).append(component_title(component, language))
    told = " ".join(f"{verdict}: {', '.join(titles)}." for verdict, titles in said.items())
    return told or "No component is offered here yet."


def score_row(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    """One component's headline, as a row of SCORES."""
    title = component_title(component, language)
    report = component.fidelity
    if report is None:
        return (cell(title), cell(words.NOTHING), cell(words.NOTHING), cell(words.NOTHING),
                cell(why_absent(component), BAD), cell(""))  # fmt: skip
    headline = report.headline
    if headline is None:
        return (cell(title), cell(words.NOTHING), cell(words.NOTHING), cell(words.NOTHING),
                cell("no checklist", QUIET), cell(""))  # fmt: skip
    return (
        cell(title),
        cell(words.span(headline.score)),
        cell(words.score(headline.score.point)),
        cell(words.percent(headline.answered)),
        cell(
            words.bands(component.definition, headline, language),
            words.band_tone(component.definition, headline),
        ),
        cell(departures_text(report), WARN if report.departures else PLAIN),
    )


def _is_early(component: ComponentAssessment) -> bool:
    return any(answer.state == NOT_DUE for answer in component.fidelity.items) if component.fidelity else False


def due_items(report: FidelityReport | None) -> str:
    """How many items are due of how many: a band over two items is not a programme's."""
    if report is None or not report.items:
        return ""
    due = sum(1 for answer in report.items if answer.state not in OUT)
    return f"{due}/{len(report.items)}"


def departures_text(report: FidelityReport) -> str:
    """How many core items are below target, by kind."""
    counts = {kind: sum(1 for one in report.departures if one.kind == kind) for kind in words.DEPARTURE_WORDS}
    short = {"consistent_adaptation": "consistent", "inconsistent_modification": "inconsistent", "drift": "drift"}
    return ", ".join(f"{count} {short[kind]}" for kind, count in counts.items() if count)


def score_sheet(
    definition: Definition, report: FidelityReport, policy: Policy, problems: Iterable[Problem], language: str
) -> Sheet:
    """One definition and one review, without a workspace."""
    return (
        Heading(f"{say(definition.title, language)}, version {definition.version}", 1),
        score_verdict(definition, report, language),
        table(
            (Column("scheme"), Column("low-high", right=True), Column("point", right=True),
             Column("answered", right=True), Column("band", wraps=True)),
            [
                (
                    cell(score.id),
                    cell(words.span(score.score)),
                    cell(words.score(score.score.point)),
                    cell(words.percent(score.answered)),
                    cell(words.bands(definition, score, language)),
                )
                for score in report.schemes
            ],
        ),
        *component_blocks(definition, report, detail(definition, report, policy), language),
        *problems_blocks(problems),
    )  # fmt: skip


def next_sheet(assessment: SiteAssessment, policy: Policy, failures: Iterable[Failure], language: str) -> Sheet:
    """What would help each component of a site most."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: what would help most", 1)]
    if assessment.site is None:
        return (*blocks, *unreadable_blocks(assessment), *failures_block(failures))
    for component in assessment.components:
        found: list[Block] = []
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, policy)
            found += next_blocks(component.definition, component.fidelity, more, language)
        verdict = component_verdict(component, language)
        blocks.append(Heading(component_title(component, language), 2))
        blocks += found or [Paragraph(f"{verdict[:1].upper()}{verdict[1:]}.", QUIET)]
    return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))
