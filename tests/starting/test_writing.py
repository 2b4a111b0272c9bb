"""Writing TOML that people will fill in."""

from __future__ import annotations

import tomli
from hypothesis import given
from hypothesis import strategies as st

from pactkit.starting.writing import WIDTH, comment, joined, quoted, ruled

TEXTS = st.text(st.characters(codec="utf-8"))


@given(TEXTS)
def test_quoted_text_is_read_back(text: str) -> None:
    """Any text in quotes is one line of TOML, and is read back as it was."""
    line = f"text = {quoted(text)}"
    assert "\n" not in line
    assert tomli.loads(line) == {"text": text}


@given(TEXTS, st.sampled_from(["", "    "]))
def test_a_comment_says_nothing_to_a_parser(text: str, indent: str) -> None:
    """Whatever a text holds, as a comment it is only comment lines, of a width that can be read."""
    lines = comment(text, indent)
    assert tomli.loads(joined(lines)) == {}
    assert all(line.startswith("#") and len(line) <= WIDTH + 2 for line in lines)
    assert tomli.loads(joined(ruled(text))) == {}


def test_a_comment_keeps_its_words() -> None:
    """A comment is wrapped at spaces."""
    assert comment("one  two\nthree") == ["# one two three"]
    assert comment("") == ["#"]
    assert comment("a" * 60 + " " + "b" * 60, "  ") == ["#   " + "a" * 60, "#   " + "b" * 60]
