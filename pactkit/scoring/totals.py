"""The programme's totals over its sites, kept as a few sums while the sites go by.

A count of people below the policy's small number is never shown, and cannot be worked out from a total either: a total
is the sum of the counts that may be shown, up to that sum and small - 1 for each hidden one; without an upper end where
a site has no count; and nothing where all counts are hidden. This is rule 6 of `disclosure`, without keeping the sites.
"""

from __future__ import annotations

from datetime import date

from attrs import define, field

from pactkit.model.number import Number, divided
from pactkit.model.site import Progress, Site

FAMILIES, VOLUNTEERS, MONEY = "families", "volunteers", "budget_gbp"
KINDS = (FAMILIES, VOLUNTEERS, MONEY)
_COUNTED = {FAMILIES: "families", VOLUNTEERS: "volunteers", MONEY: "spent_gbp"}  # in [[progress]]


@define(kw_only=True)
class Total:
    """One kind over all sites: what was aimed for, and what was counted."""

    small: int  # counts below it are hidden; 0 for money
    target: Number = 0  # of the sites together
    targets: int = 0  # how many sites state one
    shown: Number = 0  # the sum of the counts that may be shown
    counted: int = 0  # how many counts may be shown
    hidden: int = 0  # how many may not
    unknown: int = 0  # how many sites state no count

    def add(self, target: Number | None, count: Number | None) -> None:
        """One site more."""
        if target is not None:
            self.target += target
            self.targets += 1
        if count is None:
            self.unknown += 1
        elif count < self.small:
            self.hidden += 1
        else:
            self.shown += count
            self.counted += 1

    def merge(self, other: Total) -> None:
        """The sites that somebody else counted."""
        for name in ("target", "targets", "shown", "counted", "hidden", "unknown"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def low(self) -> Number | None:
        """What it is at least; None where nothing is counted, or nothing may be shown."""
        return self.shown if self.counted else None

    @property
    def high(self) -> Number | None:
        """What it is at most, as far as may be told; None where it may be any more."""
        if self.unknown or not self.counted:
            return None
        return self.shown + self.hidden * (self.small - 1)

    def reached(self, target: Number | None) -> tuple[Number, Number | None] | None:
        """The share (0 or more) of a target that is reached, at least and at most; None where it cannot be said."""
        if not target or self.low is None:
            return None
        high = self.high
        return divided(self.low, target), None if high is None else divided(high, target)


@define
class Totals:
    """Families, volunteers and money over all sites."""

    small: int = 0
    kinds: dict[str, Total] = field(init=False)

    @kinds.default
    def _empty(self) -> dict[str, Total]:
        return {kind: Total(small=0 if kind == MONEY else self.small) for kind in KINDS}

    def add(self, site: Site, as_of: date) -> None:
        """One site more: of each kind its target, and its newest count up to the day."""
        newest = sorted((one for one in site.progress if one.on <= as_of), key=_day, reverse=True)
        for kind, total in self.kinds.items():
            counts = (getattr(one, _COUNTED[kind]) for one in newest)
            count = next((one for one in counts if one is not None), None)
            total.add(getattr(site.targets, kind) if site.targets else None, count)

    def merge(self, other: Totals) -> None:
        """The sites that somebody else counted."""
        for kind, total in self.kinds.items():
            total.merge(other.kinds[kind])


def _day(progress: Progress) -> date:
    return progress.on
