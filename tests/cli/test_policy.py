"""`--policy`: what if the policy were another one, and whether a verdict hangs on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .making import DAY, FORMATS, WALKING, pactkit, write

ALDER = ("fidelity", "alder", "--as-of", DAY)


def component(*words: str) -> Any:
    """Alder's walking group as JSON."""
    return pactkit(*ALDER, "--format", "json", *words).json["components"][0]


@pytest.mark.usefixtures("root")
def test_a_verdict_says_what_it_hangs_on() -> None:
    """Alder has 75 exactly: it is strong from 75, and would not be from 80."""
    assert component()["robustness"] == {
        "verdict": "fragile",
        "alternatives": [
            {"policy": policy, "bands": [band], "point_band": band, "changed": band != "strong"}
            for policy, band in [
                ("missing=floor", "strong"),
                ("missing=block", "strong"),
                ("threshold=walking.fair:45", "strong"),
                ("threshold=walking.fair:55", "strong"),
                ("threshold=walking.strong:70", "strong"),
                ("threshold=walking.strong:80", "fair"),
            ]
        ],
    }
    text = pactkit(*ALDER, wide=True).out
    assert "Walking group: Fragile: 1 of 6 other rules tried changes it." in text
    assert "Strong from 80 (threshold=walking.strong:80): fair" in text


@pytest.mark.usefixtures("root")
def test_a_verdict_without_a_score_hangs_on_nothing() -> None:
    """Where nothing is to be scored yet, nothing is said."""
    found = pactkit("fidelity", "birch", "--as-of", DAY, "--format", "json", "-p", "no:walking").json["components"][0]
    assert found["robustness"] == {"verdict": None, "alternatives": []}
    assert found["evidence_verdicts"] == []


@pytest.mark.usefixtures("root")
def test_every_alternative_can_be_tried() -> None:
    """What the document names can be typed behind --policy, and gives the bands that it says."""
    for tried in component()["robustness"]["alternatives"]:
        found = component("--policy", tried["policy"])
        assert found["schemes"][0]["bands"] == tried["bands"]
        assert found["schemes"][0]["point_band"] == tried["point_band"]
        assert found["real_policy"] == {
            "scheme": "percent", "bands": ["strong"], "point_band": "strong", "changed": tried["changed"],
        }  # fmt: skip


@pytest.mark.usefixtures("root")
def test_it_is_said_whether_what_is_tried_changes_a_verdict() -> None:
    """Against the real policy, by component; the ordinary document has no such key."""
    changed = pactkit(*ALDER, "--policy", "threshold=strong:80", wide=True).out
    assert "Under the real policy: Strong. What is tried changes the verdict." in changed
    same = pactkit(*ALDER, "--policy", "review_months=6", wide=True).out
    assert "Under the real policy: Strong. What is tried does not change the verdict." in same
    assert "real_policy" not in component()


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("command", ["audit", "fidelity", "next", "explain", "score"])
def test_a_what_if_is_never_taken_for_the_real_one(command: str) -> None:
    """Every format says on top what was tried; an ordinary document says nothing of the kind."""
    about = {
        "audit": [], "fidelity": ["alder"], "next": ["alder"], "explain": ["alder", "walking"],
        "score": ["components/walking.toml", "alder/reviews/2026-11-10-external.toml"],
    }[command]  # fmt: skip
    said = "What if, and not the programme's policy: made with missing=floor, minimum_answered=0.5."
    tried = ("--policy", "missing=floor", "--policy", "minimum_answered=0.50")
    for style in FORMATS:
        asked = [command, *about, "--as-of", DAY, "--format", style]
        ran, plain = pactkit(*asked, *tried, wide=True), pactkit(*asked, wide=True)
        assert (ran.code, ran.err, plain.code) == (0, "", 0)
        if style == "json":
            assert ran.json["policy"] == ["missing=floor", "minimum_answered=0.5"]
            assert "policy" not in plain.json
        elif style == "csv":
            assert ran.rows[0]["problem"] == said
        else:
            assert said in " ".join(ran.out.replace("&#39;", "'").replace("\\_", "_").split())
        assert "What if" not in plain.out


def test_the_pages_say_it_too(root: Path) -> None:
    """On the network page and every site's, and what is for parents is left alone."""
    assert pactkit("report", "--policy", "missing=floor", "--as-of", DAY, "-o", root / "out").code == 0
    for name in ("index.html", "alder.html", "birch.html"):
        page = (root / "out" / name).read_text(encoding="utf-8")
        assert "What if, and not the programme&#39;s policy: made with missing=floor." in page


@pytest.mark.usefixtures("root")
def test_the_values_of_the_real_policy_change_nothing() -> None:
    """All that is shown is the same but for the line that says what was tried."""
    real = ("minimum_answered=0.8", "review_months=12", "evidence_months=12", "small_number=5", "scheme=percent")
    for command in ("audit", "fidelity alder", "next alder", "explain alder walking"):
        asked = (*command.split(), "--as-of", DAY, "--format", "json")
        plain, tried = pactkit(*asked).json, pactkit(*asked, *(word for one in real for word in ("--policy", one))).json
        assert tried.pop("policy") == list(real)
        for one in tried.get("components", []) if command.startswith("fidelity") else []:
            assert one.pop("real_policy")["changed"] is False
        assert tried == plain


@pytest.mark.usefixtures("root")
def test_another_scheme_can_be_the_headline() -> None:
    """Then everything is said of that one; one without bands has no verdict that could change."""
    found = component("--policy", "scheme=lowest")
    assert [scheme["id"] for scheme in found["schemes"]] == ["lowest", "percent"]
    assert found["robustness"]["verdict"] is None
    assert found["real_policy"]["changed"] is None


USAGE = "Usage: pactkit audit [OPTIONS] [WORKSPACE]\nTry 'pactkit audit --help' for help.\n\nError: "
ALONE = "  To move one component alone: threshold=walking.BAND:FROM\n"
KEYS = "evidence_months, minimum_answered, missing, review_months, scheme, small_number, threshold"


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("changes", "error"),
    [
        (["mising=floor"],
         f"{USAGE}Invalid value for '--policy': the policy has no 'mising'. Did you mean 'missing'?\n"),
        (["languages=es"], f"{USAGE}Invalid value for '--policy': the policy has no 'languages'. Known here: {KEYS}\n"),
        (["missing=floor", "missing=block"], f"{USAGE}missing=floor and missing=block contradict each other\n"),
        (["small_number=2"], "Error: small_number protects people and cannot be lowered from 5 to 2\n"),
        (["scheme=percents"], "Error: no component has a scheme 'percents'\n  Did you mean 'percent'?\n"),
        (["threshold=stron:80"],
         "Error: no component has a band 'stron' in its headline\n  Did you mean 'strong'?\n"),
        (["threshold=strong:50"],
         "Error: the bands of walking would no longer rise: weak 0, fair 50, strong 50\n" + ALONE),
    ],
)  # fmt: skip
def test_what_cannot_be_tried_is_said_in_words(changes: list[str], error: str) -> None:
    """A usage error, before anything is written; never a what-if that was not asked for."""
    ran = pactkit("audit", *(word for change in changes for word in ("--policy", change)), wide=True)
    assert (ran.code, ran.out, ran.err) == (2, "", error)


def test_fail_under_goes_by_what_is_tried(root: Path) -> None:
    """The exit code is that of the document that was made."""
    lower = '[[schemes]]\nid = "strict"\nsection = "minimum"\ntotal = "minimum"\n[[gates]]'
    write(root / "components" / "walking.toml", WALKING.replace("[[gates]]", lower))
    assert pactkit(*ALDER, "--fail-under", 70).code == 0
    assert pactkit(*ALDER, "--fail-under", 70, "--policy", "scheme=strict").code == 1
