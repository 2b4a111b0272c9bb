"""Plugins made on the spot, and the entry points that load them: no test sees what happens to be installed."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import field, frozen

from pactkit.api import Component, Context, hookimpl
from pactkit.assess.assessor import Assessor
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.programme import Programme
from pactkit.model.site import Site

AS_OF = date(2026, 11, 1)
BROKEN = "middle"  # the component that breaks; its neighbours in the alphabet stand before and after it
NEIGHBOURS = ("alpha", "zeta")

DEFINITION = """\
format = 1
id = "{id}"
version = "2026.1"
title = "{id}"
[[schemes]]
id = "percent"
section = "percent"
total = "percent"
bands = [{{ id = "weak", from = 0 }}, {{ id = "strong", from = 50 }}]
[[gates]]
items = ["X-1"]
at_least = 1
cap = "weak"
[[sections]]
id = "only"
title = "Only"
[[sections.items]]
code = "X-1"
ask = "?"
function = "core"
scale = "in_place"
measure = {{ from = "leaders", cuts = [{{ from = 1, level = 1 }}, {{ from = 3, level = 2 }}] }}
[[sections.items]]
code = "X-2"
ask = "?"
function = "core"
scale = "in_place"
[[milestones]]
id = "trained"
title = "Trained"
stage = "installation"
measure = {{ from = "leaders", at_least = 2 }}
"""

PACKAGE = """\
from attrs import frozen
from pactkit.api import Component, Finding, hookimpl


@frozen
class Facts:
    leaders: int | None = None


component = Component.load(__package__, facts=Facts)


@component.measure
def leaders(context):
    return context.facts.leaders


@hookimpl
def pactkit_component():
    return component
"""


@frozen
class Group:
    """A table inside a table."""

    venue: str


@frozen
class Facts:
    """The facts of every component made here."""

    leaders: int | None = None
    groups: tuple[Group, ...] = ()


@frozen
class Distribution:
    """What a plugin was installed from."""

    name: str = "pactkit-example"
    version: str = "1.0"


@frozen
class Point:
    """An entry point that loads whatever a test wants."""

    name: str
    load: Callable[[], Any]
    dist: Any = field(factory=Distribution)


def component(component_id: str, leaders: Callable[..., Any] | None = None) -> Component:
    """A component with one measure."""
    made = Component.parse(DEFINITION.format(id=component_id), facts=Facts)

    def stated(context: Context[Facts]) -> int | None:
        return context.facts.leaders

    measure = leaders or stated
    measure.__name__ = "leaders"
    made.measure(measure)
    return made


def module(component_id: str, leaders: Callable[..., Any] | None = None, **hooks: Callable[..., Any]) -> ModuleType:
    """A sound plugin's module, with these functions as its hooks."""
    made, plugin = component(component_id, leaders), ModuleType(f"pactkit_{component_id}")
    hooks = {"pactkit_component": lambda: made, **hooks}
    for name, function in hooks.items():
        setattr(plugin, name, hookimpl(function))
    return plugin


def point(component_id: str = BROKEN, leaders: Callable[..., Any] | None = None, **hooks: Callable[..., Any]) -> Point:
    """The entry point of such a plugin."""
    return Point(component_id, lambda: module(component_id, leaders, **hooks))


def package(folder: Path, code: str, definition: str = DEFINITION.format(id=BROKEN)) -> Point:
    """The entry point of a plugin that is written as a package; the folder must be importable."""
    home = folder / f"pactkit_{BROKEN}"
    home.mkdir()
    (home / "__init__.py").write_text(code, encoding="utf-8")
    if definition:
        (home / "component.toml").write_text(definition, encoding="utf-8")
    return Point(BROKEN, lambda: importlib.import_module(home.name))


def context(plugin: Plugin, facts: Facts | None = None, **more: Any) -> Context[Any]:
    """A plugin's component at a site."""
    facts = facts or Facts(leaders=2)
    site = Site(id="leeds", name="Leeds", stage="full", components={plugin.id: facts})
    given = {"stage": "full", "as_of": AS_OF, "programme": Programme(name="PACT"), **more}
    return Context(site=site, facts=facts, component=plugin.definition, **given)


def alone(entry: Point) -> tuple[Host, Plugin, Failures]:
    """A host with this plugin alone, which must load."""
    host = Host([entry])
    assert said(host.failures) == []
    return host, host.plugins[entry.name], Failures()


def workspace(root: Path) -> Path:
    """A workspace with one site that offers the broken component and its neighbours."""
    (root / "leeds" / "reviews").mkdir(parents=True)
    (root / "programme.toml").write_text(f'format = 1\nname = "PACT"\ncore = ["{BROKEN}"]\n', encoding="utf-8")
    site = 'format = 1\nname = "Leeds"\nstage = "full"\n[alliance]\nname = "A"\n'
    site += 'partners = [{ id = "st", name = "St", kind = "church", commitment = "confirmed" }]\n'
    review = 'format = 1\non = 2026-10-01\nwave = "w"\nsource = "external"\nby = "Central team"\n'
    for at, name in enumerate((NEIGHBOURS[0], BROKEN, NEIGHBOURS[1])):
        site += f'[components.{name}]\nleaders = {at + 1}\ngroups = [{{ venue = "st" }}]\n'
        site += f'[readiness.{name}]\ntrained = {{ status = "in_progress" }}\n'
        review += f"[ratings.{name}.items]\nX-2 = {at}\n"
    (root / "leeds" / "site.toml").write_text(site, encoding="utf-8")
    (root / "leeds" / "reviews" / "a.toml").write_text(review, encoding="utf-8")
    return root


def assessor(root: Path, entry: Point, off: Iterable[str] = ()) -> Assessor:
    """The workspace with this plugin between two sound ones."""
    first, last = (point(name) for name in NEIGHBOURS)
    return Assessor(root, AS_OF, [first, entry, last], frozenset(off))


def neighbours(assessment: SiteAssessment) -> list[Any]:
    """All that is said of the other components."""
    return [part for part in assessment.components if part.id != BROKEN]


def said(failures: Iterable[Failure]) -> list[str]:
    """Failures, whole, one line each."""
    return [f"{one.plugin} ({one.distribution}) {one.stage}: {one.message}" for one in failures]


def line_of(function: Callable[..., Any], after: int = 1) -> str:
    """Where a function's code stands, as failures say it."""
    code = function.__code__
    return f"({'/'.join(Path(code.co_filename).parts[-2:])}, line {code.co_firstlineno + after})"


@contextmanager
def importable(folder: Path) -> Iterator[None]:
    """Packages of this folder can be imported; afterwards it is as if they never were."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            if name.startswith("pactkit_"):
                del sys.modules[name]


def loaded(entry: Point) -> list[str]:
    """What is said of a plugin that is loaded between two sound ones, which must go on."""
    host = Host([point(NEIGHBOURS[0]), entry, point(NEIGHBOURS[1])])
    assert tuple(host.plugins) == NEIGHBOURS
    assert host.catalogue().absent == {BROKEN: "failed"}
    return [line.removeprefix(f"{BROKEN} (pactkit-example 1.0) ") for line in said(host.failures)]
