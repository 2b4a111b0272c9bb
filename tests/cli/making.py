"""A small workspace whose answers are known, plugins made on the spot, and pactkit as people type it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import field, frozen
from click.testing import CliRunner

from pactkit.api import Component, hookimpl
from pactkit.cli.group import pactkit as command

SAMPLES = Path(__file__).parents[2] / "site_configs"
DAY = "2026-11-22"
SHIPPED = ("alliance", "book_sharing", "co_production", "parent_champions", "peer_spaces", "safeguarding")
OFF = tuple(word for component in SHIPPED for word in ("-p", f"no:{component}"))  # quicker where they are not asked
FORMATS = ("text", "json", "markdown", "csv", "html")

WALKING = """\
format = 1
id = "walking"
version = "2026.1"
title = { en = "Walking group", es = "Grupo de paseo" }
[[schemes]]
id = "percent"
section = "percent"
total = "percent"
bands = [{ id = "weak", from = 0 }, { id = "fair", from = 50 }, { id = "strong", from = 75, title = "Strong" }]
[[schemes]]
id = "lowest"
section = "minimum"
total = "minimum"
[[gates]]
items = ["W-1"]
at_least = 1
cap = "weak"
why = "Somebody has to lead"
[[sections]]
id = "people"
title = "People"
[[sections.items]]
code = "W-1"
ask = { en = "Is somebody leading?", es = "¿Guía alguien?" }
function = "core"
dimension = "adherence"
due_from = "installation"
scale = "in_place"
measure = { from = "leaders", cuts = [{ from = 1, level = 1 }, { from = 3, level = 2 }] }
[[sections.items]]
code = "W-2"
ask = "Do parents choose the way?"
function = "core"
due_from = "installation"
scale = "in_place"
[[sections]]
id = "path"
title = "Path"
not_applicable = true
[[sections.items]]
code = "W-3"
ask = "Is the path level?"
function = "adaptable"
scale = "in_place"
[[sections.items]]
code = "W-4"
ask = "Is there a bench?"
function = "core"
scale = "in_place"
due_from = "full"
[[milestones]]
id = "path_found"
title = { en = "Path found", es = "Camino encontrado" }
stage = "exploration"
days = [2, 4]
owner = "Lead organiser"
[[milestones]]
id = "leader_trained"
title = "Leader trained"
stage = "installation"
needs = ["path_found"]
days = [10, 20]
[[milestones]]
id = "first_term_reviewed"
title = "First term looked over"
stage = "initial"
needs = ["leader_trained"]
days = [30, 60]
"""

PROGRAMME = """\
format = 1
name = { en = "Walks together", es = "Paseos juntos" }
languages = ["en", "es"]
core = ["walking"]
"""

ALDER = """\
format = 1
name = "Alder"
stage = "full"
[components.walking]
leaders = 3
[readiness.walking]
path_found = { status = "done", on = 2026-03-01 }
leader_trained = { status = "done", on = 2026-04-01 }
[[adaptations]]
component = "walking"
items = ["W-4"]
what = "A wall to sit on instead of a bench"
why = "The park has no bench"
keeps_function = true
approved = 2026-05-01
"""

ALDER_REVIEW = """\
format = 1
on = 2026-11-10
wave = "2026-autumn"
source = "external"
by = "Central team"
[ratings.walking]
version = "2026.1"
[ratings.walking.items]
W-2 = 1
W-3 = 2
W-4 = 1
[ratings.walking.notes]
W-2 = { note = "=1+1" }
"""

BIRCH = """\
format = 1
name = "Birch"
stage = "installation"
launch = 2026-12-01
[components.walking]
[readiness.walking]
path_found = { status = "in_progress", started = 2026-11-20, owner = "Ada" }
"""

BIRCH_REVIEW = """\
format = 1
on = 2026-11-01
wave = "2026-autumn"
source = "self"
by = "Site team"
[ratings.walking.items]
W-2 = 2
"""


@frozen
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def body(self) -> str:
        """Standard output without its last line, which says what made the document."""
        body, _, made = self.out.rpartition("\nMade with pactkit ")
        assert made.count("\n") == 1
        return body

    @property
    def rows(self) -> list[dict[str, str]]:
        """Standard output as the rows of a csv."""
        return list(csv.DictReader(io.StringIO(self.out)))


def pactkit(*words: object, wide: bool = False) -> Ran:
    """Run a command in this process; only an exit counts as an end, every other exception is a bug."""
    result = CliRunner().invoke(command, [str(word) for word in words], env={"COLUMNS": "200" if wide else "80"})
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


def write(path: Path, text: str) -> Path:
    """A file with this text, in folders that may have to be made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def workspace(root: Path) -> Path:
    """Two sites that offer a walking group: Alder, where everything is answered, and Birch, which is setting up."""
    write(root / "programme.toml", PROGRAMME)
    write(root / "components" / "walking.toml", WALKING)
    write(root / "alder" / "site.toml", ALDER)
    write(root / "alder" / "reviews" / "2026-11-10-external.toml", ALDER_REVIEW)
    write(root / "birch" / "site.toml", BIRCH)
    write(root / "birch" / "reviews" / "2026-11-01-self.toml", BIRCH_REVIEW)
    return root


def many_sites(root: Path, count: int) -> Path:
    """The workspace with as many sites as Alder and Birch in turn."""
    workspace(root)
    for at in range(count):
        site, review = (ALDER, ALDER_REVIEW) if at % 2 else (BIRCH, BIRCH_REVIEW)
        write(root / f"site-{at:04}" / "site.toml", site)
        write(root / f"site-{at:04}" / "reviews" / "a.toml", review)
    return root


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


def module(component_id: str, **hooks: Callable[..., Any]) -> ModuleType:
    """A plugin's module with these functions as its hooks; without facts, with the walking group's questions."""
    text = WALKING.replace('id = "walking"', f'id = "{component_id}"').replace("measure = {", "# measure = {")
    component, made = Component.parse(text), ModuleType(f"pactkit_{component_id}")
    for name, function in {"pactkit_component": lambda: component, **hooks}.items():
        setattr(made, name, hookimpl(function))
    return made


def point(component_id: str, **hooks: Callable[..., Any]) -> Point:
    """The entry point of such a plugin."""
    return Point(component_id, lambda: module(component_id, **hooks))


def broken_point(component_id: str) -> Point:
    """The entry point of a plugin that cannot be imported."""

    def load() -> Any:
        raise ImportError("no module named 'shoes'")

    return Point(component_id, load)
