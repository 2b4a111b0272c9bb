"""A site with the line of each component over its waves, for documents that show it."""

from __future__ import annotations

from attrs import evolve

from pactkit.assess.assessor import Assessor
from pactkit.assess.lines import TWO, line_of
from pactkit.model.assessment import SiteAssessment
from pactkit.scoring.waves import waves_of


def with_lines(assessor: Assessor, assessment: SiteAssessment) -> SiteAssessment:
    """The same site; each component that two or more waves rate with its headline in each of them."""
    if assessment.site is None:
        return assessment
    loaded = assessor.workspace.load(assessment.id, assessor.catalogue)
    site = loaded.site
    if site is None or len(waves_of(loaded.reviews, assessor.as_of)) < TWO:
        return assessment
    components = []
    for component in assessment.components:
        asked = assessor.components.get(component.id)
        if asked is not None and component.fidelity is not None:
            waves = line_of(asked, site, loaded.reviews, assessment.gatherings)
            components.append(evolve(component, waves=waves))
        else:
            components.append(component)
    return evolve(assessment, components=tuple(components))
