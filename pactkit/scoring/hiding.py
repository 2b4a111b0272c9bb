"""Which cells of a figure are hidden, so that no small count of people is given away; `disclosure` says why.

Nothing is decided by what a hidden cell counts where that could be told from what is shown in the end: tables that
differ only in which hidden cell holds which count look alike. The tests try this by brute force.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from pactkit.model.figure import Figure, People, Share
from pactkit.model.number import Number

Spot: TypeAlias = tuple[int, int]  # row and column
Cells: TypeAlias = Mapping[Spot, People | Share]
Line: TypeAlias = Mapping[Spot, int]  # counts whose sum may be known


def hidden_spots(figure: Figure, small: int) -> frozenset[Spot]:
    """The cells that must not be shown; none of a figure that stands in a public document already."""
    if figure.published:
        return frozenset()
    people = {
        (y, x): cell
        for y, row in enumerate(figure.rows)
        for x, cell in enumerate(row)
        if isinstance(cell, People | Share)
    }
    by_itself = {spot for spot, cell in people.items() if _gives_away(cell, small)}
    rows = [{spot: people[spot] for spot in people if spot[0] == y} for y in range(len(figure.rows))]
    columns = [{spot: people[spot] for spot in people if spot[1] == x} for x in range(len(figure.columns))]
    lines = [line for column in columns if figure.parts for line in _counts(column)]
    lines += [line for cells in (*columns, *rows) for line in _counts(_all_of_one(cells, by_itself, small))]
    wholes = _whole_columns(columns)
    hidden = set(by_itself)
    found: list[Spot] | None = None
    while found != []:
        found = [spot for row in rows for spot in _tied(row, hidden, wholes)]
        found += [spot for line in lines for spot in _beside(line, hidden, by_itself, small)]
        found = [spot for spot in found if spot not in hidden]
        found = found or [spot for line in lines for spot in _with_one_alone(line, hidden, small)]
        hidden.update(found)
    return frozenset(hidden)


def of_few(part: Number, whole: Number, small: int) -> bool:
    """Whether a part of so many people would tell of fewer than `small`. That nobody is missing may be seen."""
    return part < small or 0 < whole - part < small


def _gives_away(cell: People | Share, small: int) -> bool:
    """Whether a cell shows a small count by itself."""
    return cell.count < small if isinstance(cell, People) else of_few(cell.part, cell.whole, small)


def _tied(row: Cells, hidden: Collection[Spot], wholes: Mapping[int, int]) -> Iterator[Spot]:
    """Cells that may tell what a hidden one of their row counts.

    Beside a hidden share a count that is not larger than its whole may be its part, or the rest of it. Only the whole
    tells no part: the column that gives it.
    """
    gone = {spot: cell for spot, cell in row.items() if spot in hidden}
    shares = {spot[1]: cell.whole for spot, cell in gone.items() if isinstance(cell, Share)}
    for spot, cell in row.items():
        if isinstance(cell, Share):
            if any(_told(cell, other) for other in gone.values()):
                yield spot
        elif any(cell.count <= whole and wholes.get(x) != spot[1] for x, whole in shares.items()):
            yield spot


def _told(share: Share, hidden: People | Share) -> bool:
    """Whether a share would tell what a hidden cell of its row counts."""
    part, rest, whole = share.part, _rest(share), share.whole
    if isinstance(hidden, People):
        return rest == 0 or hidden.count in (part, rest, whole)
    return hidden.part == part or (hidden.part, hidden.whole) == (rest, whole)


def _whole_columns(columns: Sequence[Cells]) -> dict[int, int]:
    """By column of shares: the first column of people that gives their wholes, row by row."""
    found: dict[int, int] = {}
    for x, shares in enumerate(columns):
        wholes = {y: cell.whole for (y, _), cell in shares.items() if isinstance(cell, Share)}
        for at, people in enumerate(columns):
            counts = {y: cell.count for (y, _), cell in people.items() if isinstance(cell, People)}
            same = wholes.keys() & counts.keys()
            if same and all(wholes[y] == counts[y] for y in same):
                found.setdefault(x, at)
    return found


def _all_of_one(cells: Cells, by_itself: Collection[Spot], small: int) -> Cells:
    """Shares of one whole that may be all of it, as far as those that are shown tell: each is what the others leave."""
    shares = {spot: cell for spot, cell in cells.items() if isinstance(cell, Share)}
    wholes = {share.whole for share in shares.values()}
    shown = sum(share.part for spot, share in shares.items() if spot not in by_itself)
    most = shown + (small - 1) * sum(spot in by_itself for spot in shares)
    return shares if len(wholes) == 1 and shown <= wholes.pop() <= most else {}


def _counts(cells: Cells) -> Iterator[Line]:
    """The lines of counts that cells make: counts of people, the parts of shares, and what is left of their wholes.

    Of one common whole what is left says no more than the parts do.
    """
    shares = {spot: cell for spot, cell in cells.items() if isinstance(cell, Share)}
    yield {spot: cell.count for spot, cell in cells.items() if isinstance(cell, People)}
    yield {spot: share.part for spot, share in shares.items()}
    if len({share.whole for share in shares.values()}) > 1:
        yield {spot: _rest(share) for spot, share in shares.items()}


def _beside(line: Line, hidden: Collection[Spot], by_itself: Collection[Spot], small: int) -> list[Spot]:
    """What goes with a hidden count, so that the known sum of a line does not give it away.

    It is the smallest of those that are not small, with all that are equal to it: then each may be either, and none is
    sure to be small. A rest of nobody, which may be seen by itself, may not be seen beside a hidden one.
    """
    if not any(spot in hidden for spot in line):
        return []
    others = {spot: count for spot, count in line.items() if spot not in by_itself}
    nobody = [spot for spot, count in others.items() if count == 0]
    return nobody + _smallest({spot: count for spot, count in others.items() if count >= small})


def _with_one_alone(line: Line, hidden: Collection[Spot], small: int) -> list[Spot]:
    """What goes with a hidden count that is the only one of its line still: the next smallest."""
    left = {spot: count for spot, count in line.items() if spot not in hidden}
    if len(line) - len(left) != 1:
        return []
    return _smallest({spot: count for spot, count in left.items() if count >= small} or left)


def _smallest(line: Line) -> list[Spot]:
    following = min(line.values(), default=None)
    return [spot for spot, count in line.items() if count == following]


def _rest(share: Share) -> int:
    return share.whole - share.part
