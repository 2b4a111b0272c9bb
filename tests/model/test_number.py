"""Exact numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.number import Number, Ratio, exact, plain, rounded


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (4, 4),
        (Decimal("4.0"), 4),
        (Decimal("-2.50"), Fraction(-5, 2)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("1e3"), 1000),
        (Fraction(6, 3), 2),
        (Fraction(1, 3), Fraction(1, 3)),
        (0, 0),
    ],
)
def test_exact(value: Decimal | Fraction | int, number: Number) -> None:
    """Whole numbers and decimals become fractions; 4.0 equals level 4; what is whole is a whole number."""
    found = exact(value)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_not_a_number_to_count_with(value: str) -> None:
    """A decimal that is not finite is refused."""
    with pytest.raises(ValueError, match=f"^{value} is not a number that can be counted with$"):
        exact(Decimal(value))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(521, 24), 21.7083),
        (Fraction(1, 3), 0.3333),
        (Fraction(2, 3), 0.6667),
        (Fraction(12345, 100000), 0.1234),
        (Fraction(12355, 100000), 0.1236),
        (Fraction(-12345, 100000), -0.1234),
        (Fraction(-12355, 100000), -0.1236),
        (Fraction(-1, 3), -0.3333),
        (7, 7.0),
        (0, 0.0),
    ],
)
def test_rounded(number: Number, shown: float) -> None:
    """A value is rounded half to even to 4 places, for showing only."""
    assert rounded(number) == shown


@given(st.decimals(min_value=-1000, max_value=1000, places=6))
def test_rounding_is_that_of_decimals(value: Decimal) -> None:
    """Half to even at four places, on either side of 0, as decimal arithmetic does it."""
    assert rounded(exact(value)) == float(value.quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN))


@pytest.mark.parametrize(("number", "written"), [(2, "2"), (Fraction(5, 2), "2.5"), (0, "0")])
def test_levels_are_plain_numbers(number: Number, written: str) -> None:
    """A level is shown as the number that a person wrote."""
    assert str(plain(number)) == written


@pytest.mark.parametrize(
    ("part", "whole", "value"),
    [
        (9, 12, Fraction(3, 4)),
        (12, 12, 1),
        (0, 12, 0),
        (Decimal("0.5"), 2, Fraction(1, 4)),
        (0, 0, None),
        (3, Decimal("0.0"), None),
    ],
)
def test_a_ratio_keeps_its_n(part: int | Decimal, whole: int | Decimal, value: Number | None) -> None:
    """A ratio is exact and keeps its n; over a whole of 0 it is unknown."""
    ratio = Ratio(part, whole)
    assert (ratio.value, ratio.whole) == (value, whole)
