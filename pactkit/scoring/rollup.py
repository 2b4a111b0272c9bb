"""Roll-ups: from the levels of items, or the scores of sections, to one score with its interval."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple

from pactkit.model.fidelity import NOTHING, Interval
from pactkit.model.number import Number, exact


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


Parts = Iterable[tuple[Standing, Number]]  # each with the value it is taken at


def roll_up(kind: str, parts: list[tuple[Standing, Number]]) -> Number:
    """One score from one or more values by a roll-up of that kind; it never falls when a value rises."""
    return _KINDS[kind](parts)


def _sum(parts: Parts) -> Number:
    return sum(part.weight * value for part, value in parts)


def _mean(parts: Parts) -> Number:
    return _ratio(_sum(parts), sum(part.weight for part, _ in parts))


def _percent(parts: Parts) -> Number:
    return _ratio(100 * _sum(parts), sum(part.weight * part.highest for part, _ in parts))


def _rescaled(parts: Parts) -> Number:
    gained = sum(part.weight * (value - part.lowest) for part, value in parts)
    return _ratio(100 * gained, sum(part.weight * (part.highest - part.lowest) for part, _ in parts))


def _share(parts: Parts) -> Number:
    reached = sum(part.weight for part, value in parts if value >= part.target)
    return _ratio(100 * reached, sum(part.weight for part, _ in parts))


def _minimum(parts: Parts) -> Number:
    return min(value for _, value in parts)


def _product(parts: Parts) -> Number:
    product: Number = 1
    for part, value in parts:
        product *= _ratio(value - part.lowest, part.highest - part.lowest)
    return exact(product)


def _ratio(part: Number, whole: Number) -> Number:
    """A whole of 0 means that nothing can move: then what there is counts as nothing."""
    return exact(Fraction(part, whole)) if whole else 0


_KINDS: dict[str, Callable[[Parts], Number]] = {
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
    low = roll_up(kind, [(part, part.low) for part in standings])
    if all(part.answered for part in standings):
        return Interval(low=low, high=low, point=low)
    high = roll_up(kind, [(part, part.high) for part in standings])
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
    lowest = roll_up(kind, [(part, part.lowest) for part in standings])
    return lowest, roll_up(kind, [(part, part.highest) for part in standings])
