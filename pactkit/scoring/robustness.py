"""Whether a verdict is robust: what a component's headline comes to with one thing of the policy changed at a time.

What is tried, and nothing else: each other rule for missing answers; each other scheme with the same bands; each lower
edge of a band but the lowest, moved by 5 points of the headline's possible range, up and down. An edge that would meet
its neighbour stays where it is. See docs/arithmetic.md for the reason of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, FidelityReport
from pactkit.model.number import Number, exact
from pactkit.model.programme import Policy
from pactkit.model.review import Review
from pactkit.model.scheme import MISSING_RULES, Scheme
from pactkit.model.terms import EVIDENCE, MISSING, SCHEME, THRESHOLD, Change
from pactkit.model.verdict import Alternative, EvidenceVerdict, Robustness, Verdict
from pactkit.scoring.answers import applicable
from pactkit.scoring.backing import backed, left_out
from pactkit.scoring.bands import gate_bounds
from pactkit.scoring.policy_changes import changed_definition
from pactkit.scoring.schemes import answered_share, score_scheme
from pactkit.scoring.whatif import WhatIf

POINTS = Fraction(5, 100)  # of the possible range: what two visits to the same place may differ by


def verdict_of(report: FidelityReport) -> Verdict | None:
    """What a report says of its headline; None where it has no bands, or nothing to score."""
    found = report.headline
    if found is None or not found.bands:
        return None
    return Verdict(scheme=found.id, score=found.score, bands=found.bands, point_band=found.point_band)


def reckoned(definition: Definition, answers: tuple[Answer, ...], policy: Policy) -> Verdict | None:
    """What the headline comes to from these answers."""
    headline = definition.headline
    if headline is None:
        return None
    held = applicable(definition, answers)
    gates = gate_bounds(definition, held)
    found = score_scheme(definition, headline, held, gates, answered_share(held), policy.minimum_answered)
    if not found.bands:
        return None
    return Verdict(scheme=found.id, score=found.score, bands=found.bands, point_band=found.point_band)


def standing(definition: Definition, report: FidelityReport, policy: Policy) -> Verdict | None:
    """The verdict of a report that follows from its answers; None where its plugin says something of its own.

    Of such a report nobody can say what it would be on other terms.
    """
    said = verdict_of(report)
    return said if said is not None and said == reckoned(definition, report.items, policy) else None


def robustness(definition: Definition, report: FidelityReport, policy: Policy) -> Robustness | None:
    """Every alternative to the headline's verdict; None where it has none that could be reckoned again."""
    as_it_stands = standing(definition, report, policy)
    if as_it_stands is None:
        return None
    tried = []
    for change in alternatives(definition, report):
        verdict = reckoned(changed_definition(definition, change), report.items, policy)
        if verdict is not None:
            changed = verdict.differs_from(as_it_stands)
            tried.append(Alternative(change=change, verdict=verdict, changed=changed))
    return Robustness(alternatives=tuple(tried))


def alternatives(definition: Definition, report: FidelityReport) -> Iterator[Change]:
    """What is tried in place of the headline as it is defined."""
    headline = definition.headline
    if headline is None:
        return
    yield from (Change(key=MISSING, word=rule) for rule in MISSING_RULES if rule != headline.missing)
    names = [band.id for band in headline.bands]
    for scheme in definition.schemes[1:]:
        if [band.id for band in scheme.bands] == names:
            yield Change(key=SCHEME, word=scheme.id)
    step = _possible(definition, headline, report) * POINTS
    edges = [band.from_ for band in headline.bands]
    for place, band in enumerate(headline.bands):
        for moved in (exact(band.from_ - step), exact(band.from_ + step)) if place and step else ():
            above = edges[place + 1] if place + 1 < len(edges) else None
            if edges[place - 1] < moved and (above is None or moved < above):
                yield Change(key=THRESHOLD, number=moved, band=band.id, component=definition.id)


def _possible(definition: Definition, headline: Scheme, report: FidelityReport) -> Fraction:
    """How many points lie between the lowest and the highest score that the applicable items can give."""
    held = applicable(definition, report.items)
    base = WhatIf(definition=definition, scheme=headline, held=held)
    bottom: Number = base.moved({item.code: item.lowest for item, _ in held}).score()
    return Fraction(base.moved({item.code: item.highest for item, _ in held}).score() - bottom)


def evidence_verdicts(
    definition: Definition, report: FidelityReport, reviews: Sequence[Review], as_of: date, policy: Policy
) -> tuple[EvidenceVerdict, ...]:
    """What the headline comes to from each kind of evidence alone; nothing where it cannot be reckoned again."""
    as_it_stands = standing(definition, report, policy)
    if as_it_stands is None:
        return ()
    found = []
    for evidence in EVIDENCE:
        answers = backed(definition, report.items, reviews, evidence, as_of, policy)
        verdict = reckoned(definition, answers, policy)
        if verdict is not None:
            found.append(
                EvidenceVerdict(
                    evidence=evidence,
                    verdict=verdict,
                    left_out=left_out(report.items, answers),
                    changed=verdict.differs_from(as_it_stands),
                )
            )
    return tuple(found)
