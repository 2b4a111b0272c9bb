"""What Mindful Mamas publishes: its courses in the calendar, and figures of groups, never of single parents."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import pactkit_mindful_mamas
from pactkit.api import Context, Figure, People, Share
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit_mindful_mamas.facts import Course, MindfulMamas, Wellbeing

from .making import at, in_both
from .making_courses import LONG_AGO, OVER, STILL

Answers = tuple[int, str, str]


def course(answers: Answers | None = None, scale: Any = "wemwbs", **stated: Any) -> Course:
    """A course that is over unless said otherwise: how many answered twice, their mean before, their mean after."""
    if answers is not None:
        both, before, after = answers
        means = {"mean_before": Decimal(before), "mean_after": Decimal(after)}
        stated["wellbeing"] = Wellbeing(scale=scale, answered_both=both, **means)
    return Course(**{"venue": "st-example", "when": OVER, **stated})


def of(*courses: Course) -> Context[MindfulMamas]:
    """A site with these courses."""
    return at("mindful_mamas", MindfulMamas(courses=courses))


def figures(*courses: Course) -> dict[str, Figure]:
    """What is published about these courses."""
    found = pactkit_mindful_mamas.pactkit_figures(context=of(*courses))
    return {figure.id: figure for figure in checked_figures(found, "pactkit_figures")}


def test_what_is_on() -> None:
    """Every course that says when it meets stands in the calendar, open to everyone."""
    context = of(course(when=None), course(languages=("es",), creche=True), course(venue=None, online=True))
    found = checked_gatherings(pactkit_mindful_mamas.pactkit_gatherings(context=context))
    assert [(one.at, one.audience, one.venue, one.languages, one.online, one.creche) for one in found] == [
        (("courses", 1), "everyone", "st-example", ("es",), False, True),
        (("courses", 2), "everyone", None, (), True, False),
    ]


def test_parents_of_a_year() -> None:
    """Parents are published over all courses of a year together, and a step that one course left out is unknown."""
    found = figures(
        course(enrolled=12, completed=7, parents_asked=6, parents_helped=1),
        course(enrolled=9, completed=6),
        course(when=STILL, enrolled=8),
        course(when=LONG_AGO, enrolled=8),
    )
    assert [row[1] for row in found["parents"].rows] == [People(21), Share(13, 21), None]
    assert figures(course(enrolled=12), course())["parents"].rows[0][1] is None
    assert figures(course(when=STILL, enrolled=8)) == {}


def test_wellbeing_before_and_after() -> None:
    """Means of courses are put together by how many answered, to one decimal, each scale for itself."""
    found = figures(
        course((6, "40.0", "46.0")),
        course((9, "42.5", "47.0")),
        course((5, "20.5", "23.0"), scale="swemwbs"),
        course((8, "60", "60"), when=LONG_AGO),
        course(),
    )["wellbeing"]
    assert [row[1:] for row in found.rows] == [
        (People(15), Decimal("41.5"), Decimal("46.6"), Decimal("5.1")),
        (People(5), Decimal("20.5"), Decimal("23.0"), Decimal("2.5")),
    ]
    assert [in_both(row[0])["en"] for row in found.rows] == ["WEMWBS, 14 to 70", "SWEMWBS, 7 to 35"]  # type: ignore[arg-type]
    assert all(in_both(text) for text in (found.title, *found.notes, *(column.title for column in found.columns)))


def test_no_means_of_few_parents() -> None:
    """Means of fewer parents than the policy's small number are not published."""
    (row,) = figures(course((4, "40", "50")))["wellbeing"].rows
    assert row[1:] == (People(4), None, None, None)
    (row,) = figures(course((2, "40", "50")), course((3, "45", "45")))["wellbeing"].rows
    assert row[1:] == (People(5), Decimal("43.0"), Decimal("47.0"), Decimal("4.0"))


@pytest.mark.parametrize(
    ("stated", "answered", "expected"),
    [
        ({"enrolled": 40, "completed": 30, "parents_asked": 25, "parents_helped": 20}, 15, [Share(20, 25), People(15)]),
        ({"enrolled": 40, "completed": 30, "parents_asked": 28, "parents_helped": 20}, 23, [None, People(23)]),
        ({"enrolled": 40, "completed": 30, "parents_asked": 25, "parents_helped": 20}, 24, [Share(20, 25), None]),
        ({"enrolled": 40, "completed": 30}, 30, [None, People(30)]),
        ({"enrolled": 40, "completed": 30}, 38, [None, None]),
    ],
)
def test_answers_beside_parents(stated: dict[str, int], answered: int, expected: list[Any]) -> None:
    """No two counts of a year's parents are shown that differ by few of them; means of enough parents are."""
    found = figures(course((answered, "40.0", "46.0"), **stated))
    (row,) = found["wellbeing"].rows
    assert [found["parents"].rows[2][1], row[1]] == expected
    assert row[2:] == (Decimal("40.0"), Decimal("46.0"), Decimal("6.0"))


def test_two_scales_that_leave_few() -> None:
    """Nor may the counts of two scales together be so near to another one."""
    found = figures(course((20, "40", "46"), enrolled=24), course((20, "20", "23"), "swemwbs", enrolled=20))
    assert [row[1] for row in found["wellbeing"].rows] == [People(20), None]


def test_no_means_no_figure() -> None:
    """Where no course measured wellbeing there is no such figure."""
    assert set(figures(course(enrolled=12))) == {"parents"}
