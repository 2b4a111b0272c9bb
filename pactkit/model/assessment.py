"""What was found at one site on one day: its components side by side, never one number for the site."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from pactkit.model.adaptation import DEPARTURE_KINDS, Ending
from pactkit.model.change import WaveScore
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Failure, Finding
from pactkit.model.gathering import Gathering
from pactkit.model.problem import Problem
from pactkit.model.readiness import MilestoneState, ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Site

NOT_OFFERED, MILESTONE, FINDING, BROKEN = "not_offered", "milestone", "finding", "broken"


@frozen(kw_only=True)
class Blocker:
    """What stands between a site and its first session."""

    id: str  # component.milestone, or a component
    kind: str  # not_offered | milestone | finding | broken
    state: MilestoneState | None = None  # of a milestone
    blocked_by: tuple[str, ...] = ()  # the needs of a milestone that are not done
    finding: Finding | None = None


@frozen(kw_only=True)
class ComponentAssessment:
    """One component at one site."""

    id: str
    offered: bool
    core: bool
    stage: str
    definition: Definition | None = None  # None: its plugin failed or is off
    absent: str | None = None  # failed | off
    fidelity: FidelityReport | None = None  # None: not offered, or the plugin broke
    readiness: ReadinessReport | None = None
    reviews: tuple[Review, ...] = ()  # those that count
    findings: tuple[Finding, ...] = ()
    waves: tuple[WaveScore, ...] = ()  # its headline in each wave, the oldest first, where that is shown

    @property
    def ready(self) -> bool:
        """Whether it can start here."""
        return self.offered and self.readiness is not None and self.readiness.ready


@frozen(kw_only=True)
class SiteAssessment:
    """One site; `site` is None where its file could not be used."""

    id: str
    site: Site | None
    components: tuple[ComponentAssessment, ...] = ()  # by id: offered ones, and core ones that are not
    blockers: tuple[Blocker, ...] = ()
    findings: tuple[Finding, ...] = ()  # of the site as a whole and of all components
    gatherings: tuple[Gathering, ...] = ()  # what is on, by component
    endings: tuple[Ending, ...] = ()  # adaptations that ran out or soon will, as they stand in the log
    problems: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()  # of plugins at this site
    digest: str = ""  # of the site's files

    @property
    def ready(self) -> bool:
        """Whether the first session can be held: every core component is here, and nothing blocks."""
        if self.site is None or self.blockers or not self.components:
            return False
        return all(component.ready for component in self.components)

    @property
    def offered(self) -> Iterator[ComponentAssessment]:
        """The components that the site offers."""
        return (component for component in self.components if component.offered)

    @property
    def departures(self) -> dict[str, int]:
        """How many core items stand below their target, by kind of departure."""
        counts = dict.fromkeys(DEPARTURE_KINDS, 0)
        for component in self.components:
            for departure in component.fidelity.departures if component.fidelity else ():
                counts[departure.kind] += 1
        return counts

    def component(self, component_id: str) -> ComponentAssessment | None:
        """The component of this id, or None."""
        return next((component for component in self.components if component.id == component_id), None)

    @property
    def dropped(self) -> bool:
        """Whether a file of the site could not be used."""
        return any(problem.is_error for problem in self.problems)
