"""Single TOML values, read strictly: `"3"` is not 3, `true` is not 1, and nothing is guessed.

Each function takes the value (and, as cattrs calls it, the kind that is wanted) and raises a Mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from pactkit.config.complaints import Mistake, Refusals
from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.model.language import code_of
from pactkit.model.names import did_you_mean
from pactkit.model.number import Number, exact
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.problem import KEY
from pactkit.model.text import Text, Translations

Hook = Callable[[Any, Any], Any]

CODE = re.compile(r"[A-Za-z0-9_-]+")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?")
_A_TIME = phrase("a time")
_CODES = phrase("Use codes such as en, es, pt-BR")
_EMPTY = phrase("this is empty: leave the key out where nobody knows")
_TOO_LARGE = phrase("this number is too large to be right")
LARGEST = 10**12
FINEST = 20  # places behind the point

_KINDS: dict[type, str] = {
    bool: phrase("true or false"),
    int: phrase("a whole number"),
    Decimal: phrase("a number with a point"),
    str: phrase("text in quotes"),
    datetime: phrase("a date with a time"),
    date: phrase("a date"),
    list: phrase("a list"),
    dict: phrase("a table"),
}
A_TABLE, A_LIST, A_NUMBER = _KINDS[dict], _KINDS[list], phrase("a number")


def kind_of(value: Any) -> str:
    """What a TOML value is, in words."""
    if type(value) is Decimal and not value.is_finite():
        return phrase("not a number at all")
    return next((words for kind, words in _KINDS.items() if type(value) is kind), _A_TIME)


def wrong_kind(wanted: str, value: Any) -> Mistake:
    """The mistake of a value of another kind than is wanted."""
    written = value.strip() if isinstance(value, str) else ""
    quoted_number = "number" in wanted and _NUMBER.fullmatch(written)
    quoted_day = wanted.startswith(_KINDS[date]) and _DAY.fullmatch(written)
    quoted_clock = wanted.startswith(_A_TIME) and _CLOCK.fullmatch(written)
    quoted = quoted_number or quoted_day or quoted_clock
    hint = phrase("Write %(written)s without quotes", written=written) if quoted else ""
    message = phrase("this must be %(wanted)s, and it is %(found)s", wanted=wanted, found=kind_of(value))
    return Mistake(message, hint=hint)


def text_value(value: Any, _: Any = None) -> str:
    """Text in quotes that says something."""
    if type(value) is not str:
        raise wrong_kind(_KINDS[str], value)
    return value


def truth(value: Any, _: Any = None) -> bool:
    """One of the words true and false."""
    if type(value) is not bool:
        raise wrong_kind(_KINDS[bool], value)
    return value


def count(value: Any, _: Any = None) -> int:
    """A whole number, 0 or more."""
    if type(value) is not int:
        raise wrong_kind(_KINDS[int], value)
    if not -LARGEST <= value <= LARGEST:
        raise Mistake(_TOO_LARGE)
    if value < 0:
        raise Mistake(phrase("this is a count and cannot be negative (%(value)s)", value=str(value)))
    return value


def decimal(value: Any, _: Any = None) -> Decimal:
    """Any finite number, exact."""
    if type(value) is int:
        value = Decimal(value)
    if type(value) is not Decimal:
        raise wrong_kind(A_NUMBER, value)
    if not value.is_finite():
        raise Mistake(phrase("this is not a number that can be counted with"))
    if not -LARGEST <= value <= LARGEST:
        raise Mistake(_TOO_LARGE)
    if int(value.as_tuple().exponent) < -FINEST:
        raise Mistake(phrase("this number has more decimal places than anybody measures"))
    return value


def table(value: Any, _: Any = None) -> dict[str, Any]:
    """A table, of whatever."""
    if type(value) is not dict:
        raise wrong_kind(A_TABLE, value)
    return value


def any_number(value: Any, _: Any = None) -> Number:
    """Any finite number; 4.0 is 4."""
    return value if type(value) is int and -LARGEST <= value <= LARGEST else exact(decimal(value))


def amount(value: Any, _: Any = None) -> Number:
    """A number, 0 or more: money, a weight, a share."""
    number = any_number(value)
    if number < 0:
        raise Mistake(phrase("this cannot be negative (%(value)s)", value=str(value)))
    return number


def day(value: Any, _: Any = None) -> date:
    """A date of this and the neighbouring centuries."""
    if type(value) is not date:
        raise wrong_kind(phrase("a date such as 2027-03-01"), value)
    if not EARLIEST <= value <= LATEST:
        raise Mistake(phrase("the year %(year)s cannot be right", year=str(value.year)))
    return value


def clock(value: Any, _: Any = None) -> time:
    """A time of the day, to the minute."""
    if type(value) is not time:
        raise wrong_kind(phrase("a time such as 10:30:00"), value)
    if value.second or value.microsecond:
        rule = phrase("nothing begins or ends at %(at)s: write whole minutes, such as 10:30:00", at=str(value))
        raise Mistake(rule)
    return value


def text(value: Any, _: Any = None) -> Text:
    """Text for people: a string, or a table of strings by language."""
    if type(value) is str:
        return value
    if type(value) is not dict:
        raise wrong_kind(phrase("text in quotes, or a table by language"), value)
    mistakes = [*_untold(value)]
    if mistakes:
        raise Refusals("", mistakes, dict)
    if not value:
        raise Mistake(phrase("this table says nothing in any language"))
    return Translations(value)


def _untold(table: dict[str, Any]) -> Iterator[Mistake]:
    for language, words in table.items():
        if not LANGUAGE.fullmatch(language):
            rule = phrase("%(code)r is not a language code such as en or es", code=language)
            yield Mistake(rule, path=(language,), at=KEY)
        if type(words) is not str:
            yield Mistake(wrong_kind(_KINDS[str], words).message, path=(language,))


def said(value: Any, _: Any = None) -> str:
    """Text of a fact: an empty one would pass for known, where nobody has said anything."""
    if not text_value(value).strip():
        raise Mistake(_EMPTY)
    return str(value)


def said_text(value: Any, _: Any = None) -> Text:
    """The same of text for people; each language of a table says something."""
    found = text(value)
    if isinstance(found, str):
        return said(found)
    mistakes = [Mistake(_EMPTY, path=(language,)) for language, words in found.items() if not words.strip()]
    if mistakes:
        raise Refusals("", mistakes, dict)
    return found


def language(value: Any, _: Any = None) -> str:
    """A language code."""
    if not LANGUAGE.fullmatch(text_value(value)):
        known = code_of(value)
        hint = phrase("Did you mean %(code)r? %(codes)s", code=known, codes=_CODES) if known else _CODES
        raise Mistake(phrase("%(code)r is not a language code", code=value), hint=hint)
    return str(value)


def code(value: Any, _: Any = None) -> str:
    """An id or code: letters, digits, _ and -."""
    if not CODE.fullmatch(text_value(value)):
        raise Mistake(phrase("%(id)r is not an id: use letters A-Z a-z, digits, _ and -", id=value))
    return str(value)


def digest(value: Any, _: Any = None) -> str:
    """A SHA-256, as pactkit writes it."""
    if not DIGEST.fullmatch(text_value(value)):
        rule = phrase("this is no digest: 64 signs 0-9 a-f, as pactkit wrote it")
        raise Mistake(rule, hint=phrase("Leave it out where it was lost"))
    return str(value)


def identifier(value: Any, _: Any = None) -> str:
    """The id of a component or milestone."""
    if not IDENTIFIER.fullmatch(text_value(value)):
        raise Mistake(no_identifier(value))
    return str(value)


def no_identifier(written: str) -> Phrase:
    """What is wrong with a text that is not the id of a component, milestone or indicator."""
    return phrase("%(id)r is not an id: use small letters a-z, digits and _, a letter first", id=written)


def one_of(words: Iterable[str]) -> Hook:
    """One of a few words."""
    known = tuple(words)

    def structure(value: Any, _: Any = None) -> str:
        if text_value(value) not in known:
            rule = phrase("%(value)r is none of %(known)s", value=value, known=", ".join(known))
            raise Mistake(rule, hint=did_you_mean(value, known, few=0))
        return str(value)

    return structure
