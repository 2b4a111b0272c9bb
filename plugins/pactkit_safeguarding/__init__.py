"""Safeguarding: what must stand before anybody opens a door to children. It is a gate for the whole programme.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts.
The dated rules are in rules.py, what follows from them in verdicts.py. Nothing here is legal advice.
"""

from collections.abc import Iterator

from pactkit.api import Component, Context, Finding, Ratio, hookimpl

from .facts import Creche, Role, Safeguarding, Venue
from .findings import findings
from .places import assessed_on, used_venues
from .verdicts import RULE_MONTHS, creche_verdicts, months_since, names_children_roles, role_verdicts

__all__ = ["Creche", "Role", "Safeguarding", "Venue", "component", "pactkit_component", "pactkit_findings"]

component = Component.load(__package__, facts=Safeguarding)

NOBODY_UNCHECKED = 2
CRECHE_LEVELS = {"over": 0, "ask": 1, "within": 2}


@component.measure
def policy_months(context: Context[Safeguarding]) -> int | None:
    """Months begun since the policy was last reviewed."""
    return months_since(context.facts.policy_reviewed, context.as_of)


@component.measure
def policy_current(context: Context[Safeguarding]) -> bool | None:
    """Whether the policy was reviewed in the last twelve months."""
    months = months_since(context.facts.policy_reviewed, context.as_of)
    return None if months is None else months <= RULE_MONTHS


@component.measure
def incident_months(context: Context[Safeguarding]) -> int | None:
    """Months begun since the lead last read the record of incidents and concerns."""
    return months_since(context.facts.incidents_reviewed, context.as_of)


@component.measure
def lead_cover(context: Context[Safeguarding]) -> int | None:
    """Nobody (0), a lead (1), or a lead and a deputy (2)."""
    lead, deputy = context.facts.named_lead, context.facts.deputy_lead
    if lead is None or (lead and deputy is None):
        return None
    return lead + bool(lead and deputy)


@component.measure
def roles_settled(context: Context[Safeguarding]) -> Ratio | None:
    """Roles for which the question of a check is settled, one way or the other, of all roles listed.

    A list that names nobody near children leaves out the very roles it is for: it settles nothing.
    """
    words = [verdict.word for verdict in role_verdicts(context)]
    settled = sum(word != "ask" for word in words)
    return None if settled == len(words) and not names_children_roles(context) else Ratio(settled, len(words))


@component.measure
def eligible_people(context: Context[Safeguarding]) -> int | None:
    """People in roles that are eligible for a check; unknown while a role is unsettled or leaves its people out."""
    roles = list(zip(context.facts.roles, role_verdicts(context), strict=True))
    counts = [role.people for role, verdict in roles if verdict.word == "eligible"]
    known = [count for count in counts if count is not None]
    if any(known):
        return sum(known)  # at least so many: enough to say that checks apply here
    unsettled = any(verdict.word == "ask" for _, verdict in roles)
    return 0 if names_children_roles(context) and not unsettled and len(known) == len(counts) else None


@component.measure
def checks_level(context: Context[Safeguarding]) -> int | None:
    """The checklist's level for checks: 0 somebody works unchecked, 1 only people who wait are unchecked, 2 nobody is.

    One role at 0 decides. Otherwise a role that is unsettled, or leaves a count out, leaves the level unknown. Where
    nobody is in an eligible role there is nothing to measure: that is for a person to say, with the reason.
    """
    verdicts = role_verdicts(context)
    eligible = [role for role, verdict in zip(context.facts.roles, verdicts, strict=True) if verdict.word == "eligible"]
    levels = [_checked(role) for role in eligible if role.people != 0]
    if 0 in levels:
        return 0
    known = [level for level in levels if level is not None]
    if len(known) < len(levels) or any(verdict.word == "ask" for verdict in verdicts):
        return None
    return min(known, default=None)


@component.measure
def checks_done(context: Context[Safeguarding]) -> bool | None:
    """Whether every role is settled and everybody in an eligible role is checked."""
    level = checks_level(context)
    return None if level is None else level == NOBODY_UNCHECKED


@component.measure
def people_trained(context: Context[Safeguarding]) -> Ratio | None:
    """People trained in safeguarding, of all people in the roles listed; unknown while a role leaves a count out."""
    roles = context.facts.roles
    trained = [role.trained for role in roles if role.trained is not None]
    people = [role.people for role in roles if role.people is not None]
    return Ratio(sum(trained), sum(people)) if len(trained) == len(people) == len(roles) else None


@component.measure
def venues_level(context: Context[Safeguarding]) -> int | None:
    """The checklist's level for venues: 1 an assessment is older than a year, 2 none is; unknown while one lacks."""
    months = [months_since(assessed_on(context, venue), context.as_of) for venue in used_venues(context)]
    known = [count for count in months if count is not None]
    if not known or len(known) < len(months):
        return None
    return 2 if max(known) <= RULE_MONTHS else 1


@component.measure
def creche_level(context: Context[Safeguarding]) -> int | None:
    """The crèche that stands worst: 0 over the limit, 1 to be asked, 2 within it or registered."""
    return min((CRECHE_LEVELS[verdict.word] for verdict in creche_verdicts(context)), default=None)


@hookimpl
def pactkit_component() -> Component:
    """The component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[Safeguarding]) -> Iterator[Finding]:
    """What an organiser should look at before, and while, the doors are open."""
    yield from findings(context)


def _checked(role: Role) -> int | None:
    """The level of one eligible role."""
    if role.unchecked is None:
        return None
    if role.unchecked == 0:
        return NOBODY_UNCHECKED
    return None if role.waiting is None else int(role.unchecked <= role.waiting)
