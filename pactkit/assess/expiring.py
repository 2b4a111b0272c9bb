"""What runs out at a site before its first session, or before another day."""

from __future__ import annotations

from datetime import date

from pactkit.model.assessment import SiteAssessment
from pactkit.model.expiry import Expiry
from pactkit.model.programme import Policy
from pactkit.model.stage import BEFORE_LAUNCH
from pactkit.scoring.expiring import adaptation_expiries, component_expiries, in_order


def launch_ahead(assessment: SiteAssessment, as_of: date) -> date | None:
    """The planned day of the first session, while it lies ahead; None for a site that runs, or has no such day."""
    site = assessment.site
    if site is None or site.launch is None or site.stage not in BEFORE_LAUNCH or site.launch <= as_of:
        return None
    return site.launch


def expiring(assessment: SiteAssessment, as_of: date, before: date | None, policy: Policy) -> tuple[Expiry, ...]:
    """What holds on as-of and no longer on the day `before`, by date; nothing where there is no such day."""
    if assessment.site is None or before is None:
        return ()
    found = [*adaptation_expiries(assessment.site.adaptations, as_of, before)]
    for component in assessment.components:
        if component.definition is not None:
            found += component_expiries(component.definition, component.reviews, as_of, before, policy)
    return in_order(found)
