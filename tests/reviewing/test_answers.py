"""From what people write under Answer to a rating: every wording, in either language, and nothing that is guessed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from pactkit.model.checklist import Item
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE
from pactkit.reviewing.answers import looks_like_answer, read_answer
from pactkit.reviewing.conflict import Refusal
from pactkit.reviewing.grid import Formula, Value

from .making import HALVES, ITEMS, levels, question

COURSE, CRECHE = question(ITEMS[0]), question(ITEMS[1])
HALF = Fraction(5, 2)


@pytest.mark.parametrize("written", [
    2, "2", " 2 ", "2.0", "2,0", Fraction(2), "Seven", "seven", "SEVEN.", "2 = Seven", "2 - Seven", "2: Siete", "Siete",
    "2 = Siete / Seven", "2 = Seven / Siete", "2  Seven", "2) Seven",
])  # fmt: skip
def test_a_level_in_every_wording(written: Value) -> None:
    """A level is its number or its words, in either language, with whatever stands between them."""
    assert read_answer(written, COURSE) == 2


@pytest.mark.parametrize("written", ["2.5", "2,5", "2,50", "Some", "2,5 = Some", "2.5 - some", HALF])
def test_a_decimal_comma(written: Value) -> None:
    """A level that is not whole may be written with a comma."""
    assert read_answer(written, CRECHE) == HALF


@pytest.mark.parametrize(("written", "rating"), [
    ("Cannot be rated", CANNOT_RATE), ("cannot rate", CANNOT_RATE), ("cannot_rate", CANNOT_RATE),
    ("Does not apply here", NOT_APPLICABLE), ("not applicable", NOT_APPLICABLE), ("not_applicable", NOT_APPLICABLE),
    ("N/A", NOT_APPLICABLE), ("Not applicable.", NOT_APPLICABLE),
])  # fmt: skip
def test_the_two_answers_that_are_no_levels(written: str, rating: str) -> None:
    """That an item cannot be rated, or does not apply, may be said in the words that people use."""
    assert read_answer(written, CRECHE) == rating


REFUSED: list[tuple[Value, str, str]] = [
    ("3", "BS-01 has no level '3'", "Levels of BS-01: 0, 1, 2"),
    (3, "BS-01 has no level '3'", "Levels of BS-01: 0, 1, 2"),
    ("Sevn", "BS-01 has no level 'Sevn'", "Did you mean 'Seven'?"),
    ("1/2", "these are two answers", "Write one level. Levels of BS-01: 0, 1, 2"),
    ("1 or 2", "these are two answers", "Write one level. Levels of BS-01: 0, 1, 2"),
    ("0-1", "these are two answers", "Write one level. Levels of BS-01: 0, 1, 2"),
    ("2 = Five or six", "the number says one level and the words say another", "Levels of BS-01: 0, 1, 2"),
    ("2 but only since May", "there is more here than a level",
     "Leave only the level under Answer, and write the rest under Note"),
    ("not applicable", "BS-01 applies everywhere; it cannot be left out as not applicable",
     "Rate it, or say that it cannot be rated"),
    (date(2026, 2, 1), "this is a day or a time: spreadsheets make that of answers such as 1-2",
     "Write one level. Levels of BS-01: 0, 1, 2"),
    (True, "this is TRUE or FALSE, and no level", "Levels of BS-01: 0, 1, 2"),
    (Formula("=1+1", "2"), "this is a formula; an answer is written as it is", "Levels of BS-01: 0, 1, 2"),
    ("x", "BS-01 has no level 'x'", "Levels of BS-01: 0, 1, 2"),
    ("-", "BS-01 has no level '-'", "Levels of BS-01: 0, 1, 2"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "message", "hint"), REFUSED)
def test_what_is_no_answer_is_refused(written: Value, message: str, hint: str) -> None:
    """Whatever is no level, or more than one, is refused with the reason, and never read as the nearest."""
    assert read_answer(written, COURSE) == Refusal(message, hint)
    assert not looks_like_answer(written, COURSE)


def test_words_of_two_levels() -> None:
    """Words that stand for two levels do not decide; the number does."""
    same = question(Item(code="S-1", ask="?", function="core", levels=levels((0, "Some"), (1, "Some"))))
    refused = Refusal("these words stand for more than one level", "Write the number of the level instead")
    assert read_answer("some", same) == refused
    assert read_answer("1 = Some", same) == 1


def test_a_sign_between_thousands() -> None:
    """2.500 is two and a half or two thousand five hundred: refused where both are levels."""
    either = question(Item(code="S-1", ask="?", function="core", levels=levels((HALF, None), (2500, None))))
    assert read_answer("2.500", either) == Refusal(
        "this can be read as two numbers, and both are levels", "Levels of S-1: 2.5, 2500"
    )
    large = question(Item(code="S-1", ask="?", function="core", levels=levels((0, None), (2500, None))))
    assert read_answer("2.500", large) == 2500
    assert read_answer("2,500", question(ITEMS[1])) == HALF
    assert [level.value for level in HALVES] == [0, HALF, 5]


def test_levels_below_zero() -> None:
    """A minus sign belongs to the number, and a dash between number and words does not."""
    signed = question(Item(code="S-1", ask="?", function="core", levels=levels((-1, "Less"), (1, "More"))))
    assert [read_answer(written, signed) for written in ("-1", "\u22121", "-1 = Less", "1 \u2013 More")] == [
        -1,
        -1,
        -1,
        1,
    ]


def test_words_that_repeat_the_number() -> None:
    """A scale whose words begin with the number, `1 - very low`, is offered and read with the number once."""
    scale = question(Item(code="S-1", ask="?", function="core", levels=levels((1, "1 - very low"), (2, "2 - low"))))
    assert [read_answer(written, scale) for written in ("1 - very low", "1 = very low", "very low", "2")] == [
        1,
        1,
        1,
        2,
    ]


def test_signs_that_change_what_words_mean() -> None:
    """`> 10` is neither `10` nor `< 10`, and `Yes?` is no yes: signs that mean something are not left aside."""
    count = levels((0, "< 5"), (1, "5 - 10"), (2, "> 10"), (3, "50%"), (4, "Over 5 weeks"))
    scale = question(Item(code="S-1", ask="?", function="core", levels=count))
    assert [read_answer(written, scale) for written in ("<5", "> 10", "2 = > 10", "50 %", "over 5 weeks!")] == [
        0, 2, 2, 3, 4,
    ]  # fmt: skip
    for written in ("5", ">5", "10", "<10", "50", "-5", "Over 5 weeks?"):
        assert isinstance(read_answer(written, scale), Refusal), written


def test_words_in_both_languages() -> None:
    """The words of a level in both languages, as a form in two of them prints them, are that level."""
    assert [read_answer(written, COURSE) for written in ("Siete / Seven", "Seven / Siete")] == [2, 2]
    assert read_answer("No se aplica", CRECHE) == NOT_APPLICABLE


@pytest.mark.parametrize("shown", [Formula("#REF!"), Formula("=A1", "#N/A")])
def test_an_error_of_the_spreadsheet(shown: Formula) -> None:
    """An error that the spreadsheet shows is told as one."""
    message = "the spreadsheet shows an error here, and nothing that was written"
    assert read_answer(shown, COURSE) == Refusal(message, "Levels of BS-01: 0, 1, 2")
