"""Commands over the shipped sites on a fixed day, and blocks to render."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from pactkit.cli.group import pactkit as command
from tests.plugins.making import PLUGINS

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "site_configs"
DAY = "2026-11-22"
SITES = ("leeds", "lewisham", "newcastle", "north-tyneside", "southwark")
COMPONENTS = tuple(sorted(PLUGINS))
ABOUT_ONE = ("readiness", "plan", "fidelity", "next")


def said(asked: str, name: str = "text") -> str:
    """What a command says of the shipped sites in a format."""
    words = [*asked.format(root=ROOT).split(), "--as-of", DAY, "--format", name]
    words += [] if words[0] in ("score", "check") else ["-w", str(SAMPLES)]
    result = CliRunner().invoke(command, words)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.stderr == ""
    return result.stdout
