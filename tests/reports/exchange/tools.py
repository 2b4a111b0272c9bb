"""The validators of SARIF and JUnit; or why they cannot be had."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from jsonschema.validators import validator_for
from xmlschema import XMLSchema

ROOT = Path(__file__).parents[3]
JUNIT = Path(__file__).parent / "junit-10.xsd"
TOLD = re.compile(r"\b(error|warning|note) (SARIF\d+|JSON\d+)")
MULTITOOL = "@microsoft/sarif-multitool-linux"
ANNOYANCES = {  # what the multitool would rather have, and cannot be had
    "SARIF2005",  # an address on the web, which pactkit has not got
    "SARIF2017",  # a line for every result: an audit keeps no lines, so that it reads each file once
}


def sarif_slips(text: str) -> list[str]:
    """What the JSON Schema of SARIF 2.1.0 refuses; it comes with Microsoft's multitool."""
    schema = json.loads((_folder("PACTKIT_SARIF", MULTITOOL) / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    found = validator_for(schema)(schema).iter_errors(json.loads(text))
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in found]


def sarif_complaints(path: Path) -> set[str]:
    """The rules of the multitool's `validate` that a file breaks, but for what cannot be had."""
    program = _folder("PACTKIT_SARIF", MULTITOOL) / "Sarif.Multitool"
    if not os.access(program, os.X_OK):
        pytest.skip(f"{program} may not be run: chmod u+x")
    done = subprocess.run(
        [program, "validate", path, "--output", path.with_suffix(".validated"), "--log", "ForceOverwrite"],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )  # fmt: skip
    assert "Analysis completed successfully" in done.stdout + done.stderr
    return {rule for _, rule in TOLD.findall(done.stdout + done.stderr)} - ANNOYANCES


def junit_slips(text: str) -> list[str]:
    """What the schema of Jenkins' xUnit plugin refuses (junit-10.xsd, MIT licence)."""
    return [f"{error.path}: {error.reason}" for error in XMLSchema(JUNIT).iter_errors(text)]


def _folder(variable: str, package: str) -> Path:
    for path in (os.environ.get(variable), ROOT / "node_modules" / package):
        if path and Path(path).is_dir():
            return Path(path)
    pytest.skip(f"{package} is not there: npm install @microsoft/sarif-multitool, or name its folder in {variable}")
