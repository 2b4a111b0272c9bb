"""The sheets of `readiness` and `plan`: can we hold the first session, what is missing, who does what next."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.assess.launch import blocked_by, milestones
from pactkit.model.assessment import MILESTONE, Blocker, ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.plan import LaunchPlan
from pactkit.model.stage import reached
from pactkit.model.text import say
from pactkit.reports import words
from pactkit.reports.blocks import BAD, GOOD, QUIET, STRONG, Block, Cell, Column, Heading, Paragraph, Sheet, cell, table
from pactkit.reports.phrases import owner_of, why_absent, why_blocking
from pactkit.reports.sheets.common import failures_block, findings_block, problems_blocks, site_name

DO_NEXT = (Column("who", wraps=True), Column("what", wraps=True), Column("milestone", wraps=True))


def readiness_sheet(
    assessment: SiteAssessment, plan: LaunchPlan | None, failures: Iterable[Failure], as_of: str, language: str
) -> Sheet:
    """The verdict, what decides it, then who does what next."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: readiness on {as_of}", 1)]
    if assessment.site is None or plan is None:
        return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))
    blocks.append(Paragraph(readiness_verdict(assessment), GOOD if assessment.ready else BAD))
    blocks.append(Paragraph(launch_sentence(plan, assessment.site.stage)))
    blocks.append(
        table(
            (Column("component", wraps=True), Column("ready"), Column("to do", right=True),
             Column("strength of each stage", wraps=True)),
            [_component(component, language) for component in assessment.components],
        )
    )  # fmt: skip
    now = [blocker for blocker in assessment.blockers if not blocker.blocked_by]
    later = [blocker for blocker in assessment.blockers if blocker.blocked_by]
    if now:
        blocks.append(table(DO_NEXT, [_task(blocker, language) for blocker in now], caption="Next, with nothing to wait for"))
    if later:
        blocks.append(table(DO_NEXT, [_task(blocker, language) for blocker in later], caption="After that"))
    blocks += findings_block(assessment.findings, language)
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))


def readiness_verdict(assessment: SiteAssessment) -> str:
    """Whether the first session can be held, in one sentence."""
    if assessment.ready:
        return "Ready: nothing stands in the way of the first session."
    count = len(assessment.blockers)
    if not count:
        return "Not ready: core components are not offered yet."
    return f"Not ready: {count} thing{'s' if count > 1 else ''} to do or decide before the first session."


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


def _component(component: ComponentAssessment, language: str) -> tuple[Cell, ...]:
    title = say(component.definition.title, language) if component.definition else component.id
    if component.readiness is None:
        return cell(title), cell("no", BAD), cell(words.NOTHING), cell(why_absent(component), BAD)
    left = sum(1 for state in component.readiness.milestones if not state.closed and state.milestone.required)
    strength = component.readiness.strength.items()
    return (
        cell(title),
        cell("yes", GOOD) if component.ready else cell("no", BAD),
        cell(str(left)),
        cell(", ".join(f"{stage} {words.score(percent)}%" for stage, percent in strength), QUIET),
    )


def _task(blocker: Blocker, language: str) -> tuple[Cell, ...]:
    who = ""
    if blocker.kind == MILESTONE and blocker.state is not None:
        who = owner_of(blocker.state.milestone, blocker.state.stated.owner, language)
    return cell(who or words.NOTHING), cell(why_blocking(blocker, language)), cell(blocker.id, QUIET)


def plan_sheet(
    assessment: SiteAssessment, plan: LaunchPlan | None, failures: Iterable[Failure], as_of: str, language: str
) -> Sheet:
    """The day of the first session, the chain that sets it, and every milestone's days."""
    blocks: list[Block] = [Heading(f"{site_name(assessment, language)}: plan on {as_of}", 1)]
    if plan is None:
        return (*blocks, *problems_blocks(assessment.problems), *failures_block(failures))
    running = assessment.site is not None and reached(assessment.site.stage, "initial")
    tone = words.VERDICT_WORDS[plan.verdict][1] if plan.verdict and not running else STRONG
    stage = assessment.site.stage if assessment.site else ""
    blocks.append(Paragraph(launch_sentence(plan, stage), tone))
    states = milestones(assessment.components)
    if plan.critical:
        days = {planned.id: planned for planned in plan.milestones}
        blocks.append(
            table(
                (Column("milestone", wraps=True), Column("who", wraps=True), Column("from"), Column("to")),
                [
                    (
                        cell(say(states[key].milestone.title, language)),
                        cell(owner_of(states[key].milestone, states[key].stated.owner, language)),
                        cell(str(days[key].start or words.NOTHING)),
                        cell(str(days[key].finish or "not known")),
                    )
                    for key in plan.critical
                ],
                caption="What sets the latest day, one after the other (at the longest durations)",
            )
        )
    blocks.append(
        table(
            (Column("milestone", wraps=True), Column("status"), Column("finish"), Column("slack", right=True),
             Column("waits for", wraps=True)),
            [
                (
                    cell(planned.id, QUIET if states[planned.id].closed else ""),
                    cell(*words.STATUS_WORDS[states[planned.id].status]),
                    cell(str(planned.finish or "not known")),
                    cell(words.NOTHING if planned.slack is None or states[planned.id].closed else str(planned.slack)),
                    cell(", ".join(blocked_by(states, states[planned.id]))),
                )
                for planned in plan.milestones
                if planned.needed
            ],
            caption="Everything the first session waits for; slack in days",
        )
    )  # fmt: skip
    blocks += problems_blocks(assessment.problems)
    return (*blocks, *failures_block(failures))
