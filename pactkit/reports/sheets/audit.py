"""The sheet of `audit`: every site, the verdict first, then its components side by side."""

from __future__ import annotations

from collections.abc import Mapping

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import BLOCKER, WARNING
from pactkit.model.problem import NOTE
from pactkit.model.statement import disputed
from pactkit.reports import wording
from pactkit.reports.blocks import (
    BAD,
    GOOD,
    PLAIN,
    QUIET,
    STRONG,
    WARN,
    Block,
    Column,
    Heading,
    Paragraph,
    Sheet,
    bullets,
    cell,
    table,
)
from pactkit.reports.sheets.common import failures_block, problems_blocks, site_name, unreadable_blocks
from pactkit.reports.sheets.fidelity import due_items, score_row, self_only_note
from pactkit.reports.sheets.network import network_blocks
from pactkit.reports.sheets.readiness import readiness_verdict
from pactkit.reports.sources import matters_blocks
from pactkit.reports.tally import AuditEnds
from pactkit.reports.terms import with_terms

MOST_BENT = 10  # items that are shown
MOST_ENDING = 20  # adaptations that are shown


def head_blocks(ends: AuditEnds) -> Sheet:
    """The verdict over all sites."""
    tally = ends.tally
    voice = voice_of(ends.language)
    _ = voice.gettext
    named = {"programme": ends.programme, "day": voice.day(ends.as_of)}
    blocks: list[Block] = [Heading(_("%(programme)s: audit on %(day)s") % named, 1)]
    blocks.append(Paragraph(_verdict(ends, voice), STRONG))
    points = []
    if tally.blockers:
        things = voice.ngettext("%(n)s thing", "%(n)s things", tally.blockers)
        points.append(_("Still to do or decide for first sessions: %(things)s") % {"things": things})
    if below := sum(tally.departures.values()):
        said = {"n": voice.count(below), "kinds": wording.departures(tally.departures, voice)}
        points.append(_("Core items below target: %(n)s (%(kinds)s)") % said)
    if ends.failures:
        failed = len({failure.plugin for failure in ends.failures})
        points.append(_("Plugins that failed: %(n)s; what they would have said is missing") % {"n": failed})
    if points:
        blocks.append(bullets(*points))
    if tally.sites > tally.unreadable:
        legend = _(
            "In the tables, low-high is the score at the worst and at the best that missing answers allow, point is "
            "the estimate from what is answered, and due is how many items are due now, of all."
        )
        blocks += [Paragraph(legend, QUIET), Paragraph(self_only_note(voice), QUIET)]
    return with_terms(blocks, ends.terms, ends.language)


def _verdict(ends: AuditEnds, voice: Voice) -> str:
    tally = ends.tally
    if not tally.sites:
        return voice.gettext("There is no site yet. Begin with: pactkit new site NAME")
    ready = voice.ngettext(
        "%(n)s site: %(ready)s of %(readable)s ready.",
        "%(n)s sites: %(ready)s of %(readable)s ready.",
        tally.sites,
        ready=voice.count(tally.ready),
        readable=voice.count(tally.sites - tally.unreadable),
    )
    if not tally.unreadable:
        return ready
    unreadable = voice.ngettext("%(n)s cannot be read.", "%(n)s cannot be read.", tally.unreadable)
    return f"{ready} {unreadable}"


def site_blocks(assessment: SiteAssessment, language: str) -> Sheet:
    """One site: the verdict first, then its components side by side."""
    name = site_name(assessment, language)
    if assessment.site is None:
        return (Heading(wording.named(name, assessment.id), 2), *unreadable_blocks(assessment, language, 3))
    voice = voice_of(language)
    _ = voice.gettext
    said = {"site": wording.named(name, assessment.id), "stage": wording.stage(assessment.site.stage, voice)}
    blocks: list[Block] = [
        Heading(_("%(site)s, stage %(stage)s") % said, 2),
        Paragraph(readiness_verdict(assessment, language), GOOD if assessment.ready else BAD),
    ]
    rows = []
    for component in assessment.components:
        title, span, point, _answered, band, departures = score_row(component, language)
        ready = cell(_("yes"), GOOD) if component.ready else cell(_("no"), BAD)
        rows.append((title, ready, span, point, cell(due_items(component.fidelity)), band, departures))
    blocks.append(table(_columns(voice), rows) if rows else Paragraph(_("No component is offered here yet.")))
    counts = {kind: sum(1 for one in assessment.findings if one.severity == kind) for kind in (BLOCKER, WARNING)}
    if any(counts.values()):
        told = {"what": _counted(counts, voice), "command": f"pactkit readiness {assessment.id}"}
        blocks.append(Paragraph(_("Found: %(what)s. See: %(command)s") % told))
    problems = [problem for problem in assessment.problems if problem.severity != NOTE]
    return (*blocks, *problems_blocks(problems, language, 3))


def _columns(voice: Voice) -> tuple[Column, ...]:
    _ = voice.gettext
    return (
        Column(_("component"), wraps=True),
        Column(_("ready")),
        Column(_("low-high"), right=True),
        Column(_("point"), right=True),
        Column(_("due"), right=True),
        Column(_("band"), wraps=True),
        Column(_("departures"), wraps=True),
    )


def _counted(counts: Mapping[str, int], voice: Voice) -> str:
    blockers = voice.ngettext("%(n)s blocker", "%(n)s blockers", counts[BLOCKER])
    warnings = voice.ngettext("%(n)s warning", "%(n)s warnings", counts[WARNING])
    return ", ".join(said for kind, said in ((BLOCKER, blockers), (WARNING, warnings)) if counts[kind])


def _bent_blocks(ends: AuditEnds) -> Sheet:
    """The core items below target at most sites, with the reasons that were written down."""
    ranked = ends.tally.bent.ranked()
    if not ranked:
        return ()
    voice = voice_of(ends.language)
    _ = voice.gettext
    columns = (
        Column(_("item")),
        Column(_("asks"), wraps=True),
        Column(_("sites"), right=True),
        Column(_("kinds"), wraps=True),
        Column(_("written down"), wraps=True),
    )
    rows = [
        (
            cell(item.code),
            cell(voice.say(item.ask)),
            cell(str(item.sites)),
            cell(wording.departures(item.kinds, voice)),
            cell("; ".join(f"{reason.site}: {voice.say(reason.why)}" for reason in item.reasons), QUIET),
        )
        for item in ranked[:MOST_BENT]
    ]
    blocks: list[Block] = [Heading(_("Core items bent most often"), 2), table(columns, rows)]
    if len(ranked) > MOST_BENT:
        more = _("%(n)s more; --format json lists all.") % {"n": len(ranked) - MOST_BENT}
        last = ranked[MOST_BENT - 1]
        if tied := sum(1 for item in ranked[MOST_BENT:] if item.sites == last.sites):
            more += " " + voice.ngettext(
                "%(n)s of them stands below target at as many sites as %(code)s.",
                "%(n)s of them stand below target at as many sites as %(code)s.",
                tied,
                code=last.code,
            )
        blocks.append(Paragraph(more, QUIET))
    return tuple(blocks)


def _ending_blocks(ends: AuditEnds) -> Sheet:
    """The adaptations that have to be decided again, by site."""
    endings = ends.tally.endings
    if not endings.count:
        return ()
    voice = voice_of(ends.language)
    _ = voice.gettext
    columns = (
        Column(_("site")),
        Column(_("items"), wraps=True),
        Column(_("until")),
        Column(_("what was changed"), wraps=True),
        Column(_("decided by"), wraps=True),
    )
    rows = []
    for one in endings.kept[:MOST_ENDING]:
        adaptation, ran_out = one.ending.adaptation, one.ending.ran_out
        day = voice.short_day(adaptation.until)
        until = _("%(day)s, ran out") % {"day": day} if ran_out else day
        rows.append(
            (
                cell(one.site),
                cell(", ".join(adaptation.items)),
                cell(until, WARN if ran_out else PLAIN),
                cell(voice.say(adaptation.what)),
                cell(", ".join(adaptation.decided_by)),
            )
        )
    blocks: list[Block] = [Heading(_("Adaptations that ran out or soon will"), 2), table(columns, rows)]
    if endings.count > MOST_ENDING:
        more = {"n": endings.count - MOST_ENDING, "first": len(endings.kept)}
        whole = endings.count == len(endings.kept)
        told = (
            _("%(n)s more; --format json lists all.")
            if whole
            else _("%(n)s more; --format json lists the first %(first)s.")
        )
        blocks.append(Paragraph(told % more, QUIET))
    return tuple(blocks)


def tail_blocks(ends: AuditEnds) -> Sheet:
    """What is bent most often, what has to be decided again, where the documents differ, and what failed."""
    differing = [one for matter in disputed(ends.statements) for one in matter.statements]
    return (
        *_bent_blocks(ends),
        *_ending_blocks(ends),
        *network_blocks(ends.network, voice_of(ends.language)),
        *matters_blocks(differing, ends.language),
        *problems_blocks(ends.problems, ends.language),
        *failures_block(ends.failures, ends.language),
    )
