"""Health links: professionals who come, workshops, care in a family's language, and the way to help."""

from __future__ import annotations

from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

import pytest

import pactkit_health_links
from pactkit.api import Gathering, People, Share, When
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit_health_links.facts import HealthLinks, Link, Professional, Workshop
from pactkit_peer_spaces.facts import Group, PeerSpaces

from .making import DAY, PLUGINS, alliance, at, in_both, measured, noticed, partner, refuses, service

YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
YEAR_AGO, OLDER = DAY - timedelta(days=365), DAY - timedelta(days=366)
PLACE: dict[str, Any] = {
    "alliance": alliance(
        partner("hall"),
        partner("college", "approached"),
        services=[service("midwives"), service("visitors", "approached"), service("library", "pledged")],
    ),
    "languages": ("en", "es"),
}


@pytest.fixture(autouse=True)
def _listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The component is among those that sites made by hand can have."""
    monkeypatch.setitem(PLUGINS, "health_links", pactkit_health_links)


def comes(profession: Any = "midwife", **stated: Any) -> Professional:
    """A professional who kept one of two visits."""
    return Professional(**{"profession": profession, "visits_due": 2, "visits_held": 1, **stated})


def meets(on: date = YESTERDAY) -> When:
    """An hour on a day."""
    return When(on=on, starts=time(13), ends=time(14))


def workshop(topic: Any = "sleep", on: date | None = YESTERDAY, **stated: Any) -> Workshop:
    """A workshop of yesterday, unless said otherwise."""
    return Workshop(topic=topic, when=None if on is None else meets(on), **stated)


def link(kind: Any = "housing", **stated: Any) -> Link:
    """A place of help."""
    return Link(**{"help": kind, "name": "Advice", **stated})


def of(*entries: Any, **stated: Any) -> HealthLinks:
    """The facts of a site: professionals, workshops and links."""
    return HealthLinks(
        professionals=tuple(entry for entry in entries if isinstance(entry, Professional)),
        workshops=tuple(entry for entry in entries if isinstance(entry, Workshop)),
        links=tuple(entry for entry in entries if isinstance(entry, Link)),
        **stated,
    )


NOTHING = of()
NOT_YET = comes("health_visitor", visits_due=0, visits_held=None)
SILENT = comes("health_visitor", visits_held=None)
SERIES = Workshop(topic="stress", when=When(day="monday", starts=time(9), ends=time(10)))  # no first day is stated
MEASURES: list[tuple[str, HealthLinks, Any]] = [
    ("midwives_and_health_visitors", NOTHING, None),
    ("midwives_and_health_visitors", of(comes("pharmacist")), 0),
    ("midwives_and_health_visitors", of(comes(), comes(), NOT_YET), 1),
    ("midwives_and_health_visitors", of(comes(), SILENT), None),
    ("midwives_and_health_visitors", of(comes(), SILENT, comes("health_visitor")), 2),
    ("midwives_and_health_visitors", of(comes(visits_held=0)), 0),
    ("other_professions", NOTHING, None),
    ("other_professions", of(comes(), SILENT), 0),
    ("other_professions", of(comes("pharmacist"), comes("adviser"), comes("adviser")), 2),
    ("other_professions", of(comes("pharmacist"), comes("doctor", visits_held=None)), None),
    ("visits_kept", NOTHING, (None, 0)),
    ("visits_kept", of(comes(), comes(visits_due=4, visits_held=2)), (Fraction(1, 2), 6)),
    ("visits_kept", of(comes(), SILENT), None),
    ("visits_kept", of(comes(), comes(visits_due=None)), None),
    ("one_to_one_offered", of(comes(one_to_one=True), comes(one_to_one=False), NOT_YET), (Fraction(1, 2), 2)),
    ("one_to_one_offered", of(comes(one_to_one=True), comes()), None),
    ("service_stands_behind", NOTHING, None),
    ("service_stands_behind", of(comes(), comes("pharmacist", service="hall")), 0),
    ("service_stands_behind", of(comes(service="midwives"), comes("health_visitor", service="visitors")), 1),
    ("service_stands_behind", of(comes(service="midwives"), comes("health_visitor", service="hall")), 2),
    ("workshops_held", NOTHING, None),
    ("workshops_held", of(workshop(on=None), workshop(on=DAY), workshop(on=TOMORROW), workshop(on=OLDER), SERIES), 0),
    ("workshops_held", of(workshop(), workshop(on=YEAR_AGO)), 2),
    ("workshops_dated", NOTHING, 0),
    ("workshops_dated", of(workshop(), workshop(on=TOMORROW), workshop(on=None)), 2),
    ("topics_given", of(workshop()), None),
    ("topics_given", of(topics_asked=("sleep", "sleep")), (0, 1)),
    (
        "topics_given",
        of(workshop(), workshop("stress", TOMORROW), topics_asked=("sleep", "stress")),
        (Fraction(1, 2), 2),
    ),
    ("workshops_with_professional", NOTHING, (None, 0)),
    ("workshops_with_professional", of(workshop(professional="midwife"), workshop()), None),
    (
        "workshops_with_professional",
        of(workshop(professional="midwife"), workshop(professional="none"), workshop(on=TOMORROW)),
        (Fraction(1, 2), 2),
    ),
    ("forms_of_workshops", NOTHING, None),
    ("forms_of_workshops", of(workshop(on=TOMORROW, online=True)), 0),
    ("forms_of_workshops", of(workshop(online=True)), 1),
    ("forms_of_workshops", of(workshop()), 1),
    ("forms_of_workshops", of(workshop(online=True), workshop(venue="hall")), 2),
    ("forms_of_workshops", of(workshop(online=True, venue="hall")), 2),
    ("languages_of_care", of(comes()), None),
    ("languages_of_care", of(comes(languages=("en-GB",))), (Fraction(1, 2), 2)),
    ("languages_of_care", of(comes(languages=("en",)), interpreters=("es", "ar")), (1, 2)),
    ("kinds_of_help", NOTHING, None),
    ("kinds_of_help", of(link(), link(since=DAY), link("legal", since=DAY), link("work", since=TOMORROW)), 2),
    ("help_reached", NOTHING, (None, 0)),
    ("help_reached", of(link(families=8, reached=6), link(families=9), link(reached=1)), (Fraction(3, 4), 8)),
    ("new_links", NOTHING, None),
    ("new_links", of(link(since=DAY), link()), None),
    ("new_links", of(link(since=YEAR_AGO), link(since=OLDER), link(since=TOMORROW)), 1),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: HealthLinks, value: Any) -> None:
    """A fact that is left out leaves its measure unknown, and what is still to come is not counted as held."""
    assert measured("health_links", measure, at("health_links", stated, **PLACE)) == value


FINDINGS: dict[str, tuple[HealthLinks, list[str]]] = {
    "nothing stated": (NOTHING, []),
    "all is well": (
        of(
            comes(service="midwives", languages=("en",)),
            workshop(parents=9, venue="library"),
            link(families=8, reached=6),
            interpreters=("es",),
            topics_asked=("sleep",),
        ),
        [],
    ),
    "a service only approached": (
        of(comes("health_visitor", service="visitors")),
        [
            (
                "warning professionals[0].service: Health visitor: listed as coming to the groups,"
                " but Visitors has only been approached"
            )
        ],
    ),
    "a partner only approached": (
        of(comes("adviser", service="college")),
        [
            (
                "warning professionals[0].service: Adviser on housing, money or rights: listed as coming to the groups,"
                " but College has only been approached"
            )
        ],
    ),
    "a service that is not there": (
        of(comes(), comes(service="midwifes")),
        ["warning professionals[1].service: The service midwifes is not one of the alliance's services or partners"],
    ),
    "a language without anybody": (
        of(comes(languages=("en",))),
        ["warning -: No professional and no interpreter for these local languages: es"],
    ),
    "a language without an interpreter": (
        of(interpreters=("ar",)),
        ["warning interpreters: No professional and no interpreter for these local languages: en, es"],
    ),
    "topics that nobody gave": (
        of(
            workshop(parents=9),
            workshop("stress", None),
            workshop("housing", DAY),
            workshop("speech", OLDER),
            topics_asked=("back_to_work", "sleep", "stress", "housing", "speech", "vitamin_d", "speech"),
        ),
        [
            (
                "warning topics_asked: Parents asked for these topics, and no workshop was held or is planned:"
                " going back to work, learning to talk, vitamin D"
            )
        ],
    ),
    "a venue that is not there": (
        of(workshop(parents=9, venue="hal")),
        ["warning workshops[0].venue: The venue hal is not one of the alliance's partners or services"],
    ),
    "workshops that were not counted": (
        of(workshop(on=TOMORROW), workshop(parents=0), workshop("stress"), workshop("speech")),
        ["note workshops[2]: Of 2 of the workshops held it is not stated how many parents came"],
    ),
    "help that nobody asked about": (
        of(link(families=0), link(families=7), link("legal", name="Law"), link("work", name="Jobs", families=2)),
        ["note links[1]: Nobody asked whether families got to these places of help: Advice, Jobs"],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no single item can show is noticed, and nothing where all is well."""
    stated, expected = FINDINGS[name]
    assert noticed("health_links", at("health_links", stated, **PLACE)) == expected


def test_before_the_first_session() -> None:
    """While a site prepares, a missing language is a note; while it explores, nothing is missing yet."""
    stated = of(link(families=7), interpreters=("en",), topics_asked=("sleep",))
    preparing = at("health_links", stated, **PLACE, stage="installation")
    assert noticed("health_links", preparing) == [
        "note interpreters: No professional and no interpreter for these local languages: es"
    ]
    assert noticed("health_links", at("health_links", stated, **PLACE, stage="exploration")) == []


def test_groups_that_professionals_come_to() -> None:
    """A group that is not there, or that counts no visit itself, is named; without peer spaces nothing is."""
    stated = of(comes(groups=("a", "b", "c", "d")), comes(visits_held=0, groups=("b",)))
    groups = [
        Group(id=name, name=name, kind="mumspace", professional_visits=visits)
        for name, visits in (("a", 1), ("b", 0), ("d", None))
    ]
    others = {"peer_spaces": PeerSpaces(groups=tuple(groups))}
    assert noticed("health_links", at("health_links", stated, **PLACE, others=others)) == [
        (
            "note professionals[0].groups[1]: A professional is listed as coming to b,"
            " and peer_spaces counts no visit there"
        ),
        "warning professionals[0].groups[2]: The group c is not one of the site's peer spaces",
    ]
    assert noticed("health_links", at("health_links", stated, **PLACE)) == []


def test_a_hint_for_an_id() -> None:
    """An id that is nearly a service's or partner's has a suggestion in its advice."""
    stated = of(comes(service="midwifes"), workshop(parents=9, venue="nowhere"))
    advice = [one.advice for one in pactkit_health_links.pactkit_findings(context=at("health_links", stated, **PLACE))]
    assert [in_both(text)["en"] for text in advice] == [
        "Add it to the alliance, or mend the id (did you mean midwives?)",
        "Add it to the alliance, or mend the id",
    ]


def test_what_is_on() -> None:
    """Every workshop with a day is in the calendar, named by its topic or in its own words; one without is not."""
    stated = of(
        workshop("other", None, title="Later"),
        workshop(venue="hall", languages=("es",), audience="pregnant", creche=True),
        workshop("other", TOMORROW, title="Baby yoga", online=True),
    )
    found = checked_gatherings(pactkit_health_links.pactkit_gatherings(context=at("health_links", stated)))
    assert found == (
        Gathering(
            title={"en": "Workshop: Sleep", "es": "Taller: El sueño"},
            when=meets(),
            venue="hall",
            languages=("es",),
            audience="pregnant",
            creche=True,
            at=("workshops", 1),
        ),
        Gathering(title="Baby yoga", when=meets(TOMORROW), online=True, at=("workshops", 2)),
    )


def test_what_is_published() -> None:
    """Figures count parents and families as people, so that small numbers are hidden; what is unknown is a dash."""
    stated = of(
        workshop("other", title="Yoga", online=True, parents=3, professional="none"),
        workshop(on=YEAR_AGO, online=True, venue="hall", professional="midwife"),
        workshop("stress", professional="none"),
        workshop(on=TOMORROW),
        comes(groups=("a", "a", "b"), languages=("en", "es")),
        comes("pharmacist", visits_held=None),
        link(families=8, reached=6, since=DAY),
        link("legal", name="Law", families=9),
        term_ended=DAY,
    )
    workshops, visits, places = checked_figures(
        pactkit_health_links.pactkit_figures(context=at("health_links", stated)), "pactkit_figures"
    )
    assert [figure.published for figure in (workshops, visits, places)] == [False] * 3
    assert (workshops.total, visits.total, places.total) == (True, False, False)
    sleep, yoga, stress = workshops.rows
    assert [in_both(cell)["en"] for cell in (sleep[0], sleep[2], sleep[3])] == [  # type: ignore[arg-type]
        "Sleep",
        "In person or online",
        "Midwife",
    ]
    assert (sleep[1], sleep[4]) == (YEAR_AGO, None)
    assert yoga == ("Yoga", YESTERDAY, {"en": "Online", "es": "En línea"}, None, People(3))
    assert stress[2:] == ({"en": "In person", "es": "En persona"}, None, None)
    assert [row[1:] for row in visits.rows] == [(2, 1, 2, "en, es"), (2, None, None, None)]
    assert [note["en"] for note in map(in_both, visits.notes)] == ["In the term that ended on 2026-11-01."]
    assert [(row[0], row[2:]) for row in places.rows] == [
        ("Advice", (DAY, People(8), Share(6, 8))),
        ("Law", (None, People(9), None)),
    ]


def test_nothing_to_publish() -> None:
    """A site that states nothing has no figures and nothing on."""
    context = at("health_links", NOTHING)
    assert list(pactkit_health_links.pactkit_figures(context=context)) == []
    assert list(pactkit_health_links.pactkit_gatherings(context=context)) == []


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: comes(visits_held=3), r"^'visits_held' is more than visits_due$"),
        (lambda: link(families=1, reached=2), r"^'reached' is more than families$"),
        (lambda: workshop("other"), r"^a workshop on another topic needs its title$"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        stated()
    assert comes(visits_held=2)
    assert link(families=2, reached=2)
