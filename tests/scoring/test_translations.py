"""Which texts of a definition are missing in one of its languages."""

from __future__ import annotations

from attrs import evolve

from pactkit.model.checklist import Level
from pactkit.model.milestone import Milestone
from pactkit.model.problem import NOTE, Complaint
from pactkit.model.scheme import Band, Gate, Scheme
from pactkit.model.text import Text
from pactkit.scoring.translations import texts, untranslated

from .making import definition, item, section

BOTH: Text = {"en": "Yes", "es": "Sí"}


def test_every_text_has_its_place() -> None:
    """Every text meant for people is looked at: of the component, its bands, gates, sections, items and milestones."""
    one = evolve(
        item("a", ask="ask", why="why", good="good"),
        levels=(Level(value=0, text="no"), Level(value=1)),
    )
    made = evolve(
        definition(
            section("A", one),
            schemes=(
                Scheme(
                    id="s",
                    section="sum",
                    total="sum",
                    bands=(Band(id="x", from_=0, title="band"), Band(id="y", from_=1)),
                ),
            ),
            gates=(Gate(items=("a",), at_least=1, cap="x", why="gate"),),
        ),
        summary="summary",
        source="source",
        milestones=(Milestone(id="m", title="milestone", stage="full", owner="owner"),),
    )
    assert dict(texts(made)) == {
        ("title",): "Thing",
        ("summary",): "summary",
        ("source",): "source",
        ("schemes", 0, "bands", 0, "title"): "band",
        ("gates", 0, "why"): "gate",
        ("sections", 0, "title"): "A",
        ("sections", 0, "items", 0, "ask"): "ask",
        ("sections", 0, "items", 0, "why"): "why",
        ("sections", 0, "items", 0, "good"): "good",
        ("sections", 0, "items", 0, "levels", 0, "text"): "no",
        ("milestones", 0, "title"): "milestone",
        ("milestones", 0, "owner"): "owner",
    }


def test_a_plain_string_serves_every_language() -> None:
    """A string needs no translation, whatever languages the programme asks for."""
    made = definition(section("A", item("a", ask="Is it?")))
    assert list(untranslated(made, ("en", "es"))) == []


def test_missing_translations_are_notes() -> None:
    """A language that some text gives and others lack is one note, at the first text that lacks it."""
    made = definition(
        section("A", item("a", ask=BOTH), item("b", ask={"en": "Is it?"}), item("c", ask={"es": "¿Es?", "en": ""}))
    )
    assert list(untranslated(made)) == [
        Complaint(("sections", 0, "items", 2, "ask"), "1 of 3 texts have no 'en'; this is the first", severity=NOTE),
        Complaint(("sections", 0, "items", 1, "ask"), "1 of 3 texts have no 'es'; this is the first", severity=NOTE),
    ]


def test_languages_that_the_programme_asks_for() -> None:
    """A language that nobody wrote is a note where it is asked for, and only there."""
    made = definition(section("A", item("a", ask=BOTH)))
    assert list(untranslated(made)) == []
    assert list(untranslated(made, ("cy", "en"))) == [
        Complaint(("sections", 0, "items", 0, "ask"), "1 of 1 texts have no 'cy'; this is the first", severity=NOTE)
    ]
