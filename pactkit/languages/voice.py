"""How pactkit speaks: its words in one language, and how days, numbers and lists are written in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import NullTranslations
from typing import Any

from attrs import frozen

from pactkit.languages.catalogue import known_languages, translations_of
from pactkit.model.number import Number, rounded
from pactkit.model.phrase import Phrase, Sum
from pactkit.model.text import FALLBACK, Text
from pactkit.model.text import say as said_by_table

HALF = Fraction(1, 2)
AS_WRITTEN = NullTranslations()  # the words of the source
LOCALES = {FALLBACK: "en_GB"}  # how a language writes days and numbers, where its code alone does not say
LONG, SHORT = "long", "medium"
EUPHONY = {  # by language: a joining word, the words before which it would run into its own sound, what is said instead
    "es": (
        (" y ", re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE), " e "),
        (" o ", re.compile(r"h?[oó]|8|11(?!\d)", re.IGNORECASE), " u "),
    )
}


@frozen
class Voice:
    """One language: a component's own texts, the words of pactkit, days, numbers and lists."""

    language: str = FALLBACK
    translations: NullTranslations = AS_WRITTEN

    @property
    def locale(self) -> str:
        """The locale by which Babel writes days and numbers."""
        language = self.language if self.language in known_languages() else FALLBACK
        return LOCALES.get(language, language)

    def gettext(self, words: str) -> str:
        """Words of pactkit; callers bind it to `_`, the name that catalogue tools look for."""
        return self.translations.gettext(words)

    def ngettext(self, one: str, many: str, n: int, **more: str) -> str:
        """Words of pactkit that depend on a count, with the count filled in as `%(n)s`."""
        return self.translations.ngettext(one, many, n) % {"n": self.count(n), **more}

    def say(self, text: Text | None) -> str:
        """A text that a person wrote, in this language where there is one; a sentence of pactkit's own always."""
        if isinstance(text, Phrase):
            return text.told(self.translations, self._told)
        if isinstance(text, Sum):
            return self.signed(text)
        return said_by_table(text, self.language)

    def _told(self, value: Any) -> Any:
        """A value as it stands in a sentence."""
        if isinstance(value, Phrase | Sum | Mapping):
            return self.say(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Fraction | Decimal):
            return self.number(value, places=4)
        return value

    def day(self, day: date | None) -> str:
        """A date written out, `1 March 2027`; nothing for none."""
        return self._written_day(day, LONG)

    def short_day(self, day: date | None) -> str:
        """A date for a table, `1 Mar 2027`; nothing for none."""
        return self._written_day(day, SHORT)

    def long_month(self, day: date) -> str:
        """The month of a day, as it stands in a date."""
        return self._written_day(day, "MMMM")

    def month(self, day: date) -> str:
        """The month of a day, short, for an axis."""
        return self._written_day(day, "MMM")

    def _written_day(self, day: date | None, pattern: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415 - not every document names a day

        return "" if day is None else format_date(day, pattern, locale=self.locale)

    def span(self, start: date | None, end: date | None) -> str:
        """From one day to another; one day alone where they are the same or only one is known."""
        if start is None or end is None or start == end:
            return self.day(start or end)
        return self.gettext("%(start)s to %(end)s") % {"start": self.day(start), "end": self.day(end)}

    def sentence(self, text: Text | None) -> str:
        """A text that a person wrote, ended like a sentence."""
        said = self.say(text).rstrip()
        return said if not said or said[-1] in ".!?:…" else f"{said}."

    def number(self, number: Number | Decimal, places: int = 1, edges: Iterable[Number] = ()) -> str:
        """A number rounded for showing. A number is never shown as an edge that it does not reach."""
        shown = _written(rounded(Fraction(number)), places)
        if any(number != edge and _written(rounded(edge), places) == shown for edge in edges):
            shown = _written(rounded(Fraction(number)), places=4)
        return self.signed(shown)

    def signed(self, written: str) -> str:
        """A number as Python writes it, `1,234.5`, with this language's signs between its digits."""
        if self.locale == LOCALES[FALLBACK]:
            return written  # the signs of English are Python's
        return written.translate(_signs(self.locale))

    def percent(self, share: Number) -> str:
        """A share (0-1) as percent, a half rounded up as people do. Only all is 100%, and only nothing is 0%."""
        whole = math.floor(100 * share + HALF)
        near = share not in (0, 1) and whole in (0, 100)
        said = self.number(100 * share, 1, (0, 100)) if near else f"{whole}"
        return self.gettext("%(number)s%%") % {"number": said}

    def money(self, pounds: Number) -> str:
        """Pounds, with thousands set apart."""
        value = rounded(pounds)
        amount = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
        return self.gettext("£%(amount)s") % {"amount": self.signed(amount)}

    def count(self, number: int) -> str:
        """A whole number, with thousands set apart."""
        return self.signed(f"{number:,}")

    def listed(self, words: Sequence[str]) -> str:
        """`a, b and c`."""
        return self._joined(words, self.gettext("%(first)s and %(last)s"))

    def either(self, words: Sequence[str]) -> str:
        """`a, b or c`."""
        return self._joined(words, self.gettext("%(first)s or %(last)s"))

    def _joined(self, words: Sequence[str], pattern: str) -> str:
        if not words:
            return ""
        *first, last = words
        for word, before, instead in EUPHONY.get(self.language, ()):
            pattern = pattern.replace(word, instead) if before.match(last) else pattern
        return pattern % {"first": ", ".join(first), "last": last} if first else last


@cache
def voice_of(language: str) -> Voice:
    """How pactkit speaks in a language; where it has no catalogue, in English words."""
    return Voice(language, translations_of(language))


def say(text: Text | None, language: str = FALLBACK) -> str:
    """A text in a language: a person's own, or a sentence of pactkit's."""
    return voice_of(language).say(text)


@cache
def _signs(locale: str) -> dict[int, str]:
    """What a language writes for the comma between thousands and the decimal point of English."""
    from babel import Locale  # noqa: PLC0415 - only where another language is spoken

    symbols = Locale.parse(locale, sep="-" if "-" in locale else "_").number_symbols["latn"]
    return str.maketrans({",": symbols["group"], ".": symbols["decimal"]})


def _written(value: float, places: int) -> str:
    text = f"{value:,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
