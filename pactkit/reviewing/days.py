"""Days as people and spreadsheets write them. 10/11/2026 is two days until the file itself shows which it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TypeAlias

from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.reviewing.columns import all_voices
from pactkit.reviewing.conflict import Refusal, error_shown
from pactkit.reviewing.grid import Formula, Value, exact_text
from pactkit.reviewing.likeness import folded

# A day in every form: however a spreadsheet rewrites it, it shows the order in which that spreadsheet writes days.
SAMPLE = date(2026, 1, 31)
Order: TypeAlias = str  # of day, month and year, as `dmy`
ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")

_SHORT = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00)?)?")
_LONG_YEAR, _CENTURY = 4, 2000
_AMBIGUOUS = 50  # from here two digits may be a year of the last century
_EPOCH = date(1899, 12, 30)  # from which spreadsheets count days
_COUNTED = range(20_000, 80_000)  # days of 1954 to 2119


def read_day(value: Value, order: Order | None) -> date | Refusal:
    """The day that a cell states; `order` is that of the spreadsheet, where it is known."""
    if isinstance(value, datetime):
        return _sound(value.date()) if value.time() == time() else _unread(value.isoformat(" "))
    if isinstance(value, date):
        return _sound(value)
    if isinstance(value, Formula):
        return Refusal(error_shown(value) or phrase("this is a formula; a day is written as it is"))
    if isinstance(value, str):
        return _from_text(value.strip(), order)
    if isinstance(value, bool | time):
        return _unread(str(value))
    return _counted(value) or _unread(exact_text(value))


def order_of(value: Value | None) -> Order | None:
    """The order of days in a spreadsheet that wrote the sample in this way; None where it left it as it was."""
    if not isinstance(value, str) or not (match := _SHORT.fullmatch(value.strip())):
        return None
    if _ISO.fullmatch(value.strip()):
        return None
    return next((order for order in ORDERS if SAMPLE in _in_order(match.groups(), order)), None)


def _from_text(text: str, order: Order | None) -> date | Refusal:
    if match := _ISO.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3])) or _no_day(text)
    if match := _SHORT.fullmatch(text):
        return _certain(text, match.groups(), (order,) if order else ORDERS)
    return _spelled(text) or _unread(text)


def _certain(text: str, parts: tuple[str, ...], orders: tuple[Order, ...]) -> date | Refusal:
    """The one day that it can be, in whichever of these orders it is read."""
    found = sorted({day for order in orders for day in _in_order(parts, order)})
    if len(found) == 1:
        return found[0]
    if not found:
        return _no_day(text)
    first, *_, last = found
    return Refusal(
        phrase("%(written)r may be %(first)s or %(last)s", written=text, first=first, last=last),
        phrase("Write it as %(first)s or as %(last)s", first=first.isoformat(), last=last.isoformat()),
    )


def _in_order(parts: tuple[str, ...], order: Order) -> list[date]:
    said = dict(zip(order, parts, strict=True))
    if len(said["y"]) not in {2, _LONG_YEAR} or len(said["d"]) > 2 or len(said["m"]) > 2:  # noqa: PLR2004
        return []
    made = (_made(year, int(said["m"]), int(said["d"])) for year in _years(said["y"]))
    return [day for day in made if day]


def _years(written: str) -> list[int]:
    """The years that digits may mean: 26 is 2026; 99 was a year as well, and nobody can say which."""
    year = int(written)
    if len(written) == _LONG_YEAR:
        return [year]
    return [_CENTURY + year] if year < _AMBIGUOUS else [_CENTURY - 100 + year, _CENTURY + year]


def _made(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def _spelled(text: str) -> date | Refusal | None:
    """A day with its month in letters, `10 de noviembre de 2026` or `10-Nov-26`."""
    words = [word for word in folded(text).split() if word not in {"de", "del", "of"}]
    if len(words) != 3:  # noqa: PLR2004 - day, month and year
        return None
    for at in (1, 0):
        month = _months().get(words[at].strip("."))
        day, year = words[1 - at], words[2]
        if month and day.rstrip("stndrh").isdecimal() and year.isdecimal() and len(year) in {2, _LONG_YEAR}:
            numeral = day.rstrip("stndrh")
            return _certain(text, (numeral, str(month), year), ("dmy",)) if len(numeral) < _LONG_YEAR - 1 else None
    return None


def numbers_of_day(value: Value) -> frozenset[int]:
    """The numbers in what may be a day, months in letters among them: what stays when a spreadsheet rewrites it."""
    if isinstance(value, date):
        return frozenset({value.day, value.month, value.year, value.year % 100})
    parts = re.findall(r"\d+|[^\W\d_]+", folded(value)) if isinstance(value, str) else []
    found = {int(part) if part.isdecimal() else _months().get(part, -1) for part in parts}
    return frozenset(found | {year % 100 for year in found if year >= 1000})  # noqa: PLR2004 - written with all digits


@cache
def _months() -> Mapping[str, int]:
    """Each month by its name in any language, long and short."""
    return dict(_named())


def _named() -> Iterator[tuple[str, int]]:
    for month in range(1, 13):
        day = date(2026, month, 1)
        for voice in all_voices():
            yield folded(voice.long_month(day)), month
            yield folded(voice.month(day)), month
            yield folded(voice.long_month(day))[:3], month


def _sound(day: date) -> date | Refusal:
    return (
        day if EARLIEST <= day <= LATEST else Refusal(phrase("the year %(year)s cannot be right", year=str(day.year)))
    )


def _no_day(text: str) -> Refusal:
    return Refusal(phrase("there is no day %(written)s", written=text), _how())


def _counted(value: Number) -> Refusal | None:
    """A bare number in which a spreadsheet may have hidden a day."""
    if value not in _COUNTED:
        return None
    day = _EPOCH + timedelta(days=int(value))
    why = phrase(
        "%(written)s is a number; spreadsheets count days so, and it would be %(day)s", written=str(value), day=day
    )
    return Refusal(why, phrase("If that is the day, write it as %(day)s", day=day.isoformat()))


def _unread(text: str) -> Refusal:
    return Refusal(phrase("%(written)r cannot be read as a day", written=text), _how())


def _how() -> str:
    return phrase("Write it as 2026-01-31, or in words")
