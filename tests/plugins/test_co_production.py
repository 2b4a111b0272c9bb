"""Co-production: parents decide with staff, from the first idea to the evaluation."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit.api import Adaptation
from pactkit_co_production.facts import Activity, CoProduction, Listening, Meeting, Rung
from pactkit_co_production.findings import parents_decided

from .making import DAY, at, measured, noticed

LATER, EARLIER, OLD = DAY + timedelta(days=1), DAY - timedelta(days=30), DAY - timedelta(days=366)


def meeting(parents: int | None = None, on: date = EARLIER, **stated: Any) -> Meeting:
    """A decision meeting."""
    return Meeting(on=on, parents=parents, **stated)


def adaptation(*decided_by: str, what: Any = "Two weeks online") -> Adaptation:
    """A local change, with those who decided it."""
    return Adaptation(
        component="book_sharing",
        items=("BS-03",),
        what=what,
        why="No crèche",
        keeps_function=True,
        decided_by=decided_by,
    )


def of(**stated: Any) -> CoProduction:
    """The facts of a site; lists may be given for tuples."""
    given: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in stated.items()}
    return CoProduction(**given)


def activity(chosen: date) -> Activity:
    """An activity chosen on a day."""
    return Activity(what="Baby bank", chosen=chosen)


NOTHING = of()
MEASURES: list[tuple[str, CoProduction, Any]] = [
    ("meetings_with_two_parents", NOTHING, (None, 0)),
    ("meetings_with_two_parents", of(meetings=[meeting(2), meeting(1), meeting(), meeting(3)]), (Fraction(2, 3), 3)),
    ("meetings_with_two_parents", of(meetings=[meeting(2, OLD), meeting(2, LATER)]), (None, 0)),
    ("meetings_with_two_parents", of(meetings=[meeting(2, OLD + timedelta(1)), meeting(0, decisions=0)]), (1, 1)),
    ("fewest_parents", NOTHING, None),
    ("fewest_parents", of(meetings=[meeting(3), meeting(2)]), 2),
    ("fewest_parents", of(meetings=[meeting(3), meeting()]), None),
    ("fewest_parents", of(meetings=[meeting(0), meeting()]), 0),
    ("activities_after_listening", NOTHING, (None, 0)),
    ("activities_after_listening", of(activities=[activity(EARLIER)]), (0, 1)),
    (
        "activities_after_listening",
        of(activities=[activity(EARLIER), activity(DAY)], listening=[Listening(on=DAY)]),
        (Fraction(1, 2), 2),
    ),
    (
        "activities_after_listening",
        of(activities=[activity(DAY), activity(LATER)], listening=[Listening(on=DAY)]),
        (1, 1),
    ),
    ("activities_chosen", NOTHING, None),
    ("activities_chosen", of(activities=[activity(DAY), activity(LATER)]), 1),
    ("activities_chosen", of(activities=[activity(LATER)]), 0),
    ("listening_campaigns", NOTHING, None),
    ("listening_campaigns", of(listening=[Listening(on=LATER)]), 0),
    ("listening_campaigns", of(listening=[Listening(on=DAY), Listening(on=OLD)]), 2),
    ("people_listened_to", NOTHING, None),
    ("people_listened_to", of(listening=[Listening(on=LATER, listened=9)]), None),
    ("people_listened_to", of(listening=[Listening(on=DAY, listened=12), Listening(on=OLD, listened=40)]), 12),
    ("people_listened_to", of(listening=[Listening(on=DAY), Listening(on=OLD, listened=40)]), None),
    ("roles_on_ladder", NOTHING, None),
    ("roles_on_ladder", of(ladder=[Rung(role="host"), Rung(role="chair")]), 2),
    ("steps_last_year", NOTHING, None),
    ("steps_last_year", of(ladder=[Rung(role="host", stepped_up=2), Rung(role="chair", stepped_up=0)]), 2),
    ("steps_last_year", of(ladder=[Rung(role="host", stepped_up=2), Rung(role="chair")]), None),
    ("parents_in_paid_roles", NOTHING, None),
    ("parents_in_paid_roles", of(ladder=[Rung(role="host", paid=False), Rung(role="chair")]), None),
    ("parents_in_paid_roles", of(ladder=[Rung(role="host", paid=False)]), 0),
    ("parents_in_paid_roles", of(ladder=[Rung(role="host", paid=True)]), None),
    ("parents_in_paid_roles", of(ladder=[Rung(role="a", paid=True, holders=2), Rung(role="b", paid=False)]), 2),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: CoProduction, value: Any) -> None:
    """A site is judged by how it decides now; what is not stated is unknown, and what is planned has not happened."""
    assert measured("co_production", measure, at("co_production", stated)) == value


def test_adaptations_are_counted_from_the_site_s_log() -> None:
    """Local changes of all components count; without one there is nothing that parents could have decided."""
    log = (adaptation("parents", "central team"), adaptation("central team"), adaptation())
    context, empty = at("co_production", NOTHING, adaptations=log), at("co_production", NOTHING)
    assert measured("co_production", "adaptations_recorded", context) == 3
    assert measured("co_production", "adaptations_decided_by_parents", context) == (Fraction(1, 3), 3)
    assert measured("co_production", "adaptations_recorded", empty) == 0
    assert measured("co_production", "adaptations_decided_by_parents", empty) == (None, 0)


@pytest.mark.parametrize(
    ("who", "decided"),
    [
        ("parents", True),
        ("Parent champions", True),
        ("two mums", True),
        ("madres y padres", True),
        ("las familias", True),
        ("central team", False),
        ("family hub", False),
        ("Father Michael", False),
        ("el padre Miguel", False),
        ("grandparents", False),
        ("", False),
    ],
)
def test_who_counts_as_parents(who: str, *, decided: bool) -> None:
    """Parents are found in free text of both languages; services and clergy are not taken for them."""
    assert parents_decided((who,)) is decided
    assert parents_decided(("central team", who)) is decided


FINDINGS: dict[str, tuple[dict[str, Any], CoProduction, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": (
        {"adaptations": (adaptation("parents"),)},
        of(meetings=[meeting(2)], activities=[activity(DAY)], listening=[Listening(on=EARLIER)]),
        [],
    ),
    "meetings without two parents": (
        {},
        of(meetings=[meeting(2), meeting(1), meeting(0, OLD), meeting(), meeting(0, decisions=0)]),
        [
            "warning meetings[1].parents: The decision meeting of 2026-10-02 was held without two parents",
            "note meetings[3]: The decision meeting of 2026-10-02 does not say how many parents were there",
        ],
    ),
    "no meeting of late": (
        {},
        of(meetings=[meeting(2, OLD)]),
        ["note meetings: No decision meeting is recorded for the last twelve months"],
    ),
    "no meeting before the first sessions": ({"stage": "installation"}, of(meetings=[meeting(2, OLD)]), []),
    "activities before listening": (
        {},
        of(activities=[activity(EARLIER), activity(DAY), activity(LATER)], listening=[Listening(on=DAY)]),
        [("warning activities[0].chosen: Baby bank was chosen on 2026-10-02, before a listening campaign had ended")],
    ),
    "activities still to be chosen": ({}, of(activities=[activity(LATER)]), []),
    "changes without parents": (
        {
            "adaptations": (
                adaptation("central team", "family hub"),
                adaptation(what={"es": "Dos semanas en línea"}),
                adaptation(what={"en": "Online", "es": "En línea"}),
            )
        },
        NOTHING,
        [
            (
                "note -: Parents did not decide this adaptation of book_sharing: Two weeks online"
                " (decided by: central team, family hub)"
            ),
            (
                "note -: Parents did not decide this adaptation of book_sharing: Dos semanas en línea"
                " (nobody is named who decided)"
            ),
            "note -: Parents did not decide this adaptation of book_sharing: Online (nobody is named who decided)",
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Decisions without parents are noticed, and nothing where parents decide."""
    place, stated, expected = FINDINGS[name]
    assert noticed("co_production", at("co_production", stated, **place)) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: meeting(4, people=3), r"parents \(4\) is more than people \(3\)"),
        (
            lambda: of(steering_members=1, steering_parents=2),
            r"steering_parents \(2\) is more than steering_members \(1\)",
        ),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Counts that cannot both be true are refused in a plain sentence."""
    with pytest.raises(ValueError, match=sentence):
        stated()
    assert meeting(3, people=3)
    assert of(steering_members=2, steering_parents=2)
