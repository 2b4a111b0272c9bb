"""The sheets of `readiness` and `plan`: can we hold the first session, what is missing, who does what next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pactkit.assess.launch import milestones
from pactkit.model.assessment import Blocker, ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.milestone import BLOCKED, IN_PROGRESS
from pactkit.model.plan import LaunchPlan, PlannedMilestone
from pactkit.model.readiness import MilestoneState
from pactkit.model.stage import reached
from pactkit.model.text import say
from pactkit.reports import words
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
    assessment: SiteAssessment, plan: LaunchPlan | None, failures: Iterable[Failure], as_of: date, language: str
) -> Sheet:
    """The verdict, what decides it, then who does what next."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: readiness on {words.day(as_of)}", 1)]
    if assessment.site is None or plan is None:
        return (*blocks, *unreadable_blocks(assessment), *failures_block(failures))
    blocks.append(Paragraph(readiness_verdict(assessment), GOOD if assessment.ready else BAD))
    blocks.append(Paragraph(f"{launch_sentence(plan, assessment.site.stage)}{_uncounted(assessment)}"))
    blocks.append(
        table(
            (Column("component", wraps=True), Column("ready"), Column("to do", right=True),
             Column("strength of each stage", wraps=True)),
            [_component(component, language) for component in assessment.components],
        )
    )  # fmt: skip
    for title, tasks in grouped(assessment.blockers):
        blocks += _tasks(title, tasks, language)
    blocks += findings_block(assessment.findings, language)
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))


def grouped(blockers: Iterable[Blocker]) -> list[tuple[str, list[Blocker]]]:
    """What is blocked, what somebody can do now, and what waits for that."""
    found: dict[str, list[Blocker]] = {"Blocked": [], "Under way, or ready to start": [], "After that": []}
    for blocker in blockers:
        status = blocker.state.status if blocker.state else ""
        waiting = blocker.blocked_by and status != IN_PROGRESS
        title = "Blocked" if status == BLOCKED else "After that" if waiting else "Under way, or ready to start"
        found[title].append(blocker)
    return list(found.items())


def readiness_verdict(assessment: SiteAssessment) -> str:
    """Whether the first session can be held, in one sentence."""
    running = assessment.site is not None and reached(assessment.site.stage, "initial")
    if assessment.ready and running:
        return "Ready: all that a first session needs is in place."
    if assessment.ready:
        return "Ready: nothing stands in the way of the first session."
    still_open = words.count(len(assessment.blockers), "thing")
    if not assessment.blockers:
        missing = [component.id for component in assessment.components if not component.ready]
        return f"Not ready yet: {', '.join(missing) or 'no component is offered'}."
    if running:
        return f"Not ready: of what a first session needs, {still_open} still to do or decide."
    return f"Not ready: {still_open} to do or decide before the first session."


def launch_sentence(plan: LaunchPlan, stage: str) -> str:
    """When the first session can be held, against the planned day; a site that runs has held it."""
    if reached(stage, "initial"):
        return f"Sessions are being held here (stage {stage})."
    if plan.latest is None:
        when = f"The first session can be held on {words.day(plan.earliest)} at the earliest; something is blocked, so "
        when += "that nobody can say the latest day."
    elif plan.earliest == plan.latest:
        when = f"The first session can be held on {words.day(plan.earliest)}."
    else:
        when = f"The first session can be held between {words.day(plan.earliest)} and {words.day(plan.latest)}."
    if plan.launch is None or plan.verdict is None:
        return when
    return f"{when} It is planned for {words.day(plan.launch)}: {words.VERDICT_WORDS[plan.verdict][0]}."


def _uncounted(assessment: SiteAssessment) -> str:
    """What stands in the way and has no days that a plan could count."""
    found = {component.id for component in assessment.components if component.readiness is None}
    found |= {blocker.id for blocker in assessment.blockers if blocker.state is None}
    return f" Not counted, as nobody knows how long it takes: {', '.join(sorted(found))}." if found else ""


def _component(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    title = say(component.definition.title, language) if component.definition else component.id
    if component.readiness is None:
        return cell(title), cell("no", BAD), cell(words.NOTHING), cell(why_absent(component), BAD)
    left = sum(1 for state in component.readiness.milestones if not state.closed and is_gating(state.milestone))
    strength = component.readiness.strength.items()
    return (
        cell(title),
        cell("yes", GOOD) if component.ready else cell("no", BAD),
        cell(str(left)),
        cell(", ".join(f"{stage} {words.score(percent)}%" for stage, percent in strength), QUIET),
    )


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
    assessment: SiteAssessment, plan: LaunchPlan | None, failures: Iterable[Failure], as_of: date, language: str
) -> Sheet:
    """The day of the first session, the chain that sets it, and every milestone's days."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: plan on {words.day(as_of)}", 1)]
    if assessment.site is None or plan is None:
        return (*blocks, *unreadable_blocks(assessment), *failures_block(failures))
    stage = assessment.site.stage
    tone = words.VERDICT_WORDS[plan.verdict][1] if plan.verdict and not reached(stage, "initial") else STRONG
    blocks.append(Paragraph(f"{launch_sentence(plan, stage)}{_uncounted(assessment)}", tone))
    states = milestones(assessment.components)
    if plan.critical:
        blocks.append(_critical(plan, states, language))
    needed = [planned for planned in plan.milestones if planned.needed]
    still_open = [planned for planned in needed if not states[planned.id].closed]
    waited = f"Of {words.count(len(needed), 'milestone')} that the first session waits for, "
    closed = f"{len(needed) - len(still_open)} are done or not needed."
    blocks.append(Paragraph(waited + closed if needed else "The first session waits for no milestone."))
    if still_open:
        blocks.append(_still_open(still_open, states, language))
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))


def _critical(plan: LaunchPlan, states: Mapping[str, MilestoneState], language: str) -> Block:
    days = {planned.id: planned for planned in plan.milestones}
    return table(
        (Column("milestone", wraps=True), Column("who", wraps=True), Column("from"), Column("to")),
        [
            (*_milestone(states[key], language), cell(_day(days[key].start)), cell(_day(days[key].finish)))
            for key in plan.critical
        ],
        caption="What sets the latest day, one after the other (at the longest durations)",
    )


def _still_open(found: Iterable[PlannedMilestone], states: Mapping[str, MilestoneState], language: str) -> Block:
    return table(
        (Column("milestone", wraps=True), Column("who", wraps=True), Column("status"), Column("finish"),
         Column("slack", right=True)),
        [
            (
                *_milestone(states[planned.id], language),
                cell(*words.STATUS_WORDS[states[planned.id].status]),
                cell(_day(planned.finish)),
                cell(words.NOTHING if planned.slack is None else str(planned.slack)),
            )
            for planned in found
        ],
        caption="Still open: finish at the longest durations, slack in days",
    )  # fmt: skip


def _milestone(state: MilestoneState, language: str) -> tuple[Cell, Cell]:
    who = owner_of(state.milestone, state.stated.owner, language)
    return cell(say(state.milestone.title, language)), cell(who or words.NOTHING)


def _day(found: date | None) -> str:
    return "not known" if found is None else found.isoformat()
