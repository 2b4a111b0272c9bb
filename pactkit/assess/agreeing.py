"""Reviews side by side: who made them, and how far they agree, with or without a workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

import pactkit
from pactkit.assess.components import load_components
from pactkit.assess.inputs import InputsDigest
from pactkit.config.complaints import Complaints
from pactkit.config.review_file import read_review
from pactkit.config.toml_file import read_toml
from pactkit.config.workspace import PROGRAMME_FILE, REVIEWS, Workspace, find_workspace
from pactkit.definitions import load_definition
from pactkit.errors import FilesError, MissingError, PactkitError
from pactkit.model.agreement import Agreement, PairAgreement, Reviewed
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.problem import Problem
from pactkit.model.review import Review
from pactkit.scoring.agreement import agreement, compared, pairs, tally

FEWEST = 2  # reviews that can agree
CatalogueFor = Callable[[Iterable[str]], Catalogue]  # from the components that a review names


@frozen(kw_only=True)
class Agreeing:
    """How far some reviews agree."""

    reviews: tuple[Reviewed, ...]  # those that can be used, in the order in which they were named
    definitions: tuple[Definition, ...]  # of the components that they rate
    agreement: Agreement
    pairs: tuple[PairAgreement, ...]
    remarks: tuple[Phrase, ...]  # about the reviews
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]
    made_with: MadeWith

    @property
    def dropped(self) -> bool:
        """Whether a file could not be used."""
        return any(problem.is_error for problem in self.problems)


@frozen
class _Known:
    """What the reviews are read by."""

    definitions: Mapping[str, Definition]  # by component
    catalogue: CatalogueFor
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]
    digests: tuple[str, ...]


@frozen
class _Read:
    """A review that can be used, and where it stands."""

    path: Path
    review: Review
    digest: str


def agree_by_definitions(paths: Sequence[Path], definitions: Sequence[Path]) -> Agreeing:
    """Compare reviews by these definitions alone: no workspace and no plugin is read."""
    problems: list[Problem] = []
    digests: list[str] = []
    found: dict[str, Definition] = {}
    for path in definitions:
        try:
            file = read_toml(path, str(path))
            definition, noticed = load_definition(file)
        except FilesError as error:
            problems += error.problems
            continue
        if definition.id in found:
            raise PactkitError(
                phrase("two definitions give the component %(component)s", component=definition.id),
                hint=phrase("Name one of them"),
            )
        problems += noticed
        digests.append(file.digest)
        found[definition.id] = definition

    def alone(named: Iterable[str]) -> Catalogue:
        return Catalogue.alone(found.values(), named)

    known = _Known(found, alone, tuple(problems), (), tuple(digests))
    if any(problem.is_error for problem in problems):
        _, more = _read_all(paths, known)
        raise FilesError(problem for problem in (*problems, *more) if problem.is_error)
    return _agreeing(paths, known)


def agree_in_workspace(paths: Sequence[Path], root: Path | None, off: Collection[str] = ()) -> Agreeing:
    """Compare reviews by the components of a workspace and the plugins that are installed.

    Without a named one it is the workspace around the reviews, else the nearest; without any, the plugins alone.
    """
    workspace = Workspace(root) if root is not None else _around(paths)
    components = load_components(workspace, None, off)
    catalogue = components.host.catalogue()
    failures = tuple(components.host.failures)
    known = _Known(catalogue.definitions, lambda _: catalogue, components.problems, failures, components.digests)
    return _agreeing(paths, known)


def _around(paths: Iterable[Path]) -> Workspace | None:
    """The workspace in which the reviews stand; raises PactkitError where they stand in more than one."""
    folders = {
        folder: None
        for path in paths
        for folder in [next((one for one in path.absolute().parents if (one / PROGRAMME_FILE).is_file()), None)]
        if folder is not None
    }
    if len(folders) > 1:
        raise PactkitError(
            phrase("the reviews stand in more than one workspace: %(folders)s", folders=", ".join(map(str, folders))),
            hint=phrase("Say whose components they are rated by: -w WORKSPACE, or --definition FILE"),
        )
    if folders:
        return Workspace(next(iter(folders)))
    try:
        return find_workspace(Path.cwd())
    except MissingError:
        return None


def _read_all(paths: Iterable[Path], known: _Known) -> tuple[list[_Read], list[Problem]]:
    """Every review that can be used, and the problems of all."""
    problems: list[Problem] = []
    found = []
    for path in paths:
        complaints = Complaints(str(path))
        try:
            file = read_toml(path, str(path))
        except FilesError as error:
            problems += error.problems
            continue
        stated: Any = file.data.get("ratings")
        catalogue = known.catalogue(stated if isinstance(stated, dict) else ())
        review = read_review(file, path.name, catalogue, complaints)
        problems += complaints.problems(file.text)
        if review is not None:
            found.append(_Read(path, review, file.digest))
    return found, problems


def _agreeing(paths: Sequence[Path], known: _Known) -> Agreeing:
    if len(paths) < FEWEST:
        raise PactkitError(phrase("one review agrees with nothing"), hint=phrase("Name two reviews or more"))
    read, noticed = _read_all(paths, known)
    problems = (*known.problems, *noticed)
    if len(read) < FEWEST:
        raise FilesError(problem for problem in problems if problem.is_error)
    reviews = [one.review for one in read]
    rated = {component for review in reviews for component, ratings in review.ratings.items() if ratings.says_something}
    definitions = tuple(known.definitions[component] for component in sorted(rated))
    if not definitions:
        if spoilt := [problem for problem in problems if problem.is_error]:
            raise FilesError(spoilt)
        raise PactkitError(
            phrase("none of these reviews rates a component that is known here"),
            hint=phrase("Known here: %(components)s", components=", ".join(sorted(known.definitions)) or "-"),
        )
    items = [item for definition in definitions for item in compared(definition, reviews)]
    digest = InputsDigest((*known.digests, *(one.digest for one in read)))
    return Agreeing(
        reviews=tuple(_reviewed(one, definitions) for one in read),
        definitions=definitions,
        agreement=agreement(items),
        pairs=tuple(pairs(items, len(reviews))),
        remarks=tuple(_remarks(read, definitions, [path for path in paths if path not in {one.path for one in read}])),
        problems=problems,
        failures=known.failures,
        made_with=MadeWith(
            pactkit=pactkit.__version__,
            components={definition.id: definition.version for definition in definitions},
            inputs=digest.hexdigest(),
        ),
    )


def _reviewed(read: _Read, definitions: Iterable[Definition]) -> Reviewed:
    review = read.review
    versions = {component: ratings.version for component, ratings in review.ratings.items()}
    return Reviewed(
        file=str(read.path),
        site=_site_of(read.path),
        on=review.on,
        wave=review.wave,
        source=review.source,
        by=review.by,
        versions={component: version for component, version in sorted(versions.items()) if version is not None},
        **tally(definitions, review),
    )


def _site_of(path: Path) -> str | None:
    """The site in whose folder of reviews the file stands."""
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - a link stays where it was put
    return folder.parent.name if folder.name == REVIEWS else None


def _remarks(read: Sequence[_Read], definitions: Iterable[Definition], unusable: Iterable[Path]) -> Iterator[Phrase]:
    """In what the reviews are not alike, beside what they say."""
    for path in unusable:
        yield phrase("%(file)s cannot be used: the figures are of the other reviews", file=str(path))
    sites = _unlike(_site_of(one.path) for one in read)
    if sites:
        yield phrase("The reviews are of different sites (%(sites)s): both may be right", sites=sites)
    waves = _unlike(one.review.wave for one in read)
    if waves:
        yield phrase("The reviews are of different waves (%(waves)s): the site may have changed between", waves=waves)
    for definition in definitions:
        ratings = (one.review.ratings.get(definition.id) for one in read)
        versions = _unlike(rated.version for rated in ratings if rated is not None)
        if versions:
            yield phrase(
                "%(component)s was rated with different versions (%(versions)s): its items may have changed",
                component=definition.title,
                versions=versions,
            )


def _unlike(values: Iterable[str | None]) -> str:
    """The values, where there is more than one."""
    found = dict.fromkeys(value for value in values if value is not None)
    return ", ".join(found) if len(found) > 1 else ""
