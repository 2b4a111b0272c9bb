"""Evaluation: the journey by length of membership, and what is read from several bands of it."""

from __future__ import annotations

import pytest

from pactkit_evaluation.journey import band_title, bands_of, counted, mentions
from pactkit_evaluation.rounds import Band, Reading

from .making_evaluation import a_round, bands

TITLES = [
    (0, 6, "Less than 6 months", "Menos de 6 meses"),
    (0, 12, "Less than 12 months", "Menos de 12 meses"),
    (0, 24, "Less than 2 years", "Menos de 2 años"),
    (0, 1, "Less than 1 month", "Menos de 1 mes"),
    (6, 12, "6 to 12 months", "De 6 a 12 meses"),
    (12, 24, "1 to 2 years", "De 1 a 2 años"),
    (12, 18, "12 to 18 months", "De 12 a 18 meses"),
    (6, None, "6 months or more", "6 meses o más"),
    (12, None, "1 year or more", "1 año o más"),
    (24, None, "2 years or more", "2 años o más"),
    (0, None, "Any length", "Cualquier tiempo"),
]


@pytest.mark.parametrize(("low", "high", "en", "es"), TITLES)
def test_lengths_in_words(low: int, high: int | None, en: str, es: str) -> None:
    """A length of membership is said in months, and in years where both ends are whole years."""
    assert band_title(low, high) == {"en": en, "es": es}


JOURNEY = a_round(journey=bands(7, 4, 8, mental_health=(5, 3, 4)))
READINGS = [
    ((0, 6), (5, 7)),
    ((0, 12), (8, 11)),
    ((6, None), (7, 12)),
    ((0, None), (12, 19)),
    ((3, None), None),
    ((0, 9), None),
    ((12, 24), None),
    ((6, 6), None),
]


@pytest.mark.parametrize(("months", "found"), READINGS)
def test_readings(months: tuple[int, int | None], found: tuple[int, int] | None) -> None:
    """A reading adds up whole bands; where it begins or ends inside one, or beyond them, it has no counts."""
    reading = Reading(domain="mental_health", from_months=months[0], to_months=months[1])
    sums = counted(JOURNEY, reading)
    assert (None if sums is None else (sums.part, sums.whole)) == found
    assert bool(bands_of(JOURNEY, reading)) is (found is not None)


def test_readings_with_a_gap() -> None:
    """A band that is missing, or leaves the domain out, leaves a reading without counts."""
    gap = a_round(journey=(Band(from_months=0, to_months=6, parents=7), Band(from_months=12, parents=8)))
    assert bands_of(gap, Reading(domain="confidence")) == ()
    assert counted(JOURNEY, Reading(domain="confidence")) is None
    assert (mentions(JOURNEY, "mental_health"), mentions(JOURNEY, "confidence"), mentions(gap, "confidence")) == (
        12,
        None,
        None,
    )
