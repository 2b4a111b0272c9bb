"""Small definitions and answers, drawn by hypothesis.

Hypothesis draws one string of bytes per case and every choice takes a byte of it. That is many times faster than a draw
per choice, and still shrinks: a byte of 0 takes the first, the simplest option.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import (
    CANNOT_RATE,
    ERROR,
    MEASURED,
    NOT_APPLICABLE,
    NOT_DUE,
    OPEN,
    RATED,
    UNANSWERED,
)
from pactkit.model.number import Number
from pactkit.model.scheme import MISSING_RULES, Band, Gate, Scheme

from .making import NOT_HERE, Given, definition, item, section

Option = TypeVar("Option")

HALF = Fraction(1, 2)
FROM_ZERO: tuple[tuple[Number, ...], ...] = (
    (0, 1), (0, 1, 2), (0, 1, 2, 3, 4), (1, 2, 3, 4, 5), (1, 4), (1, Fraction(5, 2), 4), (2, 3),
    (0, Fraction(21, 5), 7),
)  # fmt: skip
BELOW_ZERO: tuple[tuple[Number, ...], ...] = ((-2, 0, 3), (-1, 0), (-HALF, HALF, 1))
WEIGHTS: tuple[Number, ...] = (1, 1, 1, 1, 2, HALF, Fraction(13, 10), 0)
SECTION_TARGETS: tuple[Number | None, ...] = (None, None, 1, 2, 50, Fraction(200, 3))
STARTS: tuple[Number, ...] = (-3, 0, HALF, 1, 2, 3, 5, 10, 25, 50, Fraction(200, 3), 70, 80, 100)
BANDS = ("none", "some", "most", "all")
ROLL_UPS = ("percent", "sum", "mean", "rescaled", "share", "minimum", "product")
STATES = (
    RATED, RATED, RATED, MEASURED, MEASURED, UNANSWERED, UNANSWERED, ERROR, CANNOT_RATE, NOT_APPLICABLE, NOT_HERE,
    NOT_DUE,
)  # fmt: skip
SHARES = (Fraction(0), Fraction(0), HALF, Fraction(4, 5), Fraction(1))


class Dice:
    """Choices, each made by the next byte."""

    def __init__(self, rolls: bytes) -> None:
        self._rolls = iter(rolls)

    def pick(self, options: Sequence[Option]) -> Option:
        """One of the options."""
        return options[next(self._rolls, 0) % len(options)]


@frozen
class Case:
    """A definition with one scheme, what is known of its items, and the share that must be answered for a point."""

    component: Definition
    answers: dict[str, Given]
    minimum_answered: Fraction

    @property
    def scheme(self) -> Scheme:
        """The only scheme."""
        return self.component.schemes[0]

    @property
    def known(self) -> list[tuple[Item, Given]]:
        """Every item with what is known of it."""
        return [(one, self.answers[one.code]) for one in self.component.items]

    @property
    def open_items(self) -> list[Item]:
        """The items that could still be any level."""
        return [one for one in self.component.items if self.answers[one.code].state in OPEN]


def dice() -> SearchStrategy[Dice]:
    """Enough choices for one case."""
    return st.binary(min_size=120, max_size=120).map(Dice)


def cases(*, banded: bool = False, items: int = 12, gates: int = 2) -> SearchStrategy[Case]:
    """Whole cases of at most so many items and gates; `banded`: with two bands or more."""
    return dice().map(lambda rolled: drawn_case(rolled, banded=banded, items=items, gates=gates))


def drawn_case(rolled: Dice, *, banded: bool, items: int, gates: int) -> Case:
    """A whole case."""
    scheme = _scheme(rolled, banded=banded)
    level_sets = FROM_ZERO if "percent" in (scheme.section, scheme.total) else FROM_ZERO + BELOW_ZERO
    component = definition(*_sections(rolled, level_sets, items), schemes=(scheme,))
    if component.items and scheme.bands:
        made = tuple(_gate(rolled, component) for _ in range(rolled.pick(range(gates + 1))))
        component = evolve(component, gates=made)
    answers = {one.code: answer_to(rolled, one) for one in component.items}
    return Case(component, answers, rolled.pick(SHARES))


def _scheme(rolled: Dice, *, banded: bool) -> Scheme:
    """Every roll-up for sections and total, over both, with every rule for what is missing."""
    over = rolled.pick(("items", "sections"))
    starts = sorted({rolled.pick(STARTS) for _ in range(rolled.pick((2, 3, 4) if banded else (0, 2, 3, 4)))})
    return Scheme(
        id="main",
        section=rolled.pick(ROLL_UPS if over == "sections" else (*ROLL_UPS, "none")),
        total=rolled.pick(ROLL_UPS if banded else (*ROLL_UPS, *ROLL_UPS, "none")),
        over=over,
        missing=rolled.pick(MISSING_RULES),
        bands=tuple(Band(id=name, from_=from_) for name, from_ in zip(BANDS, starts, strict=False)),
    )


def _sections(rolled: Dice, level_sets: Sequence[tuple[Number, ...]], most: int) -> list[Section]:
    """One to four sections of no to five items."""
    made: list[Section] = []
    left = most
    for name in "ABCD"[: rolled.pick((1, 2, 3, 4))]:
        size = min(rolled.pick((1, 2, 3, 4, 5, 0)), left)
        left -= size
        items = (_item(rolled, f"{name}-{at}", level_sets) for at in range(size))
        weight, target = rolled.pick(WEIGHTS), rolled.pick(SECTION_TARGETS)
        made.append(section(name, *items, weight=weight, target=target))
    return made


def _item(rolled: Dice, code: str, level_sets: Sequence[tuple[Number, ...]]) -> Item:
    levels = rolled.pick(level_sets)
    return item(code, *levels, weight=rolled.pick(WEIGHTS), target=rolled.pick((None, None, *levels)))


def _gate(rolled: Dice, component: Definition) -> Gate:
    first, second = rolled.pick(component.items), rolled.pick(component.items)
    codes = rolled.pick(((first.code,), tuple(dict.fromkeys((first.code, second.code)))))
    caps = [band.id for band in component.schemes[0].bands]
    cap = rolled.pick((*caps, *caps, "another scheme's"))
    return Gate(items=codes, at_least=any_level(rolled, first), cap=cap)


def answer_to(rolled: Dice, one: Item) -> Given:
    """Any state that an item can be in."""
    state = rolled.pick(STATES)
    return Given(state, any_level(rolled, one) if state in (RATED, MEASURED) else None)


def any_level(rolled: Dice, one: Item) -> Number:
    """Any level of an item."""
    return rolled.pick(one.levels).value
