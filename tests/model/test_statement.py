"""What documents say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from pactkit.model.statement import Said, Statement, matters


def said(says: Said, about: str = "when it began", **more: Any) -> Statement:
    return Statement(about=about, says=says, source="A page", **more)


def test_statements_about_one_thing_stand_together() -> None:
    """Statements that share what they are about make one matter, in the order in which each first comes up."""
    first, second, third = said(2013), said(900, "families"), said(2015)
    found = matters([first, second, third])
    assert [(matter.about, matter.statements) for matter in found] == [
        ("when it began", (first, third)),
        ("families", (second,)),
    ]


@pytest.mark.parametrize(
    ("statements", "disputed"),
    [
        ([said(2013)], False),
        ([said(2013), said(2015)], True),
        ([said(2013), said(2013)], False),
        ([said(Fraction(5, 2)), said(Fraction(5, 2))], False),
        ([said("2013"), said(2013)], True),
        ([said(2013, used=2013)], False),
        ([said(2013, used=2014)], True),
        ([said(date(2013, 1, 1), used=date(2013, 1, 1))], False),
    ],
)
def test_what_is_disputed(statements: list[Statement], disputed: bool) -> None:  # noqa: FBT001
    """A matter is disputed where two sources say different things, or the file uses what no source says."""
    (matter,) = matters(statements)
    assert matter.disputed == disputed
