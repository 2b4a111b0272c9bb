"""The JSON and the csv of figures."""

from __future__ import annotations

from decimal import Decimal

from pactkit.model.figure import Money, People, Share, Span
from pactkit.reports.figures.document import FIGURES, figure_rows

from .making import COURSES, FEW, JOURNEY, SONGS, content, figure, viewed

HIDDEN = {"value": None, "hidden": True}


def test_a_document_of_figures() -> None:
    """A document names the site and the day, and holds each figure with its columns, rows, notes and source."""
    document = content(COURSES)
    assert list(document) == ["site", "as_of", "readable", "figures", "problems", "failures"]
    assert (document["site"], document["as_of"], document["readable"]) == ("alder", "2026-11-20", True)
    (found,) = document["figures"]
    assert list(found) == [
        "component", "id", "title", "columns", "rows", "total", "goal", "reached", "hidden_note", "notes", "source",
        "published",
    ]  # fmt: skip
    assert found["columns"][0] == {"id": "c0", "title": "Course"}
    assert (found["notes"], found["source"]) == (
        ["Somebody who began twice is counted twice."],
        "The site's registers.",
    )
    assert (found["published"], content(JOURNEY)["figures"][0]["published"]) == (False, True)
    assert content(SONGS)["figures"][0]["total"] is None
    assert content(JOURNEY)["figures"][0]["hidden_note"] is None


def test_people_say_whether_they_are_hidden() -> None:
    """A count and a share say whether they are hidden; a hidden one says nothing else, whichever it is."""
    rows = content(COURSES)["figures"][0]["rows"]
    assert rows[0][1:4] == [
        {"value": 20, "hidden": False},
        {"value": 14, "hidden": False},
        {
            "part": 14, "whole": 20, "value": {"value": 0.7, "exact": "7/10"}, "low": 0.481, "high": 0.8545,
            "hidden": False,
        },
    ]  # fmt: skip
    assert rows[1][2:4] == [HIDDEN, HIDDEN]
    assert rows[2][1:4] == [HIDDEN, None, None]


def test_every_value_is_exact() -> None:
    """Numbers and money are exact, spans have both ends, days are written as days and truth is truth."""
    row = ["x", 3, Decimal("0.10"), Money(Decimal("90.50")), Span(1, None), False, Share(0, 0), People(7)]
    (found,) = content(figure("f", [str(at) for at in range(8)], row, published=True, source="s"))["figures"]
    assert found["rows"][0] == [
        "x",
        {"value": 3.0, "exact": "3"},
        {"value": 0.1, "exact": "1/10"},
        {"value": 90.5, "exact": "181/2"},
        {"low": {"value": 1.0, "exact": "1"}, "high": None},
        False,
        {"part": 0, "whole": 0, "value": None, "low": None, "high": None, "hidden": False},
        {"value": 7, "hidden": False},
    ]


def test_a_total_stands_in_both() -> None:
    """The total is a row of its own, with an open end where it may be more."""
    (found,) = content(COURSES)["figures"]
    exact = [{"value": float(number), "exact": str(number)} for number in (36, 40, 14)]
    assert found["total"][:4] == ["Total", {"low": exact[0], "high": exact[1]}, {"low": exact[2], "high": None}, None]
    rows = [row for row in figure_rows(viewed(COURSES), "en") if row[2] == "Total"]
    assert [tuple(row)[3:9] for row in rows[:2]] == [("c1", "", "", "", 36, 40), ("c2", "", "", "", 14, None)]


def test_a_row_of_the_csv_is_a_cell() -> None:
    """A row per cell, under the columns that name it; the first column of a figure names its rows."""
    rows = [dict(zip(FIGURES, row, strict=False)) for row in figure_rows(viewed(SONGS, FEW), "en")]
    assert rows[0] == {
        "component": "singing", "figure": "songs", "row": "Lullaby", "column": "c1", "value": 0.275, "part": 11,
        "whole": 40, "low": 0.1611, "high": 0.4283, "hidden": "no",
    }  # fmt: skip
    assert [(row["row"], row["hidden"], row["value"]) for row in rows if row["figure"] == "few"] == [
        ("Monday", "yes", ""),
        ("Tuesday", "yes", ""),
    ]
