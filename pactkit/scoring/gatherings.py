"""What the calendar of a site shows by itself: who meets where at the same time, and in which languages nobody does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from attrs import evolve, frozen

from pactkit.model.alliance import Partner, Service
from pactkit.model.finding import NOTE, WARNING, Finding
from pactkit.model.gathering import WEEKDAYS, Gathering, When
from pactkit.model.language import main_languages
from pactkit.model.phrase import phrase
from pactkit.model.site import Site
from pactkit.model.stage import reached

DAY_NAMES = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)
AHEAD = timedelta(days=365)  # how far clashes are looked for


@frozen
class Clash:
    """Two gatherings that need one place at one time."""

    one: Gathering
    other: Gathering  # the later of the two in the calendar's order
    on: date  # the first such day


def next_date(when: When, since: date) -> date | None:
    """The first day on or after `since` on which it meets; None where it has ended."""
    return next(when.dates(since, date.max), None)


def still_on(gatherings: Iterable[Gathering], since: date) -> tuple[Gathering, ...]:
    """Those that meet on or after a day, in the same order."""
    return tuple(one for one in gatherings if next_date(one.when, since) is not None)


def days_left_out(when: When, since: date) -> list[date]:
    """The days from `since` on that it leaves out and on which it would meet."""
    always = evolve(when, not_on=())
    return [day for day in sorted(set(when.not_on)) if day >= since and any(always.dates(day, day))]


def clashes(gatherings: Iterable[Gathering], start: date, end: date) -> Iterator[Clash]:
    """Pairs of one venue, and not of two rooms that are stated, whose times overlap on a day from start to end.

    What is online has no venue. Where the room of one of them is not stated it may be the same room, so that it counts.
    """
    by_venue: dict[str, list[Gathering]] = {}
    for gathering in gatherings:
        if gathering.venue is not None and not gathering.online:
            by_venue.setdefault(gathering.venue, []).append(gathering)
    for shared in by_venue.values():
        for one, other in combinations(shared, 2):
            if _may_clash(one, other):
                day = _first_common(one.when, other.when, start, end)
                if day is not None:
                    yield Clash(one, other, day)


def _may_clash(one: Gathering, other: Gathering) -> bool:
    """What can be said without looking at dates, most of which rules most pairs out."""
    if _weekday(one.when) != _weekday(other.when) or not one.when.overlaps(other.when):
        return False
    return not one.room or not other.room or one.room.casefold() == other.room.casefold()


def _weekday(when: When) -> str:
    return when.day if when.on is None else WEEKDAYS[when.on.weekday()]  # type: ignore[return-value] # one is stated


def _first_common(one: When, other: When, start: date, end: date) -> date | None:
    return next((day for day in one.dates(start, end) if any(other.dates(day, day))), None)


def gathering_notices(gatherings: Sequence[Gathering], site: Site, as_of: date) -> Iterator[Finding]:
    """Clashes, gatherings that do not say their language, and local languages without any; what has ended is not asked.

    A finding's `at` is a path inside the table of its `component`; without a component, in the site's file.
    """
    running = reached(site.stage, "initial")
    found = still_on(gatherings, as_of)
    for clash in clashes(found, as_of, as_of + AHEAD):
        yield _clash(clash, site)
    for gathering in found:
        if not gathering.languages:
            yield _of(gathering, _silent(gathering))
    if found or running:
        held = main_languages(*(gathering.languages for gathering in found))
        missing = [code for code in dict.fromkeys(site.languages) if not main_languages((code,)) <= held]
        if missing:
            yield _nothing_in(missing, WARNING if running else NOTE, empty=not found)


def _of(gathering: Gathering, finding: Finding) -> Finding:
    return evolve(finding, component=gathering.component, at=gathering.at)


def _clash(clash: Clash, site: Site) -> Finding:
    one, other, day = clash.one, clash.other, clash.on
    starts = max(one.when.starts, other.when.starts)
    ends = min(one.when.ends, other.when.ends)
    finding = Finding.warning(
        phrase(
            "%(one)s and %(other)s are both at %(venue)s on %(weekday)s %(day)s from %(starts)s to %(ends)s",
            one=one.title,
            other=other.title,
            venue=venue_name(site, str(other.venue)),
            weekday=DAY_NAMES[day.weekday()],
            day=day,
            starts=f"{starts:%H:%M}",
            ends=f"{ends:%H:%M}",
        ),
        advice=phrase("Move one of them, or say in which room each is"),
    )
    return _of(other, finding)


def venue_name(site: Site, venue: str) -> str:
    """The name of the partner or service with this id; the id itself where there is none."""
    places: tuple[Partner | Service, ...] = (*site.alliance.partners, *site.alliance.services)
    return next((one.name for one in places if one.id == venue), venue)


def _silent(gathering: Gathering) -> Finding:
    return Finding.note(
        phrase("%(title)s does not say in which language it is held", title=gathering.title),
        advice=phrase("State its languages, so that families find it in the calendar"),
    )


def _nothing_in(codes: Iterable[str], severity: str, *, empty: bool) -> Finding:
    listed = ", ".join(codes)
    if empty:
        message = phrase(
            "The calendar is empty, in every language spoken here (%(codes)s): no component says when it meets",
            codes=listed,
        )
    else:
        message = phrase("Nothing in the calendar is held in these languages spoken here: %(codes)s", codes=listed)
    return Finding(
        severity=severity,
        at=("languages",),
        message=message,
        advice=phrase(
            "State when groups meet and in which languages; ask a parent who speaks one of these to host a group"
        ),
    )
