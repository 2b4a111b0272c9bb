"""What an export is about: the programme, and one site after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from pactkit.assess.assessor import Assessor
from pactkit.assess.launch import plan_of
from pactkit.config.toml_file import read_toml
from pactkit.config.workspace import COMPONENTS, PROGRAMME_FILE, REVIEWS, SITE_FILE
from pactkit.errors import FilesError
from pactkit.languages.voice import Voice
from pactkit.model.assessment import SiteAssessment
from pactkit.model.figure import Figure
from pactkit.model.finding import Failure
from pactkit.model.plan import LaunchPlan
from pactkit.model.problem import Problem
from pactkit.model.programme import Programme
from pactkit.model.review import Review
from pactkit.reports.figures.shown import shown
from pactkit.reports.figures.view import FiguresView

TomlData = dict[str, Any]


@frozen(kw_only=True)
class ExportedSite:
    """All that is known of one site."""

    found: SiteAssessment
    reviews: tuple[Review, ...]  # all that can be read, of every wave, later ones too
    plan: LaunchPlan | None
    figures: FiguresView
    failures: tuple[Failure, ...]
    files: tuple[tuple[str, TomlData], ...]  # what people wrote, by the file's name; without files that are no TOML
    as_of: date
    programme: Programme
    voice: Voice

    @property
    def id(self) -> str:
        """The site's id."""
        return self.found.id


@frozen(kw_only=True)
class ExportedProgramme:
    """What is known of the programme itself."""

    assessor: Assessor
    figures: FiguresView | None  # over all sites; None where one site alone is exported
    failures: tuple[Failure, ...]
    problems: tuple[Problem, ...]
    files: tuple[tuple[str, TomlData], ...]
    voice: Voice


def exported_site(assessor: Assessor, site_id: str, voice: Voice) -> ExportedSite:
    """Everything about one site."""
    found = assessor.assess(site_id, located=True)
    loaded = assessor.workspace.load(site_id, assessor.catalogue)
    figures, failures = assessor.figures(site_id)
    name = voice.say(found.site.name) if found.site else site_id
    folder = assessor.workspace.folder / site_id
    paths = [(folder / SITE_FILE, f"{site_id}/{SITE_FILE}")]
    paths += [(path, f"{site_id}/{REVIEWS}/{path.name}") for path in _toml_files(folder / REVIEWS)]
    return ExportedSite(
        found=found,
        reviews=tuple(sorted(loaded.reviews, key=lambda review: (review.on, review.file))),
        plan=plan_of(found, assessor.as_of),
        figures=_figures(assessor, name, figures, voice, of_site=True),
        failures=(*found.failures, *failures),
        files=tuple(_read(paths)),
        as_of=assessor.as_of,
        programme=assessor.programme,
        voice=voice,
    )


def exported_programme(assessor: Assessor, voice: Voice, *, whole: bool) -> ExportedProgramme:
    """The programme; with its figures over all sites where the `whole` workspace is exported."""
    figures, failures = assessor.programme_figures() if whole else ((), ())
    name = voice.say(assessor.programme.name)
    folder = assessor.workspace.folder
    paths = [(folder / PROGRAMME_FILE, PROGRAMME_FILE)]
    paths += [(path, f"{COMPONENTS}/{path.name}") for path in _toml_files(folder / COMPONENTS)]
    return ExportedProgramme(
        assessor=assessor,
        figures=_figures(assessor, name, figures, voice, of_site=False) if whole else None,
        failures=(*assessor.failures, *failures),
        problems=assessor.problems,
        files=tuple(_read(paths)),
        voice=voice,
    )


def _figures(assessor: Assessor, name: str, figures: tuple[Figure, ...], voice: Voice, *, of_site: bool) -> FiguresView:
    return shown(assessor, name, figures, voice, of_site=of_site)


def _toml_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except OSError:
        return []  # said among the problems


def _read(paths: list[tuple[Path, str]]) -> Iterator[tuple[str, TomlData]]:
    """Each file that is TOML at all; the others stand among the problems."""
    for path, name in paths:
        try:
            yield name, read_toml(path, name).data
        except FilesError:
            continue
