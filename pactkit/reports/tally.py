"""What is counted over all sites of an audit while they go by, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import define, field, frozen

from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem
from pactkit.model.statement import Statement
from pactkit.model.terms import ORDINARY, Terms
from pactkit.reports.bent import Bent
from pactkit.reports.ending import Endings
from pactkit.reports.network.network import Network, Summary


@define
class Tally:
    """What is counted over all sites while they go by."""

    sites: int = 0
    unreadable: int = 0
    ready: int = 0
    dropped: int = 0  # sites with a file that could not be used
    blockers: int = 0
    departures: dict[str, int] = field(factory=lambda: dict.fromkeys(DEPARTURE_KINDS, 0))
    bent: Bent = field(factory=Bent)  # which core items, and why
    endings: Endings = field(factory=Endings)  # which adaptations ran out or soon will
    network: Network | None = None  # what is told of all sites together; None where nobody shows it
    under: int = 0  # components under --fail-under
    failures: set[Failure] = field(factory=set)
    digests: list[str] = field(factory=list)  # of the sites just counted; not kept over all of them

    def add(self, assessment: SiteAssessment, under: int = 0) -> None:
        """One site more."""
        self.sites += 1
        self.unreadable += assessment.site is None
        self.ready += assessment.ready
        self.dropped += assessment.dropped
        self.blockers += len(assessment.blockers)
        self._count(assessment.departures)
        self.bent.add(assessment)
        self.endings.add(assessment)
        if self.network is not None:
            self.network.add(assessment)
        self.under += under
        self.failures.update(assessment.failures)
        self.digests.append(assessment.digest)

    def merge(self, other: Tally) -> None:
        """The sites that somebody else counted."""
        for name in ("sites", "unreadable", "ready", "dropped", "blockers", "under"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self._count(other.departures)
        self.bent.merge(other.bent)
        self.endings.merge(other.endings)
        if self.network is not None and other.network is not None:
            self.network.merge(other.network)
        self.failures |= other.failures

    def _count(self, departures: Mapping[str, int]) -> None:
        for kind, count in departures.items():
            self.departures[kind] += count


@frozen(kw_only=True)
class AuditEnds:
    """What stands before and after the sites."""

    programme: str
    statements: tuple[Statement, ...] = ()  # what documents say about the programme
    as_of: date
    language: str
    terms: Terms = ORDINARY
    tally: Tally
    failures: tuple[Failure, ...]  # of loading and of all sites
    problems: tuple[Problem, ...]  # of the workspace's own files
    made_with: MadeWith
    fingerprints: Mapping[str, str] = {}  # digests of the files that all sites share
    off: tuple[str, ...] = ()  # components that were switched off
    common: tuple[str, ...] = ()  # sites that were asked to be compared
    network: Summary = field(factory=Summary)  # of all sites together
