"""How a formula over facts is written."""

from __future__ import annotations

import pytest

from pactkit.model.formula import Formula, parse_formula


@pytest.mark.parametrize(
    ("text", "function", "paths"),
    [
        ("leaders_trained", "", (("leaders_trained",),)),
        ("training.hours.total", "", (("training", "hours", "total"),)),
        ("  leaders-1 ", "", (("leaders-1",),)),
        ("count(courses)", "count", (("courses",),)),
        ("sum(courses.enrolled)", "sum", (("courses", "enrolled"),)),
        ("min( courses.weeks )", "min", (("courses", "weeks"),)),
        (" max (courses.weeks)", "max", (("courses", "weeks"),)),
        ("ratio(courses.completed, courses.enrolled)", "ratio", (("courses", "completed"), ("courses", "enrolled"))),
        ("ratio(a,b)", "ratio", (("a",), ("b",))),
        ("count", "", (("count",),)),
    ],
)
def test_what_can_be_written(text: str, function: str, paths: tuple[tuple[str, ...], ...]) -> None:
    """A dotted path, or count, sum, min, max of one path, or ratio(path, path)."""
    assert parse_formula(text) == Formula(function=function, paths=paths, text=text.strip())


NEITHER = "this is neither a path (courses.weeks) nor a function of paths (sum(courses.enrolled))"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("average(courses.weeks)", "there is no function average( ); use one of count, sum, min, max, ratio"),
        ("sum(a, b)", "sum( ) takes one path, this has 2"),
        ("ratio(a)", "ratio( ) takes two paths, this has 1"),
        ("", NEITHER),
        ("a + b", NEITHER),
        ("a..b", NEITHER),
        (".a", NEITHER),
        ("sum()", NEITHER),
        ("sum(a", NEITHER),
        ("ratio(a, b, c)", NEITHER),
        ("sum(sum(a))", NEITHER),
    ],
)
def test_what_cannot_be_written(text: str, message: str) -> None:
    """Anything else is refused, in plain words."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the whole message is compared below
        parse_formula(text)
    assert str(caught.value) == message
