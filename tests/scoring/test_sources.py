"""Where documents disagree."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial

from pactkit.languages.voice import say
from pactkit.model.statement import Statement, matters
from pactkit.scoring.sources import disagreements, said_words, used_words


def test_sources_that_differ_are_one_note() -> None:
    """One note names everything on which sources differ, at the first of it; what sources agree on is not noted."""
    about = {"en": "when it began", "es": "cuándo empezó"}
    agreed = Statement(about="families", says=900, source="A page", fact="f", used=900)
    first = Statement(about=about, says=2015, source="The page")
    second = Statement(about=about, says="after the study of 2013", source="Another page", on=date(2014, 5, 1))
    unused = Statement(about="PACT", says=82, source="The page", fact="g", used=90)
    ((finding, number),) = disagreements([agreed, first, second, unused], "leeds")
    assert number == 1
    assert finding.severity == "note"
    assert say(finding.message, "en") == "The sources differ about 2 things: when it began; PACT"
    assert say(finding.message, "es") == "Las fuentes no coinciden en 2 cosas: cuándo empezó; PACT"
    assert say(finding.advice, "en") == (
        "The site's page and pactkit fidelity leeds show what each says: say which one you use and why, or ask the "
        "authors"
    )


def test_a_fact_that_no_source_states_is_told() -> None:
    """Where the file uses another value than its only source, that is one thing on which they differ."""
    statement = Statement(about="families", says=82, source="The page", fact="f", used=90)
    ((finding, number),) = disagreements([statement], "leeds")
    assert number == 0
    assert say(finding.message, "en") == "The sources differ about 1 thing: families"
    assert say(finding.message, "es") == "Las fuentes no coinciden en 1 cosa: families"


def test_sources_that_agree_are_not_noted() -> None:
    """Where no source contradicts another or the file, nothing is said, nor where there is no source at all."""
    agreed = Statement(about="families", says=900, source="A page", fact="f", used=900)
    assert list(disagreements([agreed, agreed], "leeds")) == []
    assert list(disagreements([], "leeds")) == []


def test_words_of_what_is_said() -> None:
    """A number is said exactly as far as anybody reads, a date as files write it, a text in the reader's language."""
    assert said_words(900, "en") == "900"
    assert said_words(Fraction(273, 5), "en") == "54.6"
    assert said_words(date(2013, 2, 1), "en") == "2013-02-01"
    assert said_words({"en": "three", "es": "tres"}, "es") == "tres"


def test_words_of_what_is_used() -> None:
    """Every value that the file uses is said once; that another is used is said of a count that nobody made public."""
    fact = "components.reach.routes[0].families"
    stated = [
        Statement(about="families", says=900, source="A page", fact="targets.families", used=900),
        Statement(about="families", says=900, source="A page", fact="targets.families", used=850),
        Statement(about="families", says=900, source="A page", fact=fact, used=3),
        Statement(about="families", says=900, source="A page", fact="progress[0].families", used=4),
    ]
    in_english = partial(said_words, language="en")
    (matter,) = matters(stated)
    assert used_words(matter, in_english) == "900; 850; another value"
    (hidden,) = matters(stated[2:])
    assert (say(used_words(hidden, in_english)), say(used_words(hidden, in_english), "es")) == (
        "another value",
        "otro valor",
    )
    (unnamed,) = matters([Statement(about="families", says=900, source="A page")])
    assert used_words(unnamed, in_english) is None
