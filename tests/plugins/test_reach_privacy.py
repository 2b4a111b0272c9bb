"""Reach: no number that is worked out gives a small count of people away."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.api import Context, Ratio
from pactkit.model.site import Targets
from pactkit_reach import Reach, Route, component
from pactkit_reach.dated import Count
from pactkit_reach.privacy import apart, share

from .making import DAY
from .making_reach import HIDDEN, ago, each, figures, measured, noticed, place, programme_figures, shown

AIMS = Targets(families=100, volunteers=40, budget_gbp=9000)
KEPT: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "none": ((), ()),
    "far apart": ((10, 20, 30), (10, 20, 30)),
    "equal": ((10, 10, 30), (10, 10, 30)),
    "as far as the small number": ((10, 15), (10, 15)),
    "close to the latest": ((10, 26, 30), (10, 30)),
    "close to one that is left out": ((22, 26, 30), (22, 30)),
    "close to each other": ((10, 13, 30), (13, 30)),
    "small": ((0, 4, 30), (30,)),
    "as many as the small number": ((5, 30), (5, 30)),
    "fallen": ((10, 30, 28), (10, 28)),
    "the latest is small": ((10, 30, 4), ()),
}


def dated(numbers: tuple[int, ...]) -> tuple[Count, ...]:
    """Counts of days in a row."""
    return tuple(Count(DAY + timedelta(days=place), number) for place, number in enumerate(numbers))


@pytest.mark.parametrize("name", KEPT)
def test_counts_that_can_stand_side_by_side(name: str) -> None:
    """The latest count is kept, and of the others those that are not small and not close to the next one kept."""
    numbers, kept = KEPT[name]
    assert tuple(count.number for count in apart(dated(numbers), 5)) == kept


@settings(max_examples=200)
@given(st.lists(st.integers(0, 40), max_size=7), st.integers(0, 9))
def test_no_few_by_subtraction(numbers: list[int], small: int) -> None:
    """No count that is kept is small, and no two in a row differ by few; what is kept is kept again."""
    counts = dated(tuple(numbers))
    kept = apart(counts, small)
    assert set(kept) <= set(counts)
    assert all(count.number >= small for count in kept)
    steps = [Fraction(after.number - before.number) for before, after in pairwise(kept)]
    assert all(step == 0 or abs(step) >= small for step in steps)
    assert apart(kept, small) == kept
    assert kept[-1:] == (counts[-1:] if counts and counts[-1].number >= small else ())


@settings(max_examples=300)
@given(st.integers(0, 120), st.integers(0, 120), st.integers(1, 9), st.lists(st.integers(0, 30), max_size=3))
def test_shares_that_may_be_told(part: int, whole: int, small: int, beside: list[int]) -> None:
    """A share is exact where nobody is few; else many counts give the same tenth, and every level stays as it was."""
    told = share(part, whole, small, beside)
    if isinstance(told, Ratio):
        assert all(count >= small for count in (part, *beside))
        assert part == whole or whole - part >= small
    elif told is not None:
        alike = [other for other in range(whole + 1) if share(other, whole, small, [0]) == told]
        assert len(alike) >= small
        assert part in alike
        for tenths in range(1, 10):
            assert (told >= Fraction(tenths, 10)) == (Fraction(part, whole) >= Fraction(tenths, 10))


def test_shares_that_cannot_be() -> None:
    """A share of nobody, of a whole that is not known or too small, or of more than all, is not told."""
    assert [share(1, None, 5), share(0, 0, 0), share(3, 4, 5), share(20, 19, 5), share(3, 49, 5)] == [None] * 5
    assert share(3, 50, 5) == 0
    assert share(47, 50, 5) == Fraction(9, 10)
    assert share(50, 50, 5) == Ratio(50, 50)
    assert share(20, 50, 5, beside=[4]) == Fraction(4, 10)


def told(context: Context[Reach]) -> list[Any]:
    """All that is published about a site: figures as they are shown, measures, findings and the programme's table."""
    return [
        {name: shown(figure) for name, figure in figures(context).items()},
        [measured(name, context) for name in component.measures],
        noticed(context),
        shown(programme_figures(context)["sites"]),
    ]


def counted(families: tuple[int, ...], volunteers: tuple[int, ...]) -> Context[Reach]:
    """A site with two kinds of people counted on the same days, and money."""
    spent = tuple(1000 * (place + 1) for place in range(len(families)))
    return place(
        Reach(targets_by=DAY, counted_on=ago(0), volunteers_from_participants=9),
        each(40, families=families, volunteers=volunteers, spent_gbp=spent),
        aims=AIMS,
    )


SECRETS: dict[str, list[Context[Reach]]] = {
    "a small first count": [counted((few, 30, 60), (few, 12, 20)) for few in range(5)],
    "a small latest count": [counted((6, 9, few), (7, 7, few)) for few in range(5)],
    "a small only count": [counted((few,), (few,)) for few in range(5)],
    "a count just below the latest": [counted((10, 60 - few, 60), (8, 20 - few, 20)) for few in range(1, 5)],
    "a count just below the one that is kept": [counted((30 - few, 30, 60), (12 - few, 12, 20)) for few in range(1, 5)],
    "a small route": [
        place(
            Reach(
                counted_on=DAY,
                routes=(
                    Route(way="friend_or_family", families=60),
                    Route(way="community_group", families=30),
                    Route(way="other", families=few),
                ),
            ),
            each(40, families=(50, 105)),
        )
        for few in range(1, 5)
    ],
    "few former participants": [
        place(Reach(counted_on=DAY, volunteers_from_participants=few), each(40, volunteers=(10, 30)))
        for few in range(5)
    ],
}


@pytest.mark.parametrize("name", SECRETS)
def test_what_is_small_makes_no_difference(name: str) -> None:
    """All that is told of a site is the same whichever small number stands behind it, so nobody can work it out."""
    first, *others = SECRETS[name]
    expected = told(first)
    for other in others:
        assert told(other) == expected


def test_few_without_a_route() -> None:
    """Where few families have no known route, the shares are told in tenths, and a row that would tell is hidden."""
    routes = (Route(way="friend_or_family", families=60), Route(way="other", families=30))
    context = place(Reach(counted_on=DAY, routes=routes), each(40, families=(50, 94)))
    assert measured("routes_recorded", context) == Fraction(9, 10)
    assert measured("beside_the_largest_route", context) == Fraction(3, 10)
    rows = dict(shown(figures(context)["routes"]))
    assert rows["Not known"] == HIDDEN
    assert list(rows.values()).count(HIDDEN) > 1
