"""The files themselves: every value that a person wrote, in every language, also in files that could not be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from pactkit.model.phrase import phrase
from pactkit.model.problem import TomlPath, path_text
from pactkit.reports.export.subject import ExportedProgramme, ExportedSite, TomlData
from pactkit.reports.export.table import Rows, Table

LONGEST = 32000  # letters of one part: a cell of a spreadsheet holds 32,767, and some are marked

WRITTEN = Table.of(
    "written",
    phrase("Every value of every file as a person wrote it, in every language, small counts of people too"),
    "file* path* part*:integer type value",
)
FACTS = Table.of(
    "facts",
    phrase("What the site's file states about its components, value by value, small counts of people too"),
    "site* component path* part*:integer type value",
    {"sites": "site"},
)


def written_rows(files: tuple[tuple[str, TomlData], ...]) -> Rows:
    """A row for each value of each file; a long text takes several."""
    for name, data in files:
        for path, kind, value in leaves(data):
            for number, part in enumerate(_parts(value), start=1):
                yield WRITTEN, (name, path_text(path), number, kind, part)


def programme_written(programme: ExportedProgramme) -> Rows:
    """The programme's own files."""
    yield from written_rows(programme.files)


def site_written(site: ExportedSite) -> Rows:
    """The site's files, and its facts by component."""
    yield from written_rows(site.files)
    if site.found.site is None:
        return
    components = dict(site.files).get(f"{site.id}/site.toml", {}).get("components", {})
    for component, table in components.items() if isinstance(components, dict) else ():
        for path, kind, value in leaves(table):
            for number, part in enumerate(_parts(value), start=1):
                yield FACTS, (site.id, component, path_text(("components", component, *path)), number, kind, part)


def leaves(value: Any, path: TomlPath = ()) -> Iterator[tuple[TomlPath, str, str]]:
    """Every value with its path, its kind and its text; what is empty is a value too."""
    if isinstance(value, Mapping) and value:
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, list) and value:
        for at, part in enumerate(value):
            yield from leaves(part, (*path, at))
    else:
        yield path, *_leaf(value)


def _leaf(value: Any) -> tuple[str, str]:
    if isinstance(value, str):
        return "text", value
    if isinstance(value, bool):
        return "truth", "true" if value else "false"
    if isinstance(value, Mapping | list):
        return ("table" if isinstance(value, Mapping) else "list"), ""
    if isinstance(value, datetime | date | time):
        kind = "datetime" if isinstance(value, datetime) else "date" if isinstance(value, date) else "time"
        return kind, value.isoformat()
    return ("integer" if isinstance(value, int) else "decimal"), str(value)


def _parts(text: str) -> Iterator[str]:
    for start in range(0, max(len(text), 1), LONGEST):
        yield text[start : start + LONGEST]
