"""Digital inclusion: help to get online, devices and Wi-Fi, digital champions, and news that reaches every parent."""

from __future__ import annotations

from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

import pytest

import pactkit_digital_inclusion
from pactkit.api import Gathering, NetworkContext, People, Share, Span, When
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit_digital_inclusion.facts import (
    Barrier,
    Champions,
    Communication,
    DigitalInclusion,
    Equipment,
    Overview,
    Period,
    Session,
)

from .making import DAY, PLUGINS, alliance, at, in_both, measured, noticed, partner, refuses, service

NAME = "digital_inclusion"
TOMORROW = DAY + timedelta(days=1)
YEAR_AGO, OLDER = DAY - timedelta(days=365), DAY - timedelta(days=366)
WEEKLY = When(day="wednesday", starts=time(16), ends=time(17, 30))
PLACE: dict[str, Any] = {
    "alliance": alliance(partner("hall"), services=[service("library")]),
    "languages": ("en", "es"),
}


@pytest.fixture(autouse=True)
def _listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The component is among those that sites made by hand can have."""
    monkeypatch.setitem(PLUGINS, NAME, pactkit_digital_inclusion)


def session(kind: Any = "group", **stated: Any) -> Session:
    """Help that was given in the term, unless said otherwise."""
    return Session(**{"kind": kind, "due": 12, "held": 11, **stated})


def period(ends: date = DAY, **stated: Any) -> Period:
    """Two months that end on a day."""
    return Period(**{"starts": ends - timedelta(days=60), "ends": ends, **stated})


def named(*answered: bool | None) -> dict[str, Any]:
    """Barriers that parents named, and whether each is answered."""
    return {"barriers": tuple(Barrier(what="confidence", answered=one) for one in answered)}


def of(*entries: Any, **stated: Any) -> DigitalInclusion:
    """The facts of a site: sessions and periods, and what else is stated."""
    return DigitalInclusion(
        sessions=tuple(entry for entry in entries if isinstance(entry, Session)),
        periods=tuple(entry for entry in entries if isinstance(entry, Period)),
        **stated,
    )


NOTHING = of()
WHOLE, PARTLY = Overview(complete=True), Overview(complete=False)
ONE, SEVERAL = Communication(one_channel=True), Communication(one_channel=False)
NOBODY = Champions(active=0)
MEASURES: list[tuple[str, DigitalInclusion, Any]] = [
    ("barriers_answered", NOTHING, (None, 0)),
    ("barriers_answered", of(**named(True, True, False)), (Fraction(2, 3), 3)),
    ("barriers_answered", of(**named(True, None)), None),
    ("forms_of_help", NOTHING, None),
    ("forms_of_help", of(session(held=0)), 0),
    ("forms_of_help", of(session(), session()), 1),
    ("forms_of_help", of(session(), session("one_to_one", held=1)), 2),
    ("forms_of_help", of(session(), session("one_to_one", held=None)), None),
    ("forms_of_help", of(session(), session(held=None)), 1),
    ("families_online", NOTHING, (None, 0)),
    ("families_online", of(period(asked=10, online=6), period(YEAR_AGO, asked=2, online=0)), (Fraction(1, 2), 12)),
    ("families_online", of(period(asked=10, online=5), period(OLDER, online=65)), (Fraction(1, 2), 10)),
    ("families_online", of(period(asked=10, online=5), period(DAY + timedelta(days=61))), (Fraction(1, 2), 10)),
    ("families_online", of(period(asked=10, online=5), period(online=5)), None),
    ("families_equipped", NOTHING, (None, 0)),
    ("families_equipped", of(period(without=8, equipped=6), period(OLDER)), (Fraction(3, 4), 8)),
    ("families_equipped", of(period(without=8)), None),
    ("champions_from_parents", NOTHING, None),
    ("champions_from_parents", of(champions=NOBODY), 0),
    ("champions_from_parents", of(champions=Champions(active=4, parents=3)), (Fraction(3, 4), 4)),
    ("champions_from_parents", of(champions=Champions(active=4)), None),
    ("champions_trained", NOTHING, None),
    ("champions_trained", of(champions=NOBODY), 0),
    ("champions_trained", of(champions=Champions(active=4, trained=4)), (1, 4)),
    ("champions_trained", of(champions=Champions(active=4)), None),
    ("languages_of_help", of(session()), None),
    ("languages_of_help", of(session(languages=("en-GB",))), (Fraction(1, 2), 2)),
    ("languages_of_help", of(session(languages=("en",)), champions=Champions(active=1, languages=("es",))), (1, 2)),
    ("leaflet_level", NOTHING, None),
    ("leaflet_level", of(leaflet=Overview(revised=DAY)), None),
    ("leaflet_level", of(leaflet=PARTLY), 0),
    ("leaflet_level", of(leaflet=WHOLE), None),
    ("leaflet_level", of(leaflet=Overview(complete=True, revised=OLDER)), 1),
    ("leaflet_level", of(leaflet=Overview(complete=True, revised=YEAR_AGO)), 2),
    ("web_page_level", NOTHING, None),
    ("web_page_level", of(web_page=PARTLY), 0),
    ("web_page_level", of(web_page=Overview(complete=True, revised=DAY - timedelta(days=127))), 1),
    ("web_page_level", of(web_page=Overview(complete=True, revised=DAY - timedelta(days=126))), 2),
    ("news_ready", NOTHING, None),
    ("news_ready", of(communication=ONE), None),
    ("news_ready", of(communication=SEVERAL), 0),
    ("news_ready", of(communication=ONE, leaflet=PARTLY), 0),
    ("news_ready", of(communication=ONE, leaflet=WHOLE), 1),
    ("most_online", NOTHING, None),
    ("most_online", of(period(online=3), period(), period(OLDER, online=4)), 4),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: DigitalInclusion, value: Any) -> None:
    """A fact that is left out leaves its measure unknown, unless what is stated already decides it."""
    assert measured(NAME, measure, at(NAME, stated, **PLACE)) == value


FINDINGS: dict[str, tuple[DigitalInclusion, list[str]]] = {
    "nothing stated": (NOTHING, []),
    "all is well": (
        of(
            session(venue="hall", languages=("en",)),
            session("one_to_one", venue="library", languages=("es-CO",)),
            period(YEAR_AGO, online=9),
            period(OLDER, online=9),
            **named(True, None),
            champions=Champions(active=2, parents=1),
            communication=ONE,
            leaflet=Overview(complete=True, revised=YEAR_AGO, languages=("en", "es")),
        ),
        [],
    ),
    "nobody asked parents": (
        of(session()),
        ["warning sessions: Digital help is given, and it is not stated which barriers parents named"],
    ),
    "a barrier left standing": (
        of(session(), **named(True, False)),
        ["note barriers[1]: Parents named a barrier that nothing is done about yet: confidence with computers"],
    ),
    "a venue that is not there": (
        of(session(venue="librery"), **named(True)),
        ["warning sessions[0].venue: The venue librery is not one of the alliance's partners or services"],
    ),
    "no champion": (
        of(session(), **named(True), champions=NOBODY),
        ["warning champions: Digital help is given without a parent as digital champion"],
    ),
    "no parent among the champions": (
        of(session(), **named(True), champions=Champions(active=3, parents=0)),
        ["warning champions: Digital help is given without a parent as digital champion"],
    ),
    "champions who wait for the first session": (of(champions=NOBODY), []),
    "a language without a session": (
        of(session(languages=("en",)), **named(True)),
        ["note sessions: No digital help in these local languages: es"],
    ),
    "a language without a champion": (
        of(champions=Champions(active=1, languages=("es",))),
        ["note champions: No digital help in these local languages: en"],
    ),
    "counts that are old": (
        of(period(date(2020, 10, 31)), period(OLDER)),
        ["note periods[1]: The newest counts of families who got online end on 2025-10-31, more than a year ago"],
    ),
    "several channels": (
        of(communication=SEVERAL),
        ["note communication.one_channel: News for parents is spread over several channels"],
    ),
    "a leaflet in a bad state": (
        of(leaflet=Overview(complete=False, revised=OLDER, languages=("en",))),
        [
            "warning leaflet.complete: The leaflet for new parents does not show everything that is on",
            "note leaflet.revised: The leaflet for new parents was last revised on 2025-10-31",
            "note leaflet.languages: The leaflet for new parents is not in these local languages: es",
        ],
    ),
    "a web page in a bad state": (
        of(web_page=Overview(complete=False, revised=DAY - timedelta(days=127), languages=("es",))),
        [
            "warning web_page.complete: The web page does not show everything that is on",
            "note web_page.revised: The web page was last revised on 2026-06-27",
            "note web_page.languages: The web page is not in these local languages: en",
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """What no single item can show is noticed, and nothing where all is well."""
    stated, expected = FINDINGS[name]
    assert noticed(NAME, at(NAME, stated, **PLACE)) == expected


@pytest.mark.parametrize("name", [name for name in FINDINGS if name != "a venue that is not there"])
def test_before_the_first_session(name: str) -> None:
    """A site that only explores or prepares is not told what its running help lacks."""
    assert noticed(NAME, at(NAME, FINDINGS[name][0], **PLACE, stage="installation")) == []


def test_a_hint_for_a_venue() -> None:
    """A venue that is nearly a partner's or a service's id has a suggestion in its advice."""
    stated = of(session(venue="librery"), session(venue="nowhere"), **named(True))
    advice = [one.advice for one in pactkit_digital_inclusion.pactkit_findings(context=at(NAME, stated, **PLACE))]
    assert [in_both(text)["es"] for text in advice] == [
        "Añádanlo a la alianza o corrijan el identificador (¿quizá library?)",
        "Añádanlo a la alianza o corrijan el identificador",
    ]


def test_what_is_on() -> None:
    """Every session that has a time is in the calendar, named by its kind or in its own words."""
    stated = of(
        session(title="Later"),
        session(when=WEEKLY, venue="hall", languages=("es",), audience="everyone", creche=True),
        session("one_to_one", when=WEEKLY, title="Phones", online=True),
    )
    assert checked_gatherings(pactkit_digital_inclusion.pactkit_gatherings(context=at(NAME, stated))) == (
        Gathering(
            title={"en": "Digital help in a group", "es": "Ayuda digital en grupo"},
            when=WEEKLY,
            venue="hall",
            languages=("es",),
            audience="everyone",
            creche=True,
            at=("sessions", 1),
        ),
        Gathering(title="Phones", when=WEEKLY, online=True, at=("sessions", 2)),
    )


PRINTED = Period(starts=date(2020, 3, 1), ends=date(2020, 10, 31), online=65, equipped=46, published="A public page")
OWN = period(asked=11, online=9, equipped=3)
OWN_DAYS = Span(OWN.starts, OWN.ends)


def test_what_is_published() -> None:
    """A site's own counts are of people, so that small ones are hidden; what a document prints stands apart."""
    stated = of(
        PRINTED, OWN, equipment=(Equipment(kind="tablet", with_families=14, in_store=2), Equipment(kind="data"))
    )
    own, printed, devices = checked_figures(
        pactkit_digital_inclusion.pactkit_figures(context=at(NAME, stated)), "pactkit_figures"
    )
    assert (own.published, own.source, own.total) == (False, None, False)
    assert own.rows == ((OWN_DAYS, People(9), Share(9, 11), People(3), None),)
    assert (printed.published, printed.source, printed.total) == (True, "A public page", False)
    assert printed.rows == ((Span(date(2020, 3, 1), date(2020, 10, 31)), People(65), People(46)),)
    assert (devices.published, devices.total) == (False, True)
    assert [row[1:] for row in devices.rows] == [(People(14), 2), (None, None)]


def test_what_is_published_of_all_sites() -> None:
    """The programme's figure holds the periods of the last twelve months of every site, and pactkit adds them up."""
    sites = tuple(at(NAME, stated) for stated in (of(PRINTED, OWN), NOTHING))
    network = NetworkContext(programme=sites[0].programme, component=sites[0].component, as_of=DAY, sites=sites)
    (figure,) = checked_figures(pactkit_digital_inclusion.pactkit_programme_figures(network=network), "figures")
    assert (figure.published, figure.total) == (False, True)
    assert figure.rows == (("Leeds", OWN_DAYS, People(9), People(3)),)


def test_nothing_to_publish() -> None:
    """Sites that state nothing have no figures and nothing on."""
    context = at(NAME, NOTHING)
    network = NetworkContext(programme=context.programme, component=context.component, as_of=DAY, sites=(context,))
    assert list(pactkit_digital_inclusion.pactkit_figures(context=context)) == []
    assert list(pactkit_digital_inclusion.pactkit_programme_figures(network=network)) == []
    assert list(pactkit_digital_inclusion.pactkit_gatherings(context=context)) == []


IMPOSSIBLE: list[tuple[Any, str]] = [
    (lambda: session(held=13), r"^'held' is more than due$"),
    (lambda: Champions(active=1, parents=2), r"^'parents' is more than active$"),
    (lambda: Champions(active=1, trained=2), r"^'trained' is more than active$"),
    (lambda: period(asked=1, online=2), r"^'online' is more than asked$"),
    (lambda: period(without=1, equipped=2), r"^'equipped' is more than without$"),
    (lambda: Period(starts=TOMORROW, ends=DAY), r"^'ends' \(2026-11-01\) is before starts \(2026-11-02\)$"),
    (lambda: Communication(posts_seen=1, posts_ahead=2), r"^'posts_ahead' is more than posts_seen$"),
]


@pytest.mark.parametrize(("stated", "sentence"), IMPOSSIBLE)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """What cannot be true together is refused in a plain sentence."""
    with refuses(sentence):
        stated()


def test_facts_that_can_be_true() -> None:
    """A part may be as large as its whole, and stand without it."""
    assert session(held=12)
    assert Champions(active=2, parents=2, trained=2)
    assert period(online=65, equipped=46)
    assert Period(starts=DAY, ends=DAY, asked=2, online=2)
