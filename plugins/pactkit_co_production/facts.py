"""What a site states about co-production: the table [components.co_production] of its site.toml.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from collections import Counter
from datetime import date
from difflib import get_close_matches
from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .changes import Change, ChildrenHeard, Engagement, Equality
from .counts import refuse_more
from .ladder import Rung, YearOfSteps
from .leadership import LeadershipCourse
from .meetings import Committee, Meeting, MeetingRule


@frozen(kw_only=True)
class Listening:
    """A listening campaign: parents ask parents what matters to them."""

    on: date  # the day it ended; in the future for a planned one
    listened: int | None = None  # people listened to


@frozen(kw_only=True)
class Activity:
    """An activity that the site chose to offer."""

    what: Text
    chosen: date | None = None  # the day it was decided; left out where it is offered and the day is not known
    outdoors: bool | None = None

    def is_chosen(self, as_of: date) -> bool:
        """Whether it has been chosen by a day."""
        return self.chosen is None or self.chosen <= as_of


@frozen(kw_only=True)
class CoProduction:
    """Who decides, after listening to whom, what changed by it, and how parents grow into leading."""

    rule: MeetingRule | None = None
    trained_parents: int | None = None  # trained to take a seat: those at the meetings are drawn from them
    committees: tuple[Committee, ...] = ()
    meetings_held: int | None = None  # all meetings of the last twelve months that decided something
    sampled: Literal["all", "by_lot", "by_choice"] | None = None  # how the meetings below were taken from them
    meetings: tuple[Meeting, ...] = ()
    steering_members: int | None = None  # members with a vote
    steering_parents: int | None = None  # of these, local parents
    parent_reviewers: int | None = None  # parents who rated the site in its latest round of reviews
    listening: tuple[Listening, ...] = ()
    activities: tuple[Activity, ...] = ()
    ladder: tuple[Rung, ...] = ()  # from the first role to the last
    other_roles: tuple[Rung, ...] = ()  # roles of parents that are no step of the ladder
    steps: tuple[YearOfSteps, ...] = ()
    leadership_courses: tuple[LeadershipCourse, ...] = ()
    children_heard: tuple[ChildrenHeard, ...] = ()  # children's own voices, beside those of their parents
    changes: tuple[Change, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    equality: Equality | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true, and meetings of a committee that there is not."""
        refuse_more(self, "steering_parents", "steering_members")
        times = Counter(committee.id for committee in self.committees)
        for committee_id, count in times.items():
            if count > 1:
                raise ValueError(
                    {
                        "en": f"committees has the id {committee_id} more than once; give each its own",
                        "es": f"committees tiene más de una vez el identificador {committee_id}; a cada uno, el suyo",
                    }
                )
        for meeting in self.meetings:
            if meeting.committee is not None and meeting.committee not in times:
                near = get_close_matches(meeting.committee, sorted(times), n=1)
                en = f"meetings name the committee {meeting.committee}, which is not among committees"
                es = f"meetings nombra el comité {meeting.committee}, que no está en committees"
                if near:
                    en, es = f"{en}; did you mean {near[0]}?", f"{es}; ¿quizá {near[0]}?"
                raise ValueError({"en": en, "es": es})

    @property
    def roles(self) -> tuple[Rung, ...]:
        """Every role that parents hold, on the ladder or beside it."""
        return self.ladder + self.other_roles

    def listened_by(self, day: date) -> bool:
        """Whether a listening campaign had ended by a day."""
        return any(campaign.on <= day for campaign in self.listening)
