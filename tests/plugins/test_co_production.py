"""Co-production: parents decide with staff. What is counted of who is in the room, and after listening to whom."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Review
from pactkit_co_production import CoProduction, Listening
from pactkit_co_production.deciding import parents_decided

from .making import DAY, at, measured
from .making_co_production import EARLIER, LATER, OLD, activity, adaptation, committee, meeting, of, rule

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
    ("activities_after_listening", of(activities=[activity(None)], listening=[Listening(on=DAY)]), (None, 0)),
    ("activities_chosen", NOTHING, None),
    ("activities_chosen", of(activities=[activity(None), activity(LATER)]), 1),
    ("activities_chosen", of(activities=[activity(DAY), activity(LATER)]), 1),
    ("activities_chosen", of(activities=[activity(LATER)]), 0),
    ("listening_campaigns", NOTHING, None),
    ("listening_campaigns", of(listening=[Listening(on=LATER)]), 0),
    ("listening_campaigns", of(listening=[Listening(on=DAY), Listening(on=OLD)]), 2),
    ("people_listened_to", NOTHING, None),
    ("people_listened_to", of(listening=[Listening(on=LATER, listened=9)]), None),
    ("people_listened_to", of(listening=[Listening(on=DAY, listened=12), Listening(on=OLD, listened=40)]), 12),
    ("people_listened_to", of(listening=[Listening(on=DAY), Listening(on=OLD, listened=40)]), None),
    ("meeting_rule", NOTHING, None),
    ("meeting_rule", of(rule=rule(0)), 0),
    ("meeting_rule", of(rule=rule(1, valid_without=False)), 1),
    ("meeting_rule", of(rule=rule(valid_without=True)), 1),
    ("meeting_rule", of(rule=rule()), None),
    ("meeting_rule", of(rule=rule(valid_without=False)), 2),
    ("committees_with_parents", NOTHING, (None, 0)),
    (
        "committees_with_parents",
        of(committees=[committee("a", parents=1), committee("b", with_parents=False), committee("c")]),
        (Fraction(1, 2), 2),
    ),
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


def review(source: str) -> Review:
    return Review(on=DAY, wave="2026-autumn", source=source, by="A role")


@pytest.mark.parametrize(
    ("stated", "sources", "parents"),
    [
        (None, (), None),
        (None, ("external", "self"), 0),
        (None, ("external", "parent", "parent"), 2),
        (3, ("external", "parent"), 3),
        (0, (), 0),
    ],
)
def test_parents_among_the_reviewers(stated: int | None, sources: tuple[str, ...], parents: int | None) -> None:
    """What the site states counts; else each parents' review of the newest round is one, and no review says nothing."""
    context = evolve(at("co_production", of(parent_reviewers=stated)), reviews=tuple(map(review, sources)))
    assert measured("co_production", "parents_reviewing", context) == parents


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
