"""Facts classes that are refused. Their annotations are strings, as in a plugin with the future import."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from attrs import define, field, frozen


class Bare:
    """No attrs class."""

    weeks: int


@dataclasses.dataclass(frozen=True)
class OfTheStandardLibrary:
    """A dataclass."""

    weeks: int


@define
class Changing:
    """It can be changed."""

    weeks: int


@frozen
class HoldsChanging:
    """What it holds can be changed."""

    courses: tuple[Changing, ...]


@frozen
class HoldsBare:
    """What it holds is no attrs class."""

    course: Bare


@frozen
class WithFloat:
    """A number that is not exact."""

    price: float


@frozen
class WithFloats:
    """The same inside other types."""

    prices: tuple[float | None, ...] = ()


@frozen
class HoldsFloat:
    """The same in a class inside."""

    shop: WithFloat | None = None


@frozen
class WithDict:
    """A table with keys that nobody has fixed."""

    weeks: dict[str, int]


@frozen
class WithMapping:
    """The same."""

    weeks: Mapping[str, int]


@frozen
class WithList:
    """A list, which can be changed."""

    weeks: list[int]


@frozen
class WithPair:
    """A tuple of fixed length."""

    days: tuple[int, int]


@frozen
class WithAnyTuple:
    """A tuple of anything."""

    days: tuple  # type: ignore[type-arg]


@frozen
class WithChoice:
    """One of two kinds."""

    weeks: int | str


@frozen
class WithNumbers:
    """A literal that is no text."""

    form: Literal[1, 2]


@frozen
class WithMoment:
    """A date with a time."""

    on: datetime


@frozen
class WithAny:
    """Anything."""

    weeks: Any


@frozen
class WithAnnotated:
    """An annotation with more in it."""

    weeks: Annotated[int, 52]


@frozen
class WithNone:
    """Nothing at all."""

    weeks: None = None


@frozen
class Untyped:
    """A field without annotation."""

    weeks = field()  # type: ignore[var-annotated]


@frozen
class Unknown:
    """A name that is nowhere."""

    venue: Venue  # type: ignore[name-defined] # noqa: F821


@frozen
class Misspelt:
    """An annotation that is no expression."""

    weeks: "int |"  # type: ignore[valid-type] # noqa: F722


@frozen
class Endless:
    """A class inside itself."""

    parts: tuple[Endless, ...] = ()


@frozen
class Breaking:
    """Its own rules break instead of saying what is wrong."""

    weeks: int
    venue: str = "a"

    def __attrs_post_init__(self) -> None:
        """Break in one way or another."""
        if self.venue == "b":
            raise KeyError("venue")
        if self.venue == "c":
            raise IndexError
        1 // self.weeks
