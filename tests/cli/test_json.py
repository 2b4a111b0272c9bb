"""The JSON documents: keys, numbers, order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pactkit import __version__

from .conftest import Install
from .making import ALDER, DAY, SAMPLES, broken_point, pactkit, write
from .shapes import DOCUMENTS, misfits

SITES = ("leeds", "lewisham", "newcastle", "north-tyneside", "southwark")
ABOUT_ONE = ("fidelity", "readiness", "plan", "next")


def document(*words: object) -> Any:
    """What a command says as JSON."""
    return pactkit(*words, "--as-of", DAY, "--format", "json").json


def numbers(value: Any) -> Iterator[dict[str, Any]]:
    """Every exact number in a document."""
    if isinstance(value, dict):
        if set(value) == {"value", "exact"}:
            yield value
        for part in value.values():
            yield from numbers(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers(part)


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("command", ABOUT_ONE)
def test_a_document_about_a_site_has_its_keys(command: str, site: str) -> None:
    """`fidelity`, `readiness`, `plan` and `next` have the keys of the contract, no less and no more."""
    assert misfits(DOCUMENTS[command], document(command, SAMPLES / site)) == []


@pytest.mark.parametrize("site", ["leeds", "southwark"])
def test_an_explanation_has_its_keys(site: str) -> None:
    """So has `explain`, of a component and of an item."""
    for item in ([], ["BS-01"]):
        assert misfits(DOCUMENTS["explain"], document("explain", SAMPLES / site, "book_sharing", *item)) == []


def test_the_other_documents_have_their_keys(root: Path, install: Install) -> None:
    """So have `audit`, `check` and `score`, and every document of a site that cannot be read, with broken plugins."""
    write(root / "birch" / "site.toml", "format = 1\n")
    definition, review = root / "components" / "walking.toml", root / "alder" / "reviews" / "2026-11-10-external.toml"
    install(broken_point("hiking"))
    for command in ("audit", "check"):
        assert misfits(DOCUMENTS[command], document(command, root)) == []
    for command in ABOUT_ONE:
        assert misfits(DOCUMENTS[command], document(command, "birch")) == []
        assert document(command, "birch")["readable"] is False
    assert misfits(DOCUMENTS["score"], document("score", definition, review)) == []


def test_an_audit_has_its_keys() -> None:
    """So has an audit of sites at every stage."""
    assert misfits(DOCUMENTS["audit"], document("audit", SAMPLES)) == []


def test_numbers_are_exact_and_rounded() -> None:
    """Scores and gains are `{"value", "exact"}`: the value is the exact number, rounded half-even to four places."""
    found = list(numbers([document(command, SAMPLES / site) for command in ABOUT_ONE for site in SITES[::4]]))
    assert len(found) > 200
    assert {"value": 57.5758, "exact": "1900/33"} in found
    for number in found:
        assert number["value"] == float(round(Fraction(number["exact"]), 4))
        assert str(Fraction(number["exact"])) == number["exact"]


@pytest.mark.usefixtures("root")
def test_levels_are_plain_numbers() -> None:
    """Levels are plain numbers, answered and share_of_total exact shares from 0 to 1."""
    component = document("fidelity", "alder")["components"][0]
    assert [item["level"] for item in component["items"]] == [2, 1, 2, 1]
    assert [step["to"] for step in component["next"]["steps"]] == [2, 2]
    assert component["schemes"][0]["answered"] == {"value": 1.0, "exact": "1"}
    assert [item["share_of_total"]["exact"] for item in component["items"]] == ["1/4"] * 4


def test_share_of_total_is_null_where_it_does_not_add_up(root: Path) -> None:
    """share_of_total is the item's part of the headline's range, null where parts do not add up."""
    path = root / "components" / "walking.toml"
    text = path.read_text(encoding="utf-8").replace('total = "percent"\nbands', 'total = "minimum"\nbands')
    write(path, text.replace("from = 50", "from = 1").replace("from = 75", "from = 2"))
    items = document("fidelity", "alder")["components"][0]["items"]
    assert [item["share_of_total"] for item in items] == [None] * 4


def test_order(root: Path) -> None:
    """Schemes, sections, items and milestones in definition order, steps by rank, components and sites by id."""
    write(root / "components" / "ambling.toml", (root / "components" / "walking.toml").read_text(encoding="utf-8")
          .replace('id = "walking"', 'id = "ambling"'))  # fmt: skip
    write(root / "alder" / "site.toml", ALDER + "[components.ambling]\n")
    found = document("fidelity", "alder")["components"]
    assert [component["component"]["id"] for component in found] == ["ambling", "walking"]
    assert [scheme["id"] for scheme in found[1]["schemes"]] == ["percent", "lowest"]
    assert [section["id"] for section in found[1]["schemes"][0]["sections"]] == ["people", "path"]
    assert [item["code"] for item in found[1]["items"]] == ["W-1", "W-2", "W-3", "W-4"]
    assert [step["code"] for step in found[0]["next"]["steps"]] == ["W-1", "W-2", "W-3", "W-4"]
    plan = document("plan", "alder")
    assert [milestone["id"] for milestone in plan["milestones"]] == [
        f"{component}.{milestone}"
        for component in ("ambling", "walking")
        for milestone in ("path_found", "leader_trained", "first_term_reviewed")
    ]
    assert plan["critical"] == ["ambling.path_found", "ambling.leader_trained"], "by time"
    assert document("fidelity", "birch")["components"][0]["schemes"][0]["bands"] == ["weak", "fair", "strong"]
    assert [site["id"] for site in document("audit")["sites"]] == ["alder", "birch"]


def test_problems_stand_by_file_line_and_column(root: Path) -> None:
    """Problems by file, line, column, in every document that holds some; paths are relative to the workspace."""
    write(root / "components" / "singing.toml", "format = 1\n")
    write(root / "alder" / "reviews" / "a.toml", "form = 1\n")
    write(root / "alder" / "site.toml", ALDER.replace("leaders = 3", "shoes = 1\nleaders = 3\nboots = 2"))
    for found in (document("check"), document("fidelity", "alder"), document("plan", "alder")):
        places = [(problem["file"], problem["line"], problem["column"]) for problem in found["problems"]]
        assert places == sorted(places)
        assert {place[0] for place in places} == {
            "components/singing.toml", "alder/reviews/a.toml", "alder/site.toml",
        }  # fmt: skip
    site = document("audit")["sites"][0]["problems"]
    assert [problem["file"] for problem in site] == ["alder/reviews/a.toml"] * 6 + ["alder/site.toml"] * 2


def test_an_audit_has_no_lines() -> None:
    """An audit's findings carry the TOML path without line and column; `fidelity` and `readiness` have them all."""
    audited = {
        (one["message"], one["place"]["path"]): one["place"]
        for one in document("audit", SAMPLES)["sites"][4]["findings"]
        if one["place"]
    }
    assert len(audited) > 5
    for command in ("fidelity", "readiness"):
        for one in document(command, SAMPLES / "southwark")["findings"]:
            if one["place"]:
                place = audited[one["message"], one["place"]["path"]]
                assert place == {**one["place"], "line": None, "column": None}
                assert one["place"]["line"] > 1


def test_what_a_document_was_made_with(root: Path) -> None:
    """Every document says its format, and the version, components and digest of inputs that it was made with."""
    words = [("audit",), ("check",), ("plugins", "list"), *((command, "alder") for command in ABOUT_ONE)]
    before = [document(*command) for command in words]
    for found in before:
        assert found["format"] == 1
        assert found["made_with"]["pactkit"] == __version__
        assert found["made_with"]["components"] == {"walking": "2026.1"}
    write(root / "components" / "walking.toml", (root / "components" / "walking.toml").read_text("utf-8") + "# more\n")
    for command, found in zip(words, before, strict=True):
        assert document(*command)["made_with"]["inputs"] != found["made_with"]["inputs"]


def test_json_is_utf_8(root: Path) -> None:
    """JSON is UTF-8 as people read it, and valid whatever a site is called."""
    write(root / "alder" / "site.toml", ALDER.replace('"Alder"', '"Ældre \\u001b[31m \U0001f333"'))
    pactkit("fidelity", "alder", "-o", "a.json", "--format", "json")
    pactkit("audit", "-o", "audit.json", "--format", "json")
    text = (root / "audit.json").read_bytes().decode("utf-8")
    assert '"Ældre \\u001b[31m \U0001f333"' in text
    assert json.loads(text)["sites"][0]["name"] == "Ældre \x1b[31m \U0001f333"
    assert "\x1b" not in (root / "a.json").read_text(encoding="utf-8")


def test_an_absent_component_has_no_score(root: Path) -> None:
    """A core component that is not offered is listed in fidelity as `offered: false` with no schemes."""
    write(root / "alder" / "site.toml", 'format = 1\nname = "Alder"\nstage = "full"\n')
    component = document("fidelity", "alder")["components"][0]
    assert (component["offered"], component["schemes"], component["items"]) == (False, [], [])
    assert [finding["message"] for finding in document("fidelity", "alder")["findings"]] == [
        "The core component walking is not offered here"
    ]
    audited = document("audit")["sites"][0]["fidelity"]["components"][0]
    assert (audited["offered"], audited["scheme"], audited["low"], audited["bands"]) == (False, None, None, [])


def test_a_component_without_a_checklist(root: Path) -> None:
    """A definition of milestones alone has no schemes and no items, and nothing next."""
    path = root / "components" / "walking.toml"
    text = path.read_text(encoding="utf-8")
    write(path, text[: text.index("[[schemes]]")] + text[text.index("[[milestones]]") :])
    write(root / "alder" / "site.toml", ALDER[: ALDER.index("[[adaptations]]")])
    write(root / "alder" / "reviews" / "2026-11-10-external.toml", "")
    component = document("fidelity", "alder")["components"][0]
    assert (component["offered"], component["schemes"], component["items"]) == (True, [], [])
    assert component["next"] == {"steps": [], "to_band": None}
    assert document("audit")["sites"][0]["fidelity"]["components"][0]["scheme"] is None
