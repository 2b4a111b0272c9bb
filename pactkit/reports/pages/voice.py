"""How a page speaks: its language, and how days, numbers and lists are written in it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from gettext import NullTranslations

from attrs import frozen

from pactkit.model.number import Number, rounded
from pactkit.model.text import Text, say

HALF = Fraction(1, 2)
SMALL_RANGE = 10  # scores on a shorter scale than this are written with two places
AS_WRITTEN = NullTranslations()  # the interface in the words of the source


@frozen
class Voice:
    """One language: a component's own texts, the words of the interface, days, numbers and lists."""

    language: str = "en"
    translations: NullTranslations = AS_WRITTEN  # a catalogue takes its place

    def gettext(self, words: str) -> str:
        """Words of the interface; callers bind it to `_`, the name that catalogue tools look for."""
        return self.translations.gettext(words)

    def ngettext(self, one: str, many: str, n: int, **more: str) -> str:
        """Words of the interface that depend on a count, with the count filled in as `%(n)s`."""
        return self.translations.ngettext(one, many, n) % {"n": self.count(n), **more}

    def say(self, text: Text | None) -> str:
        """A text that a person wrote, in this language where there is one."""
        return say(text, self.language)

    def day(self, day: date | None) -> str:
        """A date written out; nothing for none."""
        if day is None:
            return ""
        said = {"day": day.day, "month": self.long_month(day), "year": day.year}
        return self.gettext("%(day)s %(month)s %(year)s") % said

    def long_month(self, day: date) -> str:
        """The month of a day, as it stands in a date."""
        _ = self.gettext
        return (
            _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"),
            _("September"), _("October"), _("November"), _("December"),
        )[day.month - 1]  # fmt: skip

    def month(self, day: date) -> str:
        """The month of a day, short, for an axis."""
        _ = self.gettext
        months = (
            _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"), _("Jul"), _("Aug"), _("Sep"), _("Oct"),
            _("Nov"), _("Dec"),
        )  # fmt: skip
        return months[day.month - 1]

    def span(self, start: date | None, end: date | None) -> str:
        """From one day to another; one day alone where they are the same or only one is known."""
        if start is None or end is None or start == end:
            return self.day(start or end)
        return self.gettext("%(start)s to %(end)s") % {"start": self.day(start), "end": self.day(end)}

    def sentence(self, text: Text | None) -> str:
        """A text that a person wrote, ended like a sentence."""
        said = self.say(text).rstrip()
        return said if not said or said[-1] in ".!?:…" else f"{said}."

    def number(self, number: Number, places: int = 1, edges: Iterable[Number] = ()) -> str:
        """A number rounded for showing. A number is never shown as an edge that it does not reach."""
        shown = _written(rounded(number), places)
        if any(number != edge and _written(rounded(edge), places) == shown for edge in edges):
            shown = _written(rounded(number), places=4)
        return shown

    def percent(self, share: Number) -> str:
        """A share (0-1) as percent, a half rounded up as people do. Only all is 100%, and only nothing is 0%."""
        whole = math.floor(100 * share + HALF)
        near = share not in (0, 1) and whole in (0, 100)
        said = self.number(100 * share, 1, (0, 100)) if near else f"{whole}"
        return self.gettext("%(number)s%%") % {"number": said}

    def money(self, pounds: Number) -> str:
        """Pounds, with thousands set apart."""
        value = rounded(pounds)
        return f"£{value:,.0f}" if value == int(value) else f"£{value:,.2f}"

    def count(self, number: int) -> str:
        """A whole number, with thousands set apart."""
        return f"{number:,}"

    def listed(self, words: Sequence[str]) -> str:
        """`a, b and c`."""
        if not words:
            return ""
        *first, last = words
        if not first:
            return last
        return self.gettext("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}

    def either(self, words: Sequence[str]) -> str:
        """`a, b or c`."""
        if not words:
            return ""
        *first, last = words
        if not first:
            return last
        return self.gettext("%(first)s or %(last)s") % {"first": ", ".join(first), "last": last}


def _written(value: float, places: int) -> str:
    text = f"{value:,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
