"""Book sharing: trained volunteers lead a seven-week course on sharing and making stories and on how children develop.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts.
"""

from collections.abc import Iterator
from fractions import Fraction

from pactkit.api import Component, Context, Figure, Finding, Gathering, Ratio, hookimpl, main_languages

from .facts import Answers, BookSharing, Course
from .figures import figures
from .findings import findings

__all__ = [
    "Answers",
    "BookSharing",
    "Course",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
]

component = Component.load(__package__, facts=BookSharing)

DAYS_IN_A_YEAR = 365
TITLE = {"en": "Book sharing", "es": "Lectura compartida"}


@component.measure
def weeks_per_course(context: Context[BookSharing]) -> int | None:
    """Weeks of the shortest course: one short course is enough to miss the dose."""
    return min((course.weeks for course in context.facts.courses), default=None)


@component.measure
def families_completing(context: Context[BookSharing]) -> Ratio:
    """Share of enrolled families that completed, over the courses that state both; its n says on how many it rests."""
    stated = [
        (course.completed, course.enrolled)
        for course in context.facts.courses
        if course.completed is not None and course.enrolled is not None
    ]
    return Ratio(sum(completed for completed, _ in stated), sum(enrolled for _, enrolled in stated))


@component.measure
def trained_leaders_per_course(context: Context[BookSharing]) -> int | None:
    """Trained leaders of the course that has fewest; 0 where the site has trained nobody, whatever else is left out."""
    courses = [course for course in context.facts.courses if course.has_begun(context.as_of)]
    if courses and context.facts.leaders_trained == 0:
        return 0
    stated = [course.leaders for course in courses if course.leaders is not None]
    if len(stated) < len(courses) and 0 not in stated:
        return None  # the course that leaves it out may have fewest
    return min(stated, default=None)


@component.measure
def books_per_family(context: Context[BookSharing]) -> Fraction | None:
    """Books that an enrolled family keeps, on average over the courses that state both."""
    stated = [
        (course.books_given, course.enrolled)
        for course in context.facts.courses
        if course.books_given is not None and course.enrolled is not None
    ]
    families = sum(enrolled for _, enrolled in stated)
    return Fraction(sum(books for books, _ in stated), families) if families else None


@component.measure
def local_languages_served(context: Context[BookSharing]) -> Ratio | None:
    """Share of the languages spoken locally in which a course is led; unknown while no course states its languages."""
    led_in = main_languages(*(course.languages for course in context.facts.courses))
    spoken = main_languages(context.site.languages)
    return Ratio(len(spoken & led_in), len(spoken)) if led_in else None


@component.measure
def courses_with_dads(context: Context[BookSharing]) -> Ratio:
    """Share of courses to which a father or male carer came, of those that state it."""
    stated = [course.dads for course in context.facts.courses if course.dads is not None]
    return Ratio(sum(dads > 0 for dads in stated), len(stated))


@component.measure
def courses_ended(context: Context[BookSharing]) -> int | None:
    """Courses that are over; unknown while none is known to be and one may be."""
    ended = [course.has_ended(context.as_of) for course in context.facts.courses]
    if True in ended:
        return ended.count(True)
    return None if not ended or None in ended else 0


@component.measure
def courses_begun_last_year(context: Context[BookSharing]) -> int | None:
    """Courses that began in the last twelve months; unknown while one that has begun does not say when."""
    starts = [course.starts for course in context.facts.courses if course.has_begun(context.as_of)]
    if None in starts or not context.facts.courses:
        return None
    return sum((context.as_of - start).days <= DAYS_IN_A_YEAR for start in starts if start is not None)


@component.measure
def parents_helped(context: Context[BookSharing]) -> Ratio | None:
    """Share of the parents asked last who said what fewest said: of knowing, getting on and joining in."""
    newest = context.facts.newest_answers(context.as_of)
    if newest is None or newest.asked is None or newest.fewest is None:
        return None
    return Ratio(newest.fewest, newest.asked)


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[BookSharing]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_figures(context: Context[BookSharing]) -> Iterator[Figure]:
    """What parents said at the end of their course; see figures.py."""
    return figures(context)


@hookimpl
def pactkit_gatherings(context: Context[BookSharing]) -> Iterator[Gathering]:
    """The courses that say when they meet."""
    for index, course in enumerate(context.facts.courses):
        if course.when is not None:
            yield Gathering(
                title=TITLE,
                when=course.when,
                venue=None if course.online else course.venue,
                room=course.room,
                online=course.online,
                languages=course.languages,
                audience=course.audience,
                creche=bool(course.creche),
                at=("courses", index),
            )
