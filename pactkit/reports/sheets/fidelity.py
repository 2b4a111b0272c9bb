"""The sheets of `fidelity`, `score` and `next`: is this still the programme, how sure, what would help most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE, OUT, Detail, FidelityReport
from pactkit.model.finding import Failure
from pactkit.model.number import plain
from pactkit.model.programme import Policy
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
    bullets,
    cell,
    table,
)
from pactkit.reports.phrases import why_absent
from pactkit.reports.sheets.common import failures_block, findings_block, problems_blocks, site_name
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
    assessment: SiteAssessment, policy: Policy, failures: Iterable[Failure], as_of: str, language: str
) -> Sheet:
    """The components of one site side by side, then each in detail."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: fidelity on {as_of}", 1)]
    if assessment.site is None:
        return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))
    blocks.append(Paragraph(_verdict(assessment), STRONG))
    blocks.append(table(SCORES, [score_row(component, language) for component in assessment.components]))
    early = [f"{one.id} {due_items(one.fidelity)}" for one in assessment.components if _is_early(one)]
    if early:
        blocks.append(Paragraph(f"Not all items are due yet: {', '.join(early)}.", QUIET))
    for component in assessment.components:
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, policy)
            blocks += _component(component.definition, component.fidelity, more, language)
    blocks += findings_block(assessment.findings, language)
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))


def _verdict(assessment: SiteAssessment) -> str:
    scored = [one for one in assessment.components if one.fidelity and one.fidelity.headline]
    decided = sum(1 for one in scored if one.fidelity and one.fidelity.headline and one.fidelity.headline.band)
    missing = [one.id for one in assessment.components if not one.offered]
    verdict = f"{len(scored)} components with a checklist; the band of {decided} of them is decided."
    return f"{verdict} Not offered: {', '.join(missing)}." if missing else verdict


def score_row(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    """One component's headline, as a row of SCORES."""
    title = say(component.definition.title, language) if component.definition else component.id
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


def _component(
    definition: Definition, report: FidelityReport, more: Detail | None, language: str
) -> Iterator[Block]:
    if more is None or report.headline is None:
        return
    yield Heading(say(definition.title, language), 2)
    if more.decides:
        yield Paragraph(f"Not decided between {words.bands(definition, report.headline, language)}. "
                        f"These answers decide: {', '.join(more.decides)}.", WARN)  # fmt: skip
    yield from next_blocks(definition, report, more, language)
    if report.departures:
        yield table(
            (Column("item"), Column("departure", wraps=True), Column("why", wraps=True)),
            [
                (
                    cell(departure.code),
                    cell(words.DEPARTURE_WORDS[departure.kind]),
                    cell(
                        words.REASON_WORDS[departure.reason]
                        if departure.reason
                        else say(departure.adaptation.what, language) if departure.adaptation else ""
                    ),
                )
                for departure in report.departures
            ],
            caption="Core items below target",
        )


def next_blocks(definition: Definition, report: FidelityReport, more: Detail, language: str) -> Iterator[Block]:
    """The fewest items to the next band, and the steps that help most."""
    path, scheme = more.to_band, definition.headline
    if path is not None:
        sure = "no smaller set does" if path.proven else "a smaller set was not ruled out"
        title = words.band_title(scheme, path.band, language)
        yield Paragraph(f"To reach {title}, raise to the top: {', '.join(path.items)} ({sure}).")
    if more.steps:
        yield table(
            (Column("item"), Column("to", right=True), Column("gain", right=True), Column("question", wraps=True)),
            [
                (
                    cell(step.code),
                    cell(f"{plain(step.to):g}"),
                    cell(f"+{words.score(step.gain)}"),
                    cell(
                        say(definition.item_by_code[step.code].ask, language)
                        + (" (not answered)" if step.unanswered else ""),
                        STRONG if step.opens_gate else PLAIN,
                    ),
                )
                for step in more.steps[:5]
            ],
            caption="What would raise the low score most",
        )
    elif report.headline and report.headline.score.low is not None:
        yield Paragraph("Every item that applies is at its target.")


def score_sheet(definition: Definition, report: FidelityReport, policy: Policy, language: str) -> Sheet:
    """One definition and one review, without a workspace."""
    blocks: list[Block] = [Heading(f"{say(definition.title, language)}, version {definition.version}", 1)]
    blocks.append(
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
        )
    )  # fmt: skip
    blocks += _component(definition, report, detail(definition, report, policy), language)
    return tuple(blocks)


def next_sheet(assessment: SiteAssessment, policy: Policy, failures: Iterable[Failure], language: str) -> Sheet:
    """What would help each component of a site most."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: what would help most", 1)]
    for component in assessment.components:
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, policy)
            if more is not None:
                blocks.append(Heading(say(component.definition.title, language), 2))
                blocks += next_blocks(component.definition, component.fidelity, more, language)
        elif assessment.site is not None:
            blocks.append(Heading(component.id, 2))
            blocks.append(bullets(f"No score: {why_absent(component)}"))
    return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))
