"""The sheet of `audit`: every site, the verdict first, then its components side by side."""

from __future__ import annotations

from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import BLOCKER, WARNING
from pactkit.model.problem import NOTE
from pactkit.model.statement import disputed
from pactkit.model.text import say
from pactkit.reports import words
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
from pactkit.reports.sheets.fidelity import due_items, score_row
from pactkit.reports.sheets.readiness import readiness_verdict
from pactkit.reports.sources import matters_blocks
from pactkit.reports.tally import AuditEnds

SITE_COLUMNS = (
    Column("component", wraps=True),
    Column("ready"),
    Column("low-high", right=True),
    Column("point", right=True),
    Column("due", right=True),
    Column("band", wraps=True),
    Column("departures", wraps=True),
)

MOST_BENT = 10  # items that are shown
BENT_COLUMNS = (
    Column("item"),
    Column("asks", wraps=True),
    Column("sites", right=True),
    Column("kinds", wraps=True),
    Column("written down", wraps=True),
)

MOST_ENDING = 20  # adaptations that are shown
ENDING_COLUMNS = (
    Column("site"),
    Column("items", wraps=True),
    Column("until"),
    Column("what was changed", wraps=True),
    Column("decided by", wraps=True),
)

LEGEND = (
    "In the tables, low-high is the score at the worst and at the best that missing answers allow, point is the "
    "estimate from what is answered, and due is how many items are due now, of all."
)


def head_blocks(ends: AuditEnds) -> Sheet:
    """The verdict over all sites."""
    tally = ends.tally
    blocks: list[Block] = [Heading(f"{ends.programme}: audit on {words.day(ends.as_of)}", 1)]
    readable = tally.sites - tally.unreadable
    verdict = f"{words.count(tally.sites, 'site')}: {tally.ready} of {readable} ready."
    if tally.unreadable:
        verdict += f" {tally.unreadable} cannot be read."
    blocks.append(
        Paragraph(verdict if tally.sites else "There is no site yet. Begin with: pactkit new site NAME", STRONG)
    )
    points = []
    if tally.blockers:
        points.append(f"Still to do or decide for first sessions: {words.count(tally.blockers, 'thing')}")
    if below := sum(tally.departures.values()):
        points.append(f"Core items below target: {below} ({words.departures(tally.departures)})")
    if ends.failures:
        failed = len({failure.plugin for failure in ends.failures})
        points.append(f"Plugins that failed: {failed}; what they would have said is missing")
    if points:
        blocks.append(bullets(*points))
    if readable:
        blocks.append(Paragraph(LEGEND, QUIET))
    return tuple(blocks)


def site_blocks(assessment: SiteAssessment, language: str) -> Sheet:
    """One site: the verdict first, then its components side by side."""
    name = site_name(assessment, language)
    if assessment.site is None:
        return (Heading(words.named(name, assessment.id), 2), *unreadable_blocks(assessment, 3))
    blocks: list[Block] = [
        Heading(f"{words.named(name, assessment.id)}, stage {assessment.site.stage}", 2),
        Paragraph(readiness_verdict(assessment), GOOD if assessment.ready else BAD),
    ]
    rows = []
    for component in assessment.components:
        title, span, point, _, band, departures = score_row(component, language)
        ready = cell("yes", GOOD) if component.ready else cell("no", BAD)
        rows.append((title, ready, span, point, cell(due_items(component.fidelity)), band, departures))
    blocks.append(table(SITE_COLUMNS, rows) if rows else Paragraph("No component is offered here yet."))
    counts = {kind: sum(1 for one in assessment.findings if one.severity == kind) for kind in (BLOCKER, WARNING)}
    said = [words.count(count, kind) for kind, count in counts.items() if count]
    if said:
        blocks.append(Paragraph(f"Found: {', '.join(said)}. See: pactkit readiness {assessment.id}"))
    problems = [problem for problem in assessment.problems if problem.severity != NOTE]
    return (*blocks, *problems_blocks(problems, 3))


def _bent_blocks(ends: AuditEnds) -> Sheet:
    """The core items below target at most sites, with the reasons that were written down."""
    ranked = ends.tally.bent.ranked()
    if not ranked:
        return ()
    rows = [
        (
            cell(item.code),
            cell(say(item.ask, ends.language)),
            cell(str(item.sites)),
            cell(words.departures(item.kinds)),
            cell("; ".join(f"{reason.site}: {say(reason.why, ends.language)}" for reason in item.reasons), QUIET),
        )
        for item in ranked[:MOST_BENT]
    ]
    blocks: list[Block] = [Heading("Core items bent most often", 2), table(BENT_COLUMNS, rows)]
    if len(ranked) > MOST_BENT:
        more = f"{len(ranked) - MOST_BENT} more; --format json lists all."
        last = ranked[MOST_BENT - 1]
        if tied := sum(1 for item in ranked[MOST_BENT:] if item.sites == last.sites):
            more += (
                f" {tied} of them {'stands' if tied == 1 else 'stand'} below target at as many sites as {last.code}."
            )
        blocks.append(Paragraph(more, QUIET))
    return tuple(blocks)


def _ending_blocks(ends: AuditEnds) -> Sheet:
    """The adaptations that have to be decided again, by site."""
    endings = ends.tally.endings
    if not endings.count:
        return ()
    rows = []
    for one in endings.kept[:MOST_ENDING]:
        adaptation, ran_out = one.ending.adaptation, one.ending.ran_out
        until = f"{adaptation.until}, ran out" if ran_out else str(adaptation.until)
        rows.append(
            (
                cell(one.site),
                cell(", ".join(adaptation.items)),
                cell(until, WARN if ran_out else PLAIN),
                cell(say(adaptation.what, ends.language)),
                cell(", ".join(adaptation.decided_by)),
            )
        )
    blocks: list[Block] = [Heading("Adaptations that ran out or soon will", 2), table(ENDING_COLUMNS, rows)]
    if endings.count > MOST_ENDING:
        told = "all" if endings.count == len(endings.kept) else f"the first {len(endings.kept)}"
        blocks.append(Paragraph(f"{endings.count - MOST_ENDING} more; --format json lists {told}.", QUIET))
    return tuple(blocks)


def tail_blocks(ends: AuditEnds) -> Sheet:
    """What is bent most often, what has to be decided again, where the documents differ, and what failed."""
    differing = [one for matter in disputed(ends.statements) for one in matter.statements]
    return (
        *_bent_blocks(ends),
        *_ending_blocks(ends),
        *matters_blocks(differing, ends.language),
        *problems_blocks(ends.problems),
        *failures_block(ends.failures),
    )
