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
from pactkit.languages.voice import Voice
from pactkit.model.gathering import When


def _kinds(voice: Voice) -> dict[object, str]:
    """What facts that are no tables are, in words."""
    _ = voice.gettext
    return {
        int: _("a count"),
        Decimal: _("a number"),
        str: _("a string"),
        bool: _("true or false"),
        date: _("a day"),
        time: _("a time"),
        When: _("when it meets: %(example)s") % {"example": '{ day = "tuesday", starts = 10:00:00, ends = 12:00:00 }'},
    }


def fact_list(plugin: Plugin, voice: Voice) -> Iterator[tuple[str, str]]:
    """Path and kind of every fact, in the order of the facts class; of a component without code its formulas' paths."""
    if plugin.facts is not None:
        yield from _facts(plugin.facts, "", voice)
    elif not plugin.coded:
        paths = named_paths(plugin.definition)
        for path in sorted(paths):
            if not any(other[: len(path)] == path and other != path for other in paths):
                yield ".".join(path), voice.gettext("what its formulas count")


def _facts(cls: Any, before: str, voice: Voice) -> Iterator[tuple[str, str]]:
    attrs.resolve_types(cls)
    own = filled_in(cls)
    for field in attrs.fields(cls):
        if field.init and field.name not in own:
            yield from _fact(field.type, f"{before}{key_of(field.name)}", voice)


def _fact(kind: Any, path: str, voice: Voice) -> Iterator[tuple[str, str]]:
    _ = voice.gettext
    kinds = _kinds(voice)
    if is_text(kind):
        yield path, _("a text")
    elif is_tuple(kind):
        inner = get_args(kind)[0]
        found = list(_fact(inner, f"{path}[]", voice))
        plain = len(found) == 1 and found[0][0] == f"{path}[]"
        yield from [(path, _("a list of: %(kind)s") % {"kind": found[0][1]})] if plain else found
    elif is_literal(kind):
        yield path, _("one of %(words)s") % {"words": ", ".join(get_args(kind))}
    elif NoneType in get_args(kind):
        yield from _fact(next(part for part in get_args(kind) if part is not NoneType), path, voice)
    elif kind in kinds:
        yield path, kinds[kind]
    else:
        yield from _facts(kind, f"{path}.", voice)
