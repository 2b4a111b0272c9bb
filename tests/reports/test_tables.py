"""The csv: flat tables that no spreadsheet runs."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.finding import Failure
from pactkit.model.problem import NOTE, Place, Problem
from pactkit.reports.clean import clean
from pactkit.reports.tables import csv_text, notice_rows

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\N{FULLWIDTH EQUALS SIGN}1")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text(text: str) -> None:
    """A text that a spreadsheet would run as a formula is marked as text by an apostrophe."""
    (cell,) = next(csv.reader(io.StringIO(csv_text(("a",), [(text,)], head=False), newline="")))
    assert cell == clean(f"'{text}")


def test_numbers_are_numbers() -> None:
    """Numbers are written as they are, below zero too; what is not there is empty, and short rows are filled up."""
    assert csv_text(("a", "b", "c"), [(-1, 2.5, None), ("x",)]) == "a,b,c\n-1,2.5,\nx,,\n"
    assert csv_text(("a",), []) == "a\n"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_what_is_read_back(rows: list[tuple[str, str]]) -> None:
    """Commas, quotes and ends of lines are read back as they were."""
    text = csv_text(("a", "b"), rows)
    found = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))][1:]
    assert [tuple(part.removeprefix("'") for part in row) for row in found] == [
        tuple(clean(f"'{part}").removeprefix("'").removeprefix("'") for part in row) for row in rows
    ]


def test_what_is_missing_is_a_row_of_its_own() -> None:
    """Files that could not be used and plugins that failed stand in the last column, errors only, by place."""
    problems = [
        Problem(place=Place(file="b.toml", line=1, column=1), message="wrong"),
        Problem(place=Place(file="a.toml", line=1, column=1), message="odd", severity=NOTE),
        Problem(place=Place(file="a.toml", line=2, column=1, path=("stage",)), message="wrong"),
    ]
    failures = [Failure(plugin="hiking", distribution="x 1", stage="load", message="no shoes")]
    assert list(notice_rows(("site", "item", "problem"), problems, failures, "en", ("leeds",))) == [
        ("leeds", "", "file not used: a.toml:2:1: stage: wrong"),
        ("leeds", "", "file not used: b.toml:1:1: wrong"),
        ("leeds", "", "plugin failed: hiking (x 1), load: no shoes"),
    ]
