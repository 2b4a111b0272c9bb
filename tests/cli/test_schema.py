"""`pactkit schema`: JSON Schemas for editors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from .conftest import Install
from .making import broken_point, pactkit, point, write

KINDS = ("programme", "site", "review", "component")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_of_file_has_a_schema(kind: str, language: str, root: Path) -> None:
    """Each of the four is a JSON Schema of draft 7, names what made it, and is the same each time."""
    assert root.is_dir()
    ran = pactkit("schema", kind, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    Draft7Validator.check_schema(ran.json)
    assert ran.json["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "walking 2026.1" in ran.json["$comment"]
    assert pactkit("schema", kind, "--lang", language).out == ran.out


def test_a_site_is_spoken_of_in_the_words_of_its_components(root: Path) -> None:
    """A site's schema has each component's facts and milestones, with their titles in the chosen language."""
    assert root.is_dir()
    found = pactkit("schema", "site", "--lang", "es").json["properties"]
    assert list(found["readiness"]["properties"]["walking"]["properties"]) == [
        "path_found", "leader_trained", "first_term_reviewed",
    ]  # fmt: skip
    assert found["readiness"]["properties"]["walking"]["properties"]["path_found"] == {
        "$ref": "#/definitions/status",
        "description": "Camino encontrado",
    }
    assert list(found["components"]["properties"]["walking"]["properties"]) == ["leaders", "gatherings"]


def test_a_review_offers_exactly_the_levels_of_an_item(root: Path) -> None:
    """Each item shows its question and what each level means; whether it may not apply follows from the definition."""
    assert root.is_dir()
    items = pactkit("schema", "review").json["properties"]["ratings"]["properties"]["walking"]["properties"]["items"]
    offered = {code: item["anyOf"][0]["enum"] for code, item in items["properties"].items()}
    assert offered["W-2"] == [0, 1, 2, "cannot_rate"]
    assert offered["W-3"] == [0, 1, 2, "not_applicable", "cannot_rate"]
    assert items["properties"]["W-2"]["description"] == (
        "Do parents choose the way?\n\n- `0`: Not in place\n- `1`: Partly in place\n- `2`: In place\n"
        "- `cannot_rate`: It could not be rated"
    )


def test_it_goes_to_a_file_whose_folder_is_made(root: Path) -> None:
    """-o writes a file, and makes the folder for it: the workspace stays a workspace."""
    ran = pactkit("schema", "site", "-o", ".schemas/site.json")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((root / ".schemas" / "site.json").read_text(encoding="utf-8"))["properties"]
    assert pactkit("check").code == 0


def test_without_a_workspace_the_installed_components_are_spoken_of(
    tmp_path: Path, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no workspace yet, the schema is made of the plugins."""
    install(point("hiking"))
    monkeypatch.chdir(tmp_path)
    found = pactkit("schema", "programme").json
    assert found["properties"]["core"]["items"]["enum"] == ["hiking"]


def test_what_cannot_be_used_may_be_anything(root: Path, install: Install) -> None:
    """A component that failed or is off may still be named; it is told on standard error, and the exit code is 2."""
    install(broken_point("hiking"))
    write(root / "components" / "singing.toml", 'format = 1\nid = "singing"\n')
    ran = pactkit("schema", "site")
    assert ran.code == 2
    assert "components/singing.toml" in ran.err
    assert "no module named 'shoes'" in ran.err
    components = ran.json["properties"]["components"]["properties"]
    assert sorted(components) == ["hiking", "singing", "walking"]
    assert components["hiking"]["additionalProperties"] is True
    assert pactkit("schema", "site", "-p", "no:walking").json["properties"]["components"]["properties"]["walking"]


def test_an_unknown_kind_is_a_usage_error(root: Path) -> None:
    """There are four kinds of file."""
    assert root.is_dir()
    ran = pactkit("schema", "sites", wide=True)
    assert ran.code == 2
    assert "'sites' is not one of 'programme', 'site', 'review', 'component'" in ran.err
