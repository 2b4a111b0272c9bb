"""The table that explains all others: what made the export, what it leaves as it is, and what each column holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.made_with import MadeWith
from pactkit.model.phrase import phrase
from pactkit.model.text import Text
from pactkit.reports.export.columns_of_more import COLUMNS as MORE
from pactkit.reports.export.columns_of_sites import COLUMNS as FIRST
from pactkit.reports.export.table import Column, Row, Table
from pactkit.reports.export.tables import TABLES

COLUMNS: Mapping[str, Text] = {**FIRST, **MORE}

NOTES = (
    phrase("Not for publication: what people wrote and counted stands here as it is, small counts of people too, in "
           "written, facts, progress, items and milestones and in every note and reason. Only the table figures is as "
           "everybody may see it."),
    phrase("Texts stand in the language of the export; the table written has every language, word by word."),
    phrase("Where a number is rounded, to four places, the column beside it that ends in _exact has it whole."),
    phrase("In csv files a text that a spreadsheet would run as a formula begins with an apostrophe, which is not part "
           "of it; so does one that begins with apostrophes before such a sign."),
    phrase("Comments in the files, and files that are no TOML, are not here; the table problems names the latter."),
)  # fmt: skip


@frozen(kw_only=True)
class Made:
    """What made an export."""

    made_with: MadeWith
    as_of: str
    language: str
    what: str  # the sites that it is of
    options: tuple[tuple[str, str], ...] = ()


def column_about(table: Table, column: Column) -> Text:
    """What a column holds."""
    return COLUMNS.get(f"{table.name}.{column.name}") or COLUMNS[column.name]


def about_rows(made: Made, voice: Voice) -> Iterator[Row]:
    """The rows of the table `about`."""
    for number, row in enumerate(_rows(made, voice), start=1):
        yield (number, *row)


def _rows(made: Made, voice: Voice) -> Iterator[Row]:
    said = [("pactkit", made.made_with.pactkit), ("inputs", made.made_with.inputs), ("as_of", made.as_of),
            ("lang", made.language), ("sites", made.what)]  # fmt: skip
    said += [(f"components.{component}", version) for component, version in sorted(made.made_with.components.items())]
    for name, value in said:
        yield ("made_with", None, name, None, None, None, value)
    for name, value in made.options:
        yield ("option", None, name, None, None, None, value)
    for note in NOTES:
        yield ("note", None, None, None, None, None, voice.say(note))
    for table in TABLES:
        yield ("table", table.name, None, None, None, None, voice.say(table.about))
        for column in table.columns:
            key = True if column.key else None
            about = voice.say(column_about(table, column))
            yield ("column", table.name, column.name, column.type, key, _refers_to(table, column), about)


def _refers_to(table: Table, column: Column) -> str:
    found = [
        f"{link.table}.{there}"
        for link in table.links
        for here, there in zip(link.columns, link.to, strict=True)
        if here == column.name
    ]
    return " ".join(found)
