"""Facts: which classes a plugin may bring, and how a site's table becomes one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from pactkit.config.facts import check_facts_class, named_paths
from pactkit.errors import ComponentError

from . import facts_classes
from .making import CATALOGUE, Course, Reading, Room, outcome

SITE = 'format = 1\nname = "Leeds"\nstage = "full"\n'

NO_CLASS = "Decorate it with attrs.frozen"
KINDS = "Use int, Decimal, str, Text, bool, date, time, a Literal of texts, X | None, tuple[X, ...] or an attrs class"
EXACT = "Annotate it as Decimal: facts are exact"
TOP = "Define facts classes at the top of a module"

REFUSED = {
    "Bare": ("the facts class Bare is not an attrs class", NO_CLASS),
    "OfTheStandardLibrary": ("the facts class OfTheStandardLibrary is not an attrs class", NO_CLASS),
    "Changing": ("the facts class Changing can be changed", NO_CLASS),
    "HoldsChanging": ("the facts class Changing can be changed", NO_CLASS),
    "HoldsBare": ("HoldsBare.course is annotated Bare", KINDS),
    "WithFloat": ("WithFloat.price is annotated float", EXACT),
    "WithFloats": ("WithFloats.prices is annotated float", EXACT),
    "HoldsFloat": ("HoldsFloat.shop.price is annotated float", EXACT),
    "WithDict": ("WithDict.weeks is annotated dict[str, int]", KINDS),
    "WithMapping": ("WithMapping.weeks is annotated collections.abc.Mapping[str, int]", KINDS),
    "WithList": ("WithList.weeks is annotated list[int]", KINDS),
    "WithPair": ("WithPair.days is annotated tuple[int, int]", KINDS),
    "WithAnyTuple": ("WithAnyTuple.days is annotated tuple", KINDS),
    "WithChoice": ("WithChoice.weeks is annotated int | str", KINDS),
    "WithNumbers": ("WithNumbers.form is annotated typing.Literal[1, 2]", KINDS),
    "WithMoment": ("WithMoment.on is annotated datetime", KINDS),
    "WithAny": ("WithAny.weeks is annotated Any", KINDS),
    "WithAnnotated": ("WithAnnotated.weeks is annotated typing.Annotated[int, 52]", KINDS),
    "WithNone": ("WithNone.weeks is annotated NoneType", KINDS),
    "Untyped": ("Untyped.weeks is annotated None", KINDS),
    "Unknown": ("an annotation in the facts class Unknown is unknown: name 'Venue' is not defined", TOP),
    "Endless": ("Endless.parts holds Endless inside itself", "Facts are tables of a known depth"),
}


def facts_of(component: str, table: str) -> Any:
    """The facts that a site states about a component."""
    found = outcome("site", f"{SITE}[components.{component}]\n{table}")
    assert found.value is not None, found.lines
    return found.value.components[component]


@pytest.mark.parametrize("name", REFUSED)
def test_facts_that_toml_cannot_state_are_refused(name: str) -> None:
    """Facts are int, Decimal, str, bool, date, tuples and other attrs classes; others are refused, with advice."""
    with pytest.raises(ComponentError) as caught:
        check_facts_class(getattr(facts_classes, name))
    assert (str(caught.value), caught.value.hint) == REFUSED[name]


def test_an_annotation_that_is_no_expression_is_refused() -> None:
    """A misspelt annotation is refused when the class is given, not when a site is read; Python says what is wrong."""
    with pytest.raises(ComponentError) as caught:
        check_facts_class(facts_classes.Misspelt)
    assert str(caught.value).startswith("an annotation in the facts class Misspelt is unknown: ")
    assert caught.value.hint == TOP


@pytest.mark.parametrize("given", [None, 3, "Reading", Reading()])
def test_only_a_class_is_a_facts_class(given: object) -> None:
    """What is not a class at all is refused too."""
    with pytest.raises(ComponentError) as caught:
        check_facts_class(given)
    assert str(caught.value) == f"the facts class {given!r} is not an attrs class"


def test_every_refused_class_is_looked_at() -> None:
    """No class in the list of refused ones is forgotten."""
    written = {name for name, one in vars(facts_classes).items() if getattr(one, "__module__", "").endswith("_classes")}
    assert written == {*REFUSED, "Misspelt", "Breaking"}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("weeks = 0", "4:1 error components.singing: integer division or modulo by zero"),
        ('weeks = 0\nvenue = "b"', "4:1 error components.singing: venue"),
        ('weeks = 0\nvenue = "c"', "4:1 error components.singing: IndexError"),
        ("venue = 3", "4:1 error components.singing.weeks: the key weeks is missing"),
    ],
)
def test_a_rule_of_a_plugin_that_breaks_is_a_problem_of_the_table(table: str, expected: str) -> None:
    """Whatever a facts class raises over a table is said at that table, and stops nothing else."""
    catalogue = attrs.evolve(CATALOGUE, facts={"singing": facts_classes.Breaking})
    found = outcome("site", f"{SITE}[components.singing]\n{table}\n", catalogue)
    assert found.value is None
    assert found.lines[0] == expected


def test_facts_become_the_class_of_the_plugin() -> None:
    """A table becomes the facts class, tables in it the classes inside, and nothing is coerced."""
    table = """
    leaders_trained = 4
    price = 2.50
    began = 2026-10-01
    from = "a partner"
    courses = [
      { venue = "a", weeks = 7, enrolled = 12, completed = 12, languages = ["en", "es"], room.seats = 20 },
      { venue = "b", weeks = 52, form = "online" },
    ]
    """
    assert facts_of("reading", table) == Reading(
        leaders_trained=4,
        price=Decimal("2.50"),
        began=date(2026, 10, 1),
        from_="a partner",
        courses=(
            Course(
                venue="a",
                weeks=7,
                enrolled=12,
                completed=12,
                languages=("en", "es"),
                room=Room(seats=20),
            ),
            Course(venue="b", weeks=52, form="online"),
        ),
    )


def test_an_empty_table_offers_the_component() -> None:
    """A component is offered when it has a table, which may be empty; an unstated fact is None."""
    assert facts_of("reading", "") == Reading()
    assert facts_of("walking", "") == {}
    assert facts_of("singing", "") is not None
    assert dict(outcome("site", SITE).value.components) == {}


def test_facts_without_code_are_plain_tables() -> None:
    """Without code numbers are exact, lists are tuples, and what a formula names or counts may hold anything."""
    table = 'walks = [{ people = 12.0 }, { people = 0.5 }]\nteam.leaders = 2\nroutes = [{ name = "Canal", lit = true }]'
    assert facts_of("walking", table) == {
        "walks": ({"people": 12}, {"people": Fraction(1, 2)}),
        "team": {"leaders": 2},
        "routes": ({"name": "Canal", "lit": True},),
    }


def test_the_facts_that_formulas_name() -> None:
    """Without code the allowed facts are the paths that formulas of items, sections and milestones name."""
    assert named_paths(CATALOGUE.definitions["walking"]) == {
        ("routes",), ("team",), ("team", "leaders"), ("walks",), ("walks", "people"),
    }  # fmt: skip


def test_facts_of_a_component_that_is_off_are_left_unread() -> None:
    """Tables of a component that failed or is switched off are left unread, and are no error."""
    found = outcome("site", f"{SITE}[components.swimming]\nanything = -1\n")
    assert (dict(found.value.components), found.problems) == ({}, ())
