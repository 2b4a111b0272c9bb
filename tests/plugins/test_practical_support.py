"""Practical support: baby bank, vouchers, trips, English with a crèche, advice, and families who help."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import When
from pactkit_practical_support.facts import (
    BabyBank,
    EnglishCourse,
    HelpAtHome,
    Link,
    PracticalSupport,
    Trip,
    Voucher,
)

from .making import DAY, alliance, at, measured, noticed, partner, refuses, service

NAME = "practical_support"
BEFORE, LATER = DAY - timedelta(days=1), DAY + timedelta(days=1)
PLACE: dict[str, Any] = {"alliance": alliance(partner("st-example"), services=[service("library")])}


def on(day: date) -> When:
    """A single day."""
    return When(on=day, starts=time(10), ends=time(15))


def trip(**stated: Any) -> Trip:
    """A trip of yesterday, unless said otherwise."""
    return Trip(**{"where": "Sample Farm", "when": on(BEFORE), **stated})


def link(topic: str = "housing", **stated: Any) -> Link:
    """An agreement that runs, unless said otherwise."""
    return Link(**{"topic": topic, "organisation": "Example Advice", **stated})


def of(**stated: Any) -> PracticalSupport:
    """The help of a site."""
    return PracticalSupport(**stated)


NOTHING = of()
FULL = {"full_price": Decimal(10)}
HALF, DEAR = trip(price=Decimal(5), **FULL), trip(price=Decimal("5.5"), **FULL)
MEASURES: list[tuple[str, PracticalSupport, Any]] = [
    ("bank_answered", NOTHING, (None, 0)),
    (
        "bank_answered",
        of(baby_banks=(BabyBank(asked=10, helped=8), BabyBank(asked=10, helped=7))),
        (Fraction(3, 4), 20),
    ),
    ("bank_answered", of(baby_banks=(BabyBank(asked=10, helped=8), BabyBank(asked=10))), None),
    ("invited_on", of(baby_banks=(BabyBank(helped=8, invited=6),)), (Fraction(3, 4), 8)),
    ("invited_on", of(baby_banks=(BabyBank(helped=8),)), None),
    ("voucher_schemes", NOTHING, None),
    ("voucher_schemes", of(vouchers=(Voucher(scheme="a", help_here=True), Voucher(scheme="b", help_here=False))), 1),
    ("voucher_schemes", of(vouchers=(Voucher(scheme="a", help_here=True), Voucher(scheme="b"))), None),
    ("voucher_schemes", of(vouchers=(Voucher(scheme="a", help_here=True, ends=BEFORE),)), 0),
    ("trips_in_year", NOTHING, None),
    ("trips_in_year", of(trips=(trip(when=None), trip(when=on(LATER)))), 0),
    ("trips_in_year", of(trips=(trip(when=on(DAY)), trip(when=on(DAY - timedelta(days=365))))), 2),
    ("trips_in_year", of(trips=(trip(when=on(DAY - timedelta(days=366))),)), 0),
    ("trips_affordable", NOTHING, (None, 0)),
    ("trips_affordable", of(trips=(HALF, DEAR, trip(price=Decimal(0)))), (Fraction(2, 3), 3)),
    ("trips_affordable", of(trips=(HALF, trip(price=Decimal(5)))), None),
    ("trips_affordable", of(trips=(HALF, trip(when=on(LATER)))), (1, 1)),
    ("english_with_creche", NOTHING, (None, 0)),
    (
        "english_with_creche",
        of(english=(EnglishCourse(name="a", creche=True), EnglishCourse(name="b", creche=False))),
        (Fraction(1, 2), 2),
    ),
    ("english_with_creche", of(english=(EnglishCourse(name="a", creche=True), EnglishCourse(name="b"))), None),
    ("childcare_link", NOTHING, None),
    ("childcare_link", of(links=(link("housing", visits=1),)), 0),
    ("childcare_link", of(links=(link("childcare", visits=0), link("nursery", visits=1))), 2),
    ("money_link", of(links=(link("money", visits=0),)), 1),
    ("money_link", of(links=(link("money"),)), None),
    ("money_link", of(links=(link("money", visits=3, ends=BEFORE),)), 0),
    ("work_link", of(links=(link("training", visits=0), link("work"))), None),
    ("work_link", of(links=(link("training", visits=2), link("work"))), 2),
    ("children_link", NOTHING, None),
    ("children_link", of(links=(link("childcare", visits=2),)), 0),
    ("children_link", of(links=(link("additional_needs", visits=0), link("activities", visits=0))), 1),
    ("children_link", of(links=(link("additional_needs", visits=0), link("activities", visits=1))), 2),
    ("housing_link", NOTHING, None),
    ("housing_link", of(links=(link("housing", visits=2),)), 0),
    ("housing_link", of(links=(link("housing"), link("legal", since=LATER))), 0),
    ("housing_link", of(links=(link("housing"), link("legal", visits=1))), None),
    ("housing_link", of(links=(link("housing", visits=2), link("legal", visits=0))), 1),
    ("help_reached", NOTHING, (None, 0)),
    ("help_reached", of(links=(link(passed_on=8, reached=6), link(passed_on=0))), (Fraction(3, 4), 8)),
    ("help_reached", of(links=(link(passed_on=8, reached=6), link(passed_on=4))), None),
    ("needs_linked", NOTHING, 0),
    ("needs_linked", of(links=(link(), link(), link("money"), link("work", ends=BEFORE))), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: PracticalSupport, value: Any) -> None:
    """A count that is left out leaves its measure unknown, unless what is stated already decides it."""
    assert measured(NAME, measure, at(NAME, stated, **PLACE)) == value


ANOTHER = trip(where="Beach", when=on(DAY + timedelta(days=31)))
FINDINGS: dict[str, tuple[dict[str, Any], PracticalSupport, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": (
        {},
        of(
            baby_banks=(BabyBank(venue="st-example", things_checked=True),),
            vouchers=(Voucher(scheme="A", ends=DAY + timedelta(days=61)),),
            trips=(trip(wanted=9, came=9), trip(when=on(LATER), risk_assessed=DAY)),
            english=(EnglishCourse(name="A", venue="library", creche=True),),
            links=(link(passed_on=5, reached=0), link("money", standing_asked=DAY - timedelta(days=365))),
        ),
        [],
    ),
    "things that nobody looks over": (
        {},
        of(baby_banks=(BabyBank(things_checked=False), BabyBank())),
        [
            "warning baby_banks[0].things_checked: Things of the baby bank are passed on without being looked over",
            (
                "note baby_banks[1]: It is not stated whether things of the baby bank are looked over before they are"
                " passed on"
            ),
        ],
    ),
    "things before the baby bank opens": ({"stage": "installation"}, of(baby_banks=(BabyBank(),)), []),
    "schemes that end": (
        {},
        of(vouchers=(Voucher(scheme="A", ends=BEFORE), Voucher(scheme="B", ends=DAY + timedelta(days=60)))),
        [
            "warning vouchers[0].ends: The scheme A ended on 2026-10-31",
            "note vouchers[1].ends: The scheme B ends on 2026-12-31",
        ],
    ),
    "a trip that is near": (
        {},
        of(trips=(trip(when=on(DAY + timedelta(days=30))), trip(when=on(DAY), risk_assessed=LATER), ANOTHER)),
        [
            "warning trips[0]: The trip to Sample Farm is near, and its risks have not been looked at",
            "warning trips[1]: The trip to Sample Farm is near, and its risks have not been looked at",
        ],
    ),
    "families who were left out": (
        {},
        of(trips=(trip(wanted=20, came=12),)),
        ["note trips[0]: Families who wanted to come to Sample Farm could not, and no other trip is planned"],
    ),
    "families who can come next time": ({}, of(trips=(trip(wanted=20, came=12), ANOTHER)), []),
    "a next time without a day": ({}, of(trips=(trip(wanted=20, came=12), trip(when=None))), []),
    "a group that pays the full price": (
        {},
        of(trips=(trip(price=Decimal(10), **FULL), trip(price=Decimal(0), full_price=Decimal(0)))),
        ["note trips[0].price: The trip to Sample Farm is no cheaper in the group"],
    ),
    "English without a crèche": (
        {},
        of(english=(EnglishCourse(name="A", creche=False), EnglishCourse(name="B"))),
        [
            "warning english[0].creche: The course A has no crèche, so parents of small children cannot come",
            "note english[1]: It is not stated whether the course B has a crèche",
        ],
    ),
    "a venue of somebody else": (
        {},
        of(baby_banks=(BabyBank(venue="z", things_checked=True),)),
        ["warning baby_banks[0].venue: The venue z is not one of the partners or services"],
    ),
    "an agreement that ran out": (
        {},
        of(links=(link(ends=BEFORE, passed_on=9), link("legal", since=LATER))),
        ["warning links[0].ends: The agreement with Example Advice on housing ended on 2026-10-31"],
    ),
    "nobody asked whether help came": (
        {},
        of(links=(link(passed_on=9),)),
        [
            (
                "note links[0]: Families were put in touch with Example Advice on housing, and nobody has asked them"
                " whether help came"
            )
        ],
    ),
    "who may give advice": (
        {},
        of(links=(link("legal"), link("money", standing_asked=DAY - timedelta(days=366)))),
        [
            "note links[0]: Legal advice: ask Example Advice who of its people may give such advice",
            "note links[1].standing_asked: Money: ask Example Advice who of its people may give such advice",
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Things, trips, courses and agreements are looked at one by one; what others decide is a question to ask."""
    place, stated, expected = FINDINGS[name]
    assert noticed(NAME, at(NAME, stated, **{**PLACE, **place})) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: BabyBank(asked=1, helped=2), r"'helped' is more than asked"),
        (lambda: BabyBank(helped=1, invited=2), r"'invited' is more than helped"),
        (lambda: Voucher(scheme=""), "'scheme' is empty"),
        (lambda: Voucher(scheme="A", since=DAY, ends=BEFORE), r"'ends' \(2026-10-31\) is before since \(2026-11-01\)"),
        (lambda: Trip(where=" "), "'where' is empty"),
        (lambda: trip(wanted=1, came=2), r"'came' is more than wanted"),
        (lambda: trip(price=Decimal(-1)), r"'price' \(-1\) is below 0"),
        (lambda: EnglishCourse(name="A", wanted=1, enrolled=2), r"'enrolled' is more than wanted"),
        (lambda: EnglishCourse(name="A", enrolled=1, completed=2), r"'completed' is more than enrolled"),
        (lambda: link(passed_on=1, reached=2), r"'reached' is more than passed_on"),
        (lambda: link(since=DAY, ends=BEFORE), "is before since"),
        (lambda: HelpAtHome(asked=1, helped=2), r"'helped' is more than asked"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        stated()
