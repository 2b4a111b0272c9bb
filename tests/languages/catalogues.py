"""What the catalogues have to say: every marked sentence of pactkit's source, of its commands' help and of click.

`python -m tests.languages.catalogues` brings every catalogue up to date: new sentences are added, empty, for a
translator to fill; those that are gone are taken out.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from inspect import cleandoc
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from pactkit.cli.group import COMMANDS, pactkit
from pactkit.cli.speaking import stand_ins
from pactkit.languages.catalogue import SUFFIX, known_languages

from .of_click import OF_CLICK

SOURCE = Path(__file__).parents[2] / "pactkit"
LANGUAGES = SOURCE / "languages"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None, "gettext": None, "ngettext": (1, 2), "phrase": None, "counted": (1, 2), "marked": None,
}  # fmt: skip
Found = tuple[int, str, str | tuple[str, ...], list[str]]


def of_python(source: IO[bytes], keywords: Collection[str], _tags: Collection[str], options: Any) -> Iterator[Found]:  # noqa: ARG001
    """The marked words of a module. Babel's own way overlooks those between the braces of an f-string."""
    for call in (node for node in ast.walk(ast.parse(source.read())) if isinstance(node, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if name in keywords:
            wanted = call.args[: 2 if KEYWORDS[name] else 1]
            words = tuple(one.value for one in wanted if isinstance(one, ast.Constant) and isinstance(one.value, str))
            if words and len(words) == len(wanted):
                yield call.lineno, name, words if len(words) > 1 else words[0], []


METHODS: list[Any] = [("**.py", of_python), ("**.jinja", "jinja2")]
HEADER = "# What pactkit says. Kept up to date by: python -m tests.languages.catalogues"
_DATED = re.compile(
    rb'"(Project-Id-Version|POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid)'
)


def sentences() -> Catalog:
    """Every sentence that a catalogue has to translate, with where it stands."""
    catalogue = Catalog(project="pactkit", charset="utf-8", fuzzy=False)
    found = extract_from_dir(SOURCE, METHODS, options_map={}, keywords=KEYWORDS, comment_tags=())
    for path, _, message, _, context in found:
        catalogue.add(message, locations=[(f"pactkit/{path}", 0)], context=context)
    for message in OF_CLICK:
        catalogue.add(message, locations=[("click", 0)])
    for place, text in help_texts():
        catalogue.add(cleandoc(text), locations=[(place, 0)])
    return catalogue


def help_texts() -> Iterator[tuple[str, str]]:
    """The help of every command and option, which click keeps as it stands in the source."""
    for name, (_, line) in COMMANDS.items():
        yield "help", line
        command = pactkit.get_command(click.Context(pactkit), name)
        if command is not None:
            yield from _help(command, name)
    yield from _help(pactkit, "pactkit", deep=False)


def _help(command: click.Command, name: str, *, deep: bool = True) -> Iterator[tuple[str, str]]:
    place = f"help of {name}"
    if command.help:
        yield place, command.help
    if command.short_help:
        yield place, command.short_help
    for option in command.params:
        if isinstance(option, click.Option) and option.help:
            yield place, option.help
    for word in sorted(stand_ins(command)):
        yield place, word
    if deep and isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from _help(inner, f"{name} {inner.name}")


def read(language: str) -> Catalog:
    """A catalogue as it stands."""
    return read_po(BytesIO((LANGUAGES / f"{language}{SUFFIX}").read_bytes()), locale=language)


def translated(language: str) -> dict[str, str]:
    """What a catalogue says otherwise than the source, by the words of the source."""
    found: dict[str, str] = {}
    for message in read(language):
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        found |= {one: other for one, other in zip(ids, strings, strict=True) if other and one and one != other}
    return found


def renewed(language: str) -> bytes:
    """A catalogue with every sentence there is and no other; what is translated stays."""
    catalogue = read(language)
    out = Catalog(locale=language, header_comment=HEADER, charset="utf-8", fuzzy=False)
    for message in sentences():
        if message.id:
            known = catalogue.get(message.id)
            places = sorted({(place, 0) for place, _ in message.locations})
            out.add(message.id, known.string if known else None, locations=places)
    text = BytesIO()
    write_po(text, out, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return b"".join(line for line in text.getvalue().splitlines(keepends=True) if not _DATED.match(line))


if __name__ == "__main__":
    for code in known_languages()[1:]:
        (LANGUAGES / f"{code}{SUFFIX}").write_bytes(renewed(code))
