"""Evaluation: what documents print about their own numbers is held against those numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.api import say
from pactkit_evaluation.evidence import Effect, Evidence, Study
from pactkit_evaluation.printed import Printed
from pactkit_evaluation.rounds import Change, Reading, Round
from pactkit_evaluation.slips import of_effects, of_round, of_studies

from .making_evaluation import SAID, a_round, bands, effect, messages, notes, shown, site_figures, study

PERCENTS = [
    ("54", 6, 11, False, "54.5"),
    ("55", 6, 11, True, "54.5"),
    ("54.5", 6, 11, True, "54.55"),
    ("63", 5, 8, True, "62.5"),
    ("62", 5, 8, True, "62.5"),
    ("61", 5, 8, False, "62.5"),
    ("69.2", 9, 13, True, "69.23"),
    ("69.3", 9, 13, False, "69.23"),
    ("100", 4, 4, True, "100.0"),
    ("0", 0, 4, True, "0.0"),
    ("40", None, None, None, None),
    ("40", 3, None, None, None),
    ("40", 0, 0, None, None),
]


@pytest.mark.parametrize(("percent", "part", "whole", "right", "corrected"), PERCENTS)
def test_a_printed_percent(
    percent: str,
    part: int | None,
    whole: int | None,
    right: bool | None,  # noqa: FBT001 - a table
    corrected: str | None,
) -> None:
    """It is right within half a unit of its last digit of the exact share, and unknown without its counts."""
    one = Printed(what=SAID, percent=Decimal(percent), part=part, whole=whole, at=())
    assert (one.right, one.corrected) == (right, None if corrected is None else Decimal(corrected))


@given(st.integers(1, 500), st.integers(0, 500), st.integers(0, 3))
def test_the_nearest_is_right(whole: int, part: int, digits: int) -> None:
    """A percent rounded to any number of digits is right, and one a unit of its last digit away is not."""
    part = min(part, whole)
    exact = Fraction(100 * part, whole)
    nearest = Decimal(round(exact * 10**digits)).scaleb(-digits)
    beside = nearest + Decimal(1).scaleb(-digits) * (1 if exact <= Fraction(nearest) else -1)
    one = Printed(what=SAID, percent=nearest, part=part, whole=whole, at=())
    away = Printed(what=SAID, percent=beside, part=part, whole=whole, at=())
    assert one.right
    assert not away.right or abs(Fraction(beside) - exact) == Fraction(1, 2 * 10**digits)


JOURNEY = a_round(journey=bands(7, 4, 8, mental_health=(5, 3, 4)))
INSIDE = "This reading begins or ends inside a band, so its counts cannot be added up"
ROUNDS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing": ({}, []),
    "all is well": ({"changes": (Change(domain="mental_health", mentioned=12, most_important=9),), "stories": 19}, []),
    "too many most important": (
        {
            "changes": (
                Change(domain="mental_health", most_important=9),
                Change(domain="confidence", most_important=2),
            ),
            "stories": 10,
        },
        ["More most important changes than stories: each story has one"],
    ),
    "two tables": (
        {"changes": (Change(domain="mental_health", mentioned=11),)},
        ["The table of changes and the table by length of membership count differently: Mental health and wellbeing"],
    ),
    "a reading that does not fit": ({"readings": (Reading(domain="confidence", to_months=7),)}, [INSIDE]),
}


@pytest.mark.parametrize("name", ROUNDS)
def test_slips_of_rounds(name: str) -> None:
    """Two tables that count the same thing must agree, and what is read from one must fit it."""
    stated, expected = ROUNDS[name]
    one: Round = a_round(journey=JOURNEY.journey, **stated)
    assert [say(slip.message) for slip in of_round(one, 0)] == expected


USED = study(measures=("gad_7",))
EFFECTS: dict[str, tuple[Effect, list[str]]] = {
    "all is well": (effect(studies=1, significant="yes", significant_studies=1), []),
    "nothing stated": (effect(), []),
    "a no with a number": (
        effect(studies=1, significant="no", significant_studies=1),
        ["said not to be significant, with a number of significant studies beside it"],
    ),
    "a yes with none": (
        effect(studies=1, significant="yes", significant_studies=0),
        ["said to be significant, in no study"],
    ),
    "a measure nobody used": (
        effect(measure="swemwbs", studies=1),
        ["no study in the list used SWEMWBS (mental wellbeing)"],
    ),
    "another number of studies": (
        effect(studies=2),
        ["the number of studies is not that of the studies listed with GAD-7 (anxiety)"],
    ),
    "without a measure": (effect(measure=None, studies=2), []),
}


@pytest.mark.parametrize("name", EFFECTS)
def test_slips_of_effects(name: str) -> None:
    """An effect must not contradict itself, nor the list of studies where there is one."""
    stated, expected = EFFECTS[name]
    found = [say(slip.message) for slip in of_effects(Evidence(studies=(USED,), effects=(stated,)))]
    assert found == [f"Something: {one}" for one in expected]
    alone = [say(slip.message) for slip in of_effects(Evidence(effects=(stated,)))]
    assert alone == [one for one in found if "said " in one]


OURS = study("Ours", independent="no")
STUDIES: dict[str, tuple[tuple[Study, ...], dict[str, Any], list[str]]] = {
    "all are independent": ((USED,), {"called_independent": 1}, []),
    "nobody calls them so": ((OURS,), {}, []),
    "not listed": ((), {"called_independent": 3}, []),
    "one is not": (
        (USED, OURS),
        {"called_independent": 2},
        ["The document calls 2 studies independent, and 1 clearly are: Ours (it is ours)"],
    ),
    "a measure of which nothing is told": (
        (study(measures=("gad_7", "ghq_12")),),
        {"effects": (effect(),)},
        ["Measured by a study, but told nowhere among the effects: GHQ-12 (general mental health)"],
    ),
}


@pytest.mark.parametrize("name", STUDIES)
def test_slips_of_studies(name: str) -> None:
    """Studies that are called independent must be, and what was measured must be told."""
    studies, stated, expected = STUDIES[name]
    assert [say(slip.message) for slip in of_studies(Evidence(studies=studies, **stated))] == expected


CALLED = (
    "The document calls 6 studies independent, and 4 clearly are: Feasibility study (Citizens UK, which runs PACT, is"
    " named among its evaluators); MumSpace study (the published article names authors who belong to Citizens UK,"
    " which runs PACT)"
)


def test_the_slips_of_2023() -> None:
    """The document's own slips are noted, and nothing else is said to be one."""
    found = set(messages("southwark"))
    assert found >= {
        "Printed as 54 % (§ 5.3, 5.4), but its counts give 54.5 %: Child development, less than 12 months",
        CALLED,
        (
            "Measured by a study, but told nowhere among the effects: Acceptability of the programme, GHQ-12 (general"
            " mental health), WEMWBS (mental wellbeing)"
        ),
        "Mental wellbeing (SWEMWBS): said not to be significant, with a number of significant studies beside it",
        "Mental wellbeing (SWEMWBS): no study in the list used SWEMWBS (mental wellbeing)",
        (
            "Printed without counts, so that nobody can check them: Mothers at MumSpace at the line for help with"
            " mental health; Of those, recovered after six months; More people to rely on after six months"
        ),
    }
    assert sum(message.startswith("Printed") for message in found) == 2
    assert not [message for message in found if "in print" in message or "inside a band" in message]


def test_the_percents_of_2023() -> None:
    """Of the percents in print one is wrong; those without counts are left open."""
    rows = shown(site_figures("southwark")["printed"])
    assert [row[0] for row in rows if row[5] is False] == ["Child development, less than 12 months"]
    assert [row[2] for row in rows if row[5] is None] == [40, 68, 12]
    assert sum(row[5] is True for row in rows) == 32


def test_sources_that_differ() -> None:
    """Where documents differ about a number of a table, the table says so, without the number."""
    said = "Sources do not agree: {}. What each says stands among the site's sources"
    found = site_figures("southwark")
    assert said.format("parents who need advice and information (support maps of 2023)") in notes(found["needs_1"])
    assert said.format("who evaluated Mindful Mamas") in notes(found["studies"])
    assert {
        said.format("earlier studies of children's social and emotional development"),
        said.format("earlier studies with significantly less depression"),
        said.format("earlier studies with significantly stronger support networks"),
    } <= set(notes(found["effects"]))
