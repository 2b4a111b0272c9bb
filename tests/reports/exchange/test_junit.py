"""JUnit XML, as Jenkins' schema and build servers want it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pactkit.model.problem import Place, Problem
from pactkit.reports.exchange.junit import check_junit
from tests.cli.making import PROGRAMME, point, workspace, write

from .making import DAY, audit_texts, check_texts, checked, network
from .tools import junit_slips


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The network."""
    return network(tmp_path_factory.mktemp("network"))


def cases(text: str) -> dict[str, list[str]]:
    """The test cases of a document, each with what is inside it."""
    found = ET.fromstring(text)  # noqa: S314 - written by these tests
    return {
        f"{case.get('classname')} {case.get('name')}": [inside.tag for inside in case]
        for case in found.iter("testcase")
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_its_schema_takes_it(root: Path, language: str) -> None:
    """A check and an audit hold what Jenkins' schema asks for."""
    for text in (check_texts(root, language)[1], audit_texts(root, language, fail_under=60)[1]):
        assert junit_slips(text) == []


def test_a_check_has_a_case_per_file(root: Path) -> None:
    """A file passes unless it has an error; a failed plugin is an error of its own."""
    assert cases(check_texts(root)[1]) == {
        "pactkit.check alder/reviews/2026-11-10-external.toml": [],
        "pactkit.check alder/site.toml": [],
        "pactkit.check birch/reviews/2026-11-01-self.toml": [],
        "pactkit.check birch/site.toml": [],
        "pactkit.check cedar/site.toml": ["failure", "failure"],
        "pactkit.check components/singing.toml": ["failure", "failure"],
        "pactkit.check components/walking.toml": [],
        "pactkit.check programme.toml": [],
        "pactkit.plugins hiking": ["error"],
    }


def test_counts_are_those_of_the_cases(root: Path) -> None:
    """A suite counts its cases, and those that failed, broke or were skipped, each once."""
    for text in (check_texts(root)[1], audit_texts(root, fail_under=60)[1]):
        for suite in ET.fromstring(text).iter("testsuite"):  # noqa: S314 - written by these tests
            own = [{inside.tag for inside in case} for case in suite.iter("testcase")]
            counted = {"tests": len(own), **{key: _count(own, tag) for key, tag in KINDS.items()}}
            assert {key: int(suite.get(key, "")) for key in counted} == counted
            assert suite.get("timestamp") == "2026-11-22T00:00:00"


KINDS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def _count(own: list[set[str]], tag: str) -> int:
    return sum(tag in tags for tags in own)


def test_a_component_fails_only_under_the_limit(root: Path) -> None:
    """A component under --fail-under fails; without a limit nothing does, whatever blocks or has drifted."""
    assert "failure" not in {tag for tags in cases(audit_texts(root)[1]).values() for tag in tags}
    found = cases(audit_texts(root, fail_under=100)[1])
    assert found["pactkit.alder walking"] == ["failure", "system-out"]


def test_what_cannot_be_judged_is_an_error_or_skipped(tmp_path: Path) -> None:
    """A plugin that breaks at a site is an error there; not offered, switched off and nothing to score are skipped."""

    def pactkit_fidelity() -> None:
        raise RuntimeError("no legs")

    root = workspace(tmp_path)
    write(root / "programme.toml", PROGRAMME.replace('["walking"]', '["walking", "hiking"]'))
    path = root / "alder" / "site.toml"
    write(path, path.read_text(encoding="utf-8") + "[components.hiking]\n")
    broken = cases(audit_texts(root, plugin=point("hiking", pactkit_fidelity=pactkit_fidelity))[1])
    assert broken["pactkit.alder hiking"] == ["error"]
    assert broken["pactkit.birch hiking"] == ["skipped"]
    assert broken["pactkit.plugins hiking"] == ["error"]
    off = cases(audit_texts(root, plugin=point("hiking"), off=("hiking",))[1])
    assert off["pactkit.alder hiking"] == ["skipped"]
    failed = cases(audit_texts(root)[1])
    assert failed["pactkit.alder hiking"] == ["error"]
    write(root / "birch" / "site.toml", 'format = 1\nname = "B"\nstage = "exploration"\n[components.walking]\n')
    early = cases(audit_texts(root)[1])
    assert early["pactkit.birch walking"] == ["skipped"]


def test_an_unreadable_site_is_an_error(root: Path) -> None:
    """A site whose file cannot be used is an error, and none of its components is a case."""
    found = cases(audit_texts(root)[1])
    assert {name: tags for name, tags in found.items() if "cedar" in name} == {
        "pactkit.cedar cedar/site.toml": ["error", "error"]
    }


def test_what_blocks_is_printed(root: Path) -> None:
    """What stands before the first session is printed with the site, and fails nothing."""
    suites: Any = ET.fromstring(audit_texts(root)[1])  # noqa: S314 - written by these tests
    (birch,) = (suite for suite in suites if suite.get("name") == "birch")
    printed = birch.findtext("system-out")
    assert printed.startswith("Not ready for the first session:\nwalking.")


def test_signs_that_no_xml_can_hold_are_replaced(root: Path) -> None:
    """Control characters, halves of letters and what would end a tag cannot spoil the document."""
    odd = Problem(place=Place(file="a\x07<b>.toml"), message="\ufffe \ud800 & <x> ]]> \x00")
    text = check_junit([], [odd], [], checked(root).made_with, DAY, "en")
    (case,) = ET.fromstring(text.encode()).iter("testcase")  # noqa: S314 - written by these tests
    assert case.get("name") == "a\N{REPLACEMENT CHARACTER}<b>.toml"
    assert "& <x> ]]>" in (case.findtext("failure") or "")
