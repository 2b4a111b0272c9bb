"""What is counted of visits, workshops and links; `__init__` gives these to the checklist as its measures."""

from collections.abc import Iterable
from datetime import date, timedelta

from pactkit.api import Context, Ratio

from .facts import HealthLinks, Professional, Workshop

A_YEAR = timedelta(days=365)
ASKED_FOR = ("midwife", "health_visitor")  # the two that PACT's own page names


def lately(day: date, as_of: date) -> bool:
    """Whether a day lies in the twelve months up to the day of the report."""
    return day <= as_of and as_of - day <= A_YEAR


def held(context: Context[HealthLinks]) -> tuple[Workshop, ...]:
    """The workshops of the last twelve months. One of today is still to come."""
    return tuple(
        workshop
        for workshop in context.facts.workshops
        if workshop.day is not None and workshop.day < context.as_of and lately(workshop.day, context.as_of)
    )


def have_come(professionals: Iterable[Professional], professions: Iterable[str]) -> int | None:
    """How many of these professions came in the term; unknown as soon as it is not stated of one that may count."""
    came = 0
    for profession in professions:
        answers = [one.has_come for one in professionals if one.profession == profession]
        if True in answers:
            came += 1
        elif None in answers:
            return None
    return came


def share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = 0, 0
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts, wholes = parts + part, wholes + whole
    return Ratio(parts, wholes)
