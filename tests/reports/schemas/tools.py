"""The editors' own checkers, Taplo and Tombi: run over many files at once, or why they cannot be had."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

NAMED = re.compile(r"(?:┌─|\bat) (\S+\.toml):\d+:\d+")


def tool(name: str) -> str:
    """The program, named by an environment variable or on the path; skips the test where there is none."""
    variable = f"PACTKIT_{name.upper()}"
    beside = Path(sys.executable).parent
    found = os.environ.get(variable) or shutil.which(name) or shutil.which(name, path=beside)
    if not found:
        pytest.skip(f"{name} is not installed: pip install {name}, or name the program in {variable}")
    return found


def refused_by_taplo(schema: Path, files: Iterable[Path]) -> set[Path]:
    """The files in which Taplo finds an error."""
    command = [tool("taplo"), "lint", "--schema", schema.as_uri(), *map(str, files)]
    return _named(_run(command, schema.parent))


def refused_by_tombi(schema: Path, files: Iterable[Path]) -> set[Path]:
    """The files in which Tombi finds an error; it is told of the schema by its configuration, not in the files."""
    listed = [*files]
    config = schema.parent / "tombi.toml"
    config.write_text(f'[[schemas]]\npath = "{schema.name}"\ninclude = ["*.toml"]\n', encoding="utf-8")
    output = _run([tool("tombi"), "lint", "--offline", *map(str, listed)], schema.parent)
    errors = [part for part in re.split(r"(?m)^\s*(?=Error|Warning)", output) if part.startswith("Error")]
    return _named("".join(errors))


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    return done.stdout + done.stderr


def _named(output: str) -> set[Path]:
    return {Path(found) for found in NAMED.findall(output)}
