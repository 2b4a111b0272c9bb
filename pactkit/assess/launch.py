"""What a site's components make together: the launch plan, and what blocks the first session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pactkit.model.assessment import (
    BROKEN,
    FINDING,
    MILESTONE,
    NOT_OFFERED,
    Blocker,
    ComponentAssessment,
    SiteAssessment,
)
from pactkit.model.finding import BLOCKER
from pactkit.model.plan import LaunchPlan
from pactkit.model.readiness import MilestoneState
from pactkit.model.stage import reached
from pactkit.scoring.launch import launch_plan
from pactkit.scoring.readiness import is_gating

Components = Iterable[ComponentAssessment]


def milestones(components: Components) -> dict[str, MilestoneState]:
    """Every milestone of the offered components, by component.milestone."""
    return {
        f"{component.id}.{state.milestone.id}": state
        for component in components
        if component.readiness
        for state in component.readiness.milestones
    }


def missing_needs(states: Mapping[str, MilestoneState]) -> Iterator[tuple[str, str]]:
    """Each milestone with a need that no offered component has."""
    for key, state in states.items():
        for need in state.milestone.needs:
            if need not in states:
                yield key, need


def plan_of(assessment: SiteAssessment, as_of: date) -> LaunchPlan | None:
    """The launch plan of a site; None where its file could not be used."""
    if assessment.site is None:
        return None
    return launch_plan(milestones(assessment.components), as_of, assessment.site.launch)


def blocked_by(states: Mapping[str, MilestoneState], state: MilestoneState) -> tuple[str, ...]:
    """The needs of a milestone that are not done yet; none for one that is done itself."""
    if state.closed:
        return ()
    return tuple(need for need in state.milestone.needs if need in states and not states[need].closed)


def blockers(components: Components, states: Mapping[str, MilestoneState]) -> Iterator[Blocker]:
    """What stands between a site and its first session, by component."""
    for component in components:
        if component.absent or (component.offered and component.readiness is None):
            yield Blocker(id=component.id, kind=BROKEN)
        elif not component.offered:
            if reached(component.stage, "installation"):
                yield Blocker(id=component.id, kind=NOT_OFFERED)
        else:
            yield from _of_component(component, states)


def _of_component(component: ComponentAssessment, states: Mapping[str, MilestoneState]) -> Iterator[Blocker]:
    for state in component.readiness.milestones if component.readiness else ():
        if is_gating(state.milestone) and not state.closed:
            yield Blocker(
                id=f"{component.id}.{state.milestone.id}",
                kind=MILESTONE,
                state=state,
                blocked_by=blocked_by(states, state),
            )
    for finding in component.findings:
        if finding.severity == BLOCKER:
            yield Blocker(id=component.id, kind=FINDING, finding=finding)
