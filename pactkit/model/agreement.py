"""How far reviews agree: the items that they compare, and every figure with the reason where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from pactkit.model.checklist import Item
from pactkit.model.number import Number
from pactkit.model.phrase import Phrase

FAR = 2  # levels apart from which a disagreement is shown by itself


@frozen(kw_only=True, slots=False)
class Compared:
    """One item, and the level that each review gave it."""

    component: str
    item: Item
    levels: tuple[Number | None, ...]  # by review; None where it gave no level

    @cached_property
    def given(self) -> tuple[Number, ...]:
        """The levels that were given."""
        return tuple(level for level in self.levels if level is not None)

    @cached_property
    def apart(self) -> int:
        """How many of the item's own levels lie from the lowest that was given to the highest: 0 where all agree.

        Of the levels 1, 2.5 and 4 the first and the last are two apart, of 1 and 4 one: a level is a step that a
        reviewer can take, however far its value is.
        """
        steps = [number for number, level in enumerate(self.item.levels) if level.value in self.given]
        return steps[-1] - steps[0] if steps else 0


@frozen(kw_only=True)
class Figures:
    """The figures over some items; each is None where it is undefined, and `undefined` says why."""

    n: int  # items to which two reviews or more gave a level
    only_one: int  # items to which one review alone gave a level
    neither: int  # items to which no review gave a level
    equal: Number | None = None  # share of the items with the same level from all who gave one
    within_one: Number | None = None  # share of the items with levels at most one apart
    bias: Number | None = None  # mean of the second review's level minus the first's
    kappa: Number | None = None
    kappa_linear: Number | None = None
    kappa_quadratic: Number | None = None
    alpha_ordinal: Number | None = None
    alpha_interval: Number | None = None
    ac1: Number | None = None
    apart: tuple[Compared, ...] = ()  # items with levels two or more apart, the farthest first
    undefined: Mapping[str, Phrase] = field(factory=dict)  # reasons, by figure
    remarks: tuple[Phrase, ...] = ()  # what a reader of the figures has to know


FIGURES = (
    "equal", "within_one", "bias", "kappa", "kappa_linear", "kappa_quadratic", "alpha_ordinal", "alpha_interval", "ac1",
)  # fmt: skip
OF_A_PAIR = ("bias", "kappa", "kappa_linear", "kappa_quadratic")  # undefined for more than two reviews together


@frozen(kw_only=True)
class Agreement:
    """How far some reviews agree, by component and over all."""

    components: tuple[tuple[str, Figures], ...]
    pooled: Figures


@frozen(kw_only=True)
class PairAgreement:
    """How far two of the reviews agree."""

    reviews: tuple[int, int]  # which, counted from 0
    agreement: Agreement


@frozen(kw_only=True)
class Reviewed:
    """One of the reviews that are compared: who made it, of what, and what it says of the items."""

    file: str  # as it was named
    site: str | None  # None where the file stands in no site's folder
    on: date
    wave: str
    source: str
    by: str
    versions: Mapping[str, str]  # of the components when they were rated, where the review says so
    levels: int = 0  # items with a level
    cannot_rate: int = 0
    not_applicable: int = 0
    unanswered: int = 0
