"""Health links: professionals who come to the groups, workshops, care in a family's language, and the way to help.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts.
"""

from collections.abc import Iterator
from typing import get_args

from pactkit.api import Component, Context, Figure, Finding, Gathering, Ratio, hookimpl, main_languages

from .counting import ASKED_FOR, have_come, held, lately, share
from .facts import HealthLinks, Link, Profession, Professional, Workshop
from .figures import figures
from .findings import findings
from .words import workshop_title

__all__ = [
    "HealthLinks",
    "Link",
    "Professional",
    "Workshop",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
]

component = Component.load(__package__, facts=HealthLinks)


@component.measure
def midwives_and_health_visitors(context: Context[HealthLinks]) -> int | None:
    """How many of the two came to the groups in the term; unknown while the site names no professional."""
    return have_come(context.facts.professionals, ASKED_FOR) if context.facts.professionals else None


@component.measure
def other_professions(context: Context[HealthLinks]) -> int | None:
    """How many other professions came to the groups in the term."""
    others = [profession for profession in get_args(Profession) if profession not in ASKED_FOR]
    return have_come(context.facts.professionals, others) if context.facts.professionals else None


@component.measure
def visits_kept(context: Context[HealthLinks]) -> Ratio | None:
    """Visits held of visits due, of all professionals."""
    return share((one.visits_held, one.visits_due) for one in context.facts.professionals)


@component.measure
def one_to_one_offered(context: Context[HealthLinks]) -> Ratio | None:
    """Professionals whom a parent can see alone, of those who may have come in the term."""
    return share(
        (None if one.one_to_one is None else int(one.one_to_one), 1)
        for one in context.facts.professionals
        if one.has_come is not False
    )


@component.measure
def service_stands_behind(context: Context[HealthLinks]) -> int | None:
    """How many of the two, midwives and health visitors, are sent by a service or partner that has confirmed."""
    if not context.facts.professionals:
        return None
    alliance = context.site.alliance
    confirmed = {partner.id for partner in alliance.partners if partner.commitment == "confirmed"}
    confirmed |= {service.id for service in alliance.services if service.commitment == "confirmed"}
    sent = {one.profession for one in context.facts.professionals if one.service in confirmed}
    return len(sent.intersection(ASKED_FOR))


@component.measure
def workshops_held(context: Context[HealthLinks]) -> int | None:
    """Workshops of the last twelve months; unknown while the site lists none at all."""
    return len(held(context)) if context.facts.workshops else None


@component.measure
def workshops_dated(context: Context[HealthLinks]) -> int:
    """Workshops that have a day, held or to come."""
    return sum(workshop.when is not None for workshop in context.facts.workshops)


@component.measure
def topics_given(context: Context[HealthLinks]) -> Ratio | None:
    """Topics that parents asked for and a workshop of the last twelve months treated, of all they asked for."""
    asked = frozenset(context.facts.topics_asked)
    return Ratio(len(asked & {workshop.topic for workshop in held(context)}), len(asked)) if asked else None


@component.measure
def workshops_with_professional(context: Context[HealthLinks]) -> Ratio | None:
    """Workshops of the last twelve months with a professional in the room, of all."""
    return share(
        (None if workshop.professional is None else int(workshop.professional != "none"), 1)
        for workshop in held(context)
    )


@component.measure
def forms_of_workshops(context: Context[HealthLinks]) -> int | None:
    """2: workshops of the last twelve months were held in person and online. 1: in one of the two ways. 0: none."""
    if not context.facts.workshops:
        return None
    given = held(context)
    in_person = any(workshop.venue is not None or not workshop.online for workshop in given)
    return int(in_person) + int(any(workshop.online for workshop in given))


@component.measure
def languages_of_care(context: Context[HealthLinks]) -> Ratio | None:
    """Local languages that a professional who comes, or an interpreter, can speak; unknown while none is stated."""
    facts = context.facts
    spoken = main_languages(facts.interpreters, *(one.languages for one in facts.professionals))
    local = main_languages(context.site.languages)
    return Ratio(len(local & spoken), len(local)) if spoken else None


@component.measure
def kinds_of_help(context: Context[HealthLinks]) -> int | None:
    """How many kinds of help families are put in touch with; unknown while no place of help is named."""
    links = context.facts.links
    return len({link.help for link in links if link.since is None or link.since <= context.as_of}) if links else None


@component.measure
def help_reached(context: Context[HealthLinks]) -> Ratio | None:
    """Families known to have got there, of those put in touch, over the links that state both."""
    links = context.facts.links
    return share((link.reached, link.families) for link in links if None not in (link.reached, link.families))


@component.measure
def new_links(context: Context[HealthLinks]) -> int | None:
    """Places of help that were added in the last twelve months; unknown where a link does not say since when."""
    days = [link.since for link in context.facts.links]
    if not days or None in days:
        return None
    return sum(day is not None and lately(day, context.as_of) for day in days)


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[HealthLinks]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[HealthLinks]) -> Iterator[Figure]:
    """Workshops and who came, visits, and places of help; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_gatherings(context: Context[HealthLinks]) -> Iterator[Gathering]:
    """The workshops that have a day. A professional who comes to a group is part of that group's entry."""
    for index, workshop in enumerate(context.facts.workshops):
        if workshop.when is not None:
            yield Gathering(
                title=workshop_title(workshop.topic, workshop.title),
                when=workshop.when,
                venue=workshop.venue,
                online=workshop.online,
                languages=workshop.languages,
                audience=workshop.audience,
                creche=workshop.creche,
                at=("workshops", index),
            )
