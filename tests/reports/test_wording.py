"""How scores, shares and days are said to people."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.languages.voice import voice_of
from pactkit.model.fidelity import NOTHING, Interval
from pactkit.reports import wording

VOICE = voice_of("en")
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
    assert wording.score(Fraction(exact), VOICE) == shown


@given(st.fractions(0, 1000))
def test_a_score_is_near(value: Fraction) -> None:
    """What is shown is the score, to the places that are shown."""
    shown = wording.score(value, VOICE)
    places = len(shown.partition(".")[2])
    assert abs(Fraction(shown) - value) <= Fraction(5, 10 ** (max(1, places) + 1)) * (10 if places == 0 else 1)


@pytest.mark.parametrize(("share", "shown"), [
    (0, "0%"), (1, "100%"), (Fraction(4, 5), "80%"), (Fraction(7999, 10000), "79%"), (Fraction(999, 1000), "99%"),
    (None, "-"),
])  # fmt: skip
def test_a_share(share: Fraction | int | None, shown: str) -> None:
    """A share is rounded down: what falls short of all, or of what a policy asks, is not shown as if it did not."""
    assert wording.percent(share, VOICE) == shown


def test_an_interval() -> None:
    """An interval is one number where it is decided, else low to high; nothing to score is said in words."""
    assert wording.span(Interval(low=75, high=75), VOICE) == "75"
    assert wording.span(Interval(low=50, high=Fraction(250, 3)), VOICE) == "50 to 83.3"
    assert wording.span(NOTHING, VOICE) == "nothing to score"
    assert wording.score(None, VOICE) == "-"


def test_a_level() -> None:
    """A level is shown as it was written."""
    assert [wording.level(level, VOICE) for level in (2, Fraction(5, 2), None)] == ["2", "2.5", "-"]


def test_counts() -> None:
    """One thing, many things; a site with its id where that says more than its name."""
    assert [wording.sites(number, VOICE) for number in (0, 1, 2)] == ["0 sites", "1 site", "2 sites"]
    assert [wording.named(*names) for names in (("Leeds", "leeds"), ("leeds", "leeds"))] == ["Leeds (leeds)", "leeds"]
    counts = {"consistent_adaptation": 1, "inconsistent_modification": 2, "drift": 3}
    assert wording.departures(counts, VOICE) == "1 consistent adaptation, 2 inconsistent modifications, 3 drift"
    assert wording.departures({"consistent_adaptation": 0, "inconsistent_modification": 0, "drift": 0}, VOICE) == ""


def test_numbers_are_written_as_the_language_writes_them() -> None:
    """In Spanish a comma stands between a whole number and its parts."""
    spanish = voice_of("es")
    assert wording.score(Fraction(1250, 17), spanish) == "73,5"
    assert wording.level(Fraction(5, 2), spanish) == "2,5"
    assert wording.span(Interval(low=50, high=Fraction(250, 3)), spanish) == "50 a 83,3"
