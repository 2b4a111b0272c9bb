"""Reach: which families the programme reaches, how they come, how fast, and what it takes.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts. The rules
of pace and projection are in pace.py, what may be told of counts of people in privacy.py, the tables in figures.py.
"""

from collections.abc import Iterator
from fractions import Fraction

from pactkit.api import Component, Context, Figure, Finding, NetworkContext, Ratio, hookimpl

from .dated import counts
from .facts import Group, Reach, Reported, Route
from .figures import figures
from .findings import findings
from .groups import in_proportion
from .privacy import counted, share
from .programme import programme_figures
from .ratios import families_per_volunteer
from .routes import arrivals

__all__ = [
    "Group",
    "Reach",
    "Reported",
    "Route",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_programme_figures",
]

component = Component.load(__package__, facts=Reach)

# Families for each volunteer that item RE-12 asks for. The programme's aims are 900 families and 254 volunteers: 3.5.
FEWEST, MOST = 2, 6


@component.measure
def days_since_count(context: Context[Reach]) -> int | None:
    """Days since families were last counted."""
    dated = counts(context, "families")
    return (context.as_of - dated[-1].on).days if dated else None


@component.measure
def times_counted(context: Context[Reach]) -> int:
    """Days on which families were counted, up to the day of the report."""
    return len(counts(context, "families"))


@component.measure
def routes_recorded(context: Context[Reach]) -> Ratio | Fraction | None:
    """Share of the families for whom it is known how they came; unknown where no route is stated at all."""
    came = arrivals(context)
    if came is None:
        return None
    return share(came.recorded, came.families, context.programme.policy.small_number, beside=came.rows)


@component.measure
def beside_the_largest_route(context: Context[Reach]) -> Ratio | Fraction | None:
    """Share of families that came by any route but the most used one, of those for whom it is known."""
    came = arrivals(context)
    if came is None:
        return None
    beside = came.recorded - max(came.routes)
    return share(beside, came.recorded, context.programme.policy.small_number, beside=came.rows)


@component.measure
def groups_in_proportion(context: Context[Reach]) -> Ratio:
    """Groups reached in proportion, of the groups that can be compared; see groups.py. It counts groups, not people."""
    compared = in_proportion(context)
    return Ratio(sum(compared.values()), len(compared))


@component.measure
def families_per_volunteer_off(context: Context[Reach]) -> Fraction | None:
    """How far the families for each volunteer are from the range of two to six; 0 inside it."""
    found = families_per_volunteer(context)
    return None if found is None else max(FEWEST - found.value, found.value - MOST, Fraction(0))


@component.measure
def from_participants(context: Context[Reach]) -> Ratio | Fraction | None:
    """Share of the volunteers who first came as parents."""
    some = context.facts.volunteers_from_participants
    if some is None:
        return None
    return share(some, counted(context, "volunteers"), context.programme.policy.small_number)


@component.measure
def days_since_reported(context: Context[Reach]) -> int | None:
    """Days since the progress was shown to parents, or to partners where that is longer ago."""
    reported = context.facts.reported
    if reported is None or reported.parents is None or reported.partners is None:
        return None
    if max(reported.parents, reported.partners) > context.as_of:
        return None
    return (context.as_of - min(reported.parents, reported.partners)).days


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[Reach]) -> Iterator[Finding]:
    """Rules over counts, targets and facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[Reach]) -> Iterator[Figure]:
    """Counts so far, targets with pace and projection, what it takes, routes and groups; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_programme_figures(network: NetworkContext[Reach]) -> Iterator[Figure]:
    """What all sites have reached, and what they aim for together; see programme.py."""
    return programme_figures(network)
