"""Waves: rounds of reviews, by the day of their newest review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.model.change import Wave
from pactkit.model.review import Review


def waves_of(reviews: Iterable[Review], as_of: date) -> tuple[Wave, ...]:
    """The waves that had begun by that day, the oldest first; reviews after it are not there yet."""
    days: dict[str, list[date]] = {}
    for review in reviews:
        if review.on <= as_of:
            days.setdefault(review.wave, []).append(review.on)
    waves = [Wave(id=wave, first=min(on), last=max(on), reviews=len(on)) for wave, on in days.items()]
    return tuple(sorted(waves, key=lambda wave: (wave.last, wave.id)))


def rates(review: Review, component: str) -> bool:
    """Whether a review says anything of a component; an empty form does not."""
    ratings = review.ratings.get(component)
    return ratings is not None and ratings.says_something


def rating_waves(reviews: Iterable[Review], component: str, as_of: date) -> tuple[Wave, ...]:
    """Those of the waves that rate a component, the oldest first."""
    known = list(reviews)
    rating = {review.wave for review in known if review.on <= as_of and rates(review, component)}
    return tuple(wave for wave in waves_of(known, as_of) if wave.id in rating) if rating else ()


def reviews_of(reviews: Iterable[Review], wave: Wave) -> list[Review]:
    """The reviews of one wave, as far as it had come."""
    return [review for review in reviews if review.wave == wave.id and review.on <= wave.last]
