"""`[components.X]` of a site: into the facts class of the component's plugin, or a plain table where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from pactkit.config.annotations import is_text, is_tuple
from pactkit.config.complaints import Complaints, Mistake
from pactkit.config.refusals import many
from pactkit.config.strict import Strict
from pactkit.config.values import A_TABLE, amount, day, language, said, said_text, wrong_kind
from pactkit.errors import ComponentError
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.formula import Formula
from pactkit.model.gathering import GATHERINGS, Gathering
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import KEY, WARNING, TomlPath

STRICT = Strict({"languages": many(language)})  # wherever facts have it, they are language codes
STRICT.converter.register_structure_hook(str, said)
STRICT.converter.register_structure_hook_func(is_text, said_text)
STRICT.record(Gathering, title=said_text)
PLAIN_KINDS = (int, Decimal, str, bool, date, time)
DEEPEST = 32  # entries of a path
_FREEZE = phrase("Decorate it with attrs.frozen")


@attrs.frozen
class NoFacts:
    """The table of a component whose plugin takes no facts: it must be empty."""


def read_facts(component: str, value: Any, catalogue: Catalogue, complaints: Complaints) -> Any:
    """The facts of one component at one site; None after their mistakes were added to the complaints."""
    path: TomlPath = ("components", component)
    if component in catalogue.coded:
        return STRICT.read(catalogue.facts.get(component, NoFacts), value, complaints, path)
    if type(value) is not dict:
        complaints.mistake(path, wrong_kind(A_TABLE, value))
        return None
    rest = {key: part for key, part in value.items() if key != GATHERINGS}
    plain = _plain(rest, (), named_paths(catalogue.definitions[component]), path, complaints)
    if GATHERINGS in value:
        plain[GATHERINGS] = STRICT.read(tuple[Gathering, ...], value[GATHERINGS], complaints, (*path, GATHERINGS))
    return plain


def named_paths(definition: Definition) -> frozenset[tuple[str, ...]]:
    """The paths that a definition's formulas name, with the paths on the way to them."""
    return frozenset(
        path[:length]
        for formula in formulas(definition)
        for path in formula.paths
        for length in range(1, len(path) + 1)
    )


def formulas(definition: Definition) -> Iterator[Formula]:
    """Every formula of a definition."""
    sources = [item.measure.source for item in definition.items if item.measure]
    sources += [source for conditions in definition.conditions.values() for source in conditions]
    sources += [milestone.measure.source for milestone in definition.milestones if milestone.measure]
    yield from (source for source in sources if isinstance(source, Formula))


def _plain(
    value: Any, names: tuple[str, ...], allowed: frozenset[tuple[str, ...]], path: TomlPath, complaints: Complaints
) -> Any:
    """A table of a component without code; what none of its formulas names is kept, and warned of."""
    if len(path) > DEEPEST:
        complaints.add(path, phrase("these tables and lists stand too deep inside each other"))
        return None
    if type(value) is dict:
        known = sorted({path[len(names)] for path in allowed if len(path) > len(names) and path[: len(names)] == names})
        unused = [key for key in value if key not in known] if known or not names else []  # else: counted as a whole
        for key in unused:
            message = phrase("no formula of this component uses %(key)r", key=key)
            complaints.add((*path, key), message, hint=did_you_mean(key, known), severity=WARNING, at=KEY)
        return {key: _plain(part, (*names, key), allowed, (*path, key), complaints) for key, part in value.items()}
    if type(value) is list:
        return tuple(_plain(part, names, allowed, (*path, number), complaints) for number, part in enumerate(value))
    return _plain_value(value, path, complaints)


def _plain_value(value: Any, path: TomlPath, complaints: Complaints) -> Any:
    if type(value) is bool:
        return value
    try:
        if type(value) is str:
            return said(value)
        if type(value) not in (int, Decimal, date):
            raise wrong_kind(phrase("a number, text, true or false, or a date"), value)
        return day(value) if type(value) is date else amount(value)
    except Mistake as mistake:
        complaints.mistake(path, mistake)
        return None


def check_facts_class(cls: Any, trail: str = "", around: tuple[type, ...] = ()) -> None:
    """Refuse a facts class that a site's TOML cannot state. Raises ComponentError with the field and advice."""
    name = trail or getattr(cls, "__name__", repr(cls))
    if not isinstance(cls, type) or not attrs.has(cls):
        message = phrase("the facts class %(name)s is not an attrs class", name=name)
        raise ComponentError(message, hint=_FREEZE)
    if not _is_frozen(cls):
        message = phrase("the facts class %(name)s can be changed", name=cls.__name__)
        raise ComponentError(message, hint=_FREEZE)
    if cls in around:
        message = phrase("%(field)s holds %(name)s inside itself", field=trail, name=cls.__name__)
        raise ComponentError(message, hint=phrase("Facts are tables of a known depth"))
    try:
        attrs.resolve_types(cls)
    except (NameError, AttributeError, SyntaxError, TypeError) as error:
        raise ComponentError(
            phrase("an annotation in the facts class %(name)s is unknown: %(why)s", name=cls.__name__, why=str(error)),
            hint=phrase("Define facts classes at the top of a module"),
        ) from error
    for field in attrs.fields(cls):
        _check_kind(field.type, f"{name}.{field.name}", (*around, cls))


def _is_frozen(cls: type) -> bool:
    return getattr(cls.__setattr__, "__name__", "") == "_frozen_setattrs"


def _check_kind(kind: Any, trail: str, around: tuple[type, ...]) -> None:
    if kind is float:
        hint = phrase("Annotate it as Decimal: facts are exact")
        raise ComponentError(phrase("%(field)s is annotated %(kind)s", field=trail, kind="float"), hint=hint)
    if kind in PLAIN_KINDS or is_text(kind):
        return
    if get_origin(kind) is Literal and all(type(word) is str for word in get_args(kind)):
        return
    if get_origin(kind) in (Union, UnionType):
        inner = [part for part in get_args(kind) if part is not NoneType]
        if len(inner) == 1:
            _check_kind(inner[0], trail, around)
            return
    elif is_tuple(kind):
        _check_kind(get_args(kind)[0], trail, around)
        return
    elif isinstance(kind, type) and attrs.has(kind):
        check_facts_class(kind, trail, around)
        return
    said = kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)
    raise ComponentError(
        phrase("%(field)s is annotated %(kind)s", field=trail, kind=said),
        hint=phrase(
            "Use int, Decimal, str, Text, bool, date, time, a Literal of texts, X | None, tuple[X, ...] "
            "or an attrs class"
        ),
    )
