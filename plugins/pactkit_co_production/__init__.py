"""Co-production: parents decide with staff, from the first idea to the evaluation.

The sections of component.toml follow the four lessons of A Better Start; here is what is counted from facts.
"""

from collections.abc import Iterable, Iterator

from pactkit.api import Component, Context, Finding, Ratio, hookimpl

from .facts import Activity, CoProduction, Listening, Meeting, Rung
from .findings import TWO_PARENTS, findings, parents_decided

__all__ = [
    "Activity",
    "CoProduction",
    "Listening",
    "Meeting",
    "Rung",
    "component",
    "pactkit_component",
    "pactkit_findings",
]

component = Component.load(__package__, facts=CoProduction)


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
    """Share of the activities chosen by the day of the report that were chosen once a listening campaign had ended."""
    days = [activity.chosen for activity in context.facts.activities if activity.chosen <= context.as_of]
    return Ratio(sum(context.facts.listened_by(day) for day in days), len(days))


@component.measure
def activities_chosen(context: Context[CoProduction]) -> int | None:
    """Activities that have been chosen. An empty list is not stated: it does not say that there are none."""
    chosen = [activity.chosen <= context.as_of for activity in context.facts.activities]
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
def roles_on_ladder(context: Context[CoProduction]) -> int | None:
    """Roles on the ladder. An empty ladder is not stated: it does not say that there is none."""
    return len(context.facts.ladder) or None


@component.measure
def steps_last_year(context: Context[CoProduction]) -> int | None:
    """Count the steps that parents took up the ladder in the last twelve months."""
    return _total(rung.stepped_up for rung in context.facts.ladder)


@component.measure
def parents_in_paid_roles(context: Context[CoProduction]) -> int | None:
    """Parents who hold a paid role now; unknown while a role leaves out whether it is paid."""
    ladder = context.facts.ladder
    if any(rung.paid is None for rung in ladder):
        return None
    return _total(rung.holders if rung.paid else 0 for rung in ladder)


@component.measure
def adaptations_recorded(context: Context[CoProduction]) -> int:
    """Local changes in the site's log: without one nobody had to decide about any."""
    return len(context.site.adaptations)


@component.measure
def adaptations_decided_by_parents(context: Context[CoProduction]) -> Ratio:
    """Share of the site's adaptations, of all components, that parents helped to decide."""
    adaptations = context.site.adaptations
    return Ratio(sum(parents_decided(adaptation.decided_by) for adaptation in adaptations), len(adaptations))


def _total(counts: Iterable[int | None]) -> int | None:
    """Add up; unknown while one count is, or where there are none."""
    total: int | None = None
    for count in counts:
        if count is None:
            return None
        total = count + (total or 0)
    return total


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
