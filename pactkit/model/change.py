"""What changed between two waves of reviews at one site, split by cause."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, SchemeScore
from pactkit.model.finding import Finding
from pactkit.model.number import Number

DEFINITION_CHANGED, NOT_APPLICABLE = "definition_changed", "not_applicable"
NEWLY_ANSWERED, ANSWERED_DIFFERENTLY = "newly_answered", "answered_differently"
MOVED_BY_FACT, BY_PLUGIN = "moved_by_fact", "by_plugin"
CAUSES = (  # in the order in which the walk from one wave to the other takes them
    DEFINITION_CHANGED,
    NOT_APPLICABLE,
    NEWLY_ANSWERED,
    ANSWERED_DIFFERENTLY,
    MOVED_BY_FACT,
    BY_PLUGIN,  # what a plugin that scores by itself adds to the standard arithmetic
)

RETIRED = "retired"  # state of an item that a review rates, and that the definition no longer has

TOO_LITTLE, OPEN_ANSWERS, NOTHING = "too_little_answered", "open_answers", "nothing_to_score"


@frozen(kw_only=True)
class Wave:
    """One round of reviews at a site, as far as it had come by the day that was asked about."""

    id: str
    first: date  # day of its oldest review
    last: date  # day of its newest review: the day as of which it is scored
    reviews: int


@frozen(kw_only=True)
class WaveScore:
    """The headline of one component in one wave."""

    wave: Wave
    score: SchemeScore


@frozen(kw_only=True)
class Part:
    """A part of a change, exact. None where the score is not there in both waves, which is never 0."""

    low: Number | None = None
    high: Number | None = None
    point: Number | None = None


@frozen(kw_only=True)
class ItemChange:
    """What one item did to the score, by one cause; an item whose definition and answer changed stands twice."""

    code: str | None  # None: the way of adding up, which is no item's
    cause: str  # one of CAUSES
    before: Answer | None  # None: the definition of that wave has it not; a state RETIRED counts for nothing
    after: Answer | None
    part: Part


@frozen(kw_only=True)
class CauseChange:
    """All that one cause did to the score."""

    cause: str
    part: Part
    codes: tuple[str, ...]  # of the items, in checklist order


@frozen(kw_only=True)
class GateChange:
    """A gate whose state is another; None where the definition of that wave has it not."""

    items: tuple[str, ...]
    cap: str
    before: str | None
    after: str | None


@frozen(kw_only=True)
class SchemeChange:
    """One scheme's score in both waves, and what lies between; None where the definition has no such scheme."""

    id: str
    before: SchemeScore | None
    after: SchemeScore | None
    no_point_before: str | None = None  # why there is no point: one of the three words above
    no_point_after: str | None = None
    change: Part = Part()
    causes: tuple[CauseChange, ...] = ()  # in the order of CAUSES, those that did something
    items: tuple[ItemChange, ...] = ()  # by cause, then in checklist order
    gates: tuple[GateChange, ...] = ()  # those that changed


@frozen(kw_only=True)
class Side:
    """One component as one wave found it."""

    wave: Wave
    definition: Definition | None = None  # by which the wave was scored; None: it cannot be
    rated_with: tuple[str, ...] = ()  # the versions that its reviews name
    reviews: int = 0  # how many of the wave's reviews rate it; 0: the wave does not
    self_only: bool = False  # whether nobody but the site itself rated it then

    @property
    def rates(self) -> bool:
        """Whether this wave rates the component."""
        return self.reviews > 0


@frozen(kw_only=True)
class ComponentChange:
    """One component between the two waves; without schemes where one of them cannot be scored."""

    id: str
    offered: bool
    before: Side
    after: Side
    schemes: tuple[SchemeChange, ...] = ()  # in the order of the later definition, the first is its headline
    absent: str | None = None  # failed | off | broken: why nothing can be said
    findings: tuple[Finding, ...] = ()

    @property
    def definition(self) -> Definition | None:
        """The definition that names it for people: the later one where there is one."""
        return self.after.definition or self.before.definition

    @property
    def headline(self) -> SchemeChange | None:
        """The change that is shown first."""
        return self.schemes[0] if self.schemes else None


@frozen(kw_only=True)
class Comparison:
    """Two waves at one site."""

    site: str
    before: Wave
    after: Wave
    components: tuple[ComponentChange, ...]  # by id: those that at least one of the two waves rates
