"""The scale a score is drawn on: bands side by side, and over them the interval from low to high with its point."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from pactkit.languages.voice import Voice
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport, Interval, SchemeScore
from pactkit.model.number import Number
from pactkit.model.scheme import Scheme
from pactkit.scoring.answers import applicable
from pactkit.scoring.whatif import WhatIf

HUNDRED = frozenset({"percent", "rescaled", "share"})
STEPS = 5  # shades of the band scale in the style
LABELS_APART = 14  # percent of the width below which two labels would touch on a phone
TICKS_APART = 9
SMALL_RANGE = 10  # scores on a shorter scale than this are written with two places
EDGE = 8  # a label nearer than this to an end is written inwards


@frozen(kw_only=True)
class BandView:
    """One band: where it stands on the scale, and whether the score can still be in it."""

    title: str
    from_: str  # its lowest score, in words
    shade: int  # 1 (lowest) to STEPS
    possible: bool
    start: str  # percent of the width; with `width` 0 a band that no score here reaches
    width: str


@frozen(kw_only=True)
class Label:
    """A number beside the scale."""

    at: str  # percent of the width
    text: str
    anchor: str  # start | middle | end, as SVG says it


@frozen(kw_only=True)
class ScaleView:
    """What is needed to draw one score. Places are percent of the width, as text."""

    start: str
    width: str
    end: str
    point: str | None
    spoken: str  # the drawing in words
    bands: tuple[BandView, ...] = ()
    labels: tuple[Label, ...] = ()
    ticks: tuple[Label, ...] = ()


@frozen
class Axis:
    """From the lowest to the highest score that is drawn."""

    lowest: Number
    highest: Number

    def at(self, value: Number) -> Fraction:
        """The place of a value, percent 0-100 of the width."""
        share = Fraction(100 * (value - self.lowest)) / Fraction(self.highest - self.lowest)
        return min(max(share, Fraction(0)), Fraction(100))

    @property
    def places(self) -> int:
        """How many places a number on this scale is shown with."""
        return 1 if self.highest - self.lowest >= SMALL_RANGE else 2


def axis_of(definition: Definition, scheme: Scheme, report: FidelityReport, score: Interval) -> Axis | None:
    """From the first band, or the lowest score that can be had, to the highest; None where nothing can move."""
    if score.low is None or score.high is None:
        return None
    held = applicable(definition, report.items)
    case = WhatIf(definition=definition, scheme=scheme, held=held)
    ends = [score.low, score.high, *(band.from_ for band in scheme.bands[:1])]
    if scheme.total in HUNDRED:
        ends += [0, 100]
    if held:
        ends.append(case.moved({item.code: item.lowest for item, _ in held}).score())
        ends.append(case.moved({item.code: item.highest for item, _ in held}).score())
    return Axis(min(ends), max(ends)) if min(ends) < max(ends) else None


def scale_view(scheme: Scheme, score: SchemeScore, axis: Axis, spoken: str, voice: Voice) -> ScaleView | None:
    """The drawing of one score on its bands; None where there is nothing to score."""
    drawn = plain_scale(score.score, axis, spoken)
    if drawn is None:
        return None
    return evolve(
        drawn,
        bands=_bands(scheme, score, axis, voice),
        labels=_labels(score.score, scheme, axis, voice),
        ticks=_ticks(scheme, axis, voice),
    )


def plain_scale(score: Interval, axis: Axis, spoken: str) -> ScaleView | None:
    """The drawing of a score without bands and labels."""
    if score.low is None or score.high is None:
        return None
    start, end = axis.at(score.low), axis.at(score.high)
    return ScaleView(
        start=percent(start),
        width=percent(end - start),
        end=percent(end),
        point=None if score.point is None else percent(axis.at(score.point)),
        spoken=spoken,
    )


def percent(place: Number) -> str:
    """A place as SVG and CSS write it, `12.5%`."""
    return f"{float(place):.2f}".rstrip("0").rstrip(".") + "%"


def _bands(scheme: Scheme, score: SchemeScore, axis: Axis, voice: Voice) -> tuple[BandView, ...]:
    edges: Sequence[Number] = [*(band.from_ for band in scheme.bands), axis.highest]
    views = []
    for rank, band in enumerate(scheme.bands):
        start = axis.at(axis.lowest if rank == 0 else band.from_)
        end = axis.at(max(edges[rank + 1], band.from_))
        views.append(
            BandView(
                title=voice.say(band.title) or band.id,
                from_=voice.number(band.from_, axis.places),
                shade=shade(rank, len(scheme.bands)),
                possible=band.id in score.bands,
                start=percent(start),
                width=percent(end - start),
            )
        )
    return tuple(views)


def shade(rank: int, bands: int) -> int:
    """Which of the style's shades a band takes, so that the highest band always has the strongest."""
    return 1 + round(rank * (STEPS - 1) / (bands - 1)) if bands > 1 else STEPS


def _labels(score: Interval, scheme: Scheme, axis: Axis, voice: Voice) -> tuple[Label, ...]:
    edges = [band.from_ for band in scheme.bands]
    ends = [(axis.at(end), voice.number(end, axis.places, edges)) for end in (score.low, score.high) if end is not None]
    (low, first), (high, last) = ends
    if low == high:
        return (_label(low, first),)
    if high - low < LABELS_APART:
        return (_label((low + high) / 2, f"{first}\N{EN DASH}{last}"),)
    return _label(low, first), _label(high, last)


def _ticks(scheme: Scheme, axis: Axis, voice: Voice) -> tuple[Label, ...]:
    wanted = [axis.lowest, *(band.from_ for band in scheme.bands[1:]), axis.highest]
    ticks: list[Label] = []
    last: Fraction | None = None
    for value in wanted:
        place = axis.at(value)
        if axis.lowest <= value <= axis.highest and (last is None or place - last >= TICKS_APART):
            ticks.append(_label(place, voice.number(value, axis.places)))
            last = place
    return tuple(ticks)


def _label(place: Fraction, text: str) -> Label:
    anchor = "start" if place < EDGE else "end" if place > 100 - EDGE else "middle"
    return Label(at=percent(place), text=text, anchor=anchor)
