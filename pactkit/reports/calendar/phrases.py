"""When, for whom and in which language, in words that parents use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from itertools import groupby

from pactkit.languages.voice import Voice
from pactkit.model.gathering import WEEKDAYS, Gathering, When
from pactkit.reports import code_names
from pactkit.scoring.gatherings import days_left_out

NOON = 12
NEAR = timedelta(days=180)  # so near that nobody asks for the year


def weekday(number: int, voice: Voice) -> str:
    """The name of a day of the week, 0 for Monday, as it stands inside a sentence."""
    _ = voice.gettext
    return (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
    )[number]  # fmt: skip


def weekday_of(when: When) -> int:
    """The day of the week on which it meets, 0 for Monday."""
    return WEEKDAYS.index(str(when.day)) if when.on is None else when.on.weekday()


def capital(text: str) -> str:
    """The text as the beginning of a line."""
    return text[:1].upper() + text[1:]


def clock(moment: time, voice: Voice) -> str:
    """A time of the day: `10am`, `1:30pm`, `midday`; in Spanish `10:00`."""
    if voice.language != "en":
        return f"{moment.hour}:{moment:%M}"
    if (moment.hour, moment.minute) == (NOON, 0):
        return "midday"
    minutes = f":{moment:%M}" if moment.minute else ""
    return f"{(moment.hour - 1) % NOON + 1}{minutes}{'am' if moment.hour < NOON else 'pm'}"


def hours(when: When, voice: Voice) -> str:
    """From when to when: `10am to midday`."""
    ends = {"starts": clock(when.starts, voice), "ends": clock(when.ends, voice)}
    return voice.gettext("%(starts)s to %(ends)s") % ends


def full_day(day: date, voice: Voice) -> str:
    """A date with its day of the week."""
    named = {"weekday": weekday(day.weekday(), voice), "day": voice.day(day)}
    return voice.gettext("%(weekday)s %(day)s") % named


def rhythm(when: When, voice: Voice) -> str:
    """How often: `Every Tuesday`, `The second Tuesday of the month`, or the date of what is once."""
    _ = voice.gettext
    if when.on is not None:
        return capital(full_day(when.on, voice))
    day = weekday(weekday_of(when), voice)
    if when.every == "week":
        return _("Every %(day)s") % {"day": day}
    if when.every == "fortnight":
        return _("Every other %(day)s") % {"day": day}
    nth = (_("first"), _("second"), _("third"), _("fourth"), _("fifth"))[(when.week_of_month or 1) - 1]
    return _("The %(nth)s %(day)s of the month") % {"nth": nth, "day": day}


def days(found: Sequence[date], voice: Voice, *, year: bool = True) -> str:
    """Days of one month: `23 and 30 December 2026`, or without the year."""
    _ = voice.gettext
    said = {"days": voice.listed([str(day.day) for day in found]), "month": voice.long_month(found[0])}
    return (
        _("%(days)s %(month)s %(year)s") % {**said, "year": found[0].year} if year else _("%(days)s %(month)s") % said
    )


def near_days(found: Iterable[date], as_of: date, voice: Voice) -> str:
    """Days in order, those of one month together; the year stands where the day is far off."""
    months = [list(together) for _, together in groupby(found, key=lambda day: (day.year, day.month))]
    return voice.listed([days(month, voice, year=month[-1] - as_of > NEAR) for month in months])


def span(first: date, last: date, voice: Voice) -> str:
    """`12 January to 2 March 2027`: the year stands once where it is the same."""
    ends = {"start": days([first], voice, year=first.year != last.year), "end": days([last], voice)}
    return voice.gettext("%(start)s to %(end)s") % ends


def run(when: When, as_of: date, voice: Voice) -> str:
    """From which day to which, as far as that is still to come; of a course also how many sessions it has."""
    _ = voice.gettext
    if when.first is not None and when.last is not None:
        sessions = sum(1 for _day in when.dates(when.first, when.last))
        return f"{span(when.first, when.last, voice)}, {voice.ngettext('%(n)s session', '%(n)s sessions', sessions)}"
    if when.first is not None and when.first > as_of:
        return _("from %(day)s") % {"day": near_days([when.first], as_of, voice)}
    return _("until %(day)s") % {"day": near_days([when.last], as_of, voice)} if when.last is not None else ""


def left_out(when: When, as_of: date, voice: Voice) -> str:
    """The days to come on which it would meet, and does not."""
    found = days_left_out(when, as_of)
    return voice.gettext("not on %(days)s") % {"days": near_days(found, as_of, voice)} if found else ""


def upcoming(day: date, as_of: date, voice: Voice) -> str:
    """The next day on which it meets."""
    return voice.gettext("next on %(day)s") % {"day": near_days([day], as_of, voice)}


def audience(code: str | None, voice: Voice) -> str:
    """For whom it is."""
    _ = voice.gettext
    return {
        "pregnant": _("Pregnant parents"),
        "under_ones": _("Under ones"),
        "four_and_under": _("Four and under"),
        "dads": _("Dads"),
        "everyone": _("Everyone"),
    }.get(code or "", _("Other activities"))


def language(code: str, voice: Voice) -> str:
    """The name of a language, as a word by itself; the code where it has no name here."""
    main = code.split("-", maxsplit=1)[0].casefold()
    name = code_names.spoken(main, voice)
    return code if name == main else name


def activities_in(code: str, voice: Voice) -> str:
    """A heading: `Activities in Spanish`. Spanish writes the names of languages small inside a sentence."""
    name = language(code, voice)
    inside = name if voice.language == "en" or name == code else name[:1].lower() + name[1:]
    return voice.gettext("Activities in %(language)s") % {"language": inside}


def where(gathering: Gathering, venue: str, voice: Voice) -> str:
    """The venue with its room, or that it is online; nothing where neither is known."""
    _ = voice.gettext
    if gathering.online:
        return _("Online")
    return _("%(place)s, %(room)s") % {"place": venue, "room": gathering.room} if venue and gathering.room else venue
