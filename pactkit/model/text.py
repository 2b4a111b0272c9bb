"""Text meant for people: one string that serves every language, or one string per language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias


class Translations(Mapping[str, str]):
    """The same text by language; it cannot be changed, and can stand in a set."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return repr(self._texts)


Text: TypeAlias = str | Mapping[str, str]

FALLBACK = "en"


def say(text: Text | None, language: str = FALLBACK) -> str:
    """The text in `language`; where that is missing, in English, else in the first language given.

    >>> say({"en": "Book sharing", "es": "Lectura compartida"}, "es")
    'Lectura compartida'
    """
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    found = text.get(language) or text.get(FALLBACK)
    return found if found is not None else next(iter(text.values()), "")


def missing_languages(text: Text | None, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of `languages` in which a table by language says nothing; a plain string serves all."""
    if text is None or isinstance(text, str):
        return ()
    return tuple(language for language in languages if not text.get(language))
