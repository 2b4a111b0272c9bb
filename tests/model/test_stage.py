"""The stages, in order."""

from __future__ import annotations

import pytest

from pactkit.model.site import Site
from pactkit.model.stage import BEFORE_LAUNCH, STAGES, reached


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("since", range(4))
def test_reached(at: int, since: int) -> None:
    """exploration, installation, initial, full: each comes after those before it, and has reached itself."""
    assert STAGES == ("exploration", "installation", "initial", "full")
    assert reached(STAGES[at], STAGES[since]) == (at >= since)


def test_before_launch() -> None:
    """The first session is held when exploration and installation are over."""
    assert sorted(BEFORE_LAUNCH) == ["exploration", "installation"]


def test_a_component_may_be_at_another_stage() -> None:
    """A component that is at another stage than the site says so under `stages`."""
    site = Site(id="leeds", name="Leeds", stage="installation", stages={"digital_inclusion": "exploration"})
    assert site.stage_of("digital_inclusion") == "exploration"
    assert site.stage_of("book_sharing") == "installation"
