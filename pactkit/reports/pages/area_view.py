"""The area of a site, the need there, and how far the site has come toward its targets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.few import told_apart
from pactkit.model.number import Number
from pactkit.model.site import Area, Progress, Site
from pactkit.reports import code_names
from pactkit.reports.pages.scale_view import percent


@frozen(kw_only=True)
class NeedView:
    """One measure of need."""

    measure: str
    value: str
    source: str


@frozen(kw_only=True)
class TargetView:
    """One target, and the newest count toward it."""

    title: str
    count: str  # "fewer than N" where it is that small
    of: str  # the target
    on: str
    width: str | None  # of the bar; None where the count is not shown, or there is no target


@frozen(kw_only=True)
class ProgressView:
    """The counts of one day."""

    on: str
    counts: tuple[str, ...]  # in the order of the targets


@frozen(kw_only=True)
class AreaView:
    """Where a site is, and whom it is for."""

    code: str
    nation: str
    places: tuple[str, ...]
    languages: str
    need: tuple[NeedView, ...]
    targets: tuple[TargetView, ...]
    progress: tuple[ProgressView, ...]  # oldest first; empty where there is one day only

    @property
    def known(self) -> bool:
        """Whether the site states anything of these."""
        return bool(self.code or self.nation or self.places or self.languages or self.need or self.targets)


@frozen
class _Line:
    """One thing that is counted toward a target."""

    title: str
    target: Number | None
    counts: tuple[Number | None, ...]  # by day
    people: bool


def area_view(site: Site, as_of: date, small: int, voice: Voice) -> AreaView:
    """The area, with the counts up to a day; those of people below `small` are never shown."""
    area = site.area or Area()
    progress = sorted((one for one in site.progress if one.on <= as_of), key=lambda counts: counts.on)
    lines = [line for line in _lines(site, progress, voice) if line.target is not None or any_of(line.counts)]
    return AreaView(
        code=_code(area, voice),
        nation=code_names.nation(area.nation or "", voice),
        places=tuple(_place(place.name, place.codes) for place in area.places),
        languages=", ".join(code_names.spoken(language, voice) for language in site.languages),
        need=tuple(
            NeedView(measure=voice.say(need.measure), value=voice.number(need.value, 4), source=voice.say(need.source))
            for need in area.need
        ),
        targets=tuple(_target(line, progress, small, voice) for line in lines),
        progress=tuple(
            ProgressView(on=voice.day(counts.on), counts=tuple(_one_of(line, day, small, voice) for line in lines))
            for day, counts in enumerate(progress)
        )
        if len(progress) > 1
        else (),
    )


def any_of(counts: Sequence[Number | None]) -> bool:
    """Whether anything is counted."""
    return any(count is not None for count in counts)


def _lines(site: Site, progress: list[Progress], voice: Voice) -> tuple[_Line, ...]:
    _ = voice.gettext
    targets = site.targets
    return (
        _Line(_("Families"), targets.families if targets else None, tuple(one.families for one in progress), True),
        _Line(
            _("Volunteers"), targets.volunteers if targets else None, tuple(one.volunteers for one in progress), True
        ),
        _Line(
            _("Spent of the budget"),
            targets.budget_gbp if targets else None,
            tuple(one.spent_gbp for one in progress),
            False,
        ),
    )


def _target(line: _Line, progress: list[Progress], small: int, voice: Voice) -> TargetView:
    _ = voice.gettext
    known = [(count, day.on) for count, day in zip(line.counts, progress, strict=True) if count is not None]
    newest, on = known[-1] if known else (None, None)
    hidden = newest is None or (line.people and newest < small)
    width = None
    if newest is not None and line.target and not hidden:
        width = percent(min(Fraction(100 * newest) / Fraction(line.target), Fraction(100)))
    return TargetView(
        title=line.title,
        count=_count(newest, line, small, voice) if known else _("Not counted yet"),
        of="" if line.target is None else _("of %(target)s") % {"target": _shown(line.target, line, voice)},
        on=voice.day(on),
        width=width,
    )


def _one_of(line: _Line, day: int, small: int, voice: Voice) -> str:
    """The count of one day among those of all days."""
    if line.people and line.counts[day] is not None and day not in told_apart(line.counts, small):
        return voice.gettext("not shown")
    return _count(line.counts[day], line, small, voice)


def _count(count: Number | None, line: _Line, small: int, voice: Voice) -> str:
    if count is None:
        return ""
    if line.people and count < small:
        return voice.gettext("fewer than %(number)s") % {"number": small}
    return _shown(count, line, voice)


def _shown(count: Number, line: _Line, voice: Voice) -> str:
    return voice.number(count) if line.people else voice.money(count)


def _code(area: Area, voice: Voice) -> str:
    if area.code is None:
        return ""
    if area.valid_on is None:
        return area.code
    return voice.gettext("%(code)s, valid on %(day)s") % {"code": area.code, "day": voice.day(area.valid_on)}


def _place(name: str, codes: Sequence[str]) -> str:
    return f"{name} ({', '.join(codes)})" if codes else name
