"""What may be shown of a figure: counts of people below the policy's small number never are, not by subtraction either.

1. A count of people below the small number is hidden, 0 too.
2. A share is hidden where its part or its whole is below it, or where some are missing and they are fewer than it.
   That nobody is missing may be seen: everybody is no small number.
3. A hidden cell says nothing but that it is hidden: not whether it is small, or is hidden for the sake of another one.
4. In a row with a hidden share a count of people that could be its part, or the rest of it, is hidden; the whole of it
   is not, where one column gives the wholes of the shares row by row. In a row with a hidden count a share that would
   tell it is hidden, and so is a share of everybody.
5. Rows that are `parts` of a whole known elsewhere, and shares of one whole that may add up to it, in a column or a
   row: where a count is hidden, the smallest of the others that is not small is hidden too, with all that are equal to
   it, and no hidden count stays alone. Of shares with wholes of their own this holds for the parts and for the rests,
   and one of everybody goes too. Then every hidden count may have at least two values, and no count of people is sure
   to be small, unless the whole itself is.
6. The `total` of people is made of the cells that are shown. It runs from their sum to that sum and small - 1 for each
   hidden cell; where a hidden cell may be larger (rules 4 and 5), or a cell is unknown, it has no upper end. Where all
   are hidden, so is the total. Money and plain numbers count no people: they are left as they are, and summed whole.
7. A figure that is `published` stands in a public document already: nothing is hidden, and its sums are exact.

What this cannot know, and what the author of a plugin has to keep: a figure is protected by itself and from its own
total, not from other figures. Two figures that count the same people, of which one shows the whole and the other its
parts, can be subtracted from one another: the one with the parts says `parts=True`. Counts which, without a share that
says so, are a sum or a part of one another in the same figure can be subtracted as well: a part is given as a `Share`
of its whole, and sums are never given but with `total=True`. And money per head, a note or a title may tell a count.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from pactkit.model.figure import Figure, FigureCell, Money, People, Share, Span
from pactkit.model.number import Number, exact
from pactkit.scoring.hiding import Spot, hidden_spots


@frozen
class Hidden:
    """A cell that is not shown. All are alike, whatever the reason."""


HIDDEN = Hidden()
NUMBERS = (People, Share, Money, Span, int, Decimal, Fraction)
ShownCell: TypeAlias = FigureCell | Hidden


@frozen(kw_only=True)
class ShownFigure:
    """A figure as everybody may see it."""

    figure: Figure  # as the plugin gave it: nobody shows its rows
    rows: tuple[tuple[ShownCell, ...], ...]
    total: tuple[ShownCell, ...] | None  # a cell per column, None where nothing is added up; the first heads the row
    hidden: int  # how many cells of the rows are hidden

    @property
    def nothing_left(self) -> bool:
        """Whether every number is hidden."""
        shown = [cell for row in self.rows for cell in row[1:] if isinstance(cell, NUMBERS) and type(cell) is not bool]
        return bool(self.hidden) and not shown


def reached(total: ShownCell, goal: FigureCell) -> Span | None:
    """The share of a goal that a total has reached, 0 or more; its upper end is open where the total's is."""
    aim = _plain(goal)
    if not aim:
        return None
    low, high = (total.low, total.high) if isinstance(total, Span) else (total, total)
    least, most = _plain(low), _plain(high)
    return None if least is None else Span(Fraction(least) / aim, None if most is None else Fraction(most) / aim)


def _plain(cell: ShownCell) -> Number | None:
    """The number of a cell that may be added up."""
    if isinstance(cell, People):
        return cell.count
    if isinstance(cell, Money):
        return cell.value
    return exact(cell) if isinstance(cell, int | Decimal | Fraction) and type(cell) is not bool else None


def disclosed(figure: Figure, small: int) -> ShownFigure:
    """The figure with everything hidden that must not be published."""
    hidden = hidden_spots(figure, small)
    rows = tuple(
        tuple(HIDDEN if (y, x) in hidden else cell for x, cell in enumerate(row)) for y, row in enumerate(figure.rows)
    )
    sums = (_sum(figure, x, hidden, small) for x in range(1, len(figure.columns)))
    return ShownFigure(
        figure=figure, rows=rows, total=(None, *sums) if figure.total and rows else None, hidden=len(hidden)
    )


def _sum(figure: Figure, column: int, hidden: frozenset[Spot], small: int) -> ShownCell:
    """The sum of a column in which all that is known is people, or money, or whole numbers."""
    known = [row[column] for row in figure.rows if row[column] is not None]
    people = [cell for cell in known if isinstance(cell, People)]
    money = [cell.value for cell in known if isinstance(cell, Money)]
    numbers = [cell for cell in known if type(cell) is int]
    if not known or len(known) not in (len(people), len(money), len(numbers)):
        return None
    if people:
        return _people(figure, column, hidden, small)
    amount = Money(exact(sum(money))) if money else sum(numbers)
    return amount if len(known) == len(figure.rows) else Span(amount, None)


def _people(figure: Figure, column: int, hidden: frozenset[Spot], small: int) -> ShownCell:
    """The sum of what is shown of a column of people, and how much more it may be."""
    gone = {y for y, x in hidden if x == column}
    cells = [row[column] for y, row in enumerate(figure.rows) if y not in gone]
    shown = [cell.count for cell in cells if isinstance(cell, People)]
    if not shown:
        return HIDDEN
    low, unknown = sum(shown), len(shown) < len(cells)
    if not gone and not unknown:
        return People(low)
    beside_shares = {y for y, x in hidden if isinstance(figure.rows[y][x], Share)}
    may_be_large = unknown or figure.parts or not gone.isdisjoint(beside_shares)
    return Span(low, None if may_be_large else low + len(gone) * (small - 1))
