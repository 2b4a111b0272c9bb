"""No problem in a file is told in English to somebody who reads another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pactkit.config.refusals import refusals
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import Joined, Phrase, phrase
from pactkit.model.problem import Problem

from .making import INVALID, outcome

SPANISH = voice_of("es")
FILES = sorted(INVALID.glob("*/*.toml"))
OF_A_PLUGIN = ("completed (", "teams has")  # rules of the classes of facts in these tests, which speak English alone
FILLED = re.compile(r"%\((\w+)\)[rs]")


def named(path: Path) -> str:
    """A file as it is called here."""
    return f"{path.parent.name}/{path.stem}"


def problems() -> Iterator[tuple[str, Problem]]:
    """Every problem of every invalid file."""
    for path in FILES:
        for problem in outcome(path.parent.name, path.read_bytes()).problems:
            yield named(path), problem


def parts(said: Any) -> Iterator[Phrase]:
    """A phrase, and the phrases that are filled into it."""
    if isinstance(said, Phrase):
        yield said
        for value in said.values.values():
            yield from parts(value)


FOUND = [
    pytest.param(text, id=f"{name}: {text}")
    for name, problem in problems()
    for text in dict.fromkeys((problem.message, problem.hint))
    if text and not text.startswith(OF_A_PLUGIN)
]


@pytest.mark.parametrize("text", FOUND)
def test_messages_and_hints_are_said_in_spanish(text: str) -> None:
    """Each has a translation of its own, in all its parts, with the same things filled in."""
    assert isinstance(text, Phrase)
    for part in parts(text):
        if not isinstance(part, Joined):
            translated = SPANISH.gettext(part.template)
            assert sorted(FILLED.findall(translated)) == sorted(FILLED.findall(part.template))
            assert translated != part.template or not re.search(r"[A-Za-z]{3}", FILLED.sub("", part.template))
    assert SPANISH.say(text) != text


def test_what_stands_in_a_file_is_said_as_it_stands_there() -> None:
    """Days and numbers of a file keep their form in a message about it: people look for them."""
    text = b'format = 1\nname = "Leeds"\nstage = "full"\n[[progress]]\non = 2301-02-03\nfamilies = -12345\n'
    said = {SPANISH.say(problem.message) for problem in outcome("site", text).problems}
    assert said == {"el año 2301 no puede ser correcto", "esto es un recuento y no puede ser negativo (-12345)"}


def test_days_of_findings_are_written_out() -> None:
    """A day in a sentence about a site is read by people, and written as they write it."""
    said = phrase("%(name)s was expected on %(day)s", name="leaders", day=date(2026, 12, 5))
    assert SPANISH.say(said) == "leaders se esperaba el 5 de diciembre de 2026"


def test_a_rule_of_a_plugin_may_be_told_by_language() -> None:
    """What a class of facts refuses may be a table by language; its English begins with the field, as a string does."""
    rule = ValueError({"en": "'weeks' are too many", "es": "'weeks' son demasiadas"})
    (found,) = refusals(rule, ("courses", 0))
    assert (found.path, found.message) == (("courses", 0, "weeks"), "'weeks' are too many")
    assert SPANISH.say(found.message) == "'weeks' son demasiadas"
