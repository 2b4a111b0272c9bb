"""The JSON of `readiness` and `plan`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.assess.launch import blocked_by, milestones
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.plan import LaunchPlan
from pactkit.model.readiness import MilestoneState
from pactkit.reports import values
from pactkit.reports.origins import origin_content
from pactkit.reports.phrases import why_blocking
from pactkit.reports.values import Json


def readiness_content(assessment: SiteAssessment, as_of: date, failures: Iterable[Failure], language: str) -> Json:
    """Whether the first session can be held, what is missing, and every milestone."""
    states = milestones(assessment.components)
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "readable": assessment.site is not None,
        "origin": origin_content(assessment.site, language),
        "ready": assessment.ready,
        "blockers": blockers_content(assessment, language),
        "components": [_component(component, states) for component in assessment.components],
        "findings": values.findings(assessment.findings, language),
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }


def blockers_content(assessment: SiteAssessment, language: str) -> list[Json]:
    """What stands between the site and its first session."""
    return [{"id": blocker.id, "why": why_blocking(blocker, language)} for blocker in assessment.blockers]


def strength_content(component: ComponentAssessment) -> Json:
    """How far each stage of a component has come, in percent."""
    strength = component.readiness.strength if component.readiness else {}
    return {stage: values.number(percent) for stage, percent in strength.items()}


def _component(component: ComponentAssessment, states: dict[str, MilestoneState]) -> Json:
    found = component.readiness.milestones if component.readiness else ()
    return {
        "component": {
            "id": component.id,
            "version": component.definition.version if component.definition else None,
        },
        "offered": component.offered,
        "absent": component.absent,
        "ready": component.ready,
        "strength": strength_content(component),
        "milestones": [
            {
                "id": state.milestone.id,
                "status": state.status,
                "stage": state.milestone.stage,
                "required": state.milestone.required,
                "blocked_by": list(blocked_by(states, state)),
            }
            for state in found
        ],
    }


NO_PLAN: Json = {
    "earliest": None,
    "latest": None,
    "days": {"low": None, "high": None},
    "launch": None,
    "verdict": None,
    "critical": [],
    "milestones": [],
}


def plan_content(
    assessment: SiteAssessment, plan: LaunchPlan | None, as_of: date, failures: Iterable[Failure], language: str
) -> Json:
    """When the first session can be held, and what that day hangs on; nothing of a site that cannot be read."""
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "readable": plan is not None,
        **(_planned(plan) if plan else NO_PLAN),
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }


def _planned(plan: LaunchPlan) -> Json:
    return {
        "earliest": plan.earliest.isoformat(),
        "latest": _day(plan.latest),
        "days": {
            "low": (plan.earliest - plan.as_of).days,
            "high": None if plan.latest is None else (plan.latest - plan.as_of).days,
        },
        "launch": _day(plan.launch),
        "verdict": plan.verdict,
        "critical": list(plan.critical),
        "milestones": [
            {
                "id": milestone.id,
                "start": _day(milestone.start),
                "finish": _day(milestone.finish),
                "slack": milestone.slack,
            }
            for milestone in plan.milestones
        ],
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
