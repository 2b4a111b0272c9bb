"""What readiness reports are made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from pactkit.model.fidelity import Measured
from pactkit.model.finding import Finding
from pactkit.model.milestone import CLOSED, Milestone, MilestoneStatus
from pactkit.model.number import Number


@frozen(kw_only=True)
class MilestoneState:
    """A milestone at one site: what it is, what the site says, and what follows."""

    milestone: Milestone
    stated: MilestoneStatus
    status: str  # the stated one, or done where the measure holds
    measured: Measured | None = None

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status in CLOSED

    @property
    def done_on(self) -> date | None:
        """The day it was done, where that is known."""
        return self.stated.on


@frozen(kw_only=True)
class ReadinessReport:
    """Whether a component can start at one site: what a plugin's `pactkit_readiness` returns."""

    component: str
    version: str
    ready: bool
    milestones: tuple[MilestoneState, ...] = ()
    strength: Mapping[str, Number] = {}  # by stage, percent 0-100
    findings: tuple[Finding, ...] = ()
