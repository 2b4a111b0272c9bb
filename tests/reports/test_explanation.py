"""`explain` of an item: why it stands where it stands, sentence by sentence."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import voice_of
from pactkit.model.checklist import Cut, ItemMeasure
from pactkit.model.fidelity import Measured
from pactkit.model.formula import MeasureName
from pactkit.reports.because import measured_sentence
from pactkit.reports.explanation import explain_content, explain_sheet
from pactkit.reports.text import plain
from tests.scoring.making import item

from .making import DAY

WALKING = """\
format = 1
id = "walking"
version = "1"
title = "Walking"
[[schemes]]
id = "percent"
section = "percent"
total = "percent"
bands = [{ id = "weak", from = 0 }, { id = "strong", from = 50 }]
[[gates]]
items = ["W-2"]
at_least = 1
cap = "weak"
[[sections]]
id = "all"
title = "All"
not_applicable = true
[[sections.items]]
code = "W-1"
ask = "?"
function = "core"
scale = "in_place"
due_from = "full"
[[sections.items]]
code = "W-2"
ask = "?"
function = "adaptable"
scale = "in_place"
weight = 0.5
measure = { from = "ratio(kept, planned)", cuts = [{ from = 0.5, level = 1 }, { from = 0.9, level = 2 }] }
[[sections.items]]
code = "W-3"
ask = "?"
function = "core"
scale = "in_place"
measure = { from = "count(walks)", cuts = [{ from = 2, level = 2 }] }
[[sections.items]]
code = "W-4"
ask = "?"
function = "core"
scale = "in_place"
applies = "dogs"
[[sections.items]]
code = "W-5"
ask = "?"
function = "core"
scale = "in_place"
target = 1
[[sections.items]]
code = "W-6"
ask = "?"
function = "core"
scale = "in_place"
measure = { from = "sum(shoes)", cuts = [{ from = 1, level = 1 }] }
[[sections]]
id = "rest"
title = "Rest"
not_applicable = true
items = [{ code = "W-7", ask = "?", function = "core", scale = "in_place" }]
"""
SITE = """\
format = 1
name = "Alder"
stage = "initial"
[components.walking]
kept = 3
planned = 12
walks = [{ miles = 1 }, { miles = 2 }]
dogs = 0
shoes = "none"
"""
REVIEWS = {
    "a": """\
format = 1
on = 2026-11-01
wave = "w"
source = "self"
by = "Us"
[ratings.walking]
not_applicable = { rest = "No bench" }
[ratings.walking.items]
W-5 = "cannot_rate"
""",
    "b": """\
format = 1
on = 2026-11-02
wave = "w"
source = "external"
by = "Central team"
[ratings.walking.items]
W-2 = "not_applicable"
W-5 = 1
[ratings.walking.notes]
W-2 = { reason = "Only once" }
W-5.note = "Fine"
W-5.evidence = [{ kind = "record", ref = "Log", on = 2026-10-01 }, { kind = "survey", ref = "Form" }]
W-5.action = { what = "Buy boots", owner = "Ada", by = 2027-01-15 }
""",
}
TARGET = "It counts as a core item of weight 1; its target is 2"
BECAUSE = {
    "W-1": ["It is due from the stage full; this component is at initial here", TARGET],
    "W-2": [
        "external (Central team, 2 November 2026, wave w) says does not apply: this one counts",
        "reason: Only once",
        "The facts give ratio(kept, planned) = 1/4 (0.25), n = 12, which is level 0",
        "It counts as an adaptable item of weight 0.5; its target is 2",
        "While it is below 1 the band is weak at most",
    ],
    "W-3": ["The facts give count(walks) = 2, which is level 2", TARGET],
    "W-4": ["By its own rule it does not apply here: dogs", TARGET],
    "W-5": [
        "external (Central team, 2 November 2026, wave w) says 1: this one counts",
        "note: Fine",
        "agreed: Buy boots, Ada, by 15 January 2027",
        "evidence: record, Log, 1 October 2026",
        "evidence: survey, Form",
        "self (Us, 1 November 2026, wave w) says cannot be rated",
        "It counts as a core item of weight 1; its target is 1",
    ],
    "W-7": [
        "self (Us, 1 November 2026, wave w) says does not apply: this one counts",
        "reason for the whole section: No bench",
        TARGET,
    ],
}


@pytest.fixture(scope="module")
def assessor(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    """A workspace with one component, whose items stand in every state."""
    root = tmp_path_factory.mktemp("explained")
    (root / "components").mkdir()
    (root / "alder" / "reviews").mkdir(parents=True)
    files = {"programme.toml": 'format = 1\nname = "P"\n', "components/walking.toml": WALKING, "alder/site.toml": SITE}
    for name, text in {**files, **{f"alder/reviews/{name}.toml": text for name, text in REVIEWS.items()}}.items():
        Path(root / name).write_text(text, encoding="utf-8")
    return Assessor(root, date.fromisoformat(DAY), points=())


@pytest.mark.parametrize("code", BECAUSE)
def test_why_an_item_stands_where_it_stands(code: str, assessor: Assessor) -> None:
    """Each item names its stage, its rule, every review with what it says, the facts, its weight and its gates."""
    found = assessor.assess("alder")
    one = found.components[0]
    explained = explain_content(found, one, code, assessor.as_of, assessor.programme.policy, (), "en")
    assert [item["because"] for item in explained["items"]] == [BECAUSE[code]]
    text = plain(explain_sheet(found, one, code, assessor.as_of, assessor.programme.policy, (), "en"))
    points = " ".join(text.split("\n\n")[3].split())
    assert points == " ".join(f"- {sentence}" for sentence in BECAUSE[code])


def test_a_measure_that_failed(assessor: Assessor) -> None:
    """A measure that could not be computed says what went wrong."""
    found = assessor.assess("alder")
    explained = explain_content(found, found.components[0], "W-6", assessor.as_of, assessor.programme.policy, (), "en")
    (item,) = explained["items"]
    assert item["state"] == "error"
    assert item["because"][0].startswith("The measure sum(shoes) failed: ")


def test_levels_show_where_it_stands(assessor: Assessor) -> None:
    """The levels are shown with their meaning, the one where it stands and the target."""
    found = assessor.assess("alder")
    text = plain(explain_sheet(found, found.components[0], "W-5", assessor.as_of, assessor.programme.policy, (), "en"))
    assert text.partition("\nCounts stand here")[0].endswith(
        "Levels\nlevel  meaning\n    0  Not in place\n    1  Partly in place  here, target\n    2  In place\n"
    )


@pytest.mark.parametrize(
    ("value", "n", "told"),
    [
        (Fraction(1, 2), 4, False),
        (Fraction(2, 5), 10, False),
        (Fraction(19, 20), 20, False),
        (Fraction(1, 2), 20, True),
        (1, 20, True),
        (4, None, False),
        (0, None, False),
        (5, None, True),
    ],
)
def test_few_people_are_not_shown(value: Any, n: int | None, *, told: bool) -> None:
    """Where a measure counts people a small count is not shown, nor a share that would tell of so few; its level is."""
    measure = ItemMeasure(source=MeasureName(name="came"), cuts=(Cut(bound=1, level=1),), people=True)
    found = measured_sentence(measure, item("A-1"), Measured(value=value, n=n), 5, voice_of("en"))
    assert ("is not shown, which is level" in found) == (not told)
    things = evolve(measure, people=False)
    assert "is not shown" not in measured_sentence(things, item("A-1"), Measured(value=value, n=n), 5, voice_of("en"))
