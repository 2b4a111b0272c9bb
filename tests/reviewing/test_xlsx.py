"""Workbooks: what is offered in them, and what only a workbook can do to an answer."""

from __future__ import annotations

import builtins
import io
from datetime import date
from time import monotonic
from typing import Any

import pytest
from openpyxl.comments import Comment

from pactkit.errors import MissingError, PactkitError
from pactkit.reviewing import columns as col
from pactkit.reviewing.xlsx_file import form_xlsx

from .making import ENGLISH, csv_bytes, fill_sheet, form, moment, read, told, workbook, xlsx_bytes


def test_a_workbook_to_fill_in() -> None:
    """One sheet with a row per item and headings that stay; one that says what it is about; the lists are hidden."""
    book = workbook(form())
    sheet, about, lists = book.worksheets
    assert (sheet.title, about.title, lists.sheet_state) == ("Review", "About", "hidden")
    assert (sheet.freeze_panes, sheet.max_row, sheet.page_setup.orientation) == ("C2", 5, "landscape")
    assert [sheet.cell(1, at).value for at in range(1, 7)] == [
        "Component", "Code", "Section", "Question", "Levels", "Answer",
    ]  # fmt: skip
    assert [sheet.cell(2, at).value for at in range(1, 7)] == [
        "Reading [reading]", "BS-01", "Dose", "Is the whole course run?",
        "0 = Four or fewer\n1 = Five or six\n2 = Seven", None,
    ]  # fmt: skip
    assert {cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row} == {True}
    assert about.cell(2, 2).value == "Leeds"


def test_a_list_behind_every_answer() -> None:
    """The list of an answer offers its levels in words, and only where the item allows it that it does not apply."""
    book = workbook(form())
    sheet, _, lists = book.worksheets
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        row = int(rule.formula1.split("$")[2].rstrip(":"))
        for place in str(rule.sqref).split():
            offered[place] = [cell.value for cell in lists[row] if cell.value]
        assert (rule.type, rule.errorStyle) == ("list", "warning")
    levels = ["0 = Four or fewer", "1 = Five or six", "2 = Seven", "Cannot be rated"]
    assert offered["F2"] == levels
    assert offered["F3"] == ["0 = None", "2.5 = Some", "5 = All", "Cannot be rated", "Does not apply here"]
    assert offered["F4"] == offered["F5"] == [*levels, "Does not apply here"]
    assert offered["H2"] == offered["H5"] == ["Record", "Observation", "Interview", "Survey", "Routine data"]


_A_DAY = (
    "Review!F2 error '2026-02-01': this is a day or a time: spreadsheets make that of answers such as 1-2 | Write one "
    "level. Levels of BS-01: 0, 1, 2"
)
CELLS: list[tuple[str, object, str]] = [
    (col.ANSWER, 3, "Review!F2 error '3': BS-01 has no level '3' | Levels of BS-01: 0, 1, 2"),
    (col.ANSWER, 1.5, "Review!F2 error '1.5': BS-01 has no level '1.5' | Levels of BS-01: 0, 1, 2"),
    (col.ANSWER, moment("2026-02-01"), _A_DAY),
    (col.ANSWER, True, "Review!F2 error 'TRUE': this is TRUE or FALSE, and no level | Levels of BS-01: 0, 1, 2"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "value", "expected"), CELLS)
def test_cells_that_are_no_text(column: str, value: object, expected: str) -> None:
    """A number, a day or TRUE in a cell is what it is, and told where it is no answer."""
    assert told(read(xlsx_bytes(fill_sheet(workbook(form()), {"BS-01": {column: value}})))) == [expected]


def test_numbers_and_days_that_are_right() -> None:
    """A level typed as a number, also a decimal one, and days as days, are taken."""
    entries: dict[str, dict[str, object]] = {
        "BS-01": {col.ANSWER: 2.0, col.KIND: "Record", col.REF: 7, col.ON: moment("2026-10-28")},
        "BS-02": {col.ANSWER: 2.5},
    }
    filled = read(xlsx_bytes(fill_sheet(workbook(form()), entries)))
    ratings = filled.review.ratings["reading"]
    assert {code: float(rating) for code, rating in ratings.items.items()} == {"BS-01": 2, "BS-02": 2.5}
    (evidence,) = ratings.notes["BS-01"].evidence
    assert (evidence.ref, evidence.on) == ("7", date(2026, 10, 28))
    assert filled.conflicts == ()


def test_formulas() -> None:
    """A formula is no answer, and no note either: both are told as they are written."""
    book = workbook(form())
    sheet = book.worksheets[0]
    sheet["F2"], sheet["K3"] = "=1+1", "=A1"
    assert told(read(xlsx_bytes(book))) == [
        "Review!F2 error '=1+1': this is a formula; an answer is written as it is | Levels of BS-01: 0, 1, 2",
        "Review!K3 error '=A1': this is a formula; only what is written as it is can be read",
    ]


def test_joined_cells() -> None:
    """An answer in joined cells is for nobody knows which of them."""
    book = workbook(form())
    sheet = book.worksheets[0]
    sheet["F2"] = 1
    sheet.merge_cells("F2:F4")
    assert told(read(xlsx_bytes(book))) == [
        (
            "Review!F2 error '1': the cells F2:F4 are joined: nobody can say which of them this is for | Separate "
            "them, and write the answer in each row that it is for"
        )
    ]


def test_a_sheet_of_ones_own() -> None:
    """What people write on a sheet that they added is told, with the sheet's name."""
    book = workbook(form())
    book.create_sheet("Ideas")["B7"] = "Ask the library"
    assert told(read(xlsx_bytes(book))) == [
        (
            "Ideas!B7 error 'Ask the library': this stands where nothing is read | If it belongs to a question, write "
            "it in that row"
        )
    ]


def test_one_sheet_saved_as_csv() -> None:
    """The sheet to fill in, saved as csv, has lost what stands on the other: the command has to say it."""
    book = workbook(form())
    rows = [[str(cell.value or "") for cell in row] for row in book.worksheets[0].iter_rows()]
    with pytest.raises(PactkitError) as raised:
        read(csv_bytes(rows))
    assert raised.value.message == "the file does not say this any more: Day of the review, Who rates, Wave"
    assert raised.value.hint == (
        "Say it with --on, --source, --wave. If this was a workbook: as csv only one of its sheets was saved. Save it "
        "as .xlsx instead"
    )


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where openpyxl is not installed, how to install it is said."""
    real = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *args, **more)

    content = form_xlsx(form(), [ENGLISH])
    monkeypatch.setattr(builtins, "__import__", without)
    for ask in (lambda: form_xlsx(form(), [ENGLISH]), lambda: read(content)):
        with pytest.raises(MissingError) as raised:
            ask()
        assert raised.value.message == "for xlsx the package openpyxl is needed, and it is not installed"
        assert raised.value.hint == "Install it with: pip install 'pactkit[xlsx]'; csv works without it"


def test_a_workbook_that_other_programs_saved() -> None:
    """Cells without a value, styles and empty rows at the end change nothing."""
    book = workbook(form())
    sheet = book.worksheets[0]
    sheet["F900"] = ""
    sheet["Z40"] = "   "
    assert read(xlsx_bytes(book)).conflicts == ()
    assert io.BytesIO(xlsx_bytes(book)).read(2) == b"PK"


def test_comments_on_cells() -> None:
    """What people hang on a cell as a comment is told with that cell: it may be the answer."""
    book = workbook(form())
    book.worksheets[0]["F2"].comment = Comment("The answer is 1", "Ana")
    assert told(read(xlsx_bytes(book))) == [
        (
            "Review!F2 error 'The answer is 1': this is a comment on the cell, and nothing is read from comments | If "
            "it belongs to a question, write it in that row"
        )
    ]


def test_a_cell_far_away() -> None:
    """A slip in the last cell of a sheet takes no longer to read than another, and is told."""
    book = workbook(form())
    book.worksheets[0]["XFD1048576"] = "x"
    began = monotonic()
    assert [line.partition(":")[0] for line in told(read(xlsx_bytes(book)))] == ["Review!XFD1048576 error 'x'"]
    assert monotonic() - began < 20


def test_two_answers_on_two_sheets() -> None:
    """Where a sheet was copied and answered again, both cells are named with their sheets."""
    book = workbook(form())
    copy = book.copy_worksheet(book.worksheets[0])
    copy.title = "Copy"
    book.worksheets[0]["F2"], copy["F2"] = 1, 2
    assert all("BS-01 says two things, in Review!F2, Copy!F2 |" in line for line in told(read(xlsx_bytes(book))))
