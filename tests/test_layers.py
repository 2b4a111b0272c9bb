"""The layers, read from the imports of every module: nothing points up, and neighbours do not know each other."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST = 260  # lines of a module

LAYERS: tuple[tuple[str, ...], ...] = (  # from the bottom; a part may import those below it
    ("pactkit.__init__", "pactkit.model"),
    ("pactkit.errors", "pactkit.files"),
    ("pactkit.config", "pactkit.scoring", "pactkit.hookspecs", "pactkit.languages"),
    ("pactkit.definitions",),
    ("pactkit.api",),
    ("pactkit.host",),
    ("pactkit.assess", "pactkit.testing"),
    ("pactkit.starting", "pactkit.reports"),
    ("pactkit.reviewing",),
    ("pactkit.cli",),
    ("pactkit.__main__",),
)
RANK = {part: rank for rank, parts in enumerate(LAYERS) for part in parts}
OUTSIDE = {  # what else each part may import, beside Python's own library
    "pactkit.model": {"attrs"},
    "pactkit.config": {"attrs", "cattrs", "tomli"},
    "pactkit.scoring": {"attrs"},
    "pactkit.languages": {"attrs", "babel"},
    "pactkit.hookspecs": {"pluggy"},
    "pactkit.api": {"attrs"},
    "pactkit.host": {"attr", "attrs", "pluggy"},
    "pactkit.assess": {"attrs"},
    "pactkit.testing": {"attrs"},
    "pactkit.starting": {"attrs"},
    "pactkit.reviewing": {"attrs", "jinja2", "markupsafe", "openpyxl"},
    "pactkit.reports": {"attrs", "icalendar", "jinja2", "markupsafe", "openpyxl", "rich"},
    "pactkit.cli": {"attrs", "click", "rich"},
}
ONLY_IN_THE_COMMANDS = {"print", "input", "exit", "quit"}


def modules(folder: str) -> dict[str, Path]:
    """Every module below a folder, by its name."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return {".".join(path.relative_to(ROOT / folder).with_suffix("").parts): path for path in paths}


PACTKIT = {f"pactkit.{name}": path for name, path in modules("pactkit").items()}
PLUGINS = modules("plugins")


@cache
def tree(path: Path) -> ast.Module:
    """A module's code."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(name: str, path: Path) -> Iterator[str]:
    """The whole name of everything a module imports, wherever the import stands in it."""
    package = name.split(".")[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) + 1 - node.level]) if node.level else ""
            source = ".".join(part for part in (base, node.module or "") if part)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def part(name: str) -> str:
    """The part of pactkit that a name belongs to: its second word; what is in pactkit itself counts as its start."""
    known = [candidate for candidate in RANK if f"{name}.".startswith(f"{candidate}.")]
    return known[0] if known else "pactkit.__init__"


def test_there_is_something_to_read() -> None:
    """Every module of pactkit belongs to one of the layers."""
    assert len(PACTKIT) > 80
    assert len(PLUGINS) > 15
    assert {name for name in PACTKIT if part(name) == "pactkit.__init__"} == {"pactkit.__init__"}
    assert {part(name) for name in PACTKIT} == set(RANK)


@pytest.mark.parametrize("name", PACTKIT)
def test_nothing_points_up(name: str) -> None:
    """A module imports its own part and what lies below it, never what lies above or beside it."""
    own = part(name)
    used = {part(one) for one in imports(name, PACTKIT[name]) if one.split(".")[0] == "pactkit"} - {own}
    if own == "pactkit.errors":
        used -= {"pactkit.model"}
    assert {one for one in used if RANK[one] >= RANK[own]} == set()


@pytest.mark.parametrize("name", PACTKIT)
def test_what_comes_from_outside(name: str) -> None:
    """Each dependency is used in the parts it is there for: pluggy in the host, click in the commands."""
    outside = {one.split(".")[0] for one in imports(name, PACTKIT[name])} - sys.stdlib_module_names - {"pactkit"}
    assert outside <= OUTSIDE.get(part(name), set())


@pytest.mark.parametrize("name", PLUGINS)
def test_plugins_import_the_api_alone(name: str) -> None:
    """A component's plugin imports `pactkit.api` and nothing else of pactkit, and no other component's plugin."""
    own = name.split(".", maxsplit=1)[0]
    used = {one for one in imports(name, PLUGINS[name]) if one.split(".")[0] not in sys.stdlib_module_names}
    assert {one for one in used if not one.startswith(("pactkit.api.", "attrs.", f"{own}."))} == set()


@pytest.mark.parametrize("name", [name for name in PACTKIT if part(name) not in {"pactkit.cli", "pactkit.__main__"}])
def test_only_the_commands_print_and_exit(name: str) -> None:
    """Below the commands nothing prints, asks or exits: the library raises or returns."""
    nodes = list(ast.walk(tree(PACTKIT[name])))
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called & ONLY_IN_THE_COMMANDS == set()
    reached = {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}
    assert reached & {"sys.exit", "sys.stdout.write", "sys.stderr.write", "os._exit", "os.abort"} == set()
    assert "SystemExit" not in {node.id for node in nodes if isinstance(node, ast.Name)}


def test_modules_are_short() -> None:
    """A module is one noun, and not longer than what can be read at once."""
    lengths = {
        name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in {**PACTKIT, **PLUGINS}.items()
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_modules_say_what_they_are() -> None:
    """Every module has a docstring."""
    silent = {name for name, path in {**PACTKIT, **PLUGINS}.items() if not ast.get_docstring(tree(path))}
    assert silent == set()
