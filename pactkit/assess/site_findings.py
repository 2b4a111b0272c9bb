"""What is noticed about a site as a whole: its stage, its calendar, its log of adaptations, and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve

from pactkit.config.workspace import SITE_FILE
from pactkit.model.adaptation import Ending
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.finding import Finding
from pactkit.model.gathering import Gathering
from pactkit.model.problem import Place, TomlPath
from pactkit.model.programme import Policy
from pactkit.model.site import Site
from pactkit.scoring.adaptations import ending_notice, endings
from pactkit.scoring.gatherings import gathering_notices
from pactkit.scoring.sources import disagreements
from pactkit.scoring.stages import stage_notices


def site_findings(
    site: Site, gatherings: Sequence[Gathering], ending: Iterable[Ending], as_of: date
) -> Iterator[Finding]:
    """Pactkit's own findings on what no single component sees, each at its place in the site's file."""
    for finding in stage_notices(site, as_of):
        yield _placed(finding, site, finding.at)
    for finding in gathering_notices(gatherings, site, as_of):
        own = ("components", finding.component) if finding.component else ()
        yield _placed(finding, site, (*own, *finding.at))
    for one in ending:
        finding = evolve(ending_notice(one), component=one.adaptation.component)
        yield _placed(finding, site, ("adaptations", one.number))
    for finding, number in disagreements(site.statements, site.id):
        yield _placed(finding, site, ("statements", number))


def site_endings(
    site: Site, components: Iterable[ComponentAssessment], as_of: date, policy: Policy
) -> tuple[Ending, ...]:
    """The adaptations that ran out or soon will; core items below their target may rest on them."""
    relied_on = [
        departure.adaptation
        for component in components
        if component.fidelity
        for departure in component.fidelity.departures
        if departure.adaptation
    ]
    return tuple(endings(site.adaptations, relied_on, as_of, policy.review_months))


def _placed(finding: Finding, site: Site, path: TomlPath) -> Finding:
    return evolve(finding, place=Place(file=f"{site.id}/{SITE_FILE}", path=path))
