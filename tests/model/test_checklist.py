"""Items of a checklist, and the levels that measures give."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.checklist import Cut, Item, ItemMeasure, Level
from pactkit.model.formula import parse_formula
from pactkit.model.number import Number, exact

SOURCE = parse_formula("weeks")


def measure(*cuts: tuple[Number, Number], falling: bool = False) -> ItemMeasure:
    """A measure with cuts as pairs of bound and level."""
    return ItemMeasure(
        source=SOURCE, cuts=tuple(Cut(bound=bound, level=level) for bound, level in cuts), falling=falling
    )


RISING = measure((5, 1), (7, 2))
FALLING = measure((20, 5), (25, 4), (30, 3), falling=True)
SHARES = measure((Fraction(1, 2), 1), (Fraction(4, 5), 2))


@pytest.mark.parametrize(
    ("cuts", "value", "level"),
    [
        (RISING, "4", 0),
        (RISING, "4.999", 0),
        (RISING, "5", 1),
        (RISING, "6.999", 1),
        (RISING, "7", 2),
        (RISING, "99", 2),
        (RISING, "-1", 0),
        (FALLING, "0", 5),
        (FALLING, "20", 5),
        (FALLING, "20.001", 4),
        (FALLING, "25", 4),
        (FALLING, "30", 3),
        (FALLING, "30.001", 0),
        (SHARES, "0.5", 1),
        (SHARES, "0.8", 2),
        (SHARES, "0.7999999", 1),
    ],
)
def test_cuts(cuts: ItemMeasure, value: str, level: Number) -> None:
    """Rising: the highest cut reached; falling: the first that holds (inclusive); else the lowest level."""
    assert cuts.level(exact(Decimal(value)), 0) == level


@given(st.integers(-2, 12), st.lists(st.integers(0, 10), min_size=1, max_size=5, unique=True))
def test_cuts_one_by_one(value: int, bounds: list[int]) -> None:
    """The same, found by looking at every cut in turn."""
    pairs = [(bound, level) for level, bound in enumerate(sorted(bounds), start=1)]
    reached = [level for bound, level in pairs if value >= bound]
    held = [level for bound, level in pairs if value <= bound]
    assert measure(*pairs).level(value, 0) == max(reached, default=0)
    assert measure(*pairs, falling=True).level(value, 0) == min(held, default=0)


def test_an_item_and_its_levels() -> None:
    """The lowest, the highest and the target: the highest level unless another is stated."""
    levels = (Level(value=1, text="One"), Level(value=Fraction(5, 2)), Level(value=4, text="Four"))
    one = Item(code="a", ask="Is it?", function="core", levels=levels)
    assert (one.lowest, one.highest, one.faithful) == (1, 4, 4)
    assert one.values == {1, Fraction(5, 2), 4}
    assert [one.text_of(value) for value in (1, Fraction(5, 2), 4, 9)] == ["One", None, "Four", None]
    assert Item(code="a", ask="Is it?", function="core", levels=levels, target=1).faithful == 1
