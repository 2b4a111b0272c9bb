"""Sheets as text of 80 columns: spans with their tone, so that a terminal can colour what a pipe shows plain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import TextWrapper
from typing import TypeAlias

from pactkit.reports.blocks import PLAIN, QUIET, STRONG, Block, Bullets, Cell, Heading, Paragraph, Table

WIDTH = 80
GAP = "  "
NARROWEST = 8

Span: TypeAlias = tuple[str, str]  # text, tone
Line: TypeAlias = list[Span]


def lines(sheet: Iterable[Block]) -> Iterator[Line]:
    """The lines of a sheet, with an empty one between blocks."""
    first = True
    for block in sheet:
        if not first:
            yield []
        first = False
        yield from _block(block)


def plain(sheet: Iterable[Block]) -> str:
    """The sheet as text without colour."""
    return plain_lines(lines(sheet))


def plain_lines(found: Iterable[Line]) -> str:
    """Lines as text without colour."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in found)


def _block(block: Block) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield from ([(line, STRONG)] for line in _wrapped(block.text, WIDTH))
        if block.level == 1:
            yield [("=" * min(len(block.text), WIDTH), QUIET)]
    elif isinstance(block, Paragraph):
        yield from ([(line, block.tone)] for line in _wrapped(block.text, WIDTH))
    elif isinstance(block, Bullets):
        for point, more in block.points:
            yield from _hanging("- ", point)
            yield from _hanging("  ", Cell(more, QUIET)) if more else ()
    else:
        yield from _table(block)


def _hanging(mark: str, point: Cell) -> Iterator[Line]:
    for at, line in enumerate(_wrapped(point.text, WIDTH - len(mark))):
        yield [(mark if at == 0 else "  ", PLAIN), (line, point.tone)]


class _Wrapper(TextWrapper):
    """Breaks lines at spaces, and long ids behind a point or an underscore."""

    wordsep_re = re.compile(r"(\s+)|(?<=[._/])(?=\S)")


def _wrapped(text: str, width: int) -> list[str]:
    wrapper = _Wrapper(width=width)
    return [line for part in text.split("\n") for line in wrapper.wrap(part) or [""]]


def _table(table: Table) -> Iterator[Line]:
    if table.caption:
        yield [(table.caption, QUIET)]
    heads = tuple(Cell(column.title, QUIET) for column in table.columns)
    rows = [heads, *table.rows] if any(column.title for column in table.columns) else list(table.rows)
    widths = _widths(table, rows)
    for row in rows:
        yield from _row(table, row, widths)


def _widths(table: Table, rows: list[tuple[Cell, ...]]) -> list[int]:
    """As wide as the widest cell; where that is too much, the columns that may wrap give way."""
    widths = [max(len(row[at].text) for row in rows) if rows else 0 for at in range(len(table.columns))]
    spare = WIDTH - len(GAP) * (len(widths) - 1)
    while sum(widths) > spare:
        wide = [at for at, column in enumerate(table.columns) if column.wraps and widths[at] > NARROWEST]
        if not wide:
            break
        widths[max(wide, key=lambda at: widths[at])] -= 1
    return widths


def _row(table: Table, row: tuple[Cell, ...], widths: list[int]) -> Iterator[Line]:
    wrapped = [
        _wrapped(cell.text, width) if column.wraps else [cell.text]
        for cell, width, column in zip(row, widths, table.columns, strict=True)
    ]
    for at in range(max(len(part) for part in wrapped)):
        line: Line = []
        for number, (part, cell) in enumerate(zip(wrapped, row, strict=True)):
            text = part[at] if at < len(part) else ""
            aligned = text.rjust(widths[number]) if table.columns[number].right else text.ljust(widths[number])
            line += [(GAP if number else "", PLAIN), (aligned, cell.tone)]
        yield line
