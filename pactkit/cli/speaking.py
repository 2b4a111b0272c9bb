"""The language of the command line: found before click reads a word, so that help and usage errors speak it too."""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from pactkit.languages.catalogue import compiled, known_languages
from pactkit.model.text import FALLBACK

DOMAIN = "pactkit"
OPTION, VARIABLE = "--lang", "PACTKIT_LANG"
_STAND_IN = re.compile(r"[A-Z]{2,}")  # what an option or argument is called in a usage line, `SITE`

# Of a group: `asked_language` has read it already, and here it is only let pass, as in `pactkit new --help --lang es`.
language_of_group = click.option(
    OPTION, type=click.Choice(known_languages()), default=None, expose_value=False, hidden=True
)


def asked_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that the command line asks for, else the environment; English where neither is one we know."""
    asked = environment.get(VARIABLE, FALLBACK)
    for word, following in pairwise([*words, ""]):
        if word == OPTION:
            asked = following
        elif word.startswith(f"{OPTION}="):
            asked = word.partition("=")[2]
    return asked if asked in known_languages() else FALLBACK


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let click speak a language: it asks gettext, which reads compiled catalogues from a folder."""
    if language == FALLBACK:
        yield
        return
    with TemporaryDirectory() as folder:
        catalogue = Path(folder) / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        catalogue.parent.mkdir(parents=True)
        catalogue.write_bytes(compiled(language))
        before, asked = gettext.textdomain(), os.environ.get("LANGUAGE")
        gettext.bindtextdomain(DOMAIN, folder)
        gettext.textdomain(DOMAIN)
        os.environ["LANGUAGE"] = language
        try:
            yield
        finally:
            gettext.textdomain(before)
            if asked is None:
                del os.environ["LANGUAGE"]
            else:
                os.environ["LANGUAGE"] = asked


def language_now() -> str:
    """The language that is spoken now."""
    return os.environ["LANGUAGE"] if gettext.textdomain() == DOMAIN else FALLBACK


def spoken(command: click.Command) -> click.Command:
    """A command with its help in the language that is spoken now; in English it is the command itself."""
    if gettext.textdomain() != DOMAIN:
        return command
    said = copy(command)
    vars(said)["_help_option"] = None  # click keeps it in the language in which it was first asked for
    said.help = _said(command.help)
    said.short_help = _said(command.short_help)
    said.params = [_with_help(param) for param in command.params]
    said.options_metavar = _stand_ins(command.options_metavar)
    if isinstance(said, click.Group):
        said.subcommand_metavar = _stand_ins(said.subcommand_metavar) or ""
        said.commands = {name: spoken(inner) for name, inner in said.commands.items()}
    return said


def _with_help(param: click.Parameter) -> click.Parameter:
    said = copy(param)
    if isinstance(said, click.Option):
        said.help = _said(said.help)
    said.metavar = _stand_ins(metavar(param))
    if kind_of(param):
        said.type = copy(param.type)
        said.type.name = gettext.gettext(kind_of(param))
    return said


def metavar(param: click.Parameter) -> str | None:
    """What stands for a parameter in a usage line; of an argument that is not named otherwise, its own name."""
    if param.metavar or not isinstance(param, click.Argument):
        return param.metavar
    name = (param.name or "").upper()
    return name if param.required else f"[{name}]"


def kind_of(param: click.Parameter) -> str:
    """The name of the kind of an option's value, where help shows that; else nothing."""
    shown = isinstance(param, click.Option) and not param.metavar and not param.is_flag
    return param.type.name if shown and not isinstance(param.type, click.Choice) else ""


def stand_ins(command: click.Command) -> set[str]:
    """The words in capitals in the usage of a command, `SITE`, and the names of the kinds of values."""
    shown = [command.options_metavar, *(metavar(param) for param in command.params)]
    if isinstance(command, click.Group):
        shown.append(command.subcommand_metavar)
    words = {word for text in shown for word in _STAND_IN.findall(text or "")}
    return words | {kind_of(param) for param in command.params} - {""}


def _stand_ins(text: str | None) -> str | None:
    return _STAND_IN.sub(lambda word: gettext.gettext(word[0]), text) if text else text


def _said(words: str | None) -> str | None:
    return gettext.gettext(cleandoc(words)) if words else words
