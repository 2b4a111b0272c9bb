"""When two texts say the same: what a spreadsheet, or a hand, changes in passing does not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

NEAR = 0.8  # from here two wordings are the same question with a slip in it
_WORD = re.compile(r"\w+")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


def spaced(text: str) -> str:
    """The text with single spaces, small letters and plain dashes."""
    return _SPACES.sub(" ", _DASHES.sub("-", unicodedata.normalize("NFKC", text))).strip().casefold()


def folded(text: str) -> str:
    """Only the words: without case, accents and signs. A text of signs alone stays as it is."""
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return " ".join(_WORD.findall(bare)) or spaced(text)


def code_like(text: str) -> str:
    """A code as it is compared: without spaces, case, the sign that marks text, and any but plain dashes."""
    return spaced(text).replace(" ", "").lstrip("'`\u2019")


def near(text: str, known: Iterable[str]) -> bool:
    """Whether a text is one of these with a slip in it."""
    written = folded(text)
    return any(SequenceMatcher(None, written, folded(one)).ratio() >= NEAR for one in known)
