"""The line over the waves on a site's page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.assess.with_lines import with_lines
from pactkit.languages.voice import voice_of
from pactkit.reports.pages.trend_view import PLOT, TOP, TrendView, trend_view
from pactkit.reports.pages.write import write_report
from tests.assess.making_waves import SINGING, review, workspace

AS_OF = date(2026, 11, 1)
WAVES = {
    "one": review("one", "2026-01-01", "S-1 = 2, S-2 = 2"),
    "two": review("two", "2026-03-02", "S-1 = 1"),
    "three": review("three", "2026-10-28", "S-1 = 1, S-2 = 1"),
}


def view_of(root: Path, language: str = "en") -> TrendView | None:
    """The line of the singing group at Leeds."""
    asked = Assessor(root, AS_OF, points=())
    component = with_lines(asked, asked.assess("leeds")).component("singing")
    assert component is not None
    return trend_view(component, voice_of(language))


def drawn(root: Path) -> TrendView:
    """A line that there is."""
    view = view_of(root)
    assert view is not None
    return view


def test_the_numbers(tmp_path: Path) -> None:
    """The table has every wave with its day, its interval, its point and its band, and so has the sentence."""
    view = drawn(workspace(tmp_path, **WAVES))
    assert [(row.wave, row.day, row.between, row.estimate, row.band) for row in view.rows] == [
        ("one", "1 Jan 2026", "100", "100", "strong"),
        ("two", "2 Mar 2026", "50 to 83.3", "none", "weak or strong"),
        ("three", "28 Oct 2026", "66.7", "66.7", "strong"),
    ]
    assert view.spoken == (
        "The score wave by wave: one 100, best estimate 100; two 50 to 83.3, best estimate none; "
        "three 66.7, best estimate 66.7."
    )


def test_the_places(tmp_path: Path) -> None:
    """Waves stand true to time across, scores true to scale down; a line joins points that follow each other."""
    view = drawn(workspace(tmp_path, **WAVES))
    assert [mark.at for mark in view.marks] == ["6%", "23.6%", "94%"]  # 60 and 300 days after the first
    tops = [float(mark.top) for mark in view.marks]
    assert tops == [TOP, pytest.approx(TOP + PLOT / 6, abs=0.1), pytest.approx(TOP + PLOT / 3, abs=0.1)]
    assert [mark.point is None for mark in view.marks] == [False, True, False]
    assert view.lines == ()
    assert [(strip.edge, float(strip.bottom)) for strip in view.strips] == [
        ("", TOP + PLOT), ("60", pytest.approx(TOP + PLOT * 0.4, abs=0.1)),
    ]  # fmt: skip
    answered = {**WAVES, "two": review("two", "2026-03-02", "S-1 = 1, S-2 = 2")}
    assert [(x1, x2) for x1, _, x2, _ in drawn(workspace(tmp_path, **answered)).lines] == [
        ("6%", "23.6%"),
        ("23.6%", "94%"),
    ]


def test_without_bands(tmp_path: Path) -> None:
    """A headline without bands has its line too, with nothing behind it; its page is written."""
    plain = "\n".join(line for line in SINGING.splitlines() if not line.startswith(("bands", "[[gates")))
    assert plain != SINGING
    root = workspace(tmp_path / "here", definition=plain, **WAVES)
    view = drawn(root)
    assert view.strips == ()
    assert [row.band for row in view.rows] == ["", "", ""]
    write_report(Assessor(root, AS_OF, points=()), tmp_path / "out", "en")
    assert '<svg class="trend"' in (tmp_path / "out" / "leeds.html").read_text(encoding="utf-8")


def test_names_that_would_touch(tmp_path: Path) -> None:
    """The first and the last wave are always named; the others where there is room for all."""
    assert [mark.name for mark in drawn(workspace(tmp_path, **WAVES)).marks] == ["one", "", "three"]
    apart = {**WAVES, "two": review("two", "2026-06-01", "S-1 = 1")}
    view = drawn(workspace(tmp_path, **apart))
    assert [mark.name for mark in view.marks] == ["one", "two", "three"]
    assert [mark.value for mark in view.marks] == ["100", "50\N{EN DASH}83.3", "66.7"]


def test_waves_of_one_day(tmp_path: Path) -> None:
    """Waves that are all of one day stand evenly."""
    same = {name: text.replace("2026-03-02", "2026-01-01") for name, text in WAVES.items() if name != "three"}
    assert [mark.at for mark in drawn(workspace(tmp_path, **same)).marks] == ["6%", "94%"]


def test_no_line(tmp_path: Path) -> None:
    """There is none with one wave, or where only one of them has something to score."""
    assert view_of(workspace(tmp_path / "one", one=WAVES["one"])) is None
    optional = SINGING.replace('scale = "in_place"\n[', 'scale = "in_place"\nnot_applicable = true\n[')
    nothing = review("two", "2026-03-02", 'S-1 = "not_applicable", S-2 = "not_applicable", S-3 = "not_applicable"')
    notes = '[ratings.singing.notes]\nS-1 = { reason = "?" }\nS-2 = { reason = "?" }\nS-3 = { reason = "?" }\n'
    optional = optional.replace("level = 2 }] }", "level = 2 }] }\nnot_applicable = true")
    assert view_of(workspace(tmp_path / "two", definition=optional, one=WAVES["one"], two=nothing + notes)) is None


@pytest.mark.parametrize("waves", [1, 2, 3])
def test_the_page(tmp_path: Path, waves: int) -> None:
    """The page has the drawing as an image with its sentence, and the numbers as a table, from two waves on."""
    root = workspace(tmp_path / "here", **dict(list(WAVES.items())[:waves]))
    write_report(Assessor(root, AS_OF, points=()), tmp_path / "out", "en")
    page = (tmp_path / "out" / "leeds.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<svg class="trend"[^>]* role="img" aria-label="The score wave by wave: one 100', page)) == (
        1 if waves > 1 else 0
    )
    assert ("Scores of Singing by wave" in page) == (waves > 1)
    assert "<script" not in page
