"""Safeguarding and the calendar: crèches of any component, and the venues that anything meets in."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from pactkit.api import Gathering, When
from pactkit.model.site import Area
from pactkit_safeguarding.creche_hours import minutes_open, said
from pactkit_safeguarding.facts import Creche, Safeguarding, Venue

from .making import DAY, alliance, at, measured, noticed, partner, service

PLACE: dict[str, Any] = {
    "area": Area(nation="England"),
    "alliance": alliance(partner("hall", name="The Hall"), services=[service("library", name="The Library")]),
}
ASSESSED = tuple(Venue(venue=venue, risk_assessed=DAY) for venue in ("hall", "library", "school"))
RULE = (
    "note -: The rule used here is held as of 2023-12-13: Ofsted, Registration exemptions (December 2023),"
    " on the Childcare (Exemptions from Registration) Order 2008"
)


def weekly(day: Any = "tuesday", starts: int = 10, hours: int = 2, **stated: Any) -> When:
    """Some hours every week."""
    return When(day=day, starts=time(starts), ends=time(starts + hours), **stated)


def gathering(when: When, venue: str | None = "hall", *, creche: bool = True, **stated: Any) -> Gathering:
    """Something that is on, with a crèche unless said otherwise."""
    return Gathering(title="Course", when=when, venue=venue, creche=creche, component="parent_university", **stated)


def facts(*hours: str | None, venue: str = "hall") -> Safeguarding:
    """A crèche for each of these hours, and every venue assessed."""
    creche = tuple(Creche(venue=venue, hours_per_day=Decimal(one) if one else None, registered=True) for one in hours)
    return Safeguarding(creche=creche, venues=ASSESSED)


TWICE = (gathering(weekly()), gathering(weekly(starts=13, hours=1)))
OVER = "The Hall: on 2026-11-03 what has a crèche takes 3 h in all, and the crèche is stated with 2 h 30 min a day"
UNKNOWN = "something with a crèche is held here, and safeguarding states no crèche at this venue"
FINDINGS: dict[str, tuple[tuple[Gathering, ...], Safeguarding, list[str]]] = {
    "nothing has a crèche": ((gathering(weekly(), creche=False),), facts(), []),
    "within the hours": ((gathering(weekly()),), facts("2"), [RULE]),
    "on different days": ((gathering(weekly()), gathering(weekly("friday"))), facts("2"), [RULE]),
    "at different venues": ((gathering(weekly()), gathering(weekly(), "school", creche=False)), facts("2"), [RULE]),
    "two on one day": (TWICE, facts("2.5"), [f"warning creche[0].hours_per_day: {OVER}", RULE]),
    "two at the same time": ((gathering(weekly()), gathering(weekly(), room="Kitchen")), facts("2"), [RULE]),
    "the longer of two crèches counts": (TWICE, facts("1", "3"), [RULE]),
    "only the months in which both run": (
        (gathering(weekly(last=date(2026, 11, 10))), gathering(weekly(starts=13, first=date(2026, 11, 17)))),
        facts("2"),
        [RULE],
    ),
    "what is over does not count": (
        (gathering(weekly(last=DAY - timedelta(days=5))), gathering(weekly(starts=13))),
        facts("2"),
        [RULE],
    ),
    "online nobody needs a room": ((gathering(weekly(), online=True), gathering(weekly(), None)), facts(), []),
    "a crèche that nobody stated": ((gathering(weekly()),), facts(), [f"warning -: The Hall: {UNKNOWN}"]),
    "a crèche that is stated elsewhere": (
        (gathering(weekly(), "library"), gathering(weekly(), "school")),
        facts("2"),
        [f"warning creche: The Library: {UNKNOWN}", f"warning creche: school: {UNKNOWN}", RULE],
    ),
    "hours that are asked for already": (TWICE, facts("1", None), [RULE]),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_creches_in_the_calendar(name: str) -> None:
    """A crèche is stated where one is on, and is open no longer in a day than is stated."""
    on, stated, expected = FINDINGS[name]
    assert noticed("safeguarding", at("safeguarding", stated, gatherings=on, **PLACE)) == expected


@pytest.mark.parametrize(
    ("when", "used"),
    [
        (weekly(), True),
        (weekly(last=DAY), True),
        (weekly(last=DAY - timedelta(days=1)), False),
        (When(on=DAY, starts=time(9), ends=time(10)), True),
        (When(on=DAY - timedelta(days=1), starts=time(9), ends=time(10)), False),
    ],
)
def test_every_venue_in_the_calendar_is_assessed(when: When, *, used: bool) -> None:
    """Whatever component meets there, a venue in use needs its risk assessment; one that is used no more does not."""
    on = [gathering(when, "barn", creche=False), gathering(when, "barn", creche=False, online=True)]
    context = at("safeguarding", Safeguarding(), gatherings=on, **PLACE)
    assert noticed("safeguarding", context) == (
        ["blocker -: barn is used, and no risk assessment of it is stated"] if used else []
    )
    assert measured("safeguarding", "venues_level", context) is None


def test_the_level_counts_venues_of_all_components() -> None:
    """A venue that only the calendar names decides the level with all others."""
    on = [gathering(weekly(), venue, creche=False) for venue in ("hall", "library")]
    assert measured("safeguarding", "venues_level", at("safeguarding", facts(), gatherings=on, **PLACE)) == 2


@pytest.mark.parametrize(
    ("times", "minutes"),
    [
        ([], 0),
        ([(9, 11)], 120),
        ([(13, 14), (9, 11)], 180),
        ([(9, 11), (10, 12)], 180),
        ([(9, 12), (10, 11)], 180),
        ([(9, 10), (10, 11)], 120),
    ],
)
def test_minutes_open(times: list[tuple[int, int]], minutes: int) -> None:
    """Hours in which two things are on count once."""
    assert minutes_open([(time(starts), time(ends)) for starts, ends in times]) == minutes


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (150, "2 h 30 min"), (1439, "23 h 59 min")]
)
def test_lengths_of_time_in_words(minutes: int, words: str) -> None:
    """Hours and minutes, without what is nothing."""
    assert said(minutes) == words
