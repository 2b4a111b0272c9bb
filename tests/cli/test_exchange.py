"""`--format junit` and `--format sarif` of `check` and `audit`."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from .making import BIRCH, DAY, many_sites, pactkit, write

COMMANDS = ("check", "audit")


@pytest.mark.parametrize("command", COMMANDS)
def test_both_at_once(command: str, root: Path) -> None:
    """Each goes to a file beside any other format; the exit code is that of the command."""
    words = ("--as-of", DAY, "--format", "junit:.out/junit.xml", "--format", "sarif:.out/log.sarif", "--format", "json")
    (root / ".out").mkdir()
    ran = pactkit(command, *words)
    assert ran.code == 0
    assert ran.json["format"] == 1
    assert ET.parse(root / ".out" / "junit.xml").getroot().tag == "testsuites"  # noqa: S314
    assert json.loads((root / ".out" / "log.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["junit", "sarif"])
def test_a_slip_is_in_both(command: str, name: str, root: Path) -> None:
    """An unreadable site is named with its reason."""
    write(root / "birch" / "site.toml", BIRCH.replace('"installation"', '"instalation"'))
    ran = pactkit(command, "--as-of", DAY, "--format", name)
    assert ran.code == (1 if command == "check" else 2)
    assert "birch/site.toml" in ran.out
    assert "is none of exploration, installation, initial, full" in ran.out


def test_it_does_not_matter_how_many_processes_write_them(tmp_path: Path, install: object) -> None:
    """With any number of processes an audit's documents are the same to the byte."""
    assert install is not None
    root = many_sites(tmp_path / "many", 210)
    for name in ("junit", "sarif"):
        words = ("audit", root, "--as-of", DAY, "--fail-under", "60", "--format", name)
        assert pactkit(*words, "--jobs", "1").out == pactkit(*words, "--jobs", "2").out


@pytest.mark.parametrize("command", ["fidelity", "readiness", "calendar"])
@pytest.mark.parametrize("name", ["junit", "sarif"])
def test_other_commands_have_neither(command: str, name: str, root: Path) -> None:
    """They are formats of check and audit alone; elsewhere they are refused, and the commands named."""
    assert root.is_dir()
    ran = pactkit(command, "alder", "--format", name, wide=True)
    assert ran.code == 2
    assert f"there is no format '{name}' here: only `pactkit check` and `pactkit audit` write it" in ran.err
