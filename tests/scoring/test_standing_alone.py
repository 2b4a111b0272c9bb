"""The note on ratings that nobody but the site itself has made."""

from __future__ import annotations

from attrs import evolve

from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Finding
from pactkit.model.programme import Policy
from pactkit.scoring.notices import fidelity_notices

from .making import DAY, REVIEW, assess, definition, give, item, section

THING = definition(section("A", item("a"), item("b")))


def noticed(report: FidelityReport) -> list[Finding]:
    """What is noticed about the component's fidelity."""
    return list(fidelity_notices(THING, report, {}, [], DAY, Policy()))


def test_a_self_rating_alone_is_noted() -> None:
    """A note says so, with the advice to have it reviewed by others; an outside rating needs none."""
    outside = assess(THING, give({"a": 1}))
    own = evolve(outside, items=tuple(evolve(one, source="self" if one.source else None) for one in outside.items))
    assert REVIEW.source == "external"
    assert noticed(outside) == []
    (note,) = noticed(own)
    assert note.severity == "note"
    assert str(note.message) == "Every rating that counts is the site's own: nobody else has rated this"
    assert str(note.advice) == "Ask a peer site or the central team to review it too"
