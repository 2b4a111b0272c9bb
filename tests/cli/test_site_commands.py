"""The commands about one site, in the formats that people read and spreadsheets take."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from .conftest import Install
from .making import ALDER, ALDER_REVIEW, DAY, broken_point, pactkit, point, write

ABOUT_ONE = ("readiness {}", "plan {}", "fidelity {}", "next {}", "explain {} walking")


def said(command: str, name: str) -> str:
    """What a command says in a format, without the signs that the format puts around it."""
    out = pactkit(*command.split(), "--as-of", DAY, "--format", name).out
    return " ".join(unescape(out).replace("\\", "").split())


@pytest.mark.parametrize("name", ["text", "json", "markdown", "csv", "html"])
@pytest.mark.parametrize("command", ABOUT_ONE)
def test_what_is_missing_is_named(command: str, name: str, root: Path, install: Install) -> None:
    """Dropped files and failed plugins, of the workspace and of the site, are named in every format."""

    def pactkit_findings() -> None:
        raise RuntimeError("no legs")

    install(broken_point("hiking"), point("jogging", pactkit_findings=pactkit_findings))
    write(root / "alder" / "site.toml", ALDER + "[components.jogging]\n")
    write(root / "alder" / "reviews" / "z.toml", ALDER_REVIEW.replace("W-3", "W-33"))
    write(root / "components" / "singing.toml", "form = 1\n")
    told = said(command.format("alder"), name)
    for words in ("no module named 'shoes'", "RuntimeError: no legs", "alder/reviews/z.toml", "'W-33'", "singing.toml"):
        assert words in told


@pytest.mark.parametrize("name", ["text", "json", "markdown", "csv", "html"])
@pytest.mark.parametrize("command", ABOUT_ONE[:4])
def test_an_unreadable_site_says_why(command: str, name: str, root: Path) -> None:
    """A site whose file cannot be used is shown as such, with its mistakes, in every format."""
    write(root / "alder" / "site.toml", "name = 3\n")
    told = said(command.format("alder"), name)
    assert "alder/site.toml" in told
    assert "this must be text in quotes, or a table by language, and it is a whole number" in told
    if name in ("text", "markdown", "html"):
        assert "This site cannot be read, so that nothing is said of it." in told


def test_fidelity_shows_what_the_sources_say(root: Path) -> None:
    """JSON lists all that the site's documents say; text and markdown show that on which they differ."""
    statements = "".join(
        f"[[statements]]\nabout = '{about}'\nsays = {year}\nsource = '{source}'\n"
        for about, year, source in (("the start", 2013, "A"), ("the start", 2015, "B"), ("the end", 2020, "A"))
    )
    write(root / "alder" / "site.toml", ALDER + statements)
    found = pactkit("fidelity", "alder", "--as-of", DAY, "--format", "json").json
    assert [(one["about"], one["disputed"], len(one["statements"])) for one in found["sources"]] == [
        ("the start", True, 2), ("the end", False, 1),
    ]  # fmt: skip
    for name in ("text", "markdown"):
        told = said("fidelity alder", name)
        assert "The sources differ about 1 thing: the start" in told
        assert "What the sources say" in told
        assert "2013 (A); 2015 (B)." in told
        assert "2020 (A)" not in told


def test_an_unreadable_site_cannot_be_explained(root: Path) -> None:
    """`explain` needs the component: of a site that cannot be read it says where to look."""
    write(root / "alder" / "site.toml", "name = 3\n")
    ran = pactkit("explain", "alder", "walking")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"Error: alder/site.toml cannot be used\n  See: pactkit check {root}/alder\n"


@pytest.mark.parametrize(("how", "why"), [
    ("off", "switched off"), ("failed", "its plugin failed"), ("not offered", "not offered"),
    ("broken", "its plugin broke at this site"),
])  # fmt: skip
def test_a_component_without_answers_says_why(how: str, why: str, root: Path, install: Install) -> None:
    """A component that says nothing is listed with the reason, in every command about its site."""

    def pactkit_fidelity() -> None:
        raise RuntimeError("no legs")

    def pactkit_readiness() -> None:
        raise RuntimeError("no legs")

    path = root / "programme.toml"
    write(path, path.read_text(encoding="utf-8").replace('core = ["walking"]', 'core = ["walking", "hiking"]'))
    broken = point("hiking", pactkit_fidelity=pactkit_fidelity, pactkit_readiness=pactkit_readiness)
    install({"failed": broken_point("hiking"), "broken": broken}.get(how, point("hiking")))
    write(root / "alder" / "site.toml", ALDER + ("" if how == "not offered" else "[components.hiking]\n"))
    words = ("--as-of", DAY, *(("-p", "no:hiking") if how == "off" else ()))
    for command in ("readiness", "fidelity", "next"):
        assert why in " ".join(pactkit(command, "alder", *words).out.lower().split())
    for command, column in (("readiness", "status"), ("fidelity", "state")):
        rows = pactkit(command, "alder", *words, "--format", "csv").rows
        assert [row[column] for row in rows if row["component"] == "hiking"] == [why]
    rows = pactkit("audit", *words, "--format", "csv").rows
    assert [row["absent"] for row in rows if (row["site"], row["component"]) == ("alder", "hiking")] == [why]
    assert f"Nothing to explain: {why}." in pactkit("explain", "alder", "hiking", *words).out
    explained = pactkit("explain", "alder", "hiking", *words, "--format", "json").json
    assert (explained["schemes"], explained["items"]) == ([], [])


@pytest.mark.usefixtures("root")
def test_a_csv_has_a_row_per_thing() -> None:
    """csv: one flat table per command, a row per component, item, milestone, step or line of the arithmetic."""
    rows = {
        command: pactkit(*command.split(), "--as-of", DAY, "--format", "csv").rows
        for command in (
            "audit",
            "fidelity alder",
            "readiness birch",
            "plan birch",
            "next alder",
            "explain alder walking",
        )
    }
    assert [(row["site"], row["component"], row["low"], row["band"]) for row in rows["audit"]] == [
        ("alder", "walking", "75.0", "strong"), ("birch", "walking", "50.0", ""),
    ]  # fmt: skip
    assert [(row["item"], row["level"], row["departure"]) for row in rows["fidelity alder"]] == [
        ("W-1", "2", ""), ("W-2", "1", "drift"), ("W-3", "2", ""), ("W-4", "1", "consistent_adaptation"),
    ]  # fmt: skip
    assert [(row["milestone"], row["status"], row["owner"]) for row in rows["readiness birch"]] == [
        ("path_found", "in_progress", "Ada"), ("leader_trained", "not_started", ""),
        ("first_term_reviewed", "not_started", ""),
    ]  # fmt: skip
    assert [(row["milestone"], row["finish"], row["slack"], row["critical"]) for row in rows["plan birch"]] == [
        ("walking.path_found", "2026-11-24", "0", "yes"), ("walking.leader_trained", "2026-12-14", "0", "yes"),
        ("walking.first_term_reviewed", "2027-02-12", "", "no"),
    ]  # fmt: skip
    assert [(row["rank"], row["item"], row["gain"]) for row in rows["next alder"]] == [
        ("1", "W-2", "12.5"), ("2", "W-4", "12.5"),
    ]  # fmt: skip
    assert {row["part"]: row["result"] for row in rows["explain alder walking"]}["gate W-1"] == "open"


@pytest.mark.usefixtures("root")
def test_a_note_never_runs_as_a_formula() -> None:
    """Csv marks as text what a spreadsheet would run as a formula."""
    notes = [row["note"] for row in pactkit("fidelity", "alder", "--format", "csv", "--as-of", DAY).rows]
    assert notes == ["", "'=1+1", "", ""]


def test_hostile_text_stays_text(root: Path) -> None:
    """What a site's file says is escaped in html and markdown, and steers no terminal."""
    name = '"\\u001b[31m<script>alert(1)</script> | **bold** [a](b)"'
    write(root / "alder" / "site.toml", ALDER.replace('"Alder"', name))
    outs = {name: pactkit("fidelity", "alder", "--format", name).out for name in ("text", "markdown", "html", "csv")}
    assert not any("\x1b" in out for out in outs.values())
    assert "<script>" not in outs["html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in outs["html"]
    assert r"\<script\>alert(1)\</script\> \| \*\*bold\*\* \[a\](b)" in outs["markdown"]


def test_reasons_that_no_plan_counts(root: Path) -> None:
    """What blocks the first session and has no days is named beside the days."""
    path = root / "programme.toml"
    write(path, path.read_text(encoding="utf-8").replace('core = ["walking"]', 'core = ["walking", "singing"]'))
    text = (root / "components" / "walking.toml").read_text(encoding="utf-8")
    write(root / "components" / "singing.toml", text.replace('id = "walking"', 'id = "singing"'))
    for command in ("plan", "readiness"):
        out = pactkit(command, "birch", "--as-of", DAY).out
        assert "Not counted, as nobody knows how long it takes: singing." in " ".join(out.split())
