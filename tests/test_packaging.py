"""The wheel: everything that is needed is in it, nothing else is, and it works where there is no checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.plugins.making import PLUGINS

ROOT = Path(__file__).parent.parent
COMPONENTS = sorted(PLUGINS)
DATA = {".py", ".typed", ".toml", ".jinja", ".css", ".js", ".po"}
NO_INDEX = ("NewConnectionError", "ConnectTimeoutError", "ProxyError", "Temporary failure in name resolution")


def run(*command: str | Path, folder: Path) -> str:
    """A command's output; skips where packages cannot be fetched here, and fails where it fails otherwise."""
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "COVERAGE_PROCESS_START"}
    }
    done = subprocess.run(
        [str(one) for one in command], cwd=folder, env=environment, check=False, capture_output=True, text=True
    )
    told = done.stdout + done.stderr
    if done.returncode and any(words in told for words in NO_INDEX):
        pytest.skip(f"packages cannot be fetched here: {told.strip().splitlines()[-1]}")
    assert done.returncode == 0, told
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is built from a copy of the checkout, in which `tests` and `site_configs` stand too."""
    folder = tmp_path_factory.mktemp("packaging")
    unwanted = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
    source = shutil.copytree(ROOT, folder / "source", ignore=unwanted)
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, source, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


def test_what_is_in_the_wheel(wheel: Path) -> None:
    """The wheel holds every module, definition, template, style and script, and the mark of typed code."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (entries,) = (name for name in names if name.endswith("entry_points.txt"))
        told = archive.read(entries).decode()
    wanted = {
        path.relative_to(base).as_posix()
        for base, folder in ((ROOT, ROOT / "pactkit"), (ROOT / "plugins", ROOT / "plugins"))
        for path in folder.rglob("*")
        if path.suffix in DATA or path.name == "py.typed"
    }
    assert {"pactkit/py.typed", "pactkit_alliance/component.toml"} <= wanted
    assert any(name.endswith(".jinja") for name in wanted)
    metadata = {name for name in names if ".dist-info/" in name}
    assert names - metadata == wanted
    assert [
        line.split(" = ")[0] for line in told.partition("[pactkit]")[2].split("\n[")[0].split("\n") if line
    ] == COMPONENTS


def test_a_wheel_that_is_installed(wheel: Path, tmp_path: Path) -> None:
    """Installed with its dependencies and nothing else, pactkit finds its components and makes its pages."""
    home = tmp_path / "environment"
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--retries", "1", wheel, folder=tmp_path)
    listed = json.loads(run(home / "bin" / "pactkit", "plugins", "list", "--format", "json", folder=tmp_path))
    version = wheel.name.split("-")[1]
    assert [(one["id"], one["distribution"]) for one in listed["plugins"]] == [
        (component, f"pactkit {version}") for component in COMPONENTS
    ]
    assert listed["failures"] == []
    places = "import pactkit, pactkit_alliance; print(pactkit.__file__); print(pactkit_alliance.__file__)"
    found = run(python, "-c", places, folder=tmp_path).split()
    assert all(Path(place).is_relative_to(home) for place in found)
    leaks = (
        "from importlib.util import find_spec; print([name for name in ('tests', 'site_configs') if find_spec(name)])"
    )
    assert run(python, "-I", "-c", leaks, folder=tmp_path) == "[]\n"
    workspace = shutil.copytree(ROOT / "site_configs", tmp_path / "workspace")
    run(python, "-m", "pactkit", "report", workspace, "-o", tmp_path / "pages", folder=tmp_path)
    assert (tmp_path / "pages" / "index.html").is_file()
    run(python, "-m", "pactkit", "audit", workspace, "--format", f"html:{tmp_path}/audit.html", folder=tmp_path)
    assert (tmp_path / "audit.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
