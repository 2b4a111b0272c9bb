"""Mindful Mamas: a short course on parents' wellbeing, with a way to help when somebody is not well."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pactkit_mindful_mamas.facts import Course, Distress, MindfulMamas, Wellbeing

from .making import DAY, alliance, at, measured, noticed, partner, refuses, service
from .making_courses import LONG_AGO, OVER, STILL, TO_COME, run

NAME = "mindful_mamas"
PLACE: dict[str, Any] = {
    "alliance": alliance(
        partner("st-example"),
        partner("listening-line", "pledged", name="Listening line"),
        services=[service("health-visitors"), service("family-hub", "approached", name="A family hub")],
    ),
    "languages": ("en", "es"),
}
LATER = DAY + timedelta(days=1)
READY = Distress(steps_agreed=date(2026, 2, 3), service="health-visitors")


def course(**stated: Any) -> Course:
    """A course in the rooms of a partner that is over, unless said otherwise."""
    return Course(**{"venue": "st-example", "when": OVER, **stated})


def facts(*courses: Course, **stated: Any) -> MindfulMamas:
    """The courses of a site."""
    return MindfulMamas(courses=courses, **stated)


def wellbeing(both: int, before: str | None = None, after: str | None = None, **stated: Any) -> Wellbeing:
    """What so many parents answered before and after."""
    means = {"mean_before": before and Decimal(before), "mean_after": after and Decimal(after)}
    return Wellbeing(**{"scale": "wemwbs", "answered_both": both, **means, **stated})


def agreed(on: date | None, named: str | None = None) -> MindfulMamas:
    """What is agreed for a parent in distress."""
    return facts(distress=Distress(steps_agreed=on, service=named))


NOTHING = facts()
MEASURES: list[tuple[str, MindfulMamas, Any]] = [
    ("sessions_kept", NOTHING, (None, 0)),
    ("sessions_kept", facts(course(sessions_held=3), course(when=STILL)), (Fraction(1, 2), 6)),
    ("sessions_kept", facts(course(sessions_held=3, sessions_planned=3), course()), None),
    ("parents_completing", facts(course(enrolled=8, completed=6), course(when=LONG_AGO)), (Fraction(3, 4), 8)),
    ("parents_completing", facts(course(enrolled=8, completed=6), course(enrolled=4)), None),
    ("trained_leads_per_course", NOTHING, None),
    ("trained_leads_per_course", facts(course(leads=2), course(leads=1, when=STILL)), 1),
    ("trained_leads_per_course", facts(course(leads=2), course()), None),
    ("trained_leads_per_course", facts(course(leads=0), course()), 0),
    ("trained_leads_per_course", facts(course(), leads_trained=0), 0),
    ("trained_leads_per_course", facts(course(when=TO_COME), leads_trained=0), None),
    ("courses_with_creche", facts(course(creche=True), course(creche=False)), (Fraction(1, 2), 2)),
    ("courses_with_creche", facts(course(creche=True), course(venue=None, online=True)), (1, 1)),
    ("courses_with_creche", facts(course(creche=True), course()), None),
    ("steps_months", NOTHING, None),
    ("steps_months", agreed(None), None),
    ("steps_months", agreed(LATER), None),
    ("steps_months", agreed(DAY), 0),
    ("steps_months", agreed(date(2026, 10, 31)), 1),
    ("steps_months", agreed(date(2025, 11, 1)), 12),
    ("steps_months", agreed(date(2025, 10, 31)), 13),
    ("steps_agreed", NOTHING, None),
    ("steps_agreed", agreed(LATER), 0),
    ("steps_agreed", agreed(DAY), 1),
    ("referral_place", NOTHING, None),
    ("referral_place", agreed(DAY), None),
    ("referral_place", agreed(DAY, "somebody"), 0),
    ("referral_place", agreed(DAY, "family-hub"), 1),
    ("referral_place", agreed(DAY, "listening-line"), 1),
    ("referral_place", agreed(DAY, "health-visitors"), 2),
    ("answered_twice", NOTHING, (None, 0)),
    ("answered_twice", facts(course(enrolled=8, wellbeing=wellbeing(6)), course(when=STILL)), (Fraction(3, 4), 8)),
    ("answered_twice", facts(course(enrolled=8, wellbeing=wellbeing(6)), course(enrolled=4)), None),
    ("parents_helped", facts(course(parents_asked=5, parents_helped=4)), (Fraction(4, 5), 5)),
    ("parents_helped", facts(course(parents_asked=5)), None),
    ("local_languages_served", NOTHING, None),
    ("local_languages_served", facts(course(languages=("es", "so")), course()), (Fraction(1, 2), 2)),
    ("most_enrolled", NOTHING, None),
    ("most_enrolled", facts(course(enrolled=5), course(when=TO_COME)), 5),
    ("courses_ended", NOTHING, None),
    ("courses_ended", facts(course(when=None)), None),
    ("courses_ended", facts(course(when=STILL), course(when=TO_COME)), 0),
    ("courses_ended", facts(course(when=None, completed=0), course(), course(when=None)), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: MindfulMamas, value: Any) -> None:
    """A figure over the courses of a year is unknown as soon as one leaves its count out, unless others decide it."""
    assert measured(NAME, measure, at(NAME, stated, **PLACE)) == value


GOOD: dict[str, Any] = {"leads": 2, "completed": 5, "languages": ("en", "es")}
MISSING = "A course runs or soon begins, and no agreed steps are stated for a parent in distress"
TOO_LATE = "blocker distress.steps_agreed: A course begins before the steps for a parent in distress are agreed, on"
FINDINGS: dict[str, tuple[dict[str, Any], MindfulMamas, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": ({}, facts(course(**GOOD), course(when=STILL, languages=("es",)), distress=READY), []),
    "no steps, and the course is over": ({}, facts(course(**GOOD)), []),
    "no steps, and a course runs": ({}, facts(course(when=STILL)), [f"warning courses: {MISSING}"]),
    "no steps, and a course is near": (
        {},
        facts(course(when=run(DAY + timedelta(weeks=6))), distress=Distress()),
        [f"warning distress: {MISSING}"],
    ),
    "no steps, and a course is far off": ({}, facts(course(when=run(DAY + timedelta(weeks=6, days=1)))), []),
    "steps that come too late": (
        {},
        facts(course(when=TO_COME), distress=Distress(steps_agreed=DAY + timedelta(days=2))),
        [f"{TOO_LATE} 2026-11-03"],
    ),
    "steps that are still to come where a course may run": (
        {},
        facts(course(when=None), distress=Distress(steps_agreed=LATER)),
        [
            f"{TOO_LATE} 2026-11-02",
            "warning courses[0]: This course does not say how many parents finished it",
        ],
    ),
    "steps on the day of the first session": (
        {},
        facts(course(when=TO_COME), distress=Distress(steps_agreed=LATER)),
        [],
    ),
    "referrals to somebody unknown": (
        {},
        agreed(DAY, "health-team"),
        ["warning distress.service: health-team, which is to take referrals, is neither a service nor a partner here"],
    ),
    "referrals to a service that has not confirmed": (
        {},
        agreed(DAY, "family-hub"),
        ["note distress.service: A family hub is to take referrals, and has not confirmed"],
    ),
    "referrals to a partner that has not confirmed": (
        {},
        agreed(DAY, "listening-line"),
        ["note distress.service: Listening line is to take referrals, and has not confirmed"],
    ),
    "nowhere": (
        {},
        facts(course(**GOOD | {"venue": None})),
        ["note courses[0]: This course says neither where it meets nor that it is online"],
    ),
    "a venue of somebody else": (
        {},
        facts(course(**GOOD | {"venue": None, "online": True}), course(**GOOD | {"venue": "st-exmaple"})),
        ["warning courses[1].venue: The venue st-exmaple is neither a partner nor a service of the alliance"],
    ),
    "nobody trained": (
        {},
        facts(course(when=STILL, leads=0), course(when=STILL), course(when=TO_COME), distress=READY, leads_trained=0),
        [
            "warning courses[0]: This course has no trained lead",
            "warning courses[1]: This course has no trained lead",
        ],
    ),
    "nobody was trained for a course that is over": ({}, facts(course(**GOOD | {"leads": 0})), []),
    "completions left out": (
        {},
        facts(course(), course(when=LONG_AGO), course(when=STILL), course(when=TO_COME), distress=READY),
        ["warning courses[0]: This course does not say how many parents finished it"],
    ),
    "means of few parents": (
        {},
        facts(course(**GOOD, wellbeing=wellbeing(4, "40", "44")), course(**GOOD, wellbeing=wellbeing(5, "40", "44"))),
        ["warning courses[0].wellbeing: The means of this course are of so few parents that they may be recognised"],
    ),
    "few parents without means": ({}, facts(course(**GOOD, wellbeing=wellbeing(4))), []),
    "two scales": (
        {},
        facts(course(**GOOD, wellbeing=wellbeing(5)), course(**GOOD, wellbeing=wellbeing(5, scale="swemwbs"))),
        ["note courses: Courses of this year were measured on two scales, and their means cannot be put together"],
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
    """First what is there for a parent in distress, then each course; nothing where all is well, never a count."""
    place, stated, expected = FINDINGS[name]
    assert noticed(NAME, at(NAME, stated, **{**PLACE, **place})) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (
            lambda: course(sessions_held=5, sessions_planned=4),
            r"'sessions_held' is more than sessions_planned",
        ),
        (lambda: course(completed=5, enrolled=4), r"'completed' is more than enrolled"),
        (lambda: course(parents_helped=5, parents_asked=4), r"'parents_helped' is more than parents_asked"),
        (lambda: course(enrolled=4, wellbeing=wellbeing(5)), r"'answered_both' is more than enrolled"),
        (lambda: wellbeing(5, "40"), "state both mean_before and mean_after, or neither"),
        (
            lambda: wellbeing(1, "40", "44"),
            "a mean of fewer than two parents is one parent's own answer: leave the means out",
        ),
        (lambda: wellbeing(5, "13.9", "44"), "a mean on wemwbs lies between 14 and 70"),
        (lambda: wellbeing(5, "20", "35.1", scale="swemwbs"), "a mean on swemwbs lies between 7 and 35"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Counts that cannot be true together, scores outside the scale and single parents' answers are refused."""
    with refuses(f"^{sentence}$"):
        stated()


def test_facts_at_the_edge() -> None:
    """The ends of a scale are on it, and two parents have a mean."""
    assert wellbeing(2, "14", "70")
    assert wellbeing(2, "7", "35", scale="swemwbs")
    assert course(enrolled=4, completed=4, wellbeing=wellbeing(4))
