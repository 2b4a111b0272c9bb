"""What fidelity reports are made of: answers, intervals, scores, and what would help most."""

from __future__ import annotations

from attrs import frozen

from pactkit.model.adaptation import Departure
from pactkit.model.finding import Finding
from pactkit.model.number import Number
from pactkit.model.review import Review

RATED, MEASURED, NOT_APPLICABLE, NOT_DUE = "rated", "measured", "not_applicable", "not_due"
CANNOT_RATE, UNANSWERED, ERROR = "cannot_rate", "unanswered", "error"
OUT = frozenset({NOT_APPLICABLE, NOT_DUE})  # leave every sum
OPEN = frozenset({UNANSWERED, ERROR})  # could still be any level

OWN, FACTS = "self", "facts"  # sources of answers that are the site's own word

GATE_SHUT, GATE_OPEN, GATE_UNDECIDED = "shut", "open", "undecided"


@frozen(kw_only=True)
class Measured:
    """What a measure gave for one site: a number (None: unknown), the n behind a ratio, or what went wrong."""

    value: Number | None = None
    n: Number | None = None  # the whole of a ratio
    error: str | None = None


@frozen(kw_only=True)
class Answer:
    """Where one item stands at one site."""

    code: str
    state: str
    level: Number | None = None  # of rated, measured and cannot_rate
    source: str | None = None  # of the rating, or "facts"
    review: Review | None = None  # the one that the rating comes from
    measured: Measured | None = None


@frozen(kw_only=True)
class Interval:
    """A score with what missing answers could still make of it: low <= point <= high, exact.

    All three are None where there is nothing to score; the point alone is None where too little is answered.
    """

    low: Number | None = None
    high: Number | None = None
    point: Number | None = None


NOTHING = Interval()


@frozen(kw_only=True)
class GateState:
    """A gate at one site."""

    items: tuple[str, ...]
    state: str  # shut | open | undecided
    cap: str


@frozen(kw_only=True)
class SchemeScore:
    """One scheme's score of a component at one site."""

    id: str
    score: Interval
    answered: Number | None  # share 0-1 of the applicable item weight; None: nothing to score
    point_band: str | None = None
    bands: tuple[str, ...] = ()  # every band that is still possible, from low to high
    gates: tuple[GateState, ...] = ()

    @property
    def band(self) -> str | None:
        """The band, where it is decided."""
        return self.bands[0] if len(self.bands) == 1 else None


@frozen(kw_only=True)
class FidelityReport:
    """Whether a component is still the programme at one site: what a plugin's `pactkit_fidelity` returns."""

    component: str
    version: str
    schemes: tuple[SchemeScore, ...] = ()  # in definition order, the first is the headline
    items: tuple[Answer, ...] = ()  # in checklist order
    departures: tuple[Departure, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def headline(self) -> SchemeScore | None:
        """The score that is shown first."""
        return self.schemes[0] if self.schemes else None

    @property
    def self_only(self) -> bool:
        """Whether every rating that counts is the site's own, so that the score is marked wherever it is shown.

        What facts give is no second opinion: the site states them too.
        """
        return {answer.source for answer in self.items} - {None, FACTS} == {OWN}


@frozen(kw_only=True)
class Step:
    """One item raised to its target, and by how much the headline's low would rise."""

    code: str
    to: Number
    gain: Number
    unanswered: bool
    opens_gate: bool = False


@frozen(kw_only=True)
class BandPath:
    """The fewest items that, raised to their highest level, reach the next band."""

    band: str
    items: tuple[str, ...]
    proven: bool  # that no smaller set does


@frozen(kw_only=True)
class Detail:
    """What full documents show of a component beyond its scores; computed only where it is shown."""

    sections: tuple[tuple[str, tuple[tuple[str, Interval], ...]], ...]  # by scheme: section, score
    dimensions: tuple[tuple[str, Interval], ...]
    shares: tuple[tuple[str, Number | None], ...]  # by item: its part of the headline's range
    steps: tuple[Step, ...]
    to_band: BandPath | None
    decides: tuple[str, ...]  # answers that decide the band
