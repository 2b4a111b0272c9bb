"""Readiness of one component: the state of its milestones, and the strength of each stage."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Measured
from pactkit.model.milestone import DONE, IN_PROGRESS, NOT_STARTED, Milestone, MilestoneStatus
from pactkit.model.number import Number, exact
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
        milestone_state(milestone, stated.get(milestone.id, UNTOUCHED), measured.get(milestone.id))
        for milestone in definition.milestones
    )
    return ReadinessReport(
        component=definition.id,
        version=definition.version,
        ready=all(state.closed for state in states if is_gating(state.milestone)),
        milestones=states,
        strength=strength(states),
    )


def is_gating(milestone: Milestone) -> bool:
    """Whether the first session waits for this milestone."""
    return milestone.required and milestone.stage in BEFORE_LAUNCH


def milestone_state(milestone: Milestone, stated: MilestoneStatus, measured: Measured | None) -> MilestoneState:
    """A measure that holds makes a milestone done that is not started or in progress; everything else stands."""
    status = stated.status
    if status in (NOT_STARTED, IN_PROGRESS) and measure_holds(milestone, measured):
        status = DONE
    return MilestoneState(milestone=milestone, stated=stated, status=status, measured=measured)


def measure_holds(milestone: Milestone, measured: Measured | None) -> bool | None:
    """Whether the milestone's measure is reached; None while it is unknown."""
    if milestone.measure is None or measured is None or measured.value is None:
        return None
    return measured.value >= milestone.measure.at_least


def strength(states: tuple[MilestoneState, ...]) -> dict[str, Number]:
    """How far each stage has come, percent 0-100: done counts 2, in progress 1, anything else 0."""
    found: dict[str, Number] = {}
    for stage in STAGES:
        points = [POINTS.get(state.status, 0) for state in states if state.milestone.stage == stage]
        if points:
            found[stage] = exact(Fraction(100 * sum(points), 2 * len(points)))
    return found
