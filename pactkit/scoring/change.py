"""Change between two waves: a scheme's low, high and point, split exactly by cause and by item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pactkit.model.change import (
    BY_PLUGIN,
    CAUSES,
    NOTHING,
    OPEN_ANSWERS,
    TOO_LITTLE,
    CauseChange,
    GateChange,
    ItemChange,
    Part,
    SchemeChange,
)
from pactkit.model.fidelity import Interval, SchemeScore
from pactkit.model.number import Number, exact
from pactkit.scoring.walk import Standing, Step, Walk


def scheme_changes(
    before: Standing,
    after: Standing,
    scores: tuple[Iterable[SchemeScore], Iterable[SchemeScore]],
    minimum_answered: Number,
) -> tuple[SchemeChange, ...]:
    """Every scheme of the later definition, then those that only the earlier one has.

    `scores` are what the reports of the two waves say.
    """
    earlier, later = ({score.id: score for score in one} for one in scores)
    names = [*later, *(name for name in earlier if name not in later)]
    return tuple(_change(name, before, after, earlier.get(name), later.get(name), minimum_answered) for name in names)


def _change(
    name: str,
    before: Standing,
    after: Standing,
    was: SchemeScore | None,
    now: SchemeScore | None,
    minimum: Number,
) -> SchemeChange:
    if was is None or now is None:
        return SchemeChange(id=name, before=was, after=now, no_point_before=_no_point(was, minimum),
                            no_point_after=_no_point(now, minimum))  # fmt: skip
    whole = Part(
        low=_difference(was.score.low, now.score.low),
        high=_difference(was.score.high, now.score.high),
        point=_difference(was.score.point, now.score.point),
    )
    scheme, later = (next(scheme for scheme in one.definition.schemes if scheme.id == name) for one in (before, after))
    walk = Walk(before, after, scheme, later)
    items = _parts(walk.start, list(walk.steps()), whole)
    return SchemeChange(
        id=name,
        before=was,
        after=now,
        no_point_before=_no_point(was, minimum),
        no_point_after=_no_point(now, minimum),
        change=whole,
        causes=tuple(_by_cause(items, whole)),
        items=items,
        gates=tuple(_gates(was, now)),
    )


def _difference(before: Number | None, after: Number | None) -> Number | None:
    return None if before is None or after is None else exact(after - before)


def _no_point(score: SchemeScore | None, minimum: Number) -> str | None:
    """Why there is no point."""
    if score is None or score.score.point is not None:
        return None
    if score.score.low is None:
        return NOTHING
    return TOO_LITTLE if score.answered is not None and score.answered < minimum else OPEN_ANSWERS


def _parts(start: Interval, steps: Sequence[Step], whole: Part) -> tuple[ItemChange, ...]:
    """What each step did; the parts of the steps, and of the plugin where it scores by itself, make the whole."""
    scores = [start, *(step.score for step in steps)]
    low = _moves([score.low for score in scores], whole.low)
    high = _moves([score.high for score in scores], whole.high)
    point = _moves([score.point for score in scores], whole.point)
    changes = [
        ItemChange(code=step.code, cause=step.cause, before=step.before, after=step.after, part=part)
        for step, part in zip(steps, _together(low, high, point), strict=False)
    ]
    rest = Part(low=low[-1], high=high[-1], point=point[-1])
    if any((rest.low, rest.high, rest.point)):
        changes.append(ItemChange(code=None, cause=BY_PLUGIN, before=None, after=None, part=rest))
    return tuple(changes)


def _together(*columns: Sequence[Number | None]) -> list[Part]:
    return [Part(low=low, high=high, point=point) for low, high, point in zip(*columns, strict=True)]


def _moves(scores: Sequence[Number | None], whole: Number | None) -> list[Number | None]:
    """By how much each step moves a score, and what is left of the whole after all of them.

    A step that leaves nothing to score on the way counts with the next one that does; all are None where the score is
    not there in both waves.
    """
    if whole is None:
        return [None] * len(scores)
    moves: list[Number | None] = []
    last, left = scores[0], whole
    for score in scores[1:]:
        move: Number = 0
        if score is not None:
            move, last = (exact(score - last), score) if last is not None else (0, score)
        left = exact(left - move)
        moves.append(move)
    return [*moves, left]


def _by_cause(items: Iterable[ItemChange], whole: Part) -> Iterable[CauseChange]:
    listed = list(items)
    for cause in CAUSES:
        own = [item for item in listed if item.cause == cause]
        if own:
            part = Part(
                low=_sum([item.part.low for item in own], whole.low),
                high=_sum([item.part.high for item in own], whole.high),
                point=_sum([item.part.point for item in own], whole.point),
            )
            yield CauseChange(cause=cause, part=part, codes=tuple(item.code for item in own if item.code is not None))


def _sum(parts: Iterable[Number | None], whole: Number | None) -> Number | None:
    return None if whole is None else exact(sum(part for part in parts if part is not None))


def _gates(was: SchemeScore, now: SchemeScore) -> Iterable[GateChange]:
    """The gates that are in another state, or stand in one of the two definitions only."""
    earlier, later = ({(gate.items, gate.cap): gate.state for gate in one.gates} for one in (was, now))
    for gate in dict.fromkeys([*later, *earlier]):
        if earlier.get(gate) != later.get(gate):
            yield GateChange(items=gate[0], cap=gate[1], before=earlier.get(gate), after=later.get(gate))
