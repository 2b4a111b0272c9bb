"""The calendar's page: what stands on it, in both languages, and that every tool and reader can use it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from pactkit.languages.voice import voice_of
from pactkit.reports.calendar.links import CalendarLink
from pactkit.reports.calendar.page import calendar_page
from tests.languages.catalogues import translated

from ..pages.reading import Page  # noqa: TID252 - the tests of pages have the tools
from ..pages.tools import checker, judge  # noqa: TID252
from .making import MADE, SAMPLE, gathering, setting, view_of

LANGUAGES = ("en", "es")
OTHERS = (CalendarLink(code="es", name="Español", page="alder.es.html", file="alder.es.ics"),)


def text_of(language: str = "en", *found: object, others: tuple[CalendarLink, ...] = OTHERS) -> str:
    """The sample's page in a language, or that of other gatherings."""
    view = view_of(*(found or SAMPLE), language=language)  # type: ignore[arg-type] # gatherings
    return calendar_page(view, MADE, setting(voice_of(language)), others, "alder.en.ics" if others else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_on_stands_on_the_page(language: str) -> None:
    """Each entry stands under whom it is for with its hours, place, notes and languages, and again under its day."""
    page = Page(text_of(language))
    view = view_of(*SAMPLE, language=language)
    assert page.source.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert page.words.count(view.title) == 1
    for entry in view.entries:
        for words in (entry.title, entry.rhythm, entry.hours, entry.where, entry.line, *entry.notes, *entry.languages):
            assert page.has(words), words
    assert page.values("id").count("on-groups.songs.hall") == 1
    assert page.values("href").count("#on-groups.digital-help.hall") == 1 + 2  # under its day, and under each language


def test_the_spanish_page_says_nothing_in_english() -> None:
    """Every word of pactkit on the Spanish page is Spanish."""
    songs = gathering("Canto", audience="dads", creche=True, online=True, languages=("es",))
    words = Page(text_of("es", songs, gathering("Baile", languages=()))).words
    english = {text for text in translated("es") if "%" not in text and len(text) > 5}
    assert [text for text in english if re.search(rf"\b{re.escape(text)}\b", words)] == []
    for spanish in ("Ir al contenido", "Para quién", "Día a día", "En qué idioma", "Con guardería", "En línea", "Papás",
                    "Idioma sin indicar", "Hecho con pactkit 1.2.3", "a 22 de noviembre de 2026"):  # fmt: skip
        assert spanish in words


def test_a_language_is_also_called_what_its_speakers_call_it() -> None:
    """A parent finds the own name of a language on any page, in its own script and direction."""
    source = text_of("en", gathering(languages=("ar",)), gathering(languages=("es", "xx")))
    assert '<a href="#in-ar" lang="ar" dir="rtl">العربية</a>' in source
    assert '<h3>Activities in Spanish <span class="own" lang="es">Español</span></h3>' in source
    assert "<h3>Activities in xx</h3>" in source


def test_links_to_the_other_language_and_to_the_file() -> None:
    """A page links to its file and to the other languages; alone it links to neither."""
    page = Page(text_of("en"))
    assert page.values("href")[1:3] == ["alder.en.ics", "alder.es.html"]
    assert page.values("hreflang") == ["es"]
    alone = Page(text_of("en", others=()))
    assert [href for href in alone.values("href") if not href.startswith("#")] == []


def test_no_link_is_dead_and_no_id_stands_twice() -> None:
    """Every place that is linked to is on the page once, whatever components and languages are called."""
    odd = gathering("Odd", component="days", at=(), languages=("content",), audience="dads")
    page = Page(text_of("en", *SAMPLE, odd))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)


def test_the_page_needs_no_network_and_no_script() -> None:
    """The page is one file: no script, no picture, no style from elsewhere."""
    page = Page(text_of())
    assert page.count("script") == page.count("link") == page.count("img") == page.count("iframe") == 0
    style = re.search(r"<style>(.*?)</style>", page.source, re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|https?:|//\w", style[1])
    assert page.values("style") == page.values("src") == []


def test_an_empty_calendar_says_so() -> None:
    """Where nothing is on, the page says so and has no empty parts."""
    view = view_of()
    page = Page(calendar_page(view, MADE, setting(voice_of("en"))))
    assert page.has("Nothing is planned yet that the calendar knows of.")
    assert page.count("h2") == page.count("nav") == 0


def test_text_from_files_is_escaped() -> None:
    """Titles, rooms and names of places are text, whatever stands in them."""
    source = text_of("en", gathering("<script>alert(1)</script>", venue="church", room="<b>"))
    assert "<script" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    assert "St Example &lt;Church&gt;, &lt;b&gt;" in source


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """The sample's pages, one with nothing on, and one with odd text."""
    texts = {
        "en": text_of("en"),
        "es": text_of("es"),
        "empty": calendar_page(view_of(), MADE, setting(voice_of("en"))),
        "odd": text_of("en", gathering("W" * 200, languages=("xx-YY", "ar"), room="ñ" * 90), gathering("<b>&amp;")),
    }
    paths = [tmp_path / f"calendar-{name}.html" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize(("width", "dark"), [(1280, True), (360, False)])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    pages: list[Path], tmp_path: Path, width: int, *, dark: bool
) -> None:
    """axe-core has nothing to say, and the page fits a phone."""
    folder = tmp_path / "judged"
    folder.mkdir()
    verdicts = judge(pages, folder, width, dark=dark)
    assert {verdict["name"]: verdict["violations"] for verdict in verdicts if verdict["violations"]} == {}
    assert {verdict["name"]: verdict["wide"] for verdict in verdicts if verdict["wide"] > 0} == {}


def test_the_checker_finds_no_error(pages: list[Path]) -> None:
    """The Nu HTML checker finds no error."""
    command = [*checker(), "--errors-only", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
