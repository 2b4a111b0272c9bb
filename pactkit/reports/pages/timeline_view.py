"""The time line: which milestones lie before the first session, when they can be done, and which chain sets the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.plan import LaunchPlan, PlannedMilestone
from pactkit.model.readiness import MilestoneState
from pactkit.reports import code_names
from pactkit.reports.pages.name_book import NameBook
from pactkit.reports.pages.scale_view import percent

TICKS = 6  # months named on the axis, at most
SPARE = Fraction(1, 20)  # of the days shown, left free after the last one
UNKNOWN_SPARE = Fraction(1, 4)  # ... where the last day is unknown


@frozen(kw_only=True)
class TickView:
    """The first day of a month on the axis."""

    at: str
    text: str


@frozen(kw_only=True)
class RowView:
    """One milestone: words for the table, places (percent of the width) for the drawing."""

    title: str
    component: str
    owner: str
    status_words: str
    when: str
    room: str  # days it may finish later
    critical: bool
    closed: bool
    needed: bool
    start: str
    width: str
    slack_width: str
    end: str
    open_ended: bool  # when it ends is unknown


@frozen(kw_only=True)
class TimelineView:
    """The plan of a launch."""

    verdict: str | None  # on_track | at_risk | late
    verdict_words: str
    session: str  # when the first session can be held
    launch: str
    rows: tuple[RowView, ...]  # the open ones that the first session waits for, by start
    table: tuple[RowView, ...]  # every milestone
    ticks: tuple[TickView, ...]
    first: str  # places of the first session: at the earliest, at the latest, as planned
    last: str | None
    planned: str | None
    session_width: str
    spoken: str

    @property
    def critical(self) -> tuple[RowView, ...]:
        """The chain that sets the latest day, and what is blocked."""
        return tuple(row for row in self.rows if row.critical or row.open_ended)

    @property
    def rest(self) -> tuple[RowView, ...]:
        """The other open milestones."""
        return tuple(row for row in self.rows if not (row.critical or row.open_ended))


@frozen
class DayAxis:
    """From as-of to a little after the last day that is shown."""

    begin: date
    days: Fraction

    def at(self, day: date) -> Fraction:
        """The place of a day, percent 0-100."""
        return min(max(100 * Fraction((day - self.begin).days) / self.days, Fraction(0)), Fraction(100))


def timeline_view(plan: LaunchPlan, names: NameBook, voice: Voice) -> TimelineView:
    """The plan as rows over an axis of days."""
    axis = _axis(plan)
    critical = {key: place for place, key in enumerate(plan.critical)}
    rows = [_row(planned, names, key in critical, axis, voice) for key, planned in _by_day(plan)]
    first, last = axis.at(plan.earliest), None if plan.latest is None else axis.at(plan.latest)
    chain = [names.milestone(key) for key in plan.critical]
    return TimelineView(
        verdict=plan.verdict,
        verdict_words=code_names.launch_verdict(plan.verdict, voice),
        session=session_words(plan, voice),
        launch=voice.day(plan.launch),
        rows=tuple(row for row in rows if row.needed and not row.closed),
        table=tuple(sorted(rows, key=lambda row: row.closed)),
        ticks=tuple(_ticks(axis, voice)),
        first=percent(first),
        last=None if last is None else percent(last),
        planned=None if plan.launch is None or plan.launch < plan.as_of else percent(axis.at(plan.launch)),
        session_width=percent((Fraction(100) if last is None else last) - first),
        spoken=voice.listed(chain),
    )


def session_words(plan: LaunchPlan, voice: Voice) -> str:
    """When the first session can be held."""
    _ = voice.gettext
    if plan.latest is None:
        return _("%(earliest)s at the earliest; nobody can say at the latest, because something is blocked") % {
            "earliest": voice.day(plan.earliest)
        }
    return voice.span(plan.earliest, plan.latest)


def _axis(plan: LaunchPlan) -> DayAxis:
    days = [plan.earliest, plan.latest, plan.launch]
    days += [milestone.finish for milestone in plan.milestones if milestone.needed]
    length = max((day - plan.as_of).days for day in days if day is not None)
    spare = UNKNOWN_SPARE if plan.latest is None else SPARE
    return DayAxis(plan.as_of, max(Fraction(length) * (1 + spare), Fraction(1)))


def _by_day(plan: LaunchPlan) -> list[tuple[str, PlannedMilestone]]:
    """The milestones by start, then finish; those whose end is unknown stand last."""

    def order(planned: PlannedMilestone) -> tuple[date, date]:
        return planned.start or date.max, planned.finish or date.max

    return [(planned.id, planned) for planned in sorted(plan.milestones, key=order)]


def _row(planned: PlannedMilestone, names: NameBook, critical: bool, axis: DayAxis, voice: Voice) -> RowView:  # noqa: FBT001 - one of several facts
    state = names.states[planned.id]
    start = axis.at(planned.start) if planned.start else axis.at(axis.begin)
    end = Fraction(100) if planned.finish is None else axis.at(planned.finish)
    slack = axis.at(planned.finish + timedelta(days=planned.slack)) if planned.finish and planned.slack else end
    return RowView(
        title=voice.say(state.milestone.title),
        component=names.of_milestone(planned.id),
        owner=names.owner(state),
        status_words=code_names.milestone_status(state.status, voice),
        when=_when(planned, state, voice),
        room=_room(planned, state, voice),
        critical=critical,
        closed=state.closed,
        needed=planned.needed,
        start=percent(start),
        width=percent(end - start),
        slack_width=percent(slack - end),
        end=percent(end),
        open_ended=planned.finish is None,
    )


def _when(planned: PlannedMilestone, state: MilestoneState, voice: Voice) -> str:
    _ = voice.gettext
    if state.closed:
        return voice.day(state.done_on)
    if planned.finish is None:
        if state.stated.started is None:
            return _("nobody can say")
        return _("since %(start)s; nobody can say until when") % {"start": voice.day(planned.start)}
    return voice.span(planned.start, planned.finish)


def _room(planned: PlannedMilestone, state: MilestoneState, voice: Voice) -> str:
    _ = voice.gettext
    if state.closed or planned.slack is None:
        return ""
    return voice.ngettext("%(n)s day", "%(n)s days", planned.slack) if planned.slack else _("none")


def _ticks(axis: DayAxis, voice: Voice) -> Iterator[TickView]:
    firsts, year, month = [], axis.begin.year, axis.begin.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)  # noqa: PLR2004 - December
        if year > date.max.year or (date(year, month, 1) - axis.begin).days >= axis.days:
            break
        firsts.append(date(year, month, 1))
    stride = -(-len(firsts) // TICKS) or 1
    for place, day in enumerate(firsts[::stride]):
        text = voice.month(day)
        dated = place == 0 or day.month <= stride
        yield TickView(at=percent(axis.at(day)), text=f"{text} {day.year}" if dated else text)
