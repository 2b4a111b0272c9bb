"""The sample's report, made once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.reports.pages.write import write_report

from .sample import sample_assessor


@pytest.fixture(scope="session")
def assessor() -> Assessor:
    """The sample's assessor."""
    return sample_assessor()


@pytest.fixture(scope="session")
def report(assessor: Assessor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample's whole report, in English."""
    out = tmp_path_factory.mktemp("report")
    write_report(assessor, out, "en")
    return out


@pytest.fixture(scope="session")
def pages(report: Path) -> Mapping[str, str]:
    """The text of every page of the sample's report, by its name without `.html`."""
    return {path.name.removesuffix(".html"): path.read_text(encoding="utf-8") for path in report.iterdir()}
