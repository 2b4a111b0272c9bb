"""What a site states about Mindful Mamas: the table [components.mindful_mamas] of its site.toml.

Wellbeing stands here as the mean of a group, never as the answers of one parent. Every count that may be unstated is
None, never 0: an unstated count leaves its item unanswered.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import When

Scale = Literal["wemwbs", "swemwbs"]

# The lowest and the highest score: 14 answers of 1 to 5, and 7 answers (University of Warwick, How to use WEMWBS).
RANGES: dict[Scale, tuple[int, int]] = {"wemwbs": (14, 70), "swemwbs": (7, 35)}

A_YEAR = timedelta(days=365)


@frozen(kw_only=True)
class Wellbeing:
    """What the parents of one course answered before and after it, as a group."""

    scale: Scale
    answered_both: int  # parents who answered before and after; 0: nobody was asked twice
    mean_before: Decimal | None = None  # of these same parents
    mean_after: Decimal | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse means that cannot be true, and means that are one parent's own answers."""
        means = [mean for mean in (self.mean_before, self.mean_after) if mean is not None]
        if len(means) == 1:
            raise ValueError(
                {
                    "en": "state both mean_before and mean_after, or neither",
                    "es": "indicar mean_before y mean_after, o ninguno de los dos",
                }
            )
        if means and self.answered_both <= 1:
            raise ValueError(
                {
                    "en": "a mean of fewer than two parents is one parent's own answer: leave the means out",
                    "es": "la media de menos de dos personas es la respuesta de una sola: dejar fuera las medias",
                }
            )
        low, high = RANGES[self.scale]
        if any(not low <= mean <= high for mean in means):
            raise ValueError(
                {
                    "en": f"a mean on {self.scale} lies between {low} and {high}",
                    "es": f"una media en {self.scale} está entre {low} y {high}",
                }
            )


@frozen(kw_only=True)
class Course:
    """One group of parents that goes through the course together."""

    when: When | None = None  # with the first and the last day of the run
    venue: str | None = None  # id of the partner or service in whose rooms it is held; left out where it is online only
    room: str | None = None
    online: bool | None = None  # with a venue too: some come, some join from home
    languages: tuple[str, ...] = ()  # it is led in; empty: not stated
    creche: bool | None = None  # children are looked after, so that the time is the parent's own
    sessions_planned: int | None = None  # left out: the days that `when` gives from first to last
    sessions_held: int | None = None
    leads: int | None = None  # trained people who lead it
    enrolled: int | None = None  # parents who signed up
    completed: int | None = None  # of these, came to three quarters of the planned sessions; stated once it has ended
    parents_asked: int | None = None  # at the end, without names
    parents_helped: int | None = None  # of these, said that it helps them to cope
    wellbeing: Wellbeing | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot be true together."""
        answered = None if self.wellbeing is None else self.wellbeing.answered_both
        for part, some, whole, most in (
            ("sessions_held", self.sessions_held, "sessions_planned", self.sessions_planned),
            ("completed", self.completed, "enrolled", self.enrolled),
            ("parents_helped", self.parents_helped, "parents_asked", self.parents_asked),
            ("answered_both", answered, "enrolled", self.enrolled),
        ):
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
class Distress:
    """What is agreed for the day when a parent is not well."""

    steps_agreed: date | None = None  # written steps agreed, or looked over again, with the safeguarding lead
    service: str | None = None  # id of the service, or else partner, that takes referrals


@frozen(kw_only=True)
class MindfulMamas:
    """The courses of a site, and what is known of them as a whole."""

    courses: tuple[Course, ...] = ()
    distress: Distress | None = None
    interested_parents: int | None = None  # asked for the course
    leads_trained: int | None = None  # people who finished the training to lead it

    def recent(self, as_of: date) -> tuple[Course, ...]:
        """The courses that run or ran in the last twelve months."""
        return tuple(course for course in self.courses if course.is_recent(as_of))

    def ended_lately(self, as_of: date) -> tuple[Course, ...]:
        """Of these, the courses that are known to be over."""
        return tuple(course for course in self.recent(as_of) if course.has_ended(as_of))
