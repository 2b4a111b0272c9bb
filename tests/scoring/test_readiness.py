"""Readiness: the state of milestones, and the strength of each stage."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Measured
from pactkit.model.formula import MeasureName
from pactkit.model.milestone import (
    BLOCKED,
    DONE,
    IN_PROGRESS,
    MILESTONE_STATES,
    NOT_NEEDED,
    NOT_STARTED,
    Milestone,
    MilestoneMeasure,
    MilestoneStatus,
)
from pactkit.model.number import Number
from pactkit.scoring.readiness import measure_holds, milestone_state, standard_readiness

from .making import definition

FOUR = MilestoneMeasure(source=MeasureName(name="leaders_trained"), at_least=4)


def milestone(name: str = "a", stage: str = "installation", **more: Any) -> Milestone:
    """A required milestone."""
    return Milestone(id=name, title=name, stage=stage, **more)


def of(*milestones: Milestone) -> Definition:
    """A component of milestones alone."""
    return evolve(definition(), milestones=milestones)


def stated(*states: str) -> dict[str, MilestoneStatus]:
    """Statuses of the milestones a, b, c and so on."""
    return {name: MilestoneStatus(status=state) for name, state in zip("abcdef", states, strict=False)}


@pytest.mark.parametrize("stage", ["exploration", "installation"])
@pytest.mark.parametrize("status", MILESTONE_STATES)
def test_ready_when_what_is_required_is_done_or_not_needed(stage: str, status: str) -> None:
    """Ready when every required milestone of exploration and installation is done or not needed."""
    report = standard_readiness(of(milestone(stage=stage)), stated(status), {})
    assert report.ready == (status in (DONE, NOT_NEEDED))
    assert report.milestones[0].closed == report.ready


@pytest.mark.parametrize("free", [milestone(required=False), milestone(stage="initial"), milestone(stage="full")])
def test_what_readiness_does_not_wait_for(free: Milestone) -> None:
    """Optional milestones and those of later stages do not keep a component from being ready."""
    assert standard_readiness(of(free), {}, {}).ready


def test_one_open_milestone_is_enough() -> None:
    """Every required milestone: one open one is enough not to be ready; one not stated is not started."""
    made = of(milestone("a"), milestone("b"))
    assert not standard_readiness(made, stated(DONE), {}).ready
    assert standard_readiness(made, stated(DONE, NOT_NEEDED), {}).ready
    assert standard_readiness(made, stated(DONE), {}).milestones[1].status == NOT_STARTED


@pytest.mark.parametrize(
    ("status", "becomes"),
    [(NOT_STARTED, DONE), (IN_PROGRESS, DONE), (DONE, DONE), (BLOCKED, BLOCKED), (NOT_NEEDED, NOT_NEEDED)],
)
def test_a_measure_that_holds(status: str, becomes: str) -> None:
    """A measure that holds makes `not_started` and `in_progress` done; `blocked`, `not_needed` and `done` stand."""
    state = milestone_state(milestone(measure=FOUR), MilestoneStatus(status=status), Measured(value=4))
    assert (state.status, state.stated.status) == (becomes, status)


@pytest.mark.parametrize("status", MILESTONE_STATES)
@pytest.mark.parametrize("measured", [None, Measured(), Measured(value=3), Measured(error="it broke")])
def test_a_measure_that_does_not_hold(status: str, measured: Measured | None) -> None:
    """A measure that is not reached, unknown or broken changes no status, not even `done`."""
    assert milestone_state(milestone(measure=FOUR), MilestoneStatus(status=status), measured).status == status


@pytest.mark.parametrize(
    ("measure", "measured", "holds"),
    [
        (FOUR, Measured(value=4), True),
        (FOUR, Measured(value=Fraction(39, 10)), False),
        (FOUR, Measured(), None),
        (FOUR, None, None),
        (None, Measured(value=9), None),
    ],
)
def test_whether_a_measure_holds(
    measure: MilestoneMeasure | None,
    measured: Measured | None,
    holds: bool | None,  # noqa: FBT001 - a table's column
) -> None:
    """It holds at `at_least` or above; where the measure or its value is missing that is unknown."""
    assert measure_holds(milestone(measure=measure), measured) is holds


def test_a_measure_makes_a_component_ready() -> None:
    """What a fact shows to be done counts as done, for readiness and for the stage's strength."""
    report = standard_readiness(of(milestone(measure=FOUR)), {}, {"a": Measured(value=5)})
    assert report.ready
    assert report.strength == {"installation": 100}


@pytest.mark.parametrize(
    ("states", "percent"),
    [
        ((DONE, IN_PROGRESS, NOT_STARTED), 50),
        ((DONE, IN_PROGRESS, BLOCKED), 50),
        ((DONE, DONE, IN_PROGRESS), Fraction(250, 3)),
        ((NOT_NEEDED, NOT_NEEDED, DONE), Fraction(100, 3)),
        ((BLOCKED, BLOCKED, BLOCKED), 0),
    ],
)
def test_strength_of_a_stage(states: tuple[str, ...], percent: Number) -> None:
    """Strength of a stage: done 2, in progress 1, else 0, as a percent of what all done would be."""
    made = of(*(milestone(name) for name in "abc"))
    assert standard_readiness(made, stated(*states), {}).strength == {"installation": percent}


def test_strength_by_stage() -> None:
    """Each stage that has milestones has a strength, in the order of the stages, optional milestones included."""
    made = of(milestone("a", "full"), milestone("b", "exploration"), milestone("c", "exploration", required=False))
    report = standard_readiness(made, stated(IN_PROGRESS, DONE, NOT_STARTED), {})
    assert list(report.strength.items()) == [("exploration", 50), ("full", 50)]


def test_a_component_without_milestones_is_ready() -> None:
    """Nothing to wait for: a checklist alone is ready."""
    report = standard_readiness(of(), {}, {})
    assert (report.ready, report.strength, report.milestones) == (True, {}, ())


def test_a_done_milestone_keeps_its_day() -> None:
    """`done` states its day, and the state carries it on."""
    status = MilestoneStatus(status=DONE, on=date(2026, 9, 12))
    assert milestone_state(milestone(), status, None).done_on == date(2026, 9, 12)
