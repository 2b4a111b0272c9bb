"""SARIF 2.1.0, as its schema and its validator want it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pactkit.assess.checking import Checker
from pactkit.model.problem import Place, Problem
from pactkit.reports.exchange.sarif import check_sarif
from tests.cli.making import many_sites, write

from .making import audit_texts, check_texts, network
from .tools import sarif_complaints, sarif_slips


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The network."""
    return network(tmp_path_factory.mktemp("network"))


def run_of(text: str) -> Any:
    """The one run of a log."""
    log = json.loads(text)
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("language", ["en", "es"])
def test_its_schema_takes_it(root: Path, language: str) -> None:
    """A check and an audit hold what the schema of SARIF 2.1.0 asks for."""
    for text in (check_texts(root, language)[0], audit_texts(root, language)[0]):
        assert sarif_slips(text) == []


def test_its_validator_takes_it(root: Path, tmp_path: Path) -> None:
    """Microsoft's multitool finds nothing wrong in them."""
    for name, text in (("check", check_texts(root)[0]), ("audit", audit_texts(root)[0])):
        path = tmp_path / f"{name}.sarif"
        path.write_text(text, encoding="utf-8")
        assert sarif_complaints(path) == set()


def test_a_problem_is_a_result_at_its_line(root: Path) -> None:
    """Each problem of a check has a rule, a level, a sentence with its hint, and its line and column."""
    run = run_of(check_texts(root)[0])
    first = run["results"][1]
    assert first["level"] == "error"
    assert first["message"]["text"].startswith("nobody: there is no key 'nobody' here")
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "cedar/site.toml", "uriBaseId": "SRCROOT"}
    assert "snippet" not in physical["region"]  # such files are sent to others, and a line may tell of few people
    assert physical["region"]["startColumn"] == 1
    assert first["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "nobody", "kind": "value"}]


def test_a_file_from_elsewhere_has_its_whole_address(tmp_path: Path) -> None:
    """A file that stands in no workspace is named by its address; spaces in a name are written as addresses do."""
    path = write(tmp_path / "my review.toml", "format = 1\nwave = 1\n")
    found = Checker([]).check([path])
    (result, *_) = run_of(check_sarif(found.problems, found.failures, found.made_with, "en"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": path.as_uri()}
    inside = Problem(place=Place(file="leeds/reviews/my review.toml"), message="so", severity="note")
    (result,) = run_of(check_sarif([inside], [], found.made_with, "en"))["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "leeds/reviews/my%20review.toml", "uriBaseId": "SRCROOT"}
    }


def test_every_result_names_a_rule_of_the_run(root: Path) -> None:
    """The rules of a check are those that its results belong to; a sentence said twice is one rule."""
    run = run_of(check_texts(root)[0])
    rules = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert rules == sorted({result["ruleId"] for result in run["results"]})
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_a_failed_plugin_is_a_notification(root: Path) -> None:
    """A plugin that failed is no result: it is said of the run, which was not successful."""
    for text in (check_texts(root)[0], audit_texts(root)[0]):
        (invocation,) = run_of(text)["invocations"]
        assert invocation["executionSuccessful"] is False
        (told,) = invocation["toolExecutionNotifications"]
        assert told["message"]["text"].startswith("hiking (pactkit-example 1.0), load: ImportError: no module named")


def test_a_bad_definition_is_said_of_the_audit(root: Path) -> None:
    """What is wrong in components/ is about how the audit is set up, and about no site."""
    (invocation,) = run_of(audit_texts(root)[0])["invocations"]
    places = {
        told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for told in invocation["toolConfigurationNotifications"]
    }
    assert places == {"components/singing.toml"}


def test_an_audit_tells_what_somebody_should_look_at(root: Path) -> None:
    """An audit's results are problems, findings, milestones that block, and core items below their target."""
    run = run_of(audit_texts(root)[0])
    kinds = Counter(result["ruleId"].split("/")[0] for result in run["results"])
    assert {"file", "milestone", "departure"} <= set(kinds)
    assert set(kinds) <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    (drift,) = [one for one in run["results"] if one["ruleId"] == "departure/drift"]
    assert drift["level"] == "warning"
    assert drift["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "walking.W-2", "kind": "item"}]
    assert run["properties"]["as_of"] == "2026-11-22"


def test_sites_without_anything_to_tell_leave_no_hole(tmp_path: Path) -> None:
    """A log of sites that have nothing to say, of which some stand first or last, is still JSON."""
    root = many_sites(tmp_path, 3)
    assert run_of(audit_texts(root)[0])["results"]
    for name in ("alder", "birch", "site-0000", "site-0001", "site-0002"):
        (root / name / "site.toml").write_text('format = 1\nname = "N"\nstage = "exploration"\n', encoding="utf-8")
        for review in (root / name / "reviews").iterdir():
            review.unlink()
    (root / "programme.toml").write_text('format = 1\nname = "P"\n', encoding="utf-8")
    assert [one for one in run_of(audit_texts(root)[0])["results"] if one["ruleId"] == "departure/drift"] == []


def test_equal_input_gives_equal_bytes(root: Path) -> None:
    """There is no time of the run, no name of the machine and no path of the workspace in it."""
    for one, other in zip(check_texts(root) + audit_texts(root), check_texts(root) + audit_texts(root), strict=True):
        assert one == other
        assert str(root) not in one
