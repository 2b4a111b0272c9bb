"""The plan of a launch: which day the first session can be held, and what that day depends on."""

from __future__ import annotations

from datetime import date

from attrs import frozen

ON_TRACK, AT_RISK, LATE = "on_track", "at_risk", "late"


@frozen(kw_only=True)
class PlannedMilestone:
    """A milestone's days at the longest durations."""

    id: str  # component.milestone
    start: date | None
    finish: date | None  # None: unknown, it is blocked or waits for something blocked
    slack: int | None  # days it may finish later without moving the first session; None: outside the set, or unknown
    needed: bool = True  # whether the first session waits for it


@frozen(kw_only=True)
class LaunchPlan:
    """The first session at the earliest and at the latest (None: unknown, something is blocked)."""

    as_of: date
    earliest: date
    latest: date | None
    launch: date | None
    verdict: str | None  # on_track | at_risk | late; None without a planned launch
    critical: tuple[str, ...]  # the chain that sets the latest day, by time
    milestones: tuple[PlannedMilestone, ...]
