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
    def used(self) -> tuple[Said, ...]:
        """The values that the file itself states, each once; empty where no statement names a fact that has one.

        For reckoning, not for showing: a value may be a small count of people (`used_words` says what may be shown).
        """
        return tuple({_key(one.used): one.used for one in self.statements if one.used is not None}.values())

    @property
    def shown(self) -> tuple[Said, ...]:
        """The used values that may be shown: no count of a component or of progress that no source has made public."""
        said = {_key(one.says) for one in self.statements}
        kept = {
            _key(one.used)
            for one in self.statements
            if type(one.used) is int and _key(one.used) not in said and _may_count_people(one.fact)
        }
        return tuple(one for one in self.used if _key(one) not in kept)

    @property
    def disputed(self) -> bool:
        """Whether two sources say different things, or the file uses anywhere what its sources do not say."""
        said = [one.says for one in self.statements]
        return len({_key(one) for one in (*said, *self.used)}) > 1


def matters(statements: Iterable[Statement]) -> tuple[Matter, ...]:
    """The statements by what they are about, in the order in which each first comes up."""
    found: dict[Said | frozenset[tuple[str, str]], list[Statement]] = {}
    for statement in statements:
        found.setdefault(_key(statement.about), []).append(statement)
    return tuple(Matter(about=said[0].about, statements=tuple(said)) for said in found.values())


def disputed(statements: Iterable[Statement]) -> tuple[Matter, ...]:
    """The things about which the sources differ, or the file differs from them."""
    return tuple(matter for matter in matters(statements) if matter.disputed)


def _may_count_people(fact: str | None) -> bool:
    """Whether the number at this path may be a count of people at a site."""
    return fact is not None and fact.lstrip(".").startswith(("components.", "progress"))


def _key(said: Said) -> Said | frozenset[tuple[str, str]]:
    """The same for equal texts, also where one stands in a table by language that cannot be in a set."""
    return frozenset(said.items()) if isinstance(said, Mapping) else said
