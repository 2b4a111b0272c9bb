"""How firm a verdict is, in words."""

from __future__ import annotations

from datetime import date

import pytest

from pactkit.languages.voice import voice_of
from pactkit.model.checklist import Item, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Interval
from pactkit.model.freshness import AGED, FRESH, NONE, UNDATED, ComponentFreshness, ItemFreshness
from pactkit.model.scheme import Band, Scheme
from pactkit.model.verdict import Alternative, Judgement, Robustness, Verdict
from pactkit.reports.firmness import (
    change_words,
    freshness_words,
    real_sentence,
    robustness_sentence,
    telling_words,
    verdict_words,
)
from pactkit.scoring.policy_changes import read_change

BANDS = (
    Band(id="low", from_=0, title={"en": "Low", "es": "Bajo"}),
    Band(id="mid", from_=50),
    Band(id="top", from_=75, title="Top"),
)
THING = Definition(
    id="thing",
    version="1",
    title="Thing",
    schemes=(Scheme(id="percent", section="percent", total="percent", bands=BANDS),),
    sections=(
        Section(
            id="s",
            title="S",
            items=(Item(code="A", ask="?", function="core", levels=(Level(value=0), Level(value=1))),),
        ),
    ),
)
EN, ES = voice_of("en"), voice_of("es")


def verdict(*bands: str, point: str | None = None) -> Verdict:
    """A verdict with these bands."""
    return Verdict(scheme="percent", score=Interval(low=1, high=2), bands=bands, point_band=point)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (verdict("low", point="low"), "Low"),
        (verdict("mid"), "mid"),
        (verdict("low", "mid", "top", point="mid"), "Low to Top, the point in mid"),
        (verdict("low", "mid"), "Low to mid, no band for the point"),
    ],
)
def test_a_verdict_in_words(found: Verdict, words: str) -> None:
    """The band; of several both ends and where the point falls, a band without a title by its id."""
    assert verdict_words(THING, found, EN) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("missing=exclude", "the point from what is answered (missing=exclude)"),
        ("missing=floor", "missing answers at their lowest (missing=floor)"),
        ("missing=block", "no point while an answer is missing (missing=block)"),
        ("scheme=mean", "added up by mean (scheme=mean)"),
        ("threshold=thing.top:77.5", "Top from 77.5 (threshold=thing.top:77.5)"),
    ],
)
def test_a_change_in_words(change: str, words: str) -> None:
    """With what to write behind --policy to see it."""
    assert change_words(THING, read_change(change), EN) == words


def test_numbers_are_written_as_a_language_writes_them() -> None:
    """In words only: what is typed stays as it is typed."""
    assert change_words(THING, read_change("threshold=thing.low:0.5"), ES) == "Bajo desde 0,5 (threshold=thing.low:0.5)"


def tried(*changed: bool) -> Robustness:
    """As many alternatives, of which some change the verdict."""
    return Robustness(
        alternatives=tuple(
            Alternative(change=read_change("missing=floor"), verdict=verdict("low"), changed=one) for one in changed
        )
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (tried(), "There is no other rule to try."),
        (tried(False), "Robust: the 1 other rule tried does not change it."),
        (tried(False, False), "Robust: none of the 2 other rules tried changes it."),
        (tried(True, False), "Fragile: 1 of 2 other rules tried changes it."),
        (tried(True, True), "Fragile: 2 of 2 other rules tried change it."),
    ],
)
def test_robust_or_fragile_in_words(found: Robustness, words: str) -> None:
    """With how many rules were tried, and how many change the verdict."""
    assert robustness_sentence(found, EN) == words


def test_only_what_tells_is_listed() -> None:
    """The alternatives that change the verdict, and to what."""
    assert telling_words(THING, tried(True, False), EN) == "missing answers at their lowest (missing=floor): Low"
    assert telling_words(THING, tried(False), EN) == ""


def test_what_is_tried_is_held_against_the_real_policy() -> None:
    """Whether it changes the verdict; nothing where either of the two is missing."""
    nothing = ComponentFreshness(items=(), review=None)
    low, top = verdict("low"), verdict("top")
    changed = real_sentence(THING, Judgement(freshness=nothing, verdict=low, real=top), EN)
    assert changed == "Under the real policy: Top. What is tried changes the verdict."
    same = real_sentence(THING, Judgement(freshness=nothing, verdict=top, real=top), EN)
    assert same == "Under the real policy: Top. What is tried does not change the verdict."
    assert real_sentence(THING, Judgement(freshness=nothing, verdict=top), EN) == ""
    assert real_sentence(THING, Judgement(freshness=nothing, real=top), EN) == ""


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (FRESH, "fresh until 9 November 2027"),
        (AGED, "aged, held until 9 November 2027"),
        (UNDATED, "without a day"),
        (NONE, "none named"),
    ],
)
def test_freshness_in_words(state: str, words: str) -> None:
    """Until when, since when, or that nobody can say."""
    day = date(2027, 11, 9) if state in (FRESH, AGED) else None
    assert freshness_words(ItemFreshness(code="A", state=state, fresh_until=day), EN) == words
