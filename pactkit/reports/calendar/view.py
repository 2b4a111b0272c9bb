"""What the calendar of a site shows, in words: every format is made of it, so that they cannot disagree."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

from attrs import frozen

from pactkit.languages.voice import Voice, say
from pactkit.model.assessment import SiteAssessment
from pactkit.model.gathering import AUDIENCES, WEEKDAYS, Gathering
from pactkit.model.site import Site
from pactkit.reports.calendar import phrases
from pactkit.scoring.gatherings import next_date, venue_name

WEEKLY, COURSE, ONCE = "weekly", "course", "once"
BROKEN_STAGES = ("pactkit_gatherings", "input changed")  # of a plugin's failure, after which something is missing

_ODD = re.compile(r"[^A-Za-z0-9_.-]")  # what an address does not hold as it is


@frozen(kw_only=True)
class Entry:
    """One gathering in words."""

    id: str  # component.path, such as peer_spaces.groups.0; no two of a site are the same
    gathering: Gathering
    kind: str  # weekly (also each fortnight or month) | course, with a first and last day | once
    title: str
    weekday: int  # 0 for Monday
    day: str  # its name
    hours: str
    rhythm: str  # Every Tuesday
    next_on: date  # the next day on which it meets
    upcoming: str  # that day in words, where the rhythm does not tell it
    run: str  # from which day to which
    left_out: str  # days to come on which it does not meet
    where: str
    venue: str  # its name
    languages: tuple[str, ...]
    audience: str
    creche: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """When it meets next, from when to when, and when not."""
        return tuple(phrases.capital(part) for part in (self.upcoming, self.run, self.left_out) if part)

    @property
    def weekly(self) -> bool:
        """Whether its day of the week says when it meets."""
        return self.gathering.when.on is None and self.gathering.when.every == "week"

    @property
    def line(self) -> str:
        """All that a line under its day says beside its title and its hours."""
        often = "" if self.weekly else self.rhythm
        whom = self.audience if self.gathering.audience else ""
        parts = (often, self.run, self.where, ", ".join(self.languages), whom)
        return phrases.capital(" \N{MIDDLE DOT} ".join(part for part in parts if part))


@frozen(kw_only=True)
class Group:
    """Entries that belong together under a heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@frozen(kw_only=True)
class CalendarView:
    """The calendar of one site, in one language."""

    site: str
    place: str  # the site's name
    title: str
    as_of: date
    language: str
    incomplete: bool  # a plugin failed, so that something may be missing
    entries: tuple[Entry, ...]  # by day of the week and time, then single dates by date

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The weekly ones, the courses or the single dates."""
        return tuple(entry for entry in self.entries if entry.kind == kind)

    def by_audience(self) -> tuple[Group, ...]:
        """For whom each is; last those that do not say."""
        return tuple(
            Group(id=code or "other", title=found[0].audience, entries=found)
            for code in (*AUDIENCES, None)
            if (found := tuple(entry for entry in self.entries if entry.gathering.audience == code))
        )

    def by_day(self) -> tuple[Group, ...]:
        """What meets again and again, by day of the week."""
        again = [entry for entry in self.entries if entry.kind != ONCE]
        return tuple(
            Group(id=day, title=found[0].day, entries=found)
            for number, day in enumerate(WEEKDAYS)
            if (found := tuple(entry for entry in again if entry.weekday == number))
        )

    def by_language(self, voice: Voice) -> tuple[Group, ...]:
        """What is held in each language, es and es-CO together, the language with most first."""
        counts = Counter(code for entry in self.entries for code in main_codes(entry))
        return tuple(
            Group(id=code, title=phrases.activities_in(code, voice), entries=tuple(found))
            for code in sorted(counts, key=lambda code: (-counts[code], phrases.language(code, voice)))
            if (found := [entry for entry in self.entries if code in main_codes(entry)])
        )


def main_codes(entry: Entry) -> list[str]:
    """The languages of an entry by their main code, each once."""
    return list(dict.fromkeys(code.split("-")[0].casefold() for code in entry.gathering.languages))


def calendar_view(assessment: SiteAssessment, site: Site, as_of: date, voice: Voice) -> CalendarView:
    """The calendar of a readable site on a day; what has ended by then is left out."""
    place = voice.say(site.name)
    ids: set[str] = set()
    entries = []
    for gathering in assessment.gatherings:
        day = next_date(gathering.when, as_of)
        if day is not None:
            entries.append(_entry(gathering, day, _own_id(gathering, ids), site, as_of, voice))
    return CalendarView(
        site=assessment.id,
        place=place,
        title=voice.gettext("What is on in %(place)s") % {"place": place},
        as_of=as_of,
        language=voice.language,
        incomplete=any(failure.stage in BROKEN_STAGES for failure in assessment.failures)
        or any(component.absent == "failed" for component in assessment.offered),
        entries=tuple(sorted(entries, key=_order)),
    )


def _own_id(gathering: Gathering, ids: set[str]) -> str:
    """An id that stays the same wherever in the site's file the entry stands: what it is, and where it is held."""
    parts = (gathering.component, say(gathering.title).casefold(), gathering.venue or "")
    base = _ODD.sub("-", ".".join(part for part in parts if part))
    found, number = base, 2
    while found in ids:
        found, number = f"{base}-{number}", number + 1
    ids.add(found)
    return found


def _order(entry: Entry) -> tuple[object, ...]:
    when = entry.gathering.when
    day = datetime.combine(when.on or date.min, when.starts)
    return (entry.kind == ONCE, entry.weekday if when.on is None else 0, day, when.ends, entry.title, entry.id)


def _entry(gathering: Gathering, day: date, own_id: str, site: Site, as_of: date, voice: Voice) -> Entry:
    when = gathering.when
    weekday = phrases.weekday_of(when)
    venue = venue_name(site, gathering.venue) if gathering.venue else ""
    begun = when.first is not None and when.first <= as_of
    return Entry(
        id=own_id,
        gathering=gathering,
        kind=ONCE if when.on else COURSE if when.first and when.last else WEEKLY,
        title=voice.say(gathering.title),
        weekday=weekday,
        day=phrases.capital(phrases.weekday(weekday, voice)),
        hours=phrases.hours(when, voice),
        rhythm=phrases.rhythm(when, voice),
        next_on=day,
        upcoming=phrases.upcoming(day, as_of, voice) if when.every != "week" and begun else "",
        run=phrases.run(when, as_of, voice),
        left_out=phrases.left_out(when, as_of, voice),
        where=phrases.where(gathering, venue, voice),
        venue=venue,
        languages=tuple(phrases.language(code, voice) for code in gathering.languages),
        audience=phrases.audience(gathering.audience, voice),
        creche=gathering.creche,
    )
