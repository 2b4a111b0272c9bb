"""Checking files: every problem of every file in one run, whatever kind of file or folder is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from attrs import define, field

from pactkit.assess.components import Components, load_components
from pactkit.config.complaints import Complaints
from pactkit.config.programme_file import read_programme
from pactkit.config.review_file import read_review
from pactkit.config.site_file import read_site
from pactkit.config.toml_file import TomlFile, read_toml
from pactkit.config.workspace import COMPONENTS, PROGRAMME_FILE, REVIEWS, SITE_FILE, Workspace
from pactkit.definitions import load_definition
from pactkit.errors import FilesError, MissingError, PactkitError
from pactkit.host.loading import EntryPoint
from pactkit.model.finding import Failure
from pactkit.model.problem import Problem, order_of

PROGRAMME, SITE, REVIEW, COMPONENT = "programme", "site", "review", "component"


@define
class Checked:
    """What a check found."""

    problems: list[Problem] = field(factory=list)
    failures: tuple[Failure, ...] = ()
    files: int = 0

    @property
    def has_error(self) -> bool:
        """Whether any file cannot be used."""
        return any(problem.is_error for problem in self.problems)


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
                raise MissingError(f"there is no file or folder {path}")
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
        if (folder / PROGRAMME_FILE).exists() or not (folder.resolve().parent / PROGRAMME_FILE).exists():
            self._workspace(Workspace(folder))
        elif folder.name == COMPONENTS:
            self._own_components(Workspace(folder.resolve().parent))
        else:
            self._site(Workspace(folder.resolve().parent), folder.resolve().name)

    def _workspace(self, workspace: Workspace) -> None:
        if not (workspace.root / PROGRAMME_FILE).exists() and not workspace.site_ids():
            raise MissingError(
                f"{workspace.root} is not a workspace: it has no {PROGRAMME_FILE}",
                hint=f"Make one with: pactkit new workspace {workspace.root}",
            )
        self._own_components(workspace)
        self.found.files += 1
        try:
            workspace.programme(self._loaded(workspace).host.catalogue())
        except FilesError as error:
            self.found.problems += error.problems
        except PactkitError as error:
            complaints = Complaints(PROGRAMME_FILE)
            complaints.add((), error.message, hint=error.hint)
            self.found.problems += complaints.problems("")
        for site_id in workspace.site_ids():
            self._site(workspace, site_id)

    def _own_components(self, workspace: Workspace) -> None:
        self.found.files += len(workspace.component_paths())
        self.found.problems += self._loaded(workspace).problems

    def _site(self, workspace: Workspace, site_id: str) -> None:
        loaded = workspace.load(site_id, self._loaded(workspace).host.catalogue())
        self.found.files += loaded.files
        self.found.problems += loaded.problems

    def _loaded(self, workspace: Workspace | None) -> Components:
        key = workspace.root.resolve() if workspace else None
        if key not in self._components:
            self._components[key] = load_components(workspace, self.points, self.off)
        return self._components[key]

    def _file(self, path: Path) -> None:
        self.found.files += 1
        workspace = _workspace_around(path)
        name = str(path) if workspace is None else path.resolve().relative_to(workspace.root).as_posix()
        try:
            file = read_toml(path, name)
            self._read(file, path, workspace)
        except FilesError as error:
            self.found.problems += error.problems

    def _read(self, file: TomlFile, path: Path, workspace: Workspace | None) -> None:
        kind = _kind(file, path)
        if kind == COMPONENT:
            self.found.problems += load_definition(file)[1]
            return
        complaints = Complaints(file.name)
        catalogue = self._loaded(workspace).host.catalogue()
        if kind == PROGRAMME:
            read_programme(file, catalogue, complaints)
        elif kind == SITE:
            read_site(file, path.resolve().parent.name, catalogue, complaints)
        else:
            read_review(file, path.name, catalogue, complaints)
        self.found.problems += complaints.problems(file.text)


def _workspace_around(path: Path) -> Workspace | None:
    folder = path.resolve().parent
    for parent in (folder, *folder.parents[:2]):
        if (parent / PROGRAMME_FILE).is_file():
            return Workspace(parent)
    return None


def _kind(file: TomlFile, path: Path) -> str:
    """Which kind of file this is: by its name and folder, else by the keys that only one kind has."""
    if path.name == PROGRAMME_FILE:
        return PROGRAMME
    if path.name == SITE_FILE:
        return SITE
    if path.resolve().parent.name == REVIEWS or {"ratings", "wave", "by"} & set(file.data):
        return REVIEW
    if {"stage", "launch", "readiness", "alliance"} & set(file.data):
        return SITE
    return PROGRAMME if {"core", "policy"} & set(file.data) else COMPONENT
