"""Book sharing: a course of seven weeks that trained volunteers lead."""

from __future__ import annotations

from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import Gathering, When
from pactkit.host.publication_checks import checked_gatherings
from pactkit_book_sharing import BookSharing, Course, pactkit_gatherings

from .making import DAY, alliance, at, measured, noticed, partner, refuses

LATER = DAY + timedelta(days=1)
PLACE: dict[str, Any] = {"alliance": alliance(partner("st-example")), "languages": ("en", "es")}


def course(weeks: int = 7, **stated: Any) -> Course:
    """A course in the rooms of a partner."""
    return Course(**{"venue": "st-example", "weeks": weeks, **stated})


def facts(*courses: Course, **stated: Any) -> BookSharing:
    """The courses of a site."""
    return BookSharing(courses=courses, **stated)


def sundays(first: date | None = None, last: date | None = None, *not_on: date) -> When:
    """Weekly on Sundays, as the day of the tests is one."""
    return When(day="sunday", starts=time(13), ends=time(14, 30), first=first, last=last, not_on=not_on)


NOTHING = facts()
SUNDAY = DAY
YEAR_AGO = DAY - timedelta(days=365)
ONCE = When(on=DAY, starts=time(13), ends=time(14))
MEASURES: list[tuple[str, BookSharing, Any]] = [
    ("weeks_per_course", NOTHING, None),
    ("weeks_per_course", facts(course(), course(5), course(8)), 5),
    ("families_completing", NOTHING, (None, 0)),
    ("families_completing", facts(course(enrolled=10), course(completed=3)), (None, 0)),
    ("families_completing", facts(course(enrolled=0, completed=0)), (None, 0)),
    (
        "families_completing",
        facts(course(enrolled=10, completed=7), course(enrolled=6, completed=1), course(enrolled=9)),
        (Fraction(1, 2), 16),
    ),
    ("trained_leaders_per_course", NOTHING, None),
    ("trained_leaders_per_course", facts(course(leaders=2), course(leaders=1)), 1),
    ("trained_leaders_per_course", facts(course(leaders=2), course()), None),
    ("trained_leaders_per_course", facts(course(leaders=0), course()), 0),
    ("trained_leaders_per_course", facts(course(), leaders_trained=0), 0),
    ("trained_leaders_per_course", facts(leaders_trained=0), None),
    ("trained_leaders_per_course", facts(course(started=LATER), leaders_trained=0), None),
    ("trained_leaders_per_course", facts(course(leaders=2, started=DAY), course(started=LATER)), 2),
    ("books_per_family", NOTHING, None),
    ("books_per_family", facts(course(books_given=5)), None),
    ("books_per_family", facts(course(books_given=5, enrolled=0)), None),
    ("books_per_family", facts(course(books_given=15, enrolled=8), course(books_given=0, enrolled=2)), Fraction(3, 2)),
    ("local_languages_served", NOTHING, None),
    ("local_languages_served", facts(course()), None),
    ("local_languages_served", facts(course(languages=("es-CO", "so"))), (Fraction(1, 2), 2)),
    ("local_languages_served", facts(course(languages=("en",)), course(languages=("es",))), (1, 2)),
    ("courses_with_dads", NOTHING, (None, 0)),
    ("courses_with_dads", facts(course(dads=0), course(dads=3), course()), (Fraction(1, 2), 2)),
    ("courses_ended", NOTHING, None),
    ("courses_ended", facts(course()), None),
    ("courses_ended", facts(course(started=DAY)), 0),
    ("courses_ended", facts(course(started=DAY), course()), None),
    ("courses_ended", facts(course(started=DAY - timedelta(weeks=7)), course()), 1),
    ("courses_ended", facts(course(started=DAY - timedelta(days=48))), 0),
    ("courses_ended", facts(course(completed=0), course(completed=4)), 2),
    ("courses_ended", facts(course(when=sundays(SUNDAY, SUNDAY + timedelta(weeks=6)))), 0),
    ("courses_ended", facts(course(when=sundays(SUNDAY - timedelta(weeks=9), DAY - timedelta(days=1)))), 1),
    ("courses_ended", facts(course(when=sundays(SUNDAY - timedelta(weeks=6)))), 0),
    ("courses_ended", facts(course(when=sundays(SUNDAY - timedelta(weeks=7)))), 1),
    ("courses_begun_last_year", NOTHING, None),
    ("courses_begun_last_year", facts(course(started=LATER)), 0),
    ("courses_begun_last_year", facts(course(started=DAY), course()), None),
    ("courses_begun_last_year", facts(course(started=YEAR_AGO), course(started=YEAR_AGO - timedelta(days=1))), 1),
    ("courses_begun_last_year", facts(course(when=sundays(SUNDAY)), course(when=ONCE)), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: BookSharing, value: Any) -> None:
    """A count that is left out leaves its measure unknown, unless what is stated already decides it."""
    assert measured("book_sharing", measure, at("book_sharing", stated, **PLACE)) == value


RAN = date(2026, 6, 1)
LATER_SUNDAY = DAY + timedelta(weeks=1)
FINDINGS: dict[str, tuple[BookSharing, list[str]]] = {
    "nothing stated": (NOTHING, []),
    "all is well": (
        facts(course(leaders=2, completed=5, started=RAN, languages=("en", "es")), leaders_trained=4),
        [],
    ),
    "a planned course": (facts(course(started=LATER), leaders_trained=0), []),
    "nobody trained": (
        facts(course(completed=5), leaders_trained=0),
        ["blocker leaders_trained: Courses run, but no leader is trained"],
    ),
    "training not stated": (
        facts(course(completed=5)),
        ["warning courses: Courses run, but the site does not say how many leaders are trained"],
    ),
    "training stated by each course": (facts(course(completed=5, leaders=1)), []),
    "a venue of somebody else": (
        facts(course(venue="st-exmaple", completed=5, leaders=1), course(venue="zoo", completed=5, leaders=1)),
        [
            "warning courses[0].venue: The venue st-exmaple is not one of the partners",
            "warning courses[1].venue: The venue zoo is not one of the partners",
        ],
    ),
    "a course without a leader": (
        facts(course(completed=5, leaders=0), course(started=LATER, leaders=0), leaders_trained=2),
        ["warning courses[0].leaders: The course at st-example has no trained leader"],
    ),
    "a course without a leader where nobody is trained": (
        facts(course(completed=5, leaders=0), leaders_trained=0),
        ["blocker leaders_trained: Courses run, but no leader is trained"],
    ),
    "a calendar of another length": (
        facts(
            course(started=LATER_SUNDAY, when=sundays(LATER_SUNDAY, LATER_SUNDAY + timedelta(weeks=6))),
            course(
                when=sundays(
                    LATER_SUNDAY, LATER_SUNDAY + timedelta(weeks=6), LATER_SUNDAY, LATER_SUNDAY + timedelta(weeks=1)
                )
            ),
            course(when=sundays(LATER_SUNDAY)),
        ),
        [("warning courses[1].when: The calendar of the course at st-example has 5 sessions, and the course 7 weeks")],
    ),
    "more leaders than were trained": (
        facts(course(completed=5, leaders=3), leaders_trained=2),
        ["warning courses[0].leaders: The course at st-example has more trained leaders than the site has trained"],
    ),
    "completions left out": (
        facts(course(leaders=1), course(leaders=1, started=RAN), course(leaders=1, started=DAY)),
        [
            "warning courses[0]: The course at st-example does not say how many families completed it",
            "warning courses[1]: The course at st-example does not say how many families completed it",
        ],
    ),
    "completions of too short a course": (
        facts(course(4, leaders=1, completed=2), course(4, leaders=1, completed=0), course(5, leaders=1, completed=2)),
        [
            (
                "warning courses[0].completed: Families completed at st-example,"
                " but the course has fewer than the five weeks this takes"
            )
        ],
    ),
    "a language without a course": (
        facts(course(completed=5, leaders=1, languages=("en-GB",))),
        ["note courses: No course is led in these local languages: es"],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no single item can show is noticed, and nothing where all is well."""
    stated, expected = FINDINGS[name]
    assert noticed("book_sharing", at("book_sharing", stated, **PLACE)) == expected


def test_languages_matter_from_the_first_sessions_on() -> None:
    """Before the first sessions nobody is told which languages lack a course."""
    stated = facts(course(completed=5, leaders=1, languages=("en",)))
    assert noticed("book_sharing", at("book_sharing", stated, **PLACE, stage="installation")) == []


def test_a_hint_for_a_venue() -> None:
    """A venue that is nearly a partner's id has a suggestion in its advice."""
    import pactkit_book_sharing  # noqa: PLC0415 - as plugins are asked

    context = at("book_sharing", facts(course(venue="st-exmaple", completed=5, leaders=1)), **PLACE)
    (finding,) = pactkit_book_sharing.pactkit_findings(context=context)
    assert finding.advice == {
        "en": "Add the partner to the alliance, or mend the id (did you mean st-example?)",
        "es": "Añadan la organización a la alianza o corrijan el identificador (¿quizá st-example?)",
    }


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: course(enrolled=3, completed=4), r"completed is more than enrolled"),
        (
            lambda: facts(leaders_recruited=3, leaders_trained=4),
            r"leaders_trained is more than leaders_recruited",
        ),
        (
            lambda: course(started=LATER, when=sundays(DAY)),
            r"started \(2026-11-02\) is not the first day of when \(2026-11-01\)",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Counts that cannot both be true are refused in a plain sentence."""
    with refuses(sentence):
        stated()
    assert course(enrolled=3, completed=3)
    assert facts(leaders_recruited=3, leaders_trained=3)


def test_what_is_on() -> None:
    """The calendar shows each course that says when it meets; one that is online is at no venue."""
    known = course(when=sundays(DAY), room="Hall", languages=("es",), audience="four_and_under", creche=True)
    context = at("book_sharing", facts(course(), known, course(when=ONCE, online=True)), **PLACE)
    title = {"en": "Book sharing", "es": "Lectura compartida"}
    assert checked_gatherings(pactkit_gatherings(context)) == (
        Gathering(
            title=title,
            when=sundays(DAY),
            venue="st-example",
            room="Hall",
            languages=("es",),
            audience="four_and_under",
            creche=True,
            at=("courses", 1),
        ),
        Gathering(title=title, when=ONCE, online=True, at=("courses", 2)),
    )
