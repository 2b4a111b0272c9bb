"""What Parent University publishes: its courses in the calendar, and figures."""

from __future__ import annotations

from typing import Any

import pytest

import pactkit_parent_university
from pactkit.api import Context, Figure, People, Share
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit.scoring.disclosure import HIDDEN, disclosed
from pactkit_parent_university.facts import Course, ParentUniversity

from .making import at, in_both
from .making_courses import LONG_AGO, OVER, STILL


def course(**stated: Any) -> Course:
    """A course in the rooms of a partner that is over, unless said otherwise."""
    return Course(**{"part": "antenatal", "venue": "st-example", "when": OVER, **stated})


def of(*courses: Course) -> Context[ParentUniversity]:
    """A site with these courses."""
    return at("parent_university", ParentUniversity(courses=courses))


def figures(*courses: Course) -> dict[str, Figure]:
    """What is published about these courses."""
    found = pactkit_parent_university.pactkit_figures(context=of(*courses))
    return {figure.id: figure for figure in checked_figures(found, "pactkit_figures")}


def test_what_is_on() -> None:
    """Every course that says when it meets stands in the calendar, for those it is made for, in both languages."""
    context = of(
        course(room="Blue room", languages=("en",), creche=True),
        course(when=None),
        course(part="postnatal", venue=None, online=True),
        course(part="both"),
    )
    found = checked_gatherings(pactkit_parent_university.pactkit_gatherings(context=context))
    assert [(one.at, one.audience, one.venue, one.room, one.online, one.creche) for one in found] == [
        (("courses", 0), "pregnant", "st-example", "Blue room", False, True),
        (("courses", 2), "under_ones", None, None, True, False),
        (("courses", 3), "pregnant", "st-example", None, False, False),
    ]
    assert [in_both(one.title)["en"] for one in found] == [
        "Parent University: before the birth",
        "Parent University: after the birth",
        "Parent University: before and after the birth",
    ]
    assert (found[0].when, found[0].languages) == (OVER, ("en",))


def test_figures_of_a_year() -> None:
    """Parents are published over all courses of a year together, and a step that one course left out is unknown."""
    one = course(enrolled=12, came=9, completed=7, moved_on=3, sessions_held=6, parents_asked=7, parents_learnt=6)
    other = course(part="both", enrolled=10, came=8, completed=6, sessions_held=4, parents_asked=6, parents_learnt=5)
    found = figures(one, other, course(when=STILL, enrolled=9), course(when=LONG_AGO, enrolled=9))
    assert [row[1:] for row in found["courses"].rows] == [(OVER.first, 6, 6, None), (OVER.first, 6, 4, None)]
    assert [row[1] for row in found["parents"].rows] == [
        People(22),
        Share(17, 22),
        Share(13, 17),
        None,
        Share(11, 13),
    ]
    for figure in found.values():
        assert all(
            in_both(text) for text in (figure.title, *figure.notes, *(column.title for column in figure.columns))
        )
        assert all(in_both(row[0]) for row in figure.rows)  # type: ignore[arg-type]  # a text heads each row


STEPS: dict[str, tuple[dict[str, int], list[Any]]] = {
    "each of the one before": (
        {"enrolled": 60, "came": 50, "completed": 40, "moved_on": 30, "parents_asked": 20, "parents_learnt": 15},
        [People(60), Share(50, 60), Share(40, 50), Share(30, 40), Share(15, 20)],
    ),
    "few stopped": (
        {"enrolled": 40, "came": 30, "completed": 28, "moved_on": 20},
        [People(40), Share(30, 40), HIDDEN, Share(20, 30), None],
    ),
    "few never came": (
        {"enrolled": 40, "came": 38, "completed": 30},
        [People(40), HIDDEN, Share(30, 40), None, None],
    ),
    "nobody counted who came": (
        {"enrolled": 40, "completed": 30},
        [People(40), None, Share(30, 40), None, None],
    ),
    "few were not asked": (
        {"enrolled": 40, "completed": 30, "parents_asked": 28, "parents_learnt": 20},
        [People(40), None, Share(30, 40), None, None],
    ),
    "few finished who learnt nothing": (
        {"enrolled": 40, "completed": 30, "parents_asked": 60, "parents_learnt": 29},
        [People(40), None, Share(30, 40), None, None],
    ),
    "nobody was lost": (
        {"enrolled": 9, "came": 9, "completed": 9, "parents_asked": 9, "parents_learnt": 9},
        [People(9), Share(9, 9), Share(9, 9), None, Share(9, 9)],
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_steps_beside_one_another(name: str) -> None:
    """No two counts of a year's parents are shown that differ by few of them."""
    stated, expected = STEPS[name]
    shown = disclosed(figures(course(**stated))["parents"], 5)
    assert [row[1] for row in shown.rows] == expected


def test_no_parents_beside_a_single_course() -> None:
    """The counts of a single course are never published: beside their sum they would tell of a few parents."""
    found = figures(course(enrolled=12, completed=7), course(enrolled=3, completed=1))
    assert not any(isinstance(cell, People | Share) for row in found["courses"].rows for cell in row)
    assert found["parents"].rows[0][1] == People(15)


def test_no_figures_before_a_course_is_over() -> None:
    """Nothing is published while no course has ended."""
    assert figures() == figures(course(when=STILL, enrolled=9)) == {}


def test_parents_who_signed_up_are_not_guessed() -> None:
    """How many signed up is unknown as soon as one course leaves it out."""
    assert figures(course(enrolled=8), course())["parents"].rows[0][1] is None
