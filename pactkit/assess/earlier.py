"""Earlier definitions of components, by which older waves are read and scored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from pactkit.assess.assessor import Assessor
from pactkit.config.complaints import Complaints
from pactkit.config.toml_file import TomlFile, read_toml
from pactkit.definitions import load_definition
from pactkit.errors import FilesError
from pactkit.model.definition import Definition
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem


@frozen(kw_only=True)
class Earlier:
    """Definitions of older versions, as they were kept in files."""

    definitions: Mapping[tuple[str, str], Definition] = {}  # by component and version
    digests: tuple[str, ...] = ()  # of the files

    def version_of(self, component: str, version: str | None) -> Definition | None:
        """The definition of one version; None where no file gives it."""
        return None if version is None else self.definitions.get((component, version))


NO_OTHERS = Earlier()


def load_earlier(assessor: Assessor, paths: Iterable[Path]) -> Earlier:
    """The definitions in these files, read with the facts and measures that the component has now.

    Raises FilesError with every problem of every file that cannot be used, or that defines what is installed already.
    """
    found: dict[tuple[str, str], Definition] = {}
    problems: list[Problem] = []
    digests: list[str] = []
    for path in paths:
        try:
            file = read_toml(path, str(path))
            definition = _read(assessor, file, found)
        except FilesError as error:
            problems += error.problems
            continue
        found[definition.id, definition.version] = definition
        digests.append(file.digest)
    if problems:
        raise FilesError(problems)
    return Earlier(definitions=found, digests=tuple(digests))


def _read(assessor: Assessor, file: TomlFile, found: Mapping[tuple[str, str], Definition]) -> Definition:
    asked = assessor.components.get(str(file.data.get("id")))
    plugin = asked.plugin if asked else None
    definition, _ = load_definition(file, plugin.measures if plugin else (), plugin.facts if plugin else None)
    complaints = Complaints(file.name)
    if asked is None:
        known = did_you_mean(definition.id, assessor.components)
        complaints.add(("id",), phrase("there is no component %(id)s here", id=repr(definition.id)), hint=known)
    elif definition.version == asked.definition.version:
        complaints.add(
            ("version",),
            phrase("version %(version)s is the one that is installed", version=definition.version),
            hint=phrase("An earlier definition names the version that its reviews name"),
        )
    elif (definition.id, definition.version) in found:
        message = phrase("another file gives version %(version)s already", version=definition.version)
        complaints.add(("version",), message)
    if complaints.spoilt:
        raise FilesError(complaints.problems(file.text))
    return definition
