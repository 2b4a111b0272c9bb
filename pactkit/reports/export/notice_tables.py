"""What was noticed, what is wrong, what documents say, and the figures that are published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pactkit.languages.voice import Voice
from pactkit.model.finding import Failure, Finding
from pactkit.model.number import exact
from pactkit.model.phrase import phrase
from pactkit.model.problem import Place, Problem, order_of, path_text
from pactkit.model.programme import Programme
from pactkit.model.statement import Statement
from pactkit.reports.export.subject import ExportedProgramme, ExportedSite
from pactkit.reports.export.table import Row, Rows, Table, Value
from pactkit.reports.figures.document import figure_rows
from pactkit.reports.figures.view import FiguresView
from pactkit.scoring.sources import said_words

_PLACE = "file line:integer column:integer path"

PROGRAMME = Table.of(
    "programme", phrase("The programme: its policy, its targets, and what it is for"), "part* id* value",
)  # fmt: skip
FINDINGS = Table.of(
    "findings", phrase("What pactkit and the components noticed"),
    f"site* number*:integer severity component message advice {_PLACE}", {"sites": "site"},
)  # fmt: skip
PROBLEMS = Table.of(
    "problems", phrase("What is wrong in the files; a file with an error was not used"),
    f"number*:integer site severity message hint {_PLACE}",
)  # fmt: skip
FAILURES = Table.of(
    "failures", phrase("Plugins that broke; what they would have said is missing"),
    "number*:integer site component distribution where message",
)  # fmt: skip
STATEMENTS = Table.of(
    "statements", phrase("What documents say, each with its source; where they differ all are kept"),
    "file* number*:integer about says source on:date fact note",
)  # fmt: skip
FIGURES = Table.of(
    "figures",
    phrase("The figures that components publish, cell by cell, as everybody may see them: small counts are hidden"),
    "site* number*:integer component figure row figure_column value part whole low:number high:number hidden",
)


class Notices:
    """Rows that are numbered over all sites."""

    def __init__(self) -> None:
        self.problems = 0
        self.failures = 0

    def wrong(self, site: str | None, problems: Iterable[Problem], failures: Iterable[Failure], voice: Voice) -> Rows:
        """What is wrong in files, and the plugins that broke."""
        for problem in sorted(problems, key=order_of):
            self.problems += 1
            said = (site, problem.severity, voice.say(problem.message), voice.say(problem.hint))
            yield PROBLEMS, (self.problems, *said, *_place(problem.place))
        for one in dict.fromkeys(failures):
            self.failures += 1
            row = (self.failures, site, one.plugin, one.distribution, one.stage, voice.say(one.message))
            yield FAILURES, row


def notice_rows(site: ExportedSite) -> Rows:
    """Findings, statements and figures of a site."""
    for number, finding in enumerate(site.found.findings, start=1):
        yield FINDINGS, (site.id, number, *_finding(finding, site.voice))
    if site.found.site is not None:
        yield from statement_rows(f"{site.id}/site.toml", site.found.site.statements, site.voice)
    yield from figure_table_rows(site.id, site.figures, site.voice)


def programme_rows(exported: ExportedProgramme) -> Rows:
    """The programme itself, with what documents say of it and its figures."""
    programme, voice = exported.assessor.programme, exported.voice
    yield from _programme(programme, voice)
    yield from statement_rows("programme.toml", programme.statements, voice)
    for definition in exported.assessor.catalogue:
        yield from statement_rows(definition.id, definition.statements, voice)
    if exported.figures is not None:
        yield from figure_table_rows("", exported.figures, voice)


def statement_rows(file: str, statements: Iterable[Statement], voice: Voice) -> Rows:
    """What documents say, as one file keeps it."""
    for number, one in enumerate(statements, start=1):
        said = said_words(one.says, voice.language)
        about, source, note = (voice.say(text) for text in (one.about, one.source, one.note))
        yield STATEMENTS, (file, number, about, said, source, one.on, one.fact, note)


def figure_table_rows(site: str, view: FiguresView, voice: Voice) -> Rows:
    """Every cell of the figures; site is empty for those of the programme."""
    for number, row in enumerate(figure_rows(view, voice.language), start=1):
        cells = [*row, *[None] * (10 - len(row))]
        low, high = (end if isinstance(end, int | float) else None for end in cells[7:9])
        values: list[Value] = [None if cell in (None, "") else str(cell) for cell in cells[:7]]
        yield FIGURES, cast(Row, (site, number, *values, low, high, cells[9] or None))


def _programme(programme: Programme, voice: Voice) -> Rows:
    policy, targets = programme.policy, programme.targets
    yield PROGRAMME, ("programme", "name", voice.say(programme.name))
    yield PROGRAMME, ("programme", "languages", " ".join(programme.languages))
    yield PROGRAMME, ("programme", "core", " ".join(programme.core))
    for name in ("minimum_answered", "review_months", "evidence_months", "small_number"):
        yield PROGRAMME, ("policy", name, str(exact(getattr(policy, name))))
    for name in ("families", "volunteers", "budget_gbp"):
        value = getattr(targets, name) if targets else None
        if value is not None:
            yield PROGRAMME, ("targets", name, str(value))
    for indicator, title in programme.indicators.items():
        yield PROGRAMME, ("indicators", indicator, voice.say(title))


def _finding(finding: Finding, voice: Voice) -> Row:
    said = (finding.severity, finding.component or None, voice.say(finding.message), voice.say(finding.advice))
    return (*said, *_place(finding.place))


def _place(place: Place | None) -> Row:
    return (place.file, place.line, place.column, path_text(place.path)) if place else (None,) * 4
