"""Figures as blocks: tables, bars of characters, and points where a table has no room."""

from __future__ import annotations

import pytest

from pactkit.model.finding import Failure
from pactkit.model.problem import Place, Problem
from pactkit.reports.blocks import Bullets, Paragraph, Table
from pactkit.reports.figures.figure_view import BarView
from pactkit.reports.figures.sheet import bar_text, figures_sheet
from pactkit.reports.text import WIDTH, plain

from .making import ALL, COURSES, JOURNEY, SONGS, WIDE, figure, viewed


def bar(value: float) -> str:
    """The bar of a share."""
    return bar_text(BarView(value=value, low=0, high=1, percent=""))


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, "░" * 20), (1, "█" * 20), (0.5, "█" * 10 + "░" * 10), (0.53, "█" * 10 + "▋" + "░" * 9), (0.999, "█" * 20)],
)
def test_a_bar_is_as_long_as_its_share(share: float, drawn: str) -> None:
    """A bar has twenty places, the last one filled to an eighth."""
    assert bar(share) == drawn


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_is_too_long(language: str) -> None:
    """Text fits in 80 columns whatever a figure holds."""
    assert max(map(len, plain(figures_sheet(viewed(*ALL, language=language), (), ())).split("\n"))) <= WIDTH


def test_what_is_drawn_stands_beside_its_bars_alone() -> None:
    """A drawn column is not said twice: it has a table with bars, and the other columns one of their own."""
    tables = [block for block in figures_sheet(viewed(SONGS), (), ()) if isinstance(block, Table)]
    assert [[column.title for column in one.columns] for one in tables] == [["Song", "Sung"], [""] * 4]
    assert tables[1].caption == "Asked for by"
    alone = [block for block in figures_sheet(viewed(JOURNEY), (), ()) if isinstance(block, Table)]
    assert [one.caption for one in alone] == ["Friends", "Confidence"]


def test_a_figure_of_many_columns_becomes_points() -> None:
    """Where words would have to be broken each row is a point, without what is not known."""
    (points,) = [block for block in figures_sheet(viewed(WIDE), (), ()) if isinstance(block, Bullets)]
    ((head, more),) = points.points
    assert head.text == "Feasibility"
    assert "Characteristic 4" not in more
    assert more.endswith("Characteristic 5: 60% (9 of 15), 36% to 80%; Characteristic 6: Independent")


def test_markdown_has_everything_in_one_table() -> None:
    """Markdown has no bars: every figure is one table."""
    blocks = figures_sheet(viewed(*ALL[:4]), (), (), text=False)
    assert [len(one.columns) for one in blocks if isinstance(one, Table)] == [2, 5, 3, 3]
    assert not any("█" in cell.text for one in blocks if isinstance(one, Table) for row in one.rows for cell in row)


def test_a_total_is_among_the_points_too() -> None:
    """A wide figure keeps its total."""
    titles = ["Venue", *(f"Characteristic {at}" for at in range(6)), "Sessions"]
    wide = figure("w", titles, ["Hall", *["x"] * 6, 3], ["School", *["y"] * 6, 4], total=True)
    (points,) = [block for block in figures_sheet(viewed(wide), (), ()) if isinstance(block, Bullets)]
    assert (points.points[-1][0].text, points.points[-1][1]) == ("Total", "Sessions: 7")


def test_what_went_wrong_is_said() -> None:
    """Files that could not be used and plugins that broke are named, and that there are no figures."""
    problem = Problem(place=Place(file="alder/site.toml", line=3, column=1), message="no")
    failure = Failure(plugin="walking", distribution="x 1", stage="pactkit_figures", message="broke")
    blocks = figures_sheet(viewed(), (problem,), (failure,))
    assert Paragraph("No component here publishes figures.") in blocks
    text = plain(blocks)
    assert "alder/site.toml:3:1: error: no" in text
    assert "walking (x 1), pactkit_figures: broke" in text


def test_a_hidden_column_is_not_told_by_the_layout() -> None:
    """Courses have one table, as nothing of them is drawn."""
    assert sum(isinstance(block, Table) for block in figures_sheet(viewed(COURSES), (), ())) == 1
