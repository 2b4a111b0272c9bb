"""Krippendorff's alpha: published matrices, and the laws that it keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.number import Number
from pactkit.scoring.alpha import Metric, alpha, interval, ordinal
from pactkit.scoring.kappa import Distance, unequal

from .published import ABSTRACTORS, UNITS, pairs, shown

Units = Sequence[Sequence[Number]]
METRICS = (ordinal, interval)
LEVELS = st.sampled_from((0, 1, 2, Fraction(5, 2), 4))
DRAWN = st.lists(st.lists(LEVELS, max_size=4), max_size=8)


def nominal(_: Mapping[Number, int]) -> Distance:
    """Every disagreement alike: for the published figures only."""
    return unequal


def ratio(_: Mapping[Number, int]) -> Distance:
    """Levels with a true zero: for the published figures only."""
    return lambda one, other: Fraction((one - other) ** 2) / (one + other) ** 2


@pytest.mark.parametrize(("metric", "printed"), [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849), (ratio, 0.797)])
def test_krippendorffs_own_matrix(metric: Metric, printed: float) -> None:
    """Krippendorff (2011), "Computing Krippendorff's alpha-reliability", four observers with missing values."""
    assert shown(alpha(UNITS, metric), 3) == printed


def test_a_unit_with_one_value_drops_out() -> None:
    """Of the twelve units the last has one value, and alpha is the same without it."""
    assert len(UNITS[-1]) == 1
    assert alpha(UNITS[:-1], ordinal) == alpha(UNITS, ordinal)


def test_two_raters_of_irrcac() -> None:
    """Two raters of irrCAC, cont3x3abstractors: Krippendorff's alpha, nominal, 0.7972585."""
    assert shown(alpha(pairs(ABSTRACTORS), nominal), 7) == 0.7972585


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize(
    "units",
    [
        pytest.param([], id="nothing"),
        pytest.param([(1,), (2,)], id="one value each"),
        pytest.param([(1, 2)], id="one unit"),
        pytest.param([(2, 2), (2, 2, 2)], id="one level"),
    ],
)
def test_undefined(units: Units, metric: Metric) -> None:
    """With fewer than two units of two values, or one level everywhere, there is no alpha."""
    assert alpha(units, metric) is None


def slow(units: Units, metric: str) -> Fraction | None:
    """Krippendorff's steps A to D: the matrix of coincidences, then its margins, then the two disagreements."""
    paired = [unit for unit in units if len(unit) > 1]
    levels = sorted({level for unit in paired for level in unit})
    if len(paired) < 2 or len(levels) < 2:
        return None
    matrix = {(one, other): Fraction(0) for one in levels for other in levels}
    for unit in paired:
        for first, second in permutations(range(len(unit)), 2):
            matrix[unit[first], unit[second]] += Fraction(1, len(unit) - 1)
    margin = {one: sum((matrix[one, other] for other in levels), Fraction(0)) for one in levels}
    n = sum(margin.values(), Fraction(0))
    observed = expected = Fraction(0)
    for one in levels:
        for other in levels:
            low, high = min(one, other), max(one, other)
            if metric == "ordinal":
                ranks = sum((margin[level] for level in levels if low <= level <= high), Fraction(0))
                distance = (ranks - (margin[low] + margin[high]) / 2) ** 2 if low != high else Fraction(0)
            else:
                distance = Fraction(high - low) ** 2
            observed += matrix[one, other] * distance / n
            expected += margin[one] * margin[other] * distance / (n * (n - 1))
    return 1 - observed / expected


@given(DRAWN)
def test_as_the_steps_say(units: Units) -> None:
    """Alpha is what the matrix of coincidences gives."""
    assert alpha(units, ordinal) == slow(units, "ordinal")
    assert alpha(units, interval) == slow(units, "interval")


@given(DRAWN, st.integers(-5, 5), st.integers(1, 5))
def test_another_scale_is_the_same(units: Units, shift: int, factor: int) -> None:
    """Levels that are all moved and stretched alike leave both as they are."""
    moved = [[factor * level + shift for level in unit] for unit in units]
    for metric in METRICS:
        assert alpha(moved, metric) == alpha(units, metric)


@given(DRAWN)
def test_ranks_alone_count_for_the_ordinal(units: Units) -> None:
    """Levels renamed in the same order leave the ordinal alpha as it is."""
    named = {level: 10**place for place, level in enumerate(sorted({level for unit in units for level in unit}))}
    assert alpha([[named[level] for level in unit] for unit in units], ordinal) == alpha(units, ordinal)


@given(DRAWN)
def test_neither_observers_nor_units_have_an_order(units: Units) -> None:
    """Observers and units in another order change nothing."""
    for metric in METRICS:
        assert alpha([unit[::-1] for unit in units][::-1], metric) == alpha(units, metric)


@given(DRAWN)
def test_one_in_full_agreement_only(units: Units) -> None:
    """Alpha is at most 1, and 1 only where every unit has one level."""
    found = alpha(units, interval)
    if found is not None:
        assert found <= 1
        assert (found == 1) == all(len(set(unit)) <= 1 for unit in units)
