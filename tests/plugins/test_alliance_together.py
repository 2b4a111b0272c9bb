"""The alliance: what places learn from each other, and what parents and partners do together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Literal

import pytest

from pactkit_alliance.facts import Action, Alliance, Exchange

from .making import DAY, at, measured

LATER = DAY + timedelta(days=1)
TWO_YEARS_AGO, OLDER = DAY - timedelta(days=731), DAY - timedelta(days=732)


def told(*exchanges: tuple[Literal["staff", "parents"], date]) -> Alliance:
    """Times when one place told another how the programme works."""
    return Alliance(exchanges=tuple(Exchange(told_by=who, on=on) for who, on in exchanges))


def acted(*led: bool | None, on: date = DAY) -> Alliance:
    """Actions of a day, led by parents or not."""
    return Alliance(actions=tuple(Action(issue="housing", on=on, led_by_parents=one) for one in led))


MEASURES: list[tuple[str, Alliance, Any]] = [
    ("told_by_parents", Alliance(), None),
    ("told_by_parents", told(), 0),
    ("told_by_parents", told(("parents", LATER)), 0),
    ("told_by_parents", told(("staff", DAY)), 1),
    ("told_by_parents", told(("staff", DAY), ("staff", OLDER)), 1),
    ("told_by_parents", told(("staff", DAY), ("parents", OLDER)), 2),
    ("acted_together", Alliance(), None),
    ("acted_together", acted(), 0),
    ("acted_together", acted(True, on=OLDER), 0),
    ("acted_together", acted(True, on=LATER), 0),
    ("acted_together", acted(False, False), 1),
    ("acted_together", acted(False, None), None),
    ("acted_together", acted(None, True), 2),
    ("acted_together", acted(True, on=TWO_YEARS_AGO), 2),
]


@pytest.mark.parametrize(("measure", "facts", "value"), MEASURES)
def test_what_is_counted(measure: str, facts: Alliance, value: Any) -> None:
    """What has happened by the day of the report counts; an empty list is none, a list left out is unknown."""
    assert measured("alliance", measure, at("alliance", facts)) == value
