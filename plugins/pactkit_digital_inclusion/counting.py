"""What measures, figures and findings count alike."""

from collections.abc import Iterable
from datetime import date, timedelta

from pactkit.api import Context, Ratio, main_languages

from .facts import DigitalInclusion, Overview, Period

A_YEAR = timedelta(days=365)
FRESH = {"leaflet": A_YEAR, "web_page": timedelta(weeks=18)}  # a term and its holidays, as in reach; pactkit's own


def within_a_year(day: date, as_of: date) -> bool:
    """Whether a day is not more than twelve months before the day of the report."""
    return as_of - day <= A_YEAR


def currency(overview: Overview | None, as_of: date, fresh: timedelta) -> int | None:
    """0: something is missing in it. 1: nothing is, and it was revised too long ago. 2: nothing is, and it is fresh."""
    if overview is None or overview.complete is None:
        return None
    if not overview.complete:
        return 0
    return None if overview.revised is None else 1 + int(as_of - overview.revised <= fresh)


def lately(context: Context[DigitalInclusion]) -> tuple[Period, ...]:
    """The periods that have begun and ended, if they have, in the last twelve months."""
    return tuple(
        period
        for period in context.facts.periods
        if period.starts <= context.as_of and within_a_year(period.ends, context.as_of)
    )


def spoken(facts: DigitalInclusion) -> frozenset[str]:
    """The languages in which a session or a champion helps."""
    champions = facts.champions.languages if facts.champions else ()
    return main_languages(champions, *(session.languages for session in facts.sessions))


def share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = 0, 0
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts, wholes = parts + part, wholes + whole
    return Ratio(parts, wholes)
