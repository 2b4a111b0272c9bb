"""Which rule a sentence belongs to."""

from __future__ import annotations

import pytest

from pactkit.model.phrase import phrase
from pactkit.reports.exchange.rules import FILE, FINDING, LONGEST, rule

FILLED = [
    (phrase("there is no %(what)s %(name)r", what="item", name="BS-1"), "file/there-is-no"),
    (phrase("there is no %(what)s %(name)r", what="band", name="fair"), "file/there-is-no"),
    (phrase("the key %(key)s is missing", key="en"), "file/the-key-is-missing"),
    (phrase("%(n)d of %(all)05.1f, 100 times", n=1, all=2), "file/of-100-times"),
    (phrase("%(name)s", name="x"), "file/rule-of-a-component"),
    ("completed (3) is more than enrolled (2)", "file/rule-of-a-component"),
]


@pytest.mark.parametrize(("message", "expected"), FILLED, ids=[f"{name} {said}" for said, name in FILLED])
def test_a_rule_is_the_sentence_without_what_is_filled_in(message: str, expected: str) -> None:
    """Names, numbers and days do not change the rule of a sentence; what code says by itself has one rule for all."""
    assert rule(FILE, message) == expected


def test_what_a_component_says_goes_by_the_component() -> None:
    """A text by language has no template: its rule is what it stands under."""
    assert rule(FINDING, {"en": "No pump", "es": "Sin bomba"}, otherwise="walking") == "finding/walking"


def test_a_long_sentence_is_cut_between_words() -> None:
    """A rule's id can be read and stays short."""
    name = rule(FILE, phrase("word " * 60)).partition("/")[2]
    assert name == "-".join(["word"] * 16)
    assert len(name) < LONGEST
