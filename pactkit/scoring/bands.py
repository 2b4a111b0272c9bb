"""Bands and gates: which named range a score falls into, and what may still change that."""

from __future__ import annotations

from typing import NamedTuple

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import GATE_OPEN, GATE_SHUT, GATE_UNDECIDED, Answer, GateState, Interval
from pactkit.model.scheme import Gate, Scheme
from pactkit.scoring.answers import bounds


class GateBounds(NamedTuple):
    """A gate with open answers taken at their lowest and at their highest."""

    gate: Gate
    open_at_low: bool
    open_at_high: bool

    @property
    def state(self) -> str:
        """Open, shut, or undecided while answers are missing."""
        if self.open_at_low:
            return GATE_OPEN
        return GATE_UNDECIDED if self.open_at_high else GATE_SHUT


def gate_bounds(definition: Definition, held: list[tuple[Item, Answer]]) -> list[GateBounds]:
    """Every gate over the applicable items it names; a gate of which none applies is open."""
    if not definition.gates:
        return []
    levels = {item.code: (item, answer) for item, answer in held}
    found = []
    for gate in definition.gates:
        named = [bounds(*levels[code]) for code in gate.items if code in levels]
        open_at_low = all(low >= gate.at_least for low, _ in named)
        open_at_high = open_at_low or all(high >= gate.at_least for _, high in named)
        found.append(GateBounds(gate, open_at_low, open_at_high))
    return found


def gate_states(scheme: Scheme, gates: list[GateBounds]) -> tuple[GateState, ...]:
    """The gates that apply to a scheme: those whose cap is one of its bands."""
    return tuple(
        GateState(items=bound.gate.items, state=bound.state, cap=bound.gate.cap)
        for bound in gates
        if scheme.rank_of(bound.gate.cap) is not None
    )


def caps(scheme: Scheme, gates: list[GateBounds], *states: str) -> list[int]:
    """The ranks at which gates in one of these states cap the band."""
    ranks = (scheme.rank_of(bound.gate.cap) for bound in gates if bound.state in states)
    return [rank for rank in ranks if rank is not None]


def band_verdict(scheme: Scheme, score: Interval, gates: list[GateBounds]) -> tuple[tuple[str, ...], str | None]:
    """Every band that is still possible, from low to high, and the point's band (None where it cannot be said)."""
    if not scheme.bands or score.low is None or score.high is None:
        return (), None
    shut = caps(scheme, gates, GATE_SHUT)
    undecided = caps(scheme, gates, GATE_UNDECIDED)
    lowest = min([scheme.rank(score.low), *shut, *undecided])
    highest = min([scheme.rank(score.high), *shut])
    bands = tuple(band.id for band in scheme.bands[lowest : highest + 1])
    if score.point is None:
        return bands, None
    rank = min([scheme.rank(score.point), *shut])
    return bands, None if any(cap < rank for cap in undecided) else scheme.bands[rank].id
