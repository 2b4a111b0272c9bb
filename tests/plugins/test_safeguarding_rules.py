"""Dated rules on checks and crèches: they help to ask, and are never legal advice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import pactkit_safeguarding
from pactkit.api import Finding
from pactkit.model.site import Area, Site
from pactkit_safeguarding.facts import Creche, Role, Safeguarding, Venue
from pactkit_safeguarding.rules import CHECK_RULES, CRECHE_RULES, rule_for
from pactkit_safeguarding.verdicts import creche_verdicts, months_since, role_verdicts

from .making import DAY, alliance, at, in_both, noticed, partner, refuses

BEFORE_CHANGE, CHANGE = date(2026, 8, 31), date(2026, 9, 1)
ENGLAND = Area(nation="England")


def role(**stated: Any) -> Role:
    """A role of which nothing else is stated."""
    return Role(name="Helper", **stated)


REGULAR = {"with_children": True, "sessions_per_month": 4}
CHECKS: list[tuple[dict[str, Any], date, str]] = [
    ({}, DAY, "ask"),
    ({"with_children": False}, DAY, "ask"),
    ({"with_children": False, "oversees": False}, DAY, "not_eligible"),
    ({"with_children": False, "oversees": True}, DAY, "ask"),
    ({"oversees": True}, DAY, "ask"),
    ({"personal_care": True, "sessions_per_month": 1}, DAY, "eligible"),
    ({"with_children": True}, DAY, "ask"),
    ({"with_children": True, "sessions_per_month": 3}, DAY, "ask"),
    (REGULAR, DAY, "eligible"),
    ({**REGULAR, "supervised": True}, DAY, "eligible"),
    ({**REGULAR, "supervised": True}, BEFORE_CHANGE, "ask"),
    (REGULAR, BEFORE_CHANGE, "ask"),
    ({**REGULAR, "supervised": False}, BEFORE_CHANGE, "eligible"),
    (REGULAR, date(2012, 9, 9), "ask"),
    ({**REGULAR, "answer": "not_eligible"}, DAY, "not_eligible"),
    ({**REGULAR, "answer": "not_eligible", "answered_on": CHANGE}, DAY, "not_eligible"),
    ({**REGULAR, "answer": "not_eligible", "answered_on": BEFORE_CHANGE}, DAY, "ask"),
    ({"with_children": False, "oversees": False, "answer": "eligible", "answered_on": CHANGE}, DAY, "eligible"),
]


@pytest.mark.parametrize(("stated", "day", "word"), CHECKS)
def test_the_word_on_a_check(stated: dict[str, Any], day: date, word: str) -> None:
    """A role is eligible, not eligible, or to be asked about, by the rule of the site's nation on that day."""
    (verdict,) = role_verdicts(at("safeguarding", Safeguarding(roles=(role(**stated),)), area=ENGLAND, as_of=day))
    assert verdict.word == word


@pytest.mark.parametrize("area", [None, Area(), Area(nation="Wales"), Area(nation="Northern Ireland")])
def test_without_a_rule_the_word_is_ask(area: Area | None) -> None:
    """Where no rule is held for a nation the word is ask, unless the body that decides has answered."""
    facts = Safeguarding(
        roles=(role(**REGULAR), role(personal_care=True), role(answer="eligible", answered_on=date(2000, 1, 1))),
        creche=(Creche(venue="a", hours_per_day=Decimal(9)), Creche(venue="a", answer="exempt")),
    )
    context = at("safeguarding", facts, area=area)
    assert [verdict.word for verdict in role_verdicts(context)] == ["ask", "ask", "eligible"]
    assert [verdict.word for verdict in creche_verdicts(context)] == ["ask", "within"]


HOURS: list[tuple[dict[str, Any], str]] = [
    ({}, "ask"),
    ({"hours_per_day": Decimal(2)}, "within"),
    ({"hours_per_day": Decimal("2.5")}, "ask"),
    ({"hours_per_day": Decimal("2.5"), "parents_on_site": True}, "ask"),
    ({"hours_per_day": Decimal(4), "parents_on_site": True}, "ask"),
    ({"hours_per_day": Decimal("2.5"), "parents_on_site": False}, "over"),
    ({"hours_per_day": Decimal("4.5"), "parents_on_site": True}, "over"),
    ({"hours_per_day": Decimal(9), "registered": True}, "within"),
    ({"hours_per_day": Decimal(9), "registered": False}, "over"),
    ({"hours_per_day": Decimal(9), "answer": "exempt"}, "within"),
    ({"hours_per_day": Decimal(1), "answer": "register"}, "over"),
    ({"hours_per_day": Decimal(9), "answer": "exempt", "answered_on": date(2008, 8, 31)}, "ask"),
]


@pytest.mark.parametrize(("stated", "word"), HOURS)
def test_the_word_on_a_creche(stated: dict[str, Any], word: str) -> None:
    """A crèche is within the limit, over it, or to be asked about; more than two hours is never called within."""
    facts = Safeguarding(creche=(Creche(venue="a", **stated),))
    (verdict,) = creche_verdicts(at("safeguarding", facts, area=ENGLAND))
    assert verdict.word == word


def test_rules_are_dated_data() -> None:
    """Each rule has its nation, its source and the day it is known for; of one kind and nation one holds on a day."""
    for rules in (CHECK_RULES, CRECHE_RULES):
        for one in rules:
            assert one.nation == "England"
            assert one.source
            assert one.starts <= one.valid_on
            assert one.ends is None or one.valid_on <= one.ends
            assert rule_for(rules, one.nation, one.valid_on) is one
            assert rule_for(rules, one.nation, one.starts) is one
        days = [one.starts - timedelta(days=1) for one in rules]
        assert [rule_for(rules, "England", day) for day in days] == [None, *rules[:-1]]
        assert rule_for(rules, "Wales", DAY) is None
        assert rule_for(rules, None, DAY) is None


def advice(finding: Finding) -> str:
    """What is advised, in English."""
    return in_both(finding.advice)["en"] if finding.advice else ""


def test_never_legal_advice() -> None:
    """Whatever is said of checks and crèches asks the body that decides, names its source, and is no legal advice."""
    facts = Safeguarding(
        roles=(
            role(),
            role(**REGULAR, people=2, checked=1),
            role(**REGULAR),
            role(with_children=False, oversees=False, checked=1),
            role(with_children=False, oversees=False),
        ),
        creche=(Creche(venue="a"), Creche(venue="a", hours_per_day=Decimal(9))),
        venues=(Venue(venue="a", risk_assessed=DAY),),
    )
    asked = {"England": ("the DBS", "Ofsted", "State people"), "Scotland": ("the local authority",)}
    for nation, bodies in asked.items():
        context = at("safeguarding", facts, area=Area(nation=nation))
        told = [one for one in pactkit_safeguarding.pactkit_findings(context=context) if one.at]
        assert len(told) == 7
        for one in told:
            assert advice(one).endswith("This is not legal advice")
            assert in_both(one.advice)["es"].endswith("Esto no es asesoría legal")
            assert any(body in advice(one) for body in bodies)


def test_the_answer_of_the_body_that_decides() -> None:
    """Who has asked and been answered is not told to ask again, until the rule changes."""
    facts = Safeguarding(roles=(role(answer="eligible", people=1, checked=1), role(answer="not_eligible")))
    context = at("safeguarding", facts, area=ENGLAND)
    assert [(one.severity, one.advice) for one in pactkit_safeguarding.pactkit_findings(context=context)] == [
        ("note", None),
        ("note", None),
    ]


@pytest.mark.parametrize(
    ("hours", "nation", "expected"),
    [
        (
            None,
            "England",
            (
                "warning creche[0]: The crèche at a: ask whether it may run without registration"
                " (how long children may stay)"
            ),
        ),
        (
            "3",
            "England",
            (
                "warning creche[0].hours_per_day: The crèche at a: ask whether it may run without registration"
                " (over 2 hours; up to 4 may be exempt where parents stay close by)"
            ),
        ),
        (
            "5",
            "England",
            (
                "blocker creche[0].hours_per_day: The crèche at a looks over the limit without registration"
                " (over 2 hours a day for a child)"
            ),
        ),
    ],
)
def test_what_is_said_of_a_creche(hours: str | None, nation: str, expected: str) -> None:
    """Hours over the limit stop a site; hours near it are a question."""
    creche = Creche(venue="a", hours_per_day=None if hours is None else Decimal(hours))
    facts = Safeguarding(creche=(creche,), venues=(Venue(venue="a", risk_assessed=DAY),))
    context = at("safeguarding", facts, area=Area(nation=nation), as_of=DAY)
    assert noticed("safeguarding", context)[0] == expected


OLD = DAY - timedelta(days=366)
VENUES: dict[str, tuple[str, tuple[Venue, ...], list[str]]] = {
    "assessed": ("full", (Venue(venue="a", risk_assessed=OLD), Venue(venue="a", risk_assessed=DAY)), []),
    "no venue listed": ("full", (), ["blocker -: A is used, and no risk assessment of it is stated"]),
    "not listed": (
        "full",
        (Venue(venue="b", risk_assessed=DAY),),
        ["blocker venues: A is used, and no risk assessment of it is stated"],
    ),
    "listed without a day": (
        "installation",
        (Venue(venue="a"),),
        ["warning venues[0]: A is used, and no risk assessment of it is stated"],
    ),
    "assessed long ago": (
        "full",
        (Venue(venue="a", risk_assessed=OLD), Venue(venue="a")),
        ["warning venues[0].risk_assessed: A is used, and its risk assessment is more than twelve months old"],
    ),
}


@pytest.mark.parametrize("name", VENUES)
def test_venues_in_use(name: str) -> None:
    """Every venue in use has a risk assessment of the last twelve months; one without stops a site that runs."""
    stage, venues, expected = VENUES[name]
    facts = Safeguarding(creche=(Creche(venue="a", registered=True),), venues=venues)
    context = at("safeguarding", facts, stage=stage, alliance=alliance(partner("a")), as_of=DAY)
    assert noticed("safeguarding", context) == expected


def test_venues_that_other_components_state_in_their_own_way() -> None:
    """Another component's facts belong to another plugin: what is not there is not used."""
    facts = Safeguarding()
    others = {"peer_spaces": Site(id="x", name="X", stage="full"), "book_sharing": {"courses": [{"venue": "a"}]}}
    assert noticed("safeguarding", at("safeguarding", facts, others=others)) == []


def test_months_begun() -> None:
    """Twelve months to the day are a year, one day more is the thirteenth month; a day to come is unknown."""
    days = {date(2026, 11, 1): 0, date(2026, 10, 31): 1, date(2025, 11, 1): 12, date(2025, 10, 31): 13}
    assert {day: months_since(day, DAY) for day in days} == days
    assert (months_since(None, DAY), months_since(DAY + timedelta(days=1), DAY)) == (None, None)


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: role(people=1, checked=2), r"'checked' is more than people"),
        (lambda: role(people=1, waiting=2), r"'waiting' is more than people"),
        (lambda: role(people=1, trained=2), r"'trained' is more than people"),
        (lambda: role(answered_on=DAY), "'answered_on' is given, and no answer"),
        (lambda: Creche(venue="a", answered_on=DAY), "'answered_on' is given, and no answer"),
        (lambda: Creche(venue="a", hours_per_day=Decimal(25)), r"'hours_per_day' \(25\) is not between 0 and 24"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Facts that cannot be true together are refused in a plain sentence."""
    with refuses(sentence):
        stated()
