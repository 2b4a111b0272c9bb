"""Bands and gates: which named ranges are still possible, and what gates do to them."""

from __future__ import annotations

import pytest

from pactkit.model.fidelity import GateState, SchemeScore
from pactkit.model.number import Number
from pactkit.model.scheme import Gate, Scheme

from .making import NA, OPEN, Given, assess, definition, frac, give, item, scheme, section

PERCENT = scheme("percent", "percent", ("none", 0), ("some", 50), ("most", 75))


def scored(a: Number | Given, b: Number | Given, *gates: Gate, using: Scheme = PERCENT) -> SchemeScore:
    """The headline of a component of two items, 0 to 2."""
    made = definition(section("A", item("a"), item("b")), schemes=(using,), gates=gates)
    return assess(made, give({"a": a, "b": b})).schemes[0]


@pytest.mark.parametrize(
    ("a", "b", "bands", "point_band"),
    [
        (0, 0, ("none",), "none"),
        (0, 2, ("some",), "some"),
        (1, 2, ("most",), "most"),
        (2, OPEN, ("some", "most"), "most"),
        (OPEN, OPEN, ("none", "some", "most"), None),
        (0, OPEN, ("none", "some"), "none"),
    ],
)
def test_every_band_from_low_to_high(
    a: Number | Given, b: Number | Given, bands: tuple[str, ...], point_band: str | None
) -> None:
    """Every band from low's to high's; at a band's start a score is in it; one band is decided."""
    found = scored(a, b)
    assert (found.bands, found.point_band) == (bands, point_band)
    assert found.band == (bands[0] if len(bands) == 1 else None)


def test_a_score_below_the_first_band_is_in_it() -> None:
    """Where items dropped out, a score may fall below the first band: it still belongs to it."""
    found = scored(0, NA, using=scheme("sum", "sum", ("low", 1), ("high", 3)))
    assert (found.score.low, found.bands) == (0, ("low",))


ON_A = Gate(items=("a",), at_least=1, cap="none")
ON_BOTH = Gate(items=("a", "b"), at_least=1, cap="some")


@pytest.mark.parametrize(
    ("a", "b", "gate", "state"),
    [
        (1, OPEN, ON_A, "open"),
        (0, OPEN, ON_A, "shut"),
        (OPEN, 2, ON_A, "undecided"),
        (Given("error"), 2, ON_A, "undecided"),
        (Given("cannot_rate"), 2, ON_A, "shut"),
        (NA, 0, ON_A, "open"),
        (1, 2, ON_BOTH, "open"),
        (0, OPEN, ON_BOTH, "shut"),
        (1, OPEN, ON_BOTH, "undecided"),
        (NA, 1, ON_BOTH, "open"),
        (NA, 0, ON_BOTH, "shut"),
        (NA, NA, ON_BOTH, "open"),
    ],
)
def test_the_states_of_a_gate(a: Number | Given, b: Number | Given, gate: Gate, state: str) -> None:
    """Shut when one applicable item is known to be below, open when all are known to be at it, else undecided."""
    assert scored(a, b, gate).gates == (GateState(items=gate.items, state=state, cap=gate.cap),)


def test_a_gate_on_an_unanswered_item() -> None:
    """The verdict holds both the capped and the uncapped band, and the point's band is null while that is open."""
    found = scored(OPEN, 2, ON_A)
    assert (found.bands, found.score.point, found.point_band) == (("none", "some", "most"), 100, None)


def test_an_undecided_gate_that_would_not_cap_the_point() -> None:
    """The point's band is null only while a gate that would cap it is undecided."""
    found = scored(OPEN, 1, Gate(items=("a",), at_least=1, cap="some"))
    assert (found.score.point, found.point_band) == (50, "some")


def test_a_shut_gate_caps_every_band() -> None:
    """While a gate is shut its cap is the highest band, for low, high and the point."""
    found = scored(1, 2, Gate(items=("a",), at_least=2, cap="some"))
    assert (found.score.point, found.bands, found.point_band) == (75, ("some",), "some")


def test_of_several_shut_gates_the_lowest_cap_counts() -> None:
    """Each gate caps by itself, so that the lowest cap of those that are shut is what is left."""
    found = scored(0, 2, ON_A, Gate(items=("a",), at_least=2, cap="some"))
    assert (found.score.point, found.bands) == (50, ("none",))


def test_gates_apply_where_their_cap_is_a_band() -> None:
    """Gates apply to each scheme that has the band `cap`, and to no other."""
    schemes = (PERCENT, scheme("mean", "mean", ("low", 0), ("high", 1), id="second"), scheme("sum", "sum", id="third"))
    made = definition(section("A", item("a"), item("b")), schemes=schemes, gates=(ON_A,))
    first, second, third = assess(made, give({"a": 0, "b": 2})).schemes
    assert (first.bands, len(first.gates)) == (("none",), 1)
    assert (second.bands, second.gates) == (("high",), ())
    assert (third.bands, third.gates) == ((), ())


def test_a_gate_counts_items_without_weight() -> None:
    """Weight 0: shown, in no roll-up; a gate on the item still caps."""
    made = definition(section("A", item("a", weight=0), item("b")), schemes=(PERCENT,), gates=(ON_A,))
    found = assess(made, give({"a": 0, "b": 2})).schemes[0]
    assert (found.score.point, found.bands) == (100, ("none",))


def test_bands_are_compared_exactly() -> None:
    """Compare first, round only to show: a third is below the band from 33.3333…4."""
    made = scheme("percent", "percent", ("none", 0), ("third", frac("100/3")), ("above", frac("33.333333333333333334")))
    three = definition(section("A", item("a", 0, 1), item("b", 0, 1), item("c", 0, 1)), schemes=(made,))
    assert assess(three, give({"a": 1, "b": 0, "c": 0})).schemes[0].bands == ("third",)
