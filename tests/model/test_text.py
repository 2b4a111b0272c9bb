"""Text meant for people, by language."""

from __future__ import annotations

import pytest

from pactkit.model.text import Text, Translations, missing_languages, say

BOTH = {"en": "Book sharing", "es": "Lectura compartida"}


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (BOTH, "es", "Lectura compartida"),
        (BOTH, "en", "Book sharing"),
        (BOTH, "cy", "Book sharing"),
        ({"es": "Lectura compartida"}, "en", "Lectura compartida"),
        ({"es": "", "en": "Book sharing"}, "es", "Book sharing"),
        ("Leeds", "es", "Leeds"),
        (None, "en", ""),
        ({}, "en", ""),
    ],
)
def test_say(text: Text | None, language: str, said: str) -> None:
    """A string serves every language; a table gives its language, else English, else the first that there is."""
    assert say(text, language) == said


def test_english_unless_another_is_asked_for() -> None:
    """English is the language where nobody says another."""
    assert say(BOTH) == "Book sharing"


@pytest.mark.parametrize(
    ("text", "missing"), [(BOTH, ("cy",)), ({"en": "", "cy": "x"}, ("en", "es")), ("Leeds", ()), (None, ())]
)
def test_missing_languages(text: Text | None, missing: tuple[str, ...]) -> None:
    """The languages in which a table says nothing; a plain string lacks none."""
    assert missing_languages(text, ("en", "es", "cy")) == missing


def test_translations_are_a_value() -> None:
    """The same texts are equal, can stand in a set, and do not follow the table that they were made from."""
    table = dict(BOTH)
    made = Translations(table)
    table["en"] = "Changed"
    assert made == Translations(BOTH) == BOTH
    assert len({made, Translations(dict(reversed(BOTH.items())))}) == 1
    assert (len(made), list(made), made["en"], repr(made)) == (2, ["en", "es"], "Book sharing", repr(BOTH))
