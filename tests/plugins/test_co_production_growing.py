"""Co-production: how parents grow into leading, what is changed with them, and what the site publishes about it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import Figure, People, Share
from pactkit.host.publication_checks import checked_figures
from pactkit_co_production import (
    Activity,
    Change,
    Committee,
    CoProduction,
    Engagement,
    Equality,
    Initiative,
    Meeting,
    Rung,
    YearOfSteps,
    pactkit_figures,
)

from .making import DAY, at, measured, noticed, refuses
from .making_co_production import EARLIER, LATER, OLD, adaptation, of


def rung(**stated: Any) -> Rung:
    """A role on the ladder."""
    return Rung(role="Host", **stated)


def change(*parents: Any, **stated: Any) -> Change:
    """A change, with the steps in which parents took part."""
    return Change(what="Playground", parents=parents, **stated)


def engagement(*changes: Any) -> list[Engagement]:
    """Services of which the use went up, down or stayed the same."""
    return [Engagement(of="Sling library", change=one) for one in changes]


def equality(*initiatives: Initiative, **stated: Any) -> Equality:
    """Work for equality, with what followed."""
    return Equality(initiatives=initiatives, **stated)


CONNECTS: dict[str, Any] = {"does": ("connects_to_services",)}
PREPARED: dict[str, Any] = {**CONNECTS, "prepared_in": ("child_development", "local_services")}
FOLLOWED = Initiative(what="Campaign")
STILL_TO_COME = Initiative(what="Campaign", since=LATER)
NOTHING = of()
MEASURES: list[tuple[str, CoProduction, Any]] = [
    ("roles_on_ladder", NOTHING, None),
    ("roles_on_ladder", of(ladder=[rung(), rung()]), 2),
    ("steps_last_year", NOTHING, None),
    ("steps_last_year", of(ladder=[rung(stepped_up=2), rung(stepped_up=0)]), 2),
    ("steps_last_year", of(ladder=[rung(stepped_up=2), rung()]), None),
    (
        "steps_last_year",
        of(ladder=[rung()], steps=[YearOfSteps(ending=OLD, taken=9), YearOfSteps(ending=EARLIER, taken=4)]),
        4,
    ),
    ("steps_last_year", of(steps=[YearOfSteps(ending=OLD, taken=9), YearOfSteps(ending=LATER, taken=4)]), None),
    ("parents_in_paid_roles", NOTHING, None),
    ("parents_in_paid_roles", of(ladder=[rung(paid=False), rung()]), None),
    ("parents_in_paid_roles", of(ladder=[rung(paid=False)]), 0),
    ("parents_in_paid_roles", of(ladder=[rung(paid=True, posts=7)]), None),
    ("parents_in_paid_roles", of(ladder=[rung(paid=False)], other_roles=[rung(paid=True, holders=1)]), 1),
    ("parents_in_paid_roles", of(ladder=[rung(paid=True, holders=2), rung(paid=False)]), 2),
    ("connecting_role", NOTHING, None),
    ("connecting_role", of(ladder=[rung()]), None),
    ("connecting_role", of(ladder=[rung(does=("welcomes",))]), 0),
    ("connecting_role", of(ladder=[rung(**CONNECTS, paid=False), rung(does=("chairs",))]), 1),
    ("connecting_role", of(ladder=[rung(**CONNECTS, paid=True)]), None),
    ("connecting_role", of(ladder=[rung(**CONNECTS, paid=True, prepared_in=("leading",))]), 1),
    ("connecting_role", of(ladder=[rung(**PREPARED)]), None),
    ("connecting_role", of(ladder=[rung(**PREPARED, paid=True), rung()]), 2),
    ("connecting_role", of(ladder=[rung(**PREPARED, paid=False), rung()]), None),
    ("connecting_role", of(ladder=[rung(does=("chairs",))], other_roles=[rung(**PREPARED, paid=True)]), 2),
    ("changes_by_parents", NOTHING, (None, 0)),
    ("changes_by_parents", of(changes=[change()]), (None, 0)),
    ("changes_by_parents", of(changes=[change("mapped", "outlined"), change("outlined")]), (Fraction(1, 2), 2)),
    ("changes_by_parents", of(changes=[change("designed", idea_from="community")]), (1, 1)),
    ("changes_by_parents", of(changes=[change("designed", idea_from="staff"), change("mapped")]), (0, 2)),
    ("changes_made", NOTHING, (None, 0)),
    ("changes_made", of(changes=[change(made=True), change(made=False), change()]), (Fraction(1, 2), 2)),
    ("changes_made", of(changes=[change(made_on=DAY), change(made=True, made_on=LATER)]), (Fraction(1, 2), 2)),
    ("used_more", NOTHING, (None, 0)),
    ("used_more", of(engagement=engagement("up", "same", "down", "up")), (Fraction(1, 2), 4)),
    ("equality_work", NOTHING, None),
    ("equality_work", of(equality=equality()), None),
    ("equality_work", of(equality=equality(space_to_speak=False, mapped_with_parents=False)), 0),
    ("equality_work", of(equality=equality(space_to_speak=True)), 1),
    ("equality_work", of(equality=equality(STILL_TO_COME, mapped_with_parents=True)), 1),
    ("equality_work", of(equality=equality(FOLLOWED, space_to_speak=True)), None),
    ("equality_work", of(equality=equality(FOLLOWED, mapped_with_parents=False, space_to_speak=True)), 1),
    ("equality_work", of(equality=equality(FOLLOWED, mapped_with_parents=True)), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: CoProduction, value: Any) -> None:
    """What is not stated is unknown, and what is planned has not happened."""
    assert measured("co_production", measure, at("co_production", stated)) == value


FINDINGS: dict[str, tuple[str, CoProduction, list[str]]] = {
    "a paid role of which nobody knows who holds it": (
        "full",
        of(ladder=[rung(paid=True), rung(), rung(paid=True, holders=0)], other_roles=[rung(paid=True)]),
        [
            "note ladder[0]: Host: the role is paid, and how many parents hold it now is not stated",
            "note other_roles[0]: Host: the role is paid, and how many parents hold it now is not stated",
        ],
    ),
    "fewer steps than before": (
        "full",
        of(steps=[YearOfSteps(ending=EARLIER, taken=4), YearOfSteps(ending=OLD, taken=5)]),
        ["note steps[0]: In the year to 2026-10-02 parents took fewer steps up the ladder than in the year before"],
    ),
    "as many steps as before": (
        "full",
        of(steps=[YearOfSteps(ending=day, taken=5 - (day > DAY)) for day in (OLD, EARLIER, LATER)]),
        [],
    ),
    "a change that parents did not begin": (
        "full",
        of(changes=[change("chose", made=True), change("mapped", "outlined")]),
        ["note changes[0]: Playground: parents did not say both what is wrong and what should be different"],
    ),
    "a change that takes long": (
        "full",
        of(changes=[change(began=OLD, made=False), change(began=EARLIER, made=False), change(began=OLD)]),
        ["warning changes[0]: Playground: begun on 2025-10-31, and not made after more than a year"],
    ),
    "a service that loses families": (
        "full",
        of(engagement=engagement("up", "down", "same")),
        ["note engagement[1]: Sling library: families use it less than before"],
    ),
    "equality that nothing followed": (
        "full",
        of(equality=equality(STILL_TO_COME, began=OLD, mapped_with_parents=True)),
        [("warning equality: Work for equality began on 2025-10-31, and nothing has followed after more than a year")],
    ),
    "equality that began lately": ("full", of(equality=equality(began=EARLIER)), []),
    "a blueprint that is not written": (
        "full",
        of(equality=equality(FOLLOWED, blueprint="under_way", began=OLD)),
        [
            (
                "note equality.blueprint: Initiatives for equality have followed, and the blueprint made with parents"
                " is not written yet"
            )
        ],
    ),
    "a blueprint in the first year": ("initial", of(equality=equality(FOLLOWED, blueprint="under_way")), []),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Waiting parents and lost ground are noticed, without a count of people."""
    stage, stated, expected = FINDINGS[name]
    assert noticed("co_production", at("co_production", stated, stage=stage)) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: rung(paid=False, posts=2), r"posts are paid, and paid is false"),
        (lambda: rung(posts=2, full_time=Decimal("2.5")), r"full_time is more than posts"),
        (lambda: change(made=False, made_on=DAY), r"made_on \(2026-11-01\) is given, and made is false"),
        (lambda: change(began=LATER, made_on=DAY), r"made_on \(2026-11-01\) is before began \(2026-11-02\)"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        stated()
    assert rung(paid=False, posts=0)
    assert change(began=DAY, made_on=DAY)


def rows(stated: CoProduction, **site: Any) -> dict[str, Any]:
    """The rows of every figure, by its id."""
    found: list[Figure] = list(checked_figures(pactkit_figures(at("co_production", stated, **site)), "pactkit_figures"))
    return {figure.id: figure.rows for figure in found}


def test_nothing_to_publish() -> None:
    """A table is published only where the site states something for it."""
    assert rows(of(activities=[Activity(what="Baby bank")])) == {}


def test_what_is_published() -> None:
    """Counts of people and of their posts are marked as such, meetings are not people, and nothing is added up here."""
    stated = of(
        committees=[Committee(id="money", name="Money", members=7, parents=2, chair="shared")],
        meetings=[
            Meeting(on=EARLIER, parents=2),
            Meeting(on=EARLIER),
            Meeting(on=EARLIER, parents=1, committee="money"),
            Meeting(on=OLD, parents=9),
        ],
        ladder=[rung(holders=4, stepped_up=1, paid=True, posts=6, full_time=Decimal("4.5"), children_helped=90)],
        steps=[YearOfSteps(ending=EARLIER, taken=3), YearOfSteps(ending=OLD, taken=7)],
        changes=[change("mapped", "outlined", idea_from="parents", made=True, square_metres=400), change()],
    )
    steering = {"en": "Steering group", "es": "Grupo coordinador"}
    parts = {
        "en": "mapped what is there, outlined the change",
        "es": "hicieron el mapa de lo que hay, esbozaron el cambio",
    }
    chair = {"en": "a parent with somebody else", "es": "una madre o un padre con otra persona"}
    assert rows(stated, adaptations=(adaptation("parents", "central team"), adaptation())) == {
        "committees": (("Money", People(7), Share(2, 7), None, chair),),
        "meetings": ((steering, 2, 1, 1), ("Money", 1, 1, 0)),
        "roles": (("Host", People(4), Share(1, 4), True, People(6), Decimal("4.5"), People(90)),),
        "steps": ((OLD, People(7)),),
        "changes": (
            ("Playground", {"en": "parents", "es": "madres y padres"}, parts, True, 400),
            ("Playground", None, None, None, None),
        ),
        "adaptations": (
            ("Two weeks online", "book_sharing", "parents, central team", True, None),
            ("Two weeks online", "book_sharing", None, False, None),
        ),
    }
