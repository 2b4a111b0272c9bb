"""Which ratings count: the newest wave that rates a component, and in it one rating per item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pactkit.model.definition import Definition
from pactkit.model.number import Number
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
    """One rating per item from reviews in order of precedence; `cannot_rate` gives way to a level that comes later."""
    counted: dict[str, tuple[Rating, Review]] = {}
    for review in reviews:
        for code, rating in _said(definition, review):
            held = counted.get(code)
            if held is None or (held[0] == CANNOT_RATE and not isinstance(rating, str)):
                counted[code] = (rating, review)
    return counted


def _said(definition: Definition, review: Review) -> Iterable[tuple[str, Number | str]]:
    """What a review says of the items that the installed definition has, at levels that it still offers."""
    ratings = review.ratings[definition.id]
    items = definition.item_by_code
    for code, rating in ratings.items.items():
        item = items.get(code)
        if item is not None and (isinstance(rating, str) or rating in item.values):
            yield code, rating
    for section in definition.sections:
        if section.id in ratings.not_applicable:
            yield from ((item.code, NOT_APPLICABLE) for item in section.items)
