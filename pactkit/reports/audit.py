"""The formats of `audit`: each writes one site at a time, so that any number of sites takes the same memory.

`site` may run in another process; `head` and `tail` are written when all sites have been seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Protocol

import pactkit
from pactkit.languages.voice import say
from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.reports import values
from pactkit.reports.bent import BentItem
from pactkit.reports.ending import SiteEnding
from pactkit.reports.markdown import markdown
from pactkit.reports.network.document import network_content
from pactkit.reports.provenance import COLUMN, made_block, made_mark, with_mark
from pactkit.reports.readiness_document import blockers_content, strength_content
from pactkit.reports.sheets.audit import head_blocks, site_blocks, tail_blocks
from pactkit.reports.sources import matters_content
from pactkit.reports.tables import AUDIT, Row, audit_rows, csv_text, notice_rows
from pactkit.reports.tally import AuditEnds
from pactkit.reports.terminal import coloured_text
from pactkit.reports.terms import terms_content, terms_rows
from pactkit.reports.text import plain
from pactkit.reports.values import Json


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
        terms = terms_content(ends.terms)
        start = {"format": 1, **terms, "as_of": ends.as_of.isoformat(), "programme": ends.programme}
        return json.dumps(start, ensure_ascii=False, indent=2)[:-2] + ',\n  "sites": [\n'

    def tail(self, ends: AuditEnds) -> str:
        """From the end of the list."""
        rest = {
            "problems": values.problems(ends.problems, ends.language),
            "failures": values.failures(ends.failures, ends.language),
            "bent": [bent_content(item, ends.language) for item in ends.tally.bent.ranked()],
            "ending": [ending_content(one, ends.language) for one in ends.tally.endings.kept],
            **network_content(ends.network, ends.language),
            "sources": matters_content(ends.statements, ends.language),
            "options": {"off": list(ends.off), "language": ends.language, "common": list(ends.common)},
            "fingerprints": dict(ends.fingerprints),
            "made_with": values.made_with(ends.made_with),
        }
        return "\n  ],\n" + json.dumps(rest, ensure_ascii=False, indent=2)[2:] + "\n"


def bent_content(item: BentItem, language: str) -> Json:
    """A core item over the sites at which it stands below its target."""
    return {
        "component": item.component,
        "code": item.code,
        "sites": item.sites,
        "departures": item.kinds,
        "reasons": [
            {"site": reason.site, "what": say(reason.what, language), "why": say(reason.why, language)}
            for reason in item.reasons
        ],
    }


def ending_content(one: SiteEnding, language: str) -> Json:
    """An adaptation that ran out or soon will."""
    adaptation = one.ending.adaptation
    return {
        "site": one.site,
        "component": adaptation.component,
        "items": list(adaptation.items),
        "until": adaptation.until.isoformat() if adaptation.until else None,
        "what": say(adaptation.what, language),
        "decided_by": list(adaptation.decided_by),
        "relied_on": one.ending.relied_on,
    }


def site_content(assessment: SiteAssessment, language: str) -> Json:
    """One site as JSON."""
    site = assessment.site
    content: Json = {
        "id": assessment.id,
        "name": say(site.name, language) if site else None,
        "stage": site.stage if site else None,
        "readable": site is not None,
        "inputs": assessment.digest,
        "readiness": None,
        "fidelity": None,
        "findings": values.findings(assessment.findings, language),
        "problems": values.problems(assessment.problems, language),
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
        content["fidelity"] = {
            "components": [_fidelity(component) for component in assessment.components],
            "departures": assessment.departures,
        }
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
        "self_only": report is not None and report.self_only,
        "departures": departures,
    }


class CsvAudit:
    """A row per site and component."""

    between = ""

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """The rows of one site."""
        return _marked(audit_rows(assessment, language), assessment.digest)

    def head(self, ends: AuditEnds) -> str:
        """The names of the columns, and the terms where they are not the ordinary ones."""
        told = terms_rows(AUDIT, ends.terms, ends.language)
        mark = made_mark(ends.made_with.pactkit, ends.made_with.inputs)
        return csv_text((*AUDIT, COLUMN), with_mark(AUDIT, told, mark))

    def tail(self, ends: AuditEnds) -> str:
        """The plugins that failed and files of the workspace that could not be used, as rows of their own."""
        return _marked(notice_rows(AUDIT, ends.problems, ends.failures, ends.language), ends.made_with.inputs)


def _marked(rows: Iterable[Row], inputs: str) -> str:
    """Rows that say what they were made with: those of a site its own files, those of the workspace all of them."""
    return csv_text(AUDIT, with_mark(AUDIT, rows, made_mark(pactkit.__version__, inputs)), head=False)


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
        return markdown((*tail_blocks(ends), made_block(ends.made_with, ends.language)))


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
        return "\n" + self.render((*tail_blocks(ends), made_block(ends.made_with, ends.language)))
