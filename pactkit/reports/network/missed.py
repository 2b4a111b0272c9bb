"""The items most sites miss: below their target, or not answered, where they must be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from pactkit.model.assessment import SiteAssessment
from pactkit.model.checklist import CORE, Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import CANNOT_RATE, OPEN, OUT, Answer

MUST, BELOW, UNANSWERED, NOT_RATED = range(4)


@frozen(kw_only=True)
class MissedItem:
    """One item over the sites that must do it."""

    component: str
    item: Item
    sites: int  # at which it applies and is due
    below: int  # of them: rated or measured below its target
    unanswered: int  # of them: nobody has answered it
    cannot_rate: int  # of them: the reviewer could not tell

    @property
    def missed(self) -> int:
        """At how many sites it is not known to be where it should be."""
        return self.below + self.unanswered + self.cannot_rate


@define
class Missed:
    """Four counts per item, however many sites there are."""

    counts: dict[str, list[list[int]]] = field(factory=dict)  # by component, in checklist order

    def add(self, assessment: SiteAssessment) -> None:
        """One site more."""
        for component in assessment.components:
            if component.definition is not None and component.fidelity is not None:
                rows = self._rows(component.id, len(component.definition.items))
                for row, item, answer in zip(rows, component.definition.items, component.fidelity.items, strict=True):
                    _count(row, item, answer)

    def merge(self, other: Missed) -> None:
        """The sites that somebody else counted."""
        for component, theirs in other.counts.items():
            for row, more in zip(self._rows(component, len(theirs)), theirs, strict=True):
                row[:] = [one + another for one, another in zip(row, more, strict=True)]

    def ranked(self, definitions: Mapping[str, Definition]) -> list[MissedItem]:
        """Those that most sites miss first; of equals those with fewer sites that must do them, and core items."""
        found = [one for one in self._items(definitions) if one.missed]
        return sorted(
            found,
            key=lambda one: (-one.missed, one.sites, one.item.function != CORE, one.component, one.item.code),
        )

    def _items(self, definitions: Mapping[str, Definition]) -> Iterator[MissedItem]:
        for component, rows in self.counts.items():
            for item, row in zip(definitions[component].items, rows, strict=True):
                yield MissedItem(
                    component=component,
                    item=item,
                    sites=row[MUST],
                    below=row[BELOW],
                    unanswered=row[UNANSWERED],
                    cannot_rate=row[NOT_RATED],
                )

    def _rows(self, component: str, items: int) -> list[list[int]]:
        if component not in self.counts:
            self.counts[component] = [[0, 0, 0, 0] for _ in range(items)]
        return self.counts[component]


def _count(row: list[int], item: Item, answer: Answer) -> None:
    state = answer.state
    if state in OUT:
        return
    row[MUST] += 1
    if state in OPEN:
        row[UNANSWERED] += 1
    elif state == CANNOT_RATE:
        row[NOT_RATED] += 1
    elif answer.level is not None and answer.level < item.faithful:
        row[BELOW] += 1
