"""Text from files and plugins is let out without what steers a terminal or hides what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.reports.clean import clean, one_line

ODD = {
    "\x1b[31mred\x1b[0m": "\ufffd[31mred\ufffd[0m",
    "bell\x07 null\x00": "bell\ufffd null\ufffd",
    "c1 \x9b31m": "c1 \ufffd31m",
    "back\rward": "back\ufffdward",
    "evil\u202etxt.exe": "evil\ufffdtxt.exe",
    "tab\tline\u2028end": "tab line end",
    "half \udcff": "half \ufffd",
    "two\nlines\r\nhere": "two\nlines\nhere",
    "ÅŁ ¿? 北京 🌳": "ÅŁ ¿? 北京 🌳",
    "العربية": "العربية",
}


@pytest.mark.parametrize(("text", "shown"), ODD.items())
def test_odd_text(text: str, shown: str) -> None:
    """Control characters, escape codes, changes of direction and halves of letters are shown as signs; letters stay."""
    assert clean(text) == shown
    assert one_line(text) == shown.replace("\n", " ")


@given(st.text(st.characters()))
def test_nothing_steers(text: str) -> None:
    """Whatever a text holds, it can be written as UTF-8, and is cleaned once for all."""
    shown = clean(text)
    assert not set(shown) & {chr(code) for code in (*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0))}
    assert clean(shown.encode("utf-8").decode("utf-8")) == shown
