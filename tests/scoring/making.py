"""Short ways to write definitions, answers and reports in tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from pactkit.model.checklist import Cut, Item, ItemMeasure, Level, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import (
    CANNOT_RATE,
    ERROR,
    MEASURED,
    NOT_APPLICABLE,
    NOT_DUE,
    RATED,
    UNANSWERED,
    Answer,
    FidelityReport,
    Measured,
)
from pactkit.model.formula import MeasureName
from pactkit.model.number import Number
from pactkit.model.programme import Policy
from pactkit.model.review import Rating, Review
from pactkit.model.scheme import Band, Gate, Scheme
from pactkit.scoring.answers import answer_items, applicable
from pactkit.scoring.fidelity import standard_fidelity

DAY = date(2026, 11, 10)
REVIEW = Review(on=DAY, wave="2026-autumn", source="external", by="Central team")
NOT_HERE = "not_here"  # not applicable, as the facts say
ALWAYS_A_POINT = Policy(minimum_answered=0)


@frozen
class Given:
    """What is known of one item: one of the item states (or NOT_HERE), with the level where there is one."""

    state: str
    level: Number | None = None


OPEN = Given(UNANSWERED)
NA = Given(NOT_APPLICABLE)
CANNOT = Given(CANNOT_RATE)


def frac(text: str) -> Fraction:
    """An exact number, as `2.5` or `1/3`."""
    return Fraction(text)


def item(code: str, *levels: Number, **more: Any) -> Item:
    """A core item with these levels, which a measure gives as they are."""
    values = levels or (0, 1, 2)
    measure = ItemMeasure(source=MeasureName(name="level"), cuts=tuple(Cut(bound=one, level=one) for one in values))
    stated = {"ask": code, "function": "core", "measure": measure, **more}
    return Item(code=code, levels=tuple(Level(value=value) for value in values), **stated)


def section(name: str, *items: Item, **more: Any) -> Section:
    """A section of these items."""
    return Section(id=name, title=name, items=items, **more)


def scheme(section: str, total: str, *bands: tuple[str, Number], **more: Any) -> Scheme:
    """A scheme with bands as pairs of id and lowest score."""
    made = tuple(Band(id=name, from_=from_) for name, from_ in bands)
    return Scheme(**{"id": "main", "section": section, "total": total, "bands": made, **more})


def definition(*sections: Section, schemes: tuple[Scheme, ...] = (), gates: tuple[Gate, ...] = ()) -> Definition:
    """A component of these sections."""
    return Definition(id="thing", version="1", title="Thing", sections=sections, schemes=schemes, gates=gates)


def give(levels: Mapping[str, Number | Given]) -> dict[str, Given]:
    """Answers by code, where a bare number is a rating."""
    return {code: one if isinstance(one, Given) else Given(RATED, one) for code, one in levels.items()}


def rated(codes: str, levels: str) -> dict[str, Given]:
    """Ratings written in two lines, such as `a b c` and `2 1 0`."""
    pairs = zip(codes.split(), levels.split(), strict=True)
    return {code: Given(RATED, int(level)) for code, level in pairs}


def assess(
    component: Definition, answers: Mapping[str, Given], *, policy: Policy = ALWAYS_A_POINT, **more: Any
) -> FidelityReport:
    """The standard report, each answer given by the way that leads to its state."""
    stated = {"adaptations": (), "as_of": DAY, **more}
    return standard_fidelity(prepared(component, answers), **_inputs(answers), stage="initial", policy=policy, **stated)


def held_of(component: Definition, answers: Mapping[str, Given]) -> list[tuple[Item, Answer]]:
    """The applicable items with their answers."""
    ready = prepared(component, answers)
    return applicable(ready, answer_items(ready, **_inputs(answers), stage="initial"))


def prepared(component: Definition, answers: Mapping[str, Given]) -> Definition:
    """The definition in which the items that are not due yet are due from the full stage."""
    late = {code for code, one in answers.items() if one.state == NOT_DUE}
    if not late:
        return component
    sections = tuple(
        evolve(part, items=tuple(evolve(one, due_from="full") if one.code in late else one for one in part.items))
        for part in component.sections
    )
    return evolve(component, sections=sections)


def _inputs(answers: Mapping[str, Given]) -> dict[str, Any]:
    counted: dict[str, tuple[Rating, Review]] = {}
    measured: dict[str, Measured] = {}
    for code, one in answers.items():
        if one.state == RATED and one.level is not None:
            counted[code] = (one.level, REVIEW)
        elif one.state in (CANNOT_RATE, NOT_APPLICABLE):
            counted[code] = (one.state, REVIEW)
        elif one.state == MEASURED:
            measured[code] = Measured(value=one.level)
        elif one.state == ERROR:
            measured[code] = Measured(error="it broke")
    return {
        "counted": counted,
        "measured": measured,
        "conditions": {code: False for code, one in answers.items() if one.state == NOT_HERE},
    }
