"""What a plugin's hook or measure is given."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from pactkit.model.context import Context
from pactkit.model.definition import Definition
from pactkit.model.finding import Finding
from pactkit.model.programme import Programme
from pactkit.model.site import Site

CONTEXT: Context[int] = Context(
    site=Site(id="leeds", name="Leeds", stage="installation"),
    facts=4,
    component=Definition(id="book_sharing", version="1", title="Book sharing"),
    stage="installation",
    as_of=date(2026, 11, 10),
    programme=Programme(name="PACT"),
)


def test_a_context_is_frozen() -> None:
    """A plugin reads it and cannot change it."""
    with pytest.raises(FrozenInstanceError):
        CONTEXT.stage = "full"  # type: ignore[misc]  # that is what is tried


def test_whether_a_stage_is_reached() -> None:
    """The component's stage at this site has reached itself and those before it."""
    reached = [CONTEXT.at_least(stage) for stage in ("exploration", "installation", "initial", "full")]
    assert reached == [True, True, False, False]


def test_what_a_context_can_be_asked() -> None:
    """Another component's facts, or None where it is not offered; and the standard report."""
    asked = evolve(CONTEXT, facts_of={"peer_spaces": 7}.get, standard=lambda: "the report")
    assert (asked.facts_of("peer_spaces"), asked.facts_of("alliance"), asked.standard()) == (7, None, "the report")
    assert (CONTEXT.facts_of("peer_spaces"), CONTEXT.standard()) == (None, None)


def test_findings_by_severity() -> None:
    """A finding is a blocker, a warning or a note, with its place in the component's table and advice."""
    made = [
        make("Mend it", at=("courses", 0), advice="So") for make in (Finding.blocker, Finding.warning, Finding.note)
    ]
    assert [finding.severity for finding in made] == ["blocker", "warning", "note"]
    assert {(finding.message, finding.at, finding.advice) for finding in made} == {("Mend it", ("courses", 0), "So")}
