"""Formulas over facts: every rule, over plain tables and over records alike."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen

from pactkit.errors import MeasureError
from pactkit.model.fidelity import Measured
from pactkit.model.formula import parse_formula
from pactkit.model.number import Number
from pactkit.scoring.formulas import evaluate


@frozen
class Course:
    """One entry of a list of facts."""

    enrolled: int | None = None
    cost: Decimal | None = None
    running: bool | None = None
    sessions: tuple[int, ...] = ()


@frozen
class Facts:
    """A plugin's facts."""

    courses: tuple[Course, ...] = ()
    leaders: int | None = None


def table(facts: Facts) -> dict[str, Any]:
    """The same facts as a component without code has them: what is not stated is not there."""
    courses = [
        {
            "enrolled": course.enrolled,
            "cost": course.cost,
            "running": course.running,
            "sessions": list(course.sessions),
        }
        for course in facts.courses
    ]
    stated = [{key: value for key, value in course.items() if value is not None} for course in courses]
    return {"courses": stated} | ({} if facts.leaders is None else {"leaders": facts.leaders})


COURSES = Facts(
    leaders=4,
    courses=(
        Course(enrolled=12, cost=Decimal("0.1"), running=True, sessions=(3, 4)),
        Course(enrolled=8, cost=Decimal("0.2"), running=False, sessions=()),
    ),
)
NO_COURSES = Facts()
PARTLY = Facts(courses=(Course(enrolled=12), Course()))


@pytest.mark.parametrize(
    ("facts", "text", "value"),
    [
        # a dotted path
        (COURSES, "leaders", 4),
        (NO_COURSES, "leaders", None),
        # count: of the members of a list, and through lists
        (COURSES, "count(courses)", 2),
        (NO_COURSES, "count(courses)", 0),
        (COURSES, "count(courses.sessions)", 2),
        (PARTLY, "count(courses.enrolled)", 1),
        # sum, min and max: through all members
        (COURSES, "sum(courses.enrolled)", 20),
        (COURSES, "sum(courses.sessions)", 7),
        (COURSES, "sum(courses.running)", 1),
        (COURSES, "sum(courses.cost)", Fraction(3, 10)),
        (COURSES, "sum(leaders)", 4),
        (NO_COURSES, "sum(courses.enrolled)", 0),
        (COURSES, "min(courses.enrolled)", 8),
        (COURSES, "max(courses.enrolled)", 12),
        (NO_COURSES, "min(courses.enrolled)", None),
        (NO_COURSES, "max(courses.enrolled)", None),
        # a fact that is not stated is unknown, never 0
        (PARTLY, "sum(courses.enrolled)", None),
        (PARTLY, "min(courses.enrolled)", None),
        (PARTLY, "max(courses.enrolled)", None),
        (NO_COURSES, "sum(leaders)", None),
    ],
)
def test_what_a_formula_gives(facts: Facts, text: str, value: Number | None) -> None:
    """A path through a list takes all members; a missing path, min/max of nothing: unknown; count of nothing: 0."""
    formula = parse_formula(text)
    assert evaluate(formula, facts) == evaluate(formula, table(facts)) == Measured(value=value)


@pytest.mark.parametrize(
    ("facts", "text", "expected"),
    [
        (COURSES, "ratio(courses.enrolled, leaders)", Measured(value=5, n=4)),
        (COURSES, "ratio(courses.running, courses.enrolled)", Measured(value=Fraction(1, 20), n=20)),
        (COURSES, "ratio(courses.cost, leaders)", Measured(value=Fraction(3, 40), n=4)),
        (Facts(leaders=0), "ratio(leaders, leaders)", Measured()),
        (NO_COURSES, "ratio(courses.running, courses.enrolled)", Measured()),
        (PARTLY, "ratio(courses.running, courses.enrolled)", Measured()),
        (PARTLY, "ratio(courses.enrolled, leaders)", Measured()),
    ],
)
def test_ratios(facts: Facts, text: str, expected: Measured) -> None:
    """A ratio is exact and keeps its n; over 0, or with either part unknown, it is unknown."""
    formula = parse_formula(text)
    assert evaluate(formula, facts) == evaluate(formula, table(facts)) == expected


def test_a_dotted_path_goes_into_tables() -> None:
    """A dotted path goes through tables; where one is missing on the way the number is unknown."""
    facts = {"training": {"hours": {"total": Decimal("7.50")}}}
    assert evaluate(parse_formula("training.hours.total"), facts) == Measured(value=Fraction(15, 2))
    assert evaluate(parse_formula("training.days.total"), facts) == Measured()
    assert evaluate(parse_formula("sum(training.days.total)"), facts) == Measured()


def test_lists_in_lists() -> None:
    """A path goes through every list on its way, empty ones too."""
    facts = {"places": [{"courses": [{"weeks": 7}, {"weeks": 5}]}, {"courses": []}, {"courses": [{"weeks": 6}]}]}
    values = {kind: evaluate(parse_formula(f"{kind}(places.courses.weeks)"), facts).value for kind in ("count", "sum")}
    assert values == {"count": 3, "sum": 18}
    assert evaluate(parse_formula("min(places.courses.weeks)"), facts).value == 5


def test_whole_decimals_are_whole_numbers() -> None:
    """4.0 equals 4, and is kept as the whole number."""
    value = evaluate(parse_formula("leaders"), {"leaders": Decimal("4.0")}).value
    assert (value, type(value)) == (4, int)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("courses", "courses is a list here; say count( ), sum( ), min( ) or max( ) of it"),
        ("courses.weeks", "courses.weeks is a list here; say count( ), sum( ), min( ) or max( ) of it"),
        ("name", "name needs numbers, and there is the text 'Leeds'"),
        ("sum(courses.name)", "sum(courses.name) needs numbers, and there is the text 'First'"),
        ("max(training)", "max(training) needs numbers, and there is a table"),
    ],
)
def test_facts_of_another_kind(text: str, message: str) -> None:
    """A formula over something that is no number cannot be computed, and says so."""
    facts = {"courses": [{"weeks": 7, "name": "First"}], "name": "Leeds", "training": {"hours": 3}}
    with pytest.raises(MeasureError) as caught:
        evaluate(parse_formula(text), facts)
    assert caught.value.message == message


def test_anything_can_be_counted() -> None:
    """`count` counts what is stated, whatever it is."""
    facts = {"courses": [{"name": "First"}, {"name": "Second"}, {}]}
    assert evaluate(parse_formula("count(courses.name)"), facts).value == 2
    assert evaluate(parse_formula("count(courses)"), facts).value == 3
