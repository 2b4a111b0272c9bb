"""The schemas of a few installed components, a validator, and the reasons for which only pactkit refuses a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.reports.schemas.parts import Schema
from pactkit.reports.schemas.schema import KINDS, schema_of
from tests.config.making import CATALOGUE

MADE = MadeWith(pactkit="1", components={"reading": "2026.1"}, inputs="0")
SCHEMAS = {kind: schema_of(kind, CATALOGUE, MADE) for kind in KINDS}

# Why pactkit refuses a file that its schema takes: what JSON has no word for, and what no schema can look up. Each line
# is a reason, and the sentences that say it.
TWINS: Mapping[str, tuple[str, ...]] = {  # of values that JSON writes alike
    "JSON has no dates and times: they are texts there": (
        r"this must be a (date|time) such as [^,]*, and it is (text in quotes|a date|a time|a date with a time)",
        r"this must be (text in quotes.*|text, a number or a date|a number, text, .*), and it is a (date|time).*",
        r"'.*' is none of .*",  # a date where one of a few words stands is no word either: both refuse it
    ),
    "JSON knows one kind of number: 2.0 is a whole one": (
        r"this must be (a whole number|the number 1), and it is a number with a point",
    ),
    "JSON has no measure of how exactly a number is written": (
        r"this number has more decimal places than anybody measures",
    ),
}
UNSAID: Mapping[str, tuple[str, ...]] = {
    "a schema cannot hold two entries of a list against each other": (
        r"the id '.*' is given twice",
        r"there are two counts for .*",
        r"there are two of the (section|scheme|milestone|item|band) '.*'",
    ),
    "a schema cannot compare two values": (
        r"this day is before the (start|approval) \(.*\)",
        r"(levels|cuts|bands) must rise",
        r"this must be the shortest and the longest time in days, such as \[10, 20\]",
        r"'(ends|first|last|not_on)' \(.*\) is .*",
    ),
    "a schema cannot look up what another part of the file says": (
        r"there is no fact .*",
        r"there is no (item|band|milestone) '.*'",
        r"the code .* is retired, and a code is never used again",
        r".* has no level .*",
        r"the target is none of the item's levels",
        r"the cut gives a level that the item does not have",
        r"these milestones wait for each other: .*",
    ),
    "a schema cannot reckon with scores": (
        r"the first band begins above the lowest possible score, .*",
        r"there are bands, and nothing that gives this scheme a total",
        r"percent needs levels of 0 or more",
        r"a total over sections needs sections that have a score",
    ),
    "a schema does not count how deep tables stand inside each other": (
        r"these tables and lists stand too deep inside each other",
    ),
    "rules of a component's own code": (
        r"completed \(.*\) is more than enrolled \(.*\)",
        r"'weeks' must be <= 52: .*",
    ),
}


def _sentences(reasons: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(sentence) for sentences in reasons.values() for sentence in sentences)


LISTED, LISTED_OF_TWINS = _sentences(UNSAID), _sentences({**UNSAID, **TWINS})


def as_json(value: Any) -> Any:
    """What a TOML value is in JSON, as editors take it: a date is a text."""
    if isinstance(value, Mapping):
        return {key: as_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(part) for part in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date | time) else value


def _pattern(_: Any, expression: str, value: Any, __: Any) -> Iterator[ValidationError]:
    """As in JavaScript, where `$` is the very end, and not also before a last end of line."""
    if isinstance(value, str) and not re.search(expression.replace("$", r"\Z"), value):
        yield ValidationError(f"{value!r} does not match {expression!r}")


VALIDATOR: Any = extend(Draft7Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call] # its stubs are loose


def validator(schema: Schema) -> Any:
    """What holds values against a schema, dates looked at too."""
    return VALIDATOR(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def refused(schema: Schema, tables: Any) -> list[str]:
    """What the schema refuses in these TOML tables."""
    found = validator(schema).iter_errors(as_json(tables))
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in found]


def unlisted(problems: Iterable[Problem], *, twins: bool = False) -> list[str]:
    """The errors that a schema could have found: those that no reason is listed for."""
    listed = LISTED_OF_TWINS if twins else LISTED
    errors = [problem for problem in problems if problem.is_error]
    return [str(error) for error in errors if not any(one.fullmatch(error.message) for one in listed)]
