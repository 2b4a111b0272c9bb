"""The Wilson score interval of a share: how far off a share of few people may be.

Wilson (1927), method 3 in Newcombe (1998), Statistics in Medicine 17: 857-872: it stays within 0 and 1, and says
something sensible where nobody or everybody is counted, which the usual "plus or minus" does not.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from statistics import NormalDist

from attrs import frozen

from pactkit.model.figure import Share

CONFIDENCE = 0.95
Z = Fraction(NormalDist().inv_cdf((1 + CONFIDENCE) / 2))  # 1.96, to all the digits there are
_DIGITS = Context(prec=50)  # Decimal rounds a square root in the same way on every machine


@frozen
class ShareInterval:
    """From `low` to `high`, shares 0-1; round them only to show them."""

    low: Fraction
    high: Fraction


def wilson(share: Share) -> ShareInterval | None:
    """The interval at 95 %; it contains the share. None where there is nobody to count."""
    part, whole = share.part, share.whole
    if whole == 0:
        return None
    return ShareInterval(low=_low(part, whole), high=1 - _low(whole - part, whole))


def _low(part: int, whole: int) -> Fraction:
    """The lower end; the upper one is what it leaves of those who are not counted.

    (2x + z² - z·√(z² + 4x(n - x)/n)) / 2(n + z²) for x of n, never above the share itself by rounding.
    """
    if part == 0:
        return Fraction(0)
    within = Z * Z + Fraction(4 * part * (whole - part), whole)
    low = (2 * part + Z * Z - Z * _root(within)) / (2 * (whole + Z * Z))
    return max(Fraction(0), min(low, Fraction(part, whole)))


def _root(number: Fraction) -> Fraction:
    """The square root, to 50 digits."""
    quotient = _DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))
    return Fraction(_DIGITS.sqrt(quotient))
