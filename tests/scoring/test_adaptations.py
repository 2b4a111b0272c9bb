"""The log of adaptations: what ran out, and what soon will."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from pactkit.model.adaptation import Adaptation
from pactkit.model.text import say
from pactkit.scoring.adaptations import ending_notice, endings

DAY = date(2026, 11, 22)


def adaptation(**more: Any) -> Adaptation:
    stated: dict[str, Any] = {"approved": date(2026, 1, 1), **more}
    return Adaptation(
        component="reading", items=("R-1", "R-2"), what="Two weeks online", why="Rain", keeps_function=True, **stated
    )


def told(one: Adaptation, *, relied_on: bool = False) -> list[tuple[str, str]]:
    """Severity and English message of what is noticed."""
    notices = [ending_notice(ending) for ending in endings([one], [one] if relied_on else [], DAY, 12)]
    return [(finding.severity, say(finding.message, "en")) for finding in notices]


@pytest.mark.parametrize("days", [0, 1, 60])
def test_one_that_soon_runs_out_is_noted(days: int) -> None:
    """Within 60 days of its last day, those who decide are told in time; the last day itself still counts."""
    until = DAY + timedelta(days=days)
    assert told(adaptation(until=until)) == [
        ("note", f"The adaptation of R-1, R-2 runs out on {until}: Two weeks online")
    ]


@pytest.mark.parametrize(
    "quiet",
    [
        {"until": DAY + timedelta(days=61)},
        {"until": None},
        {"until": DAY - timedelta(days=1), "approved": None},
        {"until": DAY + timedelta(days=1), "approved": DAY + timedelta(days=1)},
        {"until": date(2025, 11, 21), "approved": date(2025, 1, 1)},
    ],
)
def test_what_is_not_told(quiet: dict[str, Any]) -> None:
    """Nothing is said of one with time left or no end, of one nobody approved, nor for ever of one that ended."""
    assert told(adaptation(**quiet)) == []


def test_one_that_ran_out_under_a_departure_is_a_warning() -> None:
    """While a core item below its target still rests on it, an adaptation that ran out has to be decided again."""
    ended = adaptation(until=DAY - timedelta(days=1))
    message = f"The adaptation of R-1, R-2 ran out on {DAY - timedelta(days=1)}: Two weeks online"
    assert told(ended, relied_on=True) == [("warning", message)]
    assert told(ended) == [("note", message)]


def test_each_notice_has_its_place_in_the_log() -> None:
    """The place is that of the file's list, also where others before it are silent."""
    log = [adaptation(until=None), adaptation(until=DAY)]
    assert [ending.number for ending in endings(log, (), DAY, 12)] == [1]


@pytest.mark.parametrize("relied_on", [True, False])
@pytest.mark.parametrize(("days", "ran_out"), [(-1, True), (0, False), (60, False)])
def test_whether_a_core_item_rests_on_it_is_kept(days: int, *, ran_out: bool, relied_on: bool) -> None:
    """Of one that ran out, and of one that soon will, it is known whether a core item below its target rests on it."""
    log = [adaptation(until=DAY + timedelta(days=days))]
    (ending,) = endings(log, log if relied_on else (), DAY, 12)
    assert (ending.adaptation, ending.ran_out, ending.relied_on) == (log[0], ran_out, relied_on)


def test_one_that_ran_out_long_ago_is_told_while_a_core_item_rests_on_it() -> None:
    """However long ago it ran out: what rests on it has to be decided."""
    log = [adaptation(until=date(2024, 1, 1), approved=date(2023, 1, 1))]
    assert [ending.relied_on for ending in endings(log, log, DAY, 12)] == [True]
    assert list(endings(log, (), DAY, 12)) == []
