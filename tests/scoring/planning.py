"""Short ways to write milestones and plans in tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from pactkit.model.milestone import NOT_STARTED, Milestone, MilestoneStatus
from pactkit.model.plan import LaunchPlan
from pactkit.model.readiness import MilestoneState
from pactkit.scoring.launch import launch_plan

from .making import DAY

States = dict[str, MilestoneState]


def day(number: int | None) -> date | None:
    """So many days from as-of."""
    return None if number is None else DAY + timedelta(days=number)


def state(status: str = NOT_STARTED, days: tuple[int, int] = (10, 20), needs: str = "", **more: Any) -> MilestoneState:
    """A required milestone of installation; days in `on`, `started` and `expected` count from as-of."""
    dates: dict[str, Any] = {key: day(more.pop(key)) for key in ("on", "started", "expected") if key in more}
    stated = {"id": "m", "title": "M", "stage": "installation", **more}
    milestone = Milestone(days=days, needs=tuple(needs.split()), **stated)
    return MilestoneState(milestone=milestone, stated=MilestoneStatus(status=status, **dates), status=status)


def plan(states: Mapping[str, MilestoneState], launch: int | None = None) -> LaunchPlan:
    """The plan on the day of the tests."""
    return launch_plan(states, DAY, day(launch))
