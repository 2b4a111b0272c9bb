"""What stands before the first session: who does what next, what is blocked, and what waits for it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.assessment import BROKEN, FINDING, NOT_OFFERED, Blocker, SiteAssessment
from pactkit.model.milestone import BLOCKED, IN_PROGRESS, MilestoneStatus
from pactkit.model.readiness import MilestoneState
from pactkit.reports import code_names
from pactkit.reports.pages.name_book import NameBook


@frozen(kw_only=True)
class TaskView:
    """A milestone that is not done."""

    title: str
    component: str
    owner: str
    status: str  # its code, for the style
    status_words: str
    takes: str  # how long it takes, or when it is expected
    waits_for: tuple[str, ...]
    reason: str  # why it is blocked
    note: str


@frozen(kw_only=True)
class OwnerView:
    """What one person or role can do now."""

    owner: str
    tasks: tuple[TaskView, ...]


@frozen(kw_only=True)
class MatterView:
    """Something other than a milestone that stands in the way."""

    component: str
    message: str
    advice: str


@frozen(kw_only=True)
class BlockersView:
    """Everything between a site and its first session."""

    now: tuple[OwnerView, ...]  # nothing stands before these
    blocked: tuple[TaskView, ...]
    waiting: tuple[TaskView, ...]  # for other milestones
    matters: tuple[MatterView, ...]
    count: int


def blockers_view(assessment: SiteAssessment, names: NameBook, voice: Voice) -> BlockersView:
    """The blockers of a site, by what can be done about them."""
    now: dict[str, list[TaskView]] = {}
    blocked, waiting, matters = [], [], []
    for blocker in assessment.blockers:
        if blocker.state is None:
            matters.append(_matter(blocker, names, voice))
            continue
        task = task_view(blocker.id, blocker.state, blocker.blocked_by, names, voice)
        if task.status == BLOCKED:
            blocked.append(task)
        elif task.waits_for and task.status != IN_PROGRESS:
            waiting.append(task)
        else:
            now.setdefault(task.owner, []).append(task)
    return BlockersView(
        now=tuple(OwnerView(owner=owner, tasks=tuple(tasks)) for owner, tasks in _busiest_first(now)),
        blocked=tuple(blocked),
        waiting=tuple(waiting),
        matters=tuple(matters),
        count=len(assessment.blockers),
    )


def _busiest_first(tasks: dict[str, list[TaskView]]) -> Iterable[tuple[str, list[TaskView]]]:
    return sorted(tasks.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def task_view(key: str, state: MilestoneState, blocked_by: Iterable[str], names: NameBook, voice: Voice) -> TaskView:
    """One milestone as something to do."""
    return TaskView(
        title=voice.say(state.milestone.title),
        component=names.of_milestone(key),
        owner=names.owner(state),
        status=state.status,
        status_words=code_names.milestone_status(state.status, voice),
        takes=_takes(state, voice),
        waits_for=tuple(names.milestone(need) for need in blocked_by),
        reason=reason_of(state.stated, voice),
        note=voice.say(state.stated.note),
    )


def reason_of(stated: MilestoneStatus, voice: Voice) -> str:
    """Why a milestone is blocked or not needed."""
    return voice.say(stated.reason)


def _takes(state: MilestoneState, voice: Voice) -> str:
    _ = voice.gettext
    if state.stated.expected is not None:
        return _("expected by %(day)s") % {"day": voice.day(state.stated.expected)}
    shortest, longest = state.milestone.days
    if longest == 0:
        return ""
    if shortest == longest:
        return voice.ngettext("takes %(n)s day", "takes %(n)s days", longest)
    return _("takes %(least)s to %(most)s days") % {"least": shortest, "most": longest}


def _matter(blocker: Blocker, names: NameBook, voice: Voice) -> MatterView:
    _ = voice.gettext
    message, advice = "", ""
    if blocker.kind == NOT_OFFERED:
        message = _("This core component is not offered here")
        advice = _("Plan it, or agree with the central team why this site goes without it")
    elif blocker.kind == BROKEN:
        message = _("Its plugin failed or is switched off, so nobody can say whether it is ready")
        advice = _("See what failed, at the end of this page")
    elif blocker.kind == FINDING and blocker.finding is not None:
        message, advice = voice.say(blocker.finding.message), voice.say(blocker.finding.advice)
    return MatterView(component=names.component(blocker.id), message=message, advice=advice)
