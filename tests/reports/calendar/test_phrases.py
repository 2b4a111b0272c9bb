"""When, for whom and in which language, in English and Spanish."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from pactkit.languages.catalogue import spoken
from pactkit.languages.voice import voice_of
from pactkit.model.gathering import AUDIENCES
from pactkit.reports.calendar import phrases
from pactkit.reports.calendar.own_names import FROM_THE_RIGHT, OWN_NAMES, own_name

from .making import AS_OF, gathering

ENGLISH, IN_SPANISH = voice_of("en"), voice_of("es")
LATE = date(2027, 9, 7)


@pytest.mark.parametrize(
    ("moment", "english", "spanish"),
    [
        (time(0, 30), "12:30am", "0:30"),
        (time(9), "9am", "9:00"),
        (time(11, 5), "11:05am", "11:05"),
        (time(12), "midday", "12:00"),
        (time(12, 30), "12:30pm", "12:30"),
        (time(13), "1pm", "13:00"),
        (time(23, 59), "11:59pm", "23:59"),
    ],
)
def test_the_clock(moment: time, english: str, spanish: str) -> None:
    """English says am, pm and midday; Spanish counts to 24."""
    assert phrases.clock(moment, ENGLISH) == english
    assert phrases.clock(moment, IN_SPANISH) == spanish


@pytest.mark.parametrize(
    ("said", "english", "spanish"),
    [
        ({}, "Every Tuesday", "Cada martes"),
        ({"every": "fortnight", "first": LATE}, "Every other Tuesday", "Un martes sí y otro no"),
        ({"every": "month", "first": date(2026, 12, 1)}, "The first Tuesday of the month", "El primer martes del mes"),
        (
            {"every": "month", "first": date(2026, 12, 8)},
            "The second Tuesday of the month",
            "El segundo martes del mes",
        ),
        ({"every": "month", "first": date(2026, 12, 29)}, "The fifth Tuesday of the month", "El quinto martes del mes"),
        ({"day": "saturday"}, "Every Saturday", "Cada sábado"),
        ({"on": date(2026, 12, 5)}, "Saturday 5 December 2026", "Sábado 5 de diciembre de 2026"),
    ],
)
def test_the_rhythm(said: dict[str, Any], english: str, spanish: str) -> None:
    """How often it meets is one phrase, which begins with a capital."""
    when = gathering(**said).when
    assert (phrases.rhythm(when, ENGLISH), phrases.rhythm(when, IN_SPANISH)) == (english, spanish)


@pytest.mark.parametrize(
    ("said", "english", "spanish"),
    [
        ({}, "", ""),
        ({"first": date(2026, 11, 17)}, "", ""),
        ({"first": date(2026, 11, 24)}, "from 24 November", "desde el 24 de noviembre"),
        ({"first": LATE}, "from 7 September 2027", "desde el 7 de septiembre de 2027"),
        ({"last": date(2027, 3, 1)}, "until 1 March", "hasta el 1 de marzo"),
        (
            {"first": date(2027, 1, 12), "last": date(2027, 2, 24), "not_on": (date(2027, 1, 26),)},
            "12 January to 24 February 2027, 6 sessions",
            "del 12 de enero al 24 de febrero de 2027, 6 sesiones",
        ),
        (
            {"first": date(2026, 12, 29), "last": date(2027, 1, 4)},
            "29 December 2026 to 4 January 2027, 1 session",
            "del 29 de diciembre de 2026 al 4 de enero de 2027, 1 sesión",
        ),
    ],
)
def test_from_when_to_when(said: dict[str, Any], english: str, spanish: str) -> None:
    """Only what is still to come is said, with the year where it is far off; a course also says how many sessions."""
    when = gathering(**said).when
    assert (phrases.run(when, AS_OF, ENGLISH), phrases.run(when, AS_OF, IN_SPANISH)) == (english, spanish)


def test_days_left_out_stand_together_by_month() -> None:
    """Days of one month stand together; those that are past are not said."""
    days = (date(2027, 1, 5), date(2026, 12, 29), date(2026, 12, 22), date(2026, 11, 17), LATE)
    when = gathering(not_on=days).when
    assert phrases.left_out(when, AS_OF, ENGLISH) == "not on 22 and 29 December, 5 January and 7 September 2027"
    spanish = "excepto el 22 y 29 de diciembre, 5 de enero y 7 de septiembre de 2027"
    assert phrases.left_out(when, AS_OF, IN_SPANISH) == spanish
    assert phrases.left_out(gathering().when, AS_OF, ENGLISH) == ""


@pytest.mark.parametrize(
    ("code", "english", "spanish"),
    [
        ("es", "Activities in Spanish", "Actividades en español"),
        ("es-CO", "Activities in Spanish", "Actividades en español"),
        ("ti", "Activities in Tigrinya", "Actividades en tigriña"),
        ("xx", "Activities in xx", "Actividades en xx"),
        ("xx-YY", "Activities in xx-YY", "Actividades en xx-YY"),
    ],
)
def test_languages_have_names_and_codes_stay_codes(code: str, english: str, spanish: str) -> None:
    """A language is called by its name, in Spanish small inside a heading; a code without a name is shown as it is."""
    assert (phrases.activities_in(code, ENGLISH), phrases.activities_in(code, IN_SPANISH)) == (english, spanish)


def test_every_audience_has_a_name_in_both_languages() -> None:
    """The names of audiences differ by language, and what does not say for whom it is stands with other activities."""
    assert [phrases.audience(code, ENGLISH) for code in (*AUDIENCES, None)] == [
        "Pregnant parents", "Under ones", "Four and under", "Dads", "Everyone", "Other activities",
    ]  # fmt: skip
    assert [phrases.audience(code, IN_SPANISH) for code in (*AUDIENCES, None)] == [
        "Embarazo", "Menos de un año", "Hasta cuatro años", "Papás", "Todas las familias", "Otras actividades",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({}, "Example Hall"),
        ({"room": "Loft"}, "Example Hall, Loft"),
        ({"online": True}, "Online"),
        ({"venue": None, "room": "Loft"}, ""),
    ],
)
def test_where_it_is(said: dict[str, Any], where: str) -> None:
    """The venue with its room, or online; nothing where the venue is not stated."""
    found = gathering(**said)
    assert phrases.where(found, "Example Hall" if found.venue else "", ENGLISH) == where


def test_every_language_that_has_a_name_has_it_everywhere() -> None:
    """A language with a name of its own has one in English and in Spanish too."""
    for code in OWN_NAMES:
        english = phrases.language(code, ENGLISH)
        assert english != code
        assert phrases.language(code, IN_SPANISH)
    assert OWN_NAMES.keys() >= FROM_THE_RIGHT
    assert (own_name("cy"), own_name("xx")) == ("Cymraeg", "xx")


@pytest.mark.parametrize(
    ("languages", "known"),
    [(("en", "es"), ("en", "es")), (("es", "cy", "es"), ("es",)), (("cy",), ("en",)), ((), ("en",))],
)
def test_the_calendar_speaks_what_it_knows(languages: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Of a programme's languages the calendar speaks those that it knows; English where it knows none."""
    assert spoken(languages) == known
    assert voice_of("cy").gettext("Monday") == "Monday"
