"""Formulas over facts: what `count(courses)` or `ratio(courses.completed, courses.enrolled)` gives at one site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import has

from pactkit.errors import MeasureError
from pactkit.model.fidelity import Measured
from pactkit.model.formula import Formula
from pactkit.model.number import Number, exact
from pactkit.model.phrase import Phrase, phrase

UNKNOWN = Measured()


def evaluate(formula: Formula, facts: Any) -> Measured:
    """The number a formula gives over these facts (a record or a plain table).

    A missing path, `min` or `max` of nothing and a ratio over 0 are unknown; `count` of nothing is 0. A list in which
    one entry does not state the fact gives no sum: an unstated number is not 0. Raises MeasureError where the facts
    are of another kind than the formula needs.
    """
    if formula.function == "count":
        return Measured(value=sum(member is not None for member in _reach(facts, formula.paths[0])))
    if formula.function == "ratio":
        part, whole = (_sum(_numbers(facts, path, formula)) for path in formula.paths)
        if part is None or not whole:
            return UNKNOWN
        return Measured(value=exact(Fraction(part) / Fraction(whole)), n=whole)
    if formula.function == "":
        return Measured(value=_single(facts, formula))
    numbers = _numbers(facts, formula.paths[0], formula)
    return Measured(value=_ROLL[formula.function](numbers))


def _sum(numbers: list[Number] | None) -> Number | None:
    return None if numbers is None else sum(numbers)


_ROLL: dict[str, Callable[[list[Number] | None], Number | None]] = {
    "sum": _sum,
    "min": lambda numbers: min(numbers) if numbers else None,
    "max": lambda numbers: max(numbers) if numbers else None,
}


def _single(facts: Any, formula: Formula) -> Number | None:
    value = facts
    for name in formula.paths[0]:
        value = _member(value, name)
        if isinstance(value, (list, tuple)):
            rule = phrase(
                "%(formula)s is a list here; say count( ), sum( ), min( ) or max( ) of it", formula=formula.text
            )
            raise MeasureError(rule)
    return None if value is None else _number(value, formula)


def _numbers(facts: Any, path: tuple[str, ...], formula: Formula) -> list[Number] | None:
    """All numbers at the end of the path, through every list on the way; None where one is not stated."""
    values = _reach(facts, path)
    if any(value is None for value in values):
        return None
    return [_number(value, formula) for value in values]


def _reach(value: Any, path: tuple[str, ...]) -> list[Any]:
    """What stands at the end of the path, lists opened; None for each place where nothing is stated."""
    if isinstance(value, (list, tuple)):
        return [found for member in value for found in _reach(member, path)]
    if not path or value is None:
        return [value]
    return _reach(_member(value, path[0]), path[1:])


def _member(value: Any, name: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(name)
    return getattr(value, name, None) if has(type(value)) else None


def _number(value: Any, formula: Formula) -> Number:
    if isinstance(value, bool):  # a fact that holds counts 1
        return int(value)
    if isinstance(value, (int, Decimal, Fraction)):
        return exact(value)
    message = phrase("%(formula)s needs numbers, and there is %(found)s", formula=formula.text, found=_said(value))
    raise MeasureError(message)


def _said(value: Any) -> Phrase:
    if isinstance(value, str):
        return phrase("the text %(text)r", text=value)
    return phrase("the date %(day)s", day=value) if isinstance(value, date) else phrase("a table")
