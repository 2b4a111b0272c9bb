"""The alliance: who stands behind a site, and the two grounds on which an area is chosen."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from pactkit.model.site import Area, Need, Neighbourhood
from pactkit_alliance.facts import Alliance, Feasibility, Listening, SteeringGroup

from .making import DAY, alliance, at, measured, noticed, partner, refuses, service

LATER, BEFORE = date(2026, 11, 2), date(2026, 10, 31)
FAMILY, BACKING = ("hosts", "recruits", "refers"), ("funds", "trains", "governs")


def site(*partners: Any, services: Any = (), **more: Any) -> dict[str, Any]:
    """A site with these partners and services."""
    return {"alliance": alliance(*partners, services=services), **more}


def group(**seats: Any) -> Alliance:
    """A steering group."""
    return Alliance(steering_group=SteeringGroup(**{"formed_on": BEFORE, **seats}))


NOBODY = site()
ONE = partner("st-example")
TWO = [partner("a", roles=FAMILY, languages=("en",)), partner("b", roles=FAMILY, languages=("es-CO", "so"))]

MEASURES: list[tuple[str, dict[str, Any], Alliance, Any]] = [
    ("partners_named", NOBODY, Alliance(), None),
    ("partners_named", site(partner(commitment="approached"), *TWO), Alliance(), 3),
    ("confirmed_partners", NOBODY, Alliance(), None),
    ("confirmed_partners", site(partner(commitment="pledged")), Alliance(), 0),
    ("confirmed_partners", site(partner(since=LATER), partner("b", since=DAY), partner("c")), Alliance(), 2),
    ("kinds_present", NOBODY, Alliance(), None),
    ("kinds_present", site(partner(kind="other")), Alliance(), 0),
    ("kinds_present", site(partner(kind="mosque"), partner("b", kind="church")), Alliance(), 1),
    ("kinds_present", site(partner(kind="nursery"), services=[service(kind="council")]), Alliance(), 1),
    (
        "kinds_present",
        site(
            partner(kind="temple"),
            partner("b", kind="school"),
            partner("c", kind="union"),
            services=[service(kind="gp")],
        ),
        Alliance(),
        4,
    ),
    ("fewest_in_family_roles", NOBODY, Alliance(), None),
    ("fewest_in_family_roles", site(ONE), Alliance(), None),
    ("fewest_in_family_roles", site(partner(roles=("hosts", "recruits"))), Alliance(), 0),
    ("fewest_in_family_roles", site(*TWO), Alliance(), 2),
    ("fewest_in_family_roles", site(TWO[0], partner("b", "pledged", roles=FAMILY)), Alliance(), 1),
    ("fewest_in_backing_roles", site(*TWO), Alliance(), 0),
    ("fewest_in_backing_roles", site(partner(roles=BACKING)), Alliance(), 1),
    ("local_languages_spoken", site(ONE, languages=("en",)), Alliance(), None),
    ("local_languages_spoken", site(*TWO), Alliance(), (None, 0)),
    ("local_languages_spoken", site(*TWO, languages=("es", "pt")), Alliance(), (Fraction(1, 2), 2)),
    ("needs_with_source", NOBODY, Alliance(), None),
    ("needs_with_source", site(area=Area()), Alliance(), 0),
    (
        "needs_with_source",
        site(area=Area(need=(Need(measure="a", value=1, source="s"), Need(measure="b", value=1)) * 2)),
        Alliance(),
        1,
    ),
    ("area_identified", NOBODY, Alliance(), None),
    ("area_identified", site(area=Area()), Alliance(), 0),
    ("area_identified", site(area=Area(code="E08000035")), Alliance(), 1),
    ("area_identified", site(area=Area(code="E08000035", valid_on=DAY)), Alliance(), 2),
    ("places_named", NOBODY, Alliance(), None),
    ("places_named", site(area=Area(places=(Neighbourhood(name="Harehills"),))), Alliance(), 1),
    ("committed_services", site(ONE), Alliance(), None),
    ("committed_services", site(services=[service(), service("b", "pledged")]), Alliance(), 1),
    ("birth_services", site(ONE), Alliance(), None),
    ("birth_services", site(services=[service(kind="gp")]), Alliance(), 0),
    ("birth_services", site(services=[service(), service("b"), service("c", since=LATER)]), Alliance(), 1),
    ("birth_services", site(services=[service(), service("b", kind="health_visiting")]), Alliance(), 2),
    ("feasibility_was_asked", NOBODY, Alliance(), None),
    ("feasibility_was_asked", NOBODY, Alliance(feasibility=Feasibility(asked_on=DAY)), 1),
    ("feasibility_was_asked", NOBODY, Alliance(feasibility=Feasibility(asked_on=LATER)), 0),
    ("steering_group_formed", NOBODY, Alliance(), None),
    ("steering_group_formed", NOBODY, group(), 1),
    ("steering_group_formed", NOBODY, group(formed_on=LATER), 0),
    ("steering_seats", NOBODY, Alliance(), None),
    ("steering_seats", NOBODY, group(partners=("a", "b"), services=("m",)), None),
    ("steering_seats", NOBODY, group(partners=("a", "a"), services=(), parents=0), 0),
    ("steering_seats", NOBODY, group(partners=("a", "b"), services=(), parents=1), 1),
    ("steering_seats", NOBODY, group(partners=("a", "b"), services=("m",), parents=2), 3),
    ("steering_seats", NOBODY, group(partners=("a", "b"), services=("m",), parents=2, formed_on=LATER), 0),
]


@pytest.mark.parametrize(("measure", "place", "facts", "value"), MEASURES)
def test_what_is_counted(measure: str, place: dict[str, Any], facts: Alliance, value: Any) -> None:
    """Only what is confirmed by the day of the report counts; what nobody has stated is unknown, never none."""
    assert measured("alliance", measure, at("alliance", facts, **place)) == value


GROUNDS = [
    "note -: Strength of the alliance: not known, because no partner is named yet",
    "note -: Level of need: not known, because no measure is stated yet",
]
NO_NEED = "warning -: This area is past exploration, and no level of need is shown for it"
NO_SERVICE = "warning -: No statutory service has confirmed that it works with the alliance"
SHOWN = Area(need=(Need(measure="IDACI", value=Fraction(6, 25), source="IoD2019"),))
WELL = site(
    *(partner(name, roles=(*FAMILY, *BACKING), languages=("en",)) for name in "ab"),
    services=[service()],
    area=SHOWN,
    languages=("en",),
)
FINDINGS: dict[str, tuple[dict[str, Any], Alliance, list[str]]] = {
    "nothing stated": ({"stage": "exploration"}, Alliance(), GROUNDS),
    "nothing stated later": ({"stage": "installation"}, Alliance(), [*GROUNDS, NO_NEED, NO_SERVICE]),
    "all is well": (WELL, group(partners=("a",), services=("midwives",)), []),
    "both grounds in words": (
        {**WELL, "stage": "exploration"},
        Alliance(),
        [
            (
                "note -: Strength of the alliance: partners confirmed 2 of 2 named, kinds of organisation 2 of 4,"
                " statutory services confirmed 1"
            ),
            "note -: Level of need: IDACI 0.24 (IoD2019)",
        ],
    ),
    "figures that cannot be checked": (
        {
            **WELL,
            "area": Area(code="E08", need=(Need(measure="IDACI", value=3), Need(measure="IMD", value=1, source="x"))),
        },
        Alliance(),
        [
            'warning -: The need "IDACI" has no source',
            "warning -: The area code E08 has no date, and codes change when boundaries do",
        ],
    ),
    "a dated code": ({**WELL, "area": Area(code="E08", valid_on=DAY, need=SHOWN.need)}, Alliance(), []),
    "work that runs ahead": (
        {**WELL, "stage": "full"},
        Alliance(feasibility=Feasibility(asked_on=BEFORE, answer="not_yet")),
        [('warning feasibility.answer: The feasibility question was answered "not_yet", but exploration is over here')],
    ),
    "an answer to go ahead": (WELL, Alliance(feasibility=Feasibility(asked_on=BEFORE, answer="go_ahead")), []),
    "roles that hang on one": (
        {**WELL, **site(partner("a", roles=FAMILY), partner("b", roles=("hosts",)), services=[service()])},
        Alliance(),
        [
            "warning -: Only one confirmed partner recruits volunteers and families: A",
            "warning -: Only one confirmed partner refers families: A",
            "warning -: Roles that no confirmed partner holds: funds, trains, governs",
        ],
    ),
    "languages": (
        {
            **WELL,
            "languages": ("en", "es", "so", "so"),
            "alliance": alliance(
                *WELL["alliance"].partners, partner("c", "pledged", languages=("es-CO",)), services=[service()]
            ),
        },
        Alliance(),
        [
            'note -: "es", a language spoken locally, is spoken only by partners that have not confirmed',
            'warning -: No partner speaks "so", a language spoken locally',
        ],
    ),
    "no language stated": (
        {
            **WELL,
            "languages": ("en", "es"),
            "alliance": alliance(*(partner(name, roles=(*FAMILY, *BACKING)) for name in "ab"), services=[service()]),
        },
        Alliance(),
        [],
    ),
    "services that have not confirmed": (
        {**WELL, "alliance": alliance(*WELL["alliance"].partners, services=[service(commitment="pledged")])},
        Alliance(),
        [NO_SERVICE],
    ),
    "seats of strangers": (
        WELL,
        group(partners=("a", "z"), services=("midwives", "a")),
        [
            (
                'warning steering_group.partners[1]: "z" has a seat in the steering group,'
                " but is not one of the partners in [alliance]"
            ),
            (
                'warning steering_group.services[1]: "a" has a seat in the steering group,'
                " but is not one of the services in [alliance]"
            ),
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """The two grounds are said while an area is explored; afterwards every weak spot of the alliance is."""
    place, facts, expected = FINDINGS[name]
    assert noticed("alliance", at("alliance", facts, **place)) == expected


@pytest.mark.parametrize(
    ("stage", "since", "expected"),
    [
        ("installation", date(2026, 12, 1), ["note", "warning"]),
        ("installation", date(2026, 11, 2), ["note"]),
        ("installation", DAY, []),
        ("initial", date(2026, 12, 1), ["note"]),
    ],
)
def test_partners_that_come_too_late(stage: str, since: date, expected: list[str]) -> None:
    """A partner confirmed from a later day is noted, and warned of where that is after the first session."""
    extra = partner("c", roles=FAMILY, since=since)
    pledged = partner("d", "pledged", since=since)
    place = {**WELL, "alliance": alliance(*WELL["alliance"].partners, extra, pledged, services=[service()])}
    context = at("alliance", Alliance(), **{**place, "stage": stage, "launch": date(2026, 11, 20)})
    lines = [line for line in noticed("alliance", context) if line.partition(": ")[2].startswith("C ")]
    assert [line.split()[0] for line in lines] == expected
    sentences = {
        "note": f"note -: C is confirmed only from {since}: it does not count yet",
        "warning": f"warning -: C joins on {since}, after the planned first session",
    }
    assert lines == [sentences[word] for word in expected]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (lambda: Listening(began=DAY, ended=BEFORE), "the listening round ends before it begins"),
        (lambda: group(meetings_due=3, meetings_held=4), "more meetings are held than were due"),
    ],
)
def test_facts_that_cannot_be_true(facts: Any, sentence: str) -> None:
    """Facts that cannot be true together are refused in a plain sentence."""
    with refuses(sentence):
        facts()
    assert Listening(began=DAY, ended=DAY)
    assert group(meetings_due=3, meetings_held=3)
