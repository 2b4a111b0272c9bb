"""The table of what is missing in which language."""

from __future__ import annotations

from pactkit.assess.coverage import Coverage
from pactkit.languages.voice import voice_of
from pactkit.reports.coverage import coverage_blocks, coverage_content
from pactkit.reports.text import plain


def part(name: str, language: str, texts: int, translated: int, kind: str = "component") -> Coverage:
    """One part in one language."""
    missing = tuple(("items", number) for number in range(texts - translated))
    return Coverage(language=language, kind=kind, part=name, texts=texts, translated=translated, missing=missing)


COMPLETE = [part("walking", "en", 2, 2), part("walking", "es", 2, 2)]
LACKING = [part("pactkit", "en", 1200, 1200, "pactkit"), part("pactkit", "es", 1200, 0, "pactkit"),
           *COMPLETE, part("leeds", "en", 3, 3, "site"), part("leeds", "es", 3, 1, "site")]  # fmt: skip


def text(found: list[Coverage], language: str = "en") -> str:
    """The blocks as text."""
    return plain(coverage_blocks(found, voice_of(language)))


def test_where_nothing_is_missing_one_sentence_says_so() -> None:
    """In two languages or more; of one language alone there is nothing to say, nor where nothing was counted."""
    assert text(COMPLETE) == "Every text is there in every language: English and Spanish.\n"
    assert text(COMPLETE, "es") == "Todos los textos están en todos los idiomas: Inglés y Español.\n"
    assert coverage_blocks([COMPLETE[0]], voice_of("en")) == coverage_blocks([], voice_of("en")) == []


def test_only_what_lacks_something_is_in_the_table() -> None:
    """A row per part that lacks something, a column per language; the others are counted."""
    assert text(LACKING) == (
        "Translations\n\n"
        "Texts of        English        Spanish\n"
        "pactkit itself      all  none of 1,200\n"
        "leeds               all         1 of 3\n\n"
        "1 other part is complete.\n"
    )


def test_json_has_every_part_with_the_paths_of_what_is_missing() -> None:
    """The complete ones too."""
    content = coverage_content(LACKING)
    assert len(content) == len(LACKING)
    assert content[-1] == {
        "language": "es",
        "kind": "site",
        "part": "leeds",
        "texts": 3,
        "translated": 1,
        "missing": ["items[0]", "items[1]"],
    }
