"""The ways to add up a checklist (schemes), named ranges of a score (bands), and rules that cap the band (gates)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from pactkit.model.number import Number
from pactkit.model.text import Text

ROLL_UPS = ("sum", "mean", "percent", "rescaled", "share", "minimum", "product", "none")
LINEAR = frozenset({"sum", "mean", "percent", "rescaled"})
MISSING_RULES = ("exclude", "floor", "block")
OVER = ("items", "sections")


@frozen(kw_only=True)
class Band:
    """A named range of the score, from `from_` up to the next band."""

    id: str
    from_: Number
    title: Text | None = None


@frozen(kw_only=True, slots=False)
class Scheme:
    """One way to add up: from items to sections, and from items or sections to the component."""

    id: str
    section: str  # one of ROLL_UPS
    total: str  # one of ROLL_UPS
    over: str = "items"
    missing: str = "exclude"
    bands: tuple[Band, ...] = ()

    @cached_property
    def _floors(self) -> tuple[Number, ...]:
        return tuple(band.from_ for band in self.bands)

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return {band.id: rank for rank, band in enumerate(self.bands)}

    def rank(self, score: Number) -> int:
        """The place of the band that holds this score; a score under the first band counts into it."""
        return max(0, bisect_right(self._floors, score) - 1)

    def rank_of(self, band_id: str) -> int | None:
        """The place of the band of this id, or None."""
        return self._ranks.get(band_id)


PERCENT = Scheme(id="percent", section="percent", total="percent")


@frozen(kw_only=True)
class Gate:
    """While one of these items is below `at_least`, no band above `cap` is given."""

    items: tuple[str, ...]
    at_least: Number
    cap: str
    why: Text | None = None
