"""Every name that docs/programme.md may use: what the shipped components and their sample sites have."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_type_hints

import attrs

from pactkit.api import Component
from pactkit.assess.assessor import Assessor
from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.site import Site
from pactkit.model.statement import Matter, matters
from pactkit.model.text import Text, say

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)  # around which the sample sites are written


@attrs.frozen
class Point:
    """The entry point of a shipped component, as pyproject.toml has it."""

    name: str
    module: str
    dist: Any = None

    def load(self) -> ModuleType:
        """Its module."""
        return import_module(self.module)


@cache
def points() -> tuple[Point, ...]:
    """The shipped components."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return tuple(Point(*named) for named in project["entry-points"]["pactkit"].items())


@cache
def components() -> Mapping[str, Component]:
    """The shipped components, by id."""
    return {point.name: point.load().component for point in points()}


@cache
def definitions() -> Mapping[str, Definition]:
    """What their files say, by id."""
    return {name: component.seal()[0] for name, component in components().items()}


@cache
def items() -> Mapping[str, Item]:
    """The items of all of them, by code."""
    return {item.code: item for definition in definitions().values() for item in definition.items}


@cache
def milestones() -> frozenset[str]:
    """Their milestones, as `component.milestone`."""
    return frozenset(f"{name}.{one.id}" for name, definition in definitions().items() for one in definition.milestones)


@cache
def samples() -> Assessor:
    """The sample sites."""
    return Assessor(ROOT / "site_configs", DAY, points())


@cache
def southwark() -> Site:
    """The sample site that has run for years."""
    site = samples().assess("southwark").site
    assert site is not None
    return site


@cache
def figures() -> frozenset[str]:
    """The figures of that site, as `component/figure`."""
    found, failures = samples().figures("southwark")
    assert failures == ()
    return frozenset(f"{figure.component}/{figure.id}" for figure in found)


@cache
def stated() -> tuple[Matter, ...]:
    """What is stated of the programme, of that site and of the components, with all who say something about it."""
    files: Iterable[Any] = (samples().programme, southwark(), *definitions().values())
    return tuple(matter for file in files for matter in matters(file.statements))


def about(matter: Matter) -> str:
    """What statements are about, in English."""
    return say(matter.about)


def in_english(source: Text | None) -> str:
    """A source in English; empty where there is none."""
    return "" if source is None else say(source)


def has_fact(path: str) -> bool:
    """Whether a path such as `book_sharing.courses.weeks` names a fact that a site can state."""
    name, *keys = path.split(".")
    record = components()[name].facts if name in components() else None
    for place, key in enumerate(keys):
        hints = {} if record is None else get_type_hints(record)
        if key not in hints:
            return False
        record = next(_records(hints[key]), None)
        if record is None:
            return place == len(keys) - 1
    return bool(keys) and record is not None


def _records(annotation: Any) -> Iterator[type]:
    """The records that an annotation allows: itself, or those inside of a union or a tuple."""
    if isinstance(annotation, type) and attrs.has(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _records(inner)
