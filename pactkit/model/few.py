"""Counts over time that may stand side by side: two of them that differ by few people would give those away."""

from __future__ import annotations

from collections.abc import Sequence

from pactkit.model.number import Number


def told_apart(counts: Sequence[Number | None], small: int) -> frozenset[int]:
    """The places of the counts, oldest first, that may be shown together.

    The newest stands; going back, one that differs from the next one kept by 1 to `small` - 1 is left out.
    """
    kept: dict[int, Number] = {}
    later: Number | None = None
    for place in reversed(range(len(counts))):
        count = counts[place]
        if count is None or (later is not None and count != later and -small < count - later < small):
            continue
        kept[place] = later = count
    return frozenset(kept)
