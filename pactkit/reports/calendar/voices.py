"""The languages that the calendar speaks: the words of its source, and a table of them in Spanish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from gettext import NullTranslations

from pactkit.model.text import FALLBACK
from pactkit.reports.calendar.spanish import SPANISH
from pactkit.reports.pages.voice import Voice


class TableOfWords(NullTranslations):
    """Translations that stand in a table; what is not in it stays as it is."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self.words = words

    def gettext(self, message: str) -> str:
        """One message."""
        return self.words.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One message that depends on a count."""
        return self.gettext(msgid1 if n == 1 else msgid2)


VOICES = {"en": Voice("en"), "es": Voice("es", TableOfWords(SPANISH))}


def voice_of(language: str) -> Voice:
    """How the calendar speaks in a language; in English where it does not know it."""
    return VOICES.get(language, VOICES[FALLBACK])


def known_languages(languages: Iterable[str]) -> tuple[str, ...]:
    """Those of a programme's languages that the calendar knows; English where it knows none."""
    return tuple(language for language in dict.fromkeys(languages) if language in VOICES) or (FALLBACK,)
