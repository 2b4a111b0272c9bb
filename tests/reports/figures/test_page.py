"""Figures in a page: tables that everybody can read, pictures beside them, and nothing hidden in the source."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pactkit.languages.voice import voice_of
from pactkit.model.figure import Figure, People, Share
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Place, Problem
from pactkit.model.programme import Programme
from pactkit.reports.figures.page import figures_page
from pactkit.reports.pages.setting import Setting
from tests.reports.pages.reading import Page
from tests.reports.pages.tools import checker, judge

from .making import ALL, COURSES, DAY, FEW, JOURNEY, SONGS, figure, viewed

HOSTILE = figure(
    "<b>",
    ["<i>A</i>", "B & C"],
    ["<script>alert(1)</script>", "\x07"],
    title="</title><img src=x>",
    source='"><svg onload=alert(2)>',
)


def source(*figures: Figure, language: str = "en") -> str:
    """The page of these figures."""
    setting = Setting(programme=Programme(name="Walks together"), as_of=DAY, voice=voice_of(language))
    made = MadeWith(pactkit="1.0", components={"walking": "2026.1"}, inputs="0" * 64)
    return figures_page(viewed(*figures, language=language), "Alder", "alder", (), (), made, setting)


def page(*figures: Figure) -> Page:
    """The same, read."""
    return Page(source(*figures))


def test_every_figure_is_a_table_with_a_caption() -> None:
    """A table has a caption, column heads and row heads, and its figure an anchor."""
    found = page(*ALL)
    assert found.count("table") == found.count("caption") == found.count("thead") == len(ALL) - 1, "one has no numbers"
    assert found.values("scope").count("row") == 18 + 4 + 2 + 2 + 1
    anchors = [value for value in found.values("id") if value.startswith("figure-")]
    assert anchors == [f"figure-{one.component}-{one.id}" for one in ALL]
    assert len(found.values("id")) == len(set(found.values("id")))


def test_what_is_drawn_stands_open() -> None:
    """A drawn figure is seen without a click, every other one by its title."""
    found = page(*ALL)
    opened = [dict(attributes)["id"] for tag, attributes in found.tags if tag == "details" and "open" in attributes]
    assert opened == ["figure-walking-journey", "figure-singing-songs"]


def test_one_drawn_column_has_bars_in_its_cells() -> None:
    """With one drawn column the bar stands in the cell, with the interval as a whisker."""
    lines = [attributes for tag, attributes in page(SONGS).tags if tag == "line"]
    assert lines[0] == {"class": "whisker", "x1": "16.11%", "x2": "42.83%", "y1": "8", "y2": "8"}
    assert len(lines) == 3, "what is hidden has no bar"


def test_several_drawn_columns_have_a_panel_each() -> None:
    """The picture has a panel per column and a bar per row; the table under it says the same to those who listen."""
    found = page(JOURNEY)
    classes = found.values("class")
    assert (classes.count("panel"), classes.count("bar"), classes.count("share")) == (2, 4, 4)
    assert found.has("86% (6 of 7) 49% to 97%")
    drawings = [attributes for tag, attributes in found.tags if "share" in (attributes.get("class") or "")]
    assert all(attributes["aria-hidden"] == "true" for attributes in drawings)


def test_nothing_hidden_is_in_the_source() -> None:
    """What is not shown is not in the page either, as a drawing or otherwise."""
    secret = figure("f", ["A", "B", "C"], ["x", People(3), Share(777, 779)], ["y", People(900), Share(500, 900)])
    assert "777" not in source(secret)
    assert "779" not in source(secret)
    assert page(secret).values("class").count("kept") == 2
    assert page(FEW).has("No number is shown")
    assert page(FEW).count("table") == 0


def test_notes_and_sources_stand_under_a_figure() -> None:
    """A figure is followed by its notes, what hidden means and its source."""
    words = page(COURSES).words
    order = ["Somebody who began twice is counted twice.", "Hidden: counts", "Source: The site's registers."]
    assert [words.index(one, words.index("Spring")) for one in order] == sorted(
        words.index(one, words.index("Spring")) for one in order
    )


def test_hostile_text_is_text() -> None:
    """Nothing that a plugin gives becomes a part of the page."""
    found = page(HOSTILE)
    assert found.count("script") == found.count("img") == found.count("b") == found.count("i") == 0
    assert found.has("<script>alert(1)</script>")
    assert found.has('Source: "><svg onload=alert(2)>.')


def test_a_page_without_figures_says_so() -> None:
    """No figures, files that could not be used and plugins that broke are all told."""
    setting = Setting(programme=Programme(name="Walks together"), as_of=DAY, voice=voice_of("en"))
    made = MadeWith(pactkit="1.0", components={}, inputs="0" * 64)
    problems = (Problem(place=Place(file="alder/site.toml", line=3, column=1), message="no"),)
    failures = (Failure(plugin="walking", distribution="x 1", stage="pactkit_figures", message="broke"),)
    found = Page(figures_page(viewed(), "Alder", None, problems, failures, made, setting))
    for words in ("No component here publishes figures.", "alder/site.toml:3:1", "broke"):
        assert found.has(words)


def test_a_page_in_spanish() -> None:
    """The words of the figures are Spanish where that is asked for."""
    words = Page(source(*ALL, language="es")).words
    for spanish in ("Cifras", "oculto", "Fuente: Un informe", "86% (6 de 7)", "Total", "a 20 de noviembre de 2026"):
        assert spanish in words
    for english in ("The figures", "Digest", "hidden", "Source:", "as of"):
        assert english not in words


@pytest.fixture
def written(tmp_path: Path) -> list[Path]:
    """The pages of all figures, in both languages, with every fold open."""
    pages = []
    for language in ("en", "es"):
        path = tmp_path / f"figures-{language}.html"
        path.write_text(source(*ALL, HOSTILE, language=language), encoding="utf-8")
        pages.append(path)
    return pages


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    written: list[Path], tmp_path: Path, width: int, *, dark: bool
) -> None:
    """Everybody can read the page, in the light and in the dark, on a screen and on a phone."""
    folder = tmp_path / "judged"
    folder.mkdir()
    verdicts = judge(written, folder, width, dark=dark)
    assert [(verdict["violations"], verdict["wide"], verdict["dark"]) for verdict in verdicts] == [([], 0, dark)] * 2


def test_the_checker_finds_no_error(written: list[Path]) -> None:
    """The page is HTML as it should be."""
    command = [*checker(), "--errors-only", *map(str, written)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
