"""The answers of the sites that are compared on common items; those of no other site are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from pactkit.model.assessment import SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer
from pactkit.model.number import Number
from pactkit.model.stage import reached
from pactkit.scoring.common import Comparison, Stand, compare_sites

MOST = 100  # sites that are compared where none are named: a table of more tells nobody anything
ALL, RUNNING, NAMED = "all", "running", "named"


@frozen(kw_only=True)
class Among:
    """A comparison, and among which sites it is."""

    among: str  # ALL | RUNNING: those at which the component has reached the initial stage | NAMED
    comparison: Comparison


@define
class Standings:
    """By component and site: where it stands, and whether the component runs there."""

    stands: dict[str, dict[str, tuple[bool, Stand]]] = field(factory=dict)

    def add(self, assessment: SiteAssessment) -> None:
        """One site more."""
        for component in assessment.components:
            report = component.fidelity
            if report is not None and report.headline is not None:
                answers = tuple(Answer(code=one.code, state=one.state, level=one.level) for one in report.items)
                stand = Stand(answers=answers, own=report.headline.score)
                running = reached(component.stage, "initial")
                self.stands.setdefault(component.id, {})[assessment.id] = running, stand

    def merge(self, other: Standings) -> None:
        """The sites that somebody else saw, after these."""
        for component, theirs in other.stands.items():
            self.stands.setdefault(component, {}).update(theirs)

    def compared(
        self, definitions: Mapping[str, Definition], minimum_answered: Number, *, named: bool = False
    ) -> Iterator[Among]:
        """Each component among all its sites and, where they are fewer, among those at which it runs."""
        for component in sorted(self.stands):
            definition, sites = definitions[component], self.stands[component]
            everywhere = {site: stand for site, (_, stand) in sites.items()}
            running = {site: stand for site, (runs, stand) in sites.items() if runs}
            groups = [(NAMED if named else ALL, everywhere)]
            if not named and len(running) < len(everywhere):
                groups.insert(0, (RUNNING, running))
            for among, group in groups:
                found = compare_sites(definition, group, minimum_answered)
                if found is not None:
                    yield Among(among=among, comparison=found)
