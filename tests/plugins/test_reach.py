"""Reach: how many families and volunteers, how they come, and whether those come whom services miss."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import pactkit_reach
from pactkit.api import Context
from pactkit.testing import check_component
from pactkit_reach import Group, Reach, Reported, Route

from .making import DAY, refuses
from .making_reach import ago, each, measured, place

LATER = DAY + timedelta(days=1)
TERMS = each(100, last=20, families=(30, 60, 90), volunteers=(12, 18, 24))


def routes(midwife: int, friend: int, group: int, other: int | None = None) -> tuple[Route, ...]:
    """The three routes, and another where it is given."""
    ways: Any = ("midwife_or_gp", "friend_or_family", "community_group", "other")
    numbers = (midwife, friend, group) if other is None else (midwife, friend, group, other)
    return tuple(Route(way=way, families=number) for way, number in zip(ways, numbers, strict=False))


def that_day(**stated: Any) -> Context[Reach]:
    """A site whose routes and groups were counted with its newest count, when there were 90 families."""
    return place(Reach(**{"counted_on": ago(20), **stated}), TERMS)


def group(families: int | None, local: str | None, who: Any = "refugees", name: str | None = None) -> Group:
    """A group and its share of the families who live here."""
    return Group(who=who, name=name, families=families, local=None if local is None else Decimal(local))


NOTHING = place()
MEASURES: list[tuple[str, Context[Reach], Any]] = [
    ("days_since_count", NOTHING, None),
    ("days_since_count", place(progress=TERMS), 20),
    ("days_since_count", place(progress=TERMS, as_of=ago(30)), 90),
    ("days_since_count", place(progress=each(10, volunteers=(9, 9))), None),
    ("days_since_count", place(progress=each(10, families=(9, None))), 10),
    ("times_counted", NOTHING, 0),
    ("times_counted", place(progress=TERMS), 3),
    ("times_counted", place(progress=TERMS, as_of=ago(30)), 2),
    ("times_counted", place(progress=each(10, families=(None, 0))), 1),
    ("routes_recorded", that_day(), None),
    ("routes_recorded", that_day(routes=routes(20, 30, 10)), (Fraction(2, 3), 90)),
    ("routes_recorded", that_day(routes=routes(30, 40, 20)), (1, 90)),
    ("routes_recorded", that_day(routes=routes(30, 40, 21)), None),
    ("routes_recorded", that_day(routes=routes(0, 0, 0)), None),
    ("routes_recorded", that_day(routes=routes(20, 30, 10), counted_on=None), None),
    ("routes_recorded", that_day(routes=routes(20, 30, 10), counted_on=ago(21)), None),
    ("routes_recorded", place(Reach(counted_on=LATER, routes=routes(5, 5, 5)), each(9, last=-1, families=(60,))), None),
    ("beside_the_largest_route", that_day(), None),
    ("beside_the_largest_route", that_day(routes=routes(20, 30, 10)), (Fraction(1, 2), 60)),
    ("beside_the_largest_route", that_day(routes=routes(40, 10, 25, 15)), (Fraction(5, 9), 90)),
    ("beside_the_largest_route", that_day(routes=routes(40, 10, 25, 4)), Fraction(4, 10)),
    ("groups_in_proportion", that_day(), (None, 0)),
    ("groups_in_proportion", that_day(groups=(group(9, "0.1"),)), (1, 1)),
    ("groups_in_proportion", that_day(groups=(group(8, "0.1"),)), (0, 1)),
    ("groups_in_proportion", that_day(groups=(group(9, None), group(None, "0.1", "esol_learners"))), (None, 0)),
    ("groups_in_proportion", that_day(groups=(group(1, "0.05"), group(30, "0.2", "esol_learners"))), (1, 1)),
    ("groups_in_proportion", that_day(groups=(group(9, "0.1"),), counted_on=None), (None, 0)),
    ("families_per_volunteer_off", NOTHING, None),
    ("families_per_volunteer_off", place(progress=TERMS), 0),
    ("families_per_volunteer_off", place(progress=each(9, families=(60,), volunteers=(10,))), 0),
    ("families_per_volunteer_off", place(progress=each(9, families=(75,), volunteers=(10,))), Fraction(3, 2)),
    ("families_per_volunteer_off", place(progress=each(9, families=(15,), volunteers=(10,))), Fraction(1, 2)),
    ("families_per_volunteer_off", place(progress=each(9, families=(60, 80), volunteers=(10, None))), 0),
    ("families_per_volunteer_off", place(progress=each(9, families=(60,), volunteers=(4,))), None),
    ("families_per_volunteer_off", place(progress=each(9, families=(60,), volunteers=(0,)), small=0), None),
    ("from_participants", that_day(), None),
    ("from_participants", that_day(volunteers_from_participants=8), (Fraction(1, 3), 24)),
    ("from_participants", that_day(volunteers_from_participants=24), (1, 24)),
    ("from_participants", that_day(volunteers_from_participants=4), None),
    ("from_participants", that_day(volunteers_from_participants=25), None),
    ("days_since_reported", NOTHING, None),
    ("days_since_reported", place(Reach(reported=Reported(parents=ago(3)))), None),
    ("days_since_reported", place(Reach(reported=Reported(parents=ago(3), partners=ago(9)))), 9),
    ("days_since_reported", place(Reach(reported=Reported(parents=ago(3), partners=LATER))), None),
]


@pytest.mark.parametrize(("measure", "context", "value"), MEASURES)
def test_what_is_counted(measure: str, context: Context[Reach], value: Any) -> None:
    """Parts are taken of what was counted on their day; what is not stated, or would show few people, stays unknown."""
    assert measured(measure, context) == value


def test_the_laws_hold() -> None:
    """Its scores are sound, and its measures and hooks survive any valid site."""
    check_component(pactkit_reach.component, plugin=pactkit_reach)


LEVELS: list[tuple[str, Any, int]] = [
    ("RE-03", 126, 2),
    ("RE-03", 127, 1),
    ("RE-03", 245, 1),
    ("RE-03", 246, 0),
    ("RE-04", Fraction(1, 2), 1),
    ("RE-04", Fraction(4, 5), 2),
    ("RE-07", Fraction(1, 5), 1),
    ("RE-07", Fraction(1, 2), 2),
    ("RE-12", 0, 2),
    ("RE-12", 2, 1),
    ("RE-12", Fraction(5, 2), 0),
    ("RE-13", Fraction(3, 10), 1),
]


@pytest.mark.parametrize(("code", "value", "level"), LEVELS)
def test_levels(code: str, value: Any, level: int) -> None:
    """The cuts give the levels that the texts of an item describe."""
    item = pactkit_reach.component.seal()[0].item_by_code[code]
    assert item.measure is not None
    assert item.measure.level(value, item.lowest) == level


@pytest.mark.parametrize("code", ["RE-04", "RE-07", "RE-13"])
def test_no_level_depends_on_the_rounding(code: str) -> None:
    """The cuts on a share of people lie on whole tenths below 1, as the rounding of such shares asks."""
    item = pactkit_reach.component.seal()[0].item_by_code[code]
    assert item.measure is not None
    assert all((10 * Fraction(cut.bound)).denominator == 1 and cut.bound < 1 for cut in item.measure.cuts)


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (
            lambda: Group(who="other"),
            'a group that is "other" needs its name: name = "Families in temporary housing"',
        ),
        (
            lambda: group(1, "8"),
            "'local' (8) is more than all families; write 8 in a hundred as 0.08",
        ),
        (
            lambda: Reach(routes=(Route(way="other", families=1), Route(way="other", families=2))),
            "'routes' has other more than once",
        ),
        (
            lambda: Reach(groups=(group(1, None), group(2, None))),
            "'groups' has refugees more than once",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What nobody could read, or cannot be, is refused in a plain sentence."""
    with refuses(f"^{re.escape(sentence)}$"):
        stated()
    assert Reach(groups=(group(1, "1"), group(2, None, "other", "Young parents"), group(3, None, "other", "Carers")))
