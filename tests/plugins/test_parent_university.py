"""Parent University: a course before and after the birth, and a way into the weekly groups."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit_parent_university.facts import Course, ParentUniversity, Wish
from pactkit_peer_spaces.facts import Group, PeerSpaces

from .making import DAY, alliance, at, measured, noticed, partner, refuses, service
from .making_courses import LONG_AGO, OVER, STILL, TO_COME, once, run

NAME = "parent_university"
GROUPS = PeerSpaces(groups=(Group(id="g", name="Mums", kind="mumspace"),))
PLACE: dict[str, Any] = {
    "alliance": alliance(partner("st-example"), services=[service("midwives")]),
    "languages": ("en", "es"),
    "others": {"peer_spaces": GROUPS},
}


def course(**stated: Any) -> Course:
    """A course in the rooms of a partner that is over, unless said otherwise."""
    return Course(**{"part": "antenatal", "venue": "st-example", "when": OVER, **stated})


def facts(*courses: Course, **stated: Any) -> ParentUniversity:
    """The courses of a site."""
    return ParentUniversity(courses=courses, **stated)


NOTHING = facts()
MEASURES: list[tuple[str, ParentUniversity, Any]] = [
    ("parts_run", NOTHING, None),
    ("parts_run", facts(course(when=LONG_AGO), course(when=TO_COME)), 0),
    ("parts_run", facts(course(), course(when=STILL)), 1),
    ("parts_run", facts(course(), course(part="postnatal", when=None)), 2),
    ("parts_run", facts(course(part="both")), 2),
    ("sessions_kept", NOTHING, (None, 0)),
    ("sessions_kept", facts(course(sessions_held=5), course(when=STILL)), (Fraction(5, 6), 6)),
    ("sessions_kept", facts(course(sessions_held=5, sessions_planned=10), course()), None),
    ("sessions_kept", facts(course(sessions_held=5), course(when=LONG_AGO)), (Fraction(5, 6), 6)),
    (
        "parents_completing",
        facts(course(enrolled=10, completed=7), course(enrolled=6, completed=1)),
        (Fraction(1, 2), 16),
    ),
    ("parents_completing", facts(course(enrolled=10, completed=7), course(completed=3)), None),
    ("leadership", NOTHING, None),
    ("leadership", facts(course(leads=2, leads_parents=1), course(leads=3, leads_parents=3)), 2),
    ("leadership", facts(course(leads=2, leads_parents=1), course(leads=2, leads_parents=0)), 1),
    ("leadership", facts(course(leads=1, leads_parents=1), course(leads=2)), 1),
    ("leadership", facts(course(leads=2, leads_parents=1), course(leads=2)), None),
    ("leadership", facts(course(leads=2, leads_parents=1), course()), None),
    ("leadership", facts(course(leads=0), course()), 0),
    ("leadership", facts(course(), leads_trained=0), 0),
    ("leadership", facts(course(when=TO_COME), leads_trained=0), None),
    ("topics_valued", NOTHING, None),
    ("topics_valued", facts(topics=("sleep", "sleep", "coping", "birth")), 2),
    ("wishes_answered", NOTHING, (None, 0)),
    ("wishes_answered", facts(wishes=(Wish(topic="a", answered="told_why_not"), Wish(topic="b"))), (Fraction(1, 2), 2)),
    ("professional_sessions", NOTHING, None),
    ("professional_sessions", facts(course(professional_sessions=2), course(professional_sessions=1)), 1),
    ("professional_sessions", facts(course(professional_sessions=2), course()), None),
    ("professional_sessions", facts(course(professional_sessions=0), course()), 0),
    ("parents_learnt", facts(course(parents_asked=5, parents_learnt=4), course(when=STILL)), (Fraction(4, 5), 5)),
    ("parents_learnt", facts(course(parents_asked=5)), None),
    ("moved_on", facts(course(completed=8, moved_on=2), course(completed=2, moved_on=2)), (Fraction(2, 5), 10)),
    ("moved_on", facts(course(completed=0, moved_on=0)), (None, 0)),
    ("courses_with_creche", facts(course(creche=True), course(creche=False)), (Fraction(1, 2), 2)),
    ("courses_with_creche", facts(course(creche=True), course(venue=None, online=True)), (1, 1)),
    ("courses_with_creche", facts(course(creche=True), course()), None),
    ("courses_with_partners", facts(course(partners=0), course(partners=3)), (Fraction(1, 2), 2)),
    ("courses_with_partners", facts(course(partners=3), course()), None),
    ("local_languages_served", NOTHING, None),
    ("local_languages_served", facts(course(languages=("es-CO", "so"))), (Fraction(1, 2), 2)),
    (
        "local_languages_served",
        facts(course(languages=("en",)), course(languages=("es",), when=LONG_AGO)),
        (Fraction(1, 2), 2),
    ),
    ("most_enrolled", NOTHING, None),
    ("most_enrolled", facts(course(enrolled=5), course(when=TO_COME), course(enrolled=8)), 8),
    ("courses_ended", NOTHING, None),
    ("courses_ended", facts(course(when=None)), None),
    ("courses_ended", facts(course(when=STILL)), 0),
    ("courses_ended", facts(course(when=LONG_AGO), course(), course(when=None)), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: ParentUniversity, value: Any) -> None:
    """A figure over the courses of a year is unknown as soon as one leaves its count out, unless others decide it."""
    assert measured(NAME, measure, at(NAME, stated, **PLACE)) == value


@pytest.mark.parametrize(
    ("stated", "ended"),
    [
        ({"when": OVER}, True),
        ({"when": STILL}, False),
        ({"when": STILL, "completed": 3}, True),
        ({"when": run(DAY)}, None),
        ({"when": None}, None),
        ({"when": once(DAY - timedelta(days=1))}, True),
        ({"when": once(DAY)}, False),
    ],
)
def test_whether_a_course_is_over(stated: dict[str, Any], *, ended: bool | None) -> None:
    """A course is over after its last day, or once its completions are stated; else nobody knows."""
    assert course(**stated).has_ended(DAY) is ended


def test_sessions_planned() -> None:
    """The planned sessions are as stated, else the days on which the course meets."""
    assert course().planned == 6
    assert course(when=run(date(2026, 11, 3), date(2026, 12, 8), not_on=(date(2026, 11, 10),))).planned == 5
    assert course(sessions_planned=8).planned == 8
    assert course(when=run(DAY)).planned is None


GOOD: dict[str, Any] = {"leads": 2, "completed": 5, "languages": ("en", "es")}
FINDINGS: dict[str, tuple[dict[str, Any], ParentUniversity, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": ({}, facts(course(**GOOD)), []),
    "a course online": ({}, facts(course(**GOOD | {"venue": None, "online": True})), []),
    "a course in the rooms of a service": ({}, facts(course(**GOOD | {"venue": "midwives"})), []),
    "no midwives": (
        {"alliance": alliance(partner("st-example"), services=[service("library", kind="library")])},
        facts(course(**GOOD)),
        ["warning -: The course has no link to midwives: neither maternity nor health visiting is in the alliance"],
    ),
    "no midwives where the course is only explored": ({"alliance": alliance(), "stage": "exploration"}, NOTHING, []),
    "no group to go on to": (
        {"others": {"peer_spaces": PeerSpaces()}},
        facts(course(**GOOD)),
        ["warning courses: The course runs, and the site states no weekly group that parents could go on to"],
    ),
    "no group, and no course yet": ({"others": {}}, facts(course(when=TO_COME)), []),
    "nowhere": (
        {},
        facts(course(**GOOD | {"venue": None})),
        ["note courses[0]: This course says neither where it meets nor that it is online"],
    ),
    "a venue of somebody else": (
        {},
        facts(course(**GOOD), course(**GOOD | {"venue": "st-exmaple"})),
        ["warning courses[1].venue: The venue st-exmaple is neither a partner nor a service of the alliance"],
    ),
    "nobody trained": (
        {},
        facts(course(when=STILL, leads=0), course(when=STILL), course(when=TO_COME), leads_trained=0),
        [
            "warning courses[0]: This course has no trained lead",
            "warning courses[1]: This course has no trained lead",
        ],
    ),
    "nobody was trained for a course that is over": ({}, facts(course(**GOOD | {"leads": 0})), []),
    "completions left out": (
        {},
        facts(course(), course(when=None), course(when=STILL), course(when=TO_COME), course(when=LONG_AGO)),
        [
            "warning courses[0]: This course does not say how many parents finished it",
            "warning courses[1]: This course does not say how many parents finished it",
        ],
    ),
    "many never came": (
        {},
        facts(course(**GOOD, came=6, enrolled=8), course(**GOOD, came=5, enrolled=9)),
        ["note courses: Of the parents who signed up, fewer than two in three ever came"],
    ),
    "two in three came": ({}, facts(course(**GOOD, came=10, enrolled=15)), []),
    "so few that they could be recognised": ({}, facts(course(leads=1, completed=1, came=2, enrolled=6)), []),
    "wishes that wait": (
        {},
        facts(wishes=(Wish(topic="Baby yoga"), Wish(topic="Sleep", answered="in_course"), Wish(topic="Work"))),
        ["note wishes: Parents asked for these topics and have had no answer: Baby yoga, Work"],
    ),
    "a language without a course": (
        {},
        facts(course(**GOOD | {"languages": ("en-GB",)})),
        ["note courses: No course is led in these local languages: es"],
    ),
    "a language before the first course": (
        {"stage": "installation"},
        facts(course(**GOOD | {"languages": ("en",)})),
        [],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no single item can show is noticed, without a count of people, and nothing where all is well."""
    place, stated, expected = FINDINGS[name]
    assert noticed(NAME, at(NAME, stated, **{**PLACE, **place})) == expected


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("sessions_held", "sessions_planned"),
        ("professional_sessions", "sessions_held"),
        ("leads_parents", "leads"),
        ("came", "enrolled"),
        ("completed", "enrolled"),
        ("completed", "came"),
        ("moved_on", "completed"),
        ("partners", "enrolled"),
        ("parents_learnt", "parents_asked"),
    ],
)
def test_counts_that_cannot_be_true(part: str, whole: str) -> None:
    """Counts that cannot be true together are refused in a plain sentence."""
    with refuses(f"^'{part}' is more than {whole}$"):
        course(**{part: 5, whole: 4})
    assert course(**{part: 4, whole: 4})
