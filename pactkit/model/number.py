"""Exact numbers: whole numbers stay `int`, everything else is a `Fraction`; never a float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from pactkit.model.phrase import phrase

Number: TypeAlias = int | Fraction

PLACES = 4
_SCALE = 10**PLACES
_LARGEST = 10**60


def exact(value: int | Decimal | Fraction) -> Number:
    """The same number as `int` where it is whole, else as `Fraction`; 4.0 equals 4.

    Raises ValueError for a decimal that is not finite.
    """
    if type(value) is int:
        return value
    try:
        fraction = Fraction(value)
    except (OverflowError, ValueError) as error:
        message = phrase("%(value)s is not a number that can be counted with", value=str(value))
        raise ValueError(message) from error
    return fraction.numerator if fraction.denominator == 1 else fraction


def divided(part: Number, whole: Number) -> Number:
    """The exact quotient; `int` where it is whole."""
    if type(part) is int and type(whole) is int:
        quotient, rest = divmod(part, whole)
        return Fraction(part, whole) if rest else quotient
    return exact(Fraction(part) / Fraction(whole))


def countable(number: Number) -> bool:
    """Whether a number is of a size that anybody counts in; what a plugin returns is held against it."""
    return abs(number.numerator) <= _LARGEST and number.denominator <= _LARGEST


@frozen
class Ratio:
    """A share that keeps its n: `part` of `whole`. Over a whole of 0 it is unknown."""

    part: int | Decimal | Fraction
    whole: int | Decimal | Fraction

    @property
    def value(self) -> Number | None:
        """The share, exact; None where there is no whole."""
        return divided(exact(self.part), exact(self.whole)) if self.whole else None


def rounded(number: Number) -> float:
    """The number rounded half to even at four places, for showing only: compare exact numbers, not these."""
    if isinstance(number, int):
        return float(number)
    denominator: int = number.denominator
    whole, rest = divmod(number.numerator * _SCALE, denominator)
    twice = 2 * rest
    if twice > denominator or (twice == denominator and whole % 2):
        whole += 1
    return float(whole / _SCALE)


def plain(number: Number) -> int | float:
    """A level as the plain number a person wrote: 2 or 2.5."""
    return number if isinstance(number, int) else float(number)
