"""What a plugin may do by force to what all sites share, or to the process, and what then still stands."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from pactkit.api import Context, FidelityReport, Interval

from .making import REVIEW, SITE, Reading, assessor, leeds, part, reading, said, states, write

OFFERED = f"{SITE}[components.reading]\n"
RATED = f"{REVIEW}[ratings.reading.items]\nR-2 = 0\n"


def test_reviews_cannot_be_written_into(tmp_path: Path) -> None:
    """A plugin that writes into a review fails by name, and no score is other than the review says."""

    def change(context: Context[Reading]) -> FidelityReport:
        report: FidelityReport = context.standard()
        ratings: Any = next(answer.review for answer in report.items if answer.review)
        ratings.ratings["reading"].items["R-2"] = 2
        return report

    write(tmp_path, leeds__site=OFFERED, leeds__reviews__a=RATED)
    assessment = leeds(tmp_path, reading(pactkit_fidelity=change))
    assert [failure.stage for failure in assessment.failures] == ["pactkit_fidelity"]
    assert states(part(leeds(tmp_path, reading()), "reading"))["R-2"] == ("rated", 0)


def test_a_changed_definition_is_named_at_every_site(tmp_path: Path) -> None:
    """Definitions are shared by all sites: a plugin that changes one is named wherever its scores stand."""

    def change(context: Context[Reading]) -> None:
        object.__setattr__(context.component.items[1], "weight", 50)

    write(tmp_path, leeds__site=OFFERED, york__site=OFFERED)
    wanted = [
        (
            "reading (pactkit-example 1.0) input changed: its definition was changed while it was read;"
            " no score since then can be trusted"
        )
    ]
    asked = assessor(tmp_path, reading(pactkit_findings=change))
    assert [said(assessment.failures) for assessment in asked.sites()] == [wanted, wanted]


def test_numbers_that_nobody_counts_in(tmp_path: Path) -> None:
    """A number too large or too fine to be written down is refused where it comes from."""

    def huge(context: Context[Reading]) -> FidelityReport:
        report: FidelityReport = context.standard()
        object.__setattr__(report.schemes[0], "score", Interval(low=0, high=10**400, point=1))
        return report

    write(tmp_path, leeds__site=OFFERED)
    assessment = leeds(tmp_path, reading(pactkit_fidelity=huge))
    assert [failure.stage for failure in assessment.failures] == ["pactkit_fidelity"]
    assert part(assessment, "reading").fidelity is None


def test_the_current_folder_may_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plugin that changes the current folder loses no site of a workspace that was named from there."""

    def wander(context: Context[Reading]) -> None:
        assert context.site
        os.chdir("/")

    monkeypatch.chdir(write(tmp_path, leeds__site=OFFERED, york__site=OFFERED))
    asked = assessor(Path(), reading(pactkit_findings=wander))
    assert [assessment.site is not None for assessment in asked.sites()] == [True, True]
    assert asked.assess("york").site is not None
