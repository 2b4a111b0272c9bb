"""Fidelity of one component: the standard report, and the detail that full documents add to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from pactkit.model.adaptation import Adaptation
from pactkit.model.checklist import DIMENSIONS, Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, Detail, FidelityReport, Interval, Measured
from pactkit.model.number import Number, exact
from pactkit.model.programme import Policy
from pactkit.model.review import Review
from pactkit.model.scheme import Scheme
from pactkit.scoring.answers import Counted, answer_items, applicable
from pactkit.scoring.backing import backed
from pactkit.scoring.bands import gate_bounds
from pactkit.scoring.departures import departures
from pactkit.scoring.rollup import interval
from pactkit.scoring.schemes import answered_share, item_standings, score_scheme, section_scores, without_point
from pactkit.scoring.steps import deciding, next_steps, path_to_band
from pactkit.scoring.whatif import WhatIf, adds_up

Held = list[tuple[Item, Answer]]


def standard_fidelity(
    definition: Definition,
    *,
    counted: Counted,
    measured: Mapping[str, Measured],
    conditions: Mapping[str, bool],
    stage: str | None,
    adaptations: Iterable[Adaptation],
    as_of: date,
    policy: Policy,
    evidence: str | None = None,
    reviews: Sequence[Review] = (),
) -> FidelityReport:
    """The report of one component at one site; see `answer_items` for the arguments.

    `evidence` leaves out what does not rest on one kind of it in these `reviews`, see `backed`; None counts everything.
    """
    answers = answer_items(definition, counted, measured, conditions, stage)
    if evidence is not None:
        answers = backed(definition, answers, reviews, evidence, as_of, policy)
    held = applicable(definition, answers)
    answered = answered_share(held)
    gates = gate_bounds(definition, held)
    return FidelityReport(
        component=definition.id,
        version=definition.version,
        schemes=tuple(
            score_scheme(definition, scheme, held, gates, answered, policy.minimum_answered)
            for scheme in definition.schemes
        ),
        items=answers,
        departures=departures(definition.id, held, adaptations, as_of),
    )


def detail(definition: Definition, report: FidelityReport, policy: Policy) -> Detail | None:
    """Section and dimension scores, next steps and what decides the band; None for a component without checklist."""
    headline = definition.headline
    if headline is None:
        return None
    held = applicable(definition, report.items)
    answered = answered_share(held)
    pointed = answered is not None and answered >= policy.minimum_answered
    worst = WhatIf.at_lowest(definition, headline, held)
    best = WhatIf.at_highest(definition, headline, held)
    return Detail(
        sections=tuple(
            (scheme.id, tuple(section_scores(definition, scheme, held, pointed=pointed)))
            for scheme in definition.schemes
        ),
        dimensions=tuple(_dimensions(headline, held, pointed=pointed)),
        shares=tuple(_shares(definition, headline, held)),
        steps=next_steps(worst, held),
        to_band=path_to_band(worst),
        decides=deciding(held, worst, best),
    )


def _dimensions(scheme: Scheme, held: Held, *, pointed: bool) -> Iterable[tuple[str, Interval]]:
    """The headline's way of adding up items, by dimension instead of by section."""
    kind = scheme.total if scheme.section == "none" and scheme.over == "items" else scheme.section
    for dimension in DIMENSIONS:
        members = [(item, answer) for item, answer in held if item.dimension == dimension]
        if members:
            score = interval(kind, scheme.missing, item_standings(members))
            yield dimension, score if pointed else without_point(score)


def _shares(definition: Definition, scheme: Scheme, held: Held) -> Iterable[tuple[str, Number | None]]:
    """Each item's part (0-1) of the range of the headline; None where parts do not add up or an item is out."""
    parts: dict[str, Number] = {}
    if adds_up(scheme) and held:
        bottom = WhatIf(definition=definition, scheme=scheme, held=held).moved(
            {item.code: item.lowest for item, _ in held}
        )
        low = bottom.score()
        whole = bottom.moved({item.code: item.highest for item, _ in held}).score() - low
        if whole:
            parts = {
                item.code: exact(Fraction(bottom.moved({item.code: item.highest}).score() - low) / Fraction(whole))
                for item, _ in held
            }
    for item in definition.items:
        yield item.code, parts.get(item.code)


def possible_percent(definition: Definition, report: FidelityReport) -> Number | None:
    """The headline's low as percent (0-100) of its possible range; None where there is nothing to score."""
    headline, score = definition.headline, report.headline
    held = applicable(definition, report.items)
    if headline is None or score is None or score.score.low is None or not held:
        return None
    base = WhatIf(definition=definition, scheme=headline, held=held)
    bottom = base.moved({item.code: item.lowest for item, _ in held}).score()
    top = base.moved({item.code: item.highest for item, _ in held}).score()
    return exact(Fraction(100 * (score.score.low - bottom)) / Fraction(top - bottom)) if top > bottom else 100
