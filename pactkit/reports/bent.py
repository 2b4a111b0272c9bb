"""Which core items are bent most often over all sites, and why."""

from __future__ import annotations

from attrs import define, field, frozen

from pactkit.model.adaptation import DEPARTURE_KINDS
from pactkit.model.assessment import SiteAssessment
from pactkit.model.stage import reached
from pactkit.model.text import Text

RUNNING = "initial"  # the first stage at which families come
REASONS_KEPT = 20  # per item, of the sites that come first: any number of sites takes the same memory


@frozen(kw_only=True)
class Reason:
    """What one site wrote down about a change to an item."""

    site: str
    what: Text
    why: Text


@define(kw_only=True)
class BentItem:
    """One core item, over the sites at which it stands below its target."""

    component: str
    code: str
    ask: Text
    kinds: dict[str, int] = field(factory=lambda: dict.fromkeys(DEPARTURE_KINDS, 0))
    reasons: list[Reason] = field(factory=list)

    @property
    def sites(self) -> int:
        """At how many sites."""
        return sum(self.kinds.values())


@define
class Bent:
    """Every core item that stands below its target somewhere."""

    items: dict[tuple[str, str], BentItem] = field(factory=dict)

    def add(self, assessment: SiteAssessment) -> None:
        """One site more. Where a component does not run yet, nothing is bent: it is not there yet."""
        for component in assessment.components:
            if component.definition is None or component.fidelity is None or not reached(component.stage, RUNNING):
                continue
            for departure in component.fidelity.departures:
                asked = component.definition.item_by_code[departure.code].ask
                item = self._item(component.id, departure.code, asked)
                item.kinds[departure.kind] += 1
                if departure.adaptation and len(item.reasons) < REASONS_KEPT:
                    adaptation = departure.adaptation
                    item.reasons.append(Reason(site=assessment.id, what=adaptation.what, why=adaptation.why))

    def merge(self, other: Bent) -> None:
        """The sites that somebody else saw, after these."""
        for theirs in other.items.values():
            item = self._item(theirs.component, theirs.code, theirs.ask)
            for kind, count in theirs.kinds.items():
                item.kinds[kind] += count
            item.reasons = [*item.reasons, *theirs.reasons][:REASONS_KEPT]

    def ranked(self) -> list[BentItem]:
        """Those bent at most sites first, of equals those with most reasons, then by component and code."""
        return sorted(
            self.items.values(), key=lambda item: (-item.sites, -len(item.reasons), item.component, item.code)
        )

    def _item(self, component: str, code: str, ask: Text) -> BentItem:
        return self.items.setdefault((component, code), BentItem(component=component, code=code, ask=ask))
