"""When something meets: what a `When` refuses, and the days that it gives."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.gathering import AUDIENCES, WEEKDAYS, When

MORNING = {"starts": time(10), "ends": time(12)}
TUESDAY = date(2026, 11, 24)
START = date(2026, 9, 1)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
MANY = 400  # days: more than a year


def when(**more: Any) -> When:
    """A morning; on Tuesdays where nothing else is said."""
    return When(**{**MORNING, **({} if "on" in more else {"day": "tuesday"}), **more})


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any rhythm over about a year, with days left out, some of which are not in its rhythm."""
    first = START + draw(st.integers(0, 60)) * DAY
    if draw(st.integers(0, 5)) == 0:
        return when(on=first)
    every = draw(st.sampled_from(("week", "fortnight", "month")))
    begins = first if every != "week" or draw(st.booleans()) else None
    last = first + draw(st.integers(0, MANY)) * DAY if draw(st.booleans()) else None
    weeks = draw(st.lists(st.integers(0, ((last or first + MANY * DAY) - first).days // 7), max_size=4))
    return when(
        day=WEEKDAYS[first.weekday()],
        every=every,
        first=begins,
        last=last,
        not_on=tuple(first + number * WEEK for number in weeks),
    )


def meets(found: When, day: date) -> bool:
    """The rule, day by day, as a person with a calendar on the wall applies it."""
    if found.on is not None:
        return day == found.on
    if day in found.not_on or WEEKDAYS[day.weekday()] != found.day:
        return False
    if (found.first and day < found.first) or (found.last and day > found.last):
        return False
    if found.every == "fortnight" and found.first:
        return (day - found.first).days // 7 % 2 == 0
    if found.every == "month" and found.first:
        return nth(day) == nth(found.first)
    return True


def nth(day: date) -> int:
    """Which Tuesday of its month a Tuesday is, counted one by one."""
    return sum(1 for number in range(1, day.day + 1) if day.replace(day=number).weekday() == day.weekday())


@given(whens(), st.integers(0, MANY), st.integers(0, MANY))
def test_dates_are_those_of_a_calendar_on_the_wall(found: When, start: int, length: int) -> None:
    """It meets on exactly the days from start to end that its rule gives, in order."""
    days = [START + (start + number) * DAY for number in range(length + 1)]
    assert list(found.dates(days[0], days[-1])) == [day for day in days if meets(found, day)]


@given(whens(), st.integers(0, MANY))
def test_dates_before_and_after_a_day_are_all_dates(found: When, cut: int) -> None:
    """A range cut in two gives the same days."""
    middle, end = START + cut * DAY, START + 2 * MANY * DAY
    parts = [*found.dates(START, middle), *found.dates(middle + DAY, end)]
    assert parts == list(found.dates(START, end))


def test_the_last_days_that_there_are() -> None:
    """A search without an end comes to one."""
    assert list(when(day="friday").dates(date(9999, 12, 20), date.max)) == [date(9999, 12, 24), date.max]


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"day": None}, "say either the day of the week (day) or the date (on), and not both"),
        ({"day": "tuesday", "on": TUESDAY}, "say either the day of the week (day) or the date (on), and not both"),
        ({"ends": time(10)}, "'ends' (10:00) is not after starts (10:00)"),
        ({"starts": time(13)}, "'ends' (12:00) is not after starts (13:00)"),
        ({"on": TUESDAY, "last": TUESDAY}, "'on' is a single date: it goes without every, first, last and not_on"),
        ({"on": TUESDAY, "every": "month"}, "'on' is a single date: it goes without every, first, last and not_on"),
        ({"on": TUESDAY, "not_on": (TUESDAY,)}, "'on' is a single date: it goes without every, first, last and not_on"),
        ({"every": "month"}, "'first' is needed where it meets every month: the weeks are counted from it"),
        ({"every": "fortnight"}, "'first' is needed where it meets every fortnight: the weeks are counted from it"),
        ({"first": TUESDAY + DAY}, "'first' (2026-11-25) is a wednesday, not a tuesday"),
        ({"first": TUESDAY, "last": TUESDAY - DAY}, "'last' (2026-11-23) is before first (2026-11-24)"),
        ({"not_on": (TUESDAY, TUESDAY + 3 * DAY)}, "'not_on' (2026-11-27) is a friday, and it meets on a tuesday"),
        ({"first": TUESDAY, "not_on": (TUESDAY - WEEK,)}, "'not_on' (2026-11-17) is before first (2026-11-24)"),
        ({"last": TUESDAY, "not_on": (TUESDAY + WEEK,)}, "'not_on' (2026-12-01) is after last (2026-11-24)"),
    ],
)
def test_what_cannot_be_true_together_is_refused(said: dict[str, Any], refused: str) -> None:
    """A `When` that contradicts itself raises ValueError, with a sentence that names the key."""
    with pytest.raises(ValueError, match=f"^{re.escape(refused)}$"):
        when(**said)


@pytest.mark.parametrize(
    ("first", "week"),
    [(date(2026, 11, 3), 1), (date(2026, 11, 10), 2), (date(2026, 11, 24), 4), (date(2026, 12, 29), 5)],
)
def test_the_week_of_the_month_is_that_of_the_first_day(first: date, week: int) -> None:
    """What meets each month keeps the week of the month that it began in; what does not, has none."""
    assert when(every="month", first=first).week_of_month == week
    assert when(first=first).week_of_month is None
    assert when(every="fortnight", first=first).week_of_month is None


def test_how_long_it_takes() -> None:
    """Minutes are counted over the full hour."""
    assert when().minutes == 120
    assert when(starts=time(9, 45), ends=time(11, 15)).minutes == 90


@pytest.mark.parametrize(
    ("starts", "ends", "overlap"),
    [(8, 10, False), (8, 11, True), (10, 12, True), (11, 11.5, True), (9, 13, True), (11, 13, True), (12, 13, False)],
)
def test_times_overlap(starts: float, ends: float, *, overlap: bool) -> None:
    """Two times overlap where they share more than the moment at which one ends and the other begins."""
    hour = [time(int(clock), int(60 * (clock % 1))) for clock in (starts, ends)]
    other = evolve(when(), starts=hour[0], ends=hour[1])
    assert when().overlaps(other) is overlap
    assert other.overlaps(when()) is overlap


def test_the_words_that_a_file_may_use() -> None:
    """The days of the week begin on Monday, and audiences go from before the birth to everyone."""
    assert (WEEKDAYS[0], WEEKDAYS[-1], len(WEEKDAYS)) == ("monday", "sunday", 7)
    assert AUDIENCES == ("pregnant", "under_ones", "four_and_under", "dads", "everyone")
