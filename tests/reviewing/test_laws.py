"""Laws: what was written on a sheet is what is read, whatever the checklist, the texts and the format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.config.complaints import Complaints
from pactkit.config.review_file import read_review
from pactkit.config.toml_file import parse_toml
from pactkit.model.definition import Definition
from pactkit.model.problem import ERROR
from pactkit.model.review import ItemNote, Rating
from pactkit.reviewing import columns as col
from pactkit.reviewing.reading import Filled
from pactkit.reviewing.rows import Heads
from pactkit.reviewing.toml_text import filled_text

from .drawing import Said, filled
from .making import (
    ENGLISH,
    SPANISH,
    assessment,
    catalogue,
    column_at,
    csv_bytes,
    fill,
    form,
    head_at,
    read,
    table_of,
    workbook,
    xlsx_bytes,
)

LANGUAGES = st.sampled_from([("en",), ("es",), ("en", "es"), ("es", "en")])


def said(answers: Mapping[str, Said]) -> tuple[dict[str, Rating], dict[str, ItemNote]]:
    """The ratings and notes that were meant."""
    return (
        {code: one.rating for code, one in answers.items() if one.rating is not None},
        {code: one.note for code, one in answers.items() if one.note is not None},
    )


def found(read_back: Filled, component: str = "reading") -> tuple[dict[str, Rating], dict[str, ItemNote]]:
    """The ratings and notes that were read."""
    ratings = read_back.review.ratings.get(component)
    return (dict(ratings.items), dict(ratings.notes)) if ratings else ({}, {})


@given(filled(), LANGUAGES, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8-sig", "utf-16"]))
@settings(max_examples=60)
def test_csv_and_back(
    drawn: tuple[Definition, dict[str, Said]], languages: tuple[str, ...], delimiter: str, encoding: str
) -> None:
    """A form as csv, filled in, read back: the same ratings, reasons, notes, evidence and actions, and no error."""
    made, answers = drawn
    table = fill(table_of(form(made), languages), {code: one.cells for code, one in answers.items()})
    rows = {row[1].lstrip("'"): row for row in table[head_at(table) + 1 :]}
    for code, one in answers.items():
        for more in one.more:
            row = [*rows[code][: column_at(table, col.ANSWER)], *[""] * len(col.FILLED_IN)]
            for column, text in more.items():
                row[column_at(table, column)] = text
            table.append(row)
    read_back = read(csv_bytes(table, delimiter, encoding), made)
    assert found(read_back) == said(answers)
    assert [one for one in read_back.conflicts if one.severity == ERROR] == []


@given(filled(), LANGUAGES)
@settings(max_examples=25)
def test_xlsx_and_back(drawn: tuple[Definition, dict[str, Said]], languages: tuple[str, ...]) -> None:
    """The same as xlsx."""
    made, answers = drawn
    book = workbook(form(made), languages)
    sheet = book.worksheets[0]
    columns = Heads(tuple({"en": ENGLISH, "es": SPANISH}[language] for language in languages)).columns
    at = {sheet.cell(row, 2).value: row for row in range(2, sheet.max_row + 1)}
    for code, one in answers.items():
        _type(sheet, at[code], columns, one.cells)
        for more in one.more:
            new = sheet.max_row + 1
            for number in range(1, columns.index(col.ANSWER) + 1):
                sheet.cell(new, number).value = sheet.cell(at[code], number).value
                sheet.cell(new, number).data_type = "s"
            _type(sheet, new, columns, more)
    read_back = read(xlsx_bytes(book), made)
    assert found(read_back) == said(answers)
    assert [one for one in read_back.conflicts if one.severity == ERROR] == []


def _type(sheet: Any, row: int, columns: tuple[str, ...], cells: Mapping[str, str]) -> None:
    for column, text in cells.items():
        if text:
            cell = sheet.cell(row, columns.index(column) + 1)
            cell.value, cell.data_type = text, "s"


@given(filled(), st.sampled_from(["en", "es"]))
@settings(max_examples=40)
def test_the_review_says_what_was_read(drawn: tuple[Definition, dict[str, Said]], language: str) -> None:
    """The TOML that is written passes `check`, and holds what was read."""
    made, answers = drawn
    table = fill(table_of(form(made)), {code: one.cells for code, one in answers.items()})
    read_back = read(csv_bytes(table), made)
    text = filled_text(read_back, assessment(made), catalogue(made), "a.toml", language)
    complaints = Complaints("a.toml")
    review = read_review(parse_toml(text.encode(), "a.toml"), "", catalogue(made), complaints)
    assert complaints.found == []
    assert review is not None
    ratings = review.ratings["reading"]
    assert (dict(ratings.items), dict(ratings.notes)) == found(read_back)
    assert (review.on, review.wave, review.source, review.by) == (
        read_back.review.on, read_back.review.wave, read_back.review.source, read_back.review.by,
    )  # fmt: skip
