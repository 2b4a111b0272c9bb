"""Book sharing: what parents said at the end of their course."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import Share
from pactkit.host.publication_checks import checked_figures
from pactkit.scoring.disclosure import HIDDEN, disclosed
from pactkit_book_sharing import Answers, BookSharing, Course, pactkit_figures

from .making import DAY, alliance, at, in_both, measured, noticed, partner, refuses

PLACE: dict[str, Any] = {"alliance": alliance(partner("st-example")), "languages": ("en",)}
OLD = DAY - timedelta(days=366)


def answers(asked: int | None = 20, said: tuple[int | None, ...] = (14, 12, 10), on: date = DAY) -> Answers:
    """Answers to the three questions."""
    know, get_on, joins_in = said
    return Answers(on=on, asked=asked, know_child_better=know, get_on_better=get_on, child_joins_in=joins_in)


def facts(*given: Answers, **stated: Any) -> BookSharing:
    """What parents said at a site."""
    return BookSharing(answers=given, **stated)


MEASURES: list[tuple[BookSharing, Any]] = [
    (facts(), None),
    (facts(answers()), (Fraction(1, 2), 20)),
    (facts(answers(), answers(said=(20, 20, 20), on=OLD)), (Fraction(1, 2), 20)),
    (facts(answers(on=DAY + timedelta(days=1))), None),
    (facts(answers(asked=None)), None),
    (facts(answers(said=(14, 12, None))), None),
    (facts(answers(asked=0, said=(0, 0, 0))), (None, 0)),
]


@pytest.mark.parametrize(("stated", "value"), MEASURES)
def test_what_is_counted(stated: BookSharing, value: Any) -> None:
    """The newest answers count, by what fewest said; what is left out leaves it unknown."""
    assert measured("book_sharing", "parents_helped", at("book_sharing", stated, **PLACE)) == value


def published(stated: BookSharing) -> Any:
    """The only figure of book sharing, if there is one."""
    found = checked_figures(pactkit_figures(context=at("book_sharing", stated, **PLACE)), "pactkit_figures")
    return found[0] if found else None


def test_what_is_published() -> None:
    """Each occasion is a row of shares; what is still to come is left out, and nothing is added up."""
    figure = published(facts(answers(), answers(said=(14, None, 10), on=OLD), answers(on=DAY + timedelta(days=9))))
    assert figure.rows == (
        (OLD, Share(14, 20), None, Share(10, 20)),
        (DAY, Share(14, 20), Share(12, 20), Share(10, 20)),
    )
    assert not figure.published
    assert all(in_both(text) for text in (figure.title, *figure.notes, *(column.title for column in figure.columns)))
    assert published(facts()) is None


def test_few_are_hidden() -> None:
    """Where few said it, or few did not, pactkit shows no share."""
    (row,) = disclosed(published(facts(answers(said=(18, 4, 10)))), 5).rows
    assert row[1:3] == (HIDDEN, HIDDEN)


ASKED_LONG_AGO = (
    "note answers[0]: Parents were last asked on 2025-10-31 what the course gave them; courses have ended since"
)
FINDINGS: list[tuple[date | None, date, list[str]]] = [
    (date(2026, 6, 1), OLD, [ASKED_LONG_AGO]),
    (date(2026, 6, 1), DAY - timedelta(days=365), []),
    (date(2025, 6, 1), OLD, []),
    (DAY - timedelta(days=7), OLD, []),
    (None, OLD, []),
]


@pytest.mark.parametrize(("started", "asked", "expected"), FINDINGS)
def test_what_is_noticed(started: date | None, asked: date, expected: list[str]) -> None:
    """Answers of long ago are noticed once a later course has ended."""
    completed = 5 if started != DAY - timedelta(days=7) else None
    course = Course(venue="st-example", weeks=7, started=started, leaders=2, completed=completed, languages=("en",))
    stated = facts(answers(on=asked), courses=(course,), leaders_trained=2)
    assert noticed("book_sharing", at("book_sharing", stated, **PLACE)) == expected


def test_more_said_than_were_asked() -> None:
    """More parents than were asked cannot have said it."""
    with refuses(r"child_joins_in is more than asked"):
        answers(said=(20, None, 21))
