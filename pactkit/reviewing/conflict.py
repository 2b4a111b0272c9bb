"""What a person has to look at after a filled form was read, with the cell it is about."""

from __future__ import annotations

from attrs import frozen

from pactkit.model.phrase import phrase
from pactkit.model.problem import ERROR, SEVERITIES, WARNING
from pactkit.reviewing.grid import Cell, Formula, letters


@frozen
class Refusal:
    """Why a cell cannot be taken, and what may mend it."""

    message: str
    hint: str = ""


@frozen(kw_only=True)
class Conflict:
    """One thing to settle. An error was not taken; a warning was taken, or is missing; a note only tells."""

    severity: str
    message: str
    hint: str = ""
    sheet: str = ""
    row: int = 0  # 0: the file as a whole
    column: int = 0  # 0: the row as a whole
    component: str = ""
    code: str = ""  # of the item it is about, where that is certain
    written: str = ""  # what stands in the cell

    @property
    def address(self) -> str:
        """The cell as `F12`, a row as `12`; empty for the file."""
        return f"{letters(self.column)}{self.row or ''}"

    @property
    def place(self) -> str:
        """The cell with its sheet, as `Review!F12`."""
        if not self.address:
            return self.sheet
        named = self.address if self.column else f"row {self.row}"
        return f"{self.sheet}!{self.address}" if self.sheet and self.column else named

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """By sheet, row and column, the worst first."""
        return (self.sheet, self.row, self.column, SEVERITIES.index(self.severity), self.message)


def about_cell(cell: Cell, refusal: Refusal, *, severity: str = ERROR, component: str = "", code: str = "") -> Conflict:
    """A conflict about what stands in a cell."""
    return Conflict(
        severity=severity, message=refusal.message, hint=refusal.hint, sheet=cell.sheet, row=cell.row,
        column=cell.column, component=component, code=code, written=cell.written,
    )  # fmt: skip


def error_shown(value: Formula) -> str:
    """What to say of a cell in which the spreadsheet shows an error such as #REF!; empty for another formula."""
    shows_error = "#" in {value.text[:1], value.shown[:1]}
    return phrase("the spreadsheet shows an error here, and nothing that was written") if shows_error else ""


def to_settle(conflict: Conflict) -> bool:
    """Whether somebody has to do something; a note only tells."""
    return conflict.severity in {ERROR, WARNING}
