"""How many of the texts that people read there are in each of the programme's languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit.assess.checking import Checked, Checker
from pactkit.assess.coverage import Coverage
from pactkit.languages.catalogue import sentences_said
from pactkit.model.problem import path_text

from .making import SITE, WALKING, lines, reading, write

PROGRAMME = 'format = 1\nname = {{ en = "PACT", es = "PACT" }}\nlanguages = [{0}]\n'
TITLE = 'title = "Walking"'


def check(root: Path, languages: str, title: str = TITLE, site: str = SITE) -> Checked:
    """A workspace of one component without code and one site, checked whole."""
    walking = WALKING.replace(TITLE, title)
    write(root, programme=PROGRAMME.format(languages), components__walking=walking, leeds__site=site)
    return Checker([reading()]).check([root])


def of(checked: Checked, part: str) -> list[tuple[str, int, int, list[str]]]:
    """The coverage of one part: language, texts, translated, missing."""
    return [
        (one.language, one.texts, one.translated, [path_text(path) for path in one.missing])
        for one in checked.translations
        if one.part == part
    ]


def test_texts_are_counted_by_part_and_language(tmp_path: Path) -> None:
    """For each language of the programme: of the programme, a component and a site, what is there and what is not."""
    site = f'{SITE}note = {{ en = "New" }}\n'
    found = check(tmp_path, '"en", "es"', 'title = { en = "Walking", es = "Caminar" }', site)
    assert of(found, "programme") == [("en", 1, 1, []), ("es", 1, 1, [])]
    assert of(found, "walking") == [("en", 1, 1, []), ("es", 1, 1, [])]
    assert of(found, "leeds") == [("en", 1, 1, []), ("es", 1, 0, ["note"])]
    assert [one.kind for one in found.translations][::2] == ["pactkit", "programme", "component", "component", "site"]
    assert lines(found.problems) == ["leeds/site.toml:4:8 note note: 1 of 1 texts have no 'es'; this is the first"]


def test_plain_strings_serve_every_language(tmp_path: Path) -> None:
    """They are no texts by language: nothing is missing, and a site that has only such is not listed."""
    found = check(tmp_path, '"en", "es"')
    assert of(found, "walking") == of(found, "reading") == [("en", 0, 0, []), ("es", 0, 0, [])]
    assert of(found, "leeds") == []
    assert found.problems == []


def test_the_words_of_scales_are_pactkits_own(tmp_path: Path) -> None:
    """Levels that come from a scale are said by pactkit, and count to no component."""
    assert "in_place" in WALKING or "yes_no" in WALKING
    assert of(check(tmp_path, '"cy"'), "walking") == [("cy", 0, 0, [])]


def test_a_language_that_pactkit_does_not_speak(tmp_path: Path) -> None:
    """It is noted at its place, with the file to add; the source's own language is always whole."""
    found = check(tmp_path, '"en", "cy"', 'title = { en = "Walking" }')
    every, _ = sentences_said("en")
    assert every > 0
    assert of(found, "pactkit") == [("en", every, every, []), ("cy", every, 0, [])]
    unspoken = "languages[1]: pactkit itself does not speak cy yet: pages will be in English words"
    assert lines(found.problems) == [
        "components/walking.toml:4:9 note title: 1 of 1 texts have no 'cy'; this is the first",
        "programme.toml:2:8 note name: 1 of 1 texts have no 'cy'; this is the first",
        f"programme.toml:3:20 note {unspoken} | Add pactkit/languages/cy.po",
    ]
    assert not found.has_error


def test_every_text_of_a_site_is_found(tmp_path: Path) -> None:
    """Wherever a site's file gives a text by language, in facts and lists too, its path is the file's own."""
    trained = 'trained = { status = "blocked", reason = { en = "No" } }'
    bent = 'component = "walking"\nitems = ["W-1"]\nwhat = "x"\nwhy = { en = "Rain" }\nkeeps_function = true'
    site = f"{SITE}[components.walking]\n[readiness.reading]\n{trained}\n[[adaptations]]\n{bent}\n"
    found = check(tmp_path, '"es"', site=site)
    assert of(found, "leeds") == [("es", 2, 0, ["readiness.reading.trained.reason", "adaptations[0].why"])]


@pytest.mark.parametrize("broken", ["programme", "leeds__site"])
def test_of_a_file_that_cannot_be_used_nothing_is_counted(tmp_path: Path, broken: str) -> None:
    """What is not read has no texts; a programme that is not read asks for no language."""
    check(tmp_path, '"en", "es"', site=f'{SITE}note = {{ en = "New" }}\n')
    write(tmp_path, **{broken: "format = 1\n"})
    found = Checker([reading()]).check([tmp_path])
    assert of(found, "leeds") == []
    assert bool(found.translations) == (broken == "leeds__site")


def test_a_site_alone_is_not_counted(tmp_path: Path) -> None:
    """Coverage is told of whole workspaces; twice the same one is counted once."""
    found = check(tmp_path, '"en"')
    assert Checker([reading()]).check([tmp_path / "leeds"]).translations == []
    assert Checker([reading()]).check([tmp_path, tmp_path]).translations == found.translations


def test_complete() -> None:
    """A part is complete in a language when it lacks nothing there."""
    part = Coverage(language="es", kind="site", part="leeds", texts=2, translated=1, missing=(("note",),))
    assert (part.complete, Coverage(language="es", kind="site", part="a", texts=0, translated=0).complete) == (
        False,
        True,
    )
