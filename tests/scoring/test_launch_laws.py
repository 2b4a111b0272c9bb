"""The launch date of drawn networks, against every chain of milestones, and what slack means."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pactkit.model.milestone import (
    BLOCKED,
    DONE,
    IN_PROGRESS,
    MILESTONE_STATES,
    NOT_NEEDED,
    NOT_STARTED,
    MilestoneStatus,
)
from pactkit.model.plan import PlannedMilestone

from .drawing import Dice, dice
from .making import DAY
from .planning import States, day, plan, state


def network(rolled: Dice) -> States:
    """Up to seven milestones, each needing some of those before it."""
    states: States = {}
    for at in range(rolled.pick(range(1, 8))):
        shortest = rolled.pick(range(12))
        needs = [*(key for key in states if rolled.pick((True, False, False))), *rolled.pick(((), (), ("gone.m",)))]
        one = state(
            rolled.pick(MILESTONE_STATES if rolled.pick((True, False)) else (NOT_STARTED, NOT_STARTED, IN_PROGRESS)),
            days=(shortest, shortest + rolled.pick(range(9))),
            needs=" ".join(needs),
            stage=rolled.pick(("installation", "installation", "exploration", "initial", "full")),
            required=rolled.pick((True, True, False)),
        )
        stated = MilestoneStatus(
            status=one.status,
            on=day(rolled.pick(range(-9, 4))) if one.status == DONE else None,
            started=day(rolled.pick(range(-20, 1))) if one.status == IN_PROGRESS else None,
            expected=None if one.status == DONE else day(rolled.pick((None, None, None, -3, 0, 4, 15))),
        )
        states[f"{rolled.pick('xy')}.m{at}"] = evolve(one, stated=stated)
    return states


NETWORKS = dice().map(network)


def chains(states: States, key: str, end: int) -> list[int | None]:
    """How long every chain of milestones takes that ends with this one, in days from as-of; None: unknown."""
    one = states[key]
    days, stated = one.milestone.days[end], one.stated
    if one.status == DONE and stated.on is not None:
        return [(stated.on - DAY).days]
    if one.status == NOT_NEEDED:
        return [0]
    if stated.expected is not None:
        return [max(0, (stated.expected - DAY).days)]
    if one.status == IN_PROGRESS and stated.started is not None:
        return [max(0, (stated.started - DAY).days + days)]
    if one.status == BLOCKED:
        return [days if end == 0 else None]
    before = [length for need in one.milestone.needs if need in states for length in chains(states, need, end)]
    return [days, *(None if length is None else length + days for length in before)]


def longest(lengths: list[int | None]) -> int | None:
    """The longest of all chains; unknown if one is."""
    known = [length for length in lengths if length is not None]
    return max(known) if len(known) == len(lengths) else None


def waited_for(states: States) -> set[str]:
    """Required milestones of exploration and installation, and what they need, and so on."""
    found = {
        key for key, one in states.items()
        if one.milestone.required and one.milestone.stage in ("exploration", "installation")
    }  # fmt: skip
    while more := {need for key in found for need in states[key].milestone.needs if need in states} - found:
        found |= more
    return found


@given(NETWORKS)
@settings(max_examples=300)
def test_the_longest_of_all_chains(states: States) -> None:
    """Earliest and latest are the longest path at the shortest and at the longest durations, and never before as-of."""
    found, waited = plan(states), waited_for(states)
    shortest, latest = (longest([0, *(one for key in waited for one in chains(states, key, end))]) for end in (0, 1))
    assert (found.earliest, found.latest) == (day(shortest), day(latest))
    assert found.latest is None or found.earliest <= found.latest
    assert {one.id: one.finish for one in found.milestones} == {
        key: day(longest(chains(states, key, 1))) for key in states
    }


@given(NETWORKS)
@settings(max_examples=300)
def test_slack_and_the_critical_path(states: States) -> None:
    """Slack is 0 or more in the set, 0 on the critical path, null outside; each critical milestone needs the last."""
    found, waited = plan(states), waited_for(states)
    slack = {one.id: one.slack for one in found.milestones}
    finish = {one.id: one.finish for one in found.milestones}
    for key, days in slack.items():
        assert (days is None) == (key not in waited or found.latest is None)
        assert days is None or days >= 0
    assert set(found.critical) <= waited
    assert all(slack[key] == 0 for key in found.critical if found.latest is not None)
    for earlier, later in pairwise(found.critical):
        assert earlier in states[later].milestone.needs
    open_ends = [key for key in waited if states[key].status not in (DONE, NOT_NEEDED) and finish[key] == found.latest]
    assert bool(found.critical) == bool(open_ends)
    assert not found.critical or found.critical[-1] in open_ends


@given(NETWORKS, st.data())
@settings(max_examples=300)
def test_slack_is_how_late_it_may_be(states: States, data: st.DataObject) -> None:
    """A milestone that finishes later by its slack does not move the first session; one day more moves it by one."""
    found = plan(states)
    ready = [one for one in found.milestones if one.slack is not None and states[one.id].status != NOT_NEEDED]
    assume(ready)
    one = data.draw(st.sampled_from(ready))
    assert one.slack is not None
    assert found.latest is not None
    assert plan(delayed(states, one, one.slack)).latest == found.latest
    assert plan(delayed(states, one, one.slack + 1)).latest == found.latest + timedelta(days=1)


def delayed(states: States, one: PlannedMilestone, days: int) -> States:
    """The same network in which one milestone finishes so many days later."""
    assert one.finish is not None
    later, was = one.finish + timedelta(days=days), states[one.id]
    stated = evolve(was.stated, on=later) if was.status == DONE else evolve(was.stated, expected=later)
    return {**states, one.id: evolve(was, stated=stated)}
