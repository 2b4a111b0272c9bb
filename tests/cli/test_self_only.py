"""A self-rating that stands alone is marked wherever a score is shown, and one that does not is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .making import ALDER_REVIEW, BIRCH_REVIEW, DAY, pactkit, write

MARK = "self-rated only"
SHEETS = ("text", "markdown", "html")
NOTE = "Every rating that counts is the site's own: nobody else has rated this"


def said(*words: object, name: str = "text") -> str:
    """What a command says in a format, on one line."""
    return " ".join(pactkit(*words, "--as-of", DAY, "--format", name).out.split())


def document(*words: object) -> Any:
    """What it says as JSON."""
    return pactkit(*words, "--as-of", DAY, "--format", "json").json


@pytest.mark.parametrize("name", SHEETS)
def test_in_the_sheets_about_a_site(root: Path, name: str) -> None:
    """Birch rates itself, and Alder was rated from outside: `fidelity`, `explain` and `audit` mark the one alone."""
    for command in (["fidelity"], ["explain"]):
        more = ["walking"] if command == ["explain"] else []
        assert MARK in said(*command, "birch", *more, name=name)
        assert MARK not in said(*command, "alder", *more, name=name)
    audit = pactkit("audit", root, "--as-of", DAY, "--format", name).out
    assert sum("\N{NO-BREAK SPACE}" in line for line in audit.splitlines()) == 1  # before the star of birch's band
    assert "* Self-rated only: nobody but the site itself has rated this component." in audit.replace("\\", "")


def test_in_the_json(root: Path) -> None:
    """`self_only` stands beside each component of `audit`, `fidelity`, `explain` and `score`."""
    sites = document("audit", root)["sites"]
    assert [site["fidelity"]["components"][0]["self_only"] for site in sites] == [False, True]
    for site, alone in (("alder", False), ("birch", True)):
        assert document("fidelity", site)["components"][0]["self_only"] is alone
        assert document("explain", site, "walking")["self_only"] is alone


def test_in_the_csv(root: Path) -> None:
    """The csv of `audit` has a column for it, that of `explain` a row."""
    rows = pactkit("audit", root, "--as-of", DAY, "--format", "csv").rows
    assert [(row["site"], row["self_only"]) for row in rows] == [("alder", "no"), ("birch", "yes")]
    explained = pactkit("explain", "birch", "walking", "--as-of", DAY, "--format", "csv").rows
    assert [row["result"] for row in explained].count(MARK) == 1


def test_in_a_score(root: Path) -> None:
    """A self-review scored by itself is marked, in the sheet and in the JSON."""
    definition = root / "components" / "walking.toml"
    own, other = root / "birch/reviews/2026-11-01-self.toml", root / "alder/reviews/2026-11-10-external.toml"
    assert [document("score", definition, review)["self_only"] for review in (own, other)] == [True, False]
    assert [MARK in said("score", definition, review) for review in (own, other)] == [True, False]


def test_it_is_found_with_advice(root: Path) -> None:
    """`fidelity` has a note that says so, and what to do."""
    (note,) = [finding for finding in document("fidelity", "birch")["findings"] if finding["message"] == NOTE]
    assert (note["severity"], note["component"]) == ("note", "walking")
    assert note["advice"] == "Ask a peer site or the central team to review it too"
    assert NOTE not in said("fidelity", root / "alder")


def test_on_the_pages(root: Path, tmp_path: Path) -> None:
    """The network's page and the site's page have a badge with words."""
    pages = tmp_path / "pages"
    assert pactkit("report", root, "-o", pages, "--as-of", DAY).code == 0
    badge = '<span class="tag watch">Self-rated only</span>'
    found = {path.stem: path.read_text(encoding="utf-8").count(badge) for path in pages.rglob("*.html")}
    assert found["index"] == 1
    assert found["birch"] >= 1
    assert found["alder"] == 0


@pytest.mark.parametrize("source", ["external", "peer", "parent"])
def test_a_second_opinion_takes_the_mark_away(root: Path, source: str) -> None:
    """One rating that counts from another source in the wave is enough; one of an older wave is not."""
    text = ALDER_REVIEW.replace('"external"', f'"{source}"')
    assert "2026-autumn" in BIRCH_REVIEW
    write(
        root / "birch" / "reviews" / "older.toml", text.replace("2026-11-10", "2025-11-10").replace("2026-a", "2025-a")
    )
    assert document("fidelity", "birch")["components"][0]["self_only"] is True
    write(root / "birch" / "reviews" / "second.toml", text)
    assert document("fidelity", "birch")["components"][0]["self_only"] is False


def test_nobody_has_rated(root: Path) -> None:
    """Without any rating there is no self-rating to mark: facts alone are another thing."""
    (root / "birch" / "reviews" / "2026-11-01-self.toml").unlink()
    assert document("fidelity", "birch")["components"][0]["self_only"] is False
    assert MARK not in said("audit", root)
