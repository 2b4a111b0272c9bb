"""A component's headline over its waves, as a drawing and as a small table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from pactkit.assess.lines import TWO
from pactkit.languages.voice import Voice
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.change import WaveScore
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Interval
from pactkit.model.number import Number
from pactkit.model.scheme import Scheme
from pactkit.reports.pages.scale_view import Axis, axis_of, percent, shade
from pactkit.reports.pages.score_view import band_words

TOP, PLOT, FOOT = 24, 108, 26  # heights of the drawing in px: values, the plot, the waves' names
FIRST, LAST = 6, 94  # percent of the width in which waves stand
NAMES_APART, VALUES_APART = 36, 14  # percent of the width below which two of them would touch on a phone


@frozen(kw_only=True)
class Mark:
    """One wave in the drawing: across in percent of the width, down in px."""

    at: str
    top: str
    height: str
    bottom: str
    point: str | None  # None: the wave has no best estimate
    name: str  # of the wave; empty where names would touch
    value: str  # the number above it; empty where numbers would touch
    anchor: str  # start | middle | end, as SVG says it


@frozen(kw_only=True)
class Strip:
    """One band behind the waves."""

    top: str
    height: str
    shade: int
    edge: str  # its lowest score, written beside its lower edge; empty for the lowest band
    bottom: str


@frozen(kw_only=True)
class TrendRow:
    """One wave in the table."""

    wave: str
    day: str
    between: str
    estimate: str
    band: str


@frozen(kw_only=True)
class TrendView:
    """The score wave by wave."""

    height: int
    foot: int  # where the names of the waves stand
    spoken: str  # the drawing in a sentence
    strips: tuple[Strip, ...]
    marks: tuple[Mark, ...]
    lines: tuple[tuple[str, str, str, str], ...]  # from one point to the next: x1, y1, x2, y2
    rows: tuple[TrendRow, ...]


def trend_view(component: ComponentAssessment, voice: Voice) -> TrendView | None:
    """The line of one component; None where fewer than two waves rate it, or nothing can be drawn."""
    definition, report = component.definition, component.fidelity
    scored = [one for one in component.waves if one.score.score.low is not None]
    if definition is None or definition.headline is None or report is None or len(scored) < TWO:
        return None
    axes = [axis_of(definition, definition.headline, report, one.score.score) for one in scored]
    drawn = [axis for axis in axes if axis is not None]
    if not drawn:
        return None
    axis = Axis(min(one.lowest for one in drawn), max(one.highest for one in drawn))
    marks = _marks(scored, definition.headline, axis, voice)
    rows = tuple(_row(one, definition, axis, voice) for one in scored)
    return TrendView(
        height=TOP + PLOT + FOOT,
        foot=TOP + PLOT + FOOT - 6,
        spoken=_spoken(rows, voice),
        strips=tuple(_strips(definition.headline, axis, voice)),
        marks=marks,
        lines=tuple(
            (one.at, one.point, other.at, other.point)
            for one, other in pairwise(marks)
            if one.point is not None and other.point is not None
        ),
        rows=rows,
    )


def _down(axis: Axis, value: Number) -> Fraction:
    """How far down a score stands, in px."""
    return TOP + PLOT * (100 - axis.at(value)) / 100


def _px(place: Fraction) -> str:
    return f"{float(place):.1f}"


def _across(scored: Sequence[WaveScore]) -> list[Fraction]:
    """Where the waves stand, true to time; evenly where all are of one day."""
    days = [one.wave.last.toordinal() for one in scored]
    if days[0] == days[-1]:
        days = list(range(len(days)))
    return [FIRST + Fraction((LAST - FIRST) * (day - days[0]), days[-1] - days[0]) for day in days]


def _marks(scored: Sequence[WaveScore], scheme: Scheme, axis: Axis, voice: Voice) -> tuple[Mark, ...]:
    places = _across(scored)
    gap = min(later - earlier for earlier, later in pairwise(places))
    ends = (0, len(scored) - 1)
    marks = []
    for number, (one, at) in enumerate(zip(scored, places, strict=True)):
        score = one.score.score
        if score.low is None or score.high is None:
            continue
        top, bottom = _down(axis, score.high), _down(axis, score.low)
        end = number in ends
        marks.append(
            Mark(
                at=percent(at),
                top=_px(top),
                height=_px(bottom - top),
                bottom=_px(bottom),
                point=None if score.point is None else _px(_down(axis, score.point)),
                name=one.wave.id if end or gap >= NAMES_APART else "",
                value=_value(score, scheme, axis, voice) if end or gap >= VALUES_APART else "",
                anchor="start" if number == 0 else "end" if number == ends[1] else "middle",
            )
        )
    return tuple(marks)


def _value(score: Interval, scheme: Scheme, axis: Axis, voice: Voice) -> str:
    """The best estimate, else from the lowest to the highest possible score."""
    edges = [band.from_ for band in scheme.bands]
    if score.point is not None:
        return voice.number(score.point, axis.places, edges)
    ends = [voice.number(end, axis.places, edges) for end in (score.low, score.high) if end is not None]
    return "\N{EN DASH}".join(ends)


def _strips(scheme: Scheme, axis: Axis, voice: Voice) -> list[Strip]:
    """The bands, each from its floor to that of the next; none where the headline has none."""
    ends: list[Number] = [*(band.from_ for band in scheme.bands[1:]), axis.highest]
    strips = []
    for rank, (band, end) in enumerate(zip(scheme.bands, ends, strict=False)):
        bottom, top = _down(axis, axis.lowest if rank == 0 else band.from_), _down(axis, end)
        if bottom > top:
            edge = voice.number(band.from_, axis.places) if rank else ""
            strips.append(
                Strip(top=_px(top), height=_px(bottom - top), bottom=_px(bottom),
                      shade=shade(rank, len(scheme.bands)), edge=edge)
            )  # fmt: skip
    return strips


def _row(one: WaveScore, definition: Definition, axis: Axis, voice: Voice) -> TrendRow:
    _ = voice.gettext
    scheme, score = definition.headline, one.score.score
    edges = [band.from_ for band in scheme.bands] if scheme else []
    ends = [voice.number(end, axis.places, edges) for end in (score.low, score.high) if end is not None]
    between = ends[0] if score.low == score.high else _("%(low)s to %(high)s") % {"low": ends[0], "high": ends[1]}
    return TrendRow(
        wave=one.wave.id,
        day=voice.short_day(one.wave.last),
        between=between,
        estimate=_("none") if score.point is None else voice.number(score.point, axis.places, edges),
        band=band_words(scheme, one.score, voice) if scheme else "",
    )


def _spoken(rows: Sequence[TrendRow], voice: Voice) -> str:
    """The whole drawing for who cannot see it."""
    _ = voice.gettext
    said = [
        _("%(wave)s %(between)s, best estimate %(estimate)s")
        % {"wave": row.wave, "between": row.between, "estimate": row.estimate}
        for row in rows
    ]
    return _("The score wave by wave: %(waves)s.") % {"waves": "; ".join(said)}
