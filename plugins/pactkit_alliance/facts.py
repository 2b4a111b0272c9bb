"""What a site states about its alliance beyond the partners themselves.

Partners and services stand in the site's own `[alliance]` and need in its `[area]`. What is left for
`[components.alliance]` is the work of building it: listening, learning from other places, the feasibility question, the
steering group, and what parents and partners do together about the causes of need.
"""

from datetime import date
from typing import Literal

from attrs import frozen

# What the PACT project page names as keeping families from flourishing.
Issue = Literal["housing", "health_access", "wages", "childcare", "immigration", "other"]


@frozen(kw_only=True)
class Listening:
    """The listening round: how organisers learn whether an organisation is motivated, and what families need."""

    began: date | None = None
    ended: date | None = None
    one_to_ones: int | None = None  # conversations with one person: a leader or a member of a partner, or a parent
    house_meetings: int | None = None  # small-group conversations, in a home or a partner's room

    def __attrs_post_init__(self) -> None:
        """Refuse a round that ends before it begins."""
        if self.began and self.ended and self.ended < self.began:
            raise ValueError(
                {
                    "en": "the listening round ends before it begins",
                    "es": "la ronda de escucha termina antes de empezar",
                }
            )


@frozen(kw_only=True)
class Feasibility:
    """The question asked of every new area, whether the alliance is strong enough and the need high enough."""

    asked_on: date
    answer: Literal["go_ahead", "not_yet", "not_here"] | None = None  # None: asked, not yet answered


@frozen(kw_only=True)
class SteeringGroup:
    """Who steers the programme here. An empty list says "nobody"; a list left out says "not stated"."""

    formed_on: date
    partners: tuple[str, ...] | None = None  # ids of partners in [alliance] with a seat
    services: tuple[str, ...] | None = None  # ids of services in [alliance] with a seat
    parents: int | None = None
    meetings_due: int | None = None  # over the last twelve months
    meetings_held: int | None = None  # of the meetings that were due

    def __attrs_post_init__(self) -> None:
        """Refuse more meetings held than were due: extra meetings are not counted here."""
        if self.meetings_due is not None and self.meetings_held is not None and self.meetings_held > self.meetings_due:
            raise ValueError(
                {"en": "more meetings are held than were due", "es": "se hicieron más reuniones de las previstas"}
            )


@frozen(kw_only=True)
class Exchange:
    """A time when one place told another how the programme works: somebody from there came here, or went out."""

    on: date
    told_by: Literal["staff", "parents"]


@frozen(kw_only=True)
class Action:
    """Something that parents and partners did in the open about what keeps families from flourishing."""

    issue: Issue
    on: date  # of an action that goes on: its newest day
    what: str | None = None
    led_by_parents: bool | None = None  # parents of the programme led it or spoke


@frozen(kw_only=True)
class Alliance:
    """The table `[components.alliance]` of a site. An empty list says "none"; a list left out says "not stated"."""

    listening: Listening | None = None
    exchanges: tuple[Exchange, ...] | None = None
    feasibility: Feasibility | None = None
    steering_group: SteeringGroup | None = None
    actions: tuple[Action, ...] | None = None
