"""A workspace: a folder with `programme.toml`, one folder per site and, optionally, `components/`."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from attrs import field, frozen

from pactkit.config.complaints import Complaints
from pactkit.config.programme_file import read_programme
from pactkit.config.review_file import read_review
from pactkit.config.site_file import read_site
from pactkit.config.toml_file import TomlFile, read_toml, why_unreadable
from pactkit.config.values import CODE
from pactkit.errors import FilesError, MissingError
from pactkit.model.catalogue import Catalogue
from pactkit.model.phrase import phrase
from pactkit.model.problem import Place, Problem
from pactkit.model.programme import Programme
from pactkit.model.review import Review
from pactkit.model.site import Site

PROGRAMME_FILE, SITE_FILE = "programme.toml", "site.toml"
REVIEWS, COMPONENTS = "reviews", "components"
DEFAULT = "site_configs"


@frozen(kw_only=True)
class LoadedSite:
    """What stands in a site's folder; `site` is None where its file cannot be used."""

    id: str
    site: Site | None
    reviews: tuple[Review, ...] = ()
    problems: tuple[Problem, ...] = ()
    file: TomlFile | None = None  # for finding places in it
    digest: str = ""
    names: tuple[str, ...] = ()  # of the files that were read, or should have been

    @property
    def dropped(self) -> bool:
        """Whether a file of the site could not be used."""
        return any(problem.is_error for problem in self.problems)


@frozen
class Workspace:
    """The files of a programme, read when they are asked for."""

    root: Path = field(converter=Path)  # as it was named
    folder: Path = field(init=False, repr=False)  # the same, wherever a plugin changes the current folder to

    @folder.default
    def _absolute(self) -> Path:
        return self.root.absolute()

    def programme(self, catalogue: Catalogue | None = None) -> tuple[Programme, str]:
        """The programme and its file's digest; raises FilesError with every problem of the file."""
        try:
            file = read_toml(self.folder / PROGRAMME_FILE, PROGRAMME_FILE)
        except FilesError as error:
            if not isinstance(error.__cause__, (FileNotFoundError, NotADirectoryError)):
                raise
            raise not_a_workspace(self.root) from error
        complaints = Complaints(PROGRAMME_FILE)
        programme = read_programme(file, catalogue, complaints)
        if programme is None or complaints.spoilt:
            raise FilesError(complaints.problems(file.text))
        return programme, file.digest

    def component_paths(self) -> tuple[Path, ...]:
        """The definitions that come without code."""
        folder = self.folder / COMPONENTS
        try:
            return tuple(sorted(folder / entry.name for entry in os.scandir(folder) if _is_toml(entry.name)))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise FilesError([_whole_file(COMPONENTS, why_unreadable(error))]) from error

    def site_ids(self) -> tuple[str, ...]:
        """The folders that are sites, or ought to be: all but hidden ones, `components` and folders of other files."""
        try:
            return tuple(sorted(entry.name for entry in os.scandir(self.folder) if _is_site(entry)))
        except OSError as error:
            raise FilesError([_whole_file(".", why_unreadable(error))]) from error

    def load(self, site_id: str, catalogue: Catalogue) -> LoadedSite:
        """A site with its reviews. A file with an error is not used; every problem of every file is in the result."""
        if not CODE.fullmatch(site_id):
            message = phrase("the folder's name is the site's id: use letters A-Z a-z, digits, _ and -")
            name = f"{site_id}/{SITE_FILE}"
            return LoadedSite(id=site_id, site=None, problems=(_whole_file(name, message),), names=(name,))
        digest = hashlib.sha256()
        site, file, problems = self._site(site_id, catalogue)
        digest.update(file.digest.encode() if file else b"")
        reviews, names = [], [f"{site_id}/{SITE_FILE}"]
        for path in self._review_paths(site_id, problems):
            name = f"{site_id}/{REVIEWS}/{os.path.basename(path)}"  # noqa: PTH119 - a Path per review costs more
            names.append(name)
            complaints = Complaints(name)
            try:
                read = read_toml(path, name)
            except FilesError as error:
                problems += error.problems
                continue
            digest.update(read.digest.encode())
            review = read_review(read, os.path.basename(path), catalogue, complaints)  # noqa: PTH119
            if review is not None:
                reviews.append(review)
            problems += complaints.problems(read.text)
        return LoadedSite(
            id=site_id,
            site=site,
            reviews=tuple(reviews),
            problems=tuple(problems),
            file=file,
            digest=digest.hexdigest(),
            names=tuple(names),
        )

    def _site(self, site_id: str, catalogue: Catalogue) -> tuple[Site | None, TomlFile | None, list[Problem]]:
        name = f"{site_id}/{SITE_FILE}"
        try:
            file = read_toml(f"{self.folder}/{name}", name)
        except FilesError as error:
            if isinstance(error.__cause__, FileNotFoundError) and not os.path.lexists(f"{self.folder}/{name}"):
                command = f"pactkit new site {site_id}"
                hint = phrase("Make one with: %(command)s; a folder that is no site belongs elsewhere", command=command)
                return None, None, [_whole_file(name, phrase("this folder has no %(file)s", file=SITE_FILE), hint)]
            return None, None, list(error.problems)
        complaints = Complaints(name)
        site = read_site(file, site_id, catalogue, complaints)
        return site, file, list(complaints.problems(file.text))

    def _review_paths(self, site_id: str, problems: list[Problem]) -> list[str]:
        folder = f"{self.folder}/{site_id}/{REVIEWS}"
        try:
            return sorted(entry.path for entry in os.scandir(folder) if _is_toml(entry.name))
        except FileNotFoundError:
            return []
        except OSError as error:
            problems.append(_whole_file(f"{site_id}/{REVIEWS}", why_unreadable(error)))
            return []


def _is_toml(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _is_site(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name == COMPONENTS:
        return False
    try:
        if not entry.is_dir():
            return False
        names = os.listdir(entry.path)  # noqa: PTH208 - a Path per site costs more
    except OSError:
        return True  # to be named as a site that cannot be read
    if entry.name.startswith("_"):
        return SITE_FILE in names
    return not names or REVIEWS in names or any(_is_toml(name) for name in names)


def _whole_file(name: str, message: str, hint: str = "") -> Problem:
    return Problem(place=Place(file=name), message=message, hint=hint).at_line(1, 1, "")


def find_workspace(start: Path) -> Workspace:
    """The nearest folder upwards with `programme.toml`, else `./site_configs`; raises MissingError."""
    for folder in (start, *start.parents):
        if os.path.isfile(folder / PROGRAMME_FILE):  # noqa: PTH113 - a forbidden folder on the way is no error
            return Workspace(folder)
    if os.path.isfile(start / DEFAULT / PROGRAMME_FILE):  # noqa: PTH113
        return Workspace(start / DEFAULT)
    raise MissingError(
        phrase(
            "there is no workspace here: no %(file)s in %(folder)s or above it, nor in %(default)s/",
            file=PROGRAMME_FILE,
            folder=str(start),
            default=DEFAULT,
        ),
        hint=phrase("Name one with -w WORKSPACE, or make one with: pactkit new workspace NAME"),
    )


def not_a_workspace(folder: Path) -> MissingError:
    """The error of a folder that was named as a workspace and is none."""
    return MissingError(
        phrase("%(folder)s is not a workspace: it has no %(file)s", folder=str(folder), file=PROGRAMME_FILE),
        hint=phrase("Make one with: %(command)s", command=f"pactkit new workspace {folder}"),
    )
