"""A component's definition: what can be looked up in it."""

from __future__ import annotations

import pytest

from pactkit.model.checklist import Item, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.formula import Source, parse_formula
from pactkit.model.milestone import Milestone
from pactkit.model.number import Number
from pactkit.model.scheme import Band, Scheme

LEVELS = (Level(value=0), Level(value=1))
COURSES, ONLINE = parse_formula("count(courses)"), parse_formula("online")


def item(code: str, applies: Source | None = None) -> Item:
    """A core item."""
    return Item(code=code, ask=code, function="core", levels=LEVELS, applies=applies)


THING = Definition(
    id="thing",
    version="1",
    title="Thing",
    schemes=(Scheme(id="first", section="sum", total="sum"), Scheme(id="second", section="sum", total="sum")),
    sections=(
        Section(id="B", title="B", items=(item("b"), item("a", ONLINE)), applies=COURSES),
        Section(id="A", title="A", items=(item("c"), item("d", ONLINE))),
    ),
    milestones=(Milestone(id="policy", title="Policy", stage="exploration"),),
)


def test_items_stand_in_checklist_order() -> None:
    """All items, as their sections and they themselves stand in the file."""
    assert [one.code for one in THING.items] == ["b", "a", "c", "d"]
    assert THING.item_by_code["a"].code == "a"
    assert {code: section.id for code, section in THING.section_of.items()} == {"a": "B", "b": "B", "c": "A", "d": "A"}
    assert THING.milestone_by_id["policy"].title == "Policy"


def test_what_must_not_be_zero() -> None:
    """`applies` may stand on an item and on its section: both must hold; an item without any always applies."""
    assert THING.conditions == {"b": (COURSES,), "a": (COURSES, ONLINE), "d": (ONLINE,)}


def test_the_first_scheme_is_the_headline() -> None:
    """The first scheme is the headline; a component of milestones alone has none."""
    assert THING.headline == THING.schemes[0]
    assert Definition(id="thing", version="1", title="Thing").headline is None


@pytest.mark.parametrize(("score", "rank"), [(-1, 0), (0, 0), (49, 0), (50, 1), (84, 1), (85, 2), (100, 2)])
def test_the_band_of_a_score(score: Number, rank: int) -> None:
    """A band goes from its start up to the next band; a score under the first counts into it."""
    bands = tuple(Band(id=name, from_=from_) for name, from_ in (("low", 0), ("mid", 50), ("high", 85)))
    scheme = Scheme(id="main", section="sum", total="sum", bands=bands)
    assert scheme.rank(score) == rank
    assert scheme.rank_of(scheme.bands[rank].id) == rank
    assert scheme.rank_of("none of them") is None
