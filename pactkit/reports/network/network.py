"""All that is counted over the network while its sites go by, and the summary that every format shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import define, field, frozen

from pactkit.model.assessment import SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.programme import Programme
from pactkit.model.site import Targets
from pactkit.reports.network.missed import Missed, MissedItem
from pactkit.reports.network.relied import Relied
from pactkit.reports.network.standing import MOST, Among, Standings
from pactkit.scoring.reliance import reliances
from pactkit.scoring.totals import Totals


@frozen(kw_only=True)
class Looking:
    """What is looked at."""

    as_of: date
    small: int  # counts of people below it are never shown
    compared: frozenset[str] = frozenset()  # sites whose answers are kept to compare them
    named: bool = False  # whether somebody asked for just these
    sites: int = 0  # how many there are

    @classmethod
    def at(cls, programme: Programme, as_of: date, site_ids: Sequence[str], named: Sequence[str] = ()) -> Looking:
        """What is looked at over these sites; all of them are compared, unless some are named or they are too many."""
        compared = named or (site_ids if len(site_ids) <= MOST else ())
        return cls(
            as_of=as_of,
            small=programme.policy.small_number,
            compared=frozenset(compared),
            named=bool(named),
            sites=len(site_ids),
        )


@define
class Network:
    """What is counted over the sites."""

    looking: Looking
    missed: Missed = field(factory=Missed)
    relied: Relied = field(factory=Relied)
    standings: Standings = field(factory=Standings)
    totals: Totals = field(init=False)

    @totals.default
    def _totals(self) -> Totals:
        return Totals(self.looking.small)

    def add(self, assessment: SiteAssessment) -> None:
        """One site more; of one that cannot be read nothing is known."""
        site = assessment.site
        if site is None:
            return
        self.missed.add(assessment)
        self.relied.add(site.id, site.name, reliances(site, assessment.gatherings, self.looking.as_of))
        self.totals.add(site, self.looking.as_of)
        if site.id in self.looking.compared:
            self.standings.add(assessment)

    def merge(self, other: Network) -> None:
        """The sites that somebody else counted, after these."""
        self.missed.merge(other.missed)
        self.relied.merge(other.relied)
        self.standings.merge(other.standings)
        self.totals.merge(other.totals)

    def summary(self, definitions: Mapping[str, Definition], programme: Programme) -> Summary:
        """What is told of it."""
        missed = self.missed.ranked(definitions)
        compared = self.standings.compared(definitions, programme.policy.minimum_answered, named=self.looking.named)
        return Summary(
            missed=tuple(missed),
            relied=self.relied,
            common=tuple(compared) if self.looking.compared or not self.looking.sites else None,
            named=self.looking.named,
            totals=self.totals,
            targets=programme.targets,
            definitions=definitions,
        )


@frozen(kw_only=True)
class Summary:
    """What is told of all sites together."""

    missed: tuple[MissedItem, ...] = ()
    relied: Relied = field(factory=Relied)
    common: tuple[Among, ...] | None = ()  # None: more sites than are compared, and none were named
    named: bool = False  # whether somebody asked for the sites that are compared
    totals: Totals = field(factory=Totals)
    targets: Targets | None = None  # of the programme
    definitions: Mapping[str, Definition] = {}
