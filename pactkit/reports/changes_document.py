"""The JSON and the csv rows of `compare`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pactkit.model.change import (
    CauseChange,
    Comparison,
    ComponentChange,
    ItemChange,
    Part,
    SchemeChange,
    Side,
    Wave,
)
from pactkit.model.fidelity import NOTHING, Answer, SchemeScore
from pactkit.model.finding import Failure
from pactkit.model.number import Number, plain, rounded
from pactkit.model.problem import Problem
from pactkit.reports import values
from pactkit.reports.tables import Row
from pactkit.reports.values import Json

COMPARE = ("site", "component", "scheme", "cause", "item", "low", "high", "point", "state_before", "level_before",
           "source_before", "state_after", "level_after", "source_after", "wave_before", "wave_after",
           "problem")  # fmt: skip
BEFORE, AFTER, CHANGE = "before", "after", "change"  # rows of a scheme as a whole, in place of a cause


def comparison_content(
    found: Comparison,
    *,
    readable: bool,
    kept: Path | None,
    problems: Iterable[Problem],
    failures: Iterable[Failure],
    language: str,
) -> Json:
    """Both waves, and every component between them."""
    return {
        "site": found.site,
        "readable": readable,
        "before": None if kept is None else str(kept),
        "waves": [_wave(found.before), _wave(found.after)],
        "components": [_component(one, language) for one in found.components],
        "problems": values.problems(problems, language),
        "failures": values.failures(failures, language),
    }


def _wave(wave: Wave) -> Json:
    return {"id": wave.id, "from": wave.first.isoformat(), "to": wave.last.isoformat(), "reviews": wave.reviews}


def _component(change: ComponentChange, language: str) -> Json:
    definition = change.definition
    return {
        "component": {"id": change.id, "version": definition.version if definition else None},
        "offered": change.offered,
        "absent": change.absent,
        "before": _side(change.before),
        "after": _side(change.after),
        "schemes": [_scheme(scheme) for scheme in change.schemes],
        "findings": values.findings(change.findings, language),
    }


def _side(side: Side) -> Json:
    """How one wave saw a component: whether it rates it, and by which version it is scored."""
    return {
        "reviews": side.reviews,
        "rated_with": list(side.rated_with),
        "scored_by": side.definition.version if side.definition else None,
        "self_only": side.self_only,
    }


def _scheme(change: SchemeChange) -> Json:
    return {
        "id": change.id,
        "before": _score(change.before, change.no_point_before),
        "after": _score(change.after, change.no_point_after),
        "change": _part(change.change),
        "causes": [_cause(cause) for cause in change.causes],
        "items": [_item(item) for item in change.items],
        "gates": [
            {"items": list(gate.items), "cap": gate.cap, "before": gate.before, "after": gate.after}
            for gate in change.gates
        ],
    }


def _score(score: SchemeScore | None, no_point: str | None) -> Json | None:
    if score is None:
        return None
    return {
        **values.interval(score.score),
        "no_point": no_point,
        "answered": values.number(score.answered),
        "point_band": score.point_band,
        "band": score.band,
        "bands": list(score.bands),
    }


def _part(part: Part) -> Json:
    return {name: values.number(number) for name, number in _numbers(part)}


def _numbers(part: Part) -> tuple[tuple[str, Number | None], ...]:
    return (("low", part.low), ("high", part.high), ("point", part.point))


def _cause(change: CauseChange) -> Json:
    return {"cause": change.cause, **_part(change.part), "items": list(change.codes)}


def _item(change: ItemChange) -> Json:
    return {
        "code": change.code,
        "cause": change.cause,
        "before": _answer(change.before),
        "after": _answer(change.after),
        **_part(change.part),
    }


def _answer(answer: Answer | None) -> Json | None:
    if answer is None:
        return None
    level = None if answer.level is None else plain(answer.level)
    return {"state": answer.state, "level": level, "source": answer.source}


def compare_rows(found: Comparison, why: dict[str, str]) -> Iterator[Row]:
    """Each scheme in both waves and its change, then a row per item and cause; `why` a component has none, by id."""
    waves = (found.before.id, found.after.id)
    for component in found.components:
        start = (found.site, component.id)
        if component.id in why:
            yield (*start, *[""] * 12, *waves, why[component.id])
        for scheme in component.schemes:
            for name, score in ((BEFORE, scheme.before), (AFTER, scheme.after)):
                ends = score.score if score else NOTHING
                shown = _shown(Part(low=ends.low, high=ends.high, point=ends.point))
                yield (*start, scheme.id, name, "", *shown, *[""] * 6, *waves)
            yield (*start, scheme.id, CHANGE, "", *_shown(scheme.change), *[""] * 6, *waves)
            for item in scheme.items:
                yield (*start, scheme.id, item.cause, item.code or "", *_shown(item.part), *_standing(item.before),
                       *_standing(item.after), *waves)  # fmt: skip


def _shown(part: Part) -> tuple[float | None, ...]:
    return tuple(_shown_one(number) for _, number in _numbers(part))


def _shown_one(number: Number | None) -> float | None:
    return None if number is None else rounded(number)


def _standing(answer: Answer | None) -> Row:
    if answer is None:
        return ("", "", "")
    return (answer.state, None if answer.level is None else plain(answer.level), answer.source)
