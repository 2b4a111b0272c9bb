"""The .ics file: read back by the library's own parser, and its rules by another library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from dateutil.rrule import rruleset, rrulestr  # type: ignore[import-untyped] # it ships no types
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from pactkit.languages.voice import voice_of
from pactkit.model.finding import Failure
from pactkit.model.gathering import When
from pactkit.reports.calendar.ics import calendar_file, unreadable_file

from .making import AS_OF, DAY, SAMPLE, gathering, view_of, whens

LONDON = ZoneInfo("Europe/London")


def text_of(*gatherings: Any, as_of: date = AS_OF, language: str = "en", **more: Any) -> str:
    """The file of a calendar."""
    view = view_of(*gatherings, as_of=as_of, language=language, **more)
    return calendar_file(view, voice_of(language), "1.2.3")


def events(text: str) -> list[Any]:
    """The events that the library reads in a file."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def days_of(event: Any, end: date) -> list[datetime]:
    """When an event takes place up to a day, as dateutil reckons its rule."""
    begins = event["dtstart"].dt
    found = rruleset()
    if "rrule" in event:
        found.rrule(rrulestr(event["rrule"].to_ical().decode(), dtstart=begins))
    else:
        found.rdate(begins)
    for left_out in event["exdate"].dts if "exdate" in event else ():
        found.exdate(left_out.dt)
    return list(found.between(begins, datetime.combine(end + DAY, datetime.min.time(), LONDON), inc=True))


@given(whens(), st.integers(-200, 400), st.integers(0, 500))
def test_a_phone_reckons_the_same_days(when: When, start: int, length: int) -> None:
    """From the day of the calendar on, the rule in the file gives exactly the days and hours that the facts give."""
    as_of = AS_OF + start * DAY
    end = as_of + length * DAY
    found = events(text_of(evolve(gathering(), when=when), as_of=as_of))
    expected = list(when.dates(as_of, end))
    reckoned = [moment for event in found for moment in days_of(event, end) if moment.date() >= as_of]
    assert [moment.date() for moment in reckoned] == expected
    assert {(moment.hour, moment.minute) for moment in reckoned} <= {(when.starts.hour, when.starts.minute)}


@given(whens())
def test_an_event_begins_on_one_of_its_days(when: When) -> None:
    """The first day of an event fits its own rule, or is left out by it; it ends on the same day."""
    for event in events(text_of(evolve(gathering(), when=when))):
        begins, ends = event["dtstart"].dt, event["dtend"].dt
        assert begins.tzinfo == LONDON
        assert ends.replace(tzinfo=None) - begins.replace(tzinfo=None) == timedelta(minutes=when.minutes)
        always = evolve(when, not_on=())
        assert begins.date() in list(always.dates(begins.date(), begins.date()))


def test_equal_input_gives_equal_bytes() -> None:
    """A file is the same on every day that it is made as of, whatever the clock says."""
    assert text_of(*SAMPLE) == text_of(*SAMPLE)
    stamps = {event["dtstamp"].dt for event in events(text_of(*SAMPLE))}
    assert stamps == {datetime(2026, 11, 22, tzinfo=UTC)}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_file_is_read_as_it_was_meant(language: str) -> None:
    """Titles, places and categories come back whole, commas and semicolons too."""
    found = Calendar.from_ical(text_of(*SAMPLE, language=language))
    assert found.errors == []
    assert found.get_missing_tzids() == set()
    title = {"en": "What is on in Alder", "es": "Actividades en El Aliso"}[language]
    assert [found["x-wr-calname"], found["name"], found["version"], found["method"]] == [title, title, "2.0", "PUBLISH"]
    read: dict[str, Any] = {str(event["uid"]): event for event in found.walk("VEVENT")}
    trip, hour = read["alder.trips.trip--to-the-farm--by-bus@pactkit"], read["alder.groups.spanish-hour.church@pactkit"]
    assert str(trip["summary"]) == "Trip; to the farm, by bus"
    assert "location" not in trip
    assert "categories" not in trip
    assert str(hour["location"]) == "St Example <Church>, Crypt"
    categories = {"en": ["Four and under", "Spanish"], "es": ["Hasta cuatro años", "Español"]}[language]
    assert [str(one) for one in hour["categories"].cats] == categories
    assert {str(event["transp"]) for event in read.values()} == {"TRANSPARENT"}
    assert len(read) == len(SAMPLE) - 1


def test_both_languages_have_the_same_ids() -> None:
    """Whoever takes both files in has every event once: ids do not depend on the language or the day."""
    ids = {(str(event["uid"])) for event in events(text_of(*SAMPLE))}
    assert ids == {(str(event["uid"])) for event in events(text_of(*SAMPLE, language="es", as_of=AS_OF + DAY))}


@pytest.mark.parametrize(
    ("said", "begins", "rule", "left_out"),
    [
        ({}, "20261124T100000", "FREQ=WEEKLY;BYDAY=TU", None),
        ({"day": "sunday"}, "20261122T100000", "FREQ=WEEKLY;BYDAY=SU", None),
        ({"not_on": (date(2026, 11, 24),)}, "20261124T100000", "FREQ=WEEKLY;BYDAY=TU", "20261124T100000"),
        ({"first": date(2026, 6, 2)}, "20260602T100000", "FREQ=WEEKLY;BYDAY=TU", None),
        (
            {"every": "fortnight", "first": date(2026, 11, 17), "not_on": (date(2026, 12, 8), date(2026, 12, 15))},
            "20261117T100000",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "20261215T100000",
        ),
        (
            {"every": "month", "first": date(2026, 7, 14), "last": date(2027, 7, 31)},
            "20260714T100000",
            "FREQ=MONTHLY;UNTIL=20270731T090000Z;BYDAY=2TU",
            None,
        ),
        ({"last": date(2027, 1, 5)}, "20261124T100000", "FREQ=WEEKLY;UNTIL=20270105T100000Z;BYDAY=TU", None),
        ({"on": date(2027, 1, 5)}, "20270105T100000", None, None),
    ],
)
def test_rules(said: dict[str, Any], begins: str, rule: str | None, left_out: str | None) -> None:
    """Weekly, fortnightly and monthly rules, their last day in world time, and the days that they leave out."""
    (event,) = events(text_of(gathering(**said)))
    assert event["dtstart"].to_ical().decode() == begins
    assert (event["rrule"].to_ical().decode() if "rrule" in event else None) == rule
    assert (event["exdate"].to_ical().decode() if "exdate" in event else None) == left_out


@pytest.mark.parametrize("year", [1996, 2026, 2027, 2039, 2100])
def test_the_clock_of_the_file_is_that_of_london(year: int) -> None:
    """The time zone written in the file agrees with the world's tables at every hour about the changes of a year."""
    (zone,) = Calendar.from_ical(text_of()).timezones
    clock = zone.to_tz(lookup_tzid=False)
    for month in (1, 3, 4, 7, 10, 11):
        for hour in range(0, 24 * 31, 1 if month in (3, 10) else 50):
            moment = datetime(year, month, 1, tzinfo=UTC) + timedelta(hours=hour)
            assert moment.astimezone(clock).replace(tzinfo=None) == moment.astimezone(LONDON).replace(tzinfo=None)


def test_lines_are_as_the_format_asks() -> None:
    """Lines end in CR LF, and none is longer than 75 bytes."""
    text = text_of(gathering("ñandú " * 40, room="sala\r\nBEGIN:VEVENT\x07"), language="es")
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75
    (event,) = events(text)
    assert str(event["location"]) == "Example Hall, sala BEGIN:VEVENT\N{REPLACEMENT CHARACTER}"


def test_a_file_says_where_something_may_be_missing() -> None:
    """Where a plugin broke, the file's description says so, and only there."""
    broken = Failure(plugin="p", distribution="d", stage="pactkit_gatherings", message="so")
    found = Calendar.from_ical(text_of(*SAMPLE, language="es", failures=(broken,)))
    assert found["x-wr-caldesc"] == "Puede faltar algo: no se ha podido leer todo."
    assert "x-wr-caldesc" not in Calendar.from_ical(text_of(*SAMPLE))


def test_an_empty_calendar_and_an_unreadable_site_are_whole_files() -> None:
    """Where nothing is on there are no events; a site that cannot be read says so in the file's description."""
    assert events(text_of()) == []
    unreadable = Calendar.from_ical(unreadable_file("alder", "1.2.3"))
    assert unreadable["x-wr-caldesc"] == "This site cannot be read, so that nothing is said of it."
