"""docs/words.md: one word, one meaning, and a name in the code that is really there."""

from __future__ import annotations

import pkgutil

import pytest

from .markdown import DOCUMENTS, coded

ROWS = [row for section in DOCUMENTS["words"].sections for row in section.rows]
NAMES = {row[0]: coded(row[2])[0] for row in ROWS if coded(row[2])}


def test_each_word_stands_once() -> None:
    """A word is defined in one place."""
    words = [row[0] for row in ROWS]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("word", NAMES)
def test_a_word_is_a_name_in_the_code(word: str) -> None:
    """What a word names in the code can be imported."""
    assert pkgutil.resolve_name(NAMES[word]) is not None
