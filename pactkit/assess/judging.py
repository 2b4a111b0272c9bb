"""How firm the verdicts on a site stand. It takes a second look at every component: only where it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.programme import Policy
from pactkit.model.terms import ORDINARY, Terms
from pactkit.model.verdict import Judgement
from pactkit.scoring.freshness import component_freshness
from pactkit.scoring.robustness import evidence_verdicts, robustness, verdict_of


def judged(
    assessment: SiteAssessment,
    as_of: date,
    policy: Policy,
    terms: Terms = ORDINARY,
    real: SiteAssessment | None = None,
) -> Mapping[str, Judgement]:
    """Every component that gives a report, by id; `real` is the site under the real policy, where `terms` try another.

    On terms that count one kind of evidence alone nothing is said of another kind.
    """
    found = {}
    for component in assessment.components:
        other = real.component(component.id) if real else None
        judgement = judgement_of(component, as_of, policy, terms, other)
        if judgement is not None:
            found[component.id] = judgement
    return found


def judgement_of(
    component: ComponentAssessment,
    as_of: date,
    policy: Policy,
    terms: Terms = ORDINARY,
    real: ComponentAssessment | None = None,
) -> Judgement | None:
    """How firm the verdict on one component stands; None where it gives no report."""
    definition, report, reviews = component.definition, component.fidelity, component.reviews
    if definition is None or report is None:
        return None
    return Judgement(
        freshness=component_freshness(definition, report, reviews, as_of, policy),
        verdict=verdict_of(report),
        evidence_verdicts=evidence_verdicts(definition, report, reviews, as_of, policy)
        if terms.evidence is None
        else (),
        robustness=robustness(definition, report, policy),
        real=verdict_of(real.fidelity) if real and real.fidelity else None,
    )
