"""What a component would score if some items stood at other levels."""

from __future__ import annotations

import pytest

from pactkit.model.scheme import Gate
from pactkit.scoring.whatif import WhatIf, adds_up, can_move

from .making import NA, OPEN, definition, give, held_of, item, scheme, section

PERCENT = scheme("percent", "percent", ("none", 0), ("some", 50), ("all", 100))
THING = definition(
    section("A", item("a"), item("b")), section("B", item("c")),
    schemes=(PERCENT,), gates=(Gate(items=("c",), at_least=1, cap="none"),),
)  # fmt: skip
HELD = held_of(THING, give({"a": 1, "b": OPEN, "c": OPEN}))
WORST, BEST = WhatIf.at_lowest(THING, PERCENT, HELD), WhatIf.at_highest(THING, PERCENT, HELD)


def test_open_answers_are_closed_at_either_end() -> None:
    """Both ends keep what is answered: low has unanswered at their lowest, high at their highest level."""
    assert [WORST.level(code) for code in "abc"] == [1, 0, 0]
    assert [BEST.level(code) for code in "abc"] == [1, 2, 2]
    assert (6 * WORST.score(), 6 * BEST.score()) == (100, 500)


def test_moving_items_leaves_the_rest() -> None:
    """A case with some items moved is another case; the one it was made from stays as it was."""
    moved = WORST.moved({"b": 2, "c": 1})
    assert [moved.level(code) for code in "abc"] == [1, 2, 1]
    assert 6 * moved.score() == 400
    assert WORST.level("b") == 0


def test_the_rank_is_after_gates() -> None:
    """A shut gate caps the band, whatever the score."""
    assert (WORST.moved({"a": 2, "b": 2}).score() > 50, WORST.moved({"a": 2, "b": 2}).rank()) == (True, 0)
    assert WORST.moved({"a": 2, "b": 2, "c": 1}).rank() == 1


def test_one_section_by_itself() -> None:
    """A section of the case, added up as the scheme adds up sections."""
    assert WORST.of_section(THING.sections[0]).score() == 25
    assert BEST.of_section(THING.sections[1]).score() == 100


def test_nothing_held_scores_nothing() -> None:
    """Where nothing is to be scored a case stands at 0."""
    assert WhatIf.at_lowest(THING, PERCENT, []).score() == 0


@pytest.mark.parametrize(
    ("section_kind", "total", "over", "adds"),
    [
        ("none", "sum", "items", True),
        ("none", "share", "items", True),
        ("percent", "minimum", "items", False),
        ("percent", "product", "items", False),
        ("percent", "none", "items", False),
        ("share", "mean", "sections", True),
        ("rescaled", "percent", "sections", True),
        ("mean", "share", "sections", False),
        ("minimum", "mean", "sections", False),
        ("mean", "minimum", "sections", False),
    ],
)
def test_what_adds_up(section_kind: str, total: str, over: str, adds: bool) -> None:  # noqa: FBT001 - a table's column
    """Sums and shares of items add up; a minimum, a product and a share of sections depend on the other items."""
    assert adds_up(scheme(section_kind, total, over=over)) is adds


def test_what_can_move() -> None:
    """An item moves the score between two cases only where it stands differently in them and counts."""
    made = definition(
        section("A", item("a"), item("b"), item("c", weight=0)), section("B", item("d"), weight=0),
        schemes=(scheme("mean", "mean", over="sections"),),
    )  # fmt: skip
    held = held_of(made, give({"a": 1, "b": OPEN, "c": OPEN, "d": OPEN}))
    low, high = (case(made, made.schemes[0], held) for case in (WhatIf.at_lowest, WhatIf.at_highest))
    assert [can_move(low, high, one) for one in made.items] == [False, True, False, False]


def test_what_can_move_without_items_that_are_out() -> None:
    """Items that do not apply are no part of a case."""
    held = held_of(THING, give({"a": NA, "b": OPEN, "c": OPEN}))
    low, high = (case(THING, THING.schemes[0], held) for case in (WhatIf.at_lowest, WhatIf.at_highest))
    assert [can_move(low, high, one) for one, _ in held] == [True, True]
