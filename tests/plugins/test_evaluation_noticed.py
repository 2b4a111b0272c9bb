"""Evaluation: what is noticed about the plan, the waves, the rounds and the support maps."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import pactkit_evaluation
from pactkit.api import say
from pactkit_evaluation.evidence import Evidence
from pactkit_evaluation.facts import Evaluation, Planned
from pactkit_evaluation.rounds import Change
from pactkit_evaluation.words import INDICATORS

from .making import noticed
from .making_evaluation import (
    SAID,
    a_round,
    ago,
    contrary,
    maps,
    messages,
    place,
    planned,
    result,
    study,
)

EVERY = tuple(INDICATORS)
PASSED: dict[str, Any] = {"baseline": ago(100), "follow_up": ago(-83), "indicators": EVERY}


def plan(*measures: Planned, **stated: Any) -> Evaluation:
    """Measures that are planned, beside one in good order for every indicator."""
    return Evaluation(measures=(planned(indicators=EVERY), *measures), **stated)


OVERDUE = "warning measures[1].baseline: GAD-7 (anxiety) was to be taken on 2026-07-24, and no result is in"
NOT_SIX = "note measures[1].follow_up: The follow-up of GAD-7 (anxiety) is not about six months after joining"
NO_REPLY = "It is not stated that parents heard what came out of {}, more than three months after it"
OWN: dict[str, Any] = {"measure": "own", "name": SAID}
FINDINGS: dict[str, tuple[Evaluation, list[str]]] = {
    "nothing stated": (Evaluation(), []),
    "all is well": (plan(planned()), []),
    "no follow-up": (
        plan(planned(follow_up=None)),
        ["warning measures[1]: GAD-7 (anxiety) is planned without a follow-up date"],
    ),
    "no first day": (
        plan(planned(baseline=None)),
        ["warning measures[1]: GAD-7 (anxiety) is planned without a first date"],
    ),
    "no day": (
        plan(planned(baseline=None, follow_up=None)),
        ["warning measures[1]: GAD-7 (anxiety) is planned without any date"],
    ),
    "too soon": (plan(planned(follow_up=ago(-100))), [NOT_SIX]),
    "too late": (plan(planned(follow_up=ago(-300))), [NOT_SIX]),
    "a day that passed": (plan(planned(**PASSED)), [OVERDUE]),
    "a day four weeks ago": (plan(planned(baseline=ago(28), follow_up=ago(-155))), []),
    "a day that brought something": (plan(planned(**PASSED), results=(result(n=9, asked=9),)), []),
    "a result of long before": (
        plan(planned(**PASSED), results=(result(on=ago(129), n=9, asked=9),)),
        [OVERDUE],
    ),
    "a result of something else": (
        plan(planned(**PASSED), results=(result(**OWN, n=9, asked=9), result(at="once", n=9, asked=9))),
        [OVERDUE],
    ),
    "an indicator misspelt": (
        plan(planned(indicators=("social_capitol",))),
        [
            (
                "warning measures[1].indicators[0]: GAD-7 (anxiety) is said to tell about social_capitol, which the"
                " programme has no indicator for"
            )
        ],
    ),
    "indicators without a measure": (
        Evaluation(measures=(planned(indicators=EVERY[2:]),)),
        ["note measures: Nothing is planned that measures: Social capital, Mental well-being"],
    ),
    "a small wave": (
        Evaluation(results=(result(n=4, asked=4), result(n=5, asked=5))),
        ["note results[0]: Too few people answered GAD-7 (anxiety) in w1 to publish anything from it"],
    ),
    "nobody counted who was asked": (
        Evaluation(results=(result(n=9),)),
        ["note results[0]: GAD-7 (anxiety) in w1 does not say how many were asked, so its response is unknown"],
    ),
    "a wave to come": (Evaluation(results=(result(on=ago(-1), n=1, given_back=None),)), []),
    "a wave never given back": (
        Evaluation(results=tuple(result(n=9, asked=9, given_back=None, on=ago(days)) for days in (92, 91, 93))),
        [f"note results[0]: {NO_REPLY.format('w1')}"],
    ),
    "a round in good order": (Evaluation(rounds=(a_round(facilitators=2, trained=2, paid=2, ran_over=False),)), []),
    "a round to come": (Evaluation(rounds=(a_round(on=ago(-1), facilitators=2, paid=0, given_back=None),)), []),
    "unpaid parents": (
        Evaluation(rounds=(a_round(facilitators=2, trained=2, paid=0),)),
        ["warning rounds[0]: The parents who led round r1 were not trained for it, or not paid"],
    ),
    "no parents": (Evaluation(rounds=(a_round(facilitators=0, trained=0, paid=0),)), []),
    "too long": (
        Evaluation(rounds=(a_round(ran_over=True),)),
        ["note rounds[0].ran_over: Round r1 took longer than planned, so that exercises were rushed or dropped"],
    ),
    "a round never given back": (
        Evaluation(rounds=(a_round(given_back=None, on=ago(92)), a_round(id="r2", given_back=None, on=ago(91)))),
        [f"note rounds[0]: {NO_REPLY.format('r1')}"],
    ),
    "an old round": (
        Evaluation(rounds=(a_round(on=date(2023, 11, 1)), a_round(id="r2", on=date(2023, 1, 1)))),
        ["note rounds[0].on: The newest parent-led round ended on 2023-11-01, more than three years ago"],
    ),
    "a round three years old": (Evaluation(rounds=(a_round(on=ago(3 * 365)),)), []),
    "maps of no round": (
        Evaluation(support_maps=(maps(round="r9"),)),
        ["warning support_maps[0].round: These support maps are said to belong to round r9, which is not listed"],
    ),
    "maps in a group": (
        Evaluation(rounds=(a_round(),), support_maps=(maps(round="r1", method="group"),)),
        ["note support_maps[0].method: The support maps of 2026-07-24 were drawn in a group, where few are completed"],
    ),
    "maps to come": (Evaluation(support_maps=(maps(on=ago(-1), method="group"),)), []),
    "maps never drawn again": (
        Evaluation(support_maps=(maps(on=ago(401)), maps(on=ago(500), taken="once"))),
        ["note support_maps[0]: The support maps of 2025-09-26 were not drawn again after six or twelve months"],
    ),
    "maps that can still be drawn again": (Evaluation(support_maps=(maps(on=ago(400)),)), []),
    "maps drawn again": (Evaluation(support_maps=(maps(on=ago(401)), maps(taken="twelve_months"))), []),
    "a level that is not the rule's": (
        Evaluation(rounds=(a_round(stories=9, changes=(Change(domain="confidence", mentioned=9, level="high"),)),)),
        ["note rounds[0].changes[0].level: Confidence and leadership: confidence in print high, by the rule moderate"],
    ),
    "contrary evidence": (
        Evaluation(
            rounds=(a_round(stories=9, changes=(Change(domain="mental_health", mentioned=9),)),),
            evidence=Evidence(contrary=(contrary(),)),
        ),
        [
            (
                "note rounds[0].changes[0]: Mental health and wellbeing: confidence moderate, and low with what speaks"
                " against it (Journal 1)"
            )
        ],
    ),
    "a level of few stories": (
        Evaluation(rounds=(a_round(stories=4, changes=(Change(domain="confidence", mentioned=4, level="high"),)),)),
        [],
    ),
    "reviewed studies in doubt": (
        Evaluation(evidence=Evidence(studies=(study(), study(peer_reviewed=True, independent="doubtful")))),
        ["note evidence.studies: No peer-reviewed study in the list is clearly independent of the programme"],
    ),
    "a reviewed study without doubt": (
        Evaluation(evidence=Evidence(studies=(study(peer_reviewed=True), study(peer_reviewed=True, independent="no")))),
        [],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """The plan, the waves, the rounds, support maps, then what documents say; nothing where all is well."""
    stated, expected = FINDINGS[name]
    assert noticed("evaluation", place(stated)) == expected


def test_the_indicator_that_was_meant() -> None:
    """An indicator that is not the programme's brings the nearest one, or all."""
    facts = plan(planned(indicators=("social_capitol", "x")))
    near, every = pactkit_evaluation.pactkit_findings(context=place(facts))
    assert near.advice == {"en": "Did you mean social_capital?", "es": "¿Quizá social_capital?"}
    assert say(every.advice) == f"The indicators are {', '.join(EVERY)}"


def test_leeds_lacks_a_day() -> None:
    """The Leeds sample shows a measure without a follow-up date."""
    assert "GAD-7 (anxiety) is planned without a follow-up date" in messages("leeds")


def test_no_small_count_is_told() -> None:
    """What is noticed of the Lewisham sample tells none of its small counts."""
    assert "Too few people answered ASSIS (social support) in 2026-spring to publish anything from it" in messages(
        "lewisham"
    )
    assert not [message for message in messages("lewisham") if {"3", "4"} & set(message.split())]
