"""Mindful Mamas: a short course on parents' own wellbeing and on coping, with a way to help when somebody is not well.

component.toml beside this file holds the checklist and the milestones; here is what is counted from facts. A figure
over courses is unknown as soon as one of them leaves its count out: one good course must not speak for all.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from pactkit.api import Component, Context, Figure, Finding, Gathering, Ratio, hookimpl, main_languages

from .facts import Course, Distress, MindfulMamas, Wellbeing
from .findings import findings
from .publishing import figures, gatherings

__all__ = [
    "Course",
    "Distress",
    "MindfulMamas",
    "Wellbeing",
    "component",
    "pactkit_component",
    "pactkit_figures",
    "pactkit_findings",
    "pactkit_gatherings",
]

component = Component.load(__package__, facts=MindfulMamas)


@component.measure
def sessions_kept(context: Context[MindfulMamas]) -> Ratio | None:
    """Sessions held of sessions planned, in the courses that ended in the last twelve months."""
    return _share((course.sessions_held, course.planned) for course in _ended(context))


@component.measure
def parents_completing(context: Context[MindfulMamas]) -> Ratio | None:
    """Parents who came to three quarters of the sessions, of all who signed up."""
    return _share((course.completed, course.enrolled) for course in _ended(context))


@component.measure
def trained_leads_per_course(context: Context[MindfulMamas]) -> int | None:
    """Trained leads of the course that has fewest; 0 where the site has trained nobody, whatever else is left out."""
    courses = context.facts.recent(context.as_of)
    if courses and context.facts.leads_trained == 0:
        return 0
    stated = [course.leads for course in courses if course.leads is not None]
    if len(stated) < len(courses) and 0 not in stated:
        return None  # the course that leaves it out may have fewest
    return min(stated, default=None)


@component.measure
def courses_with_creche(context: Context[MindfulMamas]) -> Ratio | None:
    """Courses with a crèche, of those held in a room in the last twelve months."""
    courses = [course for course in context.facts.recent(context.as_of) if course.venue]
    return _share((None if course.creche is None else int(course.creche), 1) for course in courses)


@component.measure
def steps_months(context: Context[MindfulMamas]) -> int | None:
    """Months begun since the steps for distress were agreed or looked over; unknown while that is still to come."""
    agreed = _agreed(context)
    if agreed is None or agreed > context.as_of:
        return None
    months = 12 * (context.as_of.year - agreed.year) + context.as_of.month - agreed.month
    return months + (context.as_of.day > agreed.day)


@component.measure
def steps_agreed(context: Context[MindfulMamas]) -> int | None:
    """Whether the steps for distress are agreed: 1 or, where the day is still to come, 0."""
    agreed = _agreed(context)
    return None if agreed is None else int(agreed <= context.as_of)


@component.measure
def referral_place(context: Context[MindfulMamas]) -> int | None:
    """How firm it is that somebody takes referrals: 2 confirmed, 1 approached or pledged, 0 not in the alliance."""
    distress, alliance = context.facts.distress, context.site.alliance
    if distress is None or distress.service is None:
        return None
    commitments = {one.id: one.commitment for one in alliance.partners}
    commitments |= {one.id: one.commitment for one in alliance.services}
    commitment = commitments.get(distress.service)
    return 0 if commitment is None else 2 if commitment == "confirmed" else 1


@component.measure
def answered_twice(context: Context[MindfulMamas]) -> Ratio | None:
    """Parents who answered before and after, of all who signed up: those who stopped are not left out."""
    return _share(
        (None if course.wellbeing is None else course.wellbeing.answered_both, course.enrolled)
        for course in _ended(context)
    )


@component.measure
def parents_helped(context: Context[MindfulMamas]) -> Ratio | None:
    """Parents who said that the course helps them to cope, of those asked."""
    return _share((course.parents_helped, course.parents_asked) for course in _ended(context))


@component.measure
def local_languages_served(context: Context[MindfulMamas]) -> Ratio | None:
    """Share of the languages spoken locally in which a course of the last twelve months is led."""
    led_in = main_languages(*(course.languages for course in context.facts.recent(context.as_of)))
    spoken = main_languages(context.site.languages)
    return Ratio(len(spoken & led_in), len(spoken)) if led_in else None


@component.measure
def most_enrolled(context: Context[MindfulMamas]) -> int | None:
    """Parents who signed up for the fullest course, of those that state it."""
    return max((course.enrolled for course in context.facts.courses if course.enrolled is not None), default=None)


@component.measure
def courses_ended(context: Context[MindfulMamas]) -> int | None:
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
def pactkit_findings(context: Context[MindfulMamas]) -> Iterator[Finding]:
    """Rules over the facts that no single item can show; see findings.py."""
    return findings(context)


@hookimpl
def pactkit_gatherings(context: Context[MindfulMamas]) -> Iterator[Gathering]:
    """The courses, for the calendar; see publishing.py."""
    return gatherings(context)


@hookimpl
def pactkit_figures(context: Context[MindfulMamas]) -> Iterator[Figure]:
    """What is published about the courses; see publishing.py."""
    return figures(context)


def _ended(context: Context[MindfulMamas]) -> tuple[Course, ...]:
    """The courses of the last twelve months that are known to be over."""
    return context.facts.ended_lately(context.as_of)


def _agreed(context: Context[MindfulMamas]) -> date | None:
    """The day on which the steps for distress were agreed, or are to be."""
    return None if context.facts.distress is None else context.facts.distress.steps_agreed


def _share(counts: Iterable[tuple[int | None, int | None]]) -> Ratio | None:
    """All parts over all wholes; unknown as soon as one of them is not stated."""
    parts, wholes = [], []
    for part, whole in counts:
        if part is None or whole is None:
            return None
        parts.append(part)
        wholes.append(whole)
    return Ratio(sum(parts), sum(wholes))
