"""`[components.X]` of a site: from the facts class of a plugin, or from the formulas of a component without code."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

import attrs

from pactkit.config.annotations import is_literal, is_text, is_tuple
from pactkit.config.facts import NoFacts, named_paths
from pactkit.config.refusals import filled_in, key_of
from pactkit.languages.voice import Voice
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.gathering import GATHERINGS, Gathering, When
from pactkit.reports.schemas.parts import (
    AMOUNT,
    CLOCK,
    COUNT,
    DAY,
    LANGUAGE_CODE,
    NUMBER,
    SAID,
    SAID_TEXT,
    TRUTH,
    Schema,
    having,
    many,
    one_of,
    ref,
    table,
    told,
    when,
)

SHARED: dict[type, str] = {When: "when", Gathering: "gathering"}  # the classes that components share: definitions
PLAIN = ref("plain")
_SINGLE: dict[type, Schema] = {int: COUNT, Decimal: NUMBER, str: SAID, bool: TRUTH, date: DAY, time: CLOCK}


def fact_definitions(voice: Voice) -> dict[str, Schema]:
    """What facts of several components are made of."""
    meets = _record(When, voice)
    meets["allOf"] = [
        one_of("day", "on"),
        when(having("on"), having(every={"const": "week"}, first=False, last=False, not_on={"maxItems": 0})),
        when(having("every", every={"enum": ["fortnight", "month"]}), having("first")),
    ]
    return {
        "when": meets,
        "gathering": _record(Gathering, voice),
        "plain": {"anyOf": [SAID, DAY, AMOUNT, TRUTH, many(PLAIN), {"type": "object", "additionalProperties": PLAIN}]},
    }


def facts_schema(definition: Definition, catalogue: Catalogue, voice: Voice) -> Schema:
    """The table of one component at one site."""
    if definition.id in catalogue.coded:
        return _record(catalogue.facts.get(definition.id, NoFacts), voice)
    paths = named_paths(definition)
    named = _branch(paths, (), voice)
    listed = {GATHERINGS: many(ref(SHARED[Gathering]))}
    return {**named, "properties": {**named.get("properties", {}), **listed}}


def _record(cls: type, voice: Voice) -> Schema:
    """An attrs class: closed, and what has no default is required."""
    own = filled_in(cls)
    fields = [field for field in attrs.fields(attrs.resolve_types(cls)) if field.init and field.name not in own]
    return table(
        {key_of(field.name): _field(field, voice) for field in fields},
        [key_of(field.name) for field in fields if field.default is attrs.NOTHING],
    )


def _field(field: attrs.Attribute[Any], voice: Voice) -> Schema:
    if field.name == "languages" and field.type == tuple[str, ...]:
        return told(many(LANGUAGE_CODE), voice.gettext("Language codes, such as en or es"))
    return _kind(field.type, voice)


def _kind(kind: Any, voice: Voice) -> Schema:
    _ = voice.gettext
    if is_text(kind):
        return told(SAID_TEXT, _("Text, or a table of texts by language"))
    if NoneType in get_args(kind):
        return _kind(next(part for part in get_args(kind) if part is not NoneType), voice)
    if is_tuple(kind):
        return many(_kind(get_args(kind)[0], voice))
    if is_literal(kind):
        return {"enum": list(get_args(kind))}
    if kind in _SINGLE:
        return told(_SINGLE[kind], _meaning(kind, voice))
    return ref(SHARED[kind]) if kind in SHARED else _record(kind, voice)


def _meaning(kind: type, voice: Voice) -> str:
    _ = voice.gettext
    return {
        int: _("A whole number, 0 or more; left out where nobody knows"),
        Decimal: _("A number, such as 0.5"),
        str: _("Text in quotes"),
        bool: _("true or false"),
        date: _("A day, such as 2027-03-01"),
        time: _("A time of the day, such as 10:30:00"),
    }[kind]


def _branch(paths: Collection[tuple[str, ...]], names: tuple[str, ...], voice: Voice) -> Schema:
    """A table of a component without code: the keys that its formulas name, and any others, which are warned of."""
    below = sorted({path[len(names)] for path in paths if len(path) > len(names) and path[: len(names)] == names})
    properties: dict[str, Schema] = {}
    for name in below:
        words = voice.gettext("A formula of this component uses it")
        inside = _branch(paths, (*names, name), voice)
        deep = [inside, many(inside)] if inside.get("properties") else []
        properties[name] = told({"anyOf": [*deep, PLAIN]} if deep else PLAIN, words)
    return {"type": "object", "properties": properties, "additionalProperties": PLAIN}
