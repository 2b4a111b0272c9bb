"""A scheme's score: from answers over sections to the component, with its share answered and its bands."""

from __future__ import annotations

from fractions import Fraction

from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.fidelity import OPEN, Answer, Interval, SchemeScore
from pactkit.model.number import Number, exact
from pactkit.model.scheme import Scheme
from pactkit.scoring.answers import bounds
from pactkit.scoring.bands import GateBounds, band_verdict, gate_states
from pactkit.scoring.rollup import Standing, interval, possible_range

Held = list[tuple[Item, Answer]]


def score_scheme(
    definition: Definition,
    scheme: Scheme,
    held: Held,
    gates: list[GateBounds],
    answered: Number | None,
    minimum_answered: Number,
) -> SchemeScore:
    """One scheme over the applicable items; no point where less than `minimum_answered` (share 0-1) is answered."""
    score = total(definition, scheme, held)
    if answered is not None and answered < minimum_answered:
        score = Interval(low=score.low, high=score.high)
    bands, point_band = band_verdict(scheme, score, gates)
    return SchemeScore(
        id=scheme.id,
        score=score,
        answered=answered,
        bands=bands,
        point_band=point_band,
        gates=gate_states(scheme, gates),
    )


def total(definition: Definition, scheme: Scheme, held: Held) -> Interval:
    """The component's score by a scheme."""
    if scheme.over == "items":
        return interval(scheme.total, scheme.missing, item_standings(held))
    return interval(scheme.total, scheme.missing, section_standings(definition, scheme, held))


def item_standings(held: Held) -> list[Standing]:
    """The items as values of a roll-up; an item of weight 0 is in none."""
    standings = []
    for item, answer in held:
        if item.weight:
            low, high = bounds(item, answer)
            answered = answer.state not in OPEN
            point = low if answered else None
            standings.append(
                Standing(item.weight, low, high, point, item.lowest, item.highest, item.faithful, answered)
            )
    return standings


def section_standings(definition: Definition, scheme: Scheme, held: Held) -> list[Standing]:
    """The sections as values of a roll-up; a section with nothing due, or of weight 0, is in none."""
    standings = []
    for section, members in by_section(definition, held):
        items = item_standings(members)
        if not items or not section.weight or scheme.section == "none":
            continue
        score = interval(scheme.section, scheme.missing, items)
        lowest, highest = possible_range(scheme.section, items)
        low, high = score.low, score.high
        if low is None or high is None:
            continue
        target = highest if section.target is None else section.target
        answered = all(item.answered for item in items)
        standings.append(Standing(section.weight, low, high, score.point, lowest, highest, target, answered))
    return standings


def section_scores(definition: Definition, scheme: Scheme, held: Held, *, pointed: bool) -> list[tuple[str, Interval]]:
    """Every section's score by a scheme; `pointed` False where too little of the component is answered."""
    scores = []
    for section, members in by_section(definition, held):
        score = interval(scheme.section, scheme.missing, item_standings(members))
        scores.append((section.id, score if pointed else without_point(score)))
    return scores


def without_point(score: Interval) -> Interval:
    """The same interval, saying no point."""
    return Interval(low=score.low, high=score.high) if score.point is not None else score


def by_section(definition: Definition, held: Held) -> list[tuple[Section, Held]]:
    """The applicable items of each section."""
    members: dict[str, Held] = {section.id: [] for section in definition.sections}
    for item, answer in held:
        members[definition.section_of[item.code].id].append((item, answer))
    return [(section, members[section.id]) for section in definition.sections]


def answered_share(held: Held) -> Number | None:
    """Which share (0-1) of the applicable item weight is rated, measured or cannot be rated; None: nothing to score."""
    weight: Number = 0
    answered: Number = 0
    for item, answer in held:
        weight += item.weight
        if answer.state not in OPEN:
            answered += item.weight
    return exact(Fraction(answered, weight)) if weight else None
