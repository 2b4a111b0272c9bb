"""Facts of earlier evidence: which studies there are, which effects they found, and what speaks against them.

The shapes are those of tables 1 and 2 of the 2023 parent-led evaluation. Studies are named by their titles and
institutions, never by people.
"""

from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .rounds import Claim, refuse_more, refuse_unsourced
from .words import Domain, Measure, Outcome


@frozen(kw_only=True)
class Study:
    """One earlier study of the programme (a row of table 1)."""

    title: str
    short: Text | None = None  # what it is called where there is little room
    evaluator: str
    starts: int | None = None  # year
    ends: int | None = None  # year; None: the same
    focus: Text | None = None
    design: Text | None = None
    sample: int | None = None  # people measured or surveyed
    interviews: int | None = None  # people interviewed
    focus_groups: int | None = None
    measures: tuple[Measure, ...] = ()
    peer_reviewed: bool | None = None  # published in a journal that has studies read by others first
    independent: Literal["yes", "doubtful", "no"] = "yes"  # of those who run the programme
    because: Text | None = None  # why independence is in doubt, or is not there

    def __attrs_post_init__(self) -> None:
        """Refuse years the wrong way round, and a doubt without its reason."""
        refuse_more(self, "starts", "ends")
        if self.independent != "yes" and self.because is None:
            raise ValueError(
                {
                    "en": "'because' is missing: say why the study is not clearly independent, without naming people",
                    "es": "falta 'because': por qué el estudio no es claramente independiente, sin nombrar a personas",
                }
            )

    @property
    def name(self) -> Text:
        """What it is called where there is little room."""
        return self.short if self.short is not None else self.title

    @property
    def last_year(self) -> int | None:
        """The year in which it ended."""
        return self.ends if self.ends is not None else self.starts

    @property
    def years(self) -> str | None:
        """The years as they are written."""
        if self.starts is None:
            return None
        return str(self.starts) if self.ends in (None, self.starts) else f"{self.starts}–{self.ends}"  # noqa: RUF001 - from-to


@frozen(kw_only=True)
class Effect:
    """What earlier studies found on one outcome by one measure (a row of table 2)."""

    outcome: Outcome
    what: Text
    measure: Measure | None = None  # None: no measure that a study names
    observed: bool | None = None
    studies: int | None = None  # that looked
    significant: Literal["yes", "no", "not_applicable"] | None = None
    significant_studies: int | None = None
    peer_reviewed: int | None = None  # of the studies
    domain: Domain | None = None  # the finding that it bears on; None: another matter

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_more(self, "significant_studies", "studies")
        refuse_more(self, "peer_reviewed", "studies")


@frozen(kw_only=True)
class Contrary:
    """A study that found no benefit, or harm. It is kept in view beside the others."""

    title: str
    source: str
    domains: tuple[Domain, ...] = ()
    peer_reviewed: bool = False
    found: Text


@frozen(kw_only=True)
class Evidence:
    """What was known before: the studies, their effects, and what speaks against them."""

    source: Text | None = None  # the document that lists them
    published: bool = False
    studies: tuple[Study, ...] = ()
    studies_from: Text | None = None  # where in the source: "table 1"
    effects: tuple[Effect, ...] = ()
    effects_from: Text | None = None
    called_independent: int | None = None  # studies that the source calls independent
    contrary: tuple[Contrary, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse public numbers without their document."""
        refuse_unsourced(self.source, published=self.published)

    def studies_by(self, measure: str | None) -> tuple[Study, ...]:
        """The studies that used a measure."""
        return tuple(study for study in self.studies if measure in study.measures)
