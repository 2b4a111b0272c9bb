"""What a site states about how it is evaluated: the table `[components.evaluation]`.

Only counts and dates: nothing here is about a single person, and no questionnaire is quoted.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .evidence import Evidence
from .rounds import Round, refuse_more, refuse_unsourced
from .words import MEASURES, Measure

FOLLOW_UP_DAYS = (150, 245)  # "after six months", give or take: five to eight months. pactkit's own
ANSWER_DAYS = 92  # three months to tell parents what came out. pactkit's own


def title_of(measure: str, name: Text | None) -> Text:
    """What a measure is called: by its own name, or by the one it is known by."""
    return MEASURES[measure] if name is None else name


@frozen(kw_only=True)
class Planned:
    """A measure that is to be taken at joining and again about six months later."""

    measure: Measure
    name: Text | None = None  # of a measure of our own
    indicators: tuple[str, ...] = ()  # of the programme's indicators: which it tells something about
    baseline: date | None = None
    follow_up: date | None = None
    allowed: bool | None = None  # its owner allows this use: a licence, or free to use
    languages: tuple[str, ...] = ()  # in which it is asked, in a translation that its owner accepts

    def __attrs_post_init__(self) -> None:
        """Refuse a follow-up that comes first, and a measure of our own without a name."""
        if self.baseline is not None and self.follow_up is not None and self.follow_up <= self.baseline:
            raise ValueError(
                {
                    "en": f"'follow_up' ({self.follow_up}) is not after baseline ({self.baseline})",
                    "es": f"'follow_up' ({self.follow_up}) no es posterior a baseline ({self.baseline})",
                }
            )
        if self.measure == "own" and self.name is None:
            raise ValueError(
                {
                    "en": "'name' is missing: say what a measure of our own is called",
                    "es": "falta 'name': cómo se llama una medida propia",
                }
            )

    @property
    def title(self) -> Text:
        """What the measure is called."""
        return title_of(self.measure, self.name)

    @property
    def days_between(self) -> int | None:
        """Days from baseline to follow-up."""
        return (self.follow_up - self.baseline).days if self.baseline and self.follow_up else None

    @property
    def follows_up(self) -> bool:
        """Whether both days are planned, about six months apart."""
        shortest, longest = FOLLOW_UP_DAYS
        return self.days_between is not None and shortest <= self.days_between <= longest


@frozen(kw_only=True)
class Result:
    """One measure in one wave, added up over all who answered: never a single person."""

    wave: str  # such as "2026-spring"
    on: date
    at: Literal["baseline", "follow_up", "once"]
    measure: Measure
    name: Text | None = None
    asked: int | None = None
    n: int | None = None  # who answered so that it can be used
    over_threshold: int | None = None  # of those, at baseline: over the measure's line for help
    recovered: int | None = None  # of those over the line, below it at follow-up
    mean_change: Decimal | None = None  # since baseline, in points of the measure
    given_back: date | None = None  # the day parents heard what came out
    source: Text | None = None
    published: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_unsourced(self.source, published=self.published)
        refuse_more(self, "n", "asked")
        refuse_more(self, "over_threshold", "n")
        refuse_more(self, "recovered", "over_threshold")

    @property
    def title(self) -> Text:
        """What the measure is called."""
        return title_of(self.measure, self.name)


@frozen(kw_only=True)
class Need:
    """Something that parents write on their support map as what they need help with."""

    need: Text
    parents: int
    percent: Decimal | None = None  # as printed


@frozen(kw_only=True)
class SupportMaps:
    """Support maps of one occasion: whom parents can turn to, and for what they need somebody."""

    on: date
    method: Literal["one_to_one", "group"]
    taken: Literal["joining", "six_months", "twelve_months", "once"]
    round: str | None = None  # id of the round in which they were drawn
    invited: int | None = None
    completed: int | None = None
    smallest_network: int | None = None  # people on the map that has fewest
    largest_network: int | None = None
    named_programme: int | None = None  # of those completed: name the programme as a part of their network
    met_through_programme: int | None = None  # of those completed: say of others on it that they know them through it
    needs: tuple[Need, ...] = ()
    needs_from: Text | None = None  # where in the source: "table 6"
    networks_from: Text | None = None
    source: Text | None = None
    published: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        refuse_unsourced(self.source, published=self.published)
        refuse_more(self, "completed", "invited")
        refuse_more(self, "smallest_network", "largest_network")
        refuse_more(self, "named_programme", "completed")
        refuse_more(self, "met_through_programme", "completed")
        for number, need in enumerate(self.needs):
            if self.completed is not None and need.parents > self.completed:
                raise ValueError(
                    {
                        "en": f"'needs[{number}].parents' is more than completed",
                        "es": f"'needs[{number}].parents' es más que completed",
                    }
                )


NO_EVIDENCE = Evidence()


@frozen(kw_only=True)
class Evaluation:
    """How a site finds out what the programme does for families."""

    measures: tuple[Planned, ...] = ()
    results: tuple[Result, ...] = ()
    rounds: tuple[Round, ...] = ()
    support_maps: tuple[SupportMaps, ...] = ()
    evidence: Evidence = NO_EVIDENCE

    def __attrs_post_init__(self) -> None:
        """Refuse two rounds of one id: figures and support maps name rounds by it."""
        ids = [one.id for one in self.rounds]
        twice = next((one for one in ids if ids.count(one) > 1), None)
        if twice is not None:
            raise ValueError(
                {
                    "en": f"'rounds' has the id {twice} more than once; give each round its own",
                    "es": f"'rounds' tiene más de una vez el identificador {twice}; a cada ronda, el suyo",
                }
            )

    def newest_round(self, as_of: date) -> Round | None:
        """The parent-led round that ended last."""
        ended = [one for one in self.rounds if one.on <= as_of]
        return max(ended, key=lambda one: one.on) if ended else None

    def results_by(self, as_of: date) -> tuple[Result, ...]:
        """The results that are in by a day."""
        return tuple(one for one in self.results if one.on <= as_of)
