"""On what terms a document is made, and how a person writes what is tried."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pactkit.model.number import Number
from pactkit.model.terms import EVIDENCE, ORDINARY, Change, Terms, written


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (70, "70"), (0, "0"), (-3, "-3"), (Fraction(7, 10), "0.7"), (Fraction(-1, 4), "-0.25"),
        (Fraction(10, 3), "10/3"), (Fraction(1, 1000), "0.001"),
    ],
)  # fmt: skip
def test_a_number_is_written_exactly(number: Number, text: str) -> None:
    """As a decimal where one is exact, else as a fraction."""
    assert written(number) == text


@pytest.mark.parametrize(
    ("change", "text", "about"),
    [
        (Change(key="missing", word="floor"), "missing=floor", "missing"),
        (Change(key="minimum_answered", number=Fraction(7, 10)), "minimum_answered=0.7", "minimum_answered"),
        (Change(key="threshold", number=75, band="good"), "threshold=good:75", "threshold=good"),
        (
            Change(key="threshold", number=75, band="good", component="reading"),
            "threshold=reading.good:75",
            "threshold=reading.good",
        ),
    ],
)
def test_a_change_is_written_as_it_is_asked_for(change: Change, text: str, about: str) -> None:
    """What it is about tells two changes of the same thing."""
    assert (str(change), change.about) == (text, about)


def test_only_a_document_that_counts_everything_and_tries_nothing_is_ordinary() -> None:
    """Either of the two makes it another document."""
    assert ORDINARY.ordinary
    assert not any(Terms(evidence=evidence).ordinary for evidence in EVIDENCE)
    assert not Terms(changes=(Change(key="missing", word="floor"),)).ordinary
