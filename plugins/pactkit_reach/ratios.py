"""What a volunteer carries and what a family costs, on the newest day on which both are known."""

from datetime import date
from fractions import Fraction

from attrs import frozen

from pactkit.api import Context

from .dated import Kind
from .facts import Reach
from .privacy import open_counts


@frozen
class PerOne:
    """One count for each of another, both of one day."""

    value: Fraction
    on: date


def families_per_volunteer(context: Context[Reach]) -> PerOne | None:
    """Families for each volunteer; None where one of them is not known or too few to be told."""
    return _per_one(context, "families", "volunteers")


def spent_per_family(context: Context[Reach]) -> PerOne | None:
    """Pounds spent so far for each family reached so far; None where the families are not known or too few."""
    return _per_one(context, "spent_gbp", "families")


def _per_one(context: Context[Reach], what: Kind, each: Kind) -> PerOne | None:
    parts = {count.on: count.number for count in open_counts(context, what)}
    both = [count for count in open_counts(context, each) if count.on in parts and count.number > 0]
    return PerOne(Fraction(parts[both[-1].on]) / both[-1].number, both[-1].on) if both else None
