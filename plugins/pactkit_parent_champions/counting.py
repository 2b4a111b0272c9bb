"""How champions and their work are counted: the questions that both the measures and the findings ask."""

from collections import Counter
from datetime import timedelta

from pactkit.api import Context, main_languages

from .facts import ParentChampions, Period

# The four functions of a champion, each with the count that shows it happened.
FUNCTIONS = ("identified", "contacted", "referred", "supported")

# The partner roles that are carried out through champions.
CHAMPIONS_ROLES = frozenset({"recruits", "refers"})


def by_partner(context: Context[ParentChampions]) -> Counter[str]:
    """Champions recruited in each partner, by the partner's id; a partner may be stated in several lines."""
    total: Counter[str] = Counter()
    for entry in context.facts.champions:
        total[entry.partner] += entry.recruited
    return total


def partners_with(context: Context[ParentChampions], at_least: int) -> frozenset[str]:
    """The ids of the partners that have this many champions or more."""
    return frozenset(partner for partner, recruited in by_partner(context).items() if recruited >= at_least)


def confirmed_ids(context: Context[ParentChampions]) -> frozenset[str]:
    """The ids of the partners that have confirmed by the day of the report."""
    return frozenset(
        partner.id
        for partner in context.site.alliance.partners
        if partner.commitment == "confirmed" and (partner.since is None or partner.since <= context.as_of)
    )


def languages(context: Context[ParentChampions]) -> frozenset[str]:
    """The languages stated for the champions. Empty means that none is stated, not that none is spoken."""
    return main_languages(*(entry.languages for entry in context.facts.champions))


def last_twelve_months(context: Context[ParentChampions]) -> tuple[Period, ...]:
    """The periods that ended in the twelve months up to the day of the report, the newest last."""
    oldest = context.as_of - timedelta(days=365)
    ended = [period for period in context.facts.periods if oldest <= period.ends <= context.as_of]
    return tuple(sorted(ended, key=lambda period: (period.ends, period.starts)))
