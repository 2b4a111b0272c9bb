"""A filled spreadsheet as it was read: cells with their addresses, and nothing made of them yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Context, Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from pactkit.model.number import Number

LETTERS = 26
_WIDE = Context(prec=200)  # more digits than any file may state


@frozen
class Formula:
    """What a cell reckons instead of saying it."""

    text: str
    shown: str = ""  # what it last came to


Value: TypeAlias = str | Number | bool | date | datetime | time | Formula


@frozen(kw_only=True)
class Cell:
    """A cell that holds something."""

    sheet: str  # empty for a file that has no sheets
    row: int  # from 1, as a spreadsheet shows it
    column: int  # from 1
    value: Value
    merged: str = ""  # the cells that are joined to it, as `F5:F8`

    @property
    def address(self) -> str:
        """The column's letter and the row, as `F12`."""
        return f"{letters(self.column)}{self.row}"

    @property
    def written(self) -> str:
        """The text as it stands there."""
        return as_text(self.value)


@frozen
class Grid:
    """One sheet: its rows that hold something, by their numbers."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    comments: tuple[Cell, ...] = ()  # what hangs on a cell, with the place of that cell

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self.rows)


def letters(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column > 0:
        column, rest = divmod(column - 1, LETTERS)
        text = chr(ord("A") + rest) + text
    return text


def as_text(value: Value) -> str:
    """A cell's value as people read it."""
    if isinstance(value, Formula):
        return f"{value.text} ({value.shown})" if value.shown else value.text
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Fraction):
        return exact_text(value)
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def exact_text(number: Number) -> str:
    """A number as a decimal, in full; as a fraction where no decimal is exact."""
    if isinstance(number, int):
        return str(number)
    rest, places = number.denominator, 0
    for prime in (2, 5):
        times = 0
        while rest % prime == 0:
            rest, times = rest // prime, times + 1
        places = max(places, times)
    if rest != 1:
        return str(number)
    return f"{Decimal(number.numerator * 10**places // number.denominator).scaleb(-places, _WIDE):f}"
