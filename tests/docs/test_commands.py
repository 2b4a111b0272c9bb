"""docs/commands.md and docs/components.md leave nothing out: commands, options, hooks, what plugins import."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import attrs
import click
import pytest

from pactkit import api, hookspecs
from pactkit.cli.group import pactkit
from pactkit.cli.options import FORMATS, basic, common
from pactkit.cli.terms import scoring
from pactkit.model.context import Context
from pactkit.model.finding import Failure, Finding
from pactkit.model.problem import Place, Problem
from pactkit.model.terms import CHANGE_KEYS
from pactkit.reports import values

from .markdown import DOCUMENTS, coded

COMMANDS, COMPONENTS = DOCUMENTS["commands"], DOCUMENTS["components"]
HOOKS = [name for name in vars(hookspecs) if name.startswith("pactkit_")]


def _leaves(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from _leaves(found, f"{name} {inner}")
    else:
        yield name, command


LEAVES = dict(_leaves(pactkit, "pactkit"))
ROWS = {row[0].strip("`"): row for row in COMMANDS.sections[1].rows}


def _long(options: list[click.Parameter]) -> set[str]:
    return {max(option.opts, key=len) for option in options if isinstance(option, click.Option)}


def _shared(decorate: object) -> set[str]:
    assert callable(decorate)
    return _long(click.command()(decorate(lambda: None)).params)


SCORING = _shared(scoring)


def _named(synopsis: str) -> str:
    """The command's name in `pactkit plugins show COMPONENT`."""
    return " ".join(word for word in synopsis.split() if word.islower())


def test_every_command_is_documented_and_no_other() -> None:
    """The table of commands, and the headings under it, name the commands that there are."""
    headings = [section.title.strip("`") for section in COMMANDS.sections if section.title.startswith("`pactkit ")]
    assert {_named(synopsis) for synopsis in ROWS} == set(LEAVES)
    assert headings == list(ROWS)


@pytest.mark.parametrize("synopsis", ROWS)
def test_every_argument_and_option_is_documented(synopsis: str) -> None:
    """A command has the arguments of its synopsis, its own options, and those that commands share.

    One that scores has both options of those that do.
    """
    command = LEAVES[_named(synopsis)]
    context = click.Context(command)
    arguments = [one.make_metavar(context) for one in command.params if isinstance(one, click.Argument)]
    _, _, own, documents = ROWS[synopsis]
    shared = _shared(common if documents == "yes" else basic)
    assert synopsis.split()[len(_named(synopsis).split()) :] == arguments
    scores = _long(command.params) & SCORING
    assert scores in (set(), SCORING)
    assert _long(command.params) - scores == shared | set(coded(own))
    text = COMMANDS.section(f"`{synopsis}`").text
    assert [option for option in coded(own) if f"`{option}" not in text] == []


def test_every_shared_option_is_documented() -> None:
    """The tables of shared options name each with its short form."""
    shown = {name.split(" ")[0] for row in COMMANDS.section("Options").rows for name in coded(row[0])}
    given = [click.command()(decorate(lambda: None)) for decorate in (common, scoring)]
    options = [option for one in given for option in one.params if isinstance(option, click.Option)]
    assert shown - set(CHANGE_KEYS) == {name for option in options for name in option.opts} | {"-h", "--help"}
    assert set(FORMATS) <= set(coded(COMMANDS.section("Options").text))


def test_the_commands_that_score_are_named() -> None:
    """The sentence over their options names those that take them, and their keys are all that can be tried."""
    text = COMMANDS.section("Options").text
    sentence = text[text.index("Commands that score") :].partition(")")[0]
    assert set(coded(sentence)) == {name for name, command in LEAVES.items() if _long(command.params) >= SCORING}
    keys = {name for row in COMMANDS.section("Options").rows for name in coded(row[0]) if not name.startswith("-")}
    assert keys == set(CHANGE_KEYS)


def test_every_command_is_run_by_its_section() -> None:
    """Under the heading of a command it is called."""
    for synopsis in ROWS:
        blocks = COMMANDS.section(f"`{synopsis}`").blocks
        called = [line for block in blocks if block.kind == "console" for line in block.text.split("\n")]
        assert any(line.startswith(f"$ {_named(synopsis)}") for line in called), synopsis


def test_commands_in_the_text_are_commands() -> None:
    """What the documents call `pactkit ...` in a sentence is a command."""
    for document in DOCUMENTS.values():
        for code in coded(document.text):
            if re.match(r"pactkit [a-z]", code):
                known = any(code.startswith(name) or name.startswith(f"{code} ") for name in LEAVES)
                assert known, f"{document.name}.md: {code}"


def test_the_parts_of_json_have_the_keys_shown() -> None:
    """The table of parts names the keys of numbers, findings, places, problems and failures."""
    rows = {row[0]: row[1] for row in COMMANDS.section("JSON").rows}
    made = {
        "number": values.number(1),
        "finding": values.finding(Finding.note("so"), "en"),
        "place": values.place(Place(file="site.toml")),
        "problem": values.problem(Problem(place=Place(file="site.toml"), message="so"), "en"),
        "failure": values.failure(Failure(plugin="p", distribution="d", stage="load", message="so"), "en"),
    }
    for part, content in made.items():
        assert content is not None
        assert coded(re.sub(r"\([^)]*\)", "", rows[part])) == list(content), part


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_documented_by_a_plugin(hook: str) -> None:
    """A hook has a section of its own, with a whole plugin that implements it, and a command that calls it."""
    blocks = COMPONENTS.section(f"`{hook}`").blocks
    assert any(f"@hookimpl\ndef {hook}(" in block.text for block in blocks if block.kind == "python")
    assert any("$ pactkit " in block.text for block in blocks if block.kind == "console")


def test_every_hook_is_a_hook() -> None:
    """No section documents a hook that there is not."""
    titles = [section.title for section in COMPONENTS.sections if section.title.startswith("`pactkit_")]
    assert sorted(titles) == sorted(f"`{hook}`" for hook in HOOKS)


def test_everything_in_the_context_is_documented() -> None:
    """The table of the context names all that a hook or measure can ask of it."""
    names = {field.name for field in attrs.fields(Context) if not field.name.startswith("_")}
    names |= {name for name, _ in inspect.getmembers(Context, inspect.isfunction) if not name.startswith("_")}
    shown = {coded(row[0])[0].removeprefix("context.").split("(")[0] for row in COMPONENTS.section("The context").rows}
    assert shown == names


def test_everything_a_plugin_imports_is_documented() -> None:
    """The table of names to import is what `pactkit.api` offers."""
    shown = [name for row in COMPONENTS.section("What a plugin imports").rows for name in coded(row[0])]
    assert sorted(shown) == sorted(api.__all__)
