"""Where things stand in a filled spreadsheet: lines about the review, headings, rows of items, and what is neither."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from pactkit.reviewing.columns import CODE, FILLED_IN, all_voices, how_to, known_headings, known_labels
from pactkit.reviewing.grid import Cell, Grid
from pactkit.reviewing.likeness import folded

LEAST = 3  # headings that make a row one of headings


@frozen(kw_only=True)
class TableRow:
    """A row under headings: its cells by column, and those under no heading of the form."""

    sheet: str
    number: int
    cells: Mapping[str, tuple[Cell, ...]]
    others: tuple[Cell, ...] = ()

    def of(self, column: str) -> tuple[Cell, ...]:
        """The cells under this heading; more than one where it stands twice."""
        return self.cells.get(column, ())

    def first(self, column: str) -> Cell | None:
        """The first cell under a heading."""
        return next(iter(self.of(column)), None)

    def text(self, column: str) -> str:
        """What stands under a heading."""
        found = self.first(column)
        return found.written.strip() if found else ""

    @property
    def typed(self) -> tuple[Cell, ...]:
        """What people filled in."""
        return tuple(cell for column in FILLED_IN for cell in self.of(column))


@frozen(kw_only=True)
class Layout:
    """A filled spreadsheet, with every cell that holds something in one of these."""

    about: Mapping[str, tuple[Cell, ...]]  # what follows each label
    rows: tuple[TableRow, ...]
    columns: frozenset[str]  # whose headings were found; empty where there are no headings
    unknown: tuple[Cell, ...]  # headings that are none of the form's
    strays: tuple[Cell, ...]  # what stands anywhere else


@frozen
class _Sorting:
    """The piles into which cells are put."""

    about: dict[str, list[Cell]] = field(factory=dict)
    rows: list[TableRow] = field(factory=list)
    columns: set[str] = field(factory=set)
    unknown: list[Cell] = field(factory=list)
    strays: list[Cell] = field(factory=list)


def layout_of(grids: Iterable[Grid]) -> Layout:
    """The cells by what they are; a row of headings holds for the rows under it, up to the next one."""
    piles = _Sorting()
    for grid in grids:
        _sort(grid, piles)
    return Layout(
        about={key: tuple(cells) for key, cells in piles.about.items()},
        rows=tuple(piles.rows),
        columns=frozenset(piles.columns),
        unknown=tuple(piles.unknown),
        strays=tuple(cell for cell in piles.strays if folded(cell.written) not in _own_words()),
    )


def _sort(grid: Grid, piles: _Sorting) -> None:
    under: dict[int, str] | None = None
    labels = known_labels()
    for row in grid:
        found = _headings(row)
        if found is not None:
            under = found
            piles.columns.update(found.values())
            piles.unknown.extend(cell for cell in row if cell.column not in found)
        elif under is not None:
            piles.rows.append(_table_row(grid.name, row, under))
        elif (key := labels.get(folded(row[0].written))) and row[0].column == 1:
            piles.about.setdefault(key, []).extend(row[1:2])
            piles.strays.extend(row[2:])
        else:
            piles.strays.extend(row)


def _headings(row: Sequence[Cell]) -> dict[int, str] | None:
    """The columns of a row of headings, by their numbers; None where it is another row."""
    known = known_headings()
    found = {cell.column: known[key] for cell in row if (key := folded(cell.written)) in known}
    return found if CODE in found.values() and len(set(found.values())) >= LEAST else None


def _table_row(sheet: str, row: Sequence[Cell], under: Mapping[int, str]) -> TableRow:
    cells: dict[str, tuple[Cell, ...]] = {}
    others = []
    for cell in row:
        column = under.get(cell.column)
        if column is None:
            others.append(cell)
        else:
            cells[column] = (*cells.get(column, ()), cell)
    return TableRow(sheet=sheet, number=row[0].row, cells=cells, others=tuple(others))


def _own_words() -> frozenset[str]:
    """What the form itself says outside of its rows."""
    sentences = {folded(sentence) for voice in all_voices() for sentence in how_to(voice)}
    return frozenset({*known_headings(), *known_labels(), *sentences})
