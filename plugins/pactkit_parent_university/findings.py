"""What a look at the facts of Parent University shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterator
from difflib import get_close_matches

from pactkit.api import Context, Finding, main_languages, say

from .facts import Course, ParentUniversity

MOST = (2, 3)  # of those who sign up, this share should come at least once


def findings(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """All findings of a site: the links of the course, each course in turn, then what was asked for and languages."""
    yield from _health(context)
    yield from _way_on(context)
    for index, course in enumerate(context.facts.courses):
        yield from _place(context, index, course)
        yield from _leads(context, index, course)
        yield from _completed(context, index, course)
    yield from _came(context)
    yield from _wishes(context)
    yield from _languages(context)


def _health(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """Nobody in the alliance sees families around the birth: the course has no link to midwives."""
    kinds = {service.kind for service in context.site.alliance.services}
    if kinds.isdisjoint({"maternity", "health_visiting"}) and context.at_least("installation"):
        yield Finding.warning(
            {
                "en": "The course has no link to midwives: neither maternity nor health visiting is in the alliance",
                "es": "El curso no tiene enlace con las matronas: ni maternidad ni salud infantil están en la alianza",
            },
            advice={
                "en": "Ask the community midwives for one person to talk to; they see every expectant family",
                "es": "Pidan a las matronas de la zona una persona de contacto; ellas ven a todas las embarazadas",
            },
        )


def _way_on(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """A course runs, and there is no weekly group that parents could go on to."""
    groups = getattr(context.facts_of("peer_spaces"), "groups", ())
    if not groups and context.facts.recent(context.as_of):
        yield Finding.warning(
            {
                "en": "The course runs, and the site states no weekly group that parents could go on to",
                "es": "El curso está en marcha y no se indica ningún grupo semanal en el que se pueda seguir",
            },
            at=("courses",),
            advice={
                "en": "Open a weekly group before the course ends, and have its hosts visit the last sessions",
                "es": "Abran un grupo semanal antes de que termine el curso; que quienes lo llevan vengan a las últimas"
                " sesiones",
            },
        )


def _place(context: Context[ParentUniversity], index: int, course: Course) -> Iterator[Finding]:
    """Say where a course has no place, or one outside the alliance, or its venue is misspelt."""
    alliance = context.site.alliance
    places = alliance.partner_ids | {service.id for service in alliance.services}
    if course.venue is None and not course.online:
        yield Finding.note(
            {
                "en": "This course says neither where it meets nor that it is online",
                "es": "Este curso no indica dónde se reúne ni que sea en línea",
            },
            at=("courses", index),
            advice={"en": "State venue, or online = true", "es": "Indiquen venue, o bien online = true"},
        )
    if course.venue is None or course.venue in places:
        return
    near = get_close_matches(course.venue, sorted(places), n=1)
    yield Finding.warning(
        {
            "en": f"The venue {course.venue} is neither a partner nor a service of the alliance",
            "es": f"El lugar {course.venue} no es una organización ni un servicio de la alianza",
        },
        at=("courses", index, "venue"),
        advice={
            "en": "Add it to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
            "es": "Añádanlo a la alianza o corrijan el identificador" + (f" (¿quizá {near[0]}?)" if near else ""),
        },
    )


def _leads(context: Context[ParentUniversity], index: int, course: Course) -> Iterator[Finding]:
    """A course that runs is led by nobody who is trained."""
    untrained = course.leads == 0 or (course.leads is None and context.facts.leads_trained == 0)
    if untrained and course.has_begun(context.as_of) and not course.has_ended(context.as_of):
        yield Finding.warning(
            {"en": "This course has no trained lead", "es": "Nadie con formación lleva este curso"},
            at=("courses", index),
            advice={
                "en": "Ask a trained lead to join it, or train the people who lead it before the next session",
                "es": "Pidan que se sume una persona formada, o formen a quienes lo llevan antes de la próxima sesión",
            },
        )


def _completed(context: Context[ParentUniversity], index: int, course: Course) -> Iterator[Finding]:
    """A course of this year is over or may be, and does not say how many parents finished it."""
    open_end = course.completed is None and course.has_ended(context.as_of) is not False
    if open_end and course.is_recent(context.as_of):
        yield Finding.warning(
            {
                "en": "This course does not say how many parents finished it",
                "es": "Este curso no indica cuántas madres y padres lo terminaron",
            },
            at=("courses", index),
            advice={
                "en": "Count those who came to three quarters of the sessions; if it still runs, state its last day",
                "es": "Cuenten a quienes vinieron a tres de cada cuatro sesiones; si sigue, indiquen su último día",
            },
        )


def _came(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """Many who sign up never come. Said of all courses together, and of more than a few people."""
    courses = context.facts.ended_lately(context.as_of)
    stated = [(one.came, one.enrolled) for one in courses if one.came is not None and one.enrolled is not None]
    came, enrolled = sum(some for some, _ in stated), sum(most for _, most in stated)
    least = context.programme.policy.small_number
    if enrolled - came >= least and came * MOST[1] < enrolled * MOST[0] and came >= least:
        yield Finding.note(
            {
                "en": "Of the parents who signed up, fewer than two in three ever came",
                "es": "De quienes se inscribieron, vinieron alguna vez menos de dos de cada tres",
            },
            at=("courses",),
            advice={
                "en": "Call each parent in the week before the first session: ask what would make it hard to come",
                "es": "Llamen a cada familia la semana antes de empezar: pregunten qué les haría difícil venir",
            },
        )


def _wishes(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """Which topics parents asked for and heard nothing of; the item gives only their share."""
    waiting = [wish.topic for wish in context.facts.wishes if wish.answered is None]
    if waiting:
        en, es = (", ".join(say(topic, code) for topic in waiting) for code in ("en", "es"))
        yield Finding.note(
            {
                "en": f"Parents asked for these topics and have had no answer: {en}",
                "es": f"Se pidieron estos temas y aún no hay respuesta: {es}",
            },
            at=("wishes",),
            advice={
                "en": "Plan a session, show where it can be learnt, or tell parents plainly why not",
                "es": "Preparen una sesión, muestren dónde se aprende o digan con claridad por qué no",
            },
        )


def _languages(context: Context[ParentUniversity]) -> Iterator[Finding]:
    """Which local languages no course is led in; the item gives only their share."""
    led_in = main_languages(*(course.languages for course in context.facts.recent(context.as_of)))
    local = dict.fromkeys(context.site.languages)
    missing = [language for language in local if not main_languages([language]) <= led_in]
    if led_in and missing and context.at_least("initial"):
        names = ", ".join(missing)
        yield Finding.note(
            {
                "en": f"No course is led in these local languages: {names}",
                "es": f"No hay cursos en estos idiomas locales: {names}",
            },
            at=("courses",),
            advice={
                "en": "Ask midwives in which languages expectant parents need it, and look for a lead who speaks them",
                "es": "Pregunten a las matronas en qué idiomas hace falta, y busquen a alguien que los hable",
            },
        )
