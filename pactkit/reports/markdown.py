"""Sheets as markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactkit.reports.blocks import Block, Bullets, Heading, Paragraph, Table
from pactkit.reports.clean import clean, one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")
_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))", re.MULTILINE)  # would begin a list, or make a heading of a line


def markdown(sheet: Iterable[Block]) -> str:
    """The sheet as markdown text."""
    return "\n".join(part for block in sheet for part in (*_block(block), ""))


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_line(block.text)}"
    elif isinstance(block, Paragraph):
        yield _lines(block.text).replace("\n", "  \n")
    elif isinstance(block, Bullets):
        for point, more in block.points:
            yield f"- {_line(point.text)}" + (f"  \n  {_line(more)}" if more else "")
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"{_line(table.caption)}\n"
    yield _row([_escaped(column.title) for column in table.columns])
    yield _row(["--:" if column.right else "---" for column in table.columns])
    for row in table.rows:
        yield _row([_escaped(cell.text).replace("\n", "<br>") for cell in row])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(text: str) -> str:
    """The text on one line."""
    return _lines(one_line(text))


def _lines(text: str) -> str:
    """The text on lines of its own, none of which begins a list or makes a heading."""
    return _START.sub(r"\1\\", "\n".join(line.strip() for line in _escaped(text).split("\n")))


def _escaped(text: str) -> str:
    """The text with every sign that markdown would take for its own marked as a sign."""
    return _SPECIAL.sub(r"\\\1", clean(text))
