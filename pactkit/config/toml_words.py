"""What the reader of TOML (tomli) says is wrong with a file, as sentences of pactkit's own."""

from __future__ import annotations

from collections.abc import Callable

from pactkit.model.phrase import Phrase, phrase

SECOND_KEY = phrase("this key stands here for the second time")
SECOND_TABLE = phrase("this table stands here for the second time")
_QUOTES = phrase("Text stands in quotes; a day is written as 2027-03-01")

_PLAIN: dict[str, tuple[Phrase, str]] = {  # what tomli's sentence begins with, and plainer words with a hint
    "Invalid value": (phrase("no value can be read here"), _QUOTES),
    "Expected newline or end of document": (phrase("there is more on this line than a key and its value"), _QUOTES),
    "Illegal character '\\n'": (
        phrase("the line ends inside a text"),
        phrase("A text ends with the quote that it begins with"),
    ),
    "Cannot overwrite a value": (SECOND_KEY, ""),
    "Cannot declare": (SECOND_TABLE, phrase("Write all that belongs to it under one header")),
}
_WHOLE = (  # tomli's other sentences, which begin with a capital there
    phrase("invalid statement"),
    phrase("expected ']' at the end of a table declaration"),
    phrase("expected ']]' at the end of an array declaration"),
    phrase("expected '=' after a key in a key/value pair"),
    phrase("invalid initial character for a key part"),
    phrase("unclosed array"),
    phrase("unclosed inline table"),
    phrase("unescaped '\\' in a string"),
    phrase("invalid hex value"),
    phrase("escaped character is not a Unicode scalar value"),
    phrase("unterminated string"),
    phrase("invalid date or datetime"),
)
_ENDING: dict[str, Callable[[str], Phrase]] = {  # ... and those that end with what stands in the file
    "Found invalid character ": lambda rest: phrase("found invalid character %(sign)s", sign=rest),
    "Illegal character ": lambda rest: phrase("illegal character %(sign)s", sign=rest),
    "Cannot mutate immutable namespace ": lambda rest: phrase("cannot mutate immutable namespace %(key)s", key=rest),
    "Cannot redefine namespace ": lambda rest: phrase("cannot redefine namespace %(key)s", key=rest),
    "Duplicate inline table key ": lambda rest: phrase("duplicate inline table key %(key)s", key=rest),
    "Expected ": lambda rest: phrase("expected %(sign)s", sign=rest),
}
_BY_SENTENCE = {str(sentence): sentence for sentence in _WHOLE}


def in_words(said: str) -> tuple[Phrase, str]:
    """The reason that tomli gives, in plain words where there are plainer ones, and what may mend it."""
    for start, plain in _PLAIN.items():
        if said.startswith(start):
            return plain
    small = said[:1].lower() + said[1:]
    if small in _BY_SENTENCE:
        return _BY_SENTENCE[small], ""
    for start, words in _ENDING.items():
        if said.startswith(start):
            return words(said.removeprefix(start)), ""
    return phrase("its reader says: %(sentence)s", sentence=said), ""  # of a tomli that is newer than this
