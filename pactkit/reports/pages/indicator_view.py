"""What the programme is for: its indicators, and how the items that serve each of them stand here."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from pactkit.model.assessment import ComponentAssessment
from pactkit.reports.pages.scale_view import percent
from pactkit.reports.pages.setting import Setting
from pactkit.scoring.indicators import BELOW, MET, UNKNOWN, IndicatorStanding, indicator_standings


@frozen(kw_only=True)
class ServingView:
    """An item below its target, or not answered, with a link to it."""

    code: str
    ask: str
    href: str


@frozen(kw_only=True)
class IndicatorView:
    """One indicator."""

    title: str
    counts: str  # in words
    met: str  # the width of each part of its bar; the unknown part stands behind the met one
    unknown: str
    below: tuple[ServingView, ...]
    unanswered: int


def indicator_views(components: Iterable[ComponentAssessment], setting: Setting) -> tuple[IndicatorView, ...]:
    """The indicators that any item here serves, in the programme's order."""
    standings = indicator_standings(setting.programme.indicators, components)
    return tuple(_indicator(standing, setting) for standing in standings if standing.items)


def _indicator(standing: IndicatorStanding, setting: Setting) -> IndicatorView:
    voice = setting.voice
    _ = voice.gettext
    everything, met, unknown = len(standing.items), standing.count(MET), standing.count(UNKNOWN)
    return IndicatorView(
        title=voice.say(standing.title),
        counts=_("%(met)s of %(all)s at their target, %(below)s below, %(unknown)s not answered")
        % {
            "met": voice.count(met),
            "all": voice.count(everything),
            "below": voice.count(standing.count(BELOW)),
            "unknown": voice.count(unknown),
        },
        met=percent(Fraction(100 * met, everything)),
        unknown=percent(Fraction(100 * unknown, everything)),
        below=tuple(
            ServingView(code=item.code, ask=voice.say(item.ask), href=f"#{item.component}-{item.code}")
            for item in standing.items
            if item.standing == BELOW
        ),
        unanswered=unknown,
    )
