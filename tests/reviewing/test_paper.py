"""The form on paper: every question that is due, with a box per level and room to write."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from attrs import evolve

from pactkit.model.definition import Definition
from pactkit.reviewing.form import Form
from pactkit.reviewing.paper import form_html
from tests.reports.pages.tools import checker, judge

from .making import ENGLISH, READING, SPANISH, form

NASTY = '</style><script>alert("1")</script> \\" } * \x07 ñ'


def hostile() -> Form:
    """A form whose names try to break out of the page and its style."""
    nasty = Definition(id="nasty", version="1", title=NASTY, sections=(evolve(READING.sections[0], title=NASTY),))
    made = form(nasty)
    return Form(about=evolve(made.about, name=NASTY), parts=made.parts)


def plain(page: str) -> str:
    """What can be read on a page, on one line."""
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_every_question_with_its_boxes() -> None:
    """Each item has its code, its question, a box for each level, one for what cannot be rated, and room to write."""
    page = form_html(form(not_due=("BS-04",)), [ENGLISH])
    text = plain(page)
    assert page.count('<article class="item"') == 3
    assert "BS-04" not in text
    assert (
        "BS-01 Is the whole course run? leeds 2026-11-22 external 0 Four or fewer 1 Five or six 2 Seven Cannot" in text
    )
    assert text.count("Cannot be rated") == 3
    assert text.count("Does not apply here because") == 2
    boxes = page.count('class="box"')
    assert boxes == 3 * 3 + 3 + 2 + 3 * 5  # levels, cannot be rated, does not apply, kinds of evidence


def test_a_page_that_needs_nothing_else() -> None:
    """No script, no network, no answer of an earlier review; the sheet's code stands at every question."""
    page = form_html(form(), [ENGLISH])
    assert re.findall(r"<script|https?:|src=|@import|url\(", page) == []
    assert page.count("leeds 2026-11-22 external") >= 4 + 2
    assert "break-inside: avoid" in page
    assert 'content: "Leeds"' in page


def test_two_languages_side_by_side() -> None:
    """Questions and levels stand in both languages, each marked as such; one box serves both."""
    page = form_html(form(), [SPANISH, ENGLISH])
    assert '<html lang="es">' in page
    assert '<span class="said">¿Hay guardería?</span><span class="said" lang="en">Is there a crèche?</span>' in page
    assert '<span class="said">Siete</span><span class="said" lang="en">Seven</span>' in page
    assert page.count('class="box"') == form_html(form(), [ENGLISH]).count('class="box"')
    assert page.count('<span class="said">None</span></span>') == 1  # said once where it serves both


def test_hostile_names_stay_text() -> None:
    """Whatever a name holds, it ends neither the style nor the page."""
    page = form_html(hostile(), [ENGLISH])
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert "alert(&#34;1&#34;)" in page


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Forms in one language, in two, and of hostile names."""
    folder = tmp_path_factory.mktemp("paper")
    made = {
        "one": form_html(form(), [ENGLISH]),
        "two": form_html(form(), [SPANISH, ENGLISH]),
        "hostile": form_html(hostile(), [ENGLISH]),
        "none": form_html(Form(about=form().about, parts=()), [ENGLISH]),
    }
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.html"))


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_violation(pages: list[Path], tmp_path: Path, width: int) -> None:
    """The form can be used by everybody, on a screen too, and nothing scrolls sideways."""
    verdicts = judge(pages, tmp_path, width, dark=False)
    assert {verdict["name"]: verdict["violations"] for verdict in verdicts if verdict["violations"]} == {}
    assert {verdict["name"]: verdict["wide"] for verdict in verdicts if verdict["wide"] > 0} == {}


def test_the_checker_finds_no_error(pages: list[Path]) -> None:
    """The form is HTML as it should be."""
    command = [*checker(), "--errors-only", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
