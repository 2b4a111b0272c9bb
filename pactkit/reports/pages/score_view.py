"""A score in words and as a drawing: which band, between which numbers, and how much of it is known."""

from __future__ import annotations

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport, Interval, SchemeScore
from pactkit.model.number import Number
from pactkit.model.scheme import Scheme
from pactkit.reports.pages.scale_view import HUNDRED, Axis, ScaleView, axis_of, plain_scale, scale_view
from pactkit.reports.pages.setting import Setting

TWO = 2
BAR = Axis(0, 100)


@frozen(kw_only=True)
class ScoreView:
    """One scheme's score of one component."""

    scheme: str
    verdict: str  # the band, the bands that are still possible, or that there is nothing to score
    between: str  # low and high
    estimate: str  # the point and its band, or why there is none
    answered: str  # how much is answered; empty where nothing is to be scored
    too_little: bool  # whether too little is answered for a best estimate
    scale: ScaleView | None
    shade: int | None  # of the decided band
    self_only: bool  # whether nobody but the site itself has rated


@frozen(kw_only=True)
class PartView:
    """The score of a section or of a dimension."""

    title: str
    between: str
    estimate: str
    spoken: str  # all of it, for a sentence
    scale: ScaleView | None


def score_view(definition: Definition, report: FidelityReport, score: SchemeScore, setting: Setting) -> ScoreView:
    """One scheme's score."""
    voice, minimum = setting.voice, setting.programme.policy.minimum_answered
    _ = voice.gettext
    scheme = next(scheme for scheme in definition.schemes if scheme.id == score.id)
    axis = axis_of(definition, scheme, report, score.score)
    between = between_words(score.score, scheme, axis, voice)
    verdict = band_words(scheme, score, voice)
    estimate = _estimate(scheme, score, minimum, axis, voice)
    spoken = ". ".join(words for words in (verdict, between, estimate) if words)
    scale = scale_view(scheme, score, axis, spoken, voice) if axis else None
    return ScoreView(
        scheme=scheme.id,
        verdict=verdict,
        between=between,
        estimate=estimate,
        answered=_answered(score, minimum, voice),
        too_little=_too_little(score, minimum),
        scale=scale,
        shade=next((band.shade for band in scale.bands if band.possible), None)
        if scale and score.band is not None
        else None,
        self_only=report.self_only and score.score.low is not None,
    )


def band_words(scheme: Scheme, score: SchemeScore, voice: Voice) -> str:
    """The band, or every band that is still possible."""
    _ = voice.gettext
    if score.score.low is None:
        return _("Nothing to score yet")
    titles = [band_title(scheme, band, voice) for band in score.bands]
    if not titles:
        return ""
    if len(titles) <= TWO:
        return voice.either(titles)
    if len(titles) == len(scheme.bands):
        return _("Not known yet")
    return _("From %(first)s to %(last)s") % {"first": titles[0], "last": titles[-1]}


def band_title(scheme: Scheme, band_id: str, voice: Voice) -> str:
    """The name of a band."""
    band = next((band for band in scheme.bands if band.id == band_id), None)
    return (voice.say(band.title) or band.id) if band else band_id


def between_words(score: Interval, scheme: Scheme, axis: Axis | None, voice: Voice) -> str:
    """The interval in words, with the scale it stands on."""
    _ = voice.gettext
    if score.low is None or score.high is None:
        return ""
    places = axis.places if axis else 1
    edges = [band.from_ for band in scheme.bands]
    low, high = (voice.number(value, places, edges) for value in (score.low, score.high))
    if score.low == score.high:
        words = _("%(score)s of %(top)s") if scheme.total in HUNDRED else _("%(score)s, where %(top)s is the most")
    elif scheme.total in HUNDRED:
        words = _("Between %(low)s and %(high)s of %(top)s")
    else:
        words = _("Between %(low)s and %(high)s, where %(top)s is the most")
    top = voice.number(axis.highest if axis else score.high, places)
    return words % {"score": low, "low": low, "high": high, "top": top}


def _estimate(scheme: Scheme, score: SchemeScore, minimum: Number, axis: Axis | None, voice: Voice) -> str:
    _ = voice.gettext
    low, high, point = score.score.low, score.score.high, score.score.point
    if low is None or low == high == point:
        return ""
    if point is not None:
        number = voice.number(point, axis.places if axis else 1, [band.from_ for band in scheme.bands])
        if score.point_band is None:
            return _("Best estimate %(number)s") % {"number": number}
        band = band_title(scheme, score.point_band, voice)
        return _("Best estimate %(number)s: %(band)s") % {"number": number, "band": band}
    if score.answered is not None and _too_little(score, minimum):
        return _("Too little is answered for a best estimate: %(share)s, and %(minimum)s is needed") % {
            "share": voice.percent(score.answered),
            "minimum": voice.percent(minimum),
        }
    return _("No best estimate while an answer is missing")


def _answered(score: SchemeScore, minimum: Number, voice: Voice) -> str:
    _ = voice.gettext
    if score.answered is None:
        return ""
    words = _("%(percent)s answered: too little") if _too_little(score, minimum) else _("%(percent)s answered")
    return words % {"percent": voice.percent(score.answered)}


def _too_little(score: SchemeScore, minimum: Number) -> bool:
    return score.answered is not None and score.answered < minimum


def part_view(title: str, kind: str, score: Interval, voice: Voice) -> PartView:
    """The score of a section or a dimension, by a roll-up of that kind."""
    _ = voice.gettext
    if score.low is None or score.high is None:
        nothing = _("nothing to score")
        return PartView(title=title, between=nothing, estimate="", spoken=nothing, scale=None)
    low, high = voice.number(score.low), voice.number(score.high)
    between = low if score.low == score.high else _("%(low)s to %(high)s") % {"low": low, "high": high}
    if kind in HUNDRED:
        between = _("%(score)s of 100") % {"score": between}
    estimate = ""
    if score.point is not None and score.low != score.high:
        estimate = _("best estimate %(number)s") % {"number": voice.number(score.point)}
    spoken = f"{between}, {estimate}" if estimate else between
    return PartView(
        title=title,
        between=between,
        estimate=estimate,
        spoken=spoken,
        scale=plain_scale(score, BAR, spoken) if kind in HUNDRED else None,
    )
