"""Facts of co-production, made by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from pactkit.api import Adaptation
from pactkit_co_production import Activity, Committee, CoProduction, Meeting, MeetingRule

from .making import DAY

LATER, EARLIER, OLD = DAY + timedelta(days=1), DAY - timedelta(days=30), DAY - timedelta(days=366)


def meeting(parents: int | None = None, on: date = EARLIER, **stated: Any) -> Meeting:
    """A decision meeting."""
    return Meeting(on=on, parents=parents, **stated)


def adaptation(*decided_by: str, what: Any = "Two weeks online") -> Adaptation:
    """A local change, with those who decided it."""
    return Adaptation(
        component="book_sharing",
        items=("BS-03",),
        what=what,
        why="No crèche",
        keeps_function=True,
        decided_by=decided_by,
    )


def of(**stated: Any) -> CoProduction:
    """The facts of a site; lists may be given for tuples."""
    given: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in stated.items()}
    return CoProduction(**given)


def activity(chosen: date | None) -> Activity:
    """An activity chosen on a day."""
    return Activity(what="Baby bank", chosen=chosen)


def committee(committee_id: str = "money", **stated: Any) -> Committee:
    """A committee beside the steering group."""
    return Committee(id=committee_id, name="Money", **stated)


def rule(parents: int = 2, **stated: Any) -> MeetingRule:
    """A rule for meetings."""
    return MeetingRule(parents=parents, **stated)
