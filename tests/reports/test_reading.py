"""What every text for people keeps to."""

from __future__ import annotations

import pytest

from .making import ABOUT_ONE, COMPONENTS, SITES, said

TEXTS = [
    "audit",
    "plugins list",
    *(f"plugins show {component}" for component in COMPONENTS),
    *(f"{command} {site}" for command in ABOUT_ONE for site in SITES),
    *(f"explain southwark {component}" for component in COMPONENTS),
    *(f"explain leeds {component}" for component in ("alliance", "digital_inclusion", "evaluation", "reach")),
    "explain southwark book_sharing BS-04",
    "check {root}/site_configs",
]
VERDICTS = {
    "audit": "5 sites: 1 of 5 ready.",
    "readiness leeds": "Not ready: 48 things to do or decide before the first session.",
    "readiness southwark": "Ready: all that a first session needs is in place.",
    "readiness lewisham": "Not ready: of what a first session needs, 9 things still to do or decide.",
    "fidelity newcastle": "Not yet PACT (self-rated only): Alliance. Not offered: Book sharing. Nothing to",
    "explain southwark book_sharing": "Faithful: 73.7.",
    "explain southwark book_sharing BS-04": "BS-04: Have the volunteers who lead the course been trained for it?",
    "plan southwark": "Sessions are being held here (stage full).",
}


@pytest.mark.parametrize("asked", [*TEXTS, "audit --lang es", "readiness leeds --lang es", "fidelity leeds --lang es"])
def test_text_fits_80_columns(asked: str) -> None:
    """Text output fits 80 columns, has no trailing spaces and no escape codes."""
    lines = said(asked).splitlines()
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("asked", VERDICTS)
def test_the_verdict_comes_first(asked: str) -> None:
    """Text says the verdict first, under the heading."""
    heading, rule, empty, verdict = said(asked).splitlines()[:4]
    assert rule == "=" * len(heading)
    assert empty == ""
    assert verdict == VERDICTS[asked]


def test_what_decides_then_what_changed_then_what_to_do() -> None:
    """Then text says what decides the verdict, then what to do next."""
    lines = said("fidelity lewisham").splitlines()
    start = lines.index("Co-production")
    parts = ["Not decided between", "Core items below target", "To reach ", "What would raise the low score most"]
    found = [next(at for at, line in enumerate(lines) if at > start and line.startswith(part)) for part in parts]
    assert found == sorted(found)
