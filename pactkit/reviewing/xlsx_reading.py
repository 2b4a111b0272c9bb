"""A filled workbook, read cell by cell: what is a formula, a day or joined cells is kept as such."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile, ZipFile

from pactkit.errors import PactkitError
from pactkit.model.number import exact
from pactkit.model.phrase import phrase
from pactkit.reviewing.grid import Cell, Formula, Grid, Value
from pactkit.reviewing.xlsx_file import LISTS, openpyxl

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LIMIT = 64 * 1024 * 1024  # bytes, unpacked
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WORKBOOK = "xl/workbook.xml"


def read_xlsx(content: bytes, name: str) -> tuple[Grid, ...]:
    """The sheets of a workbook, but for the lists. Raises PactkitError where it cannot be read."""
    library = openpyxl()
    _check(content, name)
    try:
        with catch_warnings():
            simplefilter("ignore")  # about what pactkit does not read: charts, rules of other programs
            book = library.load_workbook(BytesIO(content))
            sheets = [sheet for sheet in book.worksheets if sheet.title != LISTS]
            shown = _shown(library, content) if any(map(_has_formula, sheets)) else {}
            return tuple(
                Grid(sheet.title, tuple(_rows(sheet, shown)), sheet.sheet_state != "visible", tuple(_comments(sheet)))
                for sheet in sheets
            )
    except PactkitError:
        raise
    except Exception as error:
        raise PactkitError(
            phrase("%(file)s is damaged and cannot be read as a workbook", file=name),
            hint=phrase("Open it in the spreadsheet program and save it again, as .xlsx or .csv"),
        ) from error


def is_workbook(content: bytes) -> bool:
    """Whether a file is a workbook, or something that was saved by a program for them, rather than text."""
    return content.startswith((ZIP, OLE))


def _check(content: bytes, name: str) -> None:
    other = phrase("Open it in the spreadsheet program and save it again, as .xlsx or .csv")
    if content.startswith(OLE):
        message = phrase("%(file)s is an old workbook (.xls), or it is protected by a password", file=name)
        raise PactkitError(message, hint=other)
    try:
        with ZipFile(BytesIO(content)) as packed:
            size, names = sum(one.file_size for one in packed.infolist()), packed.namelist()
    except BadZipFile as error:
        raise PactkitError(
            phrase("%(file)s is damaged and cannot be read as a workbook", file=name), hint=other
        ) from error
    if _WORKBOOK not in names:
        raise PactkitError(phrase("%(file)s is no xlsx workbook", file=name), hint=other)
    if size > LIMIT:
        raise PactkitError(phrase("%(file)s is larger than any form: nothing in it was read", file=name))


def _has_formula(sheet: Worksheet) -> bool:
    return any(cell.data_type == "f" for cell in _cells(sheet))


def _shown(library: Any, content: bytes) -> Mapping[tuple[str, int, int], str]:
    """What the formulas last came to, by sheet, row and column."""
    book = library.load_workbook(BytesIO(content), data_only=True)
    return {
        (sheet.title, cell.row, cell.column): str(cell.value)
        for sheet in book.worksheets
        for cell in _cells(sheet)
        if cell.value is not None
    }


def _cells(sheet: Worksheet) -> list[Any]:
    """The cells that the file holds, by row; `iter_rows` would make all up to the farthest, which may be millions."""
    held: Mapping[tuple[int, int], Any] = sheet._cells  # noqa: SLF001
    return [cell for _, cell in sorted(held.items(), key=itemgetter(0))]


def _comments(sheet: Worksheet) -> Iterator[Cell]:
    """What people hung on cells."""
    for cell in _cells(sheet):
        text = str(cell.comment.text or "").strip() if cell.comment else ""
        if text:
            yield Cell(sheet=sheet.title, row=cell.row, column=cell.column, value=text)


def _rows(sheet: Worksheet, shown: Mapping[tuple[str, int, int], str]) -> Iterator[tuple[Cell, ...]]:
    merged = {(found.min_row, found.min_col): str(found.coord) for found in sheet.merged_cells.ranges}
    for _, row in groupby(_cells(sheet), key=attrgetter("row")):
        cells = []
        for cell in row:
            at = (cell.row or 0, cell.column or 0)
            value = _value(cell, shown.get((sheet.title, *at), ""))
            if value is not None:
                cells.append(Cell(sheet=sheet.title, row=at[0], column=at[1], value=value, merged=merged.get(at, "")))
        if cells:
            yield tuple(cells)


def _value(cell: Any, shown: str) -> Value | None:  # noqa: PLR0911 - one for each kind of cell
    """The value of a cell, exact; None where it holds nothing that can be seen."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return Formula(str(getattr(value, "text", value)), shown)
    if cell.data_type == "e":
        return Formula(str(value))
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return exact(Decimal(repr(value)))
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, date | time):
        return value
    if isinstance(value, timedelta):
        return str(value)
    return str(value).replace("\r\n", "\n").replace("_x000D_\n", "\n").strip() or None
