"""Every file in `invalid/` against the whole list of its problems in the .txt beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .making import INVALID, KINDS, messages, outcome

FILES = sorted(INVALID.glob("*/*.toml"))


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_every_kind_of_file_has_invalid_examples() -> None:
    """The examples are found: a folder per kind, and an expectation for each file."""
    assert {path.parent.name for path in FILES} == set(KINDS)
    assert {path.with_suffix(".txt") for path in FILES} == set(INVALID.glob("*/*.txt"))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_all_problems_of_a_file_are_shown_at_once(path: Path) -> None:
    """All problems of a file are shown in one run, each with its place, in plain words, with a hint where one helps."""
    found = outcome(path.parent.name, path.read_bytes())
    assert messages(found.lines) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_file_with_an_error_is_not_used(path: Path) -> None:
    """A file with an error is not used, and one with warnings and notes alone is."""
    found = outcome(path.parent.name, path.read_bytes())
    assert found.problems
    assert (found.value is None) == any(problem.is_error for problem in found.problems)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_problem_shows_the_line_it_stands_in(path: Path) -> None:
    """A problem carries the file's name and the line of the file, in which its column lies."""
    for problem in outcome(path.parent.name, path.read_bytes()).problems:
        assert problem.place.file == f"{path.parent.name}.toml"
        assert problem.place.column is not None
        assert 1 <= problem.place.column <= len(problem.source_line) + 1
