"""Which ratings count: the newest wave that rates a component, and in it one rating per item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pactkit.model.definition import Definition
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, SOURCES, Rating, Review

_RANK = {source: rank for rank, source in enumerate(SOURCES)}


def counting_reviews(reviews: Iterable[Review], component_id: str, as_of: date | None) -> list[Review]:
    """The reviews of the newest wave up to `as_of` that rates the component, the one that counts first in front.

    A wave is as new as its newest review. External comes before peer, parent and self; then the newer; then the file
    name. Nothing is carried over from an older wave. `as_of` None takes every review.
    """
    known = [review for review in reviews if as_of is None or review.on <= as_of]
    newest: dict[str, date] = {}
    for review in known:
        newest[review.wave] = max(newest.get(review.wave, review.on), review.on)
    rating = [review for review in known if _rates(review, component_id)]
    if not rating:
        return []
    wave = max((newest[review.wave], review.wave) for review in rating)[1]
    return sorted((review for review in rating if review.wave == wave), key=_precedence)


def _rates(review: Review, component_id: str) -> bool:
    ratings = review.ratings.get(component_id)
    return ratings is not None and ratings.says_something


def _precedence(review: Review) -> tuple[int, timedelta, str]:
    return _RANK[review.source], date.max - review.on, review.file


def count_ratings(definition: Definition, reviews: Sequence[Review]) -> dict[str, tuple[Rating, Review]]:
    """One rating per item from reviews in order of precedence; `cannot_rate` gives way to a level that comes later.

    Ratings of items that the installed definition has not, or at levels that it no longer offers, do not count.
    """
    counted: dict[str, tuple[Rating, Review]] = {}
    items = definition.item_by_code
    for review in reviews:
        ratings = review.ratings[definition.id]
        for code, rating in ratings.items.items():
            if code in counted and (isinstance(rating, str) or counted[code][0] != CANNOT_RATE):
                continue
            if code in items and (isinstance(rating, str) or rating in items[code].values):
                counted[code] = (rating, review)
        for section in definition.sections if ratings.not_applicable else ():
            if section.id in ratings.not_applicable:
                for item in section.items:
                    counted.setdefault(item.code, (NOT_APPLICABLE, review))
    return counted
