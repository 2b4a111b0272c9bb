"""A component's checklist: sections of items, the levels of an item, and how a level can be measured."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

from pactkit.model.formula import Source
from pactkit.model.number import Number
from pactkit.model.text import Text

CORE, ADAPTABLE = "core", "adaptable"
FUNCTIONS = (CORE, ADAPTABLE)
DIMENSIONS = ("adherence", "dose", "quality", "responsiveness", "differentiation", "reach")


@frozen(kw_only=True)
class Level:
    """One of the ordered values an item can take, with the words that tell it from the others."""

    value: Number
    text: Text | None = None


@frozen(kw_only=True)
class Cut:
    """From (or, falling, up to) this value a measure gives this level."""

    bound: Number
    level: Number


@frozen(kw_only=True)
class ItemMeasure:
    """How an item's level follows from a measure: rising cuts (`from`) or falling ones (`to`)."""

    source: Source
    cuts: tuple[Cut, ...]
    falling: bool = False
    people: bool = False  # whether it counts people: then small counts are not shown

    def level(self, value: Number, lowest: Number) -> Number:
        """Rising: the level of the highest cut reached. Falling: of the first cut that holds. Else the lowest."""
        if self.falling:
            return next((cut.level for cut in self.cuts if value <= cut.bound), lowest)
        reached = bisect_right(self.cuts, value, key=lambda cut: cut.bound)
        return self.cuts[reached - 1].level if reached else lowest


@frozen(kw_only=True, slots=False)
class Item:
    """One question of a checklist."""

    code: str
    ask: Text
    function: str  # core | adaptable
    levels: tuple[Level, ...]  # two or more, rising
    why: Text | None = None
    good: Text | None = None
    dimension: str | None = None
    weight: Number = 1  # 0: shown, in no roll-up
    target: Number | None = None  # the faithful level; None: the highest
    not_applicable: bool = False
    applies: Source | None = None
    due_from: str = "initial"
    evidence_months: int | None = None
    measure: ItemMeasure | None = None
    source: Text | None = None  # the document that states what is asked
    indicators: tuple[str, ...] = ()  # of the programme's indicators: those that it serves

    @cached_property
    def lowest(self) -> Number:
        """The lowest level."""
        return self.levels[0].value

    @cached_property
    def highest(self) -> Number:
        """The highest level."""
        return self.levels[-1].value

    @cached_property
    def faithful(self) -> Number:
        """The level from which the item counts as faithful."""
        return self.highest if self.target is None else self.target

    @cached_property
    def values(self) -> frozenset[Number]:
        """All levels it can take."""
        return frozenset(level.value for level in self.levels)

    def text_of(self, value: Number) -> Text | None:
        """The words of a level."""
        return next((level.text for level in self.levels if level.value == value), None)


@frozen(kw_only=True)
class Section:
    """A part of a checklist."""

    id: str
    title: Text
    items: tuple[Item, ...] = field(default=())
    weight: Number = 1  # in totals over sections
    target: Number | None = None  # on the scale of the scheme's section roll-up; None: the highest
    not_applicable: bool = False
    applies: Source | None = None
