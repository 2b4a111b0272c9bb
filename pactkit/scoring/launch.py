"""The launch date: the longest path over what must be done before the first session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from graphlib import TopologicalSorter
from math import inf

from attrs import frozen

from pactkit.model.milestone import BLOCKED, CLOSED, DONE, IN_PROGRESS, NOT_NEEDED
from pactkit.model.plan import AT_RISK, LATE, ON_TRACK, LaunchPlan, PlannedMilestone
from pactkit.model.readiness import MilestoneState
from pactkit.scoring.readiness import is_gating

States = Mapping[str, MilestoneState]  # by component.milestone, components by id, in definition order

SHORTEST, LONGEST = 0, 1


@frozen(kw_only=True)
class Span:
    """When a milestone starts and ends, in days from as-of; an end of infinity is unknown."""

    start: float
    finish: float
    waits: bool  # whether it starts when its needs have ended


def launch_plan(states: States, as_of: date, launch: date | None) -> LaunchPlan:
    """The plan over all milestones of the offered components; a need that none of them has is left out."""
    needs = {key: [need for need in state.milestone.needs if need in states] for key, state in states.items()}
    order = tuple(TopologicalSorter(needs).static_order())
    before = _before_launch(states, needs)
    shortest, longest = (_spans(states, needs, order, as_of, end) for end in (SHORTEST, LONGEST))
    earliest = max([0.0, *(shortest[key].finish for key in before)])
    latest = max([0.0, *(longest[key].finish for key in before)])
    latest_finish = _latest_finish(needs, order, before, longest, latest)
    first, last = _day(as_of, earliest), _day(as_of, latest)
    return LaunchPlan(
        as_of=as_of,
        earliest=first or as_of,
        latest=last,
        launch=launch,
        verdict=_verdict(first or as_of, last, launch),
        critical=_critical(states, needs, before, longest, latest),
        milestones=tuple(
            PlannedMilestone(
                id=key,
                start=_start(state, as_of, longest[key]),
                finish=_day(as_of, longest[key].finish),
                slack=_slack(latest_finish.get(key), longest[key].finish),
                needed=key in before,
            )
            for key, state in states.items()
        ),
    )


def _before_launch(states: States, needs: Mapping[str, list[str]]) -> set[str]:
    """The required milestones of exploration and installation, and what they need."""
    found: set[str] = set()
    waiting = [key for key, state in states.items() if is_gating(state.milestone)]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += needs[key]
    return found


def _spans(
    states: States, needs: Mapping[str, list[str]], order: tuple[str, ...], as_of: date, end: int
) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for key in order:
        spans[key] = _span(states[key], [spans[need].finish for need in needs[key]], as_of, end)
    return spans


def _span(state: MilestoneState, needed: list[float], as_of: date, end: int) -> Span:
    """One milestone at its shortest or longest duration, given when its needs end."""
    stated, duration = state.stated, state.milestone.days[end]
    if state.status == DONE:
        # Done by its measure alone: it is done today, on a day that nobody wrote down.
        day = 0 if stated.on is None else (stated.on - as_of).days
        return Span(start=day, finish=day, waits=False)
    if state.status == NOT_NEEDED:
        return Span(start=0, finish=0, waits=False)
    if stated.expected is not None:
        expected = max(0, (stated.expected - as_of).days)
        return Span(start=max(0, expected - duration), finish=expected, waits=False)
    if state.status == IN_PROGRESS:
        started = 0 if stated.started is None else (stated.started - as_of).days
        return Span(start=started, finish=max(0, started + duration), waits=False)
    if state.status == BLOCKED:
        return Span(start=0, finish=inf if end == LONGEST else duration, waits=False)
    start = max([0.0, *needed])
    return Span(start=start, finish=start + duration, waits=True)


def _latest_finish(
    needs: Mapping[str, list[str]], order: tuple[str, ...], before: set[str], spans: Mapping[str, Span], end: float
) -> dict[str, float]:
    """How late each milestone before the launch may end without moving the first session, where that is known."""
    if end == inf:
        return {}
    latest = dict.fromkeys(before, end)
    for key in reversed(order):
        if key in before and spans[key].waits:
            begin = latest[key] - (spans[key].finish - spans[key].start)
            for need in needs[key]:
                latest[need] = min(latest[need], begin)
    return latest


def _slack(latest_finish: float | None, finish: float) -> int | None:
    return None if latest_finish is None else int(latest_finish - finish)


def _critical(
    states: States, needs: Mapping[str, list[str]], before: set[str], spans: Mapping[str, Span], end: float
) -> tuple[str, ...]:
    """The chain that sets the latest day: from its last milestone back to one that waits for nothing still open."""
    chain: list[str] = []
    ends = [key for key in states if key in before and states[key].status not in CLOSED and spans[key].finish == end]
    followed = {need for key in ends if spans[key].waits for need in needs[key]}
    ends = [key for key in ends if key not in followed]
    while ends:
        key = ends[0]
        chain.insert(0, key)
        ends = [
            need
            for need in needs[key]
            if spans[key].waits and spans[need].finish == spans[key].start and states[need].status not in CLOSED
        ]
    return tuple(chain)


def _start(state: MilestoneState, as_of: date, span: Span) -> date | None:
    return state.stated.started or _day(as_of, span.start)


def _day(as_of: date, days: float) -> date | None:
    return None if days == inf else as_of + timedelta(days=int(days))


def _verdict(earliest: date, latest: date | None, launch: date | None) -> str | None:
    if launch is None:
        return None
    if latest is not None and latest <= launch:
        return ON_TRACK
    return AT_RISK if earliest <= launch else LATE
