"""How scores, shares and days are said to people."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.fidelity import NOTHING, Interval
from pactkit.reports import words

SCORES = {
    "0": "0",
    "75": "75",
    "1234567": "1234567",
    "12345678/10": "1234567.8",
    "1250/17": "73.5",
    "13/3": "4.33",
    "91/250": "0.364",
    "1/10000": "0.0001",
    "6996/100": "69.96",
    "69999/1000": "69.999",
    "69999999/1000000": "70",  # no more than four places are ever shown
    "-5/2": "-2.5",
}


@pytest.mark.parametrize(("exact", "shown"), SCORES.items())
def test_a_score(exact: str, shown: str) -> None:
    """Three digits are shown, rounded half-even; what is not whole is not shown as whole while four places can tell."""
    assert words.score(Fraction(exact)) == shown


@given(st.fractions(0, 1000))
def test_a_score_is_near(value: Fraction) -> None:
    """What is shown is the score, to the places that are shown."""
    shown = words.score(value)
    places = len(shown.partition(".")[2])
    assert abs(Fraction(shown) - value) <= Fraction(5, 10 ** (max(1, places) + 1)) * (10 if places == 0 else 1)


@pytest.mark.parametrize(("share", "shown"), [
    (0, "0%"), (1, "100%"), (Fraction(4, 5), "80%"), (Fraction(7999, 10000), "79%"), (Fraction(999, 1000), "99%"),
    (None, "-"),
])  # fmt: skip
def test_a_share(share: Fraction | int | None, shown: str) -> None:
    """A share is rounded down: what falls short of all, or of what a policy asks, is not shown as if it did not."""
    assert words.percent(share) == shown


def test_an_interval() -> None:
    """An interval is one number where it is decided, else low to high; nothing to score is said in words."""
    assert words.span(Interval(low=75, high=75)) == "75"
    assert words.span(Interval(low=50, high=Fraction(250, 3))) == "50 to 83.3"
    assert words.span(NOTHING) == "nothing to score"
    assert words.score(None) == "-"


def test_a_day() -> None:
    """A day is written out; one that is not known is said to be so."""
    assert words.day(date(2027, 3, 1)) == "1 March 2027"
    assert words.day(None) == "not known"


def test_a_level() -> None:
    """A level is shown as it was written."""
    assert [words.level(level) for level in (2, Fraction(5, 2), None)] == ["2", "2.5", "-"]


def test_counts() -> None:
    """One thing, many things; a site with its id where that says more than its name."""
    assert [words.count(number, "site") for number in (0, 1, 2)] == ["0 sites", "1 site", "2 sites"]
    assert [words.named(*names) for names in (("Leeds", "leeds"), ("leeds", "leeds"))] == ["Leeds (leeds)", "leeds"]
    counts = {"consistent_adaptation": 1, "inconsistent_modification": 2, "drift": 3}
    assert words.departures(counts) == "1 consistent adaptation, 2 inconsistent modifications, 3 drift"
    assert words.departures({"consistent_adaptation": 0, "inconsistent_modification": 0, "drift": 0}) == ""
