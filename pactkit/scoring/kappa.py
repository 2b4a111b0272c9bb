"""Cohen's kappa of two reviewers: how far they agree beyond what chance alone would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

from pactkit.model.number import Number, exact

Pair: TypeAlias = tuple[Number, Number]  # the levels that the first and the second reviewer gave one item
Distance: TypeAlias = Callable[[Number, Number], Number]  # how bad it is to say the one where the other says the other

FEWEST = 2  # items from which agreement by chance can be told from agreement


def unequal(one: Number, other: Number) -> Number:
    """Every disagreement weighs the same: plain kappa (Cohen 1960)."""
    return int(one != other)


def linear(one: Number, other: Number) -> Number:
    """A disagreement weighs as much as the levels' values are apart (Cohen 1968)."""
    return max(one, other) - min(one, other)


def quadratic(one: Number, other: Number) -> Number:
    """A disagreement weighs the square of what the levels' values are apart (Fleiss and Cohen 1973)."""
    return (one - other) * (one - other)


def kappa(pairs: Sequence[Pair], distance: Distance) -> Number | None:
    """One minus the disagreement seen over the disagreement expected by chance.

    Chance is each reviewer's own use of the levels. The categories are all levels that the items declare; those that
    nobody used change nothing, and neither does the unit of the distance. None for fewer than two items, and where
    each reviewer used one level only: nothing tells agreement from habit then.
    """
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    if len(pairs) < FEWEST or len(first) == len(second) == 1:
        return None
    seen = sum(number * distance(*pair) for pair, number in Counter(pairs).items())
    by_chance = sum(
        often * also * distance(one, other) for one, often in first.items() for other, also in second.items()
    )
    return exact(1 - Fraction(len(pairs) * seen) / Fraction(by_chance))
