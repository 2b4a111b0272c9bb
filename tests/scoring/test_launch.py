"""The launch date, computed by hand for every status."""

from __future__ import annotations

import pytest
from attrs import evolve

from pactkit.model.milestone import BLOCKED, DONE, IN_PROGRESS, NOT_NEEDED, NOT_STARTED
from pactkit.model.plan import PlannedMilestone
from pactkit.model.readiness import MilestoneState

from .making import DAY
from .planning import States, day, plan, state


def planned(states: States) -> dict[str, PlannedMilestone]:
    """The planned milestones by id."""
    return {one.id: one for one in plan(states).milestones}


@pytest.mark.parametrize(
    ("one", "earliest", "latest", "finish"),
    [
        pytest.param(state(DONE, on=-30), 0, 0, -30, id="done: its day"),
        pytest.param(state(IN_PROGRESS, started=-5), 5, 15, 15, id="in progress: started and the days it takes"),
        pytest.param(state(IN_PROGRESS, started=-15), 0, 5, 5, id="in progress: not before as-of at the shortest"),
        pytest.param(state(IN_PROGRESS, started=-50), 0, 0, 0, id="in progress: not before as-of at the longest"),
        pytest.param(state(IN_PROGRESS, started=-5, expected=7), 7, 7, 7, id="expected: that day"),
        pytest.param(state(NOT_STARTED, expected=7), 7, 7, 7, id="expected of what is not started"),
        pytest.param(state(BLOCKED, expected=7), 7, 7, 7, id="expected of what is blocked"),
        pytest.param(state(IN_PROGRESS, started=-50, expected=-7), 0, 0, 0, id="expected: not before as-of"),
        pytest.param(state(NOT_NEEDED), 0, 0, 0, id="not needed: at once"),
        pytest.param(state(NOT_STARTED), 10, 20, 20, id="not started: from as-of"),
        pytest.param(state(BLOCKED), 10, None, None, id="blocked: as if begun today, latest unknown"),
    ],
)
def test_the_finish_of_every_status(one: MilestoneState, earliest: int, latest: int | None, finish: int | None) -> None:
    """Each status has its finish; earliest is at the shortest durations, latest and a milestone's at the longest."""
    found = plan({"x.m": one})
    assert (found.earliest, found.latest) == (day(earliest), day(latest))
    assert found.milestones[0].finish == day(finish)


def test_done_by_its_measure_alone() -> None:
    """What a measure shows to be done has no day of its own and holds nothing up."""
    done = evolve(state(), status=DONE)
    found = planned({"x.m": done, "x.next": state(needs="x.m")})
    assert (found["x.m"].finish, found["x.next"].finish) == (day(0), day(20))


def test_what_is_not_started_waits_for_the_latest_of_its_needs() -> None:
    """Not started = its needs' latest finish (or as-of) + days; a need done in the past is no head start."""
    states = {
        "x.a": state(days=(1, 5)),
        "x.b": state(IN_PROGRESS, days=(10, 30), started=-1),
        "y.c": state(DONE, on=-90),
        "x.both": state(needs="x.a x.b y.c"),
        "x.past": state(needs="y.c"),
    }
    found = planned(states)
    assert (found["x.both"].start, found["x.both"].finish) == (day(29), day(49))
    assert (found["x.past"].start, found["x.past"].finish) == (day(0), day(20))
    assert plan(states).earliest == day(19)


@pytest.mark.parametrize(
    "one",
    [
        state(IN_PROGRESS, started=-5, needs="x.slow"),
        state(expected=15, needs="x.slow"),
        state(NOT_NEEDED, needs="x.slow"),
    ],
)
def test_what_does_not_wait_for_its_needs(one: MilestoneState) -> None:
    """In progress, expected and not needed do not wait for what they need."""
    found = planned({"x.slow": state(days=(100, 100)), "x.m": one})
    assert found["x.m"].finish in (day(15), day(0))


def test_what_is_blocked_holds_up_what_needs_it() -> None:
    """Blocked without `expected`: earliest as if begun today, latest unknown, and so for all that waits for it."""
    states = {"x.a": state(BLOCKED), "x.b": state(needs="x.a"), "x.c": state()}
    found = plan(states, launch=25)
    assert (found.earliest, found.latest, found.verdict) == (day(20), None, "at_risk")
    assert found.critical == ("x.a", "x.b")
    assert [one.finish for one in found.milestones] == [None, None, day(20)]
    assert [one.slack for one in found.milestones] == [None, None, None]


def test_which_milestones_the_first_session_waits_for() -> None:
    """The required milestones of exploration and installation, and what they need; slack is null outside the set."""
    states = {
        "x.early": state(days=(1, 1), stage="exploration"),
        "x.free": state(days=(90, 90), required=False),
        "x.later": state(days=(90, 90), stage="initial"),
        "x.full": state(days=(90, 90), stage="full"),
        "y.m": state(needs="x.optional x.initial"),
        "x.optional": state(days=(5, 5), required=False),
        "x.initial": state(days=(7, 7), stage="initial"),
    }
    found = plan(states)
    assert (found.earliest, found.latest) == (day(17), day(27))
    slack = {one.id: one.slack for one in found.milestones}
    assert slack == {
        "x.early": 26, "x.free": None, "x.later": None, "x.full": None, "y.m": 0, "x.optional": 2, "x.initial": 0,
    }  # fmt: skip
    assert {one.id for one in found.milestones if one.needed} == {
        key for key, days in slack.items() if days is not None
    }
    assert [one.id for one in found.milestones] == list(states)


def test_a_need_of_a_component_that_is_not_offered() -> None:
    """A need of a component not offered is ignored: the milestone starts as if it had no such need."""
    found = plan({"x.a": state(needs="gone.policy")})
    assert (found.earliest, found.latest) == (day(10), day(20))


@pytest.mark.parametrize(
    "states", [{}, {"x.a": state(DONE, on=-3), "x.b": state(NOT_NEEDED)}, {"x.a": state(stage="full")}]
)
def test_no_milestone_left(states: States) -> None:
    """No milestone left = as-of, and nothing is critical."""
    found = plan(states, launch=0)
    assert (found.earliest, found.latest, found.critical, found.verdict) == (DAY, DAY, (), "on_track")


@pytest.mark.parametrize(
    ("launch", "verdict"),
    [(None, None), (9, "late"), (10, "at_risk"), (19, "at_risk"), (20, "on_track"), (99, "on_track")],
)
def test_the_verdict(launch: int | None, verdict: str | None) -> None:
    """on_track: latest <= launch; at_risk: earliest <= launch, latest after it; else late; null without `launch`."""
    found = plan({"x.a": state()}, launch)
    assert (found.verdict, found.launch) == (verdict, day(launch))


@pytest.mark.parametrize(("launch", "verdict"), [(9, "late"), (10, "at_risk"), (9999, "at_risk")])
def test_the_verdict_while_something_is_blocked(launch: int, verdict: str) -> None:
    """at_risk where latest is unknown, however late the launch; late where even the earliest is after it."""
    assert plan({"x.a": state(BLOCKED)}, launch).verdict == verdict


def test_slack_is_what_the_tightest_follower_leaves() -> None:
    """What two milestones wait for may finish no later than the one with less slack allows, whichever stands first."""
    states = {"x.a": state(days=(5, 5)), "x.short": state(days=(1, 1), needs="x.a"), "x.long": state(needs="x.a")}
    for order in (states, dict(reversed(states.items()))):
        assert {key: one.slack for key, one in planned(order).items()} == {"x.a": 0, "x.short": 19, "x.long": 0}


def test_a_plan_by_hand() -> None:
    """Start, finish, slack and the critical path of a small network, at the longest durations."""
    states = {
        "x.partner": state(IN_PROGRESS, days=(5, 12), started=-4, stage="exploration"),
        "x.recruit": state(days=(10, 30), needs="x.partner"),
        "x.train": state(days=(2, 5), needs="x.recruit x.policy"),
        "x.policy": state(days=(7, 14)),
        "x.venue": state(days=(1, 3), needs="x.partner"),
    }
    found = plan(states, launch=40)
    assert (found.earliest, found.latest, found.verdict) == (day(13), day(43), "at_risk")
    assert found.critical == ("x.partner", "x.recruit", "x.train")
    assert {one.id: (one.start, one.finish, one.slack) for one in found.milestones} == {
        "x.partner": (day(-4), day(8), 0),
        "x.recruit": (day(8), day(38), 0),
        "x.train": (day(38), day(43), 0),
        "x.policy": (day(0), day(14), 24),
        "x.venue": (day(8), day(11), 32),
    }
