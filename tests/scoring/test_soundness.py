"""The lints of a definition: what can never be reached, never matters, or goes round in circles."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from pactkit.model.definition import Definition
from pactkit.model.formula import parse_formula
from pactkit.model.milestone import Milestone
from pactkit.model.number import Number
from pactkit.model.problem import TABLE, WARNING, Complaint
from pactkit.model.scheme import Gate, Scheme
from pactkit.scoring.soundness import unsound

from .making import definition, frac, item, scheme, section

PERCENT = scheme("percent", "percent", ("low", 0), ("high", 50))
SUM = scheme("sum", "sum", ("low", 0), ("high", 3))


def of_items(*items: Any, using: Scheme = PERCENT, **more: Any) -> Definition:
    """One section of these items."""
    return definition(section("A", *items), schemes=(using,), **more)


def test_a_sound_definition_has_nothing_to_complain_of() -> None:
    """Bands from the lowest score up, gates on items that there are, texts in every language: no complaint."""
    gate = Gate(items=("a",), at_least=1, cap="low")
    assert unsound(of_items(item("a"), item("b", 1, 2, 3), gates=(gate,))) == []


def test_an_empty_definition_is_refused() -> None:
    """A definition may hold milestones alone, or a checklist alone, but not nothing."""
    complaint = Complaint((), "a definition holds sections of items, milestones, or both", at=TABLE)
    assert unsound(definition()) == [complaint]
    assert unsound(evolve(definition(), milestones=(Milestone(id="one", title="One", stage="full"),))) == []


def test_what_stands_twice_is_refused() -> None:
    """Codes are unique in the component; so are the ids of sections, schemes, bands and milestones."""
    milestone = Milestone(id="one", title="One", stage="full")
    made = definition(
        section("A", item("a")), section("A", item("a")),
        schemes=(scheme("percent", "percent", ("low", 0), ("low", 50)), PERCENT),
    )  # fmt: skip
    assert unsound(evolve(made, milestones=(milestone, milestone))) == [
        Complaint(("sections", 1, "id"), "there are two of the section 'A'"),
        Complaint(("schemes", 1, "id"), "there are two of the scheme 'main'"),
        Complaint(("milestones", 1, "id"), "there are two of the milestone 'one'"),
        Complaint(("sections", 1, "items", 0, "code"), "there are two of the item 'a'"),
        Complaint(("schemes", 0, "bands", 1, "id"), "there are two of the band 'low'"),
    ]


def test_a_retired_code_is_never_used_again() -> None:
    """An item has a code that is never reused."""
    assert unsound(evolve(of_items(item("a")), retired=("a",))) == [
        Complaint(("sections", 0, "items", 0, "code"), "the code a is retired, and a code is never used again")
    ]


def test_an_empty_section_is_a_warning() -> None:
    """A section without items can never be answered."""
    made = definition(section("A", item("a")), section("B"), schemes=(PERCENT,))
    assert unsound(made) == [Complaint(("sections", 1), "this section has no items", severity=WARNING)]


@pytest.mark.parametrize(
    ("kind", "levels", "lowest"),
    [("sum", (1, 2), "2"), ("percent", (1, 4), "25"), ("mean", (-1, 0), "-1"), ("minimum", (frac("0.5"), 1), "0.5")],
)
def test_the_first_band_begins_at_the_lowest_possible_score(kind: str, levels: tuple[Number, ...], lowest: str) -> None:
    """First band above the lowest possible score: an error, with the score at which it may begin."""
    items = (item("a", *levels), item("b", *levels))
    lower = of_items(*items, using=scheme(kind, kind, ("low", frac(lowest)), ("high", frac(lowest) + frac("0.25"))))
    assert unsound(lower) == []
    higher = scheme(kind, kind, ("low", frac(lowest) + frac("0.001")), ("high", frac(lowest) + frac("0.25")))
    assert unsound(of_items(*items, using=higher)) == [
        Complaint(
            ("schemes", 0, "bands", 0, "from"),
            f"the first band begins above the lowest possible score, {lowest}",
            hint=f"Let it begin at {lowest}",
        )
    ]


def test_bands_rise() -> None:
    """Bands are named ranges from low to high."""
    made = of_items(item("a"), using=scheme("percent", "percent", ("low", 0), ("mid", 50), ("high", 50)))
    assert unsound(made) == [Complaint(("schemes", 0, "bands", 2, "from"), "bands must rise")]


def test_a_band_that_no_score_reaches() -> None:
    """A band above the highest possible score is a warning; one that begins at it is reached."""
    made = of_items(item("a"), using=scheme("sum", "sum", ("low", 0), ("high", 2), ("beyond", frac("2.5"))))
    message = "no score reaches this band; the highest possible is 2"
    assert unsound(made) == [Complaint(("schemes", 0, "bands", 2, "from"), message, severity=WARNING)]


@pytest.mark.parametrize(
    "made", [definition(section("A"), schemes=(SUM,)), of_items(item("a"), using=scheme("sum", "none", ("low", 0)))]
)
def test_bands_without_a_total(made: Definition) -> None:
    """Bands are ranges of a score: a scheme that gives the component none can have none."""
    complaint = Complaint(("schemes", 0, "bands"), "there are bands, and nothing that gives this scheme a total")
    assert complaint in unsound(made)


@pytest.mark.parametrize(
    ("using", "allowed"),
    [
        (scheme("percent", "none"), False),
        (scheme("none", "percent"), False),
        (scheme("mean", "percent", over="sections"), False),
        (scheme("rescaled", "percent", over="sections"), True),
        (scheme("rescaled", "rescaled"), True),
    ],
)
def test_percent_needs_levels_of_nought_or_more(using: Scheme, allowed: bool) -> None:  # noqa: FBT001 - a table's column
    """`percent` is for levels ≥ 0; over sections what counts is the sections' own scores."""
    complaint = Complaint(("schemes", 0, "id"), "percent needs levels of 0 or more", hint="Use rescaled instead")
    assert unsound(of_items(item("a", -1, 1), using=using)) == ([] if allowed else [complaint])


def test_a_total_over_sections_needs_their_scores() -> None:
    """With `over = "sections"` sections without a score leave nothing to add up; without a total there is no need."""
    complaint = Complaint(("schemes", 0, "section"), "a total over sections needs sections that have a score")
    assert unsound(of_items(item("a"), using=scheme("none", "mean", over="sections"))) == [complaint]
    assert unsound(of_items(item("a"), using=scheme("mean", "none", over="sections"))) == []


@pytest.mark.parametrize(
    "items",
    [
        (item("a", not_applicable=True), item("b")),
        (item("a", applies=parse_formula("count(courses)")), item("b")),
        (item("a", due_from="full"), item("b")),
    ],
)
def test_points_as_bands_where_items_may_drop_out(items: tuple[Any, ...]) -> None:
    """Absolute bands on a `sum` whose items may drop out (not applicable here, or not due yet) are a warning."""
    complaint = Complaint(
        ("schemes", 0, "bands"),
        "these bands are points, and points are lost where an item does not apply",
        hint="Add up by percent, so that a site is not marked down for what does not apply to it",
        severity=WARNING,
    )
    assert unsound(of_items(*items, using=SUM)) == [complaint]
    assert unsound(of_items(*items)) == []


@pytest.mark.parametrize("more", [{"not_applicable": True}, {"applies": parse_formula("count(courses)")}])
def test_points_as_bands_where_a_section_may_drop_out(more: dict[str, Any]) -> None:
    """The same holds for a whole section."""
    made = definition(section("A", item("a"), **more), section("B", item("b")), schemes=(SUM,))
    assert [complaint.path for complaint in unsound(made)] == [("schemes", 0, "bands")]


def test_points_as_bands_where_nothing_drops_out() -> None:
    """A `sum` over items that always count may well have bands in points."""
    assert unsound(of_items(item("a", due_from="full"), item("b", due_from="full"), using=SUM)) == []


@pytest.mark.parametrize(
    ("gate", "complaint"),
    [
        (
            Gate(items=("a", "BS-4"), at_least=1, cap="low"),
            Complaint(("gates", 0, "items", 1), "there is no item 'BS-4'", "Did you mean 'BS-04'?"),
        ),
        (Gate(items=("a",), at_least=3, cap="low"), Complaint(("gates", 0, "at_least"), "a has no level 3")),
        (
            Gate(items=("a",), at_least=1, cap="lov"),
            Complaint(("gates", 0, "cap"), "there is no band 'lov'", "Did you mean 'low'?"),
        ),
        (
            Gate(items=("a",), at_least=0, cap="low"),
            Complaint(("gates", 0, "at_least"), "a is never below 0, so that this gate does nothing", severity=WARNING),
        ),
    ],
)
def test_gates_name_what_there_is(gate: Gate, complaint: Complaint) -> None:
    """Gates on unknown items, levels or bands are errors; one that is never shut is a warning."""
    assert unsound(of_items(item("a"), item("BS-04"), gates=(gate,))) == [complaint]


def test_a_gate_without_bands_to_cap() -> None:
    """A gate caps a band: without any there is nothing that it could mean."""
    made = of_items(item("a"), using=scheme("percent", "percent"), gates=(Gate(items=("a",), at_least=1, cap="low"),))
    assert unsound(made) == [Complaint(("gates", 0, "cap"), "there is no band 'low'", "No scheme has bands")]
