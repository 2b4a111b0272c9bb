"""Co-production: parents decide with staff, from the first idea to the evaluation.

The sections of component.toml follow the four lessons of A Better Start; here is what is counted from facts.
"""

from collections.abc import Iterator

from pactkit.api import Component, Context, Figure, Finding, Gathering, Ratio, hookimpl

from .changes import Change, ChildrenHeard, Engagement, Equality, Initiative, heard_level
from .counts import total
from .deciding import parents_decided
from .facts import Activity, CoProduction, Listening
from .figures import figures
from .findings import findings
from .ladder import Rung, YearOfSteps
from .leadership import LeadershipCourse, gatherings, level
from .meetings import DAYS_IN_A_YEAR, TWO_PARENTS, Committee, Meeting, MeetingRule

__all__ = [
    "Activity",
    "Change",
    "ChildrenHeard",
    "CoProduction",
    "Committee",
    "Engagement",
    "Equality",
    "Initiative",
    "LeadershipCourse",
    "Listening",
    "Meeting",
    "MeetingRule",
    "Rung",
    "YearOfSteps",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
]

component = Component.load(__package__, facts=CoProduction)

PAID_AND_PREPARED = 2


@component.measure
def meeting_rule(context: Context[CoProduction]) -> int | None:
    """The checklist's level for the rule: 0 none, 1 for one parent or not binding, 2 two parents, and it binds."""
    return context.facts.rule.level if context.facts.rule else None


@component.measure
def committees_with_parents(context: Context[CoProduction]) -> Ratio:
    """Share of the committees on which parents sit, of those that state it."""
    stated = [committee.has_parents for committee in context.facts.committees if committee.has_parents is not None]
    return Ratio(sum(stated), len(stated))


@component.measure
def meetings_with_two_parents(context: Context[CoProduction]) -> Ratio:
    """Share of the year's decision meetings that had two parents or more, of those that state it."""
    stated = [meeting.parents for meeting in _meetings(context) if meeting.parents is not None]
    return Ratio(sum(parents >= TWO_PARENTS for parents in stated), len(stated))


@component.measure
def fewest_parents(context: Context[CoProduction]) -> int | None:
    """Parents at the year's decision meeting that had fewest; unknown while one leaves it out, unless one had none."""
    parents = [meeting.parents for meeting in _meetings(context)]
    stated = [count for count in parents if count is not None]
    if len(stated) < len(parents) and 0 not in stated:
        return None
    return min(stated, default=None)


@component.measure
def activities_after_listening(context: Context[CoProduction]) -> Ratio:
    """Share of the activities chosen once a listening campaign had ended, of those with a day up to the report's."""
    stated = [activity.chosen for activity in context.facts.activities if activity.chosen is not None]
    days = [day for day in stated if day <= context.as_of]
    return Ratio(sum(context.facts.listened_by(day) for day in days), len(days))


@component.measure
def activities_chosen(context: Context[CoProduction]) -> int | None:
    """Activities that have been chosen. An empty list is not stated: it does not say that there are none."""
    chosen = [activity.is_chosen(context.as_of) for activity in context.facts.activities]
    return sum(chosen) if chosen else None


@component.measure
def listening_campaigns(context: Context[CoProduction]) -> int | None:
    """Count the listening campaigns that have ended, not those only planned. An empty list is not stated."""
    ended = [campaign.on <= context.as_of for campaign in context.facts.listening]
    return sum(ended) if ended else None


@component.measure
def people_listened_to(context: Context[CoProduction]) -> int | None:
    """People listened to in the latest campaign that has ended."""
    ended = [campaign for campaign in context.facts.listening if campaign.on <= context.as_of]
    return max(ended, key=lambda campaign: campaign.on).listened if ended else None


@component.measure
def changes_by_parents(context: Context[CoProduction]) -> Ratio:
    """Share of the changes in which parents said what is wrong and what should be different, of those that state it."""
    stated = [change.by_parents for change in context.facts.changes if change.by_parents is not None]
    return Ratio(sum(stated), len(stated))


@component.measure
def changes_made(context: Context[CoProduction]) -> Ratio:
    """Share of the changes that are in place, of those that state whether they are."""
    stated = [change.is_made(context.as_of) for change in context.facts.changes]
    known = [made for made in stated if made is not None]
    return Ratio(sum(known), len(known))


@component.measure
def used_more(context: Context[CoProduction]) -> Ratio:
    """Share of the services looked at that families use more since parents helped to shape or to reach them."""
    return Ratio(sum(one.change == "up" for one in context.facts.engagement), len(context.facts.engagement))


@component.measure
def equality_work(context: Context[CoProduction]) -> int | None:
    """The checklist's level for equality: 0 nothing yet, 1 parents are heard, 2 mapped with them and followed up."""
    return context.facts.equality.level(context.as_of) if context.facts.equality else None


@component.measure
def roles_on_ladder(context: Context[CoProduction]) -> int | None:
    """Roles on the ladder. An empty ladder is not stated: it does not say that there is none."""
    return len(context.facts.ladder) or None


@component.measure
def steps_last_year(context: Context[CoProduction]) -> int | None:
    """Count the steps that parents took up the ladder in the last twelve months.

    The roles say it, or else the count of the newest year, if that ended in the last twelve months.
    """
    steps = total(rung.stepped_up for rung in context.facts.ladder)
    if steps is not None:
        return steps
    ended = [year for year in context.facts.steps if 0 <= (context.as_of - year.ending).days <= DAYS_IN_A_YEAR]
    return max(ended, key=lambda year: year.ending).taken if ended else None


@component.measure
def parents_in_paid_roles(context: Context[CoProduction]) -> int | None:
    """Parents who hold a paid role now; unknown while a role leaves out whether it is paid."""
    roles = context.facts.roles
    if any(rung.paid is None for rung in roles):
        return None
    return total(rung.holders if rung.paid else 0 for rung in roles)


@component.measure
def connecting_role(context: Context[CoProduction]) -> int | None:
    """The checklist's level for connecting families: 0 no role does it, 1 one does, 2 it is paid and prepared for.

    The best role counts; a role that leaves its level open may be the best, unless another has the highest already.
    """
    levels = [rung.connecting for rung in context.facts.roles]
    known = [level for level in levels if level is not None]
    best = max(known, default=None)
    return best if best == PAID_AND_PREPARED or len(known) == len(levels) else None


@component.measure
def leadership_course(context: Context[CoProduction]) -> int | None:
    """The checklist's level for the course in parent leadership of the last twelve months; see leadership.py."""
    return level(context.facts.leadership_courses, context.as_of)


@component.measure
def children_heard(context: Context[CoProduction]) -> int | None:
    """The checklist's level for children's own voices in the last twelve months; see changes.py."""
    return heard_level(context.facts.children_heard, context.as_of)


@component.measure
def parents_reviewing(context: Context[CoProduction]) -> int | None:
    """Parents among the reviewers of the newest round: as stated, else one for each parents' review in it."""
    stated = context.facts.parent_reviewers
    if stated is not None or not context.reviews:
        return stated
    return sum(review.source == "parent" for review in context.reviews)


@component.measure
def adaptations_recorded(context: Context[CoProduction]) -> int:
    """Local changes in the site's log: without one nobody had to decide about any."""
    return len(context.site.adaptations)


@component.measure
def adaptations_decided_by_parents(context: Context[CoProduction]) -> Ratio:
    """Share of the site's adaptations, of all components, that parents helped to decide."""
    adaptations = context.site.adaptations
    return Ratio(sum(parents_decided(adaptation.decided_by) for adaptation in adaptations), len(adaptations))


def _meetings(context: Context[CoProduction]) -> list[Meeting]:
    """Decision meetings of the year up to as-of: a site is judged by how it decides now."""
    return [meeting for meeting in context.facts.meetings if meeting.decided_in_year_to(context.as_of)]


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[CoProduction]) -> Iterator[Finding]:
    """Rules over the facts and the site's adaptations that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[CoProduction]) -> Iterator[Figure]:
    """The ladder, the meetings looked at, the changes made together and who decided each adaptation; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_gatherings(context: Context[CoProduction]) -> Iterator[Gathering]:
    """The courses in parent leadership that say when they meet."""
    return gatherings(context.facts.leadership_courses)
