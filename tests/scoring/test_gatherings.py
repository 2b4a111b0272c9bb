"""What the calendar shows by itself: clashes of venue, and languages that nobody states or that nothing is held in."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import combinations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pactkit.languages.voice import say
from pactkit.model.alliance import Alliance, Partner, Service
from pactkit.model.finding import NOTE, WARNING, Finding
from pactkit.model.gathering import WEEKDAYS, Gathering, When
from pactkit.model.site import Site
from pactkit.scoring.gatherings import clashes, days_left_out, gathering_notices, next_date, still_on

AS_OF = date(2026, 11, 22)  # a Sunday
WEEK = timedelta(days=7)
YEAR_ON = AS_OF + timedelta(days=365)


def gathering(title: str = "Songs", starts: float = 10, ends: float = 12, **more: Any) -> Gathering:
    """Songs on Tuesday mornings in the hall, in English; fields of the when stand among the others."""
    named = ("day", "on", "every", "first", "last", "not_on")
    said = {key: more.pop(key) for key in named if key in more}
    if "on" not in said:
        said.setdefault("day", "tuesday")
    hours = [time(int(clock), int(60 * (clock % 1))) for clock in (starts, ends)]
    shared = {"venue": "hall", "languages": ("en",), "component": "groups"}
    return Gathering(title=title, when=When(starts=hours[0], ends=hours[1], **said), **{**shared, **more})


def site(stage: str = "initial", languages: tuple[str, ...] = ("en",)) -> Site:
    """A site with a hall and a library."""
    hall = Partner(id="hall", name="Example Hall", kind="other", commitment="confirmed")
    library = Service(id="library", name="Example Library", kind="library", commitment="confirmed")
    alliance = Alliance(name="Alliance", partners=(hall,), services=(library,))
    return Site(id="alder", name="Alder", stage=stage, languages=languages, alliance=alliance)


def noticed(*gatherings: Gathering, **more: Any) -> list[tuple[str, str, str]]:
    """What is noticed: severity, component and the message in English."""
    return [
        (found.severity, found.component, say(found.message))
        for found in gathering_notices(gatherings, site(**more), AS_OF)
    ]


def first_clash(one: Gathering, other: Gathering) -> date | None:
    """The first day of a clash in the coming year."""
    return next((clash.on for clash in clashes([one, other], AS_OF, YEAR_ON)), None)


@pytest.mark.parametrize(
    ("other", "on"),
    [
        ({}, date(2026, 11, 24)),
        ({"starts": 11, "ends": 13}, date(2026, 11, 24)),
        ({"starts": 12, "ends": 13}, None),
        ({"day": "wednesday"}, None),
        ({"venue": "library"}, None),
        ({"venue": None}, None),
        ({"online": True}, None),
        ({"room": "Kitchen"}, date(2026, 11, 24)),
        ({"first": date(2027, 1, 12)}, date(2027, 1, 12)),
        ({"first": date(2026, 9, 1), "last": date(2026, 11, 17)}, None),
        ({"every": "fortnight", "first": date(2026, 11, 17)}, date(2026, 12, 1)),
        ({"every": "month", "first": date(2026, 11, 10), "not_on": (date(2026, 12, 8),)}, date(2027, 1, 12)),
        ({"on": date(2026, 12, 29)}, date(2026, 12, 29)),
        ({"on": date(2026, 12, 30)}, None),
        ({"on": YEAR_ON + 2 * WEEK}, None),
    ],
)
def test_two_clash_where_venue_day_and_time_are_the_same(other: dict[str, Any], on: date | None) -> None:
    """Two gatherings clash on the first day of the coming year on which one venue is needed twice at once."""
    assert first_clash(gathering(), gathering("Stories", **other)) == on
    assert first_clash(gathering("Stories", **other), gathering()) == on


@pytest.mark.parametrize(
    ("rooms", "clash"),
    [(("Hall", "Kitchen"), False), (("Hall", "hall"), True), (("Hall", None), True), ((None, None), True)],
)
def test_two_rooms_that_are_stated_do_not_clash(rooms: tuple[str | None, str | None], *, clash: bool) -> None:
    """Only two different rooms that are both stated keep two gatherings of a venue apart."""
    one, other = (gathering(room=room) for room in rooms)
    assert (first_clash(one, other) is not None) is clash


def test_two_alternating_fortnights_never_clash() -> None:
    """Fortnights of the odd and of the even weeks share no day."""
    odd, even = (gathering(every="fortnight", first=first) for first in (date(2026, 11, 3), date(2026, 11, 10)))
    assert first_clash(odd, even) is None


@st.composite
def gatherings(draw: st.DrawFn) -> Gathering:
    """A gathering of few days, hours, venues and rooms, so that many clash."""
    first = AS_OF + timedelta(days=draw(st.integers(-30, 30)))
    starts = draw(st.integers(9, 12))
    said: dict[str, Any] = {"on": first}
    if draw(st.integers(0, 3)):
        every = draw(st.sampled_from(("week", "fortnight", "month")))
        last = draw(st.sampled_from((None, first + 9 * WEEK)))
        said = {"day": WEEKDAYS[first.weekday()], "first": first, "every": every, "last": last}
    return gathering(
        starts=starts, ends=starts + draw(st.integers(1, 3)), venue=draw(st.sampled_from(("hall", "library", None))),
        room=draw(st.sampled_from((None, "Kitchen", "Loft"))), online=draw(st.integers(0, 4)) == 0, **said,
    )  # fmt: skip


def needed(one: Gathering) -> set[tuple[str, date, int]]:
    """Each venue, day and hour that a gathering takes in the coming 100 days."""
    if one.venue is None or one.online:
        return set()
    days = one.when.dates(AS_OF, AS_OF + timedelta(days=100))
    return {(one.venue, day, hour) for day in days for hour in range(one.when.starts.hour, one.when.ends.hour)}


@given(st.lists(gatherings(), max_size=6))
def test_clashes_are_all_that_two_of_them_need_at_once(found: list[Gathering]) -> None:
    """Exactly those pairs clash that need a venue twice in one hour, unless they state two rooms."""
    expected = []
    for one, other in combinations(found, 2):
        both = needed(one) & needed(other)
        if both and not (one.room and other.room and one.room != other.room):
            expected.append((one, other, min(day for _, day, _ in both)))
    given_ = [(clash.one, clash.other, clash.on) for clash in clashes(found, AS_OF, AS_OF + timedelta(days=100))]
    assert sorted(given_, key=repr) == sorted(expected, key=repr)


def test_a_clash_is_a_warning_in_both_languages_at_the_later_of_the_two() -> None:
    """A clash names both titles, the venue, the day and the hours that they share, and stands at the second."""
    songs = gathering({"en": "Songs", "es": "Canciones"}, component="singing", at=("groups", 0))  # type: ignore[arg-type]
    talk = gathering("Talk", starts=11, ends=13.5, component="talks", at=("talks", 3))
    (found,) = gathering_notices([songs, talk], site(), AS_OF)
    assert found == Finding(
        severity=WARNING,
        component="talks",
        at=("talks", 3),
        message="Songs and Talk are both at Example Hall on Tuesday 2026-11-24 from 11:00 to 12:00",
        advice="Move one of them, or say in which room each is",
    )
    assert say(found.message, "es") == (
        "Canciones y Talk coinciden en Example Hall el martes 24 de noviembre de 2026, de 11:00 a 12:00"
    )
    assert say(found.advice, "es") == "Cambiar uno de los dos, o indicar en qué sala está cada uno"


@pytest.mark.parametrize(("venue", "named"), [("library", "Example Library"), ("cellar", "cellar")])
def test_a_venue_is_named_by_its_partner_or_service(venue: str, named: str) -> None:
    """A venue is called by its name; one that is neither partner nor service by its id."""
    ((_, _, message),) = noticed(gathering(venue=venue), gathering("Talk", venue=venue))
    assert message == f"Songs and Talk are both at {named} on Tuesday 24 November 2026 from 10:00 to 12:00"


def test_a_gathering_without_a_language_is_a_note() -> None:
    """What does not state its language is noted, at its place."""
    (found,) = gathering_notices([gathering(languages=(), at=("groups", 2)), gathering(venue=None)], site(), AS_OF)
    assert (found.severity, found.component, found.at) == (NOTE, "groups", ("groups", 2))
    assert found.message == "Songs does not say in which language it is held"


NOTHING_IN = "Nothing in the calendar is held in these languages spoken here: "
EMPTY = "The calendar is empty, in every language spoken here (en, es): no component says when it meets"


@pytest.mark.parametrize(
    ("stage", "held", "expected"),
    [
        ("initial", ("en",), [(WARNING, "", NOTHING_IN + "es")]),
        ("full", ("fr",), [(WARNING, "", NOTHING_IN + "en, es")]),
        ("installation", ("en",), [(NOTE, "", NOTHING_IN + "es")]),
        ("exploration", ("en",), [(NOTE, "", NOTHING_IN + "es")]),
        ("initial", ("es-CO", "en"), []),
        ("initial", None, [(WARNING, "", EMPTY)]),
        ("installation", None, []),
        ("exploration", None, []),
    ],
)
def test_local_languages_in_which_nothing_is_held(
    stage: str, held: tuple[str, ...] | None, expected: list[tuple[str, str, str]]
) -> None:
    """A language spoken here that nothing is held in is a warning once the site runs, before that a note.

    Variants of a language are one language. Before the site runs an empty calendar says nothing.
    """
    found = [] if held is None else [gathering(languages=held)]
    languages = ("en", "es", "en")
    assert noticed(*found, stage=stage, languages=languages) == expected
    places = [one.at for one in gathering_notices(found, site(stage, languages), AS_OF)]
    assert places == [("languages",)] * len(expected)  # of the site's file


def test_nothing_is_asked_of_a_site_that_states_no_languages() -> None:
    """Where nobody said which languages are spoken, none is missed."""
    assert noticed(languages=()) == []


@pytest.mark.parametrize(
    "over",
    [
        {"first": AS_OF - 10 * WEEK - timedelta(days=5), "last": AS_OF - timedelta(days=1)},
        {"on": AS_OF - timedelta(days=1)},
        {"first": date(2026, 11, 17), "last": date(2026, 11, 24), "not_on": (date(2026, 11, 24),)},
    ],
)
def test_what_has_ended_is_not_asked(over: dict[str, Any]) -> None:
    """What does not meet again clashes with nothing, owes no language, and fills no calendar."""
    ended = gathering("Old", languages=(), **over)
    assert noticed(ended, gathering()) == []
    assert noticed(ended, languages=("en", "es")) == [(WARNING, "", EMPTY)]


def test_still_on_keeps_the_order() -> None:
    """What is on today or later stays, in the same order."""
    one, over, other = gathering("B"), gathering("O", on=date(2026, 11, 21)), gathering("A", on=AS_OF)
    assert still_on([one, over, other], AS_OF) == (one, other)
    assert next_date(other.when, AS_OF) == AS_OF
    assert next_date(over.when, AS_OF) is None


def test_days_left_out_are_days_on_which_it_would_meet() -> None:
    """A day left out counts from a day on, once, where the rhythm would have it meet."""
    days = (date(2026, 12, 29), date(2026, 12, 8), date(2026, 12, 8), date(2026, 12, 15))
    when = gathering(every="fortnight", first=date(2026, 11, 24), not_on=(*days, date(2026, 11, 24))).when
    assert days_left_out(when, AS_OF) == [date(2026, 11, 24), date(2026, 12, 8)]
    assert days_left_out(when, date(2026, 11, 25)) == [date(2026, 12, 8)]
    assert days_left_out(evolve(when, every="week"), date(2026, 12, 9)) == [date(2026, 12, 15), date(2026, 12, 29)]
