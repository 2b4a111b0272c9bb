"""One component at one site: facts and ratings to its two reports and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import evolve

from pactkit.assess.lines import drift_findings
from pactkit.assess.measuring import MeasuredFacts, Measures
from pactkit.config.workspace import SITE_FILE
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.context import Context
from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Failure, Finding
from pactkit.model.gathering import Gathering
from pactkit.model.milestone import MilestoneStatus
from pactkit.model.phrase import phrase
from pactkit.model.problem import Place, TomlPath
from pactkit.model.programme import Programme
from pactkit.model.readiness import ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.answers import Counted
from pactkit.scoring.backing import backed_ratings, uncounted_left_in
from pactkit.scoring.counting import count_ratings, counting_reviews
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.scoring.notices import fidelity_notices, readiness_notices
from pactkit.scoring.readiness import standard_readiness

NOTHING_STATED: dict[str, MilestoneStatus] = {}


class ComponentAssessor:
    """Asks one component about one site after the other, on one day."""

    def __init__(
        self, host: Host, plugin: Plugin, programme: Programme, as_of: date, evidence: str | None = None
    ) -> None:
        """`evidence` counts what rests on one kind of it alone, see `pactkit.scoring.backing`."""
        self.host = host
        self.plugin = plugin
        self.definition = plugin.definition
        self.programme = programme
        self.as_of = as_of
        self.evidence = evidence
        self.measures = Measures(host, plugin)
        self._lent = deepcopy(programme)  # what the plugin reads: all others have their own

    def gatherings(self, site: Site, failures: Failures) -> tuple[Gathering, ...]:
        """What the component runs at a site; asked before any other hook."""
        return self.host.gatherings(self.plugin, self._context(site, (), {}), failures)

    def context(self, site: Site, reviews: Sequence[Review], gatherings: tuple[Gathering, ...]) -> Context[Any]:
        """What the component's hooks are given at a site."""
        counting = counting_reviews(reviews, self.plugin.id, self.as_of)
        return self._context(site, counting, count_ratings(self.definition, counting), gatherings)

    def assess(
        self, site: Site, reviews: Sequence[Review], failures: Failures, gatherings: tuple[Gathering, ...] = ()
    ) -> ComponentAssessment:
        """Both reports and all findings; what its plugin breaks is left out, and added to the failures."""
        counting = counting_reviews(reviews, self.plugin.id, self.as_of)
        counted = count_ratings(self.definition, counting)
        context = self._context(site, counting, counted, gatherings)
        measured = self.measures.of(context, failures)
        fidelity = self.host.fidelity(
            self.plugin, context, lambda: self._standard_fidelity(site, counted, measured, counting), failures
        )
        readiness = self.host.readiness(
            self.plugin, context, lambda: self._standard_readiness(site, measured), failures
        )
        found = self.host.findings(self.plugin, context, failures)
        drifting = tuple(drift_findings(self, site, reviews, gatherings))
        assessment = ComponentAssessment(
            id=self.plugin.id,
            offered=True,
            core=self.plugin.id in self.programme.core,
            stage=site.stage_of(self.plugin.id),
            definition=self.definition,
        )
        changed = self.changed(context, site)
        if changed is not None:
            failures.add(changed)
            return assessment
        return evolve(
            assessment,
            fidelity=fidelity,
            readiness=readiness,
            reviews=tuple(counting),
            findings=(*self._findings(site, found, counting, measured, (fidelity, readiness)), *drifting),
        )

    def on(self, day: date) -> ComponentAssessor:
        """The same component, asked on another day."""
        return type(self)(self.host, self.plugin, self.programme, day, self.evidence)

    def scored(
        self, site: Site, reviews: Sequence[Review], failures: Failures, gatherings: tuple[Gathering, ...] = ()
    ) -> FidelityReport | None:
        """The fidelity report alone, for one wave among others; None where its plugin broke or changed its input."""
        counting = counting_reviews(reviews, self.plugin.id, self.as_of)
        counted = count_ratings(self.definition, counting)
        context = self._context(site, counting, counted, gatherings)
        measured = self.measures.of(context, failures)
        report = self.host.fidelity(
            self.plugin, context, lambda: self._standard_fidelity(site, counted, measured, counting), failures
        )
        changed = self.changed(context, site)
        if changed is not None:
            failures.add(changed)
        return report if changed is None else None

    def _context(
        self, site: Site, counting: Sequence[Review], counted: Counted, gatherings: tuple[Gathering, ...] = ()
    ) -> Context[Any]:
        if self.evidence is not None:
            policy = self.programme.policy
            counted = backed_ratings(self.definition, counted, self.evidence, self.as_of, policy)
        levels = {code: None if isinstance(rating, str) else rating for code, (rating, _) in counted.items()}
        return Context(
            site=site,
            facts=site.components[self.plugin.id],
            component=self.definition,
            stage=site.stage_of(self.plugin.id),
            as_of=self.as_of,
            programme=self._lent,
            ratings=MappingProxyType(levels),
            reviews=tuple(counting),
            facts_of=site.components.get,
            gatherings=lambda: gatherings,
        )

    def changed(self, context: Context[Any], site: Site) -> Failure | None:
        """A failure where the plugin changed its context by force; what the site holds is sealed by who lends it."""
        try:
            kept = self._kept(context, site)
        except Exception:  # noqa: BLE001 - whatever was put there may break in its own way
            kept = False
        if kept:
            return None
        self._lent = deepcopy(self.programme)
        return input_changed(self.plugin.id, self.plugin.distribution, site.id)

    def _kept(self, context: Context[Any], site: Site) -> bool:
        given = (site, site.components[self.plugin.id], self.definition, site.stage_of(self.plugin.id), self.as_of)
        held = (context.site, context.facts, context.component, context.stage, context.as_of)
        return held == given and context.programme == self.programme == self._lent

    def _standard_fidelity(
        self, site: Site, counted: Counted, measured: MeasuredFacts, counting: Sequence[Review]
    ) -> FidelityReport:
        return standard_fidelity(
            self.definition,
            counted=counted,
            measured=measured.items,
            conditions=measured.conditions,
            stage=site.stage_of(self.plugin.id),
            adaptations=site.adaptations,
            as_of=self.as_of,
            policy=self.programme.policy,
            evidence=self.evidence,
            reviews=counting,
        )

    def _standard_readiness(self, site: Site, measured: MeasuredFacts) -> ReadinessReport:
        stated = site.readiness.get(self.plugin.id, NOTHING_STATED)
        return standard_readiness(self.definition, stated, measured.milestones)

    def _findings(
        self,
        site: Site,
        found: Sequence[Finding],
        counting: Sequence[Review],
        measured: MeasuredFacts,
        reports: tuple[FidelityReport | None, ReadinessReport | None],
    ) -> list[Finding]:
        """The plugin's findings, placed in the site's file, then pactkit's own."""
        fidelity, readiness = reports
        told = [*found, *(finding for report in reports if report for finding in report.findings)]
        own: TomlPath = ("components", self.plugin.id)
        placed = [self._placed(finding, site, own + finding.at) for finding in told]
        if fidelity:
            policy = self.programme.policy
            if self.evidence is not None:
                kept = uncounted_left_in(self.definition, fidelity.items, counting, self.evidence, self.as_of, policy)
                placed += [evolve(finding, component=self.plugin.id) for finding in kept]
            noticed = fidelity_notices(self.definition, fidelity, measured.items, counting, self.as_of, policy)
            placed += [evolve(finding, component=self.plugin.id) for finding in noticed]
        if readiness:
            for finding, path in readiness_notices(readiness, self.as_of):
                placed.append(self._placed(finding, site, path))
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


def input_changed(component: str, distribution: str, site_id: str | None = None) -> Failure:
    """A plugin changed by force what it was given: at a site, or about the whole programme."""
    where = phrase("site %(id)s", id=site_id) if site_id else phrase("the programme")
    message = phrase("it changed what it was given to read (%(where)s); its answers are left out", where=where)
    return Failure(plugin=component, distribution=distribution, stage=phrase("input changed"), message=message)
