"""The area: what is shown of counts of people over time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.site import Progress, Site, Targets
from pactkit.reports.pages.area_view import area_view, told_apart
from pactkit.reports.pages.voice import Voice

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


def test_counts_toward_the_targets() -> None:
    """A day whose count would tell of few says so; money is never hidden."""
    start = date(2026, 1, 1)
    families = (10, 12, 30)
    progress = tuple(
        Progress(on=start + timedelta(days=30 * number), families=count, spent_gbp=number)
        for number, count in enumerate(families)
    )
    site = Site(id="leeds", name="Leeds", stage="initial", targets=Targets(families=60), progress=progress)
    view = area_view(site, date(2026, 3, 2), SMALL, Voice("en"))
    assert [day.counts for day in view.progress] == [("not shown", "£0"), ("12", "£1"), ("30", "£2")]
    assert view.targets[0].count == "30"


def test_what_is_counted_later_is_not_shown() -> None:
    """A report of a day knows the counts up to it, as the figures do."""
    progress = (Progress(on=date(2026, 1, 1), families=20), Progress(on=date(2026, 6, 1), families=29))
    site = Site(id="leeds", name="Leeds", stage="initial", targets=Targets(families=60), progress=progress)
    assert area_view(site, date(2026, 5, 31), SMALL, Voice("en")).targets[0].count == "20"
