"""Counts over time that may stand side by side."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.few import told_apart

SMALL = 5
COUNTS = st.lists(st.none() | st.integers(0, 60), max_size=12)


@given(COUNTS)
def test_no_two_counts_tell_of_few(counts: list[int | None]) -> None:
    """Of the counts that stand side by side no two differ by fewer people than may be shown; the newest one stands."""
    kept = sorted(told_apart(counts, SMALL))
    stated = [count for place in kept if (count := counts[place]) is not None]
    assert len(stated) == len(kept)
    assert all(abs(later - earlier) not in range(1, SMALL) for earlier, later in pairwise(stated))
    known = [place for place, count in enumerate(counts) if count is not None]
    assert kept[-1:] == known[-1:]


@given(COUNTS)
def test_as_many_as_can_be_are_shown(counts: list[int | None]) -> None:
    """A count is left out only where it is too near to the next one that is shown."""
    kept = told_apart(counts, SMALL)
    for place, count in enumerate(counts):
        if count is not None and place not in kept:
            after = next(counts[later] for later in range(place + 1, len(counts)) if later in kept)
            assert after is not None
            assert 0 < abs(after - count) < SMALL
