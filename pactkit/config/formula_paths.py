"""Whether a definition's formulas name facts that the plugin's facts class has."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType
from typing import Any, get_args

import attrs

from pactkit.config.annotations import is_tuple
from pactkit.model.definition import Definition
from pactkit.model.formula import Formula, Source
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import Complaint, TomlPath


def misfits(definition: Definition, facts: type) -> Iterator[Complaint]:
    """Every formula over facts that there are not, at its place in the definition's file."""
    for path, source in _sources(definition):
        if isinstance(source, Formula):
            for names in source.paths:
                yield from _misfit(source, names, facts, path)


def _sources(definition: Definition) -> Iterator[tuple[TomlPath, Source]]:
    for at, section in enumerate(definition.sections):
        if section.applies:
            yield ("sections", at, "applies"), section.applies
        for number, item in enumerate(section.items):
            path: TomlPath = ("sections", at, "items", number)
            if item.applies:
                yield (*path, "applies"), item.applies
            if item.measure:
                yield (*path, "measure", "from"), item.measure.source
    for at, milestone in enumerate(definition.milestones):
        if milestone.measure:
            yield ("milestones", at, "measure", "from"), milestone.measure.source


def _misfit(formula: Formula, names: tuple[str, ...], facts: type, path: TomlPath) -> Iterator[Complaint]:
    kind: Any = facts
    listed = False
    for name in names:
        kind, through = _opened(kind)
        listed = listed or through
        fields = {field.name: field.type for field in attrs.fields(kind)} if attrs.has(kind) else {}
        if name not in fields:
            path_said = ".".join(names)
            message = phrase(
                "there is no measure %(name)r, and the facts have no %(path)s", name=formula.text, path=path_said
            )
            yield Complaint(path, message, did_you_mean(name, fields))
            return
        kind = fields[name]
    if formula.function == "" and (listed or _opened(kind)[1]):
        hint = phrase("Say count( ), sum( ), min( ) or max( ) of it")
        yield Complaint(path, phrase("%(formula)s is a list", formula=formula.text), hint)


def _opened(kind: Any) -> tuple[Any, bool]:
    """What stands inside `X | None` and `tuple[X, ...]`, and whether there was a list."""
    listed = False
    while True:
        if is_tuple(kind):
            kind, listed = get_args(kind)[0], True
        elif NoneType in get_args(kind):
            kind = next(part for part in get_args(kind) if part is not NoneType)
        else:
            return kind, listed
