"""How fresh the evidence behind a component's ratings is on one day, item by item, and its newest review."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from pactkit.model.review import Evidence

FRESH, AGED, UNDATED, NONE = "fresh", "aged", "undated", "none"
FRESHNESS_STATES = (FRESH, AGED, UNDATED, NONE)


@frozen(kw_only=True)
class ItemFreshness:
    """The evidence behind one rating: the newest of it that has a day, and how long it holds."""

    code: str
    state: str  # one of FRESHNESS_STATES
    evidence: Evidence | None = None  # the newest with a day; where none has one, the first
    fresh_until: date | None = None  # the last day on which it is fresh; None: nobody knows its day

    @property
    def on(self) -> date | None:
        """The day of the evidence."""
        return self.evidence.on if self.evidence else None


@frozen(kw_only=True)
class ReviewFreshness:
    """The newest review that counts, and the last day on which it is not stale."""

    on: date
    fresh_until: date
    stale: bool


@frozen(kw_only=True)
class ComponentFreshness:
    """Every rated item of a component, in checklist order, and its newest review."""

    items: tuple[ItemFreshness, ...]
    review: ReviewFreshness | None  # None: no review counts

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rated items stand in each state."""
        states = [item.state for item in self.items]
        return {state: states.count(state) for state in FRESHNESS_STATES}

    @property
    def by_code(self) -> Mapping[str, ItemFreshness]:
        """The items by their codes."""
        return {item.code: item for item in self.items}
