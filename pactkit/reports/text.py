"""Sheets as text of 80 columns: spans with their tone, so that a terminal can colour what a pipe shows plain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import evolve

from pactkit.reports.blocks import PLAIN, QUIET, STRONG, Block, Bullets, Cell, Heading, Paragraph, Table
from pactkit.reports.clean import clean

WIDTH = 80
GAP = "  "
NARROWEST = 8

Span: TypeAlias = tuple[str, str]  # text, tone
Line: TypeAlias = list[Span]
Row: TypeAlias = tuple[Cell, ...]

_BEHIND_A_SIGN = re.compile(r".*[-._/]", re.DOTALL)  # where a word that is too long may end its line


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


def wrapped(text: str, width: int) -> list[str]:
    """Lines no longer than this, broken at spaces; a word that is too long by itself is broken behind a sign."""
    return [line for part in clean(text).split("\n") for line in _filled(part, width)]


def _filled(text: str, width: int) -> list[str]:
    found = [""]
    for word in text.split(" "):
        for piece in _pieces(word, width):
            if not found[-1]:
                found[-1] = piece
            elif len(found[-1]) + 1 + len(piece) <= width:
                found[-1] += f" {piece}"
            else:
                found.append(piece)
    return found


def _pieces(word: str, width: int) -> Iterator[str]:
    while len(word) > width:
        sign = _BEHIND_A_SIGN.match(word[:width])
        cut = sign.end() if sign else width
        yield word[:cut]
        word = word[cut:]
    if word:
        yield word


def _block(block: Block) -> Iterator[Line]:
    if isinstance(block, Heading):
        found = wrapped(block.text, WIDTH)
        yield from ([(line, STRONG)] for line in found)
        if block.level == 1:
            yield [("=" * max(map(len, found)), QUIET)]
    elif isinstance(block, Paragraph):
        yield from ([(line, block.tone)] for line in wrapped(block.text, WIDTH))
    elif isinstance(block, Bullets):
        for point, more in block.points:
            yield from _hanging("- ", point)
            yield from _hanging("  ", Cell(more, QUIET)) if more else ()
    else:
        yield from _table(block)


def _hanging(mark: str, point: Cell) -> Iterator[Line]:
    for at, line in enumerate(wrapped(point.text, WIDTH - len(mark))):
        yield [(mark if at == 0 else "  ", PLAIN), (line, point.tone)]


def _table(table: Table) -> Iterator[Line]:
    for line in wrapped(table.caption, WIDTH) if table.caption else ():
        yield [(line, QUIET)]
    heads = tuple(Cell(column.title, QUIET) for column in table.columns)
    rows = [tuple(evolve(cell, text=clean(cell.text)) for cell in row) for row in table.rows]
    rows = [heads, *rows] if any(column.title for column in table.columns) else rows
    widths = _widths(table, rows)
    for row in rows:
        yield from _row(table, row, widths)


def _widths(table: Table, rows: list[Row]) -> list[int]:
    """As wide as the widest cell; where that is too much the columns that may wrap give way, then all.

    A word is broken only where there is no room for it whole.
    """
    columns = range(len(table.columns))
    widths = [max(len(row[at].text) for row in rows) if rows else 0 for at in columns]
    words = [max(longest_word(row[at].text) for row in rows) if rows else 0 for at in columns]
    spare = WIDTH - len(GAP) * (len(widths) - 1)
    wrapping, every = [column.wraps for column in table.columns], [True] * len(widths)
    for giving, least in ((wrapping, words), (wrapping, None), (every, None)):
        while sum(widths) > spare:
            wide = [at for at in columns if giving[at] and widths[at] > max(NARROWEST, least[at] if least else 0)]
            if not wide:
                break
            widths[max(wide, key=lambda at: widths[at])] -= 1
    return widths


def longest_word(text: str) -> int:
    """The length of the longest word."""
    return max(map(len, text.split()), default=0)


def _row(table: Table, row: Row, widths: list[int]) -> Iterator[Line]:
    parts = [wrapped(cell.text, width) for cell, width in zip(row, widths, strict=True)]
    for at in range(max(len(part) for part in parts)):
        line: Line = []
        for number, (part, cell) in enumerate(zip(parts, row, strict=True)):
            text = part[at] if at < len(part) else ""
            aligned = text.rjust(widths[number]) if table.columns[number].right else text.ljust(widths[number])
            line += [(GAP if number else "", PLAIN), (aligned, cell.tone)]
        yield line
