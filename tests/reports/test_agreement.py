"""The sheet and the csv of `agree` in words: what is said of who rates higher, and of what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit.assess.agreeing import Agreeing, agree_by_definitions
from pactkit.languages.voice import voice_of
from pactkit.reports.agreement_document import AGREE, agreement_content, agreement_rows
from pactkit.reports.markdown import markdown
from pactkit.reports.sheets.agreement import agreement_sheet
from pactkit.reports.text import plain

DEFINITION = """\
format = 1
id = "tea"
version = "1"
title = { en = "Tea and talk", es = "Té y charla" }
[[sections]]
id = "table"
title = "At the table"
[[sections.items]]
code = "T-1"
ask = { en = "Is there tea?", es = "¿Hay té?" }
function = "core"
levels = [{ value = 1 }, { value = 2.5 }, { value = 4 }]
[[sections.items]]
code = "T-2"
ask = "Is there talk?"
function = "core"
scale = "yes_no"
"""
REVIEW = """\
format = 1
on = 2026-11-{day}
wave = "2026-autumn"
source = "{source}"
by = "Somebody"
[ratings.tea.items]
{ratings}
"""
SOURCES = ("external", "self", "peer")
EN, ES = voice_of("en"), voice_of("es")


def agreeing(folder: Path, *ratings: str) -> Agreeing:
    """Reviews that say this, by the definition above."""
    definition = folder / "tea.toml"
    definition.write_text(DEFINITION, encoding="utf-8")
    paths = [folder / f"{number}.toml" for number in range(len(ratings))]
    for number, (path, said) in enumerate(zip(paths, ratings, strict=True)):
        text = REVIEW.format(day=10 + number, source=SOURCES[number], ratings=said)
        path.write_text(text, encoding="utf-8")
    return agree_by_definitions(paths, [definition])


def sheet(found: Agreeing) -> str:
    """The sheet as one line of text."""
    return " ".join(plain(agreement_sheet(found, EN)).split())


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("T-1 = 2.5\nT-2 = 0", "T-1 = 4\nT-2 = 1", "B rates higher than A, by 1.25 on average."),
        ("T-1 = 2.5\nT-2 = 1", "T-1 = 1\nT-2 = 1", "A rates higher than B, by 0.75 on average."),
        ("T-1 = 2.5\nT-2 = 1", "T-1 = 2.5\nT-2 = 1", "A and B rate equally high on average."),
    ],
)
def test_who_rates_higher_is_said(tmp_path: Path, first: str, second: str, words: str) -> None:
    """The bias is said in words: who rates higher, and by how much of the levels' values."""
    assert words in sheet(agreeing(tmp_path, first, second))


def test_levels_stand_as_they_were_given(tmp_path: Path) -> None:
    """An item that is far apart shows each level, with the question in the reader's language."""
    found = agreeing(tmp_path, "T-1 = 1\nT-2 = 1", "T-1 = 4\nT-2 = 1", "T-2 = 0")
    assert "T-1 1 4 - Is there tea? Tea and talk" in sheet(found)
    assert "¿Hay té?" in markdown(agreement_sheet(found, ES))
    assert agreement_content(found, EN)["components"][0]["apart"] == [{"code": "T-1", "levels": [1, 4, None]}]


def test_a_figure_that_is_missing_is_explained(tmp_path: Path) -> None:
    """A dash stands for each figure that is undefined, and below stands why."""
    found = agreeing(tmp_path, "T-1 = 1", "T-1 = 1")
    why = "No figure (-) for Tea and talk and all together: Only one item was given a level by two reviews"
    assert why in sheet(found)
    assert "Left out, with a level from no review: 1 item" in sheet(found)


def test_a_row_is_as_long_as_the_head(tmp_path: Path) -> None:
    """Every row fills the columns up to those that are empty at its end."""
    found = agreeing(tmp_path, "T-1 = 1\nT-2 = 1", "T-1 = 4\nT-2 = 0", "T-1 = 4")
    rows = list(agreement_rows(found, EN))
    assert {row[0] for row in rows} == {"item", "component", "pooled"}
    assert all(len(row) <= len(AGREE) - 1 for row in rows)
    at = AGREE.index("levels")
    assert [row[at] for row in rows if row[0] == "item"] == ["1 4 4", "1 4", "1 4"]
