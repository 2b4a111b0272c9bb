"""The Wilson interval: published values, and what holds for every share."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.figure import Share
from pactkit.scoring.wilson import ShareInterval, wilson

# Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3.
PUBLISHED = [
    (81, 263, "0.2553", "0.3662"),
    (15, 148, "0.0624", "0.1605"),
    (0, 20, "0.0000", "0.1611"),
    (1, 29, "0.0061", "0.1718"),
]
LARGEST = 10**60


def interval(part: int, whole: int) -> ShareInterval:
    """The interval of a share that has one."""
    found = wilson(Share(part, whole))
    assert found is not None
    return found


@pytest.mark.parametrize(("part", "whole", "low", "high"), PUBLISHED)
def test_published_values(part: int, whole: int, low: str, high: str) -> None:
    """The interval is the one that Newcombe (1998) prints, to its four places."""
    found = interval(part, whole)
    assert (f"{float(found.low):.4f}", f"{float(found.high):.4f}") == (low, high)


def test_nobody_to_count() -> None:
    """Of nobody there is no share, and no interval."""
    assert wilson(Share(0, 0)) is None


@given(st.integers(1, LARGEST).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_an_interval_is_a_part_of_all_that_can_be(drawn: tuple[int, int]) -> None:
    """0 <= low <= share <= high <= 1, and an end is reached only by nobody or everybody."""
    part, whole = drawn
    found = interval(part, whole)
    assert 0 <= found.low <= Fraction(part, whole) <= found.high <= 1
    assert (found.low == 0) == (part == 0)
    assert (found.high == 1) == (part == whole)


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_two_sides_mirror_each_other(drawn: tuple[int, int]) -> None:
    """Those who are not counted have the interval that is left."""
    part, whole = drawn
    one, other = interval(part, whole), interval(whole - part, whole)
    assert (one.low, one.high) == (1 - other.high, 1 - other.low)


@given(st.integers(0, 60), st.integers(1, 60), st.integers(2, 9))
def test_more_people_make_it_narrower(part: int, rest: int, times: int) -> None:
    """The same share of more people has a narrower interval."""
    few, many = interval(part, part + rest), interval(part * times, (part + rest) * times)
    assert many.high - many.low < few.high - few.low
