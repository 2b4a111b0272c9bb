"""Sentences that stand in every format, so that no two of them say it differently."""

from __future__ import annotations

from pactkit.model.assessment import BROKEN, FINDING, NOT_OFFERED, Blocker, ComponentAssessment
from pactkit.model.finding import Failure
from pactkit.model.milestone import BLOCKED, IN_PROGRESS, Milestone
from pactkit.model.readiness import MilestoneState
from pactkit.model.text import say


def why_blocking(blocker: Blocker, language: str) -> str:
    """What stands in the way, in one sentence."""
    if blocker.kind == NOT_OFFERED:
        return "This core component is not offered here"
    if blocker.kind == BROKEN:
        return "Its plugin failed or is switched off, so that nobody can say"
    if blocker.kind == FINDING and blocker.finding is not None:
        return say(blocker.finding.message, language)
    return _why_open(blocker, blocker.state, language) if blocker.state else ""


def _why_open(blocker: Blocker, state: MilestoneState, language: str) -> str:
    title = say(state.milestone.title, language)
    if state.status == BLOCKED:
        return f"{title}: blocked, {say(state.stated.reason, language)}"
    if state.status == IN_PROGRESS:
        return f"{title}: in progress"
    waits = f"; waits for {', '.join(blocker.blocked_by)}" if blocker.blocked_by else ""
    return f"{title}: not started{waits}"


def owner_of(milestone: Milestone, stated: str | None, language: str) -> str:
    """Who does it: whom the site names, else whom the component suggests."""
    return stated or say(milestone.owner, language)


def failure_text(failure: Failure) -> str:
    """Which plugin broke, where it came from, at which stage, and how."""
    return f"{failure.plugin} ({failure.distribution}), {failure.stage}: {failure.message}"


def why_absent(component: ComponentAssessment) -> str:
    """Why a component says nothing."""
    if component.absent == "off":
        return "switched off"
    if component.absent == "failed":
        return "its plugin failed"
    return "not offered" if not component.offered else "its plugin broke at this site"
