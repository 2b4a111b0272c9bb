"""What a measure function may return."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import Context, Ratio
from pactkit.errors import ComponentError
from pactkit.host.checks import checked_measure
from pactkit.model.fidelity import Measured

from .making import BROKEN, alone, context, line_of, point, said


class Size(IntEnum):
    """A whole number by another name."""

    LARGE = 3


@pytest.mark.parametrize(
    ("value", "measured"),
    [
        (None, Measured()),
        (3, Measured(value=3)),
        (True, Measured(value=1)),
        (False, Measured(value=0)),
        (Size.LARGE, Measured(value=3)),
        (Decimal("4.0"), Measured(value=4)),
        (Decimal("0.5"), Measured(value=Fraction(1, 2))),
        (Fraction(6, 3), Measured(value=2)),
        (Ratio(9, 12), Measured(value=Fraction(3, 4), n=12)),
        (Ratio(Decimal("0.5"), 2), Measured(value=Fraction(1, 4), n=2)),
        (Ratio(0, 0), Measured(n=0)),
        (Ratio(True, 1), Measured(value=1, n=1)),
    ],
)
def test_exact_numbers(value: Any, measured: Measured) -> None:
    """A measure gives an exact number or None; a ratio keeps its n, and over 0 it is unknown."""
    assert checked_measure(value, "leaders") == measured
    assert type(checked_measure(value, "leaders").value) in (int, Fraction, type(None))


KINDS = "the measure leaders returned {}; say int, Decimal, Fraction, Ratio or None"
NUMBERS = (
    "the measure leaders returned {}, which is not a number that can be counted with. Return None for what is unknown"
)
REFUSED = [
    (0.5, KINDS.format("float")),
    (float("nan"), KINDS.format("float")),
    (float("inf"), KINDS.format("float")),
    ("3", KINDS.format("str")),
    ([1], KINDS.format("list")),
    (1j, KINDS.format("complex")),
    (Ratio(0.5, 1), KINDS.format("float")),  # type: ignore[arg-type]  # that is the point
    (Ratio(1, 0.5), KINDS.format("float")),  # type: ignore[arg-type]
    (Ratio(None, 1), KINDS.format("NoneType")),  # type: ignore[arg-type]
    (Ratio("1", 1), KINDS.format("str")),  # type: ignore[arg-type]
    (Decimal("NaN"), NUMBERS.format("NaN")),
    (Decimal("Infinity"), NUMBERS.format("Infinity")),
    (Ratio(Decimal("NaN"), 1), NUMBERS.format("NaN")),
    (Ratio(1, Decimal("-Infinity")), NUMBERS.format("-Infinity")),
]


@pytest.mark.parametrize(("value", "sentence"), REFUSED)
def test_everything_else_is_refused(value: Any, sentence: str) -> None:
    """A float is never exact, and what cannot be counted with is no number: the measure is told so."""
    host, plugin, failures = alone(point(leaders=lambda _: value))
    assert host.measure(plugin, "leaders", context(plugin), failures) == Measured(error=sentence)
    assert said(failures) == [f"{BROKEN} (pactkit-example 1.0) measure leaders: {sentence}"]
    with pytest.raises(ComponentError):
        checked_measure(value, "leaders")


def test_a_measure_that_raises() -> None:
    """An exception in a measure is its error, with the plugin's own line."""

    def leaders(context: Context[Any]) -> int:
        return 1 // int(context.facts.leaders - 2)

    host, plugin, failures = alone(point(leaders=leaders))
    error = f"ZeroDivisionError: integer division or modulo by zero {line_of(leaders)}"
    assert host.measure(plugin, "leaders", context(plugin), failures) == Measured(error=error)
    assert said(failures) == [f"{BROKEN} (pactkit-example 1.0) measure leaders: {error}"]
    assert [failure.trace.splitlines()[0] for failure in failures] == ["Traceback (most recent call last):"]
