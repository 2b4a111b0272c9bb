"""The four stages of implementation, in order: exploration, installation, initial, full."""

from __future__ import annotations

STAGES = ("exploration", "installation", "initial", "full")
BEFORE_LAUNCH = frozenset(STAGES[:2])

_RANK = {stage: rank for rank, stage in enumerate(STAGES)}


def reached(stage: str, since: str) -> bool:
    """Whether somebody at `stage` has reached the stage `since`."""
    return _RANK[stage] >= _RANK[since]
