"""Reach: what counts, targets and days show together."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from pactkit.api import Context
from pactkit.model.site import Progress, Targets
from pactkit_reach import Group, Reach, Route

from .making import DAY
from .making_reach import ago, each, noticed, place

GROWING = each(100, families=(20, 50, 80), volunteers=(10, 20, 30), spent_gbp=(1000, 2000, 3000))
AIMS = Targets(families=100, volunteers=40, budget_gbp=9000)
FEW = Targets(families=5, volunteers=4)
SPENT = Targets(families=100, budget_gbp=310)
SOON, LATE = DAY + timedelta(days=66), DAY + timedelta(days=999)
MONEY = "warning -: At the present pace the budget is spent on"
FINDINGS: dict[str, tuple[Context[Reach], list[str]]] = {
    "all is well": (place(Reach(targets_by=LATE), GROWING, aims=AIMS), []),
    "exploring": (place(stage="exploration", targets=None), []),
    "nothing is aimed for": (
        place(progress=GROWING, stage="installation", targets=None),
        ["note -: There is no target of families, so nobody can say how far the site has come"],
    ),
    "nothing is counted": (
        place(stage="initial"),
        ["warning -: Groups run, but families have not been counted yet"],
    ),
    "not counted before the first session": (place(stage="installation"), []),
    "counts that fall": (
        place(progress=each(10, families=(20, 19, 30), volunteers=(8, 9, 7), spent_gbp=(9, 8, 8)), small=0),
        [
            f"warning -: The count of families of {ago(10)} is lower than that of {ago(20)}",
            f"warning -: The count of volunteers of {DAY} is lower than that of {ago(10)}",
            f"warning -: The count of money spent of {ago(10)} is lower than that of {ago(20)}",
        ],
    ),
    "counts to come": (
        place(progress=(Progress(on=DAY, families=9), Progress(on=SOON, families=3))),
        [f"note -: The count of {SOON} is still to come, so it is not used"],
    ),
    "parts without a day": (
        place(Reach(volunteers_from_participants=0), GROWING),
        ["warning -: Routes, groups or volunteers are counted, but not for a day that has an entry in [[progress]]"],
    ),
    "parts of another day": (
        place(Reach(routes=(Route(way="other", families=999),), counted_on=ago(1)), GROWING),
        [
            (
                "warning counted_on: Routes, groups or volunteers are counted, but not for a day that has an entry in"
                " [[progress]]"
            )
        ],
    ),
    "more than there were": (
        place(
            Reach(
                counted_on=ago(100),
                routes=(Route(way="other", families=30), Route(way="community_group", families=21)),
                groups=(Group(who="refugees", families=50), Group(who="esol_learners", families=51)),
                volunteers_from_participants=21,
            ),
            GROWING,
        ),
        [
            "warning routes: This counts more families than the site had that day",
            "warning groups[1].families: This counts more families than the site had that day",
            "warning volunteers_from_participants: This counts more volunteers than the site had that day",
        ],
    ),
    "a group is missed": (
        place(
            Reach(
                counted_on=DAY,
                groups=(
                    Group(who="refugees", families=7, local=Decimal("0.1")),
                    Group(who="other", name="Carers", families=7, local=Decimal("0.5")),
                    Group(who="esol_learners", families=8, local=Decimal("0.1")),
                ),
            ),
            GROWING,
        ),
        [
            "note groups[0]: Refugee families: a smaller share of the families reached than of those who live here",
            "note groups[1]: Carers: a smaller share of the families reached than of those who live here",
        ],
    ),
    "too few would be expected": (
        place(
            Reach(counted_on=DAY, groups=(Group(who="refugees", families=0, local=Decimal("0.05")),)),
            GROWING,
        ),
        [],
    ),
    "the money ends first": (
        place(progress=GROWING, aims=Targets(families=100, budget_gbp=3300)),
        [f"{MONEY} 2026-12-01, before the target of families is reached on 2027-01-07"],
    ),
    "the money ends with the families": (place(progress=GROWING, aims=Targets(families=100, budget_gbp=3670)), []),
    "the money is spent": (
        place(progress=GROWING, aims=Targets(families=100, budget_gbp=3000)),
        ["warning -: The budget is spent, and the target of families is not reached"],
    ),
    "the money is spent, and the families are there": (
        place(progress=GROWING, aims=Targets(families=80, budget_gbp=3000)),
        [],
    ),
    "the families are there": (place(progress=GROWING, aims=Targets(families=80, budget_gbp=3100)), []),
    "nobody comes for the money": (
        place(
            progress=each(100, families=(50, 50), spent_gbp=(1000, 2000)), aims=Targets(families=90, budget_gbp=3000)
        ),
        [f"{MONEY} 2027-02-09, and no families are added"],
    ),
    "few come for the money": (
        place(
            progress=each(100, families=(50, 51), spent_gbp=(1000, 2000)), aims=Targets(families=90, budget_gbp=3000)
        ),
        [],
    ),
    "in time": (place(Reach(targets_by=DAY + timedelta(days=67)), GROWING), []),
    "a day late": (
        place(Reach(targets_by=SOON), GROWING),
        ["warning targets_by: At the present pace the target of families is not reached by 2027-01-06"],
    ),
    "late for both": (
        place(Reach(targets_by=DAY), GROWING, aims=Targets(families=100, volunteers=40)),
        [
            "warning targets_by: At the present pace the target of families is not reached by 2026-11-01",
            "warning targets_by: At the present pace the target of volunteers is not reached by 2026-11-01",
        ],
    ),
    "perhaps late": (
        place(Reach(targets_by=DAY + timedelta(days=90)), each(100, families=(20, 60, 80))),
        ["note targets_by: At the slowest pace so far the target of families is not reached by 2027-01-30"],
    ),
    "perhaps never": (
        place(Reach(targets_by=LATE), each(100, families=(20, 60, 60))),
        ["note targets_by: At the slowest pace so far the target of families is not reached by 2029-07-27"],
    ),
    "never": (
        place(Reach(targets_by=LATE), each(100, families=(60, 60))),
        ["warning targets_by: At the present pace the target of families is not reached by 2029-07-27"],
    ),
    "the day has passed": (
        place(Reach(targets_by=ago(1)), GROWING, aims=Targets(families=100, volunteers=30)),
        [f"warning targets_by: The target of families was for {ago(1)}, and it is not reached"],
    ),
    "the day has passed and few came": (
        place(Reach(targets_by=ago(1)), each(100, families=(0, 3), volunteers=(0, 3)), aims=FEW),
        [f"warning targets_by: The target of families was for {ago(1)}, and it is not reached"],
    ),
    "the day has passed and nobody counted": (place(Reach(targets_by=ago(1)), stage="installation"), []),
    "nobody has counted since": (
        place(Reach(targets_by=LATE), each(100, last=90, families=(20, 50, 80), spent_gbp=(100, 200, 300)), aims=SPENT),
        [
            "note -: The counts of families are too old to project from: count again",
            "note -: The counts of money spent are too old to project from: count again",
        ],
    ),
    "nobody knows": (place(Reach(targets_by=LATE), each(100, families=(60,))), []),
    "reached after all": (place(Reach(targets_by=ago(50)), GROWING, aims=Targets(families=80)), []),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no single item can show is noticed, without a count of people, and nothing where all is well."""
    context, expected = FINDINGS[name]
    assert noticed(context) == expected


def test_a_report_of_an_earlier_day() -> None:
    """Only what was counted up to the day of the report is used: then it was still too slow for the volunteers."""
    slow = each(100, families=(20, 60, 80), volunteers=(10, 15, 40))
    context = place(Reach(targets_by=SOON), slow, as_of=ago(100), aims=Targets(families=100, volunteers=40))
    assert noticed(context) == [
        f"note -: The count of {DAY} is still to come, so it is not used",
        f"warning targets_by: At the present pace the target of volunteers is not reached by {SOON}",
    ]
