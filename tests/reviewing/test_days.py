"""Days as spreadsheets write them: what may be two days is never guessed."""

from __future__ import annotations

from datetime import date, time

import pytest

from pactkit.reviewing.conflict import Refusal
from pactkit.reviewing.days import SAMPLE, order_of, read_day
from pactkit.reviewing.grid import Formula, Value

from .making import moment

DAY = date(2026, 11, 28)
NOON = moment("2026-11-28 12:00:00")


@pytest.mark.parametrize("written", [
    "2026-11-28", "2026/11/28", "2026-11-28 00:00:00", "28/11/2026", "28.11.2026", "28-11-2026", "11/28/2026",
    "28 November 2026", "28 Nov 2026", "28-Nov-26", "28 de noviembre de 2026", "28-nov-2026", "November 28, 2026",
    "28th November 2026", DAY, moment("2026-11-28"),
])  # fmt: skip
def test_a_day_that_can_be_only_one(written: Value) -> None:
    """ISO days, days in words of either language, and days whose order is plain from the numbers."""
    assert read_day(written, None) == DAY


def test_the_same_number_twice() -> None:
    """10/10/2026 is one day in whichever order."""
    assert read_day("10/10/2026", None) == date(2026, 10, 10)


AMBIGUOUS = [
    ("10/11/2026", "2026-10-11", "2026-11-10"),
    ("1/2/2026", "2026-01-02", "2026-02-01"),
    ("10/11/12", "2010-11-12", "2012-11-10"),
    ("28/11/26", "2026-11-28", "2028-11-26"),
    ("31/12/99", "1999-12-31", "2099-12-31"),
    ("31 Dec 99", "1999-12-31", "2099-12-31"),
]


@pytest.mark.parametrize(("written", "first", "last"), AMBIGUOUS)
def test_a_day_that_may_be_two(written: str, first: str, last: str) -> None:
    """What may be two days is reported, with both."""
    found = read_day(written, None)
    assert isinstance(found, Refusal)
    assert found.hint == f"Write it as {first} or as {last}"


@pytest.mark.parametrize(("sample", "written", "day"), [
    ("31/01/2026", "10/11/2026", date(2026, 11, 10)),
    ("31/1/26", "10/11/26", date(2026, 11, 10)),
    ("1/31/2026", "10/11/2026", date(2026, 10, 11)),
    ("31.01.2026", "1.2.2026", date(2026, 2, 1)),
])  # fmt: skip
def test_the_file_shows_its_own_order(sample: str, written: str, day: date) -> None:
    """The form holds a known day; a spreadsheet that rewrote it shows in which order it writes days."""
    assert read_day(written, order_of(sample)) == day


@pytest.mark.parametrize("sample", ["2026-01-31", "2026/01/31", "31 January 2026", "", "30/01/2026", "x", 46053, None])
def test_a_sample_that_shows_nothing(sample: Value | None) -> None:
    """A known day that stands as it was written, or was changed, shows no order."""
    assert order_of(sample) is None
    assert date(2026, 1, 31) == SAMPLE


REFUSED: list[tuple[Value, str, str]] = [
    ("31/02/2026", "there is no day 31/02/2026", "Write it as 2026-01-31, or in words"),
    ("2026-02-30", "there is no day 2026-02-30", "Write it as 2026-01-31, or in words"),
    ("last week", "'last week' cannot be read as a day", "Write it as 2026-01-31, or in words"),
    ("2026", "'2026' cannot be read as a day", "Write it as 2026-01-31, or in words"),
    (46354, "46354 is a number; spreadsheets count days so, and it would be 2026-11-28",
     "If that is the day, write it as 2026-11-28"),
    (7, "'7' cannot be read as a day", "Write it as 2026-01-31, or in words"),
    (True, "'True' cannot be read as a day", "Write it as 2026-01-31, or in words"),
    (time(10, 30), "'10:30:00' cannot be read as a day", "Write it as 2026-01-31, or in words"),
    (NOON, "'2026-11-28 12:00:00' cannot be read as a day",
     "Write it as 2026-01-31, or in words"),
    (date(1800, 1, 1), "the year 1800 cannot be right", ""),
    (Formula("=TODAY()"), "this is a formula; a day is written as it is", ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "message", "hint"), REFUSED)
def test_what_is_no_day(written: Value, message: str, hint: str) -> None:
    """What is no day, or one only to a spreadsheet, is refused with the reason."""
    assert read_day(written, None) == Refusal(message, hint)
