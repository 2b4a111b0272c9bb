"""`check` as SARIF 2.1.0, the format of code scanning: every problem at its line, failed plugins as notifications.

The specification is OASIS' Static Analysis Results Interchange Format 2.1.0 (with errata 01, 2023). There is no time of
the run in it: equal input gives equal bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import ERROR, NOTE, WARNING, Place, Problem, path_text
from pactkit.reports.clean import clean
from pactkit.reports.exchange.rules import FILE, blanked, rule, template
from pactkit.reports.phrases import failure_text
from pactkit.reports.values import Json, encoded

SCHEMA, VERSION = "https://json.schemastore.org/sarif-2.1.0.json", "2.1.0"
ROOT = "SRCROOT"  # what paths are relative to: the workspace
LEVELS = {"blocker": ERROR, ERROR: ERROR, WARNING: WARNING, NOTE: NOTE}
PLUGIN_FAILED = "plugin-failed"


def check_sarif(problems: Sequence[Problem], failures: Sequence[Failure], made: MadeWith, language: str) -> str:
    """A whole check."""
    voice = voice_of(language)
    rules: dict[str, Problem] = {}
    for problem in problems:
        rules.setdefault(rule(FILE, problem.message), problem)
    order = {name: number for number, name in enumerate(sorted(rules))}
    listed = [_descriptor(name, rules[name], voice) for name in sorted(rules)]
    results = [problem_result(problem, voice) for problem in problems]
    for result in results:
        result["ruleIndex"] = order[result["ruleId"]]
    run = {**run_head(made, listed, failures, language), "results": results}
    return encoded({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def run_head(made: MadeWith, rules: list[Json], failures: Iterable[Failure], language: str) -> Json:
    """A run without its results: what made it, and how it went."""
    notifications = [
        {
            "level": ERROR,
            "descriptor": {"id": PLUGIN_FAILED},
            "message": {"text": clean(failure_text(one, voice_of(language)))},
        }
        for one in failures
    ]
    return {
        "tool": {
            "driver": {
                "name": "pactkit",
                "version": made.pactkit,
                "rules": rules,
                "notifications": [{"id": PLUGIN_FAILED}],
            },
            "extensions": [
                {"name": component, "version": version} for component, version in sorted(made.components.items())
            ],
        },
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "originalUriBaseIds": {ROOT: {"description": {"text": _root(voice_of(language))}}},
        "columnKind": "unicodeCodePoints",
        "language": language,
        "properties": {"inputs": made.inputs},
    }


def problem_result(problem: Problem, voice: Voice) -> Json:
    """A problem as a result; not the line itself: such files are sent to others, and a line may tell of few people."""
    return {"ruleId": rule(FILE, problem.message), **_told(problem, voice)}


def problem_notification(problem: Problem, voice: Voice) -> Json:
    """A problem in a file that says how the run itself is set up."""
    return {"descriptor": {"id": rule(FILE, problem.message)}, **_told(problem, voice)}


def _told(problem: Problem, voice: Voice) -> Json:
    words = voice.say(problem.message)
    path = path_text(problem.place.path)
    return {
        "level": LEVELS[problem.severity],
        "message": {"text": sentences(f"{path}: {words}" if path else words, voice.say(problem.hint))},
        "locations": [location(problem.place)],
    }


def sentences(*said: str) -> str:
    """One text of several: each on a line of its own."""
    return clean("\n".join(one for one in said if one))


def location(place: Place) -> Json:
    """A place in a file; without line where that was not looked up."""
    physical: Json = {"artifactLocation": _artifact(place.file)}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
        if place.column is not None:
            physical["region"]["startColumn"] = place.column
    return {"physicalLocation": physical, **logical(path_text(place.path), "value")}


def _artifact(file: str) -> Json:
    """A file by its path in the workspace; one that was named from elsewhere by its whole address."""
    if os.path.isabs(file):  # noqa: PTH117 - a name, as it stands in documents
        return {"uri": Path(file).as_uri()}
    return {"uri": quote(file.replace("\\", "/")), "uriBaseId": ROOT}


def logical(name: str, kind: str) -> Json:
    """What is spoken of, where it is not a line: a key of a file, an item of a component."""
    return {"logicalLocations": [{"fullyQualifiedName": name, "kind": kind}]} if name else {}


def _descriptor(name: str, problem: Problem, voice: Voice) -> Json:
    """A rule: the sentence without what is filled in, with an example of it where it has no such form."""
    words = blanked(voice.gettext(template(problem.message))) if template(problem.message) else ""
    return {
        "id": name,
        "shortDescription": {"text": clean(words or _own(voice))},
        "defaultConfiguration": {"level": LEVELS[problem.severity]},
    }


def _own(voice: Voice) -> str:
    return voice.gettext("A rule of a component's own code")


def _root(voice: Voice) -> str:
    return voice.gettext("The workspace: the folder with programme.toml")


def categories(named: Mapping[str, str]) -> list[Json]:
    """Rules that stand for many: `file/no-such-item` is one of `file`."""
    return [{"id": name, "shortDescription": {"text": words}} for name, words in named.items()]
