"""All components of a workspace: those of the plugins, and those that stand alone in `components/`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from pactkit.config.complaints import Complaints
from pactkit.config.toml_file import TomlFile, read_toml
from pactkit.config.workspace import COMPONENTS, Workspace
from pactkit.definitions import load_definition
from pactkit.errors import FilesError
from pactkit.host.guard import describe
from pactkit.host.host import Host, installed_names
from pactkit.host.loading import EntryPoint
from pactkit.host.plugin import Plugin
from pactkit.model.catalogue import FAILED, OFF
from pactkit.model.finding import Failure
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem
from pactkit.scoring.soundness import unsound_together


@frozen(kw_only=True)
class Components:
    """The host with every component of a workspace, and what was wrong with the files in `components/`."""

    host: Host
    problems: tuple[Problem, ...]
    fingerprints: Mapping[str, str] = field(factory=dict)  # digests of the files in `components/`, by their names

    @property
    def digests(self) -> tuple[str, ...]:
        """The digests alone."""
        return tuple(self.fingerprints.values())


def load_components(
    workspace: Workspace | None, points: Iterable[EntryPoint] | None = None, off: Collection[str] = ()
) -> Components:
    """Load plugins, then the definitions of the workspace, then leave out what does not fit together."""
    host = Host(points, off)
    paths = workspace.component_paths() if workspace else ()
    host.check_off([path.stem for path in paths])
    problems: list[Problem] = []
    files: dict[str, TomlFile] = {}
    for path in paths:
        if path.stem in off:
            host.leave_out(path.stem, OFF)
            continue
        try:
            files[path.stem] = _add(host, path, problems)
        except FilesError as error:
            problems += error.problems
            if path.stem not in host.plugins:
                host.leave_out(path.stem, FAILED)
    _leave_out_misfits(host, files, problems)
    return Components(
        host=host, problems=tuple(problems), fingerprints={file.name: file.digest for file in files.values()}
    )


def known_components(workspace: Workspace) -> frozenset[str]:
    """The ids of all components that are installed or stand in `components/`, whether they can be used or not."""
    return frozenset(installed_names() | {path.stem for path in workspace.component_paths()})


def _add(host: Host, path: Path, problems: list[Problem]) -> TomlFile:
    file = read_toml(path, f"{COMPONENTS}/{path.name}")
    definition, found = load_definition(file)
    problems += found
    complaints = Complaints(file.name)
    if definition.id != path.stem:
        hint = phrase("Call it %(file)s, or mend the id", file=f"{definition.id}.toml")
        complaints.add(("id",), phrase("the file is called %(file)s", file=path.name), hint=hint)
    elif definition.id in {point.name for point in host.points}:
        message = phrase("the plugin %(plugin)s gives this component already", plugin=host.source_of(definition.id))
        complaints.add(("id",), message, hint=phrase("Choose another id"))
    if complaints.spoilt:
        raise FilesError(complaints.problems(file.text))
    host.add(Plugin(id=definition.id, definition=definition, distribution=file.name, problems=found))
    return file


def _leave_out_misfits(host: Host, files: dict[str, TomlFile], problems: list[Problem]) -> None:
    """Needs of milestones that there are not, and circles between components: none of those can be planned with."""
    definitions = {plugin.id: plugin.definition for plugin in host.plugins.values()}
    misfits = set()
    for component, complaint in unsound_together(definitions):
        plugin = host.plugins[component]
        file = plugin.component.file if plugin.component else files[component]
        complaints = Complaints(file.name)
        complaints.found.append(complaint)
        found = complaints.problems(file.text)
        if plugin.coded:
            message = describe(FilesError(found))
            host.failures.add(
                Failure(plugin=component, distribution=plugin.distribution, stage=phrase("definition"), message=message)
            )
        else:
            problems += found
        misfits.add(component)
    for component in sorted(misfits):
        host.leave_out(component, FAILED)
