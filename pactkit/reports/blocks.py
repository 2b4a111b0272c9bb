"""The blocks that a sheet is made of. A sheet says what; text, markdown and html say how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

GOOD, WARN, BAD, QUIET, STRONG, PLAIN = "good", "warn", "bad", "quiet", "strong", ""


@frozen
class Cell:
    """A piece of text, and how it is meant."""

    text: str
    tone: str = PLAIN


@frozen
class Heading:
    """A heading of level 1, 2 or 3."""

    text: str
    level: int = 2


@frozen
class Paragraph:
    """One or more sentences."""

    text: str
    tone: str = PLAIN


@frozen
class Bullets:
    """A list of points, each with the advice or detail under it."""

    points: tuple[tuple[Cell, str], ...]


@frozen
class Column:
    """A column of a table."""

    title: str
    right: bool = False  # numbers stand to the right
    wraps: bool = False  # may be broken over several lines


@frozen
class Table:
    """A table with a caption."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


Block: TypeAlias = Heading | Paragraph | Bullets | Table
Sheet: TypeAlias = tuple[Block, ...]


def bullets(*points: str | tuple[Cell, str]) -> Bullets:
    """Points, plain ones and ones with detail."""
    return Bullets(tuple((Cell(point), "") if isinstance(point, str) else point for point in points))


def table(columns: Iterable[Column], rows: Iterable[tuple[Cell, ...]], caption: str = "") -> Table:
    """A table of these rows."""
    return Table(tuple(columns), tuple(rows), caption)


def cell(text: str, tone: str = PLAIN) -> Cell:
    """A cell of a table."""
    return Cell(text, tone)
