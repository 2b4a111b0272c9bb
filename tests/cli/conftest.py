"""Where the commands of these tests run, and which plugins they find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .making import Point, workspace

Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Only these plugins are installed; at first none."""

    def install(*points: Point) -> None:
        monkeypatch.setattr("pactkit.host.host.installed_entry_points", lambda: points)

    install()
    return install


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, install: Install) -> Path:  # noqa: ARG001 - no plugin is seen
    """A small workspace, as the current folder, where no plugin is installed."""
    made = workspace(tmp_path / "walks")
    monkeypatch.chdir(made)
    return made
