"""Departures: core items below their target, told apart by the adaptations that were recorded for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.model.adaptation import CONSISTENT, DRIFT, INCONSISTENT, Adaptation, Departure
from pactkit.model.checklist import CORE, Item
from pactkit.model.fidelity import MEASURED, RATED, Answer

SEEN = frozenset({RATED, MEASURED})


def departures(
    component_id: str, held: list[tuple[Item, Answer]], adaptations: Iterable[Adaptation], as_of: date
) -> tuple[Departure, ...]:
    """The departures of one component, in checklist order. An adaptation never changes a score."""
    recorded = [adaptation for adaptation in adaptations if adaptation.component == component_id]
    return tuple(
        [
            _departure(item, [adaptation for adaptation in recorded if item.code in adaptation.items], as_of)
            for item, answer in held
            if answer.state in SEEN
            and item.function == CORE
            and answer.level is not None
            and answer.level < item.faithful
        ]
    )


def _departure(item: Item, recorded: list[Adaptation], as_of: date) -> Departure:
    if not recorded:
        return Departure(code=item.code, kind=DRIFT, reason="none")
    adaptation = max(recorded, key=lambda recorded: _standing(recorded, as_of))
    if not adaptation.approved_by(as_of):
        return Departure(code=item.code, kind=DRIFT, reason="not_approved", adaptation=adaptation)
    if adaptation.run_out(as_of):
        return Departure(code=item.code, kind=DRIFT, reason="run_out", adaptation=adaptation)
    kind = CONSISTENT if adaptation.keeps_function else INCONSISTENT
    return Departure(code=item.code, kind=kind, adaptation=adaptation)


def _standing(adaptation: Adaptation, as_of: date) -> tuple[bool, bool, date]:
    """Of several adaptations of an item, the one in force counts, then an approved one; of equals the newest."""
    approved = adaptation.approved_by(as_of)
    return approved and not adaptation.run_out(as_of), approved, adaptation.approved or date.min
