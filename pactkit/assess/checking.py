"""Checking files: every problem of every file in one run, whatever kind of file or folder is named."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from attrs import define, field

import pactkit
from pactkit.assess.components import Components, load_components
from pactkit.assess.coverage import Coverage, Covered, programme_covered, site_covered
from pactkit.config.complaints import Complaints
from pactkit.config.programme_file import read_programme
from pactkit.config.review_file import read_review
from pactkit.config.site_file import read_site
from pactkit.config.toml_file import TomlFile, read_toml
from pactkit.config.workspace import (
    COMPONENTS,
    PROGRAMME_FILE,
    REVIEWS,
    SITE_FILE,
    LoadedSite,
    Workspace,
    not_a_workspace,
)
from pactkit.definitions import load_definition
from pactkit.errors import FilesError, MissingError, PactkitError
from pactkit.host.loading import EntryPoint
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem, order_of

PROGRAMME, SITE, REVIEW, COMPONENT = "programme", "site", "review", "component"


@define
class Checked:
    """What a check found."""

    problems: list[Problem] = field(factory=list)
    failures: tuple[Failure, ...] = ()
    names: list[str] = field(factory=list)  # of the files that were looked at
    components: dict[str, str] = field(factory=dict)  # versions of those that were checked against, by id
    digests: list[str] = field(factory=list)  # of the files that could be read
    translations: list[Coverage] = field(factory=list)  # of the workspaces that were checked whole

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.names)

    @property
    def has_error(self) -> bool:
        """Whether any file cannot be used."""
        return any(problem.is_error for problem in self.problems)

    @property
    def made_with(self) -> MadeWith:
        """What the check was made with."""
        inputs = hashlib.sha256("".join(self.digests).encode()).hexdigest()
        return MadeWith(pactkit=pactkit.__version__, components=self.components, inputs=inputs)


class Checker:
    """Checks paths against the components that are installed and those of their workspace."""

    def __init__(self, points: Iterable[EntryPoint] | None = None, off: Collection[str] = ()) -> None:
        self.points = None if points is None else tuple(points)
        self.off = off
        self.found = Checked()
        self._components: dict[Path | None, Components] = {}

    def check(self, paths: Iterable[Path]) -> Checked:
        """Everything wrong at these paths. Raises MissingError for a path that is not there."""
        wanted = list(paths)
        for path in wanted:
            if not path.exists() and not path.is_symlink():
                raise MissingError(phrase("there is no file or folder %(path)s", path=str(path)))
        for path in wanted:
            if path.is_dir():
                self._folder(path)
            else:
                self._file(path)
        self.found.problems = sorted(set(self.found.problems), key=order_of)
        self.found.failures = tuple(
            {failure: None for loaded in self._components.values() for failure in loaded.host.failures}
        )
        return self.found

    def _folder(self, folder: Path) -> None:
        place = _place(folder)
        if (folder / PROGRAMME_FILE).exists():
            self._workspace(Workspace(folder))
        elif (place.parent / PROGRAMME_FILE).exists() and place.name == COMPONENTS:
            self._own_components(Workspace(place.parent))
        elif (place.parent / PROGRAMME_FILE).exists():
            self._site(Workspace(place.parent), place.name)
        elif place.name == REVIEWS and _workspace_around(place / SITE_FILE) is not None:
            for path in sorted(folder.glob("*.toml")):
                self._file(path)
        else:
            self._workspace(Workspace(folder))

    def _workspace(self, workspace: Workspace) -> None:
        if not (workspace.root / PROGRAMME_FILE).exists() and not workspace.site_ids():
            raise not_a_workspace(workspace.root)
        self._own_components(workspace)
        self.found.names.append(PROGRAMME_FILE)
        languages: tuple[str, ...] = ()
        try:
            programme, digest = workspace.programme(self._loaded(workspace).host.catalogue())
            self.found.digests.append(digest)
            languages = programme.languages
            self._covered(programme_covered(programme, workspace, self._loaded(workspace).host))
        except FilesError as error:
            self.found.problems += error.problems
        except PactkitError as error:
            complaints = Complaints(PROGRAMME_FILE)
            complaints.add((), error.message, hint=error.hint)
            self.found.problems += complaints.problems("")
        for site_id in workspace.site_ids():
            loaded = self._site(workspace, site_id)
            if loaded.site is not None and loaded.file is not None:
                self._covered(site_covered(loaded.site, loaded.file, languages))

    def _covered(self, found: Covered) -> None:
        self.found.translations += (one for one in found.coverage if one not in self.found.translations)
        self.found.problems += found.notes

    def _own_components(self, workspace: Workspace) -> None:
        loaded = self._loaded(workspace)
        self.found.problems += loaded.problems
        self.found.digests += loaded.digests
        with suppress(FilesError):  # of a folder that cannot be read; told when the components were loaded
            self.found.names += (f"{COMPONENTS}/{path.name}" for path in workspace.component_paths())

    def _site(self, workspace: Workspace, site_id: str) -> LoadedSite:
        loaded = workspace.load(site_id, self._loaded(workspace).host.catalogue())
        self.found.names += loaded.names
        self.found.problems += loaded.problems
        self.found.digests.append(loaded.digest)
        return loaded

    def _loaded(self, workspace: Workspace | None) -> Components:
        key = _place(workspace.root) if workspace else None
        if key not in self._components:
            try:
                loaded = load_components(workspace, self.points, self.off)
            except FilesError as error:
                self.found.problems += error.problems
                loaded = load_components(None, self.points, self.off)
            self._components[key] = loaded
            self.found.components |= {one.id: one.version for one in loaded.host.catalogue()}
        return self._components[key]

    def _file(self, path: Path) -> None:
        workspace, place = _workspace_around(path), _place(path)
        name = str(path) if workspace is None else place.relative_to(workspace.root).as_posix()
        self.found.names.append(name)
        try:
            file = read_toml(path, name)
            self.found.digests.append(file.digest)
            self._read(file, place, workspace)
        except FilesError as error:
            self.found.problems += error.problems

    def _read(self, file: TomlFile, path: Path, workspace: Workspace | None) -> None:
        kind = _kind(file, path)
        if kind == COMPONENT and workspace is not None and path.parent.name == COMPONENTS:
            self.found.problems += (one for one in self._loaded(workspace).problems if one.place.file == file.name)
            return
        if kind == COMPONENT:
            self.found.problems += load_definition(file)[1]
            return
        complaints = Complaints(file.name)
        catalogue = self._loaded(workspace).host.catalogue()
        if kind == PROGRAMME:
            read_programme(file, catalogue, complaints)
        elif kind == SITE:
            read_site(file, path.parent.name, catalogue, complaints)
        else:
            read_review(file, path.name, catalogue, complaints)
        self.found.problems += complaints.problems(file.text)


def _place(path: Path) -> Path:
    """Where a file or folder stands, though it may be a link to another, or one that leads nowhere."""
    absolute = Path(os.path.normpath(Path.cwd() / path))
    return Path(os.path.realpath(absolute.parent)) / absolute.name


def _workspace_around(path: Path) -> Workspace | None:
    for parent in _place(path).parents[:3]:
        if (parent / PROGRAMME_FILE).is_file():
            return Workspace(parent)
    return None


def _kind(file: TomlFile, path: Path) -> str:
    """Which kind of file this is: by its name and folder, else by the keys that only one kind has."""
    if path.name == PROGRAMME_FILE:
        return PROGRAMME
    if path.name == SITE_FILE:
        return SITE
    if path.parent.name == COMPONENTS:
        return COMPONENT
    if path.parent.name == REVIEWS or {"ratings", "wave", "by"} & set(file.data):
        return REVIEW
    if {"stage", "launch", "readiness", "alliance"} & set(file.data):
        return SITE
    return PROGRAMME if {"core", "policy"} & set(file.data) else COMPONENT
