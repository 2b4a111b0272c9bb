"""`pactkit verify`: a kept audit is made again, and what moved is told with what moved it."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pactkit import __version__

from .conftest import Install
from .making import ALDER, BIRCH, DAY, FORMATS, SAMPLES, SHIPPED, pactkit, point, write

KEYS = ["format", "made_with", "as_of", "holds", "unexplained", "unstated", "kept", "causes", "moved", "reworded",
        "unsaid"]  # fmt: skip


@pytest.fixture
def kept(root: Path) -> Path:
    """The audit of the small workspace, kept on a day."""
    path = root / "kept.json"
    assert pactkit("audit", "--as-of", DAY, "--format", f"json:{path}").code == 0
    return path


def verified(path: Path, *words: object) -> Any:
    """What `verify` says as JSON."""
    return pactkit("verify", path, *words, "--format", "json").json


def change(path: Path, **more: Any) -> None:
    """Another value under a key of the kept audit."""
    write(path, json.dumps(json.loads(path.read_text(encoding="utf-8")) | more))


def test_an_audit_that_holds(kept: Path) -> None:
    """An audit of files that did not change holds, whatever day it is: it is made again as of its own day."""
    ran = pactkit("verify", kept)
    assert ran.code == 0
    assert "It holds: every number and every verdict is the same, and so is all it was made\nfrom.\n" in ran.out
    found = verified(kept)
    assert list(found) == KEYS
    assert found["made_with"] == found["kept"]
    assert (found["as_of"], found["holds"], found["causes"], found["moved"]) == (DAY, True, [], [])


def test_a_change_without_effect(root: Path, kept: Path) -> None:
    """Files may change without effect: it holds, and which files have changed is said."""
    write(root / "alder" / "site.toml", ALDER + "# a comment\n")
    write(root / "programme.toml", (root / "programme.toml").read_text(encoding="utf-8") + "# another\n")
    ran = pactkit("verify", kept)
    assert ran.code == 0
    assert "It holds: what has changed since moves no number and no verdict." in ran.out
    assert "- programme.toml has changed\n- alder: the site's file or its reviews have changed\n" in ran.out
    found = verified(kept)
    assert [(one["kind"], one["about"]) for one in found["causes"]] == [
        ("shared_file", "programme.toml"), ("site_files", "alder"),
    ]  # fmt: skip


def test_what_moved_is_told_with_its_cause(root: Path, kept: Path) -> None:
    """What moved is told by site, component and key, as it was and as it is, with the files that moved it."""
    write(root / "alder" / "site.toml", ALDER.replace("leaders = 3", "leaders = 2"))
    ran = pactkit("verify", kept)
    assert ran.code == 1
    assert "It does not hold any more" in ran.out
    lows = [one for one in verified(kept)["moved"] if (one["site"], one["key"]) == ("alder", "fidelity.low")]
    assert [(one["component"], one["was"]["exact"], one["now"]["exact"]) for one in lows] == [
        ("walking", "75", "125/2")
    ]
    assert [cause["about"] for cause in lows[0]["causes"]] == ["alder"]
    rows = pactkit("verify", kept, "--format", "csv").rows
    assert ("moved", "alder", "walking", "fidelity.low", "75", "125/2") in [tuple(row.values())[:6] for row in rows]
    assert (rows[0]["what"], rows[0]["now"]) == ("verdict", "no")


def test_a_site_that_is_new_or_gone(root: Path, kept: Path) -> None:
    """A site that is new, and one that is gone, are told."""
    (root / "birch").rename(root / "cedar")
    found = verified(kept)
    assert [(one["site"], one["was"], one["now"]) for one in found["moved"] if one["key"] == ""] == [
        ("birch", "birch", None), ("cedar", None, "cedar"),
    ]  # fmt: skip
    assert "- the site birch is not there any more\n- the site cedar is new\n" in pactkit("verify", kept).out


def test_another_version_of_a_component(root: Path, kept: Path) -> None:
    """Another version of a component is told as such, beside the file that it stands in."""
    path = root / "components" / "walking.toml"
    write(path, path.read_text(encoding="utf-8").replace('version = "2026.1"', 'version = "2027.1"'))
    out = pactkit("verify", kept).out
    assert "- walking was version 2026.1, and is 2027.1\n- components/walking.toml has changed\n" in out


def test_a_number_that_was_changed_by_hand(kept: Path) -> None:
    """A number changed by hand so that all still fits together is found, and that nothing explains it is said."""
    document = json.loads(kept.read_text(encoding="utf-8"))
    (low,) = (one["fidelity"]["components"][0]["low"] for one in document["sites"][:1])
    low |= {"value": 74.0, "exact": str(Fraction(74))}
    change(kept, sites=document["sites"])
    ran = pactkit("verify", kept)
    assert ran.code == 1
    assert "Something moved, and neither a file nor a version has changed" in ran.out
    low |= {"value": 73.0}
    change(kept, sites=document["sites"])
    ran = pactkit("verify", kept)
    assert ran.code == 2
    where = "sites[alder].fidelity.components[walking].low"
    assert ran.err == f"Error: {kept} was changed by hand: its parts do not fit together at {where}\n"


def test_what_is_no_audit(root: Path) -> None:
    """Another document of pactkit's, broken JSON and a missing file cannot be verified, and it is said why."""
    pactkit("fidelity", "alder", "--format", "json:fidelity.json")
    write(root / "broken.json", '{"format": 1,')
    ran = pactkit("verify", "fidelity.json")
    assert ran.code == 2
    assert ran.err == (
        "Error: fidelity.json is not an audit that pactkit kept\n"
        "  Keep one with: pactkit audit --format json:audit.json\n"
    )
    assert pactkit("verify", "broken.json").err == "Error: broken.json is not JSON that can be read\n"
    assert pactkit("verify", "none.json").err == "Error: none.json: No such file or directory\n"


def test_it_is_made_again_as_it_was_made(kept: Path, root: Path, install: Install) -> None:
    """Components that were switched off, evidence, policy and language are those of the kept audit."""
    install(point("hiking"))
    write(root / "birch" / "site.toml", BIRCH + "[components.hiking]\n")
    words = ("-p", "no:hiking", "--lang", "es", "--evidence", "external", "--policy", "small_number=7")
    pactkit("audit", "--as-of", "2026-11-15", *words, "--format", f"json:{kept}")
    assert json.loads(kept.read_text(encoding="utf-8"))["options"] == {
        "off": ["hiking"],
        "language": "es",
        "common": [],
    }
    found = verified(kept)
    assert (found["holds"], found["causes"], found["as_of"]) == (True, [], "2026-11-15")
    install()
    assert verified(kept)["as_of"] == "2026-11-15", "what was off and is not installed any more is no obstacle"


def test_an_audit_of_an_older_pactkit(kept: Path) -> None:
    """What an older pactkit did not write down is told, and does not stand against it."""
    document = json.loads(kept.read_text(encoding="utf-8"))
    for key in ("options", "fingerprints", "missed"):
        del document[key]
    for site in document["sites"]:
        del site["inputs"]
    document["made_with"]["pactkit"] = "0.0.1"
    write(kept, json.dumps(document))
    ran = pactkit("verify", kept)
    assert ran.code == 0
    assert f"- pactkit was 0.0.1, and is {__version__}\n" in ran.out
    assert "does not say this: missed." in ran.out
    assert "It does not say with which options it was made; it was made again with none." in ran.out


def test_options_that_would_make_another_audit(kept: Path) -> None:
    """Options that would make another audit than the kept one are refused; those that it was made with are not."""
    for words, message in (
        (("--as-of", "2027-01-01"), "the kept audit is of 22 November 2026 and is made again as of that day"),
        (("-p", "no:walking"), "the kept audit is made again with the components it was made with"),
        (("--fail-under", "50"), "verify compares; it gives no score"),
    ):
        ran = pactkit("verify", kept, *words)
        assert (ran.code, message in ran.err) == (2, True)
    assert pactkit("verify", kept, "--as-of", DAY).code == 0


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format(name: str, language: str, kept: Path, root: Path) -> None:
    """Each format says the verdict and what made it, in either language."""
    write(root / "alder" / "site.toml", ALDER.replace("leaders = 3", "leaders = 2"))
    ran = pactkit("verify", kept, "--format", name, "--lang", language)
    assert ran.code == 1
    assert __version__ in ran.out
    assert "125/2" in ran.out or "62" in ran.out


def test_the_shipped_sites_hold(tmp_path: Path) -> None:
    """An audit of the shipped sites holds on the day it was made."""
    pactkit("audit", SAMPLES, "--as-of", DAY, "--format", f"json:{tmp_path / 'kept.json'}")
    assert pactkit("verify", tmp_path / "kept.json", "-w", SAMPLES).code == 0
    assert len(SHIPPED) > 1
