"""The calendar as an .ics file (RFC 5545), which phones, Google, Outlook and Thunderbird take in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pactkit.languages.voice import Voice
from pactkit.model.gathering import When
from pactkit.reports.calendar import phrases
from pactkit.reports.calendar.london import LONDON, london
from pactkit.reports.calendar.view import CalendarView, Entry
from pactkit.reports.clean import clean, one_line
from pactkit.scoring.gatherings import days_left_out

if TYPE_CHECKING:
    from icalendar import Calendar, Event

MAKER = "-//pactkit//pactkit"  # the beginning of what made the file
UNREADABLE = "This site cannot be read, so that nothing is said of it."
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_file(view: CalendarView, voice: Voice, version: str, inputs: str = "") -> str:
    """The text of the .ics file of a calendar, with the line ends that the format asks for.

    Equal calendars give equal texts: an event's id is its path in the site's file, and its stamp the day as of which
    the calendar is.
    """
    found = _calendar(view.title, version, inputs)
    if view.incomplete:
        found.add("x-wr-caldesc", voice.gettext("Something may be missing: not everything could be read."))
    for entry in view.entries:
        found.add_component(_event(entry, view, voice))
    return str(found.to_ical().decode("utf-8"))


def unreadable_file(site: str, version: str, inputs: str = "") -> str:
    """The text of the .ics file of a site that cannot be read."""
    found = _calendar(site, version, inputs)
    found.add("x-wr-caldesc", UNREADABLE)
    return str(found.to_ical().decode("utf-8"))


def _calendar(title: str, version: str, inputs: str) -> Calendar:
    from icalendar import Calendar  # noqa: PLC0415 - slow to import

    found = Calendar()
    found.add("prodid", f"{MAKER} {version}//EN")
    found.add("version", "2.0")
    if inputs:
        found.add("x-pactkit-inputs", inputs)  # the digest of the files read; programs pass over names with x-
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", one_line(title))
    found.add("x-wr-calname", one_line(title))  # what most programs read instead of the name
    found.add("x-wr-timezone", LONDON)
    found.add_component(london())
    return found


def _event(entry: Entry, view: CalendarView, voice: Voice) -> Event:
    from icalendar import Event  # noqa: PLC0415 - slow to import

    when = entry.gathering.when
    begins = first_day(when, view.as_of)
    found = Event()
    found.add("uid", f"{view.site}.{entry.id}@pactkit")
    found.add("dtstamp", datetime.combine(view.as_of, time(), UTC))
    found.add("dtstart", _at(begins, when.starts))
    found.add("dtend", _at(begins, when.ends))
    if when.on is None:
        found.add("rrule", repetition(when))
        left_out = [_at(day, when.starts) for day in days_left_out(when, begins)]
        if left_out:
            found.add("exdate", left_out)
    found.add("summary", one_line(entry.title))
    if entry.where:
        found.add("location", one_line(entry.where))
    found.add("description", clean("\n".join(_description(entry, voice))))
    categories = [*([entry.audience] if entry.gathering.audience else []), *entry.languages]
    if categories:
        found.add("categories", [one_line(word) for word in categories])
    found.add("transp", "TRANSPARENT")  # what is on offer takes nobody's time yet
    return found


def first_day(when: When, as_of: date) -> date:
    """The day that an event is counted from: its date, its first day, or else the next day of the week."""
    if when.on is not None:
        return when.on
    if when.first is not None:
        return when.first
    return next(When(day=when.day, starts=when.starts, ends=when.ends).dates(as_of, date.max))


def repetition(when: When) -> dict[str, object]:
    """The rule (RRULE) by which it comes again; it says the same as `When.dates`."""
    day = DAYS[phrases.weekday_of(when)]
    rule: dict[str, object] = {"freq": "WEEKLY", "byday": day}
    if when.every == "fortnight":
        rule["interval"] = 2
    if when.every == "month":
        rule = {"freq": "MONTHLY", "byday": f"{when.week_of_month}{day}"}
    if when.last is not None:
        rule["until"] = _at(when.last, when.starts).astimezone(UTC)
    return rule


def _at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment.replace(microsecond=0), ZoneInfo(LONDON))


def _description(entry: Entry, voice: Voice) -> list[str]:
    _ = voice.gettext
    lines = [_("For whom: %(audience)s") % {"audience": entry.audience}] if entry.gathering.audience else []
    if entry.languages:
        lines.append(_("Languages: %(languages)s") % {"languages": ", ".join(entry.languages)})
    lines += [_("Crèche")] if entry.creche else []
    return [*lines, _("Times can change: ask before you come for the first time.")]
