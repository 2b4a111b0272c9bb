"""How days, numbers and lists are written."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.number import Number

VOICE = Voice("en")


def test_days_are_written_out() -> None:
    assert VOICE.day(date(2027, 3, 1)) == "1 March 2027"
    assert VOICE.day(None) == ""
    assert VOICE.span(date(2027, 3, 1), date(2027, 4, 2)) == "1 March 2027 to 2 April 2027"
    assert VOICE.span(date(2027, 3, 1), date(2027, 3, 1)) == VOICE.span(None, date(2027, 3, 1)) == "1 March 2027"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (70, "70"),
        (Fraction(139, 2), "69.5"),
        (Fraction(200, 3), "66.7"),
        (12345, "12,345"),
        (Fraction(-1, 100), "0"),
    ],
)
def test_numbers_are_rounded_for_showing_only(number: Number, shown: str) -> None:
    assert VOICE.number(number) == shown


def test_a_number_short_of_an_edge_is_not_shown_as_the_edge() -> None:
    assert VOICE.number(Fraction(6996, 100), edges=[70]) == "69.96"
    assert VOICE.percent(Fraction(999, 1000)) == "99.9%"
    assert VOICE.percent(Fraction(1, 1000)) == "0.1%"
    assert (VOICE.percent(Fraction(5, 8)), VOICE.percent(Fraction(6, 11))) == ("63%", "55%")
    assert (VOICE.percent(1), VOICE.percent(0), VOICE.percent(Fraction(1, 3))) == ("100%", "0%", "33%")


@given(st.fractions(0, 100, max_denominator=1000))
def test_the_order_of_a_number_and_an_edge_can_be_read(number: Fraction) -> None:
    shown = float(VOICE.number(number, edges=[70]))
    assert (shown >= 70) == (number >= 70)


def test_lists_and_money() -> None:
    assert VOICE.listed([]) == VOICE.either([]) == ""
    assert VOICE.listed(["a"]) == VOICE.either(["a"]) == "a"
    assert VOICE.listed(["a", "b", "c"]) == "a, b and c"
    assert VOICE.either(["a", "b", "c"]) == "a, b or c"
    assert (VOICE.money(60000), VOICE.money(Fraction(8401, 2))) == ("£60,000", "£4,200.50")


def test_a_sentence_ends_once() -> None:
    assert [VOICE.sentence(text) for text in ("", "Yes", "Yes.", "Yes? ", None)] == ["", "Yes.", "Yes.", "Yes?", ""]


def test_a_catalogue_can_take_over() -> None:
    class Upper(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.replace("and", "y")

    assert Voice("es", Upper()).listed(["a", "b"]) == "a y b"


def test_days_and_numbers_are_written_as_the_language_writes_them() -> None:
    """Babel knows how: 1 de marzo de 2027, and a comma between a number and its parts."""
    spanish = voice_of("es")
    assert spanish.day(date(2027, 3, 1)) == "1 de marzo de 2027"
    assert (spanish.short_day(date(2027, 3, 1)), VOICE.short_day(date(2027, 3, 1))) == ("1 mar 2027", "1 Mar 2027")
    assert spanish.span(date(2027, 3, 1), date(2027, 4, 2)) == "del 1 de marzo de 2027 al 2 de abril de 2027"
    assert (spanish.number(Fraction(139, 2)), spanish.count(12345), spanish.money(60000)) == (
        "69,5", "12.345", "60.000 £",
    )  # fmt: skip
    assert voice_of("cy").day(date(2027, 3, 1)) == "1 March 2027"  # no catalogue: English words


@pytest.mark.parametrize(
    ("words", "listed", "either"),
    [
        (["a", "b"], "a y b", "a o b"),
        (["padres", "institutos"], "padres e institutos", "padres o institutos"),
        (["padres", "hijas"], "padres e hijas", "padres o hijas"),
        (["agua", "hielo"], "agua y hielo", "agua o hielo"),
        (["uno", "otro"], "uno y otro", "uno u otro"),
        (["7", "8"], "7 y 8", "7 u 8"),
        (["7", "110"], "7 y 110", "7 o 110"),
    ],
)
def test_spanish_joins_words_as_it_is_spoken(words: list[str], listed: str, either: str) -> None:
    """Before the sound of i, `y` is `e`, and before that of o, `o` is `u`."""
    spanish = voice_of("es")
    assert (spanish.listed(words), spanish.either(words)) == (listed, either)
    assert VOICE.listed(["in", "in"]) == "in and in"
