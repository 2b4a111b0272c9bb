"""Roll-ups: from the levels of items, or the scores of sections, to one score with its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from operator import mul
from typing import NamedTuple

from pactkit.model.fidelity import NOTHING, Interval
from pactkit.model.number import Number, divided, exact


class Standing(NamedTuple):
    """One value that is added up: an item's level, or a section's score. Only applicable ones, of weight above 0."""

    weight: Number
    low: Number  # where it stands at the lowest ...
    high: Number  # ... and at the highest; the same when it is known
    point: Number | None  # None: it cannot be said
    lowest: Number  # the lowest it can be at all
    highest: Number
    target: Number
    answered: bool  # whether nothing of it is open


Parts = Sequence[tuple[Standing, Number]]  # each with the value it is taken at
Columns = tuple[Sequence[Number], Sequence[Number], Sequence[Number], Sequence[Number], Sequence[Number]]


def roll_up(kind: str, parts: Parts) -> Number:
    """One score from one or more values by a roll-up of that kind; it never falls when a value rises."""
    standings, values = zip(*parts, strict=True)
    return _rolled(kind, standings, values)


def _rolled(kind: str, standings: Sequence[Standing], values: Sequence[Number]) -> Number:
    weights, _, _, _, lowest, highest, targets, _ = zip(*standings, strict=True)
    return _KINDS[kind]((weights, values, lowest, highest, targets))


def _weighted(weights: Sequence[Number], values: Sequence[Number]) -> Number:
    total: Number = sum(map(mul, weights, values))
    return total


def _sum(columns: Columns) -> Number:
    return _weighted(columns[0], columns[1])


def _mean(columns: Columns) -> Number:
    return _share_of(_sum(columns), sum(columns[0]))


def _percent(columns: Columns) -> Number:
    weights, _, _, highest, _ = columns
    return _share_of(100 * _sum(columns), _weighted(weights, highest))


def _rescaled(columns: Columns) -> Number:
    weights, _, lowest, highest, _ = columns
    bottom = _weighted(weights, lowest)
    return _share_of(100 * (_sum(columns) - bottom), _weighted(weights, highest) - bottom)


def _share(columns: Columns) -> Number:
    weights, values, _, _, targets = columns
    reached = sum(weight for weight, value, target in zip(weights, values, targets, strict=True) if value >= target)
    return _share_of(100 * reached, sum(weights))


def _minimum(columns: Columns) -> Number:
    return min(columns[1])


def _product(columns: Columns) -> Number:
    product: Number = 1
    for value, lowest, highest in zip(*columns[1:4], strict=True):
        product *= _share_of(value - lowest, highest - lowest)
    return exact(product)


def _share_of(part: Number, whole: Number) -> Number:
    """A whole of 0 means that nothing can move: then what there is counts as nothing."""
    return divided(part, whole) if whole else 0


_KINDS: dict[str, Callable[[Columns], Number]] = {
    "sum": _sum,
    "mean": _mean,
    "percent": _percent,
    "rescaled": _rescaled,
    "share": _share,
    "minimum": _minimum,
    "product": _product,
}
WEAKEST_LINK = frozenset({"minimum", "product"})  # one unanswered value may decide alone: no point without it


def interval(kind: str, missing: str, standings: list[Standing]) -> Interval:
    """Low, high and point of one roll-up; nothing at all where nothing is to be added up.

    `missing` is the point's rule: `floor` takes low, `block` gives none while anything is open, `exclude` takes what
    is answered as its share of its own possible range, mapped on the whole range.
    """
    if not standings or kind == "none":
        return NOTHING
    low = _rolled(kind, standings, [part.low for part in standings])
    if all(part.answered for part in standings):
        return Interval(low=low, high=low, point=low)
    high = _rolled(kind, standings, [part.high for part in standings])
    return Interval(low=low, high=high, point=_point(kind, missing, standings, low, high))


def _point(kind: str, missing: str, standings: list[Standing], low: Number, high: Number) -> Number | None:
    if kind in WEAKEST_LINK or missing == "block":
        return None
    if missing == "floor":
        return low
    said = [(part, part.point) for part in standings if part.point is not None]
    if not said:
        return None
    bottom, top = possible_range(kind, [part for part, _ in said])
    if bottom == top:
        return None
    share = Fraction(roll_up(kind, said) - bottom) / (top - bottom)
    bottom, top = possible_range(kind, standings)
    # A section that cannot say a point, but is no longer wholly open, could push the mapped value out of the interval.
    return min(max(exact(bottom + share * (top - bottom)), low), high)


def possible_range(kind: str, standings: list[Standing]) -> tuple[Number, Number]:
    """The lowest and the highest score that these values could give."""
    lowest = _rolled(kind, standings, [part.lowest for part in standings])
    return lowest, _rolled(kind, standings, [part.highest for part in standings])
