"""A component's definition, read whole: its file, and whether it holds together."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.config.complaints import Complaints
from pactkit.config.component_file import read_definition
from pactkit.config.component_sketch import sketch
from pactkit.config.formula_paths import misfits
from pactkit.config.toml_file import TomlFile
from pactkit.errors import FilesError
from pactkit.model.definition import Definition
from pactkit.model.problem import ERROR, Complaint, Problem
from pactkit.scoring.soundness import unsound


def load_definition(
    file: TomlFile, measures: Iterable[str] = (), facts: type | None = None
) -> tuple[Definition, tuple[Problem, ...]]:
    """The definition in a file, with warnings and notes. Raises FilesError with every problem if there is an error.

    `measures` are the names of the plugin's measure functions, `facts` its facts class; without code there are none.
    """
    complaints = Complaints(file.name)
    definition = read_definition(file, measures, complaints)
    if definition is None:
        complaints.found += _misnamed(file, complaints)
    else:
        complaints.found += unsound(definition)
        if facts is not None:
            complaints.found += misfits(definition, facts)
    problems = complaints.problems(file.text)
    if definition is None or complaints.spoilt:
        raise FilesError(problems)
    return definition, problems


def _misnamed(file: TomlFile, complaints: Complaints) -> list[Complaint]:
    """What is wrong with the names in a file that cannot be used, but for those that were complained about already."""
    said = {complaint.path for complaint in complaints.found}
    found = (complaint for complaint in unsound(sketch(file.data)) if complaint.severity == ERROR and complaint.path)
    return [one for one in found if not any(one.path[:length] in said for length in range(1, len(one.path) + 1))]
