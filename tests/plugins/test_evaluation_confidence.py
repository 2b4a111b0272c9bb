"""Evaluation: how sure a finding is, by the stated rule."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit_evaluation.confidence import RISING, Earlier, confidence, earlier_studies, level, lowered, strength
from pactkit_evaluation.evidence import Effect, Evidence, Study
from pactkit_evaluation.facts import Evaluation
from pactkit_evaluation.rounds import Change

from .making_evaluation import a_round, contrary, effect, figures, messages, notes, place, shown, site_figures, study

STRENGTHS = [(23, 14, "strong"), (5, 3, "strong"), (10, 3, "middling"), (23, 6, "weak"), (100, 59, "middling")]


@pytest.mark.parametrize(("whole", "part", "said"), [*STRENGTHS, (1, 1, "strong"), (1, 0, "weak"), (100, 29, "weak")])
def test_own_data(whole: int, part: int, said: str) -> None:
    """Own data are strong from 60 per cent of the stories, middling from 30, else weak."""
    assert strength(part, whole) == said


NONE, SEEN = Earlier(), Earlier(observed=True)
ONE = Earlier(observed=True, significant=1, independent=1, peer_reviewed=1)
TWO = Earlier(observed=True, significant=2, independent=2)
DEPENDENT = Earlier(observed=True, significant=2, independent=1, peer_reviewed=1)
BEST = Earlier(observed=True, significant=2, independent=2, peer_reviewed=1)
RULE = [
    ("weak", NONE, "low"),
    ("weak", BEST, "low"),
    ("middling", NONE, "moderate"),
    ("middling", BEST, "moderate"),
    ("strong", NONE, "moderate"),
    ("strong", SEEN, "moderate_to_high"),
    ("strong", ONE, "high"),
    ("strong", TWO, "high"),
    ("strong", DEPENDENT, "high"),
    ("strong", BEST, "very_high"),
]


@pytest.mark.parametrize(("own", "earlier", "said"), RULE)
def test_the_rule(own: str, earlier: Earlier, said: str) -> None:
    """Own data and earlier studies give the level together: strong data alone are never more than moderate."""
    assert level(own, earlier) == said


def test_one_step_down() -> None:
    """Contrary evidence takes one step away, and none from the lowest level."""
    assert [lowered(one) for one in RISING] == ["low", "low", "moderate", "moderate_to_high", "high"]


COUNTS = st.integers(0, 3)


@given(st.booleans(), COUNTS, COUNTS, COUNTS, st.sampled_from(["observed", "significant", "independent"]))
def test_more_evidence_never_lowers(
    observed: bool,  # noqa: FBT001 - drawn
    significant: int,
    independent: int,
    reviewed: int,
    more: str,
) -> None:
    """With more evidence of any kind a finding is never less sure."""
    stated: dict[str, Any] = {"observed": observed, "significant": significant, "independent": independent}
    better = {**stated, more: True if more == "observed" else stated[more] + 1}
    for own in ("weak", "middling", "strong"):
        before = level(own, Earlier(**stated, peer_reviewed=reviewed))
        assert RISING.index(level(own, Earlier(**better, peer_reviewed=reviewed))) >= RISING.index(before)


OURS = study("ours", independent="no")
DOUBTED = study("doubted", independent="doubtful", peer_reviewed=True)
CLEAR, SECOND = study("clear"), study("second", peer_reviewed=True)
YES: dict[str, Any] = {"significant": "yes"}
ALL: dict[str, Any] = {**YES, "studies": 1, "significant_studies": 1}
JOINED: dict[str, tuple[tuple[Study, ...], tuple[Effect, ...], tuple[bool, int, int, int]]] = {
    "no effect": ((CLEAR,), (), (False, 0, 0, 0)),
    "not seen": ((CLEAR,), (effect(observed=False),), (False, 0, 0, 0)),
    "seen": ((CLEAR,), (effect(studies=1, significant="no", significant_studies=0),), (True, 0, 0, 0)),
    "a no beside a number": ((CLEAR,), (effect(studies=1, significant="no", significant_studies=1),), (True, 0, 0, 0)),
    "all that looked": (
        (CLEAR, SECOND),
        (effect(studies=2, significant_studies=2, peer_reviewed=1, **YES),),
        (True, 2, 2, 1),
    ),
    "two of three": (
        (CLEAR, SECOND, DOUBTED),
        (effect(studies=3, significant_studies=2, peer_reviewed=2, **YES),),
        (True, 2, 1, 1),
    ),
    "one of two": (
        (CLEAR, OURS),
        (effect(studies=2, significant_studies=1, peer_reviewed=1, **YES),),
        (True, 1, 0, 0),
    ),
    "more looked than are listed": ((CLEAR,), (effect(studies=3, significant_studies=2, **YES),), (True, 2, 0, 0)),
    "no measure": ((CLEAR,), (effect(measure=None, studies=2, significant_studies=2, **YES),), (True, 2, 0, 0)),
    "nobody says how many looked": (
        (CLEAR,),
        (effect(significant_studies=1, peer_reviewed=1, **YES),),
        (True, 1, 1, 0),
    ),
    "two measures of two studies": (
        (CLEAR, study("other", measures=("phq_9",))),
        (
            effect(**ALL),
            effect(measure="phq_9", **ALL),
        ),
        (True, 2, 2, 0),
    ),
    "two measures of one study": (
        (study("both", measures=("gad_7", "phq_9")),),
        (
            effect(**ALL),
            effect(measure="phq_9", **ALL),
        ),
        (True, 1, 1, 0),
    ),
    "another finding": (
        (CLEAR,),
        (effect(domain="confidence", **ALL),),
        (False, 0, 0, 0),
    ),
}


@pytest.mark.parametrize("name", JOINED)
def test_earlier_studies(name: str) -> None:
    """A study counts as significant, independent or peer reviewed only where the tables leave no other reading."""
    studies, effects, expected = JOINED[name]
    found = earlier_studies(Evidence(studies=studies, effects=effects), "mental_health")
    assert (found.observed, found.significant, found.independent, found.peer_reviewed) == expected


def test_what_cannot_be_rated() -> None:
    """A change is not rated where its stories are not counted, or there are none."""
    change = Change(domain="confidence", mentioned=0)
    assert confidence(a_round(changes=(change,)), Evidence()) == ()
    assert confidence(a_round(changes=(change,), stories=0), Evidence()) == ()
    assert confidence(a_round(changes=(Change(domain="confidence"),), stories=9), Evidence()) == ()


def test_contrary_evidence() -> None:
    """A peer-reviewed contrary study lowers its own findings, any contrary study is kept in view."""
    changes = (Change(domain="mental_health", mentioned=9), Change(domain="confidence", mentioned=9))
    against = (contrary(), contrary(source="", title="A report", peer_reviewed=False, domains=("confidence",)))
    rated = confidence(a_round(changes=changes, stories=9), Evidence(contrary=against))
    assert [(one.level, one.contrary, one.lowered) for one in rated] == [
        ("moderate", ("Journal 1",), "low"),
        ("moderate", ("A report",), "moderate"),
    ]


JOURNAL = "International Journal of Environmental Research and Public Health 17:2523 (2020)"


def test_the_findings_of_2023() -> None:
    """The rule comes to the six levels that the document prints, and shows what contrary evidence makes of them."""
    assert shown(site_figures("southwark")["confidence_2023"]) == [
        ["Social connection and support", "Very high", "Very high", None, "Very high"],
        ["Mental health and wellbeing", "Very high", "Very high", JOURNAL, "High"],
        ["Child development", "Moderate to high", "Moderate to high", None, "Moderate to high"],
        ["Parental self-efficacy", "High", "High", None, "High"],
        ["Confidence and leadership", "Moderate", "Moderate", None, "Moderate"],
        ["Access to information and services", "Moderate", "Moderate", None, "Moderate"],
    ]


def test_the_grounds_of_2023() -> None:
    """Own data, and the studies with a significant effect: all, clearly independent, peer reviewed."""
    assert shown(site_figures("southwark")["grounds_2023"]) == [
        ["Social connection and support", "14/23", "Strong", 3, 2, 1],
        ["Mental health and wellbeing", "15/23", "Strong", 3, 2, 1],
        ["Child development", "16/23", "Strong", 0, 0, 0],
        ["Parental self-efficacy", "14/23", "Strong", 1, 1, 0],
        ["Confidence and leadership", "11/23", "Middling", 0, 0, 0],
        ["Access to information and services", "8/23", "Middling", 1, 0, 1],
    ]


def test_doubtful_independence() -> None:
    """Where independence is in doubt it is said why, and that no peer-reviewed study is clearly independent."""
    said = notes(site_figures("southwark")["grounds_2023"])
    assert said[1:] == [
        (
            "Not clearly independent: Feasibility study (Citizens UK, which runs PACT, is named among its evaluators);"
            " MumSpace study (the published article names authors who belong to Citizens UK, which runs PACT)"
        ),
        "No peer-reviewed study in the list is clearly independent of the programme",
    ]
    assert said[2] in messages("southwark")


def test_levels_that_differ() -> None:
    """A level in print that is not the rule's stands beside it, and is noted; so is one that is lowered."""
    changes = (Change(domain="mental_health", mentioned=9, level="high"),)
    context = place(
        Evaluation(rounds=(a_round(changes=changes, stories=9),), evidence=Evidence(contrary=(contrary(),)))
    )
    assert shown(figures(context)["confidence_r1"]) == [
        ["Mental health and wellbeing", "Moderate", "High", "Journal 1", "Low"]
    ]
