"""Family Food Club: surplus food each week, cooking together, vouchers and a plot."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit_family_food_club.facts import Club, FamilyFoodClub, Plot, Study, Supplier, VoucherScheme

from .making import DAY, alliance, at, measured, noticed, partner, refuses, service

NAME = "family_food_club"
BEFORE, LATER = DAY - timedelta(days=1), DAY + timedelta(days=1)
PLACE: dict[str, Any] = {
    "alliance": alliance(partner("st-example"), services=[service("library")]),
    "languages": ("en", "es"),
}


def club(**stated: Any) -> Club:
    """A club that met in the term, unless said otherwise."""
    return Club(**{"name": "Food Club", "sessions_due": 12, "sessions_held": 10, **stated})


def of(*clubs: Club, **stated: Any) -> FamilyFoodClub:
    """The clubs of a site."""
    return FamilyFoodClub(clubs=clubs, **stated)


def rose(**stated: Any) -> VoucherScheme:
    """A voucher scheme that runs, unless said otherwise."""
    return VoucherScheme(**{"name": "Rose", **stated})


NOTHING = of()
PLANNED = club(sessions_due=0, sessions_held=None)
ENDED: dict[str, Any] = {"ends": BEFORE}
MEASURES: list[tuple[str, FamilyFoodClub, Any]] = [
    ("rhythm_kept", NOTHING, (None, 0)),
    ("rhythm_kept", of(club(), club(sessions_held=5)), (Fraction(5, 8), 24)),
    ("rhythm_kept", of(club(), club(sessions_held=None)), None),
    ("suppliers_agreed", NOTHING, None),
    ("suppliers_agreed", of(suppliers=(Supplier(name="a", **ENDED), Supplier(name="b", since=LATER))), 0),
    ("suppliers_agreed", of(suppliers=(Supplier(name="a", ends=DAY), Supplier(name="b", since=DAY))), 2),
    ("cooking_share", NOTHING, (None, 0)),
    ("cooking_share", of(club(cooking_sessions=5), PLANNED), (Fraction(1, 2), 10)),
    ("cooking_share", of(club(cooking_sessions=5), club()), None),
    ("topics_covered", NOTHING, None),
    ("topics_covered", of(topics=("recipes", "recipes", "budget")), 2),
    ("growing_days", NOTHING, None),
    ("growing_days", of(plots=(Plot(name="a", growing_days=3), Plot(name="b", growing_days=9))), 9),
    ("growing_days", of(plots=(Plot(name="a", growing_days=3), Plot(name="b"))), None),
    ("languages_spoken", NOTHING, None),
    ("languages_spoken", of(club(languages=("en",)), club()), None),
    ("languages_spoken", of(club(languages=("es-CO",)), club(languages=("so",))), (Fraction(1, 2), 2)),
    ("voucher_help", NOTHING, None),
    ("voucher_help", of(vouchers=(rose(**ENDED, register_here=True), rose(since=LATER, register_here=True))), 0),
    ("voucher_help", of(vouchers=(rose(register_here=False), rose(**ENDED))), 1),
    ("voucher_help", of(vouchers=(rose(register_here=False), rose())), None),
    ("voucher_help", of(vouchers=(rose(register_here=True), rose())), 2),
    ("voucher_take_up", NOTHING, (None, 0)),
    ("voucher_take_up", of(vouchers=(rose(told=10, registered=9), rose(**ENDED))), (Fraction(9, 10), 10)),
    ("voucher_take_up", of(vouchers=(rose(told=10, registered=9), rose(registered=5))), None),
    ("hygiene_trained_leads", NOTHING, None),
    ("hygiene_trained_leads", of(club(leads_hygiene=3), PLANNED), None),
    ("hygiene_trained_leads", of(club(leads_hygiene=3), club(leads_hygiene=1)), 1),
    ("hygiene_trained_leads", of(club(leads_hygiene=0), PLANNED), 0),
    ("allergens_known", NOTHING, None),
    ("allergens_known", of(club(allergens_shown=True)), None),
    (
        "allergens_known",
        of(club(allergens_shown=True, allergies_asked=True), club(allergens_shown=False, allergies_asked=True)),
        1,
    ),
    ("leads_from_parents", of(club(leads=4, leads_parents=3), PLANNED), (Fraction(3, 4), 4)),
    ("leads_from_parents", of(club(leads=4, leads_parents=3), club(leads=4)), None),
    ("council_answered", NOTHING, 0),
    ("council_answered", of(council_asked=LATER), 0),
    ("council_answered", of(council_asked=DAY), 1),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: FamilyFoodClub, value: Any) -> None:
    """A count that is left out leaves its measure unknown, unless what is stated already decides it."""
    assert measured(NAME, measure, at(NAME, stated, **PLACE)) == value


GOOD: dict[str, Any] = {"venue": "st-example", "leads_hygiene": 2, "allergens_shown": True, "allergies_asked": True}
ASKED: dict[str, Any] = {"council_asked": DAY - timedelta(days=365)}
FINDINGS: dict[str, tuple[dict[str, Any], FamilyFoodClub, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": ({}, of(club(**GOOD), **ASKED), []),
    "a service's rooms": ({}, of(club(**{**GOOD, "venue": "library"}), **ASKED), []),
    "a planned club": ({}, of(PLANNED), []),
    "a club that may run before the site does": ({"stage": "installation"}, of(club(sessions_held=None)), []),
    "the council was not asked": (
        {},
        of(club(**GOOD)),
        ["warning clubs: A club gives out food, and the council's food safety team is not known to have been asked"],
    ),
    "the council is to be asked": (
        {},
        of(club(**GOOD), council_asked=LATER),
        [
            (
                "warning council_asked: A club gives out food, and the council's food safety team is not known to have"
                " been asked"
            )
        ],
    ),
    "the council was asked long ago": (
        {},
        of(club(**GOOD), council_asked=DAY - timedelta(days=366)),
        [
            (
                "note council_asked: The council's food safety team was last asked on 2025-10-31; rules may have"
                " changed since"
            )
        ],
    ),
    "nobody trained, nothing shown, nobody asked": (
        {},
        of(club(**{**GOOD, "leads_hygiene": 0, "allergens_shown": False, "allergies_asked": False}), **ASKED),
        [
            "warning clubs[0].leads_hygiene: Food Club runs, and nobody who leads it is trained in food hygiene",
            "warning clubs[0].allergens_shown: At Food Club families cannot read which allergens are in the food",
            "warning clubs[0].allergies_asked: At Food Club families are not asked about allergies",
        ],
    ),
    "training that is not stated": (
        {},
        of(club(**{**GOOD, "leads_hygiene": None}), **ASKED),
        ["note clubs[0]: Food Club runs, but it is not stated how many of its leads are trained in food hygiene"],
    ),
    "venues of somebody else": (
        {},
        of(club(**{**GOOD, "venue": "st-exmple"}), plots=(Plot(name="Plot", venue="z"),), **ASKED),
        [
            "warning clubs[0].venue: The venue st-exmple of Food Club is not one of the partners or services",
            "warning plots[0].venue: The venue z of Plot is not one of the partners or services",
        ],
    ),
    "one supplier is left": (
        {},
        of(suppliers=(Supplier(name="A", **ENDED), Supplier(name="B"))),
        ["note suppliers[1]: All surplus food comes from B: when it stops, there is none"],
    ),
    "no supplier is left": (
        {},
        of(suppliers=(Supplier(name="A", **ENDED),)),
        ["warning suppliers: No agreement on surplus food is in force today"],
    ),
    "one supplier before the club opens": ({"stage": "installation"}, of(suppliers=(Supplier(name="A"),)), []),
    "a scheme that ended": (
        {},
        of(vouchers=(rose(**ENDED), rose(ends=DAY + timedelta(days=61)))),
        ["warning vouchers[0].ends: The scheme Rose ended on 2026-10-31"],
    ),
    "a scheme that ends soon": (
        {},
        of(vouchers=(rose(ends=DAY + timedelta(days=60)),)),
        ["note vouchers[0].ends: The scheme Rose ends on 2026-12-31"],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What the law asks of food is a question for the council; clubs, suppliers and vouchers are looked at singly."""
    place, stated, expected = FINDINGS[name]
    assert noticed(NAME, at(NAME, stated, **{**PLACE, **place})) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: club(sessions_held=13), r"'sessions_held' is more than sessions_due"),
        (lambda: club(cooking_sessions=11), r"'cooking_sessions' is more than sessions_held"),
        (lambda: club(leads=1, leads_parents=2), r"'leads_parents' is more than leads"),
        (lambda: club(leads=1, leads_hygiene=2), r"'leads_hygiene' is more than leads"),
        (lambda: club(name=" "), "'name' is empty"),
        (lambda: rose(told=1, registered=2), r"'registered' is more than told"),
        (lambda: rose(since=DAY, ends=BEFORE), r"'ends' \(2026-10-31\) is before since \(2026-11-01\)"),
        (lambda: Supplier(name="A", since=date(2026, 1, 2), ends=date(2026, 1, 1)), "is before since"),
        (lambda: Plot(name="A", since=DAY, ends=BEFORE), "is before since"),
        (lambda: Study(by="A", years="2020", source=""), "'source' is empty"),
        (
            lambda: Study(by="A", years="2020", published=True),
            "'published' numbers need a source: the document in which they stand",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        stated()
