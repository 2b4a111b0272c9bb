"""The sheets of `readiness` and `plan`: can we hold the first session, what is missing, who does what next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pactkit.assess.launch import milestones
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import Blocker, ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.milestone import BLOCKED, IN_PROGRESS
from pactkit.model.number import Number
from pactkit.model.plan import LaunchPlan, PlannedMilestone
from pactkit.model.readiness import MilestoneState
from pactkit.model.stage import reached
from pactkit.reports import wording
from pactkit.reports.blocks import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Sheet,
    bullets,
    cell,
    table,
)
from pactkit.reports.origins import origin_sentence
from pactkit.reports.phrases import owner_of, why_absent, why_blocking
from pactkit.reports.sheets.common import (
    failures_block,
    findings_block,
    problems_blocks,
    site_name,
    unreadable_blocks,
)
from pactkit.scoring.readiness import is_gating


def readiness_sheet(
    assessment: SiteAssessment,
    plan: LaunchPlan | None,
    failures: Iterable[Failure],
    as_of: date,
    language: str,
    expiry: Iterable[Block] = (),
) -> Sheet:
    """The verdict, what decides it, then who does what next, and the blocks on what runs out before."""
    voice = voice_of(language)
    _ = voice.gettext
    named = {"site": site_name(assessment, language), "day": voice.day(as_of)}
    blocks: list[Block] = [Heading(_("%(site)s: readiness on %(day)s") % named, 1)]
    if assessment.site is None or plan is None:
        return (*blocks, *unreadable_blocks(assessment, language), *failures_block(failures, language))
    blocks.append(Paragraph(readiness_verdict(assessment, language), GOOD if assessment.ready else BAD))
    blocks.append(Paragraph(f"{launch_sentence(plan, assessment.site.stage, voice)}{_uncounted(assessment, voice)}"))
    if said := origin_sentence(assessment.site, voice):
        blocks.append(Paragraph(said, QUIET))
    blocks.append(
        table(
            (Column(_("component"), wraps=True), Column(_("ready")), Column(_("to do"), right=True),
             Column(_("strength of each stage"), wraps=True)),
            [_component(component, language) for component in assessment.components],
        )
    )  # fmt: skip
    titles = {BLOCKED: _("Blocked"), NOW: _("Under way, or ready to start"), LATER: _("After that")}
    for group, tasks in grouped(assessment.blockers).items():
        blocks += _tasks(titles[group], tasks, language)
    blocks += expiry
    blocks += findings_block(assessment.findings, language)
    blocks += problems_blocks(assessment.problems, language)
    return (*blocks, *failures_block(failures, language))


NOW, LATER = "now", "later"


def grouped(blockers: Iterable[Blocker]) -> dict[str, list[Blocker]]:
    """What is blocked, what somebody can do now, and what waits for that."""
    found: dict[str, list[Blocker]] = {BLOCKED: [], NOW: [], LATER: []}
    for blocker in blockers:
        status = blocker.state.status if blocker.state else ""
        waiting = blocker.blocked_by and status != IN_PROGRESS
        found[BLOCKED if status == BLOCKED else LATER if waiting else NOW].append(blocker)
    return found


def readiness_verdict(assessment: SiteAssessment, language: str) -> str:
    """Whether the first session can be held, in one sentence."""
    voice = voice_of(language)
    _ = voice.gettext
    running = assessment.site is not None and reached(assessment.site.stage, "initial")
    if assessment.ready and running:
        return _("Ready: all that a first session needs is in place.")
    if assessment.ready:
        return _("Ready: nothing stands in the way of the first session.")
    if not assessment.blockers:
        missing = [component.id for component in assessment.components if not component.ready]
        return _("Not ready yet: %(what)s.") % {"what": ", ".join(missing) or _("no component is offered")}
    if running:
        return voice.ngettext(
            "Not ready: of what a first session needs, %(n)s thing still to do or decide.",
            "Not ready: of what a first session needs, %(n)s things still to do or decide.",
            len(assessment.blockers),
        )
    return voice.ngettext(
        "Not ready: %(n)s thing to do or decide before the first session.",
        "Not ready: %(n)s things to do or decide before the first session.",
        len(assessment.blockers),
    )


def launch_sentence(plan: LaunchPlan, stage: str, voice: Voice) -> str:
    """When the first session can be held, against the planned day; a site that runs has held it."""
    _ = voice.gettext
    if reached(stage, "initial"):
        return _("Sessions are being held here (stage %(stage)s).") % {"stage": wording.stage(stage, voice)}
    days = {"earliest": voice.day(plan.earliest), "latest": voice.day(plan.latest)}
    if plan.latest is None:
        when = _(
            "The first session can be held on %(earliest)s at the earliest; something is blocked, so that nobody can "
            "say the latest day."
        )
    elif plan.earliest == plan.latest:
        when = _("The first session can be held on %(earliest)s.")
    else:
        when = _("The first session can be held between %(earliest)s and %(latest)s.")
    if plan.launch is None or plan.verdict is None:
        return when % days
    planned = {"day": voice.day(plan.launch), "verdict": wording.launch_verdict(plan.verdict, voice)}
    return f"{when % days} {_('It is planned for %(day)s: %(verdict)s.') % planned}"


def _uncounted(assessment: SiteAssessment, voice: Voice) -> str:
    """What stands in the way and has no days that a plan could count."""
    found = {component.id for component in assessment.components if component.readiness is None}
    found |= {blocker.id for blocker in assessment.blockers if blocker.state is None}
    said = voice.gettext("Not counted, as nobody knows how long it takes: %(what)s.")
    return f" {said % {'what': ', '.join(sorted(found))}}" if found else ""


def _component(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    voice = voice_of(language)
    _ = voice.gettext
    title = voice.say(component.definition.title) if component.definition else component.id
    if component.readiness is None:
        return cell(title), cell(_("no"), BAD), cell(wording.NOTHING), cell(why_absent(component, language), BAD)
    left = sum(1 for state in component.readiness.milestones if not state.closed and is_gating(state.milestone))
    strength = component.readiness.strength.items()
    return (
        cell(title),
        cell(_("yes"), GOOD) if component.ready else cell(_("no"), BAD),
        cell(str(left)),
        cell(", ".join(_strength(stage, percent, voice) for stage, percent in strength), QUIET),
    )


def _strength(stage: str, percent: Number, voice: Voice) -> str:
    said = voice.gettext("%(number)s%%") % {"number": wording.score(percent, voice)}
    return f"{wording.stage(stage, voice)} {said}"


def _tasks(title: str, blockers: Iterable[Blocker], language: str) -> Iterator[Block]:
    points = [(cell(why_blocking(blocker, language)), _who(blocker, language)) for blocker in blockers]
    if points:
        yield Heading(title, 2)
        yield bullets(*points)


def _who(blocker: Blocker, language: str) -> str:
    if blocker.state is None:
        return blocker.id
    who = owner_of(blocker.state.milestone, blocker.state.stated.owner, language)
    return f"{who} ({blocker.id})" if who else blocker.id


def plan_sheet(
    assessment: SiteAssessment,
    plan: LaunchPlan | None,
    failures: Iterable[Failure],
    as_of: date,
    language: str,
    expiry: Iterable[Block] = (),
) -> Sheet:
    """The day of the first session, the chain that sets it, every milestone's days, and what runs out before."""
    voice = voice_of(language)
    _ = voice.gettext
    named = {"site": site_name(assessment, language), "day": voice.day(as_of)}
    blocks: list[Block] = [Heading(_("%(site)s: plan on %(day)s") % named, 1)]
    if assessment.site is None or plan is None:
        return (*blocks, *unreadable_blocks(assessment, language), *failures_block(failures, language))
    stage = assessment.site.stage
    tone = wording.LAUNCH_TONES[plan.verdict] if plan.verdict and not reached(stage, "initial") else STRONG
    blocks.append(Paragraph(f"{launch_sentence(plan, stage, voice)}{_uncounted(assessment, voice)}", tone))
    states = milestones(assessment.components)
    if plan.critical:
        blocks.append(_critical(plan, states, voice))
    needed = [planned for planned in plan.milestones if planned.needed]
    still_open = [planned for planned in needed if not states[planned.id].closed]
    waited = voice.ngettext(
        "Of %(n)s milestone that the first session waits for, %(closed)s are done or not needed.",
        "Of %(n)s milestones that the first session waits for, %(closed)s are done or not needed.",
        len(needed),
        closed=voice.count(len(needed) - len(still_open)),
    )
    blocks.append(Paragraph(waited if needed else _("The first session waits for no milestone.")))
    if still_open:
        blocks.append(_still_open(still_open, states, voice))
    blocks += expiry
    blocks += problems_blocks(assessment.problems, language)
    return (*blocks, *failures_block(failures, language))


def _critical(plan: LaunchPlan, states: Mapping[str, MilestoneState], voice: Voice) -> Block:
    _ = voice.gettext
    days = {planned.id: planned for planned in plan.milestones}
    return table(
        (Column(_("milestone"), wraps=True), Column(_("who"), wraps=True), Column(_("from")), Column(_("to"))),
        [
            (*_milestone(states[key], voice), cell(_day(days[key].start, voice)), cell(_day(days[key].finish, voice)))
            for key in plan.critical
        ],
        caption=_("What sets the latest day, one after the other (at the longest durations)"),
    )


def _still_open(found: Iterable[PlannedMilestone], states: Mapping[str, MilestoneState], voice: Voice) -> Block:
    _ = voice.gettext
    return table(
        (Column(_("milestone"), wraps=True), Column(_("who"), wraps=True), Column(_("status")), Column(_("finish")),
         Column(_("slack"), right=True)),
        [
            (
                *_milestone(states[planned.id], voice),
                cell(*wording.milestone_status(states[planned.id].status, voice)),
                cell(_day(planned.finish, voice)),
                cell(wording.NOTHING if planned.slack is None else str(planned.slack)),
            )
            for planned in found
        ],
        caption=_("Still open: finish at the longest durations, slack in days"),
    )  # fmt: skip


def _milestone(state: MilestoneState, voice: Voice) -> tuple[Cell, Cell]:
    who = owner_of(state.milestone, state.stated.owner, voice.language)
    return cell(voice.say(state.milestone.title)), cell(who or wording.NOTHING)


def _day(found: date | None, voice: Voice) -> str:
    return voice.short_day(found) or voice.gettext("not known")
