"""Gwet's AC1: published figures, and the laws that it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.number import Number
from pactkit.scoring.ac1 import ac1
from pactkit.scoring.kappa import kappa, unequal

from .published import ABSTRACTORS, UNITS, pairs, shown

Units = Sequence[Sequence[Number]]
DRAWN = st.lists(st.lists(st.sampled_from((0, 1, 2)), max_size=4), max_size=8)


def test_two_raters_of_irrcac() -> None:
    """The vignette of irrCAC, cont3x3abstractors: 0.8493305, where Cohen's kappa is 0.7964."""
    assert shown(ac1(pairs(ABSTRACTORS), 3), 7) == 0.8493305


def test_four_raters_with_missing_ratings() -> None:
    """The vignette of irrCAC, cac.raw4raters (the matrix of Krippendorff 2011, five levels): 0.77544."""
    assert shown(ac1(UNITS, 5), 5) == 0.77544


def test_it_stands_where_kappa_falls() -> None:
    """Two raters who agree on 118 of 125, nearly all alike (Gwet 2002): kappa -0.023, AC1 0.941."""
    rated = pairs(((118, 5), (2, 0)))
    assert shown(kappa(rated, unequal), 3) == -0.023
    assert shown(ac1(rated, 2), 3) == 0.941


def test_levels_that_nobody_gave_count() -> None:
    """The categories are all levels that are declared: with more of them chance gives less agreement."""
    two, three = ac1([(0, 0), (1, 1), (0, 1)], 2), ac1([(0, 0), (1, 1), (0, 1)], 3)
    assert two == Fraction(1, 3)
    assert three == Fraction(5, 9)


def test_all_alike_is_full_agreement() -> None:
    """Where all say the same level everywhere chance gives nothing, and AC1 is 1: it is defined where kappa is not."""
    assert ac1([(2, 2), (2, 2, 2)], 3) == 1


@pytest.mark.parametrize("units", [[], [(1, 2)], [(1,), (2,), (1, 1)]])
def test_undefined(units: Units) -> None:
    """With fewer than two units of two levels there is no AC1."""
    assert ac1(units, 3) is None


def slow(units: Units, levels: Sequence[Number]) -> Fraction | None:
    """Gwet (2014): agreement over units rated twice, prevalence over all units that are rated."""
    rated = [unit for unit in units if unit]
    twice = [unit for unit in rated if len(unit) > 1]
    if len(twice) < 2:
        return None
    agreed = Fraction(0)
    for unit in twice:
        same = sum(unit[a] == unit[b] for a in range(len(unit)) for b in range(len(unit)) if a != b)
        agreed += Fraction(same, len(unit) * (len(unit) - 1)) / len(twice)
    chance = Fraction(0)
    for level in levels:
        share = sum((Fraction(list(unit).count(level), len(unit)) for unit in rated), Fraction(0)) / len(rated)
        chance += share * (1 - share) / (len(levels) - 1)
    return (agreed - chance) / (1 - chance)


@given(DRAWN)
def test_as_the_definition_says(units: Units) -> None:
    """AC1 is what Gwet's formulas give."""
    assert ac1(units, 3) == slow(units, (0, 1, 2))


@given(DRAWN, st.permutations((0, 1, 2)))
def test_names_and_orders_do_not_count(units: Units, names: Sequence[int]) -> None:
    """Levels renamed in any order, observers and units in another order change nothing."""
    renamed = [[names[int(level)] for level in unit[::-1]] for unit in units][::-1]
    assert ac1(renamed, 3) == ac1(units, 3)


@given(DRAWN)
def test_one_in_full_agreement_only(units: Units) -> None:
    """AC1 is at most 1, and 1 only where every unit has one level."""
    found = ac1(units, 3)
    if found is not None:
        assert found <= 1
        assert (found == 1) == all(len(set(unit)) <= 1 for unit in units)
