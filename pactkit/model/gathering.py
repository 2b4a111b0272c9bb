"""What is on: a weekly group, a course or a single event, and when it meets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from pactkit.model.phrase import phrase
from pactkit.model.problem import TomlPath
from pactkit.model.record import FILLED_IN
from pactkit.model.text import Text

Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Audience: TypeAlias = Literal["pregnant", "under_ones", "four_and_under", "dads", "everyone"]
WEEKDAYS: tuple[str, ...] = get_args(Weekday)
AUDIENCES: tuple[str, ...] = get_args(Audience)

WEEK = timedelta(days=7)
GATHERINGS = "gatherings"  # the key of the facts of a component without code that lists what is on


@frozen(kw_only=True)
class When:
    """When something meets: every week on a `day` (or each fortnight or month), or once, `on` a date.

    A facts class for components: `when = { day = "tuesday", starts = 10:00:00, ends = 12:00:00 }`. Refuses, with a
    ValueError that names the key, what cannot be true together.
    """

    starts: time
    ends: time
    day: Weekday | None = None
    on: date | None = None
    every: Literal["week", "fortnight", "month"] = "week"  # month: the same weekday of the month as `first`
    first: date | None = None  # None: it meets already
    last: date | None = None  # None: no end is planned
    not_on: tuple[date, ...] = ()  # of its days those on which it does not meet, such as holidays

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be true together."""
        if (self.day is None) == (self.on is None):
            raise ValueError(phrase("say either the day of the week (day) or the date (on), and not both"))
        if self.ends <= self.starts:
            starts, ends = f"{self.starts:%H:%M}", f"{self.ends:%H:%M}"
            raise ValueError(phrase("'ends' (%(ends)s) is not after starts (%(starts)s)", ends=ends, starts=starts))
        if self.on is not None and (self.first or self.last or self.not_on or self.every != "week"):
            raise ValueError(phrase("'on' is a single date: it goes without every, first, last and not_on"))
        if self.every != "week" and self.first is None:
            rule = phrase(
                "'first' is needed where it meets every %(every)s: the weeks are counted from it", every=self.every
            )
            raise ValueError(rule)
        if self.first is not None and WEEKDAYS[self.first.weekday()] != self.day:
            found = WEEKDAYS[self.first.weekday()]
            raise ValueError(
                phrase("'first' (%(on)s) is a %(found)s, not a %(day)s", on=str(self.first), found=found, day=self.day)
            )
        if self.first is not None and self.last is not None and self.last < self.first:
            last, first = str(self.last), str(self.first)
            raise ValueError(phrase("'last' (%(last)s) is before first (%(first)s)", last=last, first=first))
        for left_out in self.not_on:
            self._check_left_out(left_out)

    def _check_left_out(self, left_out: date) -> None:
        """A day on which it would not meet anyway is a slip: the day that was meant would stay in the calendar."""
        on, found = str(left_out), WEEKDAYS[left_out.weekday()]
        if found != self.day:
            raise ValueError(
                phrase("'not_on' (%(on)s) is a %(found)s, and it meets on a %(day)s", on=on, found=found, day=self.day)
            )
        if self.first is not None and left_out < self.first:
            raise ValueError(phrase("'not_on' (%(on)s) is before first (%(first)s)", on=on, first=str(self.first)))
        if self.last is not None and left_out > self.last:
            raise ValueError(phrase("'not_on' (%(on)s) is after last (%(last)s)", on=on, last=str(self.last)))

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return 60 * (self.ends.hour - self.starts.hour) + self.ends.minute - self.starts.minute

    def dates(self, start: date, end: date) -> Iterator[date]:
        """The days on which it meets from `start` to `end`, both included."""
        if self.on is not None:
            if start <= self.on <= end:
                yield self.on
            return
        day = max(start, self.first or start)
        day += timedelta(days=(WEEKDAYS.index(str(self.day)) - day.weekday()) % 7)
        end = min(end, self.last or end)
        while day <= end:
            if day not in self.not_on and self._in_rhythm(day):
                yield day
            if date.max - day < WEEK:
                return
            day += WEEK

    def _in_rhythm(self, day: date) -> bool:
        if self.first is None or self.every == "week":
            return True
        if self.every == "fortnight":
            return (day - self.first).days % 14 == 0
        return (day.day - 1) // 7 == (self.first.day - 1) // 7

    @property
    def week_of_month(self) -> int | None:
        """Of what meets each month: in which week of it (1 to 5), so that the second Tuesday stays the second."""
        return (self.first.day - 1) // 7 + 1 if self.every == "month" and self.first else None

    def overlaps(self, other: When) -> bool:
        """Whether the times of the day overlap; one may begin when the other ends."""
        return self.starts < other.ends and other.starts < self.ends


@frozen(kw_only=True)
class Gathering:
    """One thing that families can come to, as the calendar shows it."""

    title: Text
    when: When
    venue: str | None = None  # id of a partner or service
    room: str | None = None  # two rooms of one venue do not clash
    online: bool = False
    languages: tuple[str, ...] = ()  # spoken there; empty: not stated
    audience: Audience | None = None
    creche: bool = False
    at: TomlPath = field(default=(), metadata=FILLED_IN)  # a path inside the component's own table
    component: str = field(default="", metadata=FILLED_IN)
