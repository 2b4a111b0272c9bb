"""Co-production: the course in parent leadership, what roles are for, and children's own voices."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from pactkit.api import Gathering, People, When
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit_co_production import (
    ChildrenHeard,
    CoProduction,
    LeadershipCourse,
    Rung,
    pactkit_figures,
    pactkit_gatherings,
)

from .making import DAY, at, in_both, measured, refuses
from .making_co_production import EARLIER, LATER, OLD, of

HELD: dict[str, Any] = {"ended": EARLIER}
BY_PARENTS: dict[str, Any] = {**HELD, "delivered_by": 3, "attended_themselves": 2}


def run(first: date, last: date | None = None) -> When:
    """Every Sunday, as the day of the tests is one."""
    return When(day="sunday", starts=time(13), ends=time(15), first=first, last=last)


def courses(*stated: dict[str, Any]) -> CoProduction:
    """Courses in parent leadership."""
    return of(leadership_courses=[LeadershipCourse(**one) for one in stated])


def heard(on: date = EARLIER, shaped: str | None = None) -> ChildrenHeard:
    """Once that children were heard."""
    return ChildrenHeard(on=on, how=("at_play",), shaped=shaped)


WEEK = timedelta(weeks=1)
MEASURES: list[tuple[str, CoProduction, Any]] = [
    ("leadership_course", of(), None),
    ("leadership_course", courses({}), None),
    ("leadership_course", courses(HELD), None),
    ("leadership_course", courses({**HELD, "delivered_by": 0}), 1),
    ("leadership_course", courses({**HELD, "delivered_by": 3}), None),
    ("leadership_course", courses({**HELD, "attended_themselves": 0}), 1),
    ("leadership_course", courses(BY_PARENTS, HELD), 2),
    ("leadership_course", courses({**HELD, "delivered_by": 0}, HELD), None),
    ("leadership_course", courses({**BY_PARENTS, "ended": OLD}), 0),
    ("leadership_course", courses({**BY_PARENTS, "ended": LATER}), 0),
    ("leadership_course", courses({"when": run(DAY + WEEK), "attended_themselves": 2}), 0),
    ("leadership_course", courses({"when": run(DAY - WEEK), "attended_themselves": 2}), 2),
    ("leadership_course", courses({"when": run(DAY - WEEK, DAY + WEEK), "attended_themselves": 2}), 2),
    ("children_heard", of(), None),
    ("children_heard", of(children_heard=[heard(OLD, "A slide"), heard(LATER)]), 0),
    ("children_heard", of(children_heard=[heard(), heard(OLD, "A slide")]), 1),
    ("children_heard", of(children_heard=[heard(), heard(DAY, "A slide")]), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: CoProduction, value: Any) -> None:
    """The last twelve months count; what is planned has not happened, and what is not stated is unknown."""
    assert measured("co_production", measure, at("co_production", stated)) == value


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (
            {"delivered_by": 1, "attended_themselves": 2},
            r"attended_themselves is more than delivered_by",
        ),
        (
            {"ended": EARLIER, "when": run(DAY - WEEK, DAY)},
            r"ended \(2026-10-02\) is not the last day of when \(2026-11-01\)",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: dict[str, Any], sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        LeadershipCourse(**stated)
    assert LeadershipCourse(ended=DAY, when=run(DAY - WEEK, DAY))


TITLE = {"en": "Parent leadership course", "es": "Curso de liderazgo para madres y padres"}


def test_what_is_on() -> None:
    """The calendar shows each course that says when it meets; one without a venue meets online."""
    known: dict[str, Any] = {"venue": "a", "languages": ("en", "es"), "creche": True}
    stated = courses(HELD, {"when": run(DAY), **known}, {"when": run(DAY), "name": "Leading"})
    assert checked_gatherings(pactkit_gatherings(at("co_production", stated))) == (
        Gathering(title=TITLE, when=run(DAY), audience="everyone", at=("leadership_courses", 1), **known),
        Gathering(title="Leading", when=run(DAY), audience="everyone", online=True, at=("leadership_courses", 2)),
    )


def rows(stated: CoProduction) -> dict[str, Any]:
    """The rows of every figure, by its id; every text is said in both languages."""
    found = checked_figures(pactkit_figures(at("co_production", stated)), "pactkit_figures")
    assert all(in_both(column.title) for figure in found for column in figure.columns)
    return {figure.id: figure.rows for figure in found}


def test_what_roles_are_for() -> None:
    """Each duty stands with the roles that have it, on the ladder or beside it; what nobody does is seen too."""
    stated = of(
        ladder=[Rung(role="Host", does=("leads_groups", "speaks_for_programme"))],
        other_roles=[Rung(role="Ambassador", does=("speaks_for_programme",)), Rung(role="Helper")],
    )
    by_duty = {duty["en"]: roles for duty, roles in rows(stated)["duties"]}
    assert {duty: roles for duty, roles in by_duty.items() if roles} == {
        "leads groups": "Host",
        "tells other organisations how it works": "Host, Ambassador",
    }
    assert len(by_duty) == 8
    assert "duties" not in rows(of(ladder=[Rung(role="Host")]))


def test_courses_are_published() -> None:
    """How many came is a count of people; of the few who delivered it nothing is told, nor that they are none."""
    stated = courses(
        {**BY_PARENTS, "attended": 11},
        {"when": run(DAY, DAY + WEEK), "name": "Leading"},
        {"delivered_by": 0},
        {"delivered_by": 7, "attended_themselves": 5},
    )
    assert [row[1:] for row in rows(stated)["leadership_courses"]] == [
        (EARLIER, People(11), None),
        (DAY + WEEK, None, None),
        (None, None, None),
        (None, None, True),
    ]
    assert [row[0] for row in rows(stated)["leadership_courses"]] == [TITLE, "Leading", TITLE, TITLE]
