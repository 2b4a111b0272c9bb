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
        ([said(2013, fact="a", used=2013), said(2013, fact="b", used=2014)], True),
        ([said(2013, fact="a", used=2013), said(2013, fact="b", used=2013)], False),
    ],
)
def test_what_is_disputed(statements: list[Statement], disputed: bool) -> None:  # noqa: FBT001
    """A matter is disputed where two sources say different things, or any fact is another than its sources say."""
    (matter,) = matters(statements)
    assert matter.disputed == disputed


def test_every_value_that_is_used() -> None:
    """Statements about one thing may name different facts: each value that the file uses is kept once."""
    english, both = "three", {"en": "three", "es": "tres"}
    (matter,) = matters([said(3, used=3), said(3, used=4), said(3), said(3, used=3), said(3, used=both)])
    assert matter.used == (3, 4, both)
    (matter,) = matters([said(english)])
    assert matter.used == ()


@pytest.mark.parametrize(
    ("fact", "used", "says", "shown"),
    [
        ("components.reach.routes[0].families", 3, 4, False),
        (".components.reach.routes[0].families", 3, 4, False),
        ("progress[0].families", 300, 4, False),
        ("components.reach.routes[0].families", 3, "3", False),
        ("components.reach.routes[0].families", 3, 3, True),
        ("components.reach.routes[0].hours", Fraction(5, 2), 4, True),
        ("components.reach.since", date(2016, 1, 1), 2015, True),
        ("components.reach.design", "a trial", "a study", True),
        ("targets.families", 3, 4, True),
        (None, 3, 4, True),
    ],
)
def test_which_used_values_may_be_shown(fact: str | None, used: Said, says: Said, shown: bool) -> None:  # noqa: FBT001
    """A whole number of a component or of progress may count few people: only what a source says too is shown."""
    (matter,) = matters([said(says, fact=fact, used=used)])
    assert (matter.used, matter.shown) == ((used,), (used,) if shown else ())


def test_a_number_that_any_source_says_is_public() -> None:
    """Where sources differ, the number of one of them may be shown as the one that is used."""
    (matter,) = matters([said(5, fact="components.a", used=6), said(6, fact="components.a", used=6)])
    assert matter.shown == (6,)
