"""How long crèches are open by the calendar, held against what safeguarding states of them.

Any component may run something with a crèche; the hours and the registration are stated here, in one place.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal

from attrs import frozen

from pactkit.api import Context, Finding, Gathering

from .facts import Safeguarding
from .places import name_of

AHEAD = timedelta(days=365)  # how far the calendar is looked at
MINUTES_IN_AN_HOUR = 60


@frozen
class LongestDay:
    """The first of the days on which the crèche of a venue is open longest."""

    venue: str
    on: date
    minutes: int


def creche_hours(context: Context[Safeguarding]) -> Iterator[Finding]:
    """Crèches in the calendar that safeguarding knows nothing of, or that are open longer than it states."""
    for day in longest_days(context):
        name = name_of(context, day.venue)
        stated = [
            (creche.hours_per_day, index)
            for index, creche in enumerate(context.facts.creche)
            if creche.venue == day.venue
        ]
        if not stated:
            yield _nothing_stated(context, name)
            continue
        hours = [(count, index) for count, index in stated if count is not None]
        if len(hours) < len(stated):
            continue  # the hours are asked for already
        count, index = max(hours)
        if count * MINUTES_IN_AN_HOUR < day.minutes:
            yield _over(day, name, count, index)


def _nothing_stated(context: Context[Safeguarding], name: str) -> Finding:
    return Finding.warning(
        {
            "en": f"{name}: something with a crèche is held here, and safeguarding states no crèche at this venue",
            "es": f"{name}: aquí hay una actividad con guardería, y en protección no consta ninguna en este local",
        },
        at=("creche",) if context.facts.creche else (),
        advice={
            "en": "State the crèche: how long any one child stays in a day, and whether parents stay close by",
            "es": "Anoten la guardería: cuánto tiempo se queda cada niño al día y si las familias están cerca",
        },
    )


def _over(day: LongestDay, name: str, count: Decimal, index: int) -> Finding:
    by_calendar, stated = said(day.minutes), said(int(count * MINUTES_IN_AN_HOUR))
    return Finding.warning(
        {
            "en": f"{name}: on {day.on} what has a crèche takes {by_calendar} in all, and the crèche is stated with"
            f" {stated} a day",
            "es": f"{name}: el {day.on} lo que tiene guardería dura {by_calendar} en total, y la guardería consta con"
            f" {stated} al día",
        },
        at=("creche", index, "hours_per_day"),
        advice={
            "en": "Move one of them to another day, or bring the hours up to date and ask whether they are allowed",
            "es": "Pasen una actividad a otro día, o pongan al día las horas y pregunten si se permiten",
        },
    )


def longest_days(context: Context[Safeguarding]) -> Iterator[LongestDay]:
    """One for each venue with a crèche in the year ahead, in the order of the calendar."""
    venues: dict[str, list[Gathering]] = {}
    for one in context.gatherings():
        if one.creche and one.venue is not None and not one.online:
            venues.setdefault(one.venue, []).append(one)
    for venue, gatherings in venues.items():
        open_on: dict[date, list[tuple[time, time]]] = {}
        for one in gatherings:
            for day in one.when.dates(context.as_of, context.as_of + AHEAD):
                open_on.setdefault(day, []).append((one.when.starts, one.when.ends))
        days = [LongestDay(venue, day, minutes_open(times)) for day, times in sorted(open_on.items())]
        if days:
            yield max(days, key=lambda day: day.minutes)


def minutes_open(times: list[tuple[time, time]]) -> int:
    """Minutes in which at least one is on; two at the same time share the crèche."""
    total, until = 0, 0
    for starts, ends in sorted(times):
        start, end = _minute(starts), _minute(ends)
        total += max(0, end - max(start, until))
        until = max(until, end)
    return total


def said(minutes: int) -> str:
    """A length of time, the same in both languages: 2 h 30 min."""
    hours, rest = divmod(minutes, MINUTES_IN_AN_HOUR)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest or not hours else [])])


def _minute(moment: time) -> int:
    return moment.hour * MINUTES_IN_AN_HOUR + moment.minute
