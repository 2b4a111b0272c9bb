"""Sentences that are made before it is known in which language they will be read."""

from __future__ import annotations

import json
import pickle
from copy import copy, deepcopy
from datetime import date
from decimal import Decimal
from fractions import Fraction
from gettext import NullTranslations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.errors import PactkitError
from pactkit.model.phrase import Phrase, counted, joined, phrase
from pactkit.model.problem import Place, Problem
from pactkit.model.text import Translations

WORDS = st.text(max_size=12)
VALUES = st.one_of(WORDS, st.integers(-(10**6), 10**6), st.dates(), st.decimals(allow_nan=False, allow_infinity=False))
SAID = st.builds(lambda one, other: phrase("%(one)s, and %(other)r", one=one, other=other), VALUES, WORDS)


class Reversed(NullTranslations):
    """A language that writes every sentence the other way round, but for what is filled in."""

    def gettext(self, message: str) -> str:
        """The two halves around the joint change places."""
        first, joint, last = message.partition(", and ")
        return f"{last}{joint}{first}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Three forms, as some languages have."""
        return f"[{'none' if n == 0 else one if n == 1 else many}]"


def plainly(value: Any) -> Any:
    """A value as it is."""
    return value.told(Reversed(), plainly) if isinstance(value, Phrase) else value


@given(SAID)
def test_a_phrase_is_the_text_that_it_reads_as(said: Phrase) -> None:
    """It compares, hashes, sorts and goes into documents as its English words."""
    words = "".join(said)
    assert said == words
    assert hash(said) == hash(words)
    assert sorted([said, "b", words + "x"]) == sorted([words, "b", words + "x"])
    assert json.dumps([said]) == json.dumps([words])
    assert type(str(said)) is str


@given(SAID)
def test_a_phrase_stays_one_on_its_way(said: Phrase) -> None:
    """Between processes, in copies and inside records and errors it remembers what it is made of."""
    again = [pickle.loads(pickle.dumps(said)), copy(said), deepcopy(said)]  # noqa: S301 - made here
    problem = pickle.loads(pickle.dumps(Problem(place=Place(file="a.toml"), message=said)))  # noqa: S301
    for one in (*again, problem.message, problem.at_line(1, 1, "").message, PactkitError(said).message):
        assert (one, type(one), one.template, one.values) == (said, Phrase, said.template, said.values)


@given(WORDS, WORDS)
def test_a_phrase_is_said_from_its_template(one: str, other: str) -> None:
    """A translated template is filled with the same values, each as that language says it."""
    said = phrase("%(one)s, and %(other)s", one=one, other=other)
    assert said.told(Reversed(), plainly) == f"{other}, and {one}"
    assert said.told(Reversed(), lambda _: "-") == "-, and -"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2027, 3, 1), "2027-03-01"),
        (1234, "1234"),
        (Fraction(5, 2), "2.5"),
        (Fraction(25, 3), "8.33333"),
        (Decimal("0.70"), "0.70"),
        ({"en": "Walking", "es": "Caminar"}, "Walking"),
        (Translations({"es": "Caminar"}), "Caminar"),
        (phrase("a date"), "a date"),
        (None, "None"),
    ],
)
def test_values_in_english(value: Any, words: str) -> None:
    """Days stand as files write them, fractions as decimals, tables by language in English or what they have."""
    assert phrase("%(value)s", value=value) == words


def test_a_sentence_that_depends_on_a_count() -> None:
    """English has two forms; another language has its own, and it survives a way between processes."""
    one, two = (counted("%(n)s %(what)s", "%(n)s %(what)ss", n, what="thing") for n in (1, 2))
    assert (one, two) == ("1 thing", "2 things")
    again = pickle.loads(pickle.dumps(two))  # noqa: S301 - made here
    assert (again, again.told(Reversed(), plainly), one.told(Reversed(), plainly)) == (two, "[2 things]", "[1 thing]")


def test_texts_that_are_joined() -> None:
    """Each is said by itself, whatever kind of text it is."""
    said = joined("; ", ["as it is", {"en": "Walking", "es": "Caminar"}, phrase("one, and other")])
    assert said == "as it is; Walking; one, and other"
    again = pickle.loads(pickle.dumps(said))  # noqa: S301 - made here
    assert again == said
    spanish = again.told(Reversed(), lambda value: value["es"] if isinstance(value, dict) else plainly(value))
    assert spanish == "as it is; Caminar; other, and one"
    assert joined("; ", []) == ""


def test_a_problem_is_said_in_one_line() -> None:
    """The place, the path and the message: as text, and still sayable in other languages."""
    problem = Problem(place=Place(file="a.toml", line=2, column=1, path=("stage",)), message=phrase("one, and other"))
    assert str(problem) == problem.said == "a.toml:2:1: stage: one, and other"
    assert problem.said.told(Reversed(), plainly) == "a.toml:2:1: stage: other, and one"
