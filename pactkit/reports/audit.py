"""The formats of `audit`: each writes one site at a time, so that any number of sites takes the same memory.

`site` may run in another process; `head` and `tail` are written when all sites have been seen.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Protocol

from attrs import define, field, frozen

from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.model.text import say
from pactkit.reports import values, words
from pactkit.reports.blocks import BAD, GOOD, STRONG, Block, Column, Heading, Paragraph, Sheet, bullets, cell, table
from pactkit.reports.markdown import markdown
from pactkit.reports.readiness_document import blockers_content, strength_content
from pactkit.reports.sheets.common import failures_block, problems_blocks, site_name
from pactkit.reports.sheets.fidelity import due_items, score_row
from pactkit.reports.sheets.readiness import readiness_verdict
from pactkit.reports.tables import AUDIT, audit_rows, csv_text
from pactkit.reports.terminal import coloured_text
from pactkit.reports.text import plain
from pactkit.reports.values import Json


@define
class Tally:
    """What is counted over all sites while they go by."""

    sites: int = 0
    unreadable: int = 0
    ready: int = 0
    dropped: int = 0  # sites with a file that could not be used
    blockers: int = 0
    departures: dict[str, int] = field(factory=lambda: dict.fromkeys(DEPARTURE_KINDS, 0))
    under: int = 0  # components under --fail-under
    failures: set[Failure] = field(factory=set)
    digests: list[str] = field(factory=list)  # of the sites just counted; not kept over all of them

    def add(self, assessment: SiteAssessment, under: int = 0) -> None:
        """One site more."""
        self.sites += 1
        self.unreadable += assessment.site is None
        self.ready += assessment.ready
        self.dropped += assessment.dropped
        self.blockers += len(assessment.blockers)
        for component in assessment.components:
            for departure in component.fidelity.departures if component.fidelity else ():
                self.departures[departure.kind] += 1
        self.under += under
        self.failures.update(assessment.failures)
        self.digests.append(assessment.digest)

    def merge(self, other: Tally) -> None:
        """The sites that somebody else counted."""
        for name in ("sites", "unreadable", "ready", "dropped", "blockers", "under"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for kind, count in other.departures.items():
            self.departures[kind] += count
        self.failures |= other.failures


@frozen(kw_only=True)
class AuditEnds:
    """What stands before and after the sites."""

    programme: str
    as_of: date
    tally: Tally
    failures: tuple[Failure, ...]  # of loading and of all sites
    problems: tuple[Problem, ...]  # of the workspace's own files
    made_with: MadeWith


class AuditFormat(Protocol):
    """One way to write an audit."""

    between: str  # what stands between two sites

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """One site."""

    def head(self, ends: AuditEnds) -> str:
        """What comes before the sites."""

    def tail(self, ends: AuditEnds) -> str:
        """What comes after them."""


class JsonAudit:
    """One JSON document, a line per site."""

    between = ",\n"

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """The site as one element of the list."""
        return "    " + json.dumps(site_content(assessment, language), ensure_ascii=False)

    def head(self, ends: AuditEnds) -> str:
        """Up to the list of sites."""
        start = {"format": 1, "as_of": ends.as_of.isoformat(), "programme": ends.programme}
        return json.dumps(start, ensure_ascii=False, indent=2)[:-2] + ',\n  "sites": [\n'

    def tail(self, ends: AuditEnds) -> str:
        """From the end of the list."""
        rest = {
            "problems": [values.problem(problem) for problem in ends.problems],
            "failures": values.failures(ends.failures),
            "made_with": values.made_with(ends.made_with),
        }
        return "\n  ],\n" + json.dumps(rest, ensure_ascii=False, indent=2)[2:] + "\n"


def site_content(assessment: SiteAssessment, language: str) -> Json:
    """One site as JSON."""
    site = assessment.site
    content: Json = {
        "id": assessment.id,
        "name": say(site.name, language) if site else None,
        "stage": site.stage if site else None,
        "readable": site is not None,
        "readiness": None,
        "fidelity": None,
        "findings": values.findings(assessment.findings, language),
        "problems": [values.problem(problem) for problem in assessment.problems],
    }
    if site is not None:
        content["readiness"] = {
            "ready": assessment.ready,
            "blockers": blockers_content(assessment, language),
            "components": [
                {"id": component.id, "ready": component.ready, "strength": strength_content(component)}
                for component in assessment.components
            ],
        }
        content["fidelity"] = {"components": [_fidelity(component) for component in assessment.components]}
    return content


def _fidelity(component: ComponentAssessment) -> Json:
    report = component.fidelity
    found = report.headline if report else None
    departures = dict.fromkeys(DEPARTURE_KINDS, 0)
    for departure in report.departures if report else ():
        departures[departure.kind] += 1
    return {
        "id": component.id,
        "offered": component.offered,
        "absent": component.absent,
        "scheme": found.id if found else None,
        "low": values.number(found.score.low) if found else None,
        "high": values.number(found.score.high) if found else None,
        "point": values.number(found.score.point) if found else None,
        "band": found.band if found else None,
        "bands": list(found.bands) if found else [],
        "answered": values.number(found.answered) if found else None,
        "departures": departures,
    }


class CsvAudit:
    """A row per site and component."""

    between = ""

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """The rows of one site."""
        return csv_text(audit_rows(assessment, language))

    def head(self, ends: AuditEnds) -> str:  # noqa: ARG002 - the same for every audit
        """The names of the columns."""
        return csv_text([AUDIT])

    def tail(self, ends: AuditEnds) -> str:
        """The plugins that failed, as rows of their own, so that nobody takes the table for whole."""
        named = (f"plugin failed: {one.plugin} ({one.distribution}), {one.stage}: {one.message}" for one in ends.failures)
        files = (f"file not used: {problem}" for problem in ends.problems if problem.is_error)
        return csv_text([(line, *[""] * (len(AUDIT) - 1)) for line in (*named, *files)])


class MarkdownAudit:
    """The sheet as markdown."""

    between = ""

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """One site's part of the sheet."""
        return markdown(site_blocks(assessment, language)) + "\n"

    def head(self, ends: AuditEnds) -> str:
        """The verdict."""
        return markdown(head_blocks(ends)) + "\n"

    def tail(self, ends: AuditEnds) -> str:
        """What failed."""
        return markdown(tail_blocks(ends))


class TextAudit:
    """The sheet as text, in a terminal with colour."""

    between = "\n"

    def __init__(self, *, coloured: bool = False) -> None:
        self.render = coloured_text if coloured else plain

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """One site's part of the sheet."""
        return self.render(site_blocks(assessment, language))

    def head(self, ends: AuditEnds) -> str:
        """The verdict."""
        return self.render(head_blocks(ends)) + "\n"

    def tail(self, ends: AuditEnds) -> str:
        """What failed."""
        blocks = tail_blocks(ends)
        return "\n" + self.render(blocks) if blocks else ""


SITE_COLUMNS = (
    Column("component", wraps=True),
    Column("ready"),
    Column("low-high", right=True),
    Column("point", right=True),
    Column("due", right=True),
    Column("band", wraps=True),
    Column("departures", wraps=True),
)


def head_blocks(ends: AuditEnds) -> Sheet:
    """The verdict over all sites."""
    tally = ends.tally
    blocks: list[Block] = [Heading(f"{ends.programme}: audit on {words.day(ends.as_of)}", 1)]
    readable = tally.sites - tally.unreadable
    verdict = f"{tally.sites} site{'' if tally.sites == 1 else 's'}: {tally.ready} of {readable} ready."
    if tally.unreadable:
        verdict += f" {tally.unreadable} cannot be read."
    blocks.append(Paragraph(verdict, STRONG))
    departures = [f"{count} {words.DEPARTURE_WORDS[kind]}" for kind, count in tally.departures.items() if count]
    points = [f"Core items below target: {', '.join(departures)}"] if departures else []
    if tally.blockers:
        points.append(f"Things to do or decide before first sessions: {tally.blockers}")
    if ends.failures:
        points.append(f"Plugins that failed: {len(ends.failures)}; what they would have said is missing")
    if points:
        blocks.append(bullets(*points))
    return tuple(blocks)


def site_blocks(assessment: SiteAssessment, language: str) -> Sheet:
    """One site: the verdict first, then its components side by side."""
    name = site_name(assessment, language)
    if assessment.site is None:
        unread = Paragraph("This site cannot be read, so that nothing is said of it.", BAD)
        return (Heading(f"{name} ({assessment.id})", 2), unread, *problems_blocks(assessment.problems))
    blocks: list[Block] = [
        Heading(f"{name} ({assessment.id}), stage {assessment.site.stage}", 2),
        Paragraph(readiness_verdict(assessment), GOOD if assessment.ready else BAD),
    ]
    rows = []
    for component in assessment.components:
        title, span, point, _, band, departures = score_row(component, language)
        ready = cell("yes", GOOD) if component.ready else cell("no", BAD)
        rows.append((title, ready, span, point, cell(due_items(component.fidelity)), band, departures))
    blocks.append(table(SITE_COLUMNS, rows))
    counts = {kind: sum(1 for one in assessment.findings if one.severity == kind) for kind in ("blocker", "warning")}
    said = [f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts.items() if count]
    if said:
        blocks.append(Paragraph(f"Found: {', '.join(said)}. See: pactkit readiness {assessment.id}"))
    problems = [problem for problem in assessment.problems if problem.severity != "note"]
    return (*blocks, *problems_blocks(problems))


def tail_blocks(ends: AuditEnds) -> Sheet:
    """What failed over all sites."""
    return (*problems_blocks(ends.problems), *failures_block(ends.failures))
