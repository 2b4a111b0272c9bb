"""What hangs on one partner alone, over all sites."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import define, field, frozen

from pactkit.model.text import Text
from pactkit.scoring.reliance import Reliance

KEPT = 100  # of the sites that come first: any number of sites takes the same memory
NAMES_KEPT = 1000  # names that are counted over sites
VENUE = "venue"


@frozen(kw_only=True)
class SiteReliance:
    """One of them, and where."""

    site: str
    name: Text  # of the site
    reliance: Reliance


@define
class Relied:
    """Single points of failure in the order of the sites, and how often each kind of thing hangs on one."""

    count: int = 0  # partners, services and venues on whom something hangs; the first of them are kept
    kept: list[SiteReliance] = field(factory=list)
    kinds: Counter[tuple[str, str]] = field(factory=Counter)  # sites, by kind and what: a role, a language, a venue
    names: Counter[str] = field(factory=Counter)  # sites, by the name of whoever something hangs on

    def add(self, site: str, name: Text, found: Iterable[Reliance]) -> None:
        """One site more."""
        listed = tuple(found)
        self._extend(SiteReliance(site=site, name=name, reliance=one) for one in listed)
        self.count += len(listed)
        kinds = {(alone.kind, alone.what) for one in listed for alone in one.alone}
        kinds |= {(VENUE, component) for one in listed if one.venue for component in one.venue.components}
        self.kinds.update(kinds)
        self._named(Counter(dict.fromkeys((one.name for one in listed), 1)))

    def merge(self, other: Relied) -> None:
        """The sites that somebody else saw, after these."""
        self._extend(other.kept)
        self.count += other.count
        self.kinds.update(other.kinds)
        self._named(other.names)

    def at_several(self) -> list[tuple[str, int]]:
        """Names on which things hang at two or more sites, with how many; those at most sites first."""
        shared = ((name, sites) for name, sites in self.names.items() if sites > 1)
        return sorted(shared, key=lambda pair: (-pair[1], pair[0]))

    def _extend(self, found: Iterable[SiteReliance]) -> None:
        self.kept = [*self.kept, *found][:KEPT]

    def _named(self, names: Counter[str]) -> None:
        for name, sites in names.items():
            if name in self.names or len(self.names) < NAMES_KEPT:
                self.names[name] += sites
