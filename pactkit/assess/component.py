"""One component at one site: facts and ratings to its two reports and its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import evolve

from pactkit.config.workspace import SITE_FILE
from pactkit.errors import MeasureError
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.context import Context
from pactkit.model.fidelity import FidelityReport, Measured
from pactkit.model.finding import Failure, Finding
from pactkit.model.formula import Formula, Source
from pactkit.model.number import Number
from pactkit.model.problem import Place
from pactkit.model.programme import Programme
from pactkit.model.readiness import ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.scoring.answers import Counted
from pactkit.scoring.counting import count_ratings, counting_reviews
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.scoring.formulas import evaluate
from pactkit.scoring.notices import fidelity_notices, readiness_notices
from pactkit.scoring.readiness import standard_readiness


class ComponentAssessor:
    """Asks one component about one site. What its plugin breaks is left out, and added to the failures."""

    def __init__(
        self, host: Host, plugin: Plugin, site: Site, reviews: Sequence[Review], programme: Programme, as_of: date,
        failures: Failures,
    ) -> None:  # fmt: skip
        self.host = host
        self.plugin = plugin
        self.definition = plugin.definition
        self.site = site
        self.programme = programme
        self.as_of = as_of
        self.failures = failures
        self.facts = site.components[plugin.id]
        self.stage = site.stage_of(plugin.id)
        self.reviews = counting_reviews(reviews, plugin.id, as_of)
        self.counted = count_ratings(self.definition, self.reviews)
        self._measured: dict[Source, Measured] = {}
        self.context = Context(
            site=site,
            facts=self.facts,
            component=self.definition,
            stage=self.stage,
            as_of=as_of,
            programme=programme,
            ratings=MappingProxyType(_levels(self.counted)),
            facts_of=site.components.get,
        )

    def assess(self) -> ComponentAssessment:
        """Both reports and all findings."""
        fidelity = self._fidelity()
        readiness = self._readiness()
        found = [*self.host.findings(self.plugin.id, self.context, self.failures)]
        for report in (fidelity, readiness):
            found += report.findings if report else ()
        placed = [self._placed(finding) for finding in found]
        if fidelity:
            measured = self._item_measures()
            placed += [
                evolve(finding, component=self.plugin.id)
                for finding in fidelity_notices(
                    self.definition, fidelity, measured, self.reviews, self.as_of, self.programme.policy
                )
            ]
        if readiness:
            placed += [self._in_site(finding) for finding in readiness_notices(readiness, self.as_of)]
        return ComponentAssessment(
            id=self.plugin.id,
            offered=True,
            core=self.plugin.id in self.programme.core,
            stage=self.stage,
            definition=self.definition,
            fidelity=fidelity,
            readiness=readiness,
            reviews=tuple(self.reviews),
            findings=tuple(placed),
        )

    def _fidelity(self) -> FidelityReport | None:
        def standard() -> FidelityReport:
            return standard_fidelity(
                self.definition,
                counted=self.counted,
                measured=self._item_measures(),
                conditions=self._conditions(),
                stage=self.stage,
                adaptations=self.site.adaptations,
                as_of=self.as_of,
                policy=self.programme.policy,
            )

        return self.host.fidelity(self.plugin.id, evolve(self.context, standard=standard), self.failures)

    def _readiness(self) -> ReadinessReport | None:
        def standard() -> ReadinessReport:
            measured = {
                milestone.id: self._measure(milestone.measure.source)
                for milestone in self.definition.milestones
                if milestone.measure
            }
            return standard_readiness(self.definition, self.site.readiness.get(self.plugin.id, {}), measured)

        return self.host.readiness(self.plugin.id, evolve(self.context, standard=standard), self.failures)

    def _item_measures(self) -> Mapping[str, Measured]:
        return {
            item.code: self._measure(item.measure.source) for item in self.definition.measured_items if item.measure
        }

    def _conditions(self) -> dict[str, bool]:
        """Which items apply here: a condition that is 0 takes its item out, one that is unknown does not."""
        return {
            code: all(self._measure(source).value != 0 for source in sources)
            for code, sources in self.definition.conditions.items()
        }

    def _measure(self, source: Source) -> Measured:
        if source not in self._measured:
            self._measured[source] = self._computed(source)
        return self._measured[source]

    def _computed(self, source: Source) -> Measured:
        if not isinstance(source, Formula):
            return self.host.measure(self.plugin.id, source.name, self.context, self.failures)
        try:
            return evaluate(source, self.facts)
        except MeasureError as error:
            self.failures.add(
                Failure(
                    plugin=self.plugin.id,
                    distribution=self.plugin.distribution,
                    stage=f"measure {source.text}",
                    message=f"{error.message} (site {self.site.id})",
                )
            )
            return Measured(error=error.message)

    def _placed(self, finding: Finding) -> Finding:
        """A plugin's finding, with its place in the site's file."""
        place = Place(file=f"{self.site.id}/{SITE_FILE}", path=("components", self.plugin.id, *finding.at))
        return evolve(finding, component=self.plugin.id, place=place)

    def _in_site(self, finding: Finding) -> Finding:
        path = finding.place.path if finding.place else ()
        place = Place(file=f"{self.site.id}/{SITE_FILE}", path=path)
        return evolve(finding, component=self.plugin.id, place=place)


def _levels(counted: Counted) -> dict[str, Number | None]:
    return {code: None if isinstance(rating, str) else rating for code, (rating, _) in counted.items()}
