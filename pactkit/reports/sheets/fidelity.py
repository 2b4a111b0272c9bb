"""The sheets of `fidelity`, `score` and `next`: is this still the programme, how sure, what would help most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.adaptation import CONSISTENT, DEPARTURE_KINDS, DRIFT, INCONSISTENT
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import NOT_DUE, OUT, FidelityReport
from pactkit.model.finding import Failure
from pactkit.model.problem import Problem
from pactkit.model.programme import Policy, Programme
from pactkit.model.statement import disputed
from pactkit.reports import wording
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


def _columns(voice: Voice) -> tuple[Column, ...]:
    """What is said of each component."""
    _ = voice.gettext
    return (
        Column(_("component"), wraps=True),
        Column(_("low-high"), right=True),
        Column(_("point"), right=True),
        Column(_("answered"), right=True),
        Column(_("band"), wraps=True),
        Column(_("departures"), wraps=True),
    )


def fidelity_sheet(
    assessment: SiteAssessment,
    programme: Programme,
    failures: Iterable[Failure],
    as_of: date,
    language: str,
    evidence: Iterable[Block] = (),
) -> Sheet:
    """The components of one site side by side, then what they are for, each in detail, and the `evidence` blocks."""
    voice = voice_of(language)
    _ = voice.gettext
    named = {"site": site_name(assessment, language), "day": voice.day(as_of)}
    blocks: list[Block] = [Heading(_("%(site)s: fidelity on %(day)s") % named, 1)]
    if assessment.site is None:
        return (*blocks, *unreadable_blocks(assessment, language), *failures_block(failures, language))
    blocks.append(Paragraph(_verdict(assessment, language), STRONG))
    blocks.append(table(_columns(voice), [score_row(component, language) for component in assessment.components]))
    if any(one.fidelity and one.fidelity.self_only for one in assessment.components):
        blocks.append(Paragraph(self_only_note(voice), QUIET))
    if any(assessment.departures.values()):
        below = sum(assessment.departures.values())
        said = {"n": below, "kinds": wording.departures(assessment.departures, voice)}
        blocks.append(Paragraph(_("Core items below target: %(n)s (%(kinds)s).") % said))
    early = [f"{one.id} {due_items(one.fidelity)}" for one in assessment.components if _is_early(one)]
    if early:
        blocks.append(
            Paragraph(_("Not all items are due yet: %(components)s.") % {"components": ", ".join(early)}, QUIET)
        )
    blocks += indicator_blocks(programme, assessment.components, language)
    for component in assessment.components:
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, programme.policy)
            blocks += component_blocks(component.definition, component.fidelity, more, language)
    blocks += evidence
    blocks += findings_block(assessment.findings, language)
    differing = [one for matter in disputed(assessment.site.statements) for one in matter.statements]
    blocks += matters_blocks(differing, language)
    blocks += problems_blocks(assessment.problems, language)
    return (*blocks, *failures_block(failures, language))


def _verdict(assessment: SiteAssessment, language: str) -> str:
    """The components by what is said of them, each once; there is no number for the site."""
    said: dict[str, list[str]] = {}
    for component in assessment.components:
        verdict = component_verdict(component, language)
        said.setdefault(verdict[:1].upper() + verdict[1:], []).append(component_title(component, language))
    told = " ".join(f"{verdict}: {', '.join(titles)}." for verdict, titles in said.items())
    return told or voice_of(language).gettext("No component is offered here yet.")


SELF_ONLY = "\N{NO-BREAK SPACE}*"  # behind a band in a narrow table; `self_only_note` says what it means


def self_only_note(voice: Voice) -> str:
    """What the mark behind a band means."""
    return voice.gettext("* Self-rated only: nobody but the site itself has rated this component.")


def score_row(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    """One component's headline: its name, interval, point, share answered, band and departures."""
    voice = voice_of(language)
    title = component_title(component, language)
    report = component.fidelity
    if report is None:
        return (cell(title), cell(wording.NOTHING), cell(wording.NOTHING), cell(wording.NOTHING),
                cell(why_absent(component, language), BAD), cell(""))  # fmt: skip
    headline = report.headline
    if headline is None:
        return (cell(title), cell(wording.NOTHING), cell(wording.NOTHING), cell(wording.NOTHING),
                cell(voice.gettext("no checklist"), QUIET), cell(""))  # fmt: skip
    return (
        cell(title),
        cell(wording.span(headline.score, voice)),
        cell(wording.score(headline.score.point, voice)),
        cell(wording.percent(headline.answered, voice)),
        cell(
            wording.bands(component.definition, headline, voice) + (SELF_ONLY if report.self_only else ""),
            wording.band_tone(component.definition, headline),
        ),
        cell(departures_text(report, voice), WARN if report.departures else PLAIN),
    )


def _is_early(component: ComponentAssessment) -> bool:
    return any(answer.state == NOT_DUE for answer in component.fidelity.items) if component.fidelity else False


def due_items(report: FidelityReport | None) -> str:
    """How many items are due of how many: a band over two items is not a programme's."""
    if report is None or not report.items:
        return ""
    due = sum(1 for answer in report.items if answer.state not in OUT)
    return f"{due}/{len(report.items)}"


def departures_text(report: FidelityReport, voice: Voice) -> str:
    """How many core items are below target, by kind."""
    ngettext = voice.ngettext
    counts = {kind: sum(1 for one in report.departures if one.kind == kind) for kind in DEPARTURE_KINDS}
    said = {
        CONSISTENT: ngettext("%(n)s consistent", "%(n)s consistent", counts[CONSISTENT]),
        INCONSISTENT: ngettext("%(n)s inconsistent", "%(n)s inconsistent", counts[INCONSISTENT]),
        DRIFT: ngettext("%(n)s drift", "%(n)s drift", counts[DRIFT]),
    }
    return ", ".join(said[kind] for kind, count in counts.items() if count)


def score_sheet(
    definition: Definition, report: FidelityReport, policy: Policy, problems: Iterable[Problem], language: str
) -> Sheet:
    """One definition and one review, without a workspace."""
    voice = voice_of(language)
    _ = voice.gettext
    named = {"component": voice.say(definition.title), "version": definition.version}
    return (
        Heading(_("%(component)s, version %(version)s") % named, 1),
        score_verdict(definition, report, language),
        table(
            (Column(_("scheme")), Column(_("low-high"), right=True), Column(_("point"), right=True),
             Column(_("answered"), right=True), Column(_("band"), wraps=True)),
            [
                (
                    cell(score.id),
                    cell(wording.span(score.score, voice)),
                    cell(wording.score(score.score.point, voice)),
                    cell(wording.percent(score.answered, voice)),
                    cell(wording.bands(definition, score, voice)),
                )
                for score in report.schemes
            ],
        ),
        *component_blocks(definition, report, detail(definition, report, policy), language),
        *problems_blocks(problems, language),
    )  # fmt: skip


def next_sheet(assessment: SiteAssessment, policy: Policy, failures: Iterable[Failure], language: str) -> Sheet:
    """What would help each component of a site most."""
    blocks: list[Block] = [
        Heading(
            voice_of(language).gettext("%(site)s: what would help most") % {"site": site_name(assessment, language)}, 1
        )
    ]
    if assessment.site is None:
        return (*blocks, *unreadable_blocks(assessment, language), *failures_block(failures, language))
    for component in assessment.components:
        found: list[Block] = []
        if component.definition and component.fidelity:
            more = detail(component.definition, component.fidelity, policy)
            found += next_blocks(component.definition, component.fidelity, more, language)
        verdict = component_verdict(component, language)
        blocks.append(Heading(component_title(component, language), 2))
        blocks += found or [Paragraph(f"{verdict[:1].upper()}{verdict[1:]}.", QUIET)]
    return (*blocks, *problems_blocks(assessment.problems, language), *failures_block(failures, language))
