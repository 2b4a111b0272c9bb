"""What a site states about book sharing: the table [components.book_sharing] of its site.toml.

Every count that may be unstated is None, never 0: an unstated fact leaves its item unanswered.
"""

from datetime import date

from attrs import frozen

DAYS_IN_A_WEEK = 7


@frozen(kw_only=True)
class Course:
    """One group of families that goes through the course together."""

    venue: str  # the id of the partner in whose rooms it is held
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

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if self.enrolled is not None and self.completed is not None and self.completed > self.enrolled:
            message = f"completed ({self.completed}) is more than enrolled ({self.enrolled})"
            raise ValueError(message)

    def has_begun(self, as_of: date) -> bool:
        """Whether the course has begun. Without a start it has: a planned course is stated by a start to come."""
        return self.started is None or self.started <= as_of

    def has_ended(self, as_of: date) -> bool | None:
        """Whether the course is over; None where neither its start nor its completions are stated."""
        if self.completed is not None:
            return True
        if self.started is None:
            return None
        return (as_of - self.started).days >= self.weeks * DAYS_IN_A_WEEK


@frozen(kw_only=True)
class BookSharing:
    """All courses of a site, and the volunteers who lead them."""

    courses: tuple[Course, ...] = ()
    leaders_recruited: int | None = None  # volunteers who ever said yes to leading a course
    leaders_trained: int | None = None  # of these, volunteers who finished the training

    def __attrs_post_init__(self) -> None:
        """Refuse counts that cannot both be true."""
        if (
            self.leaders_recruited is not None
            and self.leaders_trained is not None
            and self.leaders_trained > self.leaders_recruited
        ):
            message = (
                f"leaders_trained ({self.leaders_trained}) is more than leaders_recruited ({self.leaders_recruited})"
            )
            raise ValueError(message)
