"""How fast a site comes nearer to a target, and when it will be there. All rules are pactkit's own.

- The *pace* is what was added between the first and the last count, by the days between them. It needs two counts on
  different days.
- The *projected day* is the day of the last count and what is left at that pace, rounded up to a whole day.
- Its *range* is the same at the fastest and at the slowest pace between two counts that follow each other. A pace of 0
  or less never gets there: that end is open. The pace lies between the two, so the range holds the projected day.
- A target that is *reached* has the first day on which it was, and no projection.
- Counts whose projected day has passed by the day of the report are *too old*: they have no projection either.

It is arithmetic and no forecast: it says what happens if things go on as they did.
"""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil

from attrs import frozen

from .dated import Count, Number

FOUR_WEEKS = 28  # paces are shown for four weeks: months have unlike lengths


@frozen(kw_only=True)
class Projection:
    """How counts stand to a target. Everything is None that they do not tell."""

    pace: Fraction | None = None  # for a day
    short: bool = False  # the last count is below the target
    reached: date | None = None  # the first day on which a count was at the target
    day: date | None = None  # when the target will be reached at the pace
    earliest: date | None = None  # the same at the fastest pace between two counts
    latest: date | None = None  # at the slowest; None, where `earliest` is stated, says that this end is open
    too_old: bool = False  # the projected day has passed, and nobody has counted since

    @property
    def never(self) -> bool:
        """Whether it is short of the target and comes no nearer."""
        return self.short and self.pace is not None and self.pace <= 0


def project(counts: tuple[Count, ...], target: Number | None, as_of: date) -> Projection:
    """What counts, the oldest first and each of another day, tell of a target that may not be stated."""
    if len(counts) == 0:
        return Projection()
    last = counts[-1]
    steps = [_pace(before, after) for before, after in pairwise(counts)]
    pace = _pace(counts[0], last) if steps else None
    if target is not None and last.number >= target:
        return Projection(pace=pace, reached=next(count.on for count in counts if count.number >= target))
    if target is None or pace is None:
        return Projection(pace=pace, short=target is not None)
    day = _day(last, target, pace)
    if day is not None and day < as_of:
        return Projection(pace=pace, short=True, too_old=True)
    return Projection(
        pace=pace,
        short=True,
        day=day,
        earliest=_day(last, target, max(steps)),
        latest=_day(last, target, min(steps)),
    )


def _pace(before: Count, after: Count) -> Fraction:
    return Fraction(after.number - before.number) / (after.on - before.on).days


def _day(last: Count, target: Number, pace: Fraction) -> date | None:
    """The day at a pace; None where it never comes, or later than calendars go."""
    if pace <= 0:
        return None
    try:
        return last.on + timedelta(days=ceil((target - last.number) / pace))
    except OverflowError:
        return None
