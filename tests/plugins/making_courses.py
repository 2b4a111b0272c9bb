"""Courses of weeks: when they meet, seen from the day of the report."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from pactkit.api import When
from pactkit.model.gathering import WEEKDAYS

from .making import DAY

A_YEAR = timedelta(days=365)


def run(first: date, last: date | None = None, **stated: Any) -> When:
    """Every week from a first day to a last day, two hours after lunch."""
    return When(**{"day": WEEKDAYS[first.weekday()], "first": first, "last": last, **stated}, **HOURS)


def once(on: date) -> When:
    """On a single day."""
    return When(on=on, **HOURS)


HOURS: dict[str, Any] = {"starts": time(13), "ends": time(15)}
OVER = run(DAY - timedelta(weeks=6), DAY - timedelta(weeks=1))  # six weeks
STILL = run(DAY - timedelta(weeks=2), DAY + timedelta(weeks=3))
TO_COME = run(DAY + timedelta(days=1), DAY + timedelta(weeks=6))
LONG_AGO = run(DAY - A_YEAR - timedelta(weeks=6), DAY - A_YEAR - timedelta(days=1))
