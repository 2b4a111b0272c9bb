"""`pactkit plugins` and `--version`: what is installed, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pactkit import __version__
from pactkit.api import Context, Finding

from .conftest import Install
from .making import FORMATS, broken_point, pactkit, point, write

SINGING = """\
format = 1
id = "singing"
version = "1"
title = "Singing"
milestones = [{ id = "choir", title = "A choir", stage = "full" }]
"""


def pactkit_findings() -> None:
    """A hook of a plugin, to be listed."""


@pytest.fixture
def mixed(root: Path, install: Install) -> Path:
    """A workspace with components of its own, a plugin that is sound and one that is not."""
    install(point("hiking", pactkit_findings=pactkit_findings), broken_point("jogging"))
    write(root / "components" / "singing.toml", SINGING)
    return root


@pytest.mark.usefixtures("mixed")
def test_a_list_says_where_each_came_from() -> None:
    """Every component, its version and where it came from; those that failed are named too, and the exit is 2."""
    ran = pactkit("plugins", "list")
    assert ran.code == 2
    assert ran.out.startswith(
        "component  version  from                     items  milestones\n"
        "hiking     2026.1   pactkit-example 1.0          4           3\n"
        "singing    1        components/singing.toml      0           1\n"
        "walking    2026.1   components/walking.toml      4           3\n"
        "jogging    failed   pactkit-example 1.0\n"
        "\n"
        "Plugins that failed\n"
    )
    found = pactkit("plugins", "list", "--format", "json").json
    assert found["absent"] == {"jogging": "failed"}
    assert [failure["plugin"] for failure in found["failures"]] == ["jogging"]
    assert found["plugins"][0] == {
        "id": "hiking",
        "version": "2026.1",
        "distribution": "pactkit-example 1.0",
        "module": "pactkit_hiking",
        "hooks": ["pactkit_component", "pactkit_findings"],
        "sections": 2,
        "items": 4,
        "milestones": 3,
    }
    assert found["plugins"][1]["module"] is None


@pytest.mark.usefixtures("mixed")
def test_plugins_alone_is_a_list() -> None:
    """`plugins` without another word lists them, and takes the list's options."""
    assert pactkit("plugins").out == pactkit("plugins", "list").out
    assert pactkit("plugins", "--format", "csv").out == pactkit("plugins", "list", "--format", "csv").out
    assert pactkit("plugins", "--help").out.startswith("Usage: pactkit plugins [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", ["list", "show jogging", "check"])
def test_a_failure_is_in_every_format(command: str, name: str) -> None:
    """A plugin that failed is named in every format."""
    ran = pactkit("plugins", *command.split(), "--format", name)
    assert ran.code == 2
    assert "no module named" in ran.out


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", ["list", "show cooking", "check"])
def test_a_broken_file_is_in_every_format(command: str, name: str, root: Path) -> None:
    """A bad definition of the workspace is named in every format, and the exit is 2."""
    write(
        root / "components" / "cooking.toml", SINGING.replace("singing", "cooking").replace('title = "S', 'titel = "S')
    )
    ran = pactkit("plugins", *command.split(), "--format", name)
    assert ran.code == 2
    assert "components/cooking.toml" in ran.out.replace("\\", "")


@pytest.mark.usefixtures("mixed")
def test_one_component_is_shown() -> None:
    """`plugins show` says what a component asks, what has to be done, and what it rests on."""
    assert pactkit("plugins", "show", "walking").body == (
        "Walking group (walking 2026.1)\n"
        "==============================\n"
        "\n"
        "From components/walking.toml.\n"
        "\n"
        "People\n"
        "\n"
        "item  function  question\n"
        "W-1   core      Is somebody leading?\n"
        "W-2   core      Do parents choose the way?\n"
        "\n"
        "Path\n"
        "\n"
        "item  function   question\n"
        "W-3   adaptable  Is the path level?\n"
        "W-4   core       Is there a bench?\n"
        "\n"
        "Milestones\n"
        "\n"
        "milestone            stage         days   title\n"
        "path_found           exploration   2-4    Path found\n"
        "leader_trained       installation  10-20  Leader trained\n"
        "first_term_reviewed  initial       30-60  First term looked over\n"
        "\n"
        "What a site can state\n"
        "\n"
        "in [components.walking]  what it is\n"
        "leaders                  what its formulas count\n"
    )
    shown = pactkit("plugins", "show", "walking", "--format", "json", "--lang", "es").json["plugin"]
    assert shown["title"] == "Grupo de paseo"
    assert shown["item_list"][0] == {
        "code": "W-1", "section": "people", "function": "core", "ask": "¿Guía alguien?", "source": None,
        "indicators": [],
    }  # fmt: skip
    assert shown["milestone_list"][0] == {"id": "path_found", "stage": "exploration", "title": "Camino encontrado"}
    rows = pactkit("plugins", "show", "singing", "--format", "csv").rows
    assert [(row["kind"], row["id"], row["text"]) for row in rows] == [("milestone", "choir", "A choir")]
    assert pactkit("plugins", "show", "singing").code == 0


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize("command", ["show", "check"])
def test_an_unknown_component_is_told(command: str) -> None:
    """A component that there is not is answered with the nearest one."""
    ran = pactkit("plugins", command, "walkin")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Error: there is no component 'walkin'\n  Did you mean 'walking'?\n"


@pytest.mark.usefixtures("mixed")
def test_components_are_checked() -> None:
    """`plugins check` says of each component whether it holds together; a failed one is left out and named."""
    assert pactkit("plugins", "check", "walking").body == "walking: holds together\n"
    found = pactkit("plugins", "check", "--format", "json").json
    assert found["components"] == [{"id": name, "broken_laws": []} for name in ("hiking", "singing", "walking")]
    assert [row["component"] for row in pactkit("plugins", "check", "--format", "csv").rows] == [
        "hiking", "singing", "walking", "",
    ]  # fmt: skip


def test_a_component_that_breaks_a_law(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A component that breaks a law of scoring is told so, and the exit is 2."""
    assert root.is_dir()
    monkeypatch.setattr("pactkit.testing.broken_laws", lambda _definition: ["a better answer lowers a score"])
    ran = pactkit("plugins", "check", "walking")
    assert (ran.code, ran.body) == (2, "walking: breaks a law\n\n- a better answer lowers a score\n")


def fragile(context: Context[Any]) -> Iterator[Finding]:
    """A hook that does not survive a site without partners."""
    yield Finding.note(context.site.alliance.partners[0].id)


def test_a_plugin_that_does_not_survive(root: Path, install: Install) -> None:
    """`plugins check` tries a plugin's own hooks on any valid site, as `check_component` does."""
    assert root.is_dir()
    install(point("hiking", pactkit_findings=fragile), point("singing"))
    line = f"(cli/test_plugins.py, line {fragile.__code__.co_firstlineno + 2})"
    ran = pactkit("plugins", "check", "hiking")
    assert ran.code == 2
    assert " ".join(ran.body.split()) == (
        f"hiking: breaks a law - pactkit_findings: IndexError: tuple index out of range {line}"
    )
    assert pactkit("plugins", "check", "singing").body == "singing: holds together\n"


def test_nothing_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, install: Install) -> None:
    """Without plugins and without a workspace the list says so."""
    install()
    monkeypatch.chdir(tmp_path)
    assert pactkit("plugins").body == "No component is installed.\n"
    assert pactkit("plugins", "--format", "json").json["plugins"] == []


@pytest.mark.usefixtures("mixed")
def test_the_version_lists_plugins() -> None:
    """`--version` lists plugins and where each came from, the failed ones too."""
    lines = pactkit("--version").out.splitlines()
    assert lines[:2] == [f"pactkit {__version__}", "  hiking 2026.1 from pactkit-example 1.0"]
    assert lines[2].startswith("  jogging from pactkit-example 1.0: failed, ImportError: no module named 'shoes' (")


def test_help_names_every_command() -> None:
    """`--help` lists the commands with a line each, without importing them."""
    out = pactkit("--help").out
    for name in (
        "audit",
        "readiness",
        "plan",
        "fidelity",
        "next",
        "explain",
        "score",
        "check",
        "report",
        "new",
        "plugins",
    ):
        assert f"\n  {name} " in out
        assert pactkit(name, "--help").out.startswith(f"Usage: pactkit {name}")
