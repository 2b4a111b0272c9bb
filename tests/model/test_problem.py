"""Problems in files, and their places."""

from __future__ import annotations

import pytest

from pactkit.model.problem import Place, Problem, TomlPath, order_of, path_text

PATH: TomlPath = ("components", "book_sharing", "courses", 0, "weeks")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (PATH, "components.book_sharing.courses[0].weeks"),
        (("needs", 1, 2), "needs[1][2]"),
        (("stage",), "stage"),
        ((), ""),
    ],
)
def test_a_path_as_people_write_it(path: TomlPath, text: str) -> None:
    """A TOML path is shown with dots, and entries of a list by their number."""
    assert path_text(path) == text


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(file="leeds/site.toml", line=12, column=3), "leeds/site.toml:12:3"),
        (Place(file="leeds/site.toml", line=12), "leeds/site.toml:12"),
        (Place(file="leeds/site.toml"), "leeds/site.toml"),
    ],
)
def test_a_place_is_file_line_and_column(place: Place, text: str) -> None:
    """Errors point at file:line:column; what was not looked up is left out."""
    assert str(place) == text


def problem(file: str, line: int | None = None, column: int | None = None, message: str = "wrong") -> Problem:
    """A problem at a place."""
    return Problem(place=Place(file=file, line=line, column=column, path=PATH), message=message)


def test_a_problem_as_one_line() -> None:
    """A problem says its place, the TOML path and the reason."""
    said = "leeds/site.toml:12:3: components.book_sharing.courses[0].weeks: wrong"
    assert str(problem("leeds/site.toml", 12, 3)) == said
    assert str(Problem(place=Place(file="x.toml"), message="wrong")) == "x.toml: wrong"


def test_problems_stand_by_file_line_and_column() -> None:
    """Problems are shown by file, line, column; one without a line comes first in its file."""
    ordered = [
        problem("a", 9, 9), problem("b"), problem("b", 1, 2), problem("b", 1, 10), problem("b", 10, 1),
        problem("b", 10, 1, "wrong too"),
    ]  # fmt: skip
    assert sorted((ordered[at] for at in (3, 0, 5, 2, 1, 4)), key=order_of) == ordered


def test_a_place_that_is_looked_up_later() -> None:
    """A problem whose line was looked up is the same problem at that line."""
    found = problem("x").at_line(4, 2, "weeks = 7")
    assert (found.place, found.source_line) == (Place(file="x", line=4, column=2, path=PATH), "weeks = 7")
    assert found.message == "wrong"


@pytest.mark.parametrize(("severity", "is_error"), [("error", True), ("warning", False), ("note", False)])
def test_only_errors_spoil_a_file(severity: str, is_error: bool) -> None:  # noqa: FBT001 - a table's column
    """A file with an error is not used; warnings and notes do not count."""
    assert Problem(place=Place(file="x"), message="wrong", severity=severity).is_error is is_error
