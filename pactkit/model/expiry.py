"""What holds today and runs out: evidence, reviews, and approvals of adaptations."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.model.text import Text

EVIDENCE, REVIEW, ADAPTATION = "evidence", "review", "adaptation"
EXPIRY_KINDS = (EVIDENCE, REVIEW, ADAPTATION)


@frozen(kw_only=True)
class Expiry:
    """One thing that runs out."""

    on: date  # the last day on which it holds
    kind: str  # one of EXPIRY_KINDS
    component: str
    items: tuple[str, ...] = ()  # whose evidence or adaptation it is
    what: Text | None = None  # of an adaptation: what was changed
