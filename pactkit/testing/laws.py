"""The laws that every definition keeps, tried on ratings drawn by a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport, Interval
from pactkit.model.number import Number
from pactkit.model.phrase import phrase
from pactkit.model.programme import Policy
from pactkit.model.review import CANNOT_RATE, NOT_APPLICABLE, Rating, Ratings, Review
from pactkit.scoring.fidelity import standard_fidelity

TRIES = 30
SEED = 2017
DAY = date(2026, 1, 1)
NOTHING_UNANSWERED = Policy(minimum_answered=0)


def broken_laws(definition: Definition) -> list[str]:
    """Every law that a definition breaks, one sentence each; empty where all hold."""
    draw = random.Random(SEED)  # noqa: S311 - the same cases every time
    found: dict[str, None] = {}
    for _ in range(TRIES if definition.items else 0):
        ratings = {item.code: rating for item in definition.items if (rating := _drawn(item.values, draw)) is not None}
        found |= dict.fromkeys(_broken(definition, ratings, draw))
    return list(found)


def unanswered(definition: Definition) -> FidelityReport:
    """The report of a site that has answered nothing."""
    return _report(definition, {})


def _drawn(values: frozenset[Number], draw: random.Random) -> Rating | None:
    return draw.choice([*sorted(values), *sorted(values), CANNOT_RATE, None, None])


def _broken(definition: Definition, ratings: dict[str, Rating], draw: random.Random) -> Iterator[str]:
    report = _report(definition, ratings)
    if report != _report(definition, ratings):
        yield phrase("equal ratings give different scores")
    for score in report.schemes:
        if not _in_order(score.score):
            yield phrase("scheme %(id)s breaks low <= point <= high", id=score.id)
    item = draw.choice(definition.items)
    if item.code in ratings:
        rated = ratings[item.code]
        higher = [level for level in item.values if isinstance(rated, str) or level > rated]
        if higher:
            better = _report(definition, {**ratings, item.code: min(higher)})
            yield from _lowered(report, better, item.code)
    without = _without(definition, item.code)
    if without.items:
        neutral = _report(definition, {**ratings, item.code: NOT_APPLICABLE})
        rest = _report(without, {code: rating for code, rating in ratings.items() if code != item.code})
        for kept, left in zip(neutral.schemes, rest.schemes, strict=True):
            if kept.score != left.score:
                yield phrase("scheme %(id)s counts %(code)s where it does not apply", id=kept.id, code=item.code)


def _report(definition: Definition, ratings: Mapping[str, Rating]) -> FidelityReport:
    review = Review(on=DAY, wave="test", source="external", by="test", ratings={definition.id: Ratings(items=ratings)})
    return standard_fidelity(
        definition,
        counted={code: (rating, review) for code, rating in ratings.items()},
        measured={},
        conditions={},
        stage=None,
        adaptations=(),
        as_of=DAY,
        policy=NOTHING_UNANSWERED,
    )


def _in_order(score: Interval) -> bool:
    stated = [number for number in (score.low, score.point, score.high) if number is not None]
    return stated == sorted(stated)


def _lowered(report: FidelityReport, better: FidelityReport, code: str) -> Iterator[str]:
    for before, after in zip(report.schemes, better.schemes, strict=True):
        for end in ("low", "point", "high"):
            old, new = getattr(before.score, end), getattr(after.score, end)
            if old is not None and new is not None and new < old:
                yield phrase(
                    "scheme %(id)s: a better answer to %(code)s lowers its %(end)s", id=before.id, code=code, end=end
                )


def _without(definition: Definition, code: str) -> Definition:
    sections = tuple(
        evolve(section, items=tuple(item for item in section.items if item.code != code))
        for section in definition.sections
    )
    gates = tuple(
        evolve(gate, items=tuple(named for named in gate.items if named != code)) for gate in definition.gates
    )
    return evolve(definition, sections=sections, gates=gates)
