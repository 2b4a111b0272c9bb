"""What is counted from the facts of a Family Food Club.

A figure over clubs is unknown as soon as one that meets leaves its count out: one good club must not speak for all.
"""

from collections.abc import Iterable

from pactkit.api import Context, Ratio

from .facts import Club, FamilyFoodClub, Supplier, VoucherScheme, in_force


def begun(context: Context[FamilyFoodClub]) -> list[Club]:
    """The clubs that met in the term. One that does not say whether it did is kept: it may not be skipped."""
    return [club for club in context.facts.clubs if club.has_begun is not False]


def runs(context: Context[FamilyFoodClub], club: Club) -> bool:
    """Whether a club meets: it says so, or it does not say otherwise at a site whose club is open."""
    return context.at_least("initial") if club.has_begun is None else club.has_begun


def giving(context: Context[FamilyFoodClub]) -> list[Supplier]:
    """The suppliers whose agreement runs on the day of the report."""
    return [supplier for supplier in context.facts.suppliers if in_force(supplier, context.as_of)]


def open_schemes(context: Context[FamilyFoodClub]) -> list[VoucherScheme]:
    """The voucher schemes that run on the day of the report."""
    return [scheme for scheme in context.facts.vouchers if in_force(scheme, context.as_of)]


def share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = [], []
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts.append(part)
        wholes.append(whole)
    return Ratio(sum(parts), sum(wholes))


def least(counts: Iterable[int | None]) -> int | None:
    """The smallest of the counts; unknown as soon as one is not stated, unless one is 0: nothing is smaller."""
    listed = list(counts)
    known = [count for count in listed if count is not None]
    return min(known, default=None) if len(known) == len(listed) or 0 in known else None
