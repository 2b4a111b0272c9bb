"""What the programme is for: the items of all components that serve one indicator, side by side.

There is no score of an indicator: its items stand in checklists that add up in ways of their own. What can be said of
all of them is how many stand at their target, how many below, and of how many nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from pactkit.model.assessment import ComponentAssessment
from pactkit.model.fidelity import OPEN, OUT, Answer
from pactkit.model.number import Ratio
from pactkit.model.text import Text

MET, BELOW, UNKNOWN = "met", "below", "unknown"


@frozen(kw_only=True)
class ServingItem:
    """An item that serves an indicator, and how it stands."""

    component: str
    code: str
    ask: Text
    standing: str  # met | below | unknown


@frozen(kw_only=True)
class IndicatorStanding:
    """One indicator at one site."""

    id: str
    title: Text
    items: tuple[ServingItem, ...]  # those that are due and apply

    def count(self, standing: str) -> int:
        """How many of the items stand so."""
        return sum(item.standing == standing for item in self.items)

    @property
    def low(self) -> Ratio:
        """The share of items at their target, if no unanswered one is."""
        return Ratio(self.count(MET), len(self.items))

    @property
    def high(self) -> Ratio:
        """The share of items at their target, if every unanswered one is."""
        return Ratio(self.count(MET) + self.count(UNKNOWN), len(self.items))


def indicator_standings(
    titles: Mapping[str, Text], components: Iterable[ComponentAssessment]
) -> tuple[IndicatorStanding, ...]:
    """Every indicator of the programme, in its order, over the components that a site offers."""
    listed = tuple(components)
    return tuple(
        IndicatorStanding(id=name, title=title, items=tuple(_serving(name, listed))) for name, title in titles.items()
    )


def _serving(indicator: str, components: Iterable[ComponentAssessment]) -> Iterator[ServingItem]:
    for component in components:
        if component.definition is None or component.fidelity is None:
            continue
        for item, answer in zip(component.definition.items, component.fidelity.items, strict=True):
            if indicator in item.indicators and answer.state not in OUT:
                standing = _standing(answer, met=answer.level is not None and answer.level >= item.faithful)
                yield ServingItem(component=component.id, code=item.code, ask=item.ask, standing=standing)


def _standing(answer: Answer, *, met: bool) -> str:
    if answer.state in OPEN:
        return UNKNOWN
    return MET if met else BELOW
