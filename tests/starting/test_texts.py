"""The files that `new` makes: they pass as they stand, whatever the components' texts hold."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.fidelity import NOT_DUE, UNANSWERED, Answer, FidelityReport
from pactkit.model.programme import Programme
from pactkit.model.site import Site
from pactkit.starting.programme import programme_text
from pactkit.starting.review import review_text
from pactkit.starting.site import site_text

from .making import DAY, Facts, Room, catalogue, definition, read

HOSTILE = st.sampled_from(["[[readiness]]\nx = 1", "# = ]", '"""', "a\x00b\x1b[31m", "naïve 🌳\u2028?", " "]) | st.text(
    st.characters(codec="utf-8"), min_size=1, max_size=30
)


def assessment(states: tuple[str, str], text: str = "Walking", **more: Any) -> SiteAssessment:
    """A site with one component whose two items stand in these states."""
    made = definition(text=text)
    answers = tuple(Answer(code=item.code, state=state) for item, state in zip(made.items, states, strict=True))
    report = FidelityReport(component=made.id, version=made.version, items=answers)
    found: dict[str, Any] = {"definition": made, "fidelity": report, "offered": True, **more}
    component = ComponentAssessment(id=made.id, core=True, stage="full", **found)
    return SiteAssessment(id="leeds", site=Site(id="leeds", name=text, stage="full"), components=(component,))


@given(text=HOSTILE, name=HOSTILE)
@settings(max_examples=60)
def test_hostile_texts_stay_in_their_place(text: str, name: str) -> None:
    """Texts of components stand in comments, names in quotes: each file holds exactly what it ought to."""
    made = definition(text=text)
    known = catalogue(made, definition("singing", text))
    programme = read("programme", programme_text(name, [made], "en"), known)
    assert (programme.name, programme.core) == (name, ("walking",))
    site = read("site", site_text(name, "initial", date(2027, 3, 1), programme, known, "en"), known)
    assert (site.name, site.stage, site.launch) == (name, "initial", date(2027, 3, 1))
    assert site.components == {"walking": Facts()}
    assert {key: status.status for key, status in site.readiness["walking"].items()} == {
        "found": "not_started", "trained": "not_started",
    }  # fmt: skip
    found, wave, by = assessment((UNANSWERED, UNANSWERED), text), f"wave {name}", f"by {name}"
    review = read("review", review_text(found, DAY, wave, "self", by, "en"), known)
    assert (review.on, review.wave, review.by) == (DAY, wave, by)
    assert not review.ratings["walking"].says_something


def test_a_site_asks_for_every_milestone() -> None:
    """Each milestone has a line to fill, under its title, stage, owner, days and what it waits for."""
    known = catalogue(definition())
    text = site_text("Leeds", "exploration", None, Programme(name="P", core=("walking", "failed")), known, "en")
    assert "# launch = 2027-03-01     # the planned first session\n" in text
    assert (
        "# Walking (exploration; Walking; 2 to 4 days)\n"
        'found = { status = "not_started" }\n'
        "# Walking (installation; if wanted; after walking.found)\n"
        'trained = { status = "not_started" }\n'
    ) in text


def test_facts_stand_as_examples() -> None:
    """Every fact has an example of the right kind to uncomment; a table what each entry needs, and its other keys."""
    known = catalogue(definition())
    text = site_text("Leeds", "exploration", None, Programme(name="P", core=("walking",)), known, "en")
    start, _, _ = text.partition("[readiness")
    examples = start.partition("[components.walking]\n")[2].splitlines()
    assert examples[:-1] == [
        "# rooms = [{ seats = 10 }]",
        "#   other keys: step_free",
        "# main_room = { seats = 10 }",
        "#   other keys: step_free",
        (
            '# courses = [{ id = "my-group", name = "Name", venue = "st-example", starts = 2026-10-01, '
            'ends = 2026-12-18, when = { day = "tuesday", starts = 10:00:00, ends = 12:00:00 } }]'
        ),
        "#   other keys: creche",
        "# checked = { lead = true }",
        "#   other keys: on",
        "# leaders = 10",
        "# price = 0.5",
        "# began = 2026-10-01",
        '# form = "online"',
        '# languages = ["en"]',
        '# by = "..."',
        "# from = true",
    ]
    used = text.replace("\n".join(examples), "\n".join(re.sub("^# (?! )", "", line) for line in examples))
    facts = read("site", used, known).components["walking"]
    assert (facts.rooms, facts.main_room) == ((Room(seats=10),), Room(seats=10))
    assert (facts.leaders, facts.languages, facts.from_) == (10, ("en",), True)


def test_components_without_facts_or_milestones() -> None:
    """A component without milestones has no table of readiness; a programme without components is a programme too."""
    bare = definition(milestones=(), summary=None)
    known = catalogue(bare)
    stated = tomli.loads(site_text("Leeds", "full", None, Programme(name="P", core=("walking",)), known, "en"))
    assert stated["components"] == {"walking": {}}
    assert "readiness" not in stated
    assert tomli.loads(programme_text("P", [], "en"))["core"] == []


def test_a_review_asks_what_is_due() -> None:
    """A review asks every item that is due, with its levels, and says what may be left out."""
    text = review_text(assessment((UNANSWERED, NOT_DUE)), DAY, "2026-autumn", "external", "Central team", "en")
    assert (
        "[ratings.walking]\n"
        'version = "1"\n'
        "# If all of 'Walking' does not apply here, say why: not_applicable = { only = \"...\" }\n"
        "[ratings.walking.items]\n"
        "\n"
        "# Walking\n"
        "# W-1. Walking\n"
        "#     0 = Walking\n"
        "#     1 = Walking\n"
        '#     "not_applicable" is allowed here, with a reason\n'
        "# W-1 =\n"
        "\n"
        "[ratings.walking.notes]\n"
        '# W-1 = { evidence = [{ kind = "record", ref = "...", on = 2026-11-22 }], note = "..." }\n'
    ) in text
    assert "W-2" not in text


def test_a_review_where_nothing_is_due() -> None:
    """Where nothing is due, and where a plugin says nothing, there is nothing to rate."""
    text = review_text(assessment((NOT_DUE, NOT_DUE)), DAY, "w", "self", "Us", "en")
    assert text.endswith("\n\n# Walking: nothing is due at this stage.\n")
    assert "ratings" not in tomli.loads(text)
    for silent in ({"fidelity": None}, {"definition": None}, {"offered": False}):
        found = assessment((UNANSWERED, UNANSWERED), **silent)
        assert "ratings" not in tomli.loads(review_text(found, DAY, "w", "self", "Us", "en"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_texts_are_said_in_a_language(language: str) -> None:
    """Files ask in the language that was chosen."""
    words = {"en": "Walking", "es": "Paseo"}
    made = definition(text=words)  # type: ignore[arg-type] # a text may be a table by language
    text = site_text("Leeds", "full", None, Programme(name="P", core=("walking",)), catalogue(made), language)
    details = {
        "en": "exploration; Walking; 2 to 4 days|installation; if wanted; after walking.found",
        "es": "exploración; Paseo; de 2 a 4 días|instalación; si se quiere; después de walking.found",
    }
    for detail in details[language].split("|"):
        assert f"# {words[language]} ({detail})\n" in text
