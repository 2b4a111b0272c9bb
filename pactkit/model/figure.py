"""A figure: a table of numbers that a component publishes beside its checklist, with where they come from.

The cells say what a number counts, so that pactkit can decide how it is shown and whether it may be shown at all.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from pactkit.model.number import Number, divided, exact
from pactkit.model.text import Text

Amount: TypeAlias = int | Decimal | Fraction


@frozen
class People:
    """A count of people or families. Below the policy's small number it is not published."""

    count: int

    @classmethod
    def of(cls, count: int | None) -> People | None:
        """A count, where it is stated."""
        return None if count is None else cls(count)


@frozen
class Share:
    """`part` of `whole` people; shown with its n and its interval, and hidden where it would show few people."""

    part: int
    whole: int

    @property
    def value(self) -> Number | None:
        """The share 0-1, exact; None of nobody."""
        return divided(self.part, self.whole) if self.whole else None


@frozen
class Money:
    """An amount in pounds."""

    amount: Amount

    @property
    def value(self) -> Number:
        """The amount, exact."""
        return exact(self.amount)


@frozen
class Span:
    """From `low` to `high`: numbers, dates or money. An end that is None is open."""

    low: Amount | date | Money | None
    high: Amount | date | Money | None


FigureCell: TypeAlias = Text | Amount | date | People | Share | Money | Span | None


@frozen(kw_only=True)
class FigureColumn:
    """A column; the first one of a figure heads its rows."""

    id: str
    title: Text

    @classmethod
    def several(cls, **titles: tuple[str, str]) -> tuple[FigureColumn, ...]:
        """Columns by id, each with its title in English and Spanish: `site=("Site", "Lugar")`."""
        return tuple(cls(id=name, title={"en": en, "es": es}) for name, (en, es) in titles.items())


@frozen(kw_only=True)
class Figure:
    """A table of numbers about a site, or about the programme over all sites."""

    id: str  # unique in the component
    title: Text
    columns: tuple[FigureColumn, ...]
    rows: tuple[tuple[FigureCell, ...], ...]
    notes: tuple[Text, ...] = ()
    source: Text | None = None
    published: bool = False  # stands in a public document already, the `source`: reproduced as printed, nothing hidden
    total: bool = False  # pactkit adds a row with the sums of what may be shown
    goal: tuple[FigureCell, ...] | None = None  # what the total is held against, a cell per column; never people
    parts: bool = False  # the rows are parts of a whole that is known elsewhere: one hidden row hides a second
    drawn: bool = False  # shares are drawn as bars too
    component: str = ""  # filled in by pactkit
