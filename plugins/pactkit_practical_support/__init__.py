"""Practical support: baby bank, vouchers, trips, English with a crèche, advice close by, and families who help.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts.
"""

from collections.abc import Iterable, Iterator

from pactkit.api import Component, Context, Figure, Finding, Gathering, NetworkContext, Ratio, hookimpl

from .facts import (
    YEAR,
    BabyBank,
    EnglishCourse,
    HelpAtHome,
    Link,
    PracticalSupport,
    Topic,
    Trip,
    Voucher,
    in_force,
)
from .figures import figures, programme_figures
from .findings import findings
from .gatherings import gatherings

__all__ = [
    "BabyBank",
    "EnglishCourse",
    "HelpAtHome",
    "Link",
    "PracticalSupport",
    "Trip",
    "Voucher",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
    "pactkit_programme_figures",
]

component = Component.load(__package__, facts=PracticalSupport)


@component.measure
def bank_answered(context: Context[PracticalSupport]) -> Ratio | None:
    """Families who got what they asked a baby bank for, of those who asked."""
    return _share((bank.helped, bank.asked) for bank in context.facts.baby_banks)


@component.measure
def invited_on(context: Context[PracticalSupport]) -> Ratio | None:
    """Families invited in person to a weekly group, of those whom a baby bank helped."""
    return _share((bank.invited, bank.helped) for bank in context.facts.baby_banks)


@component.measure
def voucher_schemes(context: Context[PracticalSupport]) -> int | None:
    """Schemes that run today and that somebody here helps families to ask for; unknown while none is listed."""
    running = [scheme.help_here for scheme in context.facts.vouchers if in_force(scheme, context.as_of)]
    return None if not context.facts.vouchers or None in running else sum(map(bool, running))


@component.measure
def trips_in_year(context: Context[PracticalSupport]) -> int | None:
    """Trips that took place in the last twelve months; unknown while the site lists none, past or planned."""
    return len(_trips_of_year(context)) if context.facts.trips else None


@component.measure
def trips_affordable(context: Context[PracticalSupport]) -> Ratio | None:
    """Trips of the last twelve months that were free or cost half of the full price or less, of all of them."""
    found = [trip.affordable for trip in _trips_of_year(context)]
    return None if None in found else Ratio(sum(map(bool, found)), len(found))


@component.measure
def english_with_creche(context: Context[PracticalSupport]) -> Ratio | None:
    """Courses of English that have a crèche, of all courses of English."""
    found = [course.creche for course in context.facts.english]
    return None if None in found else Ratio(sum(map(bool, found)), len(found))


@component.measure
def childcare_link(context: Context[PracticalSupport]) -> int | None:
    """How near help with childcare and nursery places is: 0 nobody, 1 agreed, 2 it comes to the groups."""
    return _nearness(context, "childcare", "nursery")


@component.measure
def money_link(context: Context[PracticalSupport]) -> int | None:
    """How near help with money is: 0 nobody, 1 agreed, 2 it comes to the groups."""
    return _nearness(context, "money")


@component.measure
def housing_link(context: Context[PracticalSupport]) -> int | None:
    """How near advice on housing and legal advice are, by the one that is further away."""
    found = [_nearness(context, "housing"), _nearness(context, "legal")]
    known = [level for level in found if level is not None]
    return min(known) if len(known) == len(found) or 0 in known else None


@component.measure
def work_link(context: Context[PracticalSupport]) -> int | None:
    """How near help with finding work, education and training is: 0 nobody, 1 agreed, 2 it comes to the groups."""
    return _nearness(context, "work", "training")


@component.measure
def children_link(context: Context[PracticalSupport]) -> int | None:
    """How near help with additional needs and activities is: 0 nobody, 1 agreed, 2 it comes to the groups."""
    return _nearness(context, "additional_needs", "activities")


@component.measure
def help_reached(context: Context[PracticalSupport]) -> Ratio | None:
    """Families who said later that they got help, of those put in touch with somebody."""
    return _share((link.reached, link.passed_on) for link in context.facts.links if link.passed_on != 0)


@component.measure
def needs_linked(context: Context[PracticalSupport]) -> int:
    """Different needs for which an agreement runs today."""
    return len({link.topic for link in context.facts.links if in_force(link, context.as_of)})


@hookimpl
def pactkit_component() -> Component:
    """The component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[PracticalSupport]) -> Iterator[Finding]:
    """What an organiser should look at in the help of this site; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_gatherings(context: Context[PracticalSupport]) -> Iterator[Gathering]:
    """Baby banks, trips, courses and advice, for the calendar; see gatherings.py."""
    return gatherings(context)


@hookimpl
def pactkit_figures(context: Context[PracticalSupport]) -> Iterator[Figure]:
    """What kind of help was given, and what trips cost; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_programme_figures(network: NetworkContext[PracticalSupport]) -> Iterator[Figure]:
    """What kind of help was given at all sites; see figures.py."""
    return programme_figures(network)


def _share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = [], []
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts.append(part)
        wholes.append(whole)
    return Ratio(sum(parts), sum(wholes))


def _trips_of_year(context: Context[PracticalSupport]) -> list[Trip]:
    """The trips that took place in the last twelve months."""
    start = context.as_of - YEAR
    return [trip for trip in context.facts.trips if any(trip.days(start, context.as_of))]


def _nearness(context: Context[PracticalSupport], *topics: Topic) -> int | None:
    """0: no agreement runs, 1: one does, 2: one of those that do came to a group; unknown while no link is listed."""
    if not context.facts.links:
        return None
    running = [link.visits for link in context.facts.links if link.topic in topics and in_force(link, context.as_of)]
    if any(running):
        return 2
    if None in running:
        return None  # that one may have come
    return 1 if running else 0
