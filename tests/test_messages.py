"""Everything that is made to be read below the reports is a phrase, so that it can be said in every language."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

SOURCE = Path(__file__).parent.parent / "pactkit"
PARTS = ("config", "host", "scoring", "assess", "model", "api.py", "definitions.py", "errors.py", "files.py")
FILES = sorted(
    path for part in PARTS for path in ([SOURCE / part] if part.endswith(".py") else (SOURCE / part).rglob("*.py"))
)
Reading: TypeAlias = tuple[tuple[int, ...], tuple[str, ...]]
MAKERS: dict[str, Reading] = {  # by name of what is called: the places and names of the arguments that people read
    "Mistake": ((0,), ("message", "hint")),
    "add": ((1,), ("message", "hint")),  # of Complaints
    "Complaint": ((1, 2), ("message", "hint")),
    "Problem": ((), ("message", "hint")),
    "Finding": ((), ("message", "advice")),
    "blocker": ((0,), ("message", "advice")),
    "warning": ((0,), ("message", "advice")),
    "note": ((0,), ("message", "advice")),
    "Failure": ((), ("message",)),
    "guard": ((), ("stage",)),
    "wrong_kind": ((0,), ()),
    "PactkitError": ((0,), ("hint",)),
    "MissingError": ((0,), ("hint",)),
    "ExistsError": ((0,), ("hint",)),
    "ComponentError": ((0,), ("hint",)),
    "MeasureError": ((0,), ("hint",)),
    "_refused": ((1,), ("message", "hint")),
    "_whole_file": ((1, 2), ("message", "hint")),
}
OF_RECORDS: dict[str, Reading] = {"ValueError": ((0,), ())}  # what a record of the model refuses is a problem in a file


def named(path: Path) -> str:
    """A file as it is called here."""
    return path.relative_to(SOURCE).as_posix()


def calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of the name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node, node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node, node.func.attr


def read_by_people(call: ast.Call, reading: Reading) -> Iterator[ast.expr]:
    """The arguments of a call that people read."""
    places, names = reading
    yield from (argument for place, argument in enumerate(call.args) if place in places)
    yield from (word.value for word in call.keywords if word.arg in names)


def unsaid(value: ast.expr, tree: ast.Module) -> Iterator[ast.expr]:
    """What of an argument is words that no catalogue has: a literal, an f-string, a table by language."""
    if isinstance(value, ast.IfExp):
        yield from (*unsaid(value.body, tree), *unsaid(value.orelse, tree))
    elif isinstance(value, ast.BoolOp):
        yield from (found for part in value.values for found in unsaid(part, tree))
    elif isinstance(value, ast.Name):
        yield from (found for given in given_to(value.id, tree) for found in unsaid(given, ast.Module([], [])))
    elif isinstance(value, ast.JoinedStr | ast.Dict | ast.BinOp) or (isinstance(value, ast.Constant) and value.value):
        yield value


def given_to(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    """What a name is set to anywhere in a file, if it is called like a message."""
    if name not in ("message", "hint", "rule", "advice", "why"):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    yield node.value
                elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = zip(target.elts, node.value.elts, strict=True)
                    yield from (value for one, value in pairs if isinstance(one, ast.Name) and one.id == name)


def words_in_one_language(text: str, makers: Mapping[str, Reading] = MAKERS) -> list[str]:
    """What of a file cannot be said in another language, each with its line."""
    tree = ast.parse(text)
    found = {
        (one.lineno, ast.unparse(one))
        for call, name in calls(tree)
        if name in makers
        for argument in read_by_people(call, makers[name])
        for one in unsaid(argument, tree)
    }
    return [f"line {line}: {words}" for line, words in sorted(found)]


def test_words_in_one_language_are_found() -> None:
    """The check itself finds each way of forgetting a phrase."""
    bad = """
raise Mistake("plain", hint=f"did you mean {name}?")
complaints.add(path, f"no {what}")
message = {"en": "a", "es": "b"}
yield Finding.note(message, advice=phrase("fine") if one else "not fine")
raise ComponentError("no " + name)
raise MissingError(phrase("there is no %(name)s", name=name), hint=did_you_mean(name, known) or "")
"""
    assert words_in_one_language(bad) == [
        "line 2: 'plain'",
        "line 2: f'did you mean {name}?'",
        "line 3: f'no {what}'",
        "line 4: {'en': 'a', 'es': 'b'}",
        "line 5: 'not fine'",
        "line 6: 'no ' + name",
    ]


@pytest.mark.parametrize("path", FILES, ids=named)
def test_messages_are_phrases(path: Path) -> None:
    """Messages and hints are phrases, and none is words of one language alone."""
    makers = MAKERS | OF_RECORDS if path.parent.name == "model" else MAKERS
    assert words_in_one_language(path.read_text(encoding="utf-8"), makers) == []


def test_no_phrase_is_made_of_a_made_template() -> None:
    """A catalogue can only have what stands in the source: a template is one literal."""
    found = [
        f"{named(path)}:{call.lineno}"
        for path in FILES
        for call, name in calls(ast.parse(path.read_text(encoding="utf-8")))
        if name in ("phrase", "counted") and not (isinstance(call.args[0], ast.Constant))
    ]
    assert found == []
