"""The arithmetic of fidelity, written down naively from the specification's sentences, to compare pactkit with.

It reads pactkit's records as plain data and uses none of their methods. Where the specification gives no value (a
ratio whose whole is 0) it raises ZeroDivisionError, and the case is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import prod

from attrs import frozen

from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.scheme import Gate, Scheme

from .making import Given

Pairs = list[tuple["Value", Fraction]]


@frozen
class Value:
    """Something that is added up: an item, or a section."""

    weight: Fraction
    low: Fraction
    high: Fraction
    point: Fraction | None
    least: Fraction  # the lowest it can be, whatever is answered
    most: Fraction
    target: Fraction
    answered: bool  # wholly


@frozen
class Expected:
    """What the specification says of one scheme."""

    low: Fraction | None
    high: Fraction | None
    point: Fraction | None
    answered: Fraction | None
    bands: tuple[str, ...]
    point_band: str | None
    gates: tuple[tuple[tuple[str, ...], str, str], ...]  # items, state, cap


def applies(given: Given) -> bool:
    """`not_applicable` and `not_due` leave every sum."""
    return given.state not in ("not_applicable", "not_here", "not_due")


def is_open(given: Given) -> bool:
    """An unanswered item, or one whose measure raised."""
    return given.state in ("unanswered", "error")


def low_of(item: Item, given: Given) -> Fraction:
    """The lowest level it may have; cannot_rate counts as the lowest."""
    return Fraction(item.levels[0].value) if given.level is None else Fraction(given.level)


def high_of(item: Item, given: Given) -> Fraction:
    """The highest level it may have."""
    return Fraction(item.levels[-1].value) if is_open(given) else low_of(item, given)


def item_value(item: Item, given: Given) -> Value:
    """An item as something that is added up."""
    low, least, most = low_of(item, given), Fraction(item.levels[0].value), Fraction(item.levels[-1].value)
    return Value(
        weight=Fraction(item.weight),
        low=low,
        high=high_of(item, given),
        point=None if is_open(given) else low,
        least=least,
        most=most,
        target=most if item.target is None else Fraction(item.target),
        answered=not is_open(given),
    )


def roll(kind: str, pairs: Pairs) -> Fraction:
    """One line of the specification for each roll-up."""
    weight = total(value.weight for value, _ in pairs)
    if kind == "sum":
        return total(value.weight * level for value, level in pairs)
    if kind == "mean":
        return roll("sum", pairs) / weight
    if kind == "percent":
        return 100 * roll("sum", pairs) / total(value.weight * value.most for value, _ in pairs)
    if kind == "rescaled":
        rise = total(value.weight * (level - value.least) for value, level in pairs)
        return 100 * rise / total(value.weight * (value.most - value.least) for value, _ in pairs)
    if kind == "share":
        return 100 * total(value.weight for value, level in pairs if level >= value.target) / weight
    shares = [(level - value.least) / (value.most - value.least) for value, level in pairs if kind == "product"]
    return prod(shares, start=Fraction(1)) if kind == "product" else min(level for _, level in pairs)


def total(numbers: Iterable[Fraction]) -> Fraction:
    """What the numbers add up to."""
    return sum(numbers, start=Fraction(0))


def value_of(kind: str, missing: str, values: list[Value], weight: Fraction, target: Fraction | None) -> Value:
    """Values that are added up make one value, with its own lowest and highest possible."""
    low = roll(kind, [(value, value.low) for value in values])
    high = roll(kind, [(value, value.high) for value in values])
    least = roll(kind, [(value, value.least) for value in values])
    most = roll(kind, [(value, value.most) for value in values])
    answered = all(value.answered for value in values)
    if answered:
        point: Fraction | None = low
    elif kind in ("minimum", "product") or missing == "block":
        point = None
    else:
        point = low if missing == "floor" else rebased(kind, values, least, most)
    if point is not None:
        point = min(max(point, low), high)  # always low <= point <= high
    return Value(weight, low, high, point, least, most, most if target is None else target, answered)


def rebased(kind: str, values: list[Value], least: Fraction, most: Fraction) -> Fraction | None:
    """What is answered, as its share of its possible range, mapped on the whole range."""
    said = [value for value in values if value.point is not None]
    if not said:
        return None
    bottom = roll(kind, [(value, value.least) for value in said])
    top = roll(kind, [(value, value.most) for value in said])
    if top == bottom:
        return None  # no range, and so no share of it
    here = roll(kind, [(value, value.point) for value in said if value.point is not None])
    return least + (here - bottom) / (top - bottom) * (most - least)


def values_of(component: Definition, scheme: Scheme, answers: Mapping[str, Given]) -> list[Value]:
    """What the total adds up. Weight 0 is in no roll-up; a section with nothing due leaves the total."""
    if scheme.total == "none":
        return []
    parts = [(section, item_values(section, answers)) for section in component.sections]
    if scheme.over == "items":
        return [value for _, values in parts for value in values]
    return [
        value_of(
            scheme.section,
            scheme.missing,
            values,
            Fraction(section.weight),
            None if section.target is None else Fraction(section.target),
        )
        for section, values in parts
        if values and section.weight > 0
    ]


def item_values(section: Section, answers: Mapping[str, Given]) -> list[Value]:
    """The applicable items of a section that have a weight."""
    return [
        item_value(item, answers[item.code])
        for item in section.items
        if item.weight > 0 and applies(answers[item.code])
    ]


def expected(
    component: Definition, scheme: Scheme, answers: Mapping[str, Given], minimum_answered: Fraction
) -> Expected:
    """All that the specification says of a scheme over these answers."""
    items = [item for section in component.sections for item in section.items if applies(answers[item.code])]
    weight = total(Fraction(item.weight) for item in items)
    known = total(Fraction(item.weight) for item in items if not is_open(answers[item.code]))
    share = known / weight if weight else None
    bands = [band.id for band in scheme.bands]
    states = [(gate, gate_state(gate, items, answers)) for gate in component.gates if gate.cap in bands]
    gates = tuple((gate.items, state, gate.cap) for gate, state in states)
    values = values_of(component, scheme, answers)
    if not values:
        return Expected(None, None, None, share, (), None, gates)
    whole = value_of(scheme.total, scheme.missing, values, Fraction(1), None)
    point = whole.point if share is not None and share >= minimum_answered else None
    if not bands:
        return Expected(whole.low, whole.high, point, share, (), None, gates)
    shut = [bands.index(gate.cap) for gate, state in states if state == "shut"]
    undecided = [bands.index(gate.cap) for gate, state in states if state == "undecided"]
    worst = min([rank_of(scheme, whole.low), *shut, *undecided])
    best = min([rank_of(scheme, whole.high), *shut])
    point_band = None
    if point is not None:
        rank = min([rank_of(scheme, point), *shut])
        point_band = bands[rank] if all(cap >= rank for cap in undecided) else None
    return Expected(whole.low, whole.high, point, share, tuple(bands[worst : best + 1]), point_band, gates)


def rank_of(scheme: Scheme, score: Fraction) -> int:
    """The place of the last band that begins at this score or below; the first where there is none."""
    return max([0, *(rank for rank, band in enumerate(scheme.bands) if band.from_ <= score)])


def gate_state(gate: Gate, items: list[Item], answers: Mapping[str, Given]) -> str:
    """Shut when one is known to be below, open when all are known to be at it, else undecided."""
    named = [(item, answers[item.code]) for item in items if item.code in gate.items]
    if any(not is_open(given) and low_of(item, given) < gate.at_least for item, given in named):
        return "shut"
    if all(low_of(item, given) >= gate.at_least for item, given in named):
        return "open"
    if any(high_of(item, given) < gate.at_least for item, given in named):
        return "shut"  # no level of the item is enough
    return "undecided"


def low_rank(component: Definition, scheme: Scheme, answers: Mapping[str, Given]) -> int:
    """The place of the lowest band that is possible."""
    first = expected(component, scheme, answers, Fraction(0)).bands[0]
    return [band.id for band in scheme.bands].index(first)
