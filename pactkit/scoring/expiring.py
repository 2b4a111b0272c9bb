"""What holds on as-of and runs out before a later day: evidence, the newest review, approvals of adaptations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pactkit.model.adaptation import Adaptation
from pactkit.model.definition import Definition
from pactkit.model.expiry import ADAPTATION, EVIDENCE, REVIEW, Expiry
from pactkit.model.freshness import FRESH
from pactkit.model.programme import Policy
from pactkit.model.review import Review
from pactkit.scoring.counting import count_ratings
from pactkit.scoring.freshness import evidence_of, item_freshness, review_freshness


def component_expiries(
    definition: Definition, reviews: Sequence[Review], as_of: date, before: date, policy: Policy
) -> Iterator[Expiry]:
    """What of the reviews that count (in order of precedence) runs out before a day.

    Ratings of items that are not due yet are looked at too: they will be, and nobody looks again before.
    """
    review = review_freshness(reviews, as_of, policy)
    if review is not None and not review.stale and review.fresh_until < before:
        yield Expiry(on=review.fresh_until, kind=REVIEW, component=definition.id)
    ending: dict[date, list[str]] = {}
    counted = count_ratings(definition, reviews)
    for item in definition.items:
        rating, review_of_it = counted.get(item.code, ("", None))
        if review_of_it is None or isinstance(rating, str):
            continue
        found = item_freshness(item, evidence_of(review_of_it, definition.id, item.code), as_of, policy)
        if found.state == FRESH and found.fresh_until is not None and found.fresh_until < before:
            ending.setdefault(found.fresh_until, []).append(item.code)
    for day, codes in ending.items():
        yield Expiry(on=day, kind=EVIDENCE, component=definition.id, items=tuple(codes))


def adaptation_expiries(adaptations: Iterable[Adaptation], as_of: date, before: date) -> Iterator[Expiry]:
    """The approvals in force that run out before a day, as they stand in the log."""
    for one in adaptations:
        if one.until is not None and one.approved_by(as_of) and as_of <= one.until < before:
            yield Expiry(on=one.until, kind=ADAPTATION, component=one.component, items=one.items, what=one.what)


def in_order(expiries: Iterable[Expiry]) -> tuple[Expiry, ...]:
    """By day, then component, then kind; what is equal in all three as it was found."""
    return tuple(sorted(expiries, key=lambda one: (one.on, one.component, one.kind)))
