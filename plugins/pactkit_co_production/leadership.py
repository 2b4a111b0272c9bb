"""Facts about the course in parent leadership, and when it meets: parents attend it, and then help to deliver it."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from pactkit.api import Gathering, Text, When

from .counts import refuse_more
from .meetings import DAYS_IN_A_YEAR

TITLE: Text = {"en": "Parent leadership course", "es": "Curso de liderazgo para madres y padres"}


@frozen(kw_only=True)
class LeadershipCourse:
    """One course in parent leadership."""

    name: Text | None = None  # where it has one of its own
    when: When | None = None  # the calendar is made of it
    ended: date | None = None  # its last day; `when` says it too
    venue: str | None = None  # id of the partner; left out where it meets online
    languages: tuple[str, ...] = ()
    creche: bool | None = None
    attended: int | None = None  # parents who came
    delivered_by: int | None = None  # parents who delivered all of it or a part
    attended_themselves: int | None = None  # of these: came to it, or to an earlier one, as participants

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be true together."""
        refuse_more(self, "attended_themselves", "delivered_by")
        last = self.when.last or self.when.on if self.when else None
        if self.ended is not None and last is not None and self.ended != last:
            raise ValueError(
                {
                    "en": f"ended ({self.ended}) is not the last day of when ({last})",
                    "es": f"ended ({self.ended}) no es el último día de when ({last})",
                }
            )

    @property
    def title(self) -> Text:
        """What it is called."""
        return TITLE if self.name is None else self.name

    @property
    def ends(self) -> date | None:
        """Its last day."""
        return self.ended or (self.when.last or self.when.on if self.when else None)

    @property
    def by_parents(self) -> bool | None:
        """Whether parents who attended it help to deliver it; None where that is not stated."""
        if self.delivered_by == 0:
            return False
        return None if self.attended_themselves is None else self.attended_themselves > 0

    def held_in_year_to(self, as_of: date) -> bool | None:
        """Whether it ran in the year up to a day; None where it does not say when."""
        begins = (self.when.first or self.when.on if self.when else None) or self.ended
        if begins is not None and begins > as_of:
            return False
        if self.ends is not None:
            return (as_of - self.ends).days <= DAYS_IN_A_YEAR
        return None if begins is None else True


def level(courses: Iterable[LeadershipCourse], as_of: date) -> int | None:
    """The checklist's level: 0 no course in the year, 1 there was one, 2 parents who attended helped to deliver it.

    The best course counts; one that leaves open when it was or who delivered it may be the best.
    """
    levels: list[int | None] = []
    for course in courses:
        held = course.held_in_year_to(as_of)
        if held is False:
            levels.append(0)
        elif held is None or course.by_parents is None:
            levels.append(None)
        else:
            levels.append(1 + course.by_parents)
    known = [one for one in levels if one is not None]
    best = max(known, default=None)
    return best if len(known) == len(levels) or best == 2 else None  # noqa: PLR2004 - the highest level


def gatherings(courses: Iterable[LeadershipCourse]) -> Iterator[Gathering]:
    """The courses that say when they meet."""
    for index, course in enumerate(courses):
        if course.when is not None:
            yield Gathering(
                title=course.title,
                when=course.when,
                venue=course.venue,
                online=course.venue is None,
                languages=course.languages,
                audience="everyone",
                creche=bool(course.creche),
                at=("leadership_courses", index),
            )
