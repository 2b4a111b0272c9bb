"""Cohen's kappa: published tables, and the laws that it keeps."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pactkit.model.number import Number
from pactkit.scoring.kappa import Distance, Pair, kappa, linear, quadratic, unequal

from .published import ABSTRACTORS, ANXIETY, COHEN_1960, SAS, SEXUAL_FUN, XEROMAMMOGRAMS, Table, pairs, shown

DISTANCES = (unequal, linear, quadratic)
LEVELS = st.sampled_from((0, 1, 2, Fraction(5, 2), 4))
PAIRS = st.lists(st.tuples(LEVELS, LEVELS), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("table", "plain"),
    [(COHEN_1960, 0.492), (ABSTRACTORS, 0.796), (SAS, 0.484), (XEROMAMMOGRAMS, 0.473), (SEXUAL_FUN, 0.129)],
)
def test_plain_kappa_as_published(table: Table, plain: float) -> None:
    """Plain kappa, as it is printed.

    Cohen (1960), two psychiatrists, 0.492; irrCAC's cont3x3abstractors, 0.7964; SAS's example that statsmodels tests
    against, 0.4842; Stata's manual [R] kappa, 85 xeromammograms of Boyd et al. (1982), 0.4728; Agresti (1990) in R's
    vcd, SexualFun, 0.1293.
    """
    assert shown(kappa(pairs(table), unequal), 3) == plain


@pytest.mark.parametrize(
    ("table", "distance", "weighted"),
    [
        (SAS, linear, 0.4701),
        (XEROMAMMOGRAMS, linear, 0.5684),
        (XEROMAMMOGRAMS, quadratic, 0.6714),
        (SEXUAL_FUN, linear, 0.2374),
    ],
)
def test_weighted_kappa_as_published(table: Table, distance: Distance, weighted: float) -> None:
    """Weighted kappa: SAS's example (linear); Stata's xeromammograms (`wgt(w)`, `wgt(w2)`); SexualFun in R's vcd."""
    assert shown(kappa(pairs(table), distance), 4) == weighted


@pytest.mark.parametrize(
    ("distance", "printed"), [(unequal, -0.006289308), (linear, 0.1459075), (quadratic, 0.2520325)]
)
def test_the_anxiety_ratings_of_irr(distance: Distance, printed: float) -> None:
    """R's irr, `kappa2(anxiety[, 2:3])` unweighted, "equal" and "squared", where the level that nobody gave is no step.

    irr weighs by the place of a level among those that were given; with values pactkit weighs by the values.
    """
    place = {level: at for at, level in enumerate(sorted({level for pair in ANXIETY for level in pair}))}
    found = kappa([(place[one], place[other]) for one, other in ANXIETY], distance)
    assert found is not None
    assert float(found) == pytest.approx(printed, abs=5e-8)


def test_the_value_of_a_level_is_its_place() -> None:
    """Between 1 and 4 the difference is 3, whatever levels lie between: weights go by the distance of values."""
    rated: list[Pair] = [(1, 1), (4, 4), (1, Fraction(5, 2)), (Fraction(5, 2), 4)]
    seen = Fraction(3, 2) + Fraction(3, 2)
    by_chance = 2 * (0 + Fraction(3, 2) + 3 + 3) + (Fraction(3, 2) + 0 + 2 * Fraction(3, 2)) + (3 + Fraction(3, 2) + 0)
    assert kappa(rated, linear) == 1 - 4 * seen / by_chance


@pytest.mark.parametrize("distance", DISTANCES)
@pytest.mark.parametrize(
    "rated",
    [
        pytest.param([], id="no item"),
        pytest.param([(1, 2)], id="one item"),
        pytest.param([(2, 2)] * 5, id="both constant, equal"),
        pytest.param([(1, 2)] * 5, id="both constant, unlike"),
    ],
)
def test_undefined(rated: list[Pair], distance: Distance) -> None:
    """With fewer than two items, and where both raters are constant, kappa is undefined: not 0, not 1."""
    assert kappa(rated, distance) is None


@pytest.mark.parametrize("distance", DISTANCES)
def test_one_constant_rater_is_worth_nothing(distance: Distance) -> None:
    """Where one rater is constant and the other not, what is seen is what chance gives: 0."""
    assert kappa([(1, 1), (1, 1), (1, 2)], distance) == 0


def slow(rated: list[Pair], distance: Distance) -> Number | None:
    """Cohen's definition over the whole square of categories, with weights of agreement from 0 to 1."""
    levels = sorted({level for pair in rated for level in pair})
    n = len(rated)
    widest = max(Fraction(distance(one, other)) for one in levels for other in levels)
    if widest == 0 or all(len({pair[at] for pair in rated}) == 1 for at in (0, 1)):
        return None
    observed = expected = Fraction(0)
    for one in levels:
        for other in levels:
            weight = 1 - Fraction(distance(one, other)) / widest
            observed += weight * Fraction(sum(pair == (one, other) for pair in rated), n)
            rows = Fraction(sum(pair[0] == one for pair in rated), n)
            columns = Fraction(sum(pair[1] == other for pair in rated), n)
            expected += weight * rows * columns
    return (observed - expected) / (1 - expected)


@given(PAIRS, st.sampled_from(DISTANCES))
def test_as_the_definition_says(rated: list[Pair], distance: Distance) -> None:
    """Observed less expected agreement over one less expected, which is the same number."""
    assert kappa(rated, distance) == slow(rated, distance)


@given(PAIRS, st.sampled_from(DISTANCES))
def test_neither_raters_nor_items_have_an_order(rated: list[Pair], distance: Distance) -> None:
    """Swapping the raters changes nothing, nor does another order of the items."""
    swapped = [(other, one) for one, other in rated]
    assert kappa(swapped, distance) == kappa(rated, distance) == kappa(rated[::-1], distance)


@given(PAIRS, st.sampled_from(DISTANCES), st.integers(-5, 5), st.integers(1, 5))
def test_another_scale_is_the_same(rated: list[Pair], distance: Distance, shift: int, factor: int) -> None:
    """Levels moved and stretched alike for both raters leave kappa as it is."""
    assert kappa([(factor * a + shift, factor * b + shift) for a, b in rated], distance) == kappa(rated, distance)


@given(st.lists(LEVELS, min_size=2, max_size=12), st.sampled_from(DISTANCES))
def test_full_agreement_is_one(levels: list[Number], distance: Distance) -> None:
    """Where both say the same, and more than one level, kappa is 1."""
    assume(len(set(levels)) > 1)
    assert kappa([(level, level) for level in levels], distance) == 1


@given(PAIRS, st.sampled_from(DISTANCES))
def test_never_above_one(rated: list[Pair], distance: Distance) -> None:
    """Kappa is at most 1, and 1 only in full agreement."""
    found = kappa(rated, distance)
    if found is not None:
        assert found <= 1
        assert (found == 1) == all(one == other for one, other in rated)
