"""The language of the command line: found before click reads a word, so that help and usage errors speak it too."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from inspect import cleandoc
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from pactkit.languages.catalogue import compiled, known_languages
from pactkit.model.text import FALLBACK

DOMAIN = "pactkit"
OPTION, VARIABLE = "--lang", "PACTKIT_LANG"


def asked_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that the command line asks for, else the environment; English where neither is one we know."""
    asked = environment.get(VARIABLE, FALLBACK)
    for word, following in zip(words, [*words[1:], ""], strict=True):
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
    said.help = _said(command.help)
    said.short_help = _said(command.short_help)
    said.params = [_with_help(param) for param in command.params]
    if isinstance(said, click.Group):
        said.commands = {name: spoken(inner) for name, inner in said.commands.items()}
    return said


def _with_help(param: click.Parameter) -> click.Parameter:
    said = copy(param)
    if isinstance(said, click.Option):
        said.help = _said(said.help)
    return said


def _said(words: str | None) -> str | None:
    return gettext.gettext(cleandoc(words)) if words else words
