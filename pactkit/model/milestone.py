"""Something to be done before the first session (or later), and where a site stands with it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.model.formula import Source
from pactkit.model.number import Number
from pactkit.model.text import Text

NOT_STARTED, IN_PROGRESS, DONE, BLOCKED, NOT_NEEDED = "not_started", "in_progress", "done", "blocked", "not_needed"
MILESTONE_STATES = (NOT_STARTED, IN_PROGRESS, DONE, BLOCKED, NOT_NEEDED)
CLOSED = frozenset({DONE, NOT_NEEDED})


@frozen(kw_only=True)
class MilestoneMeasure:
    """The milestone is done when the measure is at least this."""

    source: Source
    at_least: Number


@frozen(kw_only=True)
class Milestone:
    """A milestone as its component defines it."""

    id: str
    title: Text
    stage: str
    required: bool = True
    needs: tuple[str, ...] = ()  # whole ids, `component.milestone`
    days: tuple[int, int] = (0, 0)  # shortest and longest time it takes, in calendar days
    owner: Text | None = None  # a role
    measure: MilestoneMeasure | None = None


@frozen(kw_only=True)
class MilestoneStatus:
    """What a site's file says of a milestone."""

    status: str = NOT_STARTED
    on: date | None = None  # the day it was done
    started: date | None = None
    expected: date | None = None
    owner: str | None = None
    reason: Text | None = None  # of blocked and not_needed
    note: Text | None = None
