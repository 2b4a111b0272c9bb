"""The catalogues: everything pactkit says is in them, translated, with the same things filled in."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from pactkit.languages.catalogue import known_languages, spoken, translations_of
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase

from .catalogues import SOURCE, read, sentences

LANGUAGES = known_languages()[1:]
_FILLED = re.compile(r"%\((\w+)\)[a-z]|%%|\{(\w+)[^}]*\}")


def _filled(words: str) -> set[str]:
    return {found[0] for found in _FILLED.finditer(words)}


def strings(found: object) -> tuple[str, ...]:
    """The forms of a message: one, or one for each number."""
    if isinstance(found, tuple | list):
        return tuple(found)
    assert isinstance(found, str)
    return (found,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_no_other(language: str) -> None:
    """A catalogue holds what the source, the help of the commands and click can say, each with its translation."""
    catalogue, wanted = read(language), [message for message in sentences() if message.id]
    missing = [message.id for message in wanted if message.id not in catalogue]
    empty = [message.id for message in catalogue if message.id and not all(strings(message.string))]
    known = {strings(message.id) for message in wanted}
    gone = [message.id for message in catalogue if message.id and strings(message.id) not in known]
    assert (missing, empty, gone) == ([], [], []), (
        "run: python -m tests.languages.catalogues, and fill in what is empty"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_the_same_things(language: str) -> None:
    """What is filled into a sentence is filled into its translation, and percent signs stay doubled."""
    wrong = []
    for message in read(language):
        if message.id:
            first, *_, many = strings(message.id) * 2
            *few, last = strings(message.string)
            wrong += [
                one for one in few if not _filled(one) <= _filled(first) | _filled(many)
            ]  # the form for one may leave out the 1
            wrong += [last] if _filled(last) != _filled(many) else []
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_in_doubt(language: str) -> None:
    """A fuzzy entry is a guess: catalogues hold none."""
    assert [message.id for message in read(language) if message.id and message.fuzzy] == []


def test_the_languages() -> None:
    """English is the source's; every file beside the module is one more."""
    assert known_languages() == ("en", "es")
    assert spoken(("fr", "es", "en", "es")) == ("es", "en")
    assert spoken(("fr",)) == ("en",)
    assert translations_of("fr").gettext("Findings") == "Findings"


def test_a_sentence_is_said_later() -> None:
    """A phrase reads as English and is said in any language, with its days, numbers and texts."""
    said = phrase("%(start)s to %(end)s", start=date(2027, 3, 1), end=date(2027, 4, 2))
    assert said == "2027-03-01 to 2027-04-02"
    assert voice_of("en").say(said) == "1 March 2027 to 2 April 2027"
    assert voice_of("es").say(said) == "del 1 de marzo de 2027 al 2 de abril de 2027"
    inner = phrase("%(first)s and %(last)s", first=Fraction(5, 2), last={"en": "two", "es": "dos"})
    assert voice_of("es").say(phrase("%(start)s to %(end)s", start=inner, end="x")) == "del 2,5 y dos al x"


def test_catalogue_tools_find_every_call() -> None:
    """Tools look for names: gettext is called `_` or `gettext`, ngettext `ngettext`, and nothing else."""
    renamed = re.compile(r"^\s*(?:\w+, )?(\w+) = [^(]*\.ngettext$", re.MULTILINE)
    names = {name for path in SOURCE.rglob("*.py") for name in renamed.findall(path.read_text(encoding="utf-8"))}
    assert names <= {"ngettext"}
