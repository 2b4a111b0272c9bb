"""Months as the calendar counts them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.scoring.months import is_past, months_later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 10), 12, date(2027, 11, 10)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    """The same day of a later month, or that month's last."""
    assert months_later(day, months) == later


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 40), st.integers(-50, 1500))
def test_what_is_past(day: date, months: int, later: int) -> None:
    """More than so many months ago: as-of is after the same day of the later month."""
    as_of = day + timedelta(days=later)
    assert is_past(day, months, as_of) == (as_of > months_later(day, months))
