"""Whether the stage that a site states goes with the rest of its file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pactkit.languages.voice import say
from pactkit.model.site import Site
from pactkit.scoring.stages import stage_notices

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("stage", ["initial", "full"])
def test_a_first_session_that_lies_ahead_of_a_running_site(stage: str) -> None:
    """Nobody can hold sessions before the first one: either the stage or the day is wrong."""
    (finding,) = stage_notices(Site(id="leeds", name="Leeds", stage=stage, launch=DAY + timedelta(days=1)), DAY)
    assert (finding.severity, finding.at) == ("warning", ("launch",))
    assert say(finding.message, "en") == (
        "The first session is planned for 23 November 2026, and the stage says that sessions are being held"
    )
    assert say(finding.message, "es") == (
        "La primera sesión está prevista para el 23 de noviembre de 2026, y la etapa dice que ya se celebran sesiones"
    )


@pytest.mark.parametrize(
    ("stage", "launch"),
    [
        ("full", DAY),
        ("initial", DAY - timedelta(days=1)),
        ("initial", None),
        ("exploration", DAY + timedelta(days=1)),
        ("installation", DAY + timedelta(days=1)),
    ],
)
def test_a_stage_that_goes_with_the_day(stage: str, launch: date | None) -> None:
    """The day of the first session itself counts as held; before launch a day ahead is as it should be."""
    assert list(stage_notices(Site(id="leeds", name="Leeds", stage=stage, launch=launch), DAY)) == []
