"""Examples of what a site may state about a component: a line per fact, which passes `check` once it is uncommented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

import attrs

from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.config.refusals import key_of
from pactkit.languages.voice import Voice
from pactkit.model.gathering import When
from pactkit.starting.writing import comment, quoted


def fact_examples(facts: type, voice: Voice) -> Iterator[str]:
    """Comment lines: each fact with an example, and below a table the keys that its entries may have besides."""
    for field in fields_of(facts):
        key, entry = key_of(field.name), _entry_of(field.type)
        yield f"# {key} = {_example(key, field.type)}"
        inside = [] if entry is None else [other for other in fields_of(entry) if other not in _shown(entry)]
        others = [key_of(other.name) for other in inside]
        if others:
            yield from comment(voice.gettext("other keys: %(keys)s") % {"keys": ", ".join(others)}, "  ")


def fields_of(facts: type) -> list[attrs.Attribute[Any]]:
    """The facts that a site may state."""
    return [field for field in attrs.fields(attrs.resolve_types(facts)) if field.init]


def _entry_of(kind: Any) -> type | None:
    """The class of the table, or of the entries of the list of tables, that a fact is; None of plain facts."""
    kind = stated_kind(kind)
    kind = get_args(kind)[0] if is_tuple(kind) else kind
    return kind if kind not in _SINGLE and attrs.has(kind) else None


def stated_kind(kind: Any) -> Any:
    """The kind without the None of what may be left out."""
    if NoneType in get_args(kind) and not is_text(kind):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _shown(entry: type) -> list[attrs.Attribute[Any]]:
    """What every entry has to state, and when it meets; of a table that may be empty the first key."""
    fields = fields_of(entry)
    return [field for field in fields if field.default is attrs.NOTHING or field.name == "when"] or fields[:1]


def _example(key: str, kind: Any) -> str:
    kind = stated_kind(kind)
    if is_tuple(kind):
        return f"[{_example(key, get_args(kind)[0])}]"
    if is_literal(kind):
        return quoted(get_args(kind)[0])
    if kind is str or is_text(kind):
        return quoted(_TEXTS.get(key, "..."))
    if kind is date:
        return _DAYS.get(key, "2026-10-01")
    if kind in _SINGLE:
        return _SINGLE[kind]
    if attrs.has(kind):
        shown = [(key_of(field.name), field.type) for field in _shown(kind)]
        return "{ " + ", ".join(f"{name} = {_example(name, inner)}" for name, inner in shown) + " }"
    raise TypeError(f"facts are never of {kind}")


_TEXTS = {
    "id": "my-group", "name": "Name", "title": "Name", "venue": "st-example", "partner": "st-example",
    "languages": "en",
}  # fmt: skip
_DAYS = {"ends": "2026-12-18"}  # after `starts`
_SINGLE = {
    int: "10",
    Decimal: "0.5",
    bool: "true",
    time: "10:00:00",
    When: '{ day = "tuesday", starts = 10:00:00, ends = 12:00:00 }',
}
