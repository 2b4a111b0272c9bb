"""Parent champions: members of partner organisations who identify, contact, refer and support families.

The four verbs are the programme's own definition of a champion. What is counted here: where champions come from, how
many are trained, which of the four functions happen, and whether the families they refer arrive.
"""

from fractions import Fraction

from pactkit.api import Component, Context, Ratio, hookimpl, main_languages

from . import counting
from .facts import ParentChampions
from .findings import pactkit_findings

__all__ = ["component", "pactkit_component", "pactkit_findings"]

component = Component.load(__package__, facts=ParentChampions)


@component.measure
def champions_recruited(context: Context[ParentChampions]) -> int | None:
    """How many champions were recruited; unknown, not none, while no champions are stated."""
    return counting.by_partner(context).total() if context.facts.champions else None


@component.measure
def champions_trained(context: Context[ParentChampions]) -> int | None:
    """How many champions have finished the training; unknown while one partner's number is unstated."""
    trained = [entry.trained for entry in context.facts.champions]
    if not trained or any(number is None for number in trained):
        return None
    return sum(filter(None, trained))


@component.measure
def families_contacted(context: Context[ParentChampions]) -> int | None:
    """How many families were contacted so far, as far as it is stated: for "have any been", which a gap cannot undo."""
    stated = [p.contacted for p in context.facts.periods if p.contacted is not None and p.starts <= context.as_of]
    return sum(stated) if stated else None


@component.measure
def from_partners(context: Context[ParentChampions]) -> Ratio | None:
    """Of all champions, how many belong to a partner of the alliance."""
    total = counting.by_partner(context)
    if not total:
        return None
    known = context.site.alliance.partner_ids
    return Ratio(sum(recruited for partner, recruited in total.items() if partner in known), total.total())


@component.measure
def partners_with_champions(context: Context[ParentChampions]) -> Ratio | None:
    """Of the confirmed partners, how many have a champion; unknown while no champions are stated."""
    if not context.facts.champions:
        return None
    confirmed = counting.confirmed_ids(context)
    return Ratio(len(confirmed & counting.partners_with(context, 1)), len(confirmed))


@component.measure
def partners_with_two(context: Context[ParentChampions]) -> Ratio | None:
    """Of the partners that have a champion, how many have two or more, so that one can be away."""
    if not context.facts.champions:
        return None
    return Ratio(len(counting.partners_with(context, 2)), len(counting.partners_with(context, 1)))


@component.measure
def willing_partners(context: Context[ParentChampions]) -> int | None:
    """How many partners, however firm, have the role of recruiting or referring; unknown while no role is stated."""
    partners = context.site.alliance.partners
    if not any(partner.roles for partner in partners):
        return None
    return sum(not counting.CHAMPIONS_ROLES.isdisjoint(partner.roles) for partner in partners)


@component.measure
def functions_happening(context: Context[ParentChampions]) -> int | None:
    """How many of the four functions show in the newest period of the last year; unknown while one is unstated."""
    periods = counting.last_twelve_months(context)
    if not periods:
        return None
    counts = [getattr(periods[-1], function) for function in counting.FUNCTIONS]
    if any(count is None for count in counts):
        return None
    return sum(1 for count in counts if count)


@component.measure
def referrals_arrived(context: Context[ParentChampions]) -> Ratio | None:
    """Of the families referred in the last twelve months, how many are known to have arrived, where both are stated."""
    stated = [
        (period.arrived, period.referred)
        for period in counting.last_twelve_months(context)
        if period.arrived is not None and period.referred is not None
    ]
    return Ratio(sum(arrived for arrived, _ in stated), sum(referred for _, referred in stated)) if stated else None


@component.measure
def referrals_received(context: Context[ParentChampions]) -> int | None:
    """How many families services and groups sent to the champions in the last twelve months."""
    stated = [p.received for p in counting.last_twelve_months(context) if p.received is not None]
    return sum(stated) if stated else None


@component.measure
def families_per_champion(context: Context[ParentChampions]) -> Fraction | None:
    """Families contacted in the last twelve months for each active champion; unknown unless both are fully stated."""
    contacted = [p.contacted for p in counting.last_twelve_months(context)]
    active = [entry.active for entry in context.facts.champions]
    if not contacted or any(count is None for count in (*contacted, *active)) or not sum(filter(None, active)):
        return None
    return Fraction(sum(filter(None, contacted)), sum(filter(None, active)))


@component.measure
def active_and_trained(context: Context[ParentChampions]) -> Ratio | None:
    """Of the active champions, how many can be trained ones: in each partner no more than were trained there."""
    both = [(e.trained, e.active) for e in context.facts.champions]
    stated = [(trained, active) for trained, active in both if trained is not None and active is not None]
    if not stated or len(stated) < len(both):
        return None
    return Ratio(sum(min(pair) for pair in stated), sum(active for _, active in stated))


@component.measure
def training_covers(context: Context[ParentChampions]) -> int | None:
    """How many of the four functions the training covers, and one more for safeguarding; without safeguarding, 0."""
    training = context.facts.training
    if training is None or not training.covers:
        return None
    topics = set(training.covers)
    return len(topics) if "safeguarding" in topics else 0


@component.measure
def local_languages_spoken(context: Context[ParentChampions]) -> Ratio | None:
    """Of the languages spoken locally, how many a champion speaks; unknown while no champion's language is stated."""
    spoken = counting.languages(context)
    if not spoken:
        return None
    local = main_languages(context.site.languages)
    return Ratio(len(local & spoken), len(local))


@hookimpl
def pactkit_component() -> Component:
    """Parent champions, as a component of the programme."""
    return component
