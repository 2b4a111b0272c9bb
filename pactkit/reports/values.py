"""How single values stand in JSON documents."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pactkit.languages.voice import say
from pactkit.model.fidelity import Interval
from pactkit.model.finding import Failure, Finding
from pactkit.model.made_with import MadeWith
from pactkit.model.number import Number, rounded
from pactkit.model.problem import Place, Problem, order_of, path_text

Json = dict[str, Any]


def number(value: Number | None) -> Json | None:
    """A score, gain or share: rounded for reading, exact for reckoning; null where there is none."""
    if value is None:
        return None
    if isinstance(value, int):
        return {"value": float(value), "exact": str(value)}
    return {"value": rounded(value), "exact": str(value)}  # of a whole fraction too: 13, not 13/1


def interval(score: Interval) -> Json:
    """Low, high and point."""
    return {"low": number(score.low), "high": number(score.high), "point": number(score.point)}


def place(found: Place | None) -> Json | None:
    """Where something stands in a file."""
    if found is None:
        return None
    return {"file": found.file, "line": found.line, "column": found.column, "path": path_text(found.path)}


def finding(found: Finding, language: str) -> Json:
    """Something that was noticed."""
    return {
        "severity": found.severity,
        "component": found.component or None,
        "message": say(found.message, language),
        "advice": say(found.advice, language),
        "place": place(found.place),
    }


def findings(found: Iterable[Finding], language: str) -> list[Json]:
    """All that was noticed."""
    return [finding(one, language) for one in found]


def failure(found: Failure, language: str) -> Json:
    """A plugin that broke; its stage stays a word for machines."""
    return {
        "plugin": found.plugin,
        "distribution": found.distribution,
        "stage": found.stage,
        "message": say(found.message, language),
    }


def failures(found: Iterable[Failure], language: str) -> list[Json]:
    """Every plugin that broke."""
    return [failure(one, language) for one in found]


def problem(found: Problem, language: str) -> Json:
    """A problem in a file."""
    return {
        "file": found.place.file,
        "line": found.place.line,
        "column": found.place.column,
        "path": path_text(found.place.path),
        "message": say(found.message, language),
        "hint": say(found.hint, language),
        "severity": found.severity,
    }


def problems(found: Iterable[Problem], language: str) -> list[Json]:
    """Every problem, by file, line and column."""
    return [problem(one, language) for one in sorted(found, key=order_of)]


def made_with(made: MadeWith) -> Json:
    """What a document was made with."""
    return {"pactkit": made.pactkit, "components": dict(sorted(made.components.items())), "inputs": made.inputs}


def made_of(content: Json) -> MadeWith:
    """What a document says of itself."""
    made = content["made_with"]
    return MadeWith(pactkit=made["pactkit"], components=made["components"], inputs=made["inputs"])


def document(made: MadeWith, content: Json) -> Json:
    """A whole document: its format, what made it, and its content."""
    return {"format": 1, "made_with": made_with(made), **content}


def encoded(content: Json) -> str:
    """The JSON text of a document; equal content gives equal text."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
