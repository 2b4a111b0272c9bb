"""What the text says of sites in every condition: the verdict, what decides it, what to do next."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Context, Finding
from pactkit.model.fidelity import Interval

from .conftest import Install
from .making import ALDER, BIRCH, DAY, pactkit, point, write


def text(*words: object) -> str:
    """What a command says, on one line."""
    return " ".join(pactkit(*words, "--as-of", DAY).out.split())


PLANS = {
    "The first session can be held between 2 December 2026 and 14 December 2026. "
    "It is planned for 1 December 2026: late.": BIRCH,
    "The first session can be held between 2 December 2026 and 14 December 2026. "
    "It is planned for 2 December 2026: at risk.": BIRCH.replace("2026-12-01", "2026-12-02"),
    "The first session can be held between 2 December 2026 and 14 December 2026. "
    "It is planned for 14 December 2026: on track.": BIRCH.replace("2026-12-01", "2026-12-14"),
    "The first session can be held between 2 December 2026 and 14 December 2026. What": BIRCH.replace("launch", "# "),
    "The first session can be held on 24 December 2026. It": BIRCH
    + 'leader_trained = { status = "in_progress", expected = 2026-12-24 }\n',
    "The first session can be held on 2 December 2026 at the earliest; something is blocked, so that nobody can say "
    "the latest day.": BIRCH + 'leader_trained = { status = "blocked", reason = "No trainer" }\n',
    "Sessions are being held here (stage initial).": BIRCH.replace('"installation"', '"initial"'),
}


@pytest.mark.parametrize("sentence", PLANS)
def test_when_the_first_session_can_be_held(sentence: str, root: Path) -> None:
    """The plan says its days in words, held against the planned day; `readiness` says the same."""
    write(root / "birch" / "site.toml", PLANS[sentence])
    assert sentence in text("plan", "birch")
    if not sentence.endswith("What"):
        assert sentence in text("readiness", "birch")


def test_a_plan_of_what_is_done(root: Path) -> None:
    """Where all is done nothing is critical or open; where nothing has to be done that is said."""
    said = text("plan", "alder")
    assert "Of 2 milestones that the first session waits for, 2 are done or not needed. Made with" in said
    write(root / "alder" / "site.toml", 'format = 1\nname = "Alder"\nstage = "exploration"\n')
    assert "The first session waits for no milestone. Made with" in text("plan", "alder")


def test_a_milestone_that_is_not_known(root: Path) -> None:
    """A blocked milestone has no day, and says why it is blocked."""
    write(root / "birch" / "site.toml", BIRCH + 'leader_trained = { status = "blocked", reason = "No trainer" }\n')
    assert "Leader trained - blocked not known -" in text("plan", "birch")
    assert "- Leader trained: blocked, No trainer walking.leader_trained" in text("readiness", "birch")


READY = {
    "Ready: nothing stands in the way of the first session.": BIRCH.replace("in_progress", "done").replace(
        "started = 2026-11-20", "on = 2026-11-20"
    )
    + 'leader_trained = { status = "not_needed", reason = "She is a teacher" }\n',
    "Not ready yet: walking.": 'format = 1\nname = "Birch"\nstage = "exploration"\n',
    "Not ready: 2 things to do or decide before the first session.": BIRCH,
    "Not ready: of what a first session needs, 2 things still to do or decide.": BIRCH.replace(
        '"installation"', '"initial"'
    ),
}


@pytest.mark.parametrize("verdict", READY)
def test_whether_a_site_is_ready(verdict: str, root: Path) -> None:
    """`readiness` and `audit` begin with the same verdict."""
    write(root / "birch" / "site.toml", READY[verdict])
    assert verdict in text("readiness", "birch")
    assert verdict in text("audit")


def test_a_site_without_components(root: Path) -> None:
    """A site that offers nothing of a programme without a core says so everywhere."""
    write(root / "programme.toml", 'format = 1\nname = "P"\n')
    write(root / "alder" / "site.toml", 'format = 1\nname = "Alder"\nstage = "exploration"\n')
    assert "No component is offered here yet." in text("audit")
    assert "No component is offered here yet." in text("fidelity", "alder")
    assert "Not ready yet: no component is offered." in text("readiness", "alder")


def test_a_blocker_of_a_plugin(root: Path, install: Install) -> None:
    """What a plugin's finding blocks stands among the things to do, and as a finding with its advice and place."""

    def pactkit_findings() -> list[Finding]:
        return [Finding.blocker("No boots", advice="Buy some")]

    install(point("hiking", pactkit_findings=pactkit_findings))
    write(root / "birch" / "site.toml", BIRCH + "[components.hiking]\n")
    said = text("readiness", "birch")
    assert "- No boots hiking" in said
    assert "- blocker: hiking: No boots Buy some (birch/site.toml:8:1)" in said
    assert "Not counted, as nobody knows how long it takes: hiking." in said
    assert "Found: 1 blocker" in text("audit")


def test_components_that_need_few_words(root: Path) -> None:
    """No checklist, no bands, nothing below target: each is said, and nothing is left out."""
    path = root / "components" / "walking.toml"
    definition = path.read_text(encoding="utf-8")
    bands = definition[definition.index("bands") : definition.index('[[schemes]]\nid = "lowest"')]
    gates = definition[definition.index("[[gates]]") : definition.index("[[sections]]")]
    write(path, definition.replace(bands, "").replace(gates, ""))
    assert "= Scored without bands: Walking group." in text("fidelity", "alder")
    review = root / "alder" / "reviews" / "2026-11-10-external.toml"
    write(review, review.read_text(encoding="utf-8").replace("W-2 = 1", "W-2 = 2").replace("W-4 = 1", "W-4 = 2"))
    assert "Walking group Every item that applies is at its target. Made with" in text("next", "alder")
    write(path, definition[: definition.index("[[schemes]]")] + definition[definition.index("[[milestones]]") :])
    review.unlink()
    write(root / "alder" / "site.toml", ALDER[: ALDER.index("[[adaptations]]")])
    assert "No checklist: Walking group." in text("fidelity", "alder")
    assert "Walking group No checklist." in text("next", "alder")
    assert "No checklist." in text("explain", "alder", "walking")


def test_an_adaptation_that_ran_out(root: Path) -> None:
    """A departure names the recorded change and what is wrong with it."""
    write(
        root / "alder" / "site.toml",
        ALDER.replace("approved = 2026-05-01", "approved = 2026-05-01\nuntil = 2026-06-01"),
    )
    assert "W-4 1 drift A wall to sit on instead of a bench (approval has run out)" in text("fidelity", "alder")


def test_a_score_that_a_plugin_changed(root: Path, install: Install) -> None:
    """`explain` shows the standard arithmetic, and says where a component's plugin answered otherwise."""

    def pactkit_fidelity(context: Context[Any]) -> Any:
        report = context.standard()
        (headline, *rest) = report.schemes
        changed = evolve(headline, score=Interval(low=10, point=Fraction(100, 3), high=90), bands=())
        return evolve(report, schemes=(changed, *rest))

    install(point("hiking", pactkit_fidelity=pactkit_fidelity))
    write(root / "alder" / "site.toml", ALDER + "[components.hiking]\n")
    schemes = pactkit("explain", "alder", "hiking", "--as-of", DAY, "--format", "json").json["schemes"]
    lines = {line["what"]: line["result"] for line in schemes[0]["lines"]}
    assert lines["plugin"] == "low 10, high 90, point 100/3 (33.3333)"
    assert lines["band"] == "none"
    assert "plugin" not in {line["what"] for line in schemes[1]["lines"]}


def test_debug_shows_where_a_plugin_broke(root: Path, install: Install) -> None:
    """With --debug the traceback of a plugin that failed is shown on standard error, without it only its words."""

    def pactkit_findings() -> None:
        raise RuntimeError("no legs")

    install(point("hiking", pactkit_findings=pactkit_findings))
    write(root / "alder" / "site.toml", ALDER + "[components.hiking]\n")
    assert pactkit("fidelity", "alder").err == ""
    traced = pactkit("fidelity", "alder", "--debug").err
    assert traced.startswith("Traceback (most recent call last):\n")
    assert "RuntimeError: no legs\n" in traced
