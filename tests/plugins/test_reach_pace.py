"""Reach: how fast a site comes nearer to a target, and when it will be there."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit_reach.dated import Count
from pactkit_reach.pace import Projection, project

START = date(2026, 1, 1)


def day(number: int) -> date:
    """A day by its number."""
    return START + timedelta(days=number)


def dated(*counts: tuple[int, int]) -> tuple[Count, ...]:
    """Counts by the number of their day."""
    return tuple(Count(day(on), number) for on, number in counts)


NOTHING = Projection()
PROJECTIONS: dict[str, tuple[tuple[Count, ...], int | None, Projection]] = {
    "no count": (dated(), 10, NOTHING),
    "one count": (dated((0, 4)), 10, Projection(short=True)),
    "one count and no target": (dated((0, 4)), None, NOTHING),
    "no target": (dated((0, 4), (10, 6)), None, Projection(pace=Fraction(1, 5))),
    "two counts": (
        dated((0, 4), (10, 6)),
        10,
        Projection(pace=Fraction(1, 5), short=True, day=day(30), earliest=day(30), latest=day(30)),
    ),
    "part of a day is a day": (
        dated((0, 0), (10, 3)),
        10,
        Projection(pace=Fraction(3, 10), short=True, day=day(34), earliest=day(34), latest=day(34)),
    ),
    "a fast step and a slow one": (
        dated((0, 0), (10, 10), (20, 12)),
        24,
        Projection(pace=Fraction(3, 5), short=True, day=day(40), earliest=day(32), latest=day(80)),
    ),
    "a step without any": (
        dated((0, 0), (10, 10), (20, 10)),
        20,
        Projection(pace=Fraction(1, 2), short=True, day=day(40), earliest=day(30), latest=None),
    ),
    "nothing added at all": (dated((0, 8), (10, 8)), 20, Projection(pace=Fraction(0), short=True)),
    "more lost than gained": (
        dated((0, 8), (10, 4), (20, 6)),
        20,
        Projection(pace=Fraction(-1, 10), short=True, earliest=day(90)),
    ),
    "reached long ago": (
        dated((0, 4), (10, 12), (20, 15)),
        10,
        Projection(pace=Fraction(11, 20), reached=day(10)),
    ),
    "reached by the only count": (dated((5, 10)), 10, Projection(reached=day(5))),
    "reached once, and fallen": (
        dated((0, 10), (10, 8)),
        10,
        Projection(pace=Fraction(-1, 5), short=True),
    ),
    "later than calendars go": (dated((0, 0), (1000, 1)), 10**9, Projection(pace=Fraction(1, 1000), short=True)),
}


@pytest.mark.parametrize("name", PROJECTIONS)
def test_projection(name: str) -> None:
    """Pace is from the first to the last count, days are rounded up, and what never comes stays open."""
    counts, target, expected = PROJECTIONS[name]
    assert project(counts, target, START) == expected


def test_counts_that_are_too_old() -> None:
    """Where the projected day has passed nothing is projected: somebody has to count again. On the day itself it is."""
    counts = dated((0, 4), (10, 6))
    assert project(counts, 10, day(30)).day == day(30)
    assert project(counts, 10, day(31)) == Projection(pace=Fraction(1, 5), short=True, too_old=True)
    assert not project(counts, 6, day(31)).too_old


def test_it_comes_no_nearer() -> None:
    """A target is never reached where nothing was added; that is not said where it is reached or nobody knows."""
    never = {name for name, (counts, target, _) in PROJECTIONS.items() if project(counts, target, START).never}
    assert never == {"nothing added at all", "more lost than gained", "reached once, and fallen"}


NUMBERS = st.integers(0, 200)
SERIES = st.lists(st.tuples(st.integers(0, 600), NUMBERS), min_size=2, max_size=6, unique_by=lambda one: one[0]).map(
    lambda counts: dated(*sorted(counts))
)
TARGETS = st.integers(1, 400)
OPEN = date.max


def when(found: Projection) -> tuple[date, date, date]:
    """The day and its range; a reached target has one day, and an open end comes after every day."""
    ends = (found.reached or found.earliest, found.reached or found.day, found.reached or found.latest)
    earliest, point, latest = (end or OPEN for end in ends)
    return earliest, point, latest


@settings(max_examples=300)
@given(SERIES, TARGETS)
def test_the_range_holds_the_day(counts: tuple[Count, ...], target: int) -> None:
    """The day at the fastest pace is never after the projected day, nor that after the day at the slowest."""
    earliest, point, latest = when(project(counts, target, START))
    assert earliest <= point <= latest


@settings(max_examples=300)
@given(SERIES, TARGETS, st.integers(1, 50))
def test_more_families_are_never_later(counts: tuple[Count, ...], target: int, more: int) -> None:
    """Where more were counted last, no end of the projection comes later."""
    last = counts[-1]
    better = (*counts[:-1], Count(last.on, last.number + more))
    assert all(
        now <= then
        for now, then in zip(when(project(better, target, START)), when(project(counts, target, START)), strict=True)
    )


@settings(max_examples=300)
@given(SERIES, TARGETS, st.integers(1, 50))
def test_a_higher_target_is_never_sooner(counts: tuple[Count, ...], target: int, more: int) -> None:
    """Where more was aimed for, no end of the projection comes sooner."""
    higher, lower = project(counts, target + more, START), project(counts, target, START)
    assert all(now >= then for now, then in zip(when(higher), when(lower), strict=True))


@settings(max_examples=300)
@given(SERIES, TARGETS)
def test_the_first_day_that_is_enough(counts: tuple[Count, ...], target: int) -> None:
    """On the projected day the pace has brought the target, and on the day before it has not."""
    found, last = project(counts, target, START), counts[-1]
    if found.day is not None and found.pace is not None:
        days = (found.day - last.on).days
        assert last.number + found.pace * days >= target > last.number + found.pace * (days - 1)
