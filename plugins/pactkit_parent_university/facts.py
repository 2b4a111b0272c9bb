"""What a site states about Parent University: the table [components.parent_university] of its site.toml.

Every count that may be unstated is None, never 0: an unstated count leaves its item unanswered.
"""

from datetime import date, timedelta
from typing import Literal

from attrs import frozen

from pactkit.api import Text, When

Part = Literal["antenatal", "postnatal", "both"]
Topic = Literal[
    "coping", "feeding", "development", "sleep", "bonding", "local_area", "birth", "safety", "services", "other"
]
Answer = Literal["in_course", "own_session", "elsewhere", "told_why_not"]

# What parents valued learning, in A parent-led evaluation of PACT (2023), annex B: coping with stress, breastfeeding,
# how children develop and behave, sleep routines, bonding with the baby, what could be better in the area.
VALUED = frozenset({"coping", "feeding", "development", "sleep", "bonding", "local_area"})

A_YEAR = timedelta(days=365)


@frozen(kw_only=True)
class Course:
    """One group of parents that goes through the course together."""

    part: Part  # before the birth, after it, or one course for both
    when: When | None = None  # with the first and the last day of the run
    venue: str | None = None  # id of the partner or service in whose rooms it is held; left out where it is online only
    room: str | None = None
    online: bool | None = None  # with a venue too: some come, some join from home
    languages: tuple[str, ...] = ()  # it is led in; empty: not stated
    creche: bool | None = None  # children are looked after while parents learn
    sessions_planned: int | None = None  # left out: the days that `when` gives from first to last
    sessions_held: int | None = None  # in the room or online
    leads: int | None = None  # trained people who lead it
    leads_parents: int | None = None  # of these, parents from the community
    professional_sessions: int | None = None  # sessions that a midwife, health visitor or other professional joined
    enrolled: int | None = None  # parents who signed up; a partner is counted in `partners` only
    came: int | None = None  # of these, came at least once
    completed: int | None = None  # of these, came to three quarters of the planned sessions; stated once it has ended
    moved_on: int | None = None  # of these, came to a weekly group within two months
    partners: int | None = None  # enrolled parents whose partner, or another person of their choice, came at least once
    parents_asked: int | None = None  # at the end, without names
    parents_learnt: int | None = None  # of these, said that they learnt something they use

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        for part, whole in (
            ("sessions_held", "sessions_planned"),
            ("professional_sessions", "sessions_held"),
            ("leads_parents", "leads"),
            ("came", "enrolled"),
            ("completed", "enrolled"),
            ("completed", "came"),
            ("moved_on", "completed"),
            ("partners", "enrolled"),
            ("parents_learnt", "parents_asked"),
        ):
            some, most = getattr(self, part), getattr(self, whole)
            if some is not None and most is not None and some > most:
                raise ValueError({"en": f"'{part}' is more than {whole}", "es": f"'{part}' es más que {whole}"})

    @property
    def planned(self) -> int | None:
        """Sessions of the whole course: as stated, else the days from the first to the last."""
        if self.sessions_planned is None and self.when and self.when.first and self.when.last:
            return sum(1 for _ in self.when.dates(self.when.first, self.when.last))
        return self.sessions_planned

    @property
    def first_day(self) -> date | None:
        """The day of its first session, where it is stated."""
        return None if self.when is None else self.when.on or self.when.first

    @property
    def last_day(self) -> date | None:
        """The day of its last session, where it is stated."""
        return None if self.when is None else self.when.on or self.when.last

    def has_begun(self, as_of: date) -> bool:
        """Whether it has begun. Without a first day it has: a planned course is stated by a first day to come."""
        return self.first_day is None or self.first_day <= as_of

    def has_ended(self, as_of: date) -> bool | None:
        """Whether it is over; None where neither its last day nor its completions are stated."""
        if self.completed is not None:
            return True
        return None if self.last_day is None else self.last_day < as_of

    def is_recent(self, as_of: date) -> bool:
        """Whether it runs or ran in the last twelve months; one that states no last day is kept."""
        return self.has_begun(as_of) and (self.last_day is None or as_of - self.last_day <= A_YEAR)


@frozen(kw_only=True)
class Wish:
    """A topic that parents asked for, and what came of it."""

    topic: Text  # in the parents' words
    answered: Answer | None = None  # elsewhere: in another part of the programme, or at a place parents were taken to


@frozen(kw_only=True)
class ParentUniversity:
    """The courses of a site, and what is known of them as a whole."""

    courses: tuple[Course, ...] = ()
    topics: tuple[Topic, ...] = ()  # treated in the last twelve months; empty: not stated
    wishes: tuple[Wish, ...] = ()
    leads_trained: int | None = None  # people who finished the training to lead it

    def recent(self, as_of: date) -> tuple[Course, ...]:
        """The courses that run or ran in the last twelve months."""
        return tuple(course for course in self.courses if course.is_recent(as_of))

    def ended_lately(self, as_of: date) -> tuple[Course, ...]:
        """Of these, the courses that are known to be over."""
        return tuple(course for course in self.recent(as_of) if course.has_ended(as_of))
