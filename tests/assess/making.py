"""Small workspaces, and the plugins that are installed in these tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from pactkit.api import Component, Context, hookimpl
from pactkit.assess.assessor import Assessor
from pactkit.config.positions import position_index
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.problem import Problem, path_text

AS_OF = date(2026, 11, 1)

PROGRAMME = 'format = 1\nname = "PACT"\n'
SITE = 'format = 1\nname = "Leeds"\nstage = "initial"\n'
REVIEW = 'format = 1\non = 2026-10-01\nwave = "2026-autumn"\nsource = "external"\nby = "Central team"\n'

READING = """\
format = 1
id = "reading"
version = "2026.1"
title = "Reading"
[[sections]]
id = "dose"
title = "Dose"
[[sections.items]]
code = "R-1"
ask = "?"
function = "core"
scale = "in_place"
measure = { from = "shortest", cuts = [{ from = 5, level = 1 }, { from = 7, level = 2 }] }
[[sections.items]]
code = "R-2"
ask = "?"
function = "core"
scale = "in_place"
[[milestones]]
id = "trained"
title = "Trained"
stage = "installation"
measure = { from = "leaders", at_least = 2 }
"""

WALKING = """\
format = 1
id = "walking"
version = "2026.2"
title = "Walking"
[[sections]]
id = "only"
title = "Only"
[[sections.items]]
code = "W-1"
ask = "?"
function = "core"
scale = "in_place"
measure = { from = "sum(walks.led)", cuts = [{ from = 1, level = 1 }, { from = 5, level = 2 }] }
[[sections.items]]
code = "W-2"
ask = "?"
function = "core"
scale = "in_place"
applies = "count(walks)"
measure = { from = "ratio(walks.came, walks.asked)", cuts = [{ from = 0.5, level = 1 }, { from = 0.75, level = 2 }] }
[[sections.items]]
code = "W-3"
ask = "?"
function = "adaptable"
scale = "in_place"
measure = { from = "max(walks.weeks)", cuts = [{ to = 1, level = 2 }, { to = 4, level = 1 }] }
[[milestones]]
id = "route"
title = "Route"
stage = "installation"
measure = { from = "routes", at_least = 1 }
"""


@frozen(kw_only=True)
class Course:
    """A member of a list."""

    venue: str
    weeks: int | None = None


@frozen(kw_only=True)
class Reading:
    """The facts of the component `reading`."""

    courses: tuple[Course, ...] = ()
    leaders: int | None = None


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
    dist: Any = Distribution()


def shortest(context: Context[Reading]) -> int | None:
    """Weeks of the shortest course."""
    return min((course.weeks for course in context.facts.courses if course.weeks is not None), default=None)


def reading(definition: str = READING, **hooks: Any) -> Point:
    """The plugin of the component `reading`, with these hooks."""
    component = Component.parse(definition, facts=Reading)
    component.measure(shortest)
    module = ModuleType("pactkit_reading")
    for name, function in {"pactkit_component": lambda: component, **hooks}.items():
        setattr(module, name, hookimpl(function))
    return Point("reading", lambda: module)


def broken() -> None:
    """What is named by the entry point of a plugin that cannot be imported."""
    raise ImportError("no such thing")


def write(root: Path, **files: str) -> Path:
    """Files of a workspace by their paths (`__` stands for a slash); programme.toml where it is not given."""
    for name, text in {"programme": PROGRAMME, **files}.items():
        path = root / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def assessor(root: Path, *points: Point, as_of: date = AS_OF, off: Collection[str] = ()) -> Assessor:
    """The workspace with these plugins and no others."""
    return Assessor(root, as_of, points, off)


def leeds(root: Path, *points: Point, **how: Any) -> SiteAssessment:
    """The site of that name."""
    return assessor(root, *points, **how).assess("leeds")


def part(assessment: SiteAssessment, component: str) -> ComponentAssessment:
    """One component, which must be listed."""
    found = assessment.component(component)
    assert found is not None
    return found


def states(assessed: ComponentAssessment) -> dict[str, tuple[str, Any]]:
    """State and level of every item."""
    assert assessed.fidelity is not None
    return {answer.code: (answer.state, answer.level) for answer in assessed.fidelity.items}


def said(failures: Iterable[Failure]) -> list[str]:
    """Failures, whole, one line each."""
    return [f"{one.plugin} ({one.distribution}) {one.stage}: {one.message}" for one in failures]


def lines(problems: Iterable[Problem]) -> list[str]:
    """Problems, whole, one line each."""
    return [
        f"{one.place} {one.severity} {path_text(one.place.path)}: {one.message}{' | ' + one.hint if one.hint else ''}"
        for one in problems
    ]


def place(text: str, *path: str | int) -> tuple[int, int]:
    """Line and column of a path in a text."""
    return position_index(text).find(path)
