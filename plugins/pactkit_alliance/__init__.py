"""The alliance: the civic organisations and statutory services that stand behind a site, and the need they answer.

New areas are chosen on two grounds, the strength of the alliance and the level of need. Both are sections of the
checklist that are due from exploration on, and most of both is counted from the site's own `[alliance]` and `[area]`.
"""

from pactkit.api import Component, Context, Ratio, hookimpl, main_languages

from . import standing
from .facts import Alliance
from .findings import pactkit_findings

__all__ = ["component", "pactkit_component", "pactkit_findings"]

component = Component.load(__package__, facts=Alliance)

TWO_YEARS = 731  # days, one of them a leap day; how long an action counts is pactkit's own


@component.measure
def partners_named(context: Context[Alliance]) -> int | None:
    """How many partners are named, however firm. No partner named is unknown, not none: nobody wrote the list yet."""
    return len(context.site.alliance.partners) or None


@component.measure
def confirmed_partners(context: Context[Alliance]) -> int | None:
    """How many partners have confirmed; unknown while no partner is named at all."""
    if not context.site.alliance.partners:
        return None
    return len(standing.confirmed_ids(context))


@component.measure
def kinds_present(context: Context[Alliance]) -> int | None:
    """How many of the four kinds (faith, education, community, health) have confirmed."""
    if not context.site.alliance.partners:
        return None
    return len(standing.kinds(context))


@component.measure
def fewest_in_family_roles(context: Context[Alliance]) -> int | None:
    """How many confirmed partners hold the least held of the family roles: hosting, recruiting, referring."""
    return _fewest(context, standing.FAMILY_ROLES)


@component.measure
def fewest_in_backing_roles(context: Context[Alliance]) -> int | None:
    """How many hold the least held of the roles behind the scenes: funding, training, governing."""
    return _fewest(context, standing.BACKING_ROLES)


def _fewest(context: Context[Alliance], roles: tuple[str, ...]) -> int | None:
    """How many confirmed partners hold the least held of these roles; unknown while no partner states any role."""
    if not any(partner.roles for partner in context.site.alliance.partners):
        return None
    return min(len(standing.holders(context, role)) for role in roles)


@component.measure
def local_languages_spoken(context: Context[Alliance]) -> Ratio | None:
    """Of the languages spoken locally, how many a confirmed partner speaks; unknown while none states a language."""
    spoken = standing.languages(context)
    if not spoken:
        return None
    local = main_languages(context.site.languages)
    return Ratio(len(local & spoken), len(local))


@component.measure
def needs_with_source(context: Context[Alliance]) -> int | None:
    """How many different measures of need are stated with their source."""
    return standing.sourced_needs(context)


@component.measure
def area_identified(context: Context[Alliance]) -> int | None:
    """0: the area has no official code. 1: a code without the day it was valid on. 2: both, so figures can match."""
    area = context.site.area
    if area is None:
        return None
    if not area.code:
        return 0
    return 1 if area.valid_on is None else 2


@component.measure
def places_named(context: Context[Alliance]) -> int | None:
    """How many places smaller than the area are named."""
    area = context.site.area
    return None if area is None else len(area.places)


@component.measure
def committed_services(context: Context[Alliance]) -> int | None:
    """How many statutory services have confirmed; unknown while no service is named at all."""
    if not context.site.alliance.services:
        return None
    return len(standing.services(context))


@component.measure
def birth_services(context: Context[Alliance]) -> int | None:
    """Of maternity and health visiting, which every family with a new baby meets: how many have confirmed."""
    if not context.site.alliance.services:
        return None
    return len({"maternity", "health_visiting"} & set(standing.services(context)))


@component.measure
def feasibility_was_asked(context: Context[Alliance]) -> bool | None:
    """Whether the feasibility question was asked by the day of the report; unknown while nothing is stated."""
    feasibility = context.facts.feasibility
    return None if feasibility is None else feasibility.asked_on <= context.as_of


@component.measure
def steering_group_formed(context: Context[Alliance]) -> bool | None:
    """Whether the steering group had been formed by the day of the report; unknown while nothing is stated."""
    group = context.facts.steering_group
    return None if group is None else group.formed_on <= context.as_of


@component.measure
def steering_seats(context: Context[Alliance]) -> int | None:
    """How many of three are met: two partners, one service, two parents in the steering group.

    Unknown while one of them is unstated. Two parents is what A Better Start Southend asks of its governance meetings;
    two partners and one service are pactkit's own.
    """
    group = context.facts.steering_group
    if group is None or group.partners is None or group.services is None or group.parents is None:
        return None
    if group.formed_on > context.as_of:
        return 0
    seats = (
        (len(set(group.partners)), standing.PARTNER_SEATS),
        (len(set(group.services)), standing.SERVICE_SEATS),
        (group.parents, standing.PARENT_SEATS),
    )
    return sum(held >= wanted for held, wanted in seats)


@component.measure
def told_by_parents(context: Context[Alliance]) -> int | None:
    """Who told one place how the programme works in another: 0 nobody, 1 staff only, 2 parents."""
    exchanges = context.facts.exchanges
    if exchanges is None:
        return None
    tellers = {exchange.told_by for exchange in exchanges if exchange.on <= context.as_of}
    return 2 if "parents" in tellers else len(tellers)


@component.measure
def acted_together(context: Context[Alliance]) -> int | None:
    """Actions of the last two years: 0 there was none, 1 parents led none of them, 2 parents led one."""
    actions = context.facts.actions
    if actions is None:
        return None
    led = [action.led_by_parents for action in actions if 0 <= (context.as_of - action.on).days <= TWO_YEARS]
    if True in led:
        return 2
    return None if None in led else min(len(led), 1)


@hookimpl
def pactkit_component() -> Component:
    """The alliance, as a component of the programme."""
    return component
