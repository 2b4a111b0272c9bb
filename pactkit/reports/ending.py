"""Which adaptations ran out or soon will, over all sites."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field, frozen

from pactkit.model.adaptation import Ending
from pactkit.model.assessment import SiteAssessment
from pactkit.model.text import Text

KEPT = 100  # of the sites that come first: any number of sites takes the same memory


@frozen(kw_only=True)
class SiteEnding:
    """One of them, and where it was made."""

    site: str
    name: Text  # of the site
    ending: Ending


@define
class Endings:
    """The adaptations that ran out or soon will, in the order of the sites and of their logs."""

    count: int = 0  # of all; the first of them are kept
    kept: list[SiteEnding] = field(factory=list)

    def add(self, assessment: SiteAssessment) -> None:
        """One site more."""
        name = assessment.site.name if assessment.site else assessment.id
        self._extend(SiteEnding(site=assessment.id, name=name, ending=ending) for ending in assessment.endings)
        self.count += len(assessment.endings)

    def merge(self, other: Endings) -> None:
        """The sites that somebody else saw, after these."""
        self._extend(other.kept)
        self.count += other.count

    def _extend(self, found: Iterable[SiteEnding]) -> None:
        self.kept = [*self.kept, *found][:KEPT]
