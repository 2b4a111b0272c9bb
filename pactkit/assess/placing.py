"""Line and column of findings, looked up only where somebody will see them."""

from __future__ import annotations

from attrs import evolve

from pactkit.config.positions import position_index
from pactkit.config.workspace import LoadedSite
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Finding


def placed(assessment: SiteAssessment, loaded: LoadedSite) -> SiteAssessment:
    """The same site, with the place of every finding in its file."""
    if loaded.file is None or not any(finding.place for finding in assessment.findings):
        return assessment
    index = position_index(loaded.file.text)

    def place(finding: Finding) -> Finding:
        if finding.place is None:
            return finding
        line, column = index.find(finding.place.path)
        return evolve(finding, place=evolve(finding.place, line=line, column=column))

    return evolve(
        assessment,
        findings=tuple(place(finding) for finding in assessment.findings),
        components=tuple(
            evolve(component, findings=tuple(place(finding) for finding in component.findings))
            for component in assessment.components
        ),
    )
