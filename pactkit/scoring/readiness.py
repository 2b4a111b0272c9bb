"""Readiness of one component: the state of its milestones, and the strength of each stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Measured
from pactkit.model.milestone import CLOSED, DONE, IN_PROGRESS, NOT_STARTED, Milestone, MilestoneStatus
from pactkit.model.number import Number, divided
from pactkit.model.readiness import MilestoneState, ReadinessReport
from pactkit.model.stage import BEFORE_LAUNCH, STAGES

POINTS = {DONE: 2, IN_PROGRESS: 1}
UNTOUCHED = MilestoneStatus()


def standard_readiness(
    definition: Definition, stated: Mapping[str, MilestoneStatus], measured: Mapping[str, Measured]
) -> ReadinessReport:
    """Ready when every required milestone of exploration and installation is done or not needed.

    `stated` is what the site says, `measured` what the milestones' measures gave, both by milestone id.
    """
    states = tuple(
        [
            milestone_state(milestone, stated.get(milestone.id, UNTOUCHED), measured.get(milestone.id))
            for milestone in definition.milestones
        ]
    )
    return ReadinessReport(
        component=definition.id,
        version=definition.version,
        ready=not any(state.status not in CLOSED and is_gating(state.milestone) for state in states),
        milestones=states,
        strength=strength(states),
    )


def is_gating(milestone: Milestone) -> bool:
    """Whether the first session waits for this milestone."""
    return milestone.required and milestone.stage in BEFORE_LAUNCH


def milestone_state(milestone: Milestone, stated: MilestoneStatus, measured: Measured | None) -> MilestoneState:
    """A measure that holds makes a milestone done that is not started or in progress; everything else stands."""
    status = stated.status
    if measured is not None and status in (NOT_STARTED, IN_PROGRESS) and measure_holds(milestone, measured):
        status = DONE
    return MilestoneState(milestone=milestone, stated=stated, status=status, measured=measured)


def measure_holds(milestone: Milestone, measured: Measured | None) -> bool | None:
    """Whether the milestone's measure is reached; None while it is unknown."""
    if milestone.measure is None or measured is None or measured.value is None:
        return None
    return measured.value >= milestone.measure.at_least


def strength(states: Iterable[MilestoneState]) -> dict[str, Number]:
    """How far each stage has come, percent 0-100: done counts 2, in progress 1, anything else 0."""
    points = dict.fromkeys(STAGES, 0)
    possible = dict.fromkeys(STAGES, 0)
    for state in states:
        points[state.milestone.stage] += POINTS.get(state.status, 0)
        possible[state.milestone.stage] += POINTS[DONE]
    return {stage: divided(100 * points[stage], possible[stage]) for stage in STAGES if possible[stage]}
