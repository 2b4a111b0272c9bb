"""What a site states about book sharing: the table [components.book_sharing] of its site.toml.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date

from attrs import frozen

from pactkit.api import Audience, When

DAYS_IN_A_WEEK = 7
SAID = ("know_child_better", "get_on_better", "child_joins_in")  # what many said to King's College London


@frozen(kw_only=True)
class Course:
    """One group of families that goes through the course together."""

    venue: str  # the id of the partner in whose rooms it is held, or who calls people together online
    weeks: int  # weekly sessions held, with those still planned while the course runs
    enrolled: int | None = None  # families that signed up
    completed: int | None = (
        None  # of these, families that came to five sessions or more; stated once the course has ended
    )
    leaders: int | None = None  # trained volunteers who lead it
    books_given: int | None = None  # books that families keep
    dads: int | None = None  # fathers and male carers who came at least once
    languages: tuple[str, ...] = ()  # language codes it is led in
    started: date | None = None  # day of the first session; in the future for a planned course
    when: When | None = None  # the calendar is made of it; a course has a first and a last day
    room: str | None = None  # where the venue has several
    online: bool = False
    audience: Audience | None = None
    creche: bool | None = None  # children are looked after in another room

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.enrolled is not None and self.completed is not None and self.completed > self.enrolled:
            raise ValueError({"en": "completed is more than enrolled", "es": "completed es más que enrolled"})
        first = self.when.first if self.when else None
        if self.started is not None and first is not None and self.started != first:
            raise ValueError(
                {
                    "en": f"started ({self.started}) is not the first day of when ({first})",
                    "es": f"started ({self.started}) no es el primer día de when ({first})",
                }
            )

    @property
    def starts(self) -> date | None:
        """Day of the first session."""
        return self.started or (self.when.first or self.when.on if self.when else None)

    @property
    def sessions(self) -> int | None:
        """Sessions in the calendar; None where it does not say from when to when."""
        if self.when is None or self.when.first is None or self.when.last is None:
            return None
        return sum(1 for _ in self.when.dates(self.when.first, self.when.last))

    def has_begun(self, as_of: date) -> bool:
        """Whether the course has begun. Without a start it has: a planned course is stated by a start to come."""
        return self.starts is None or self.starts <= as_of

    def has_ended(self, as_of: date) -> bool | None:
        """Whether the course is over; None where neither its start nor its completions are stated."""
        if self.completed is not None:
            return True
        if self.when is not None and self.when.last is not None:
            return self.when.last < as_of
        if self.starts is None:
            return None
        return (as_of - self.starts).days >= self.weeks * DAYS_IN_A_WEEK


@frozen(kw_only=True)
class Answers:
    """What parents said at the end of courses, asked without names; those of several courses may stand together."""

    on: date  # the last day on which they were asked
    asked: int | None = None  # parents who answered
    know_child_better: int | None = None  # of those: say that they know their child better
    get_on_better: int | None = None  # of those: say that they and their child get on better
    child_joins_in: int | None = None  # of those: say that their child could take part in other learning

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        for name in SAID:
            said = getattr(self, name)
            if said is not None and self.asked is not None and said > self.asked:
                raise ValueError({"en": f"{name} is more than asked", "es": f"{name} es más que asked"})

    @property
    def fewest(self) -> int | None:
        """How many said what fewest said; None where one of the three is left out."""
        stated = [getattr(self, name) for name in SAID]
        return None if None in stated else min(stated)


@frozen(kw_only=True)
class BookSharing:
    """All courses of a site, and the volunteers who lead them."""

    courses: tuple[Course, ...] = ()
    leaders_recruited: int | None = None  # volunteers who ever said yes to leading a course
    leaders_trained: int | None = None  # of these, volunteers who finished the training
    answers: tuple[Answers, ...] = ()  # of the parents who took part; older ones kept

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if (
            self.leaders_recruited is not None
            and self.leaders_trained is not None
            and self.leaders_trained > self.leaders_recruited
        ):
            raise ValueError(
                {
                    "en": "leaders_trained is more than leaders_recruited",
                    "es": "leaders_trained es más que leaders_recruited",
                }
            )

    def newest_answers(self, as_of: date) -> Answers | None:
        """The answers that came in last by a day."""
        given = [one for one in self.answers if one.on <= as_of]
        return max(given, key=lambda one: one.on) if given else None
