"""What a site can state about a component: every key of its facts, with what is written there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

import attrs

from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.config.facts import named_paths
from pactkit.config.refusals import filled_in, key_of
from pactkit.host.plugin import Plugin
from pactkit.model.gathering import When

KINDS = {
    int: "a count",
    Decimal: "a number",
    str: "a string",
    bool: "true or false",
    date: "a day",
    time: "a time",
    When: 'when it meets: { day = "tuesday", starts = 10:00:00, ends = 12:00:00 }',
}


def fact_list(plugin: Plugin) -> Iterator[tuple[str, str]]:
    """Path and kind of every fact, in the order of the facts class; of a component without code its formulas' paths."""
    if plugin.facts is not None:
        yield from _facts(plugin.facts, "")
    elif not plugin.coded:
        paths = named_paths(plugin.definition)
        for path in sorted(paths):
            if not any(other[: len(path)] == path and other != path for other in paths):
                yield ".".join(path), "what its formulas count"


def _facts(cls: Any, before: str) -> Iterator[tuple[str, str]]:
    attrs.resolve_types(cls)
    own = filled_in(cls)
    for field in attrs.fields(cls):
        if field.init and field.name not in own:
            yield from _fact(field.type, f"{before}{key_of(field.name)}")


def _fact(kind: Any, path: str) -> Iterator[tuple[str, str]]:
    if is_text(kind):
        yield path, "a text"
    elif is_tuple(kind):
        (inner, _) = get_args(kind)
        found = list(_fact(inner, f"{path}[]"))
        plain = len(found) == 1 and found[0][0] == f"{path}[]"
        yield from [(path, f"a list of: {found[0][1]}")] if plain else found
    elif is_literal(kind):
        yield path, f"one of {', '.join(get_args(kind))}"
    elif NoneType in get_args(kind):
        yield from _fact(next(part for part in get_args(kind) if part is not NoneType), path)
    elif kind in KINDS:
        yield path, KINDS[kind]
    else:
        yield from _facts(kind, f"{path}.")
