"""What would help most: single steps to the target, and the fewest items that reach the next band."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from pactkit.model.checklist import Item
from pactkit.model.fidelity import OPEN, Answer, BandPath, Step
from pactkit.model.number import Number
from pactkit.scoring.bands import GateBounds
from pactkit.scoring.whatif import WhatIf, adds_up, can_move

SEARCHED = 5_000  # how many sets are tried where the gains of items depend on each other


def next_steps(base: WhatIf, held: list[tuple[Item, Answer]]) -> tuple[Step, ...]:
    """Each item below its target, raised to its target, by rank.

    Items that open a shut gate which caps the band come first, then the largest rise of the headline's low, then
    checklist order. An unanswered item stands at its lowest level and is marked.
    """
    score = base.score()
    capping = _capping(base)
    steps = []
    for item, answer in held:
        level = base.level(item.code)
        if level < item.faithful:
            opens = any(_opens(bound, item, level) for bound in capping)
            gain = base.moved({item.code: item.faithful}).score() - score
            steps.append(
                Step(
                    code=item.code,
                    to=item.faithful,
                    gain=gain,
                    unanswered=answer.state in OPEN,
                    opens_gate=opens,
                )
            )
    return tuple(sorted(steps, key=lambda step: (not step.opens_gate, -step.gain)))


def _capping(base: WhatIf) -> list[GateBounds]:
    """The shut gates without which the band would be higher."""
    reached = base.scheme.rank(base.score()) if base.scheme.bands else 0
    found = []
    for bound in base.gates:
        cap = base.scheme.rank_of(bound.gate.cap)
        if cap is not None and cap < reached and not bound.open_at_low:
            found.append(bound)
    return found


def _opens(bound: GateBounds, item: Item, level: Number) -> bool:
    return item.code in bound.gate.items and level < bound.gate.at_least <= item.faithful


def path_to_band(base: WhatIf) -> BandPath | None:
    """The fewest items that reach the band above low's, each raised to its highest level.

    First every item whose gate must open, then the largest gains, ties in checklist order. None at the top band,
    without bands, or when no set reaches it.
    """
    wanted = base.rank() + 1 if base.scheme.bands else 0
    if not 0 < wanted < len(base.scheme.bands) or not base.held:
        return None
    forced = _forced(base, wanted)
    raised = base.moved({item.code: item.highest for item, _ in base.held if item.code in forced})
    below = [item for item, _ in base.held if item.code not in forced and base.level(item.code) < item.highest]
    if raised.moved({item.code: item.highest for item in below}).rank() < wanted:
        return None
    chosen, proven = _fewest(raised, below, wanted)
    return BandPath(band=base.scheme.bands[wanted].id, items=(*forced, *chosen), proven=proven)


def _forced(base: WhatIf, wanted: int) -> tuple[str, ...]:
    """The items that hold a gate shut which caps below the wanted band, in checklist order."""
    codes = set()
    for bound in base.gates:
        cap = base.scheme.rank_of(bound.gate.cap)
        if cap is not None and cap < wanted and not bound.open_at_low:
            codes |= {code for code in bound.gate.items if _below(base, code, bound.gate.at_least)}
    return tuple(item.code for item, _ in base.held if item.code in codes)


def _below(base: WhatIf, code: str, at_least: Number) -> bool:
    return any(item.code == code and base.level(code) < at_least for item, _ in base.held)


def _fewest(raised: WhatIf, below: list[Item], wanted: int) -> tuple[tuple[str, ...], bool]:
    """The fewest of the items below that reach the wanted band, and whether it is proven that fewer do not."""
    score = raised.score()
    gains = {item.code: raised.moved({item.code: item.highest}).score() - score for item in below}
    ranked = sorted(below, key=lambda item: -gains[item.code])
    if adds_up(raised.scheme):
        # Each item adds its own gain, so that the largest gains are the fewest items.
        return next(_reaching(raised, _fronts(ranked), wanted)), True
    if raised.scheme.total == "minimum" and raised.scheme.over == "items":
        # The lowest level decides, so that each item under the band must rise and no other need.
        floor = raised.scheme.bands[wanted].from_
        return tuple(item.code for item in below if item.weight and raised.level(item.code) < floor), True
    by_size = (chosen for size in range(len(ranked) + 1) for chosen in combinations(ranked, size))
    found = next(_reaching(raised, islice(by_size, SEARCHED), wanted), None)
    if found is not None:
        return found, True
    return _thinned(raised, ranked, wanted), False


def _fronts(ranked: list[Item]) -> Iterator[tuple[Item, ...]]:
    return (tuple(ranked[:size]) for size in range(len(ranked) + 1))


def _reaching(raised: WhatIf, sets: Iterator[tuple[Item, ...]], wanted: int) -> Iterator[tuple[str, ...]]:
    for chosen in sets:
        if raised.moved({item.code: item.highest for item in chosen}).rank() >= wanted:
            yield tuple(item.code for item in chosen)


def _thinned(raised: WhatIf, ranked: list[Item], wanted: int) -> tuple[str, ...]:
    """All items, less each that is not needed, the smallest gains dropped first: small, but not proven smallest."""
    kept = list(ranked)
    for item in reversed(ranked):
        fewer = [other for other in kept if other is not item]
        if raised.moved({other.code: other.highest for other in fewer}).rank() >= wanted:
            kept = fewer
    return tuple(item.code for item in kept)


def deciding(held: list[tuple[Item, Answer]], worst: WhatIf, best: WhatIf) -> tuple[str, ...]:
    """The open answers that decide the band, in checklist order; none where it is decided.

    An open answer decides if it can move the score, or a gate that caps one of the scheme's bands.
    """
    if not worst.scheme.bands or worst.rank() == best.rank():
        return ()
    return tuple(
        item.code
        for item, answer in held
        if answer.state in OPEN and (can_move(worst, best, item) or _shuts_a_gate(best, item))
    )


def _shuts_a_gate(best: WhatIf, item: Item) -> bool:
    return any(
        bound.open_at_low and item.code in bound.gate.items and item.lowest < bound.gate.at_least
        for bound in best.gates
        if best.scheme.rank_of(bound.gate.cap) is not None
    )
