"""A form as a workbook: one sheet to fill in, with a list behind every answer, and one that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pactkit.errors import MissingError
from pactkit.languages.voice import Voice
from pactkit.model.phrase import phrase
from pactkit.model.review import EVIDENCE_KINDS
from pactkit.reports.clockless import without_clock
from pactkit.reports.code_names import evidence_kind
from pactkit.reviewing import columns as col
from pactkit.reviewing.choices import choices
from pactkit.reviewing.form import Form
from pactkit.reviewing.grid import letters
from pactkit.reviewing.rows import Heads, about_rows, item_rows

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LISTS = "pactkit-lists"  # a hidden sheet with what the lists offer
WIDTHS = {  # in letters
    col.COMPONENT: 16, col.CODE: 10, col.SECTION: 16, col.QUESTION: 44, col.LEVELS: 34, col.ANSWER: 26, col.REASON: 26,
    col.KIND: 15, col.REF: 28, col.ON: 13, col.NOTE: 34, col.WHAT: 26, col.OWNER: 18, col.BY: 13,
}  # fmt: skip
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_000  # letters of a cell
_HEAD, _PRINTED, _OPEN, _EDGE = "103F3D", "EEF3F2", "FFFDF5", "B4C3BF"
_DAY_FORMAT = "yyyy-mm-dd"


def openpyxl() -> Any:
    """The library that reads and writes xlsx; raises MissingError where it is not installed."""
    try:
        import openpyxl as library  # noqa: PLC0415 - an extra that need not be there
    except ImportError as error:
        raise MissingError(
            phrase("for xlsx the package openpyxl is needed, and it is not installed"),
            hint=phrase("Install it with: %(command)s; csv works without it", command="pip install 'pactkit[xlsx]'"),
        ) from error
    return library


def form_xlsx(form: Form, voices: Sequence[Voice]) -> bytes:
    """The form as a workbook. Raises MissingError without openpyxl."""
    book = openpyxl().Workbook()
    _ = voices[0].gettext
    sheet, about, lists = book.active, book.create_sheet(), book.create_sheet(LISTS)
    sheet.title, about.title, lists.sheet_state = _title(_("Review")), _title(_("About")), "hidden"
    heads = Heads(tuple(voices))
    _write_head(sheet, heads)
    offered = _Lists(lists)
    kinds = tuple(col.joined(evidence_kind(kind, voice) for voice in voices) for kind in EVIDENCE_KINDS)
    answer, kind = heads.columns.index(col.ANSWER) + 1, heads.columns.index(col.KIND) + 1
    section, shaded = None, False
    rows = 1
    for part, question, row in item_rows(form, voices):
        rows += 1
        shaded = shaded if section in {None, (part.definition.id, question.section.id)} else not shaded
        section = (part.definition.id, question.section.id)
        _write_row(sheet, rows, row, heads, shaded=shaded)
        offered.behind(f"{letters(answer)}{rows}", choices(question, voices))
        offered.behind(f"{letters(kind)}{rows}", kinds)
    offered.close(sheet, voices[0])
    _write_about(about, form, voices)
    _for_print(sheet, heads, rows)
    saved, out = BytesIO(), BytesIO()
    book.save(saved)
    without_clock(saved, out, form.about.on)
    return out.getvalue()


class _Lists:
    """What the lists offer, each kept once, and the cells behind which they stand."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[str, ...], list[str]] = {}

    def behind(self, cell: str, offered: tuple[str, ...]) -> None:
        """Offer this in a cell."""
        self._cells.setdefault(offered, []).append(cell)

    def close(self, sheet: Worksheet, voice: Voice) -> None:
        """Write the lists, and put them behind their cells. Other answers are asked about, never refused."""
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - an extra

        _ = voice.gettext
        for row, (offered, cells) in enumerate(self._cells.items(), start=1):
            for at, text in enumerate(offered, start=1):
                _put(self._sheet, row, at, text)
            rule = DataValidation(
                type="list",
                formula1=f"'{LISTS}'!$A${row}:${letters(len(offered))}${row}",
                allow_blank=True,
                showErrorMessage=True,
                errorStyle="warning",
                errorTitle=_("Not in the list"),
                error=_("Choose from the list, or write the number of the level."),
            )
            for cell in cells:
                rule.add(cell)
            sheet.add_data_validation(rule)


def _write_head(sheet: Worksheet, heads: Heads) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - an extra

    for at, (name, text) in enumerate(zip(heads.columns, heads.headings, strict=True), start=1):
        cell = _put(sheet, 1, at, text)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=_HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[letters(at)].width = WIDTHS[name]
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = f"{letters(heads.columns.index(col.SECTION) + 1)}2"


def _write_row(sheet: Worksheet, number: int, row: Sequence[str], heads: Heads, *, shaded: bool) -> None:
    from openpyxl.styles import Alignment, Border, PatternFill, Side  # noqa: PLC0415 - an extra

    edge = Side(style="thin", color=_EDGE)
    for at, (name, text) in enumerate(zip(heads.columns, row, strict=True), start=1):
        cell = _put(sheet, number, at, text)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = Border(left=edge, right=edge, top=edge, bottom=edge)
        if name in col.PRINTED:
            cell.fill = PatternFill("solid", start_color="E2EBE9" if shaded else _PRINTED)
        else:
            cell.fill = PatternFill("solid", start_color=_OPEN)
            cell.number_format = _DAY_FORMAT if name in {col.ON, col.BY} else "@" if name == col.ANSWER else "General"
    lines = max(
        sum(-(-len(line) // WIDTHS[name]) or 1 for line in text.split("\n"))
        for name, text in zip(heads.columns, row, strict=True)
    )
    sheet.row_dimensions[number].height = min(15 * max(lines, 3) + 4, 400)


def _write_about(sheet: Worksheet, form: Form, voices: Sequence[Voice]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - an extra

    for number, row in enumerate(about_rows(form, voices), start=1):
        for at, text in enumerate(row, start=1):
            cell = _put(sheet, number, at, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=at == 1)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 90


def _for_print(sheet: Worksheet, heads: Heads, rows: int) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415 - an extra

    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{letters(len(heads.columns))}{rows}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """Text in a cell, never a formula; without what no workbook can hold."""
    cell = sheet.cell(row, column)
    if text:
        cell.value = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)[:_LONGEST]
        cell.data_type = "s"
        cell.number_format = "@"
    return cell


def _title(text: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", text)[:31]
