"""Sentences that stand in every format, so that no two of them say it differently."""

from __future__ import annotations

from pactkit.languages.voice import Voice, say, voice_of
from pactkit.model.assessment import BROKEN, FINDING, NOT_OFFERED, Blocker, ComponentAssessment
from pactkit.model.finding import Failure
from pactkit.model.milestone import BLOCKED, IN_PROGRESS, Milestone
from pactkit.model.readiness import MilestoneState


def why_blocking(blocker: Blocker, language: str) -> str:
    """What stands in the way, in one sentence."""
    _ = voice_of(language).gettext
    if blocker.kind == NOT_OFFERED:
        return _("This core component is not offered here")
    if blocker.kind == BROKEN:
        return _("Its plugin failed or is switched off, so that nobody can say")
    if blocker.kind == FINDING and blocker.finding is not None:
        return say(blocker.finding.message, language)
    return _why_open(blocker, blocker.state, language) if blocker.state else ""


def _why_open(blocker: Blocker, state: MilestoneState, language: str) -> str:
    voice = voice_of(language)
    _ = voice.gettext
    title = voice.say(state.milestone.title)
    if state.status == BLOCKED:
        return _("%(title)s: blocked, %(reason)s") % {"title": title, "reason": voice.say(state.stated.reason)}
    if state.status == IN_PROGRESS:
        return _("%(title)s: in progress") % {"title": title}
    if blocker.blocked_by:
        waits = ", ".join(blocker.blocked_by)
        return _("%(title)s: not started; waits for %(waits)s") % {"title": title, "waits": waits}
    return _("%(title)s: not started") % {"title": title}


def owner_of(milestone: Milestone, stated: str | None, language: str) -> str:
    """Who does it: whom the site names, else whom the component suggests."""
    return stated or say(milestone.owner, language)


def failure_text(failure: Failure, voice: Voice) -> str:
    """Which plugin broke, where it came from, at which stage, and how."""
    stage, message = voice.say(failure.stage), voice.say(failure.message)
    return f"{failure.plugin} ({failure.distribution}), {stage}: {message}"


def why_absent(component: ComponentAssessment, language: str) -> str:
    """Why a component says nothing."""
    _ = voice_of(language).gettext
    if component.absent == "off":
        return _("switched off")
    if component.absent == "failed":
        return _("its plugin failed")
    return _("not offered") if not component.offered else _("its plugin broke at this site")
