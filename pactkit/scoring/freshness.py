"""Freshness by item: until which day the evidence behind a rating holds, and a review.

Evidence holds for its item's `evidence_months`, else the policy's; a review for the policy's `review_months`. Both hold
up to and including the same day of the month so many months later. Evidence of a day after as-of does not count: on
that day nobody had seen it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import RATED, Answer, FidelityReport
from pactkit.model.freshness import (
    AGED,
    FRESH,
    NONE,
    UNDATED,
    ComponentFreshness,
    ItemFreshness,
    ReviewFreshness,
)
from pactkit.model.programme import Policy
from pactkit.model.review import Evidence, Review
from pactkit.scoring.months import is_past, months_later


def holds_until(day: date, months: int) -> date:
    """The last day on which what is of `day` is no more than that many months old; the calendar's last at most."""
    try:
        return months_later(day, months)
    except ValueError:  # behind the year 9999
        return date.max


def evidence_of(review: Review, component_id: str, code: str) -> tuple[Evidence, ...]:
    """What a review names as the ground of a rating."""
    ratings = review.ratings.get(component_id)
    note = ratings.notes.get(code) if ratings else None
    return note.evidence if note else ()


def item_freshness(item: Item, evidence: Iterable[Evidence], as_of: date, policy: Policy) -> ItemFreshness:
    """The newest evidence with a day decides; without a day nobody can say how old it is."""
    known = [one for one in evidence if one.on is None or one.on <= as_of]
    dated = [one for one in known if one.on is not None]
    newest = max(dated, key=lambda one: one.on or date.min, default=None)
    if newest is None or newest.on is None:
        return ItemFreshness(code=item.code, state=UNDATED, evidence=known[0]) if known else _nothing(item)
    months = policy.evidence_months if item.evidence_months is None else item.evidence_months
    return ItemFreshness(
        code=item.code,
        state=AGED if is_past(newest.on, months, as_of) else FRESH,
        evidence=newest,
        fresh_until=holds_until(newest.on, months),
    )


def answer_freshness(item: Item, answer: Answer, component_id: str, as_of: date, policy: Policy) -> ItemFreshness:
    """How fresh the ground of an answer is: what its own review names, and nothing that another one does."""
    if answer.review is None:
        return _nothing(item)
    return item_freshness(item, evidence_of(answer.review, component_id, item.code), as_of, policy)


def _nothing(item: Item) -> ItemFreshness:
    return ItemFreshness(code=item.code, state=NONE)


def review_freshness(reviews: Sequence[Review], as_of: date, policy: Policy) -> ReviewFreshness | None:
    """The newest review that counts; None without one."""
    if not reviews:
        return None
    newest = max(review.on for review in reviews)
    return ReviewFreshness(
        on=newest,
        fresh_until=holds_until(newest, policy.review_months),
        stale=is_past(newest, policy.review_months, as_of),
    )


def component_freshness(
    definition: Definition, report: FidelityReport | None, reviews: Sequence[Review], as_of: date, policy: Policy
) -> ComponentFreshness:
    """Every rated item of a component, and its newest review."""
    answers = report.items if report else ()
    return ComponentFreshness(
        items=tuple(
            answer_freshness(item, answer, definition.id, as_of, policy)
            for item, answer in zip(definition.items, answers, strict=bool(answers))
            if answer.state == RATED
        ),
        review=review_freshness(reviews, as_of, policy),
    )
