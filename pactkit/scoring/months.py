"""Months as the calendar counts them: for ratings and evidence that grow stale."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

SHORTEST_MONTH = 28  # days


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_past(day: date, months: int, as_of: date) -> bool:
    """Whether more than that many months lie between a day and as-of."""
    return (as_of - day).days > SHORTEST_MONTH * months and months_later(day, months) < as_of
