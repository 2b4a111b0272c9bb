"""Where documents disagree."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from pactkit.model.statement import Statement
from pactkit.model.text import say
from pactkit.scoring.sources import disagreements, said_words


def test_sources_that_differ_are_all_told() -> None:
    """A note names every source with what it says, and what the file uses; sources that agree are not noted."""
    about = {"en": "when it began", "es": "cuándo empezó"}
    agreed = Statement(about="families", says=900, source="A page", fact="f", used=900)
    first = Statement(about=about, says=2015, source="The page")
    second = Statement(about=about, says="after the study of 2013", source="Another page", on=date(2014, 5, 1))
    ((finding, number),) = disagreements([agreed, first, second])
    assert number == 1
    assert finding.severity == "note"
    assert say(finding.message, "en") == (
        "Sources differ: when it began: 2015 (The page); after the study of 2013 (Another page, 2014-05-01)"
    )
    assert say(finding.message, "es").startswith("Las fuentes no coinciden: cuándo empezó: 2015 (The page); ")


def test_a_fact_that_no_source_states_is_told() -> None:
    """Where the file uses another value than its source, the note says which."""
    statement = Statement(about="families", says=82, source="The page", fact="f", used=90)
    ((finding, _),) = disagreements([statement])
    assert say(finding.message, "en") == ("Sources differ: families: 82 (The page). Used here: 90")


def test_words_of_what_is_said() -> None:
    """A number is said exactly as far as anybody reads, a date as files write it, a text in the reader's language."""
    assert said_words(900, "en") == "900"
    assert said_words(Fraction(273, 5), "en") == "54.6"
    assert said_words(date(2013, 2, 1), "en") == "2013-02-01"
    assert said_words({"en": "three", "es": "tres"}, "es") == "tres"
