"""What a site states about co-production: the table [components.co_production] of its site.toml.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date

from attrs import frozen

DAYS_IN_A_YEAR = 365


@frozen(kw_only=True)
class Meeting:
    """A meeting that decides about the programme: steering group, budget, safeguarding, evaluation."""

    on: date
    parents: int | None = None  # local parents in the room
    people: int | None = None  # everybody in the room, parents included
    decisions: int | None = None  # decisions taken; 0 for a meeting that decided nothing

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.parents is not None and self.people is not None and self.parents > self.people:
            message = f"parents ({self.parents}) is more than people ({self.people})"
            raise ValueError(message)

    def decided_in_year_to(self, as_of: date) -> bool:
        """Whether it was held in the year up to a day and may have decided something: only a stated 0 says no."""
        return 0 <= (as_of - self.on).days <= DAYS_IN_A_YEAR and self.decisions != 0


@frozen(kw_only=True)
class Listening:
    """A listening campaign: parents ask parents what matters to them."""

    on: date  # the day it ended; in the future for a planned one
    listened: int | None = None  # people listened to


@frozen(kw_only=True)
class Activity:
    """An activity that the site chose to offer."""

    what: str
    chosen: date  # the day it was decided


@frozen(kw_only=True)
class Rung:
    """One role on the ladder that parents can climb."""

    role: str
    holders: int | None = None  # parents who hold it now
    stepped_up: int | None = None  # parents who moved up to it in the last twelve months
    paid: bool | None = None


@frozen(kw_only=True)
class CoProduction:
    """Who decides, after listening to whom, and how parents grow into leading."""

    meetings: tuple[Meeting, ...] = ()
    listening: tuple[Listening, ...] = ()
    activities: tuple[Activity, ...] = ()
    ladder: tuple[Rung, ...] = ()  # from the first role to the last
    steering_members: int | None = None  # members with a vote
    steering_parents: int | None = None  # of these, local parents
    parent_reviewers: int | None = None  # parents who rated the site in its latest round of reviews

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if (
            self.steering_members is not None
            and self.steering_parents is not None
            and self.steering_parents > self.steering_members
        ):
            message = (
                f"steering_parents ({self.steering_parents}) is more than steering_members ({self.steering_members})"
            )
            raise ValueError(message)

    def listened_by(self, day: date) -> bool:
        """Whether a listening campaign had ended by a day."""
        return any(campaign.on <= day for campaign in self.listening)
