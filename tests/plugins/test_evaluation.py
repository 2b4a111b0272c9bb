"""Evaluation: what is counted from the plan, the waves, the rounds and the support maps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pactkit_evaluation.evidence import Contrary, Evidence, Study
from pactkit_evaluation.facts import Evaluation, Need, Planned, Result
from pactkit_evaluation.rounds import Band, Change, Claim, Theme
from pactkit_evaluation.words import INDICATORS

from .making import DAY, measured, refuses
from .making_evaluation import SAID, a_round, ago, contrary, effect, maps, place, planned, result, study

NOTHING = Evaluation()
LATER = ago(-1)


def plan(*measures: Planned) -> Evaluation:
    """Measures that are planned."""
    return Evaluation(measures=measures)


def waves(*results: Result) -> Evaluation:
    """Results that are in."""
    return Evaluation(results=results)


def rounds(**stated: Any) -> Evaluation:
    """One parent-led round."""
    return Evaluation(rounds=(a_round(**stated),))


def studies(*listed: Study) -> Evaluation:
    """Earlier studies."""
    return Evaluation(evidence=Evidence(studies=listed))


MEASURES: list[tuple[str, Evaluation, Any]] = [
    ("indicators_measured", NOTHING, None),
    ("indicators_measured", plan(planned(indicators=())), (0, 7)),
    ("indicators_measured", plan(planned(indicators=tuple(INDICATORS)), planned()), (1, 7)),
    ("indicators_measured", plan(planned(indicators=("social_capital", "elsewhere")), planned()), (Fraction(2, 7), 7)),
    ("follow_ups_planned", NOTHING, (None, 0)),
    ("follow_ups_planned", plan(planned(), planned(follow_up=None), planned(baseline=None)), (Fraction(1, 3), 3)),
    ("follow_ups_planned", plan(planned(baseline=DAY, follow_up=ago(-150))), (1, 1)),
    ("follow_ups_planned", plan(planned(baseline=DAY, follow_up=ago(-149))), (0, 1)),
    ("follow_ups_planned", plan(planned(baseline=DAY, follow_up=ago(-245))), (1, 1)),
    ("follow_ups_planned", plan(planned(baseline=DAY, follow_up=ago(-246))), (0, 1)),
    ("uses_allowed", NOTHING, (None, 0)),
    ("uses_allowed", plan(planned(allowed=True), planned(allowed=False), planned()), (Fraction(1, 2), 2)),
    ("parents_leading", NOTHING, None),
    ("parents_leading", rounds(facilitators=4), 4),
    ("parents_leading", rounds(on=LATER, facilitators=4), None),
    ("parents_leading", Evaluation(rounds=(a_round(facilitators=4), a_round(id="r2", on=ago(9)))), None),
    ("trained_and_paid", NOTHING, None),
    ("trained_and_paid", rounds(trained=2), None),
    ("trained_and_paid", rounds(facilitators=4, trained=4, paid=3), (Fraction(3, 4), 4)),
    ("trained_and_paid", rounds(facilitators=4, trained=4), None),
    ("trained_and_paid", rounds(facilitators=4, trained=0), (0, 4)),
    ("trained_and_paid", rounds(facilitators=0, trained=0, paid=0), (None, 0)),
    ("languages_of_round", NOTHING, None),
    ("languages_of_round", rounds(), None),
    ("languages_of_round", rounds(languages=("es-CO", "so")), (Fraction(1, 2), 2)),
    ("children_cared_for", NOTHING, None),
    ("children_cared_for", rounds(), None),
    ("children_cared_for", rounds(children="none"), 0),
    ("children_cared_for", rounds(children="in_the_room"), 1),
    ("children_cared_for", rounds(children="creche"), 2),
    ("answered", NOTHING, (None, 0)),
    ("answered", waves(result(n=3), result(asked=3)), (None, 0)),
    (
        "answered",
        waves(result(n=3, asked=4), result(n=6, asked=8), result(on=LATER, n=9, asked=9)),
        (Fraction(3, 4), 12),
    ),
    ("answered", waves(result(n=3, asked=4), result(wave="w2", on=ago(9), n=6, asked=6)), (1, 6)),
    ("answered_again", NOTHING, (None, 0)),
    ("answered_again", waves(result(n=8)), (None, 0)),
    ("answered_again", waves(result(at="follow_up", n=8)), (None, 0)),
    ("answered_again", waves(result(n=8), result(at="follow_up", on=ago(9), n=6)), (Fraction(3, 4), 8)),
    ("answered_again", waves(result(n=8), result(at="follow_up", on=ago(9), n=9)), (1, 8)),
    ("answered_again", waves(result(n=8), result(at="follow_up", on=ago(9))), (None, 0)),
    ("answered_again", waves(result(n=8), result(at="follow_up", on=ago(9), n=6, measure="phq_9")), (None, 0)),
    (
        "answered_again",
        waves(result(n=8), result(on=ago(50), n=4), result(at="follow_up", on=ago(9), n=3)),
        (Fraction(3, 4), 4),
    ),
    ("support_maps", NOTHING, None),
    ("support_maps", Evaluation(support_maps=(maps(on=LATER),)), None),
    ("support_maps", Evaluation(support_maps=(maps(method="group"),)), 0),
    ("support_maps", Evaluation(support_maps=(maps(), maps(method="group", taken="six_months"))), 1),
    ("support_maps", Evaluation(support_maps=(maps(taken="six_months"), maps(taken="twelve_months"))), 1),
    ("support_maps", Evaluation(support_maps=(maps(), maps(taken="twelve_months"))), 2),
    ("exercises_completed", NOTHING, None),
    ("exercises_completed", rounds(parents=25), None),
    ("exercises_completed", rounds(parents=0, stories=0), None),
    ("exercises_completed", rounds(parents=25, stories=20), (Fraction(4, 5), 25)),
    (
        "exercises_completed",
        Evaluation(
            rounds=(a_round(parents=25, stories=20),),
            support_maps=(maps(round="r1", invited=25, completed=13), maps(invited=9, completed=1)),
        ),
        (Fraction(13, 25), 25),
    ),
    ("given_back", NOTHING, (None, 0)),
    ("given_back", rounds(on=ago(91), given_back=None), (None, 0)),
    ("given_back", rounds(on=ago(92), given_back=None), (0, 1)),
    (
        "given_back",
        Evaluation(
            rounds=(a_round(),),
            results=(
                result(),
                result(given_back=None),
                result(wave="w2"),
                result(wave="w3", on=ago(9), given_back=None),
            ),
        ),
        (Fraction(2, 3), 3),
    ),
    ("years_since_independent", NOTHING, None),
    ("years_since_independent", studies(study(independent="doubtful")), None),
    ("years_since_independent", studies(study(starts=None)), None),
    ("years_since_independent", studies(study(starts=2027)), None),
    (
        "years_since_independent",
        studies(study(), study(starts=2019, ends=2023), study(starts=2026, independent="no")),
        3,
    ),
    ("waves_taken", NOTHING, 0),
    ("waves_taken", waves(result(), result(), result(at="once"), result(wave="w2", on=LATER)), 1),
    ("follow_ups_taken", NOTHING, 0),
    ("follow_ups_taken", waves(result(at="follow_up"), result(wave="w2", at="follow_up"), result()), 2),
    ("rounds_held", NOTHING, 0),
    ("rounds_held", Evaluation(rounds=(a_round(), a_round(id="r2", on=LATER))), 1),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: Evaluation, value: Any) -> None:
    """What is left out, or is still to come, leaves its measure unknown; the newest round and wave speak."""
    assert measured("evaluation", measure, place(stated, languages=("en", "es"))) == value


UNSOURCED = "'published' numbers need a source: the document in which they stand"
IMPOSSIBLE: list[tuple[Any, str]] = [
    (lambda: planned(follow_up=ago(-9)), r"'follow_up' \(2026-11-10\) is not after baseline \(2026-11-10\)"),
    (lambda: planned(measure="own"), "'name' is missing: say what a measure of our own is called"),
    (lambda: result(asked=3, n=4), r"'n' is more than asked"),
    (lambda: result(n=3, over_threshold=4), r"'over_threshold' is more than n"),
    (lambda: result(over_threshold=3, recovered=4), r"'recovered' is more than over_threshold"),
    (lambda: result(published=True), UNSOURCED),
    (lambda: a_round(published=True, source=""), UNSOURCED),
    (lambda: maps(published=True), UNSOURCED),
    (lambda: Evidence(published=True), UNSOURCED),
    (lambda: a_round(parents=3, stories=4), r"'stories' is more than parents"),
    (lambda: a_round(facilitators=3, trained=4), r"'trained' is more than facilitators"),
    (lambda: a_round(facilitators=3, paid=4), r"'paid' is more than facilitators"),
    (
        lambda: a_round(stories=3, changes=(Change(domain="confidence"), Change(domain="confidence", mentioned=4))),
        r"'changes\[1\].mentioned' is more than stories",
    ),
    (
        lambda: a_round(stories=3, changes=(Change(domain="confidence", most_important=4),)),
        r"'changes\[0\].most_important' is more than stories",
    ),
    (
        lambda: a_round(focus_groups=3, themes=(Theme(side="valued", topic="welcome", what=SAID, groups=4),)),
        r"'themes\[0\].groups' is more than focus_groups",
    ),
    (lambda: Band(from_months=0, parents=3, confidence=4), r"'confidence' is more than parents"),
    (lambda: Band(from_months=6, to_months=6, parents=3), r"'to_months' \(6\) is not after from_months \(6\)"),
    (lambda: Claim(what=SAID, percent=Decimal(0), part=4, whole=3), r"'part' is more than whole"),
    (lambda: maps(invited=3, completed=4), r"'completed' is more than invited"),
    (
        lambda: maps(completed=3, needs=(Need(need=SAID, parents=4),)),
        r"'needs\[0\].parents' is more than completed",
    ),
    (lambda: study(starts=2020, ends=2019), r"'starts' is more than ends"),
    (
        lambda: study(independent="no", because=None),
        "'because' is missing: say why the study is not clearly independent, without naming people",
    ),
    (lambda: effect(studies=3, significant_studies=4), r"'significant_studies' is more than studies"),
    (lambda: effect(studies=3, peer_reviewed=4), r"'peer_reviewed' is more than studies"),
    (
        lambda: Evaluation(rounds=(a_round(), a_round())),
        "'rounds' has the id r1 more than once; give each round its own",
    ),
]


@pytest.mark.parametrize(("stated", "sentence"), IMPOSSIBLE)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(f"^{sentence}$"):
        stated()


def test_facts_that_can_be_true() -> None:
    """Equal counts, and everything that is left out, are taken as they are."""
    assert result(asked=3, n=3, over_threshold=3, recovered=3)
    assert Band(from_months=0, to_months=6, parents=3, confidence=3)
    assert isinstance(contrary(), Contrary)
    assert study(starts=2020, ends=2020).years == "2020"
    assert study(starts=None).years is None
    assert (planned(baseline=None).days_between, planned().days_between) == (None, 183)
    assert NOTHING.newest_round(date(2026, 1, 1)) is None
