"""Short ways to write figures, and somebody who knows the rules and tries to work out what is hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from pactkit.model.figure import Figure, FigureCell, FigureColumn, People, Share
from pactkit.scoring.disclosure import HIDDEN, ShownCell, disclosed

Rows = Sequence[Sequence[Any]]  # cells
Known = Callable[[Rows], Hashable]


def figure(rows: Rows, **more: Any) -> Figure:
    """A figure of these rows, its columns called 0, 1, 2, ..."""
    columns = tuple(FigureColumn(id=str(at), title=f"Column {at}") for at in range(len(rows[0])))
    return Figure(id="f", title="F", columns=columns, rows=tuple(tuple(row) for row in rows), **more)


def shown(rows: Rows, small: int = 5, **more: Any) -> list[list[Any]]:
    """What may be shown of the rows; hidden cells are HIDDEN."""
    return [list(row) for row in disclosed(figure(rows, **more), small).rows]


def total(rows: Rows, small: int = 5, **more: Any) -> list[ShownCell]:
    """The total under the rows."""
    found = disclosed(figure(rows, total=True, **more), small).total
    assert found is not None
    return list(found)


def nobody(_rows: Rows) -> Hashable:
    """Nothing is known but what is shown."""
    return None


def worked_out(tables: Iterable[Rows], small: int, known: Known = nobody, **more: Any) -> list[str]:
    """Small counts that can be told, or are sure to be small, from what is shown and `known`, over all these tables.

    A count can be told where all the tables that look alike have the same one in its place.
    """
    alike: dict[Any, list[Rows]] = defaultdict(list)
    for rows in tables:
        found = disclosed(figure(rows, **more), small)
        alike[(found.rows, found.total, known(rows))].append(rows)
    told = []
    for seen, group in alike.items():
        for y, row in enumerate(seen[0]):
            for x in [x for x, cell in enumerate(row) if cell == HIDDEN]:
                counts, rests = _counts([rows[y][x] for rows in group])
                small_rest = 0 < min(rests, default=0) < small
                if (len(counts) == 1 and min(counts) < small) or (len(rests) == 1 and small_rest):
                    told.append(f"row {y}, column {x} of {seen}: {counts} {rests}")
    return told


def sure_to_be_small(tables: Iterable[Rows], small: int, known: Known, **more: Any) -> list[str]:
    """Hidden counts which are below the small number in all tables that look alike."""
    alike: dict[Any, list[Rows]] = defaultdict(list)
    for rows in tables:
        alike[(disclosed(figure(rows, **more), small).rows, known(rows))].append(rows)
    return [
        f"row {y}, column {x} of {seen}"
        for seen, group in alike.items()
        for y, row in enumerate(seen[0])
        for x, cell in enumerate(row)
        if cell == HIDDEN and max(_counts([rows[y][x] for rows in group])[0]) < small
    ]


def _counts(cells: Iterable[FigureCell]) -> tuple[set[int], set[int]]:
    """The counts of people or parts of shares, and the rests of the shares."""
    counts, rests = set(), set()
    for cell in cells:
        if isinstance(cell, People):
            counts.add(cell.count)
        elif isinstance(cell, Share):
            counts.add(cell.part)
            rests.add(cell.whole - cell.part)
    return counts, rests
