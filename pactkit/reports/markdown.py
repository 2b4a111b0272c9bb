"""Sheets as markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactkit.reports.blocks import Block, Bullets, Heading, Paragraph, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(sheet: Iterable[Block]) -> str:
    """The sheet as markdown text."""
    return "\n".join(part for block in sheet for part in (*_block(block), ""))


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_escaped(block.text)}"
    elif isinstance(block, Paragraph):
        yield _escaped(block.text).replace("\n", "  \n")
    elif isinstance(block, Bullets):
        for point, more in block.points:
            yield f"- {_escaped(point.text)}" + (f"  \n  {_escaped(more)}" if more else "")
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"{_escaped(table.caption)}\n"
    yield _row([column.title for column in table.columns])
    yield _row(["--:" if column.right else "---" for column in table.columns], escape=False)
    for row in table.rows:
        yield _row([cell.text for cell in row])


def _row(cells: list[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(_escaped(text).replace(chr(10), '<br>') if escape else text for text in cells)} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
