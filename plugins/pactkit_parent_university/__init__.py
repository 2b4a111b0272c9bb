"""Parent University: a course before and after the birth for mothers and partners, and a way into the weekly groups.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts. A figure
over courses is unknown as soon as one of them leaves its count out: one good course must not speak for all.
"""

from collections.abc import Iterable, Iterator

from pactkit.api import Component, Context, Figure, Finding, Gathering, Ratio, hookimpl, main_languages

from .facts import VALUED, Course, ParentUniversity, Wish
from .findings import findings
from .publishing import figures, gatherings

__all__ = [
    "Course",
    "ParentUniversity",
    "Wish",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
]

component = Component.load(__package__, facts=ParentUniversity)

PARENT_AND_ANOTHER = 2  # leads of a course: one may be away, and one of them is a parent from the community


@component.measure
def parts_run(context: Context[ParentUniversity]) -> int | None:
    """How many of the two parts, before and after the birth, run or ran in the last twelve months."""
    if not context.facts.courses:
        return None
    parts = {course.part for course in _recent(context)}
    return 2 if "both" in parts else len(parts)


@component.measure
def sessions_kept(context: Context[ParentUniversity]) -> Ratio | None:
    """Sessions held of sessions planned, in the courses that ended in the last twelve months."""
    return _share((course.sessions_held, course.planned) for course in _ended(context))


@component.measure
def parents_completing(context: Context[ParentUniversity]) -> Ratio | None:
    """Parents who came to three quarters of the sessions, of all who signed up."""
    return _share((course.completed, course.enrolled) for course in _ended(context))


@component.measure
def leadership(context: Context[ParentUniversity]) -> int | None:
    """0: a course has no trained lead. 2: every course has two or more, one of them a parent. 1: in between."""
    courses = _recent(context)
    leads = [course.leads for course in courses]
    if 0 in leads or (courses and context.facts.leads_trained == 0):
        return 0
    if not courses or None in leads:
        return None
    if any(course.leads == 1 or course.leads_parents == 0 for course in courses):
        return 1
    return None if None in [course.leads_parents for course in courses] else PARENT_AND_ANOTHER


@component.measure
def topics_valued(context: Context[ParentUniversity]) -> int | None:
    """How many of the six topics that parents valued were treated in the last twelve months."""
    return len(VALUED.intersection(context.facts.topics)) if context.facts.topics else None


@component.measure
def wishes_answered(context: Context[ParentUniversity]) -> Ratio:
    """Topics that parents asked for and that were answered, of all they asked for."""
    answers = [wish.answered for wish in context.facts.wishes]
    return Ratio(len(answers) - answers.count(None), len(answers))


@component.measure
def professional_sessions(context: Context[ParentUniversity]) -> int | None:
    """Sessions with a professional in the course that has fewest, of those that ended in the last twelve months."""
    counts = [course.professional_sessions for course in _ended(context)]
    stated = [count for count in counts if count is not None]
    return min(stated, default=None) if len(stated) == len(counts) or 0 in stated else None


@component.measure
def parents_learnt(context: Context[ParentUniversity]) -> Ratio | None:
    """Parents who said that they learnt something they use, of those asked."""
    return _share((course.parents_learnt, course.parents_asked) for course in _ended(context))


@component.measure
def moved_on(context: Context[ParentUniversity]) -> Ratio | None:
    """Parents who came to a weekly group within two months, of those who finished a course."""
    return _share((course.moved_on, course.completed) for course in _ended(context))


@component.measure
def courses_with_creche(context: Context[ParentUniversity]) -> Ratio | None:
    """Courses with a crèche, of those held in a room in the last twelve months."""
    return _share(
        (None if course.creche is None else int(course.creche), 1) for course in _recent(context) if course.venue
    )


@component.measure
def courses_with_partners(context: Context[ParentUniversity]) -> Ratio | None:
    """Courses to which a partner, or another person of the parent's choice, came."""
    return _share((None if course.partners is None else int(course.partners > 0), 1) for course in _ended(context))


@component.measure
def local_languages_served(context: Context[ParentUniversity]) -> Ratio | None:
    """Share of the languages spoken locally in which a course of the last twelve months is led."""
    led_in = main_languages(*(course.languages for course in _recent(context)))
    spoken = main_languages(context.site.languages)
    return Ratio(len(spoken & led_in), len(spoken)) if led_in else None


@component.measure
def most_enrolled(context: Context[ParentUniversity]) -> int | None:
    """Parents who signed up for the fullest course, of those that state it."""
    return max((course.enrolled for course in context.facts.courses if course.enrolled is not None), default=None)


@component.measure
def courses_ended(context: Context[ParentUniversity]) -> int | None:
    """Courses that are over; unknown while none is known to be and one may be."""
    ended = [course.has_ended(context.as_of) for course in context.facts.courses]
    if True in ended:
        return ended.count(True)
    return None if not ended or None in ended else 0


@hookimpl
def pactkit_component() -> Component:
    """Give the component as component.toml and the measures above state it."""
    return component


@hookimpl
def pactkit_findings(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_gatherings(context: Context[ParentUniversity]) -> Iterator[Gathering]:
    """The courses, for the calendar; see publishing.py."""
    return gatherings(context)


@hookimpl
def pactkit_figures(context: Context[ParentUniversity]) -> Iterator[Figure]:
    """What is published about the courses; see publishing.py."""
    return figures(context)


def _recent(context: Context[ParentUniversity]) -> tuple[Course, ...]:
    """The courses that run or ran in the last twelve months."""
    return context.facts.recent(context.as_of)


def _ended(context: Context[ParentUniversity]) -> tuple[Course, ...]:
    """The courses of the last twelve months that are known to be over."""
    return context.facts.ended_lately(context.as_of)


def _share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = [], []
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts.append(part)
        wholes.append(whole)
    return Ratio(sum(parts), sum(wholes))
