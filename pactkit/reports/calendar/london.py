"""The clock of the United Kingdom as a VTIMEZONE: written out, so that no computer's own tables change the file."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Timezone

LONDON = "Europe/London"
_WINTER, _SUMMER = timedelta(0), timedelta(hours=1)


def london() -> Timezone:
    """Europe/London since 1996: an hour on from the last Sunday of March to the last Sunday of October."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - slow to import

    zone = Timezone()
    zone.add("tzid", LONDON)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, month, hour, before, after in (
        (summer, "BST", 3, 1, _WINTER, _SUMMER),
        (winter, "GMT", 10, 2, _SUMMER, _WINTER),
    ):
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001, PLR2004 - local
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        part.add("rrule", {"freq": "YEARLY", "bymonth": month, "byday": "-1SU"})
        zone.add_component(part)
    return zone
