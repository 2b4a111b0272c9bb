"""What is noticed about a site as a whole: its calendar, its log of adaptations, and its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from pactkit.config.workspace import SITE_FILE
from pactkit.model.adaptation import Adaptation
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.finding import Finding
from pactkit.model.gathering import Gathering
from pactkit.model.problem import Place, TomlPath
from pactkit.model.programme import Policy
from pactkit.model.site import Site
from pactkit.scoring.adaptations import adaptation_notices
from pactkit.scoring.gatherings import gathering_notices
from pactkit.scoring.sources import disagreements


def site_findings(
    site: Site,
    components: Sequence[ComponentAssessment],
    gatherings: Sequence[Gathering],
    as_of: date,
    policy: Policy,
) -> Iterator[Finding]:
    """Pactkit's own findings on what no single component sees, each at its place in the site's file."""
    for finding in gathering_notices(gatherings, site, as_of):
        own = ("components", finding.component) if finding.component else ()
        yield _placed(finding, site, (*own, *finding.at))
    relied_on = _relied_on(components)
    for finding, number in adaptation_notices(site.adaptations, relied_on, as_of, policy.review_months):
        component = site.adaptations[number].component
        yield _placed(evolve(finding, component=component), site, ("adaptations", number))
    for finding, number in disagreements(site.statements):
        yield _placed(finding, site, ("statements", number))


def _relied_on(components: Sequence[ComponentAssessment]) -> list[Adaptation]:
    """The adaptations that core items below their target rest on."""
    return [
        departure.adaptation
        for component in components
        if component.fidelity
        for departure in component.fidelity.departures
        if departure.adaptation
    ]


def _placed(finding: Finding, site: Site, path: TomlPath) -> Finding:
    return evolve(finding, place=Place(file=f"{site.id}/{SITE_FILE}", path=path))
