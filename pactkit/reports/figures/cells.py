"""How a single cell of a figure is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from pactkit.languages.voice import Voice
from pactkit.model.figure import Amount, Money, People, Share, Span
from pactkit.model.number import exact
from pactkit.reports.figures.words import words
from pactkit.scoring.disclosure import Hidden, ShownCell

UNKNOWN = "\N{EN DASH}"
PLACES = 2  # of a fraction, which nobody wrote down in this form


def said(value: ShownCell, voice: Voice) -> str:
    """A cell in words; a share with its count, without its interval."""
    if isinstance(value, People | Share | Money | Span):
        return _record(value, voice)
    if isinstance(value, Hidden | bool):
        return words("hidden" if isinstance(value, Hidden) else "yes" if value else "no", voice.language)
    if isinstance(value, Decimal | Fraction | int):
        return _number(value, voice)
    if isinstance(value, date):
        return voice.day(value)
    return (voice.say(value).strip() if value else "") or UNKNOWN


def _number(value: Amount, voice: Voice) -> str:
    if isinstance(value, Decimal):
        return voice.signed(f"{value:,f}")  # as it was written, to the last place
    return voice.count(value) if isinstance(value, int) else voice.number(exact(value), PLACES)


def _record(value: People | Share | Money | Span, voice: Voice) -> str:
    if isinstance(value, People):
        return voice.count(value.count)
    if isinstance(value, Money):
        return voice.money(value.value)
    if isinstance(value, Span):
        return _span(value, voice)
    return _share(value, voice)


def _share(share: Share, voice: Voice) -> str:
    count = words("of", voice.language, part=voice.count(share.part), whole=voice.count(share.whole))
    return count if share.value is None else f"{voice.percent(share.value)} ({count})"


def _span(span: Span, voice: Voice) -> str:
    low, high = said(span.low, voice), said(span.high, voice)
    days = isinstance(span.low, date) or isinstance(span.high, date)
    if isinstance(span.low, date) and isinstance(span.high, date):
        return voice.span(span.low, span.high)
    if span.low is None and span.high is None:
        return UNKNOWN
    if span.high is None:
        return words("since" if days else "at_least", voice.language, low=low)
    if span.low is None:
        return words("until" if days else "at_most", voice.language, high=high)
    return low if low == high else words("from_to", voice.language, low=low, high=high)


def is_amount(value: object) -> bool:
    """Whether a cell is a plain number."""
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)
