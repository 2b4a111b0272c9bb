"""One component at one site: facts and ratings to its two reports and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import evolve

from pactkit.assess.measuring import MeasuredFacts, Measures
from pactkit.config.workspace import SITE_FILE
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.context import Context
from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Finding
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.problem import Place, TomlPath
from pactkit.model.programme import Programme
from pactkit.model.readiness import ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.answers import Counted
from pactkit.scoring.counting import count_ratings, counting_reviews
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.scoring.notices import fidelity_notices, readiness_notices
from pactkit.scoring.readiness import standard_readiness

NOTHING_STATED: dict[str, MilestoneStatus] = {}


class ComponentAssessor:
    """Asks one component about one site after the other, on one day."""

    def __init__(self, host: Host, plugin: Plugin, programme: Programme, as_of: date) -> None:
        self.host = host
        self.plugin = plugin
        self.definition = plugin.definition
        self.programme = programme
        self.as_of = as_of
        self.measures = Measures(host, plugin)

    def assess(self, site: Site, reviews: Sequence[Review], failures: Failures) -> ComponentAssessment:
        """Both reports and all findings; what its plugin breaks is left out, and added to the failures."""
        counting = counting_reviews(reviews, self.plugin.id, self.as_of)
        counted = count_ratings(self.definition, counting)
        context = self._context(site, counted)
        measured = self.measures.of(context, failures)
        fidelity = self._fidelity(context, counted, measured, failures)
        readiness = self._readiness(context, measured, failures)
        return ComponentAssessment(
            id=self.plugin.id,
            offered=True,
            core=self.plugin.id in self.programme.core,
            stage=context.stage,
            definition=self.definition,
            fidelity=fidelity,
            readiness=readiness,
            reviews=tuple(counting),
            findings=tuple(self._findings(context, counting, measured, (fidelity, readiness), failures)),
        )

    def _context(self, site: Site, counted: Counted) -> Context[Any]:
        levels = {code: None if isinstance(rating, str) else rating for code, (rating, _) in counted.items()}
        return Context(
            site=site,
            facts=site.components[self.plugin.id],
            component=self.definition,
            stage=site.stage_of(self.plugin.id),
            as_of=self.as_of,
            programme=self.programme,
            ratings=MappingProxyType(levels),
            facts_of=site.components.get,
        )

    def _fidelity(
        self, context: Context[Any], counted: Counted, measured: MeasuredFacts, failures: Failures
    ) -> FidelityReport | None:
        def standard() -> FidelityReport:
            return standard_fidelity(
                self.definition,
                counted=counted,
                measured=measured.items,
                conditions=measured.conditions,
                stage=context.stage,
                adaptations=context.site.adaptations,
                as_of=self.as_of,
                policy=self.programme.policy,
            )

        return self.host.fidelity(self.plugin, context, standard, failures)

    def _readiness(
        self, context: Context[Any], measured: MeasuredFacts, failures: Failures
    ) -> ReadinessReport | None:
        def standard() -> ReadinessReport:
            stated = context.site.readiness.get(self.plugin.id, NOTHING_STATED)
            return standard_readiness(self.definition, stated, measured.milestones)

        return self.host.readiness(self.plugin, context, standard, failures)

    def _findings(
        self,
        context: Context[Any],
        counting: Sequence[Review],
        measured: MeasuredFacts,
        reports: tuple[FidelityReport | None, ReadinessReport | None],
        failures: Failures,
    ) -> list[Finding]:
        """The plugin's findings, placed in the site's file, then pactkit's own."""
        fidelity, readiness = reports
        found = list(self.host.findings(self.plugin, context, failures))
        for report in reports:
            found += report.findings if report else ()
        own: TomlPath = ("components", self.plugin.id)
        placed = [self._placed(finding, context.site, own + finding.at) for finding in found]
        if fidelity:
            policy = self.programme.policy
            noticed = fidelity_notices(self.definition, fidelity, measured.items, counting, self.as_of, policy)
            placed += [evolve(finding, component=self.plugin.id) for finding in noticed]
        if readiness:
            for finding, path in readiness_notices(readiness, self.as_of):
                placed.append(self._placed(finding, context.site, path))
        return placed

    def _placed(self, finding: Finding, site: Site, path: TomlPath) -> Finding:
        return Finding(
            severity=finding.severity,
            message=finding.message,
            advice=finding.advice,
            at=finding.at,
            component=self.plugin.id,
            place=Place(file=f"{site.id}/{SITE_FILE}", path=path),
        )
