"""A table of an export: its columns with their types, what identifies a row, and which tables it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import TypeAlias

from attrs import frozen

from pactkit.model.number import Number, exact, rounded
from pactkit.model.text import Text

STRING, INTEGER, NUMBER, BOOLEAN, DATE, TIME = "string", "integer", "number", "boolean", "date", "time"
TYPES = (STRING, INTEGER, NUMBER, BOOLEAN, DATE, TIME)  # as the Frictionless Table Schema names them
KEY = "*"

Value: TypeAlias = str | Number | bool | date | time | None
Row: TypeAlias = tuple[Value, ...]


@frozen
class Column:
    """A column; its name is the same in every language."""

    name: str
    type: str  # one of TYPES
    key: bool  # whether it is part of what identifies a row


@frozen(kw_only=True)
class Link:
    """Columns that name a row of another table."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@frozen(kw_only=True)
class Table:
    """A table without its rows."""

    name: str
    about: Text
    columns: tuple[Column, ...]
    links: tuple[Link, ...]

    @classmethod
    def of(cls, name: str, about: Text, columns: str, links: Mapping[str, str] | None = None) -> Table:
        """A table whose columns are written as `site* low:number note`; a star marks the key, text needs no type.

        `links` name the columns by the table that they refer to; `from>to` where they are called otherwise there.
        """
        return cls(
            name=name,
            about=about,
            columns=tuple(_column(word) for word in columns.split()),
            links=tuple(_link(table, words) for table, words in (links or {}).items()),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that identify a row together."""
        return tuple(column.name for column in self.columns if column.key)


def _column(word: str) -> Column:
    name, _, kind = word.partition(":")
    return Column(name.removesuffix(KEY), kind or STRING, name.endswith(KEY))


def _link(table: str, words: str) -> Link:
    pairs = [word.partition(">") for word in words.split()]
    return Link(
        columns=tuple(here for here, _, _ in pairs), table=table, to=tuple(there or here for here, _, there in pairs)
    )


Rows: TypeAlias = Iterator[tuple[Table, Row]]


def both(number: Number | None) -> tuple[Value, Value]:
    """A score: rounded for reading, and exact as text (`521/24`) for reckoning."""
    return (None, None) if number is None else (rounded(number), str(exact(number)))  # type: ignore[return-value]


def codes(listed: tuple[str, ...] | list[str]) -> str:
    """Codes and ids in one cell, a space between two."""
    return " ".join(listed)


def shown(value: Value) -> str | int | float | bool | date | time | None:
    """A value as a cell holds it: a number that is not whole as a float, everything else as it is."""
    if isinstance(value, str | bool | int | float | date | time) or value is None:
        return value
    return float(value)
