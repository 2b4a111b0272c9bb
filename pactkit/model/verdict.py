"""What a component's headline comes to, and whether it would come to the same on other terms."""

from __future__ import annotations

from attrs import frozen

from pactkit.model.fidelity import Interval
from pactkit.model.freshness import ComponentFreshness
from pactkit.model.terms import Change

ROBUST, FRAGILE = "robust", "fragile"


@frozen(kw_only=True)
class Verdict:
    """A headline's score and bands."""

    scheme: str
    score: Interval
    bands: tuple[str, ...]
    point_band: str | None

    def differs_from(self, other: Verdict) -> bool:
        """Whether other bands are possible, or the estimate falls into another one while several are.

        Where one band is left it is the verdict, and whether a point is said beside it changes nothing.
        """
        return self.bands != other.bands or (len(self.bands) > 1 and self.point_band != other.point_band)


@frozen(kw_only=True)
class Alternative:
    """What the headline would come to with one thing of the policy changed."""

    change: Change
    verdict: Verdict
    changed: bool


@frozen(kw_only=True)
class Robustness:
    """The alternatives that were tried, each by itself."""

    alternatives: tuple[Alternative, ...]

    @property
    def verdict(self) -> str:
        """Robust where none of them changes what the component comes to."""
        return FRAGILE if self.telling else ROBUST

    @property
    def telling(self) -> tuple[Alternative, ...]:
        """Those that change it."""
        return tuple(one for one in self.alternatives if one.changed)


@frozen(kw_only=True)
class EvidenceVerdict:
    """What the headline comes to from one kind of evidence alone."""

    evidence: str  # external | fresh
    verdict: Verdict
    left_out: tuple[str, ...]  # items that count as unanswered then, in checklist order
    changed: bool


@frozen(kw_only=True)
class Judgement:
    """How firm the verdict on one component stands. None where nothing can be said: no bands, or nothing to score."""

    freshness: ComponentFreshness
    verdict: Verdict | None = None
    evidence_verdicts: tuple[EvidenceVerdict, ...] = ()  # empty too where the document counts one kind alone
    robustness: Robustness | None = None
    real: Verdict | None = None  # under the real policy, where the document tries another one
