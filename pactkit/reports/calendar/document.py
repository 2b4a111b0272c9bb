"""The JSON and the csv of `calendar`: codes and dates as the files say them, names beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time

from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.reports import values
from pactkit.reports.calendar.view import CalendarView, Entry
from pactkit.reports.tables import Row
from pactkit.reports.values import Json

CALENDAR = ("site", "component", "id", "title", "day", "on", "every", "starts", "ends", "first", "last", "next",
            "venue", "room", "online", "languages", "audience", "creche", "problem")  # fmt: skip


def calendar_content(
    assessment: SiteAssessment, view: CalendarView | None, as_of: date, failures: Iterable[Failure], language: str
) -> Json:
    """Everything that is on; nothing of a site that cannot be read."""
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "readable": view is not None,
        "gatherings": [_content(entry) for entry in view.entries] if view else [],
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }


def _content(entry: Entry) -> Json:
    gathering, when = entry.gathering, entry.gathering.when
    return {
        "id": entry.id,
        "component": gathering.component,
        "title": entry.title,
        "day": when.day,
        "on": _day(when.on),
        "every": None if when.on else when.every,
        "starts": _time(when.starts),
        "ends": _time(when.ends),
        "first": _day(when.first),
        "last": _day(when.last),
        "not_on": [day.isoformat() for day in when.not_on],
        "next": entry.next_on.isoformat(),
        "venue": {"id": gathering.venue, "name": entry.venue} if gathering.venue else None,
        "room": gathering.room,
        "online": gathering.online,
        "languages": list(gathering.languages),
        "audience": gathering.audience,
        "creche": gathering.creche,
    }


def calendar_rows(view: CalendarView | None) -> Iterator[Row]:
    """A row per gathering, in the calendar's order."""
    for entry in view.entries if view else ():
        found = _content(entry)
        found |= {
            "site": view.site if view else "",
            "venue": entry.venue,
            "online": "yes" if entry.gathering.online else "no",
            "languages": " ".join(entry.gathering.languages),
            "creche": "yes" if entry.gathering.creche else "no",
        }
        yield tuple(found[column] for column in CALENDAR[:-1])


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time(moment: time) -> str:
    return f"{moment:%H:%M}"
