"""On what terms a document is made: which evidence counts, and what is tried in place of the real policy."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from pactkit.model.number import Number

EXTERNAL, FRESH = "external", "fresh"
EVIDENCE = (EXTERNAL, FRESH)

MINIMUM_ANSWERED, REVIEW_MONTHS, EVIDENCE_MONTHS = "minimum_answered", "review_months", "evidence_months"
SMALL_NUMBER, MISSING, SCHEME, THRESHOLD = "small_number", "missing", "scheme", "threshold"
OF_POLICY = (MINIMUM_ANSWERED, REVIEW_MONTHS, EVIDENCE_MONTHS, SMALL_NUMBER)
OF_DEFINITIONS = (MISSING, SCHEME, THRESHOLD)
CHANGE_KEYS = (*OF_POLICY, *OF_DEFINITIONS)


@frozen(kw_only=True)
class Change:
    """One thing that is tried in place of the real policy."""

    key: str  # one of CHANGE_KEYS
    number: Number = 0  # what it is changed to, ...
    word: str | None = None  # ... or the rule for missing answers, or the id of a scheme
    band: str | None = None  # of a threshold
    component: str | None = None  # of a threshold that moves in this component alone

    @property
    def about(self) -> str:
        """What it changes; two changes of one thing contradict each other."""
        if self.key != THRESHOLD:
            return self.key
        return f"{self.key}={self.component}.{self.band}" if self.component else f"{self.key}={self.band}"

    def __str__(self) -> str:
        joint = ":" if self.key == THRESHOLD else "="
        return f"{self.about}{joint}{self.word or written(self.number)}"


@frozen(kw_only=True)
class Terms:
    """What a document counts and tries; the ordinary terms count everything and try nothing."""

    evidence: str | None = None  # external | fresh; None: every rating that counts
    changes: tuple[Change, ...] = ()  # as they were asked for

    @property
    def ordinary(self) -> bool:
        """Whether the document is what everybody gets who asks for nothing else."""
        return self.evidence is None and not self.changes


ORDINARY = Terms()


def written(number: Number) -> str:
    """An exact number as a person writes it: 3, 0.7 or, where no decimal is exact, 10/3."""
    fraction = Fraction(number)
    for places in range(21):
        scaled = fraction * 10**places
        if scaled.denominator == 1:
            whole, rest = divmod(abs(scaled.numerator), 10**places)
            sign = "-" if fraction < 0 else ""
            return f"{sign}{whole}" + (f".{rest:0{places}d}" if places else "")
    return str(fraction)
