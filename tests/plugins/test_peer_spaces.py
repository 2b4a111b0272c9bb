"""Peer spaces: weekly groups that parents lead."""

from __future__ import annotations

from datetime import time, timedelta
from fractions import Fraction
from itertools import count
from typing import Any

import pytest

from pactkit.api import Gathering, When
from pactkit.host.publication_checks import checked_gatherings
from pactkit_peer_spaces import Group, PeerSpaces, pactkit_gatherings

from .making import DAY, alliance, at, measured, noticed, partner, refuses

LATER, YESTERDAY = DAY + timedelta(days=1), DAY - timedelta(days=1)
NUMBERS = count()
PLACE: dict[str, Any] = {
    "alliance": alliance(partner("a"), partner("b", since=DAY), partner("c", "pledged"), partner("d", since=LATER)),
    "languages": ("en", "es"),
}


def group(**stated: Any) -> Group:
    """A group that met in the term, unless said otherwise."""
    number = next(NUMBERS)
    given: dict[str, Any] = {
        "id": f"g{number}",
        "name": "Mums",
        "kind": "mumspace",
        "sessions_due": 12,
        "sessions_held": 9,
    }
    return Group(**{**given, **stated})


def of(*groups: Group, **stated: Any) -> PeerSpaces:
    """The groups of a site."""
    return PeerSpaces(groups=groups, **stated)


def weekly(day: Any, **stated: Any) -> When:
    """An hour and a quarter every week."""
    return When(day=day, starts=time(10), ends=time(11, 15), **stated)


NOTHING = of()
PLANNED = group(sessions_due=0, sessions_held=None)
MEASURES: list[tuple[str, PeerSpaces, Any]] = [
    ("rhythm_kept", NOTHING, (None, 0)),
    ("rhythm_kept", of(group(), group(sessions_held=3), PLANNED), None),
    ("rhythm_kept", of(group(), group(sessions_held=3)), (Fraction(1, 2), 24)),
    ("rhythm_kept", of(group(), group(sessions_due=None)), None),
    ("hosts_from_parents", NOTHING, (None, 0)),
    ("hosts_from_parents", of(group(hosts=4, hosts_parents=3), PLANNED), (Fraction(3, 4), 4)),
    ("hosts_from_parents", of(group(hosts=4, hosts_parents=3), group()), None),
    ("hosts_from_parents", of(group(hosts=2, hosts_former_participants=2)), (1, 2)),
    ("hosts_from_parents", of(group(hosts=2, hosts_former_participants=1)), None),
    ("hosts_who_came_first", of(group(hosts=4, hosts_former_participants=1)), (Fraction(1, 4), 4)),
    ("hosts_who_came_first", of(group(hosts=4)), None),
    ("fewest_parent_hosts", NOTHING, None),
    ("fewest_parent_hosts", of(group(hosts_parents=3), group(hosts_parents=1)), 1),
    ("fewest_parent_hosts", of(group(hosts_parents=3), PLANNED), None),
    ("fewest_hosts", NOTHING, None),
    ("fewest_hosts", of(group(hosts=3), PLANNED), 3),
    ("fewest_hosts", of(group(hosts=3), group(sessions_held=None)), None),
    ("shortest_session", NOTHING, None),
    ("shortest_session", of(group(minutes=90), group(minutes=60), PLANNED), 60),
    ("shortest_session", of(group(minutes=90), group()), None),
    ("felt_welcome", NOTHING, (None, 0)),
    ("felt_welcome", of(group(parents_asked=10, parents_welcome=9)), (Fraction(9, 10), 10)),
    ("felt_welcome", of(group(parents_asked=10, parents_welcome=9), group()), None),
    ("shortest_session", of(group(minutes=90), group(when=weekly("tuesday"))), 75),
    ("found_volunteers_helpful", of(group(parents_asked=8, volunteers_helpful=6)), (Fraction(3, 4), 8)),
    ("found_volunteers_helpful", of(group(parents_asked=8)), None),
    ("found_staff_helpful", of(group(parents_asked=8, staff_helpful=8), PLANNED), (1, 8)),
    ("met_other_parents", of(group(parents_asked=8, met_others=0)), (0, 8)),
    ("came_as_they_are", of(group(parents_asked=8, come_as_they_are=2)), (Fraction(1, 4), 8)),
    ("days_with_a_group", NOTHING, None),
    ("days_with_a_group", of(group(when=weekly("tuesday")), group()), None),
    ("days_with_a_group", of(group(when=weekly("tuesday")), group(when=weekly("tuesday")), PLANNED), 1),
    ("days_with_a_group", of(group(when=weekly("monday")), group(when=weekly("friday", last=DAY))), 2),
    ("days_with_a_group", of(group(when=weekly("monday")), group(when=weekly("friday", last=YESTERDAY))), 1),
    ("days_with_a_group", of(group(when=When(on=DAY, starts=time(10), ends=time(11)))), 0),
    ("snack_share", NOTHING, (None, 0)),
    ("snack_share", of(group(snack_time=True), group(snack_time=False), PLANNED), (Fraction(1, 2), 2)),
    ("snack_share", of(group(snack_time=True), group()), None),
    ("professional_visited", NOTHING, (None, 0)),
    ("professional_visited", of(group(professional_visits=3), group(professional_visits=0)), (Fraction(1, 2), 2)),
    ("professional_visited", of(group(professional_visits=3), group()), None),
    ("topics_covered", NOTHING, None),
    ("topics_covered", of(topics=("play", "play", "parenting")), 2),
    ("languages_spoken", NOTHING, None),
    ("languages_spoken", of(group(languages=("en",)), group()), None),
    ("languages_spoken", of(group(languages=("es-CO",)), group(languages=("so",))), (Fraction(1, 2), 2)),
    ("age_strands", NOTHING, None),
    ("age_strands", of(group(audience="under_ones"), group()), None),
    ("age_strands", of(group(audience="everyone"), group(audience="dads")), 0),
    ("age_strands", of(group(audience="under_ones"), group(audience="pregnant"), group(audience="under_ones")), 2),
    ("dads_sessions", NOTHING, None),
    ("dads_sessions", of(group()), 0),
    ("dads_sessions", of(group(kind="dadspace"), group(audience="dads", sessions_held=2), group()), 11),
    ("dads_sessions", of(group(kind="dadspace", sessions_held=None), group()), None),
    ("venues_confirmed", NOTHING, (None, 0)),
    ("venues_confirmed", of(group()), (None, 0)),
    ("venues_confirmed", of(group(venue="a"), group(venue="a"), group(venue="b")), (1, 2)),
    (
        "venues_confirmed",
        of(group(venue="a"), group(venue="c"), group(venue="d"), group(venue="z")),
        (Fraction(1, 4), 4),
    ),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: PeerSpaces, value: Any) -> None:
    """A figure over groups is unknown as soon as one that meets leaves its count out."""
    assert measured("peer_spaces", measure, at("peer_spaces", stated, **PLACE)) == value


@pytest.mark.parametrize(
    ("due", "held", "begun"), [(12, 9, True), (12, 0, False), (0, None, False), (12, None, None), (None, None, None)]
)
def test_whether_a_group_has_begun(due: int | None, held: int | None, *, begun: bool | None) -> None:
    """A group has begun when it met in the term; one that does not say may have."""
    assert group(sessions_due=due, sessions_held=held).has_begun is begun


GOOD: dict[str, Any] = {"venue": "a", "hosts": 2, "hosts_parents": 1, "languages": ("en", "es")}
FINDINGS: dict[str, tuple[dict[str, Any], PeerSpaces, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": ({}, of(group(**GOOD), term_ended=DAY - timedelta(days=183)), []),
    "a group that meets online": ({}, of(group(**{**GOOD, "venue": None})), []),
    "a venue of somebody else": (
        {},
        of(group(**GOOD), group(**{**GOOD, "venue": "z"})),
        ["warning groups[1].venue: The venue z of Mums is not one of the partners"],
    ),
    "no host who is a parent": (
        {},
        of(group(**{**GOOD, "hosts_parents": 0})),
        ["warning groups[0]: Mums runs without a host who is a parent from the community"],
    ),
    "hosts that are not stated": (
        {},
        of(group(**{**GOOD, "hosts_parents": None})),
        [("note groups[0]: Mums runs, but it is not stated how many of its hosts are parents from the community")],
    ),
    "hosts who came as parents": (
        {},
        of(group(**{**GOOD, "hosts_parents": None, "hosts_former_participants": 1})),
        [],
    ),
    "a planned group": ({}, of(group(**{**GOOD, "hosts_parents": 0, "sessions_due": 0, "sessions_held": 0})), []),
    "sessions that are not stated": (
        {},
        of(group(**GOOD, sessions_held=None)),
        ["note groups[0]: The sessions of Mums are not stated, so the weekly rhythm cannot be counted"],
    ),
    "sessions due that are not stated": (
        {"stage": "installation"},
        of(group(**GOOD, sessions_due=None)),
        ["note groups[0]: The sessions of Mums are not stated, so the weekly rhythm cannot be counted"],
    ),
    "sessions that are not stated before the first": (
        {"stage": "installation"},
        of(group(**{**GOOD, "hosts_parents": None}, sessions_held=None)),
        [],
    ),
    "a language that only a partner speaks": (
        {"alliance": alliance(partner("a", languages=("so-SO",))), "languages": ("en", "so", "so")},
        of(group(**GOOD)),
        [("note groups: No group is listed as speaking so, which is spoken locally; these partners speak it: A")],
    ),
    "a language that nobody speaks": (
        {"languages": ("en", "so")},
        of(group(**GOOD)),
        ["warning groups: No group and no partner is listed as speaking so, which is spoken locally"],
    ),
    "languages of partners before there is a group": (
        {"alliance": alliance(partner("a", languages=("en",))), "languages": ("en", "so")},
        NOTHING,
        ["warning -: No group and no partner is listed as speaking so, which is spoken locally"],
    ),
    "no language stated": ({"languages": ("so",)}, of(group(**{**GOOD, "languages": ()})), []),
    "a term still to end": (
        {},
        of(group(**GOOD), term_ended=LATER),
        [("note term_ended: The groups' counts are for a term that ends on 2026-11-02, which is still to come")],
    ),
    "an old term": (
        {},
        of(group(**GOOD), term_ended=DAY - timedelta(days=184)),
        [("warning term_ended: The groups' counts are for a term that ended on 2026-05-01, more than six months ago")],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Groups are looked at one by one, then languages and the age of the counts; nothing where all is well."""
    place, stated, expected = FINDINGS[name]
    assert noticed("peer_spaces", at("peer_spaces", stated, **{**PLACE, **place})) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ({"sessions_held": 13}, r"'sessions_held' is more than sessions_due"),
        ({"hosts": 1, "hosts_parents": 2}, r"'hosts_parents' is more than hosts"),
        (
            {"hosts": 1, "hosts_former_participants": 2},
            r"'hosts_former_participants' is more than hosts",
        ),
        (
            {"hosts_parents": 1, "hosts_former_participants": 2},
            r"'hosts_former_participants' is more than hosts_parents",
        ),
        ({"parents_asked": 1, "parents_welcome": 2}, r"'parents_welcome' is more than parents_asked"),
        ({"parents_asked": 1, "met_others": 2}, r"'met_others' is more than parents_asked"),
        ({"minutes": 9, "when": weekly("monday")}, r"'minutes' \(9\) is not how long it meets by when \(75\)"),
    ],
)
def test_counts_that_cannot_be_true(stated: dict[str, Any], sentence: str) -> None:
    """Counts that cannot be true together are refused in a plain sentence."""
    with refuses(sentence):
        group(**stated)


def test_what_is_on() -> None:
    """The calendar shows each group that says when it meets; one without a venue meets online."""
    room: dict[str, Any] = {"venue": "b", "room": "Hall", "languages": ("es",), "audience": "dads", "creche": True}
    known = group(id="a", when=weekly("monday"), **room)
    context = at("peer_spaces", of(group(), known, group(id="c", name="", when=weekly("friday"))), **PLACE)
    assert checked_gatherings(pactkit_gatherings(context)) == (
        Gathering(title="Mums", when=weekly("monday"), at=("groups", 1), **room),
        Gathering(title="c", when=weekly("friday"), online=True, at=("groups", 2)),
    )


def test_two_groups_of_one_id() -> None:
    """Each group has an id of its own, for other tables name it."""
    with refuses("'groups' has the id a more than once; give each group its own"):
        of(group(id="a"), group(id="a"))
