"""Every page passes axe-core and the Nu HTML checker, light and dark, and fits a phone."""

from __future__ import annotations

import subprocess
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.reports.pages.write import write_report
from tests.plugins.making import PLUGINS

from .sample import DAY
from .tools import ROOT, checker, judge


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the sites that are shipped, with the shipped components."""
    points = [EntryPoint(name=name, value=f"pactkit_{name}", group="pactkit") for name in sorted(PLUGINS)]
    out = tmp_path_factory.mktemp("shipped")
    write_report(Assessor(ROOT / "site_configs", DAY, points=points), out, "en")
    return out


ONCE_MORE = ("ash", "birch", "dead", "index", "newcastle")  # they hold every kind of thing; all take a minute


@pytest.fixture
def all_pages(report: Path, shipped: Path, tmp_path: Path) -> list[Path]:
    """All pages of both reports in one folder, each under a name of its own."""
    pages = []
    for folder in (report, shipped):
        for page in sorted(folder.glob("*.html")):
            copy = tmp_path / f"{folder.name}-{page.name}"
            copy.write_bytes(page.read_bytes())
            pages.append(copy)
    assert len(pages) > len(list(report.glob("*.html"))), "the shipped sites have pages"
    return pages


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    all_pages: list[Path], tmp_path: Path, width: int, *, dark: bool
) -> None:
    folder = tmp_path / "judged"
    folder.mkdir()
    pages = all_pages if not dark else [page for page in all_pages if page.stem.endswith(ONCE_MORE)]
    verdicts = judge(pages, folder, width, dark=dark)
    assert {verdict["dark"] for verdict in verdicts} == {dark}, "the browser shows the scheme that is judged"
    assert {verdict["name"]: verdict["violations"] for verdict in verdicts if verdict["violations"]} == {}
    assert {verdict["name"]: verdict["wide"] for verdict in verdicts if verdict["wide"] > 0} == {}


def test_the_checker_finds_no_error(all_pages: list[Path]) -> None:
    command = [*checker(), "--errors-only", *map(str, all_pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
