"""What a document says about a fact. Where two documents differ, both are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from attrs import field, frozen

from pactkit.model.number import Number
from pactkit.model.record import FILLED_IN
from pactkit.model.text import Text

Said: TypeAlias = Text | Number | date


@frozen(kw_only=True)
class Statement:
    """One statement: what it is about, what it says, and who says so."""

    about: Text  # statements that share it speak of the same thing
    says: Said
    source: Text
    on: date | None = None  # when it was published or read
    fact: str | None = None  # the TOML path of the fact in the same file that it speaks of
    used: Said | None = field(default=None, metadata=FILLED_IN)  # the value of that fact
    note: Text | None = None


@frozen(kw_only=True)
class Matter:
    """What all statements about one thing say."""

    about: Text
    statements: tuple[Statement, ...]

    @property
    def used(self) -> Said | None:
        """The value that the file itself states; None where no statement names a fact."""
        return next((one.used for one in self.statements if one.used is not None), None)

    @property
    def disputed(self) -> bool:
        """Whether two sources say different things, or the file uses what no source says."""
        said = {_key(one.says) for one in self.statements}
        return len(said) > 1 or (self.used is not None and _key(self.used) not in said)


def matters(statements: Iterable[Statement]) -> tuple[Matter, ...]:
    """The statements by what they are about, in the order in which each first comes up."""
    found: dict[Said | frozenset[tuple[str, str]], list[Statement]] = {}
    for statement in statements:
        found.setdefault(_key(statement.about), []).append(statement)
    return tuple(Matter(about=said[0].about, statements=tuple(said)) for said in found.values())


def _key(said: Said) -> Said | frozenset[tuple[str, str]]:
    """The same for equal texts, also where one stands in a table by language that cannot be in a set."""
    return frozenset(said.items()) if isinstance(said, Mapping) else said
