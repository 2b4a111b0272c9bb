"""Every sentence of the reader of TOML is one of pactkit's own, so that it can be said in other languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from pactkit.config.toml_words import in_words
from pactkit.languages.voice import say

PARSER = (Path(tomli.__file__).parent / "_parser.py").read_text(encoding="utf-8")
RAISED = re.compile(r'TOMLDecodeError\(\s*f?"((?:[^"\\]|\\.)*)"')
SENTENCES = sorted({re.sub(r"\{[^}]*\}", "'x'", one.replace("\\\\", "\\")) for one in RAISED.findall(PARSER)})


def test_the_sentences_are_found() -> None:
    """The reader's source is looked through, not a copy of it."""
    assert len(SENTENCES) > 15
    assert "Unclosed array" in SENTENCES


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_reader_has_words_of_ours(sentence: str) -> None:
    """None is passed on as it is, and each is said in Spanish with what it names."""
    words, hint = in_words(sentence)
    assert not words.startswith("its reader says")
    assert say(words, "es") != words
    assert not hint or say(hint, "es") != hint
    assert ("'x'" in words) == ("'x'" in say(words, "es"))


def test_a_sentence_of_a_newer_reader_is_passed_on() -> None:
    """What nobody knows yet is said as the reader's own words."""
    words, hint = in_words("Something new")
    assert (words, hint) == ("its reader says: Something new", "")
    assert say(words, "es") == "su lector dice, en inglés: «Something new»"
