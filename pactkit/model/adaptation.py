"""A recorded local change to an item of a checklist, in FRAME's terms."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.model.text import Text

CONSISTENT = "consistent_adaptation"
INCONSISTENT = "inconsistent_modification"
DRIFT = "drift"
DEPARTURE_KINDS = (CONSISTENT, INCONSISTENT, DRIFT)

# FRAME (Wiltsey Stirman, Baumann and Miller 2019): what a change is meant to do, and for whom it is made.
GOALS = ("reach", "retention", "feasibility", "fit", "culture", "outcomes", "cost", "satisfaction")
DELIVERY_LEVELS = ("family", "group", "cohort", "deliverer", "venue", "organisation", "network")


@frozen(kw_only=True)
class Adaptation:
    """What was changed, why, who decided, until when, and whether it keeps the item's function."""

    component: str
    items: tuple[str, ...]
    what: Text
    why: Text
    keeps_function: bool
    decided_by: tuple[str, ...] = ()
    planned: bool | None = None
    goal: str | None = None  # one of GOALS
    level_of_delivery: str | None = None  # one of DELIVERY_LEVELS
    approved: date | None = None
    until: date | None = None  # last day it holds; None: no end

    def approved_by(self, day: date) -> bool:
        """Whether it had been approved on `day`."""
        return self.approved is not None and self.approved <= day

    def run_out(self, day: date) -> bool:
        """Whether its last day was before `day`."""
        return self.until is not None and self.until < day


@frozen(kw_only=True)
class Ending:
    """An approved adaptation that ran out, or soon will: those who decided it should look at it again."""

    adaptation: Adaptation
    number: int  # its place in the log
    ran_out: bool  # otherwise it soon will
    relied_on: bool  # whether a core item below its target rests on it


@frozen(kw_only=True)
class Departure:
    """A core item below its target, and what stands behind it."""

    code: str
    kind: str  # one of DEPARTURE_KINDS
    reason: str | None = None  # of drift: none | not_approved | run_out
    adaptation: Adaptation | None = None  # the one that was looked at
