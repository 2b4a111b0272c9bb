"""Facts about who decides: the rule for meetings, the committees, and the meetings that were looked up in minutes."""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .counts import refuse_more

DAYS_IN_A_YEAR = 365
TWO_PARENTS = 2  # at every governance meeting of A Better Start Southend

Matter = Literal["steering", "finance", "risk", "safeguarding", "evaluation", "staffing", "other"]
Office = Literal["politicians", "health", "education", "social_care"]


@frozen(kw_only=True)
class MeetingRule:
    """What the programme's own rules ask of every meeting that decides."""

    parents: int  # local parents who must be in the room; 0: parents are not asked for
    valid_without: bool | None = None  # whether what is decided without them counts all the same
    adopted: date | None = None

    @property
    def level(self) -> int | None:
        """The checklist's level: 0 no rule, 1 it asks for one parent or can be passed over, 2 two and it binds."""
        if self.parents == 0:
            return 0
        if self.parents < TWO_PARENTS or self.valid_without:
            return 1
        return None if self.valid_without is None else 2


@frozen(kw_only=True)
class Committee:
    """A body beside the steering group that decides about a part of the programme."""

    id: str  # meetings name it by this
    name: Text
    about: Matter | None = None
    members: int | None = None
    parents: int | None = None  # of these, local parents
    with_parents: bool | None = None  # whether parents sit on it, where how many is not known
    chair: Literal["parent", "shared", "other"] | None = None  # shared: a parent and somebody else
    officials: tuple[Office, ...] = ()  # who else hears parents there; empty: not stated

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be true together."""
        refuse_more(self, "parents", "members")
        if self.parents is not None and self.with_parents not in (None, self.parents > 0):
            raise ValueError(
                {
                    "en": "with_parents does not fit with parents; one of the two is enough",
                    "es": "with_parents no encaja con parents; basta con uno de los dos",
                }
            )

    @property
    def has_parents(self) -> bool | None:
        """Whether parents sit on it; None where that is not stated."""
        return self.with_parents if self.parents is None else self.parents > 0


@frozen(kw_only=True)
class Meeting:
    """A meeting that decided about the programme, as its minutes have it."""

    on: date
    committee: str | None = None  # id of the committee; left out for the steering group
    parents: int | None = None  # local parents in the room
    people: int | None = None  # everybody in the room, parents included
    decisions: int | None = None  # decisions taken; 0 for a meeting that decided nothing
    counted_from: Literal["minutes", "sign_in_sheet", "memory"] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        refuse_more(self, "parents", "people")

    def decided_in_year_to(self, as_of: date) -> bool:
        """Whether it was held in the year up to a day and may have decided something: only a stated 0 says no."""
        return 0 <= (as_of - self.on).days <= DAYS_IN_A_YEAR and self.decisions != 0
