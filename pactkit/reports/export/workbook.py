"""An export as one workbook (.xlsx), a sheet per table. Equal rows give equal bytes.

Excel's own limits are told instead of passed over in silence: rows of a sheet, and letters of a cell, whose whole text
stands in the sheet `written`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

from pactkit.errors import ExistsError, PactkitError
from pactkit.files import replacing_bytes
from pactkit.languages.voice import Voice
from pactkit.model.phrase import phrase
from pactkit.reports.clean import clean
from pactkit.reports.clockless import without_clock
from pactkit.reports.export.about import Made
from pactkit.reports.export.table import BOOLEAN, DATE, INTEGER, NUMBER, TIME, Row, Table, Value, shown
from pactkit.reports.export.tables import TABLES

MOST_ROWS = 1_048_576  # of a sheet
MOST_LETTERS = 32_767  # of a cell
GUESSED = ("=", "#")  # what openpyxl would take for a formula or an error
CUT = " […]"  # ends a text that does not fit
WIDTHS = {BOOLEAN: 10, INTEGER: 9, NUMBER: 11, DATE: 12, TIME: 9}
WIDE = {"text", "value", "note", "why", "ask", "message", "advice", "what", "says", "good", "hint", "reason", "about"}
NARROW, USUAL, BROAD = 14, 22, 60


class Workbook:
    """Takes rows, table by table in any order, and puts the file in place at the end."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.rows = dict.fromkeys(TABLES, 0)
        self._book, self._cell, self._bold = _openpyxl()
        self._sheets: dict[Table, Any] = {}

    def __enter__(self) -> Self:
        if self.out.is_dir():
            message = phrase("%(file)s is a folder", file=str(self.out))
            raise ExistsError(message, hint=phrase("Name a folder with -o, or a file that ends in .xlsx"))
        self.out.parent.mkdir(parents=True, exist_ok=True)
        for table in TABLES:
            sheet = self._book.create_sheet(table.name)
            sheet.freeze_panes = "A2"
            for at, column in enumerate(table.columns, start=1):
                wide = BROAD if column.name in WIDE else NARROW if column.key else USUAL
                sheet.column_dimensions[_letters(at)].width = WIDTHS.get(column.type, wide)
            sheet.append([self._text(sheet, name, bold=True) for name in table.names])
            self._sheets[table] = sheet
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:  # sheets keep their rows in temporary files until they are closed
            for sheet in self._sheets.values():
                sheet.close()

    def add(self, table: Table, row: Row) -> None:
        """One row more."""
        self.rows[table] += 1
        if self.rows[table] >= MOST_ROWS:
            message = phrase("the table %(table)s has more rows than a sheet of a workbook holds", table=table.name)
            raise PactkitError(message, hint=phrase("Export to a folder of csv files: -o FOLDER"))
        sheet = self._sheets[table]
        sheet.append([self._value(sheet, value) for value in row])

    def finish(self, made: Made, title: str, voice: Voice) -> list[Path]:  # noqa: ARG002 - as the csv folder
        """Put the file in place."""
        self._book.properties.creator = f"pactkit {made.made_with.pactkit}"
        self._book.properties.title = clean(title)
        with TemporaryDirectory() as folder:
            saved = Path(folder) / "export.xlsx"
            self._book.save(saved)
            with saved.open("rb") as written, replacing_bytes(self.out) as out:
                without_clock(written, out, date.fromisoformat(made.as_of))
        return [self.out]

    def _value(self, sheet: Any, value: Value) -> Any:
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self._text(sheet, value) if isinstance(value, str) else shown(value)

    def _text(self, sheet: Any, text: str, *, bold: bool = False) -> Any:
        """A text that stays one, whatever it begins with."""
        said = clean(text)
        if len(said) > MOST_LETTERS:
            said = said[: MOST_LETTERS - len(CUT)] + CUT
        if not bold and not said.startswith(GUESSED):
            return said
        cell = self._cell(sheet, said)
        cell.data_type = "s"
        if bold:
            cell.font = self._bold
        return cell


def _openpyxl() -> tuple[Any, Any, Any]:
    """An empty workbook, the class of its cells and the font of its heads."""
    try:
        from openpyxl import Workbook as Book  # noqa: PLC0415 - an extra, and slow to import
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
        from openpyxl.styles import Font  # noqa: PLC0415
    except ImportError as error:
        message = phrase("writing an .xlsx file needs openpyxl, which is not installed")
        hint = phrase('Install it with: pip install "pactkit[xlsx]", or export to a folder of csv files: -o FOLDER')
        raise PactkitError(message, hint=hint) from error
    return Book(write_only=True), WriteOnlyCell, Font(bold=True)


def _letters(number: int) -> str:
    """The name of a column: A, B, …, Z, AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
