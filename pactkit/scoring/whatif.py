"""What a component would score if some items stood at other levels; open items stand at their lowest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import OPEN, RATED, Answer
from pactkit.model.number import Number
from pactkit.model.scheme import LINEAR, Scheme
from pactkit.scoring.bands import GateBounds, gate_bounds
from pactkit.scoring.schemes import total


@frozen(kw_only=True)
class WhatIf:
    """One scheme of one component at one site, with every open answer closed at a level."""

    definition: Definition
    scheme: Scheme
    held: list[tuple[Item, Answer]]

    @classmethod
    def at_lowest(cls, definition: Definition, scheme: Scheme, held: list[tuple[Item, Answer]]) -> WhatIf:
        """Every open answer at its item's lowest level."""
        closed = [(item, _closed(answer, item.lowest)) for item, answer in held]
        return cls(definition=definition, scheme=scheme, held=closed)

    @classmethod
    def at_highest(cls, definition: Definition, scheme: Scheme, held: list[tuple[Item, Answer]]) -> WhatIf:
        """Every open answer at its item's highest level."""
        closed = [(item, _closed(answer, item.highest)) for item, answer in held]
        return cls(definition=definition, scheme=scheme, held=closed)

    def level(self, code: str) -> Number:
        """The level at which an item stands here."""
        return next(answer.level or 0 for item, answer in self.held if item.code == code)

    def moved(self, levels: Mapping[str, Number]) -> WhatIf:
        """The same with these items at these levels."""
        held = [
            (item, evolve(answer, level=levels[item.code], state=RATED) if item.code in levels else answer)
            for item, answer in self.held
        ]
        return evolve(self, held=held)

    def score(self) -> Number:
        """The total; 0 where there is nothing to score."""
        return total(self.definition, self.scheme, self.held).low or 0

    def rank(self) -> int:
        """The rank of the band, after shut gates."""
        shut = (self.scheme.rank_of(bound.gate.cap) for bound in self.gates if not bound.open_at_low)
        return min([self.scheme.rank(self.score()), *(rank for rank in shut if rank is not None)])

    @property
    def gates(self) -> list[GateBounds]:
        """The gates as they stand here."""
        return gate_bounds(self.definition, self.held)

    def of_section(self, section: Section) -> WhatIf:
        """One section of it by itself, added up as its scheme adds up sections."""
        members = [(item, answer) for item, answer in self.held if self.definition.section_of[item.code] is section]
        return evolve(self, scheme=evolve(self.scheme, total=self.scheme.section, over="items"), held=members)


def can_move(low: WhatIf, high: WhatIf, item: Item) -> bool:
    """Whether an item can change the score while every item stands somewhere between two cases.

    It is never wrongly said that an item cannot: in a total over sections it is enough that the item moves its
    section, and that the section moves the total.
    """
    if low.scheme.over == "items" and low.scheme.total != "none":
        return _moves(low, high, [item])
    section = low.definition.section_of[item.code]
    moves_section = _moves(low.of_section(section), high.of_section(section), [item])
    return moves_section and (low.scheme.total == "none" or _moves(low, high, section.items))


def _moves(low: WhatIf, high: WhatIf, items: Iterable[Item]) -> bool:
    held = {item.code for item, _ in low.held}
    codes = [item.code for item in items if item.code in held]
    raised = low.moved({code: high.level(code) for code in codes})
    lowered = high.moved({code: low.level(code) for code in codes})
    return raised.score() != low.score() or lowered.score() != high.score()


def _closed(answer: Answer, level: Number) -> Answer:
    return evolve(answer, state=RATED, level=level) if answer.state in OPEN else answer


def adds_up(scheme: Scheme) -> bool:
    """Whether each item moves the total by its own part, whatever the others are."""
    itemwise = LINEAR | {"share"}
    if scheme.over == "items":
        return scheme.total in itemwise
    return scheme.section in itemwise and scheme.total in LINEAR
