"""Krippendorff's alpha of any number of reviewers, any of whom may have left items out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from pactkit.model.number import Number, exact
from pactkit.scoring.kappa import FEWEST, Distance, quadratic

Metric: TypeAlias = Callable[[Mapping[Number, int]], Distance]  # from how often each level was given


def interval(_counts: Mapping[Number, int]) -> Distance:
    """Levels as numbers: the squared difference of their values."""
    return quadratic


def ordinal(counts: Mapping[Number, int]) -> Distance:
    """Levels as ranks: the square of how many ratings lie from the one level to the other, of each end's own half."""
    ranked = sorted(counts)

    def distance(one: Number, other: Number) -> Number:
        low, high = sorted((one, other))
        between = sum(counts[level] for level in ranked if low <= level <= high)
        apart = between - Fraction(counts[one] + counts[other], 2)
        return apart * apart

    return distance


def alpha(units: Iterable[Sequence[Number]], metric: Metric) -> Number | None:
    """One minus the disagreement seen within units over the disagreement of all ratings thrown together.

    A unit holds the levels that one item was given, and drops out with fewer than two. After Krippendorff (2011),
    "Computing Krippendorff's alpha-reliability". None for fewer than two units, and where all levels are the same:
    there is no variation then in which reviewers could agree.
    """
    paired = [unit for unit in units if len(unit) > 1]
    counts = Counter(level for unit in paired for level in unit)
    if len(paired) < FEWEST or len(counts) < FEWEST:
        return None
    distance = metric(counts)
    seen = sum(
        Fraction(sum(distance(one, other) for one, other in permutations(unit, 2))) / (len(unit) - 1) for unit in paired
    )
    together = sum(counts[one] * counts[other] * distance(one, other) for one, other in permutations(counts, 2))
    return exact(1 - (counts.total() - 1) * seen / Fraction(together))
