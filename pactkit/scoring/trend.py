"""Drift before the band changes: a headline that falls wave after wave, and the day it would leave its band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from pactkit.model.change import WaveScore
from pactkit.model.definition import Definition
from pactkit.model.finding import Finding
from pactkit.model.number import Number
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.scheme import Scheme

FALLING = 3  # waves: two falls in a row
FARTHEST = 36525  # days, a hundred years: what lies beyond is no warning


def drift(definition: Definition, scores: Sequence[WaveScore], site: str, as_of: date) -> Iterator[Finding]:
    """A warning where the headline fell in two waves in a row; `scores` are those of all waves, the oldest first.

    What falls is the point where the last three waves all have one, else the lowest possible score. The day is where
    the exact line through the last two waves would be under the floor of the band.
    """
    last = scores[-FALLING:]
    scheme = definition.headline
    if len(last) < FALLING or scheme is None:
        return
    points, lows = ([one.score.score.point for one in last], [one.score.score.low for one in last])
    what = phrase("best estimate") if None not in points else phrase("lowest possible score")
    first, second, third = points if None not in points else lows
    if first is None or second is None or third is None or not first > second > third:
        return
    start, end = last[0].wave, last[-1].wave
    advice = phrase(
        "See what changed, and talk about it before the next round: pactkit compare %(site)s %(before)s %(after)s",
        site=site,
        before=start.id,
        after=end.id,
    )
    fell = phrase(
        "The %(what)s fell in two waves in a row: %(first)s in %(wave)s, then %(second)s, now %(third)s",
        what=what,
        wave=start.id,
        first=_shown(first),
        second=_shown(second),
        third=_shown(third),
    )
    rank = _rank(scheme, last[-1], third, pointed=None not in points)
    days = (end.last - last[-2].wave.last).days
    yield Finding.warning(_told(fell, scheme, rank, leaving(third, second, days, scheme, rank), end.last, as_of),
                          advice=advice)  # fmt: skip


def leaving(now: Number, before: Number, days: int, scheme: Scheme, rank: int | None) -> int | None:
    """After how many whole days the line is first under the floor of the band; None where it never is, or nobody knows.

    `now` and `before` are the scores of the last two waves, which lie so many days apart.
    """
    if rank is None or rank == 0 or days <= 0 or now >= before:
        return None
    left = Fraction(now - scheme.bands[rank].from_) / (Fraction(before - now) / days)
    return int(left) + 1 if 0 <= left < FARTHEST else None


def _rank(scheme: Scheme, last: WaveScore, value: Number, *, pointed: bool) -> int | None:
    """The band in which the falling score stands, gates and all; None without bands."""
    if not scheme.bands:
        return None
    found = last.score
    band = found.point_band if pointed else next(iter(found.bands), None)
    ranked = scheme.rank_of(band) if band is not None else None
    return scheme.rank(value) if ranked is None else ranked


def _told(fell: Phrase, scheme: Scheme, rank: int | None, days: int | None, since: date, as_of: date) -> Phrase:
    """What fell, and what becomes of the band."""
    if rank is None:
        return fell
    band = scheme.bands[rank]
    title = band.title or band.id
    if rank == 0:
        return phrase("%(fell)s; it is in the lowest band already (%(band)s)", fell=fell, band=title)
    if days is None:
        return phrase("%(fell)s; it is in the band %(band)s", fell=fell, band=title)
    day = since + timedelta(days=days)
    if day <= as_of:
        return phrase(
            "%(fell)s; at that rate it would have left the band %(band)s on %(day)s", fell=fell, band=title, day=day
        )
    return phrase("%(fell)s; at that rate it leaves the band %(band)s on %(day)s", fell=fell, band=title, day=day)


def _shown(number: Number) -> Decimal:
    """A score rounded for reading, to two places."""
    value = Fraction(number)
    shown = Decimal(round(value * 100)) / 100
    return shown.quantize(Decimal(1)) if shown == shown.to_integral_value() else shown.normalize()
