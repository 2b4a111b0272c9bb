"""The short ways to write figures."""

from __future__ import annotations

from fractions import Fraction

from pactkit.model.figure import FigureColumn, Money, People, Share


def test_a_count_that_is_not_stated() -> None:
    """A count that nobody stated is no cell of people, and never 0."""
    assert People.of(None) is None
    assert People.of(0) == People(0)


def test_several_columns() -> None:
    """Columns keep their order, each with its title in both languages."""
    assert FigureColumn.several(site=("Site", "Lugar"), families=("Families", "Familias")) == (
        FigureColumn(id="site", title={"en": "Site", "es": "Lugar"}),
        FigureColumn(id="families", title={"en": "Families", "es": "Familias"}),
    )


def test_values_are_exact() -> None:
    """A share keeps its n and is unknown of nobody; money is exact."""
    assert (Share(6, 11).value, Share(0, 0).value) == (Fraction(6, 11), None)
    assert Money(Fraction(1, 2)).value == Fraction(1, 2)
