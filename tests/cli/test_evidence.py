"""`--evidence`, freshness by item, and what runs out before the first session, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .making import ALDER, ALDER_REVIEW, BIRCH, BIRCH_REVIEW, DAY, FORMATS, pactkit, write

ON_TOP = {
    "external": "From external evidence only: what no external review rates counts as not answered.",
    "fresh": "From fresh evidence only: what no fresh evidence backs counts as not answered.",
}
SEEN = "{ evidence = [{ kind = 'observation', ref = 'A walk', on = 2026-11-05 }] }"
OLD = "{ evidence = [{ kind = 'record', ref = 'List', on = 2024-11-05 }, { kind = 'survey', ref = 'Cards' }] }"
LATER = "{ evidence = [{ kind = 'record', ref = 'Plan', on = 2026-12-24 }] }"
NOTES = f"W-2 = {SEEN}\nW-3 = {OLD}\nW-4 = {LATER}\n"


@pytest.fixture
def evident(root: Path) -> Path:
    """The workspace in which Alder's review names evidence for all that it rates."""
    review = ALDER_REVIEW.partition("[ratings.walking.notes]")[0] + f"[ratings.walking.notes]\n{NOTES}"
    write(root / "alder" / "reviews" / "2026-11-10-external.toml", review)
    return root


def fidelity(*words: str) -> Any:
    """Alder's walking group as JSON."""
    return pactkit("fidelity", "alder", "--as-of", DAY, "--format", "json", *words).json["components"][0]


@pytest.mark.usefixtures("evident")
def test_every_rated_item_says_how_fresh_its_evidence_is() -> None:
    """Evidence of a later day does not count, and what is measured rests on no review."""
    assert fidelity()["evidence"] == {
        "items": [
            {"code": "W-2", "state": "fresh", "on": "2026-11-05", "fresh_until": "2027-11-05",
             "kind": "observation", "ref": "A walk"},
            {"code": "W-3", "state": "aged", "on": "2024-11-05", "fresh_until": "2025-11-05",
             "kind": "record", "ref": "List"},
            {"code": "W-4", "state": "none", "on": None, "fresh_until": None, "kind": None, "ref": None},
        ],
        "counts": {"fresh": 1, "aged": 1, "undated": 0, "none": 1},
        "review": {"on": "2026-11-10", "fresh_until": "2027-11-10", "stale": False},
    }  # fmt: skip


@pytest.mark.usefixtures("evident")
def test_the_rows_of_items_say_it_too() -> None:
    """A csv has it in columns of its own; an item that is not rated leaves them empty."""
    rows = pactkit("fidelity", "alder", "--as-of", DAY, "--format", "csv").rows
    assert [(row["item"], row["evidence"], row["evidence_on"], row["fresh_until"]) for row in rows] == [
        ("W-1", "", "", ""),
        ("W-2", "fresh", "2026-11-05", "2027-11-05"),
        ("W-3", "aged", "2024-11-05", "2025-11-05"),
        ("W-4", "none", "", ""),
    ]


@pytest.mark.usefixtures("evident")
def test_on_a_later_day_less_is_fresh() -> None:
    """As of a day in the future evidence has aged and the review is stale; what was later then counts."""
    found = pactkit("fidelity", "alder", "--as-of", "2027-11-11", "--format", "json").json["components"][0]["evidence"]
    assert [item["state"] for item in found["items"]] == ["aged", "aged", "fresh"]
    assert found["review"]["stale"] is True
    early = pactkit("fidelity", "alder", "--as-of", "2026-11-09", "--format", "json").json["components"][0]["evidence"]
    assert (early["items"], early["review"]) == ([], None)


@pytest.mark.usefixtures("evident")
@pytest.mark.parametrize("evidence", ["external", "fresh"])
@pytest.mark.parametrize("command", ["audit", "fidelity", "next", "explain", "score"])
def test_every_document_says_on_top_which_evidence_it_counts(command: str, evidence: str) -> None:
    """In every format, so that nobody takes it for the ordinary one; which says nothing of the kind."""
    about = {
        "audit": [], "fidelity": ["alder"], "next": ["alder"], "explain": ["alder", "walking"],
        "score": ["components/walking.toml", "alder/reviews/2026-11-10-external.toml"],
    }[command]  # fmt: skip
    for style in FORMATS:
        asked = [command, *about, "--as-of", DAY, "--format", style]
        ran, plain = pactkit(*asked, "--evidence", evidence, wide=True), pactkit(*asked, wide=True)
        assert ran.code == plain.code == 0
        if style == "json":
            assert list(ran.json)[:3].count("evidence") == 1
            assert ran.json["evidence"] == evidence
            assert "evidence" not in plain.json
        elif style == "csv":
            assert ran.rows[0]["problem"] == ON_TOP[evidence]
        else:
            said = " ".join(ran.out.split())
            assert said.index(ON_TOP[evidence].partition(":")[0]) < 2500
            assert ON_TOP[evidence] in said
        assert ON_TOP[evidence] not in plain.out


@pytest.mark.usefixtures("evident")
def test_what_is_left_out_counts_as_unanswered() -> None:
    """Then the interval is wider, and less is answered."""
    whole, external, fresh = fidelity(), fidelity("--evidence", "external"), fidelity("--evidence", "fresh")
    assert [[item["state"] for item in one["items"]] for one in (whole, external, fresh)] == [
        ["measured", "rated", "rated", "rated"],
        ["unanswered", "rated", "rated", "rated"],
        ["unanswered", "rated", "unanswered", "unanswered"],
    ]
    spans = [
        (one["schemes"][0]["low"]["exact"], one["schemes"][0]["high"]["exact"]) for one in (whole, external, fresh)
    ]
    assert spans == [("75", "75"), ("50", "75"), ("25/2", "175/2")]


@pytest.mark.usefixtures("evident")
def test_a_verdict_that_other_evidence_changes_is_said_beside_it() -> None:
    """In the ordinary document, with what was left out; only where it differs in the text."""
    external, fresh = fidelity()["evidence_verdicts"]
    assert external == {
        "evidence": "external",
        "low": {"value": 50.0, "exact": "50"},
        "high": {"value": 75.0, "exact": "75"},
        "bands": ["weak", "fair", "strong"],
        "point_band": None,
        "left_out": ["W-1"],
        "changed": True,
    }
    assert fresh["left_out"] == ["W-1", "W-3", "W-4"]
    text = pactkit("fidelity", "alder", "--as-of", DAY, wide=True).out
    assert "From external evidence only: weak to Strong, no band for the point." in text
    assert fidelity("--evidence", "fresh")["evidence_verdicts"] == []
    assert "From external evidence only: weak" not in pactkit("fidelity", "alder", "--evidence", "fresh").out


def test_the_page_of_a_site_says_it_too(evident: Path) -> None:
    """On the page stand the terms, the verdicts that differ, and how fresh an item's evidence is."""
    assert pactkit("report", "alder", "--as-of", DAY, "-o", evident / "out").code == 0
    page = (evident / "out" / "alder.html").read_text(encoding="utf-8")
    assert "From external evidence only: weak to Strong, no band for the point. 1 answer is left out." in page
    assert "fresh until 5 November 2027" in page
    assert "aged, held until 5 November 2025" in page
    assert 'class="terms"' not in page
    assert pactkit("report", "--evidence", "fresh", "--as-of", DAY, "-o", evident / "less").code == 0
    for name in ("index.html", "alder.html", "birch.html"):
        assert ON_TOP["fresh"] in (evident / "less" / name).read_text(encoding="utf-8")


def test_processes_count_the_same_evidence(evident: Path) -> None:
    """An audit says the same however it is spread."""
    for number in range(210):
        write(evident / f"site-{number:03}" / "site.toml", ALDER)
        write(evident / f"site-{number:03}" / "reviews" / "a.toml", BIRCH_REVIEW)
    asked = ("audit", "--as-of", DAY, "--format", "json", "--evidence", "external")
    one, two = pactkit(*asked, "--jobs", 1), pactkit(*asked, "--jobs", 2)
    assert one.out == two.out
    assert one.json["sites"][5]["fidelity"]["components"][0]["answered"]["value"] == 0.0


APPROVED = """\
[[adaptations]]
component = "walking"
items = ["W-2"]
what = { en = "The shorter way", es = "El camino corto" }
why = "Snow"
keeps_function = true
approved = 2026-10-01
until = 2026-11-29
"""


@pytest.mark.parametrize("command", ["readiness", "plan", "fidelity"])
def test_what_runs_out_before_the_first_session_is_listed(root: Path, command: str) -> None:
    """By its last good day, at a site whose first session lies ahead."""
    write(root / "birch" / "site.toml", BIRCH + APPROVED)
    aging = "[ratings.walking.notes]\nW-2 = { evidence = [{ kind = 'record', ref = 'x', on = 2025-11-25 }] }\n"
    write(root / "birch" / "reviews" / "2026-11-01-self.toml", BIRCH_REVIEW + aging)
    found = pactkit(command, "birch", "--as-of", DAY, "--format", "json").json
    assert found["expires_before"] == "2026-12-01"
    assert found["expires"] == [
        {"on": "2026-11-25", "kind": "evidence", "component": "walking", "items": ["W-2"], "what": None},
        {"on": "2026-11-29", "kind": "adaptation", "component": "walking", "items": ["W-2"], "what": "The shorter way"},
    ]
    text = pactkit(command, "birch", "--as-of", DAY, "--format", "markdown").out
    assert "Runs out before the first session" in text
    assert "the approval of an adaptation: The shorter way" in text
    running = pactkit(command, "alder", "--as-of", DAY, "--format", "json").json
    assert (running["expires_before"], running["expires"]) == (None, [])
    assert "Runs out" not in pactkit(command, "alder", "--as-of", DAY).out


@pytest.mark.usefixtures("evident")
def test_any_day_can_be_asked_about() -> None:
    """`--until` lists what runs out at a site that runs, too; without anything that does, that is said."""
    found = pactkit("fidelity", "alder", "--as-of", DAY, "--until", "2027-12-01", "--format", "json").json
    assert [(one["on"], one["kind"], one["items"]) for one in found["expires"]] == [
        ("2027-11-05", "evidence", ["W-2"]),
        ("2027-11-10", "review", []),
    ]
    assert (
        "Runs out before 1 December 2027" in pactkit("fidelity", "alder", "--as-of", DAY, "--until", "2027-12-01").out
    )
    past = pactkit("fidelity", "alder", "--as-of", DAY, "--until", DAY)
    assert (past.code, "--until names a day that is past" in past.err) == (2, True)
    soon = pactkit("fidelity", "alder", "--as-of", DAY, "--until", "2026-12-01").out
    assert "Nothing that holds today runs out before then." in soon


def test_no_other_evidence_can_be_asked_for(root: Path) -> None:  # noqa: ARG001
    """A usage error, with what there is."""
    ran = pactkit("audit", "--evidence", "parent")
    assert ran.code == 2
    assert ran.err.endswith("Invalid value for '--evidence': 'parent' is not one of 'external', 'fresh'.\n")
