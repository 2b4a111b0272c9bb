"""What a look at the facts of book sharing shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches

from pactkit.api import Context, Finding, main_languages

from .facts import BookSharing

ANSWERS_ARE_OLD = timedelta(days=365)
ENOUGH_WEEKS = 5  # a family that came to five sessions has completed


def findings(context: Context[BookSharing]) -> Iterator[Finding]:
    """All findings of a site, in the order of its courses."""
    yield from _untrained(context)
    for index in range(len(context.facts.courses)):
        yield from _venue(context, index)
        yield from _leaders(context, index)
        yield from _completed(context, index)
        yield from _calendar(context, index)
    yield from _answers(context)
    yield from _languages(context)


def _untrained(context: Context[BookSharing]) -> Iterator[Finding]:
    """Courses run, and nobody is known to be trained for them."""
    facts = context.facts
    running = [course for course in facts.courses if course.has_begun(context.as_of)]
    if not running:
        return
    if facts.leaders_trained == 0:
        yield Finding.blocker(
            {
                "en": "Courses run, but no leader is trained",
                "es": "Hay cursos en marcha, pero nadie se ha formado para ellos",
            },
            at=("leaders_trained",),
            advice={
                "en": "Train leaders before the next session, or ask a trained leader of another site to help",
                "es": "Formen a quienes llevan el curso antes de la próxima sesión, o pidan ayuda en otro lugar",
            },
        )
    elif facts.leaders_trained is None and any(course.leaders is None for course in running):
        yield Finding.warning(
            {
                "en": "Courses run, but the site does not say how many leaders are trained",
                "es": "Hay cursos en marcha, pero no se indica cuántas personas se han formado para llevarlos",
            },
            at=("courses",),
            advice={
                "en": "State leaders_trained; 0 is an answer too",
                "es": "Indiquen leaders_trained; 0 también es una respuesta",
            },
        )


def _venue(context: Context[BookSharing], index: int) -> Iterator[Finding]:
    """Say where a course is held outside the alliance, or its venue is misspelt."""
    venue, partners = context.facts.courses[index].venue, context.site.alliance.partner_ids
    if venue in partners:
        return
    near = get_close_matches(venue, sorted(partners), n=1)
    yield Finding.warning(
        {
            "en": f"The venue {venue} is not one of the partners",
            "es": f"El lugar {venue} no es una de las organizaciones de la alianza",
        },
        at=("courses", index, "venue"),
        advice={
            "en": "Add the partner to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
            "es": "Añadan la organización a la alianza o corrijan el identificador"
            + (f" (¿quizá {near[0]}?)" if near else ""),
        },
    )


def _leaders(context: Context[BookSharing], index: int) -> Iterator[Finding]:
    """One course has no trained leader though the site has some, or has more than the site ever trained."""
    course, trained = context.facts.courses[index], context.facts.leaders_trained
    if course.leaders is None or not course.has_begun(context.as_of):
        return
    if course.leaders == 0 and trained != 0:
        yield Finding.warning(
            {
                "en": f"The course at {course.venue} has no trained leader",
                "es": f"El curso en {course.venue} no tiene a nadie con formación",
            },
            at=("courses", index, "leaders"),
            advice={
                "en": "Ask a trained leader to join the course, or train the people who lead it",
                "es": "Pidan a una persona formada que se sume al curso, o formen a quienes lo llevan",
            },
        )
    elif trained is not None and course.leaders > trained:
        yield Finding.warning(
            {
                "en": f"The course at {course.venue} has more trained leaders than the site has trained",
                "es": f"El curso en {course.venue} tiene más personas formadas que las que se han formado aquí",
            },
            at=("courses", index, "leaders"),
            advice={
                "en": "Count trained volunteers only, or bring leaders_trained up to date",
                "es": "Cuenten solo a las personas formadas, o pongan al día leaders_trained",
            },
        )


def _completed(context: Context[BookSharing], index: int) -> Iterator[Finding]:
    """Completions are left out, or stated for a course too short to be completed."""
    course = context.facts.courses[index]
    if course.completed is None and course.has_begun(context.as_of) and course.has_ended(context.as_of) is not False:
        yield Finding.warning(
            {
                "en": f"The course at {course.venue} does not say how many families completed it",
                "es": f"El curso en {course.venue} no indica cuántas familias lo terminaron",
            },
            at=("courses", index),
            advice={
                "en": "Count the families that came to five sessions; if the course still runs, state when it started",
                "es": "Cuenten las familias que vinieron a cinco sesiones; si el curso sigue, indiquen cuándo empezó",
            },
        )
    if course.completed and course.weeks < ENOUGH_WEEKS:
        yield Finding.warning(
            {
                "en": f"Families completed at {course.venue}, but the course has fewer than the five weeks this takes",
                "es": f"Hay familias que terminaron en {course.venue}, pero el curso no llega a cinco semanas",
            },
            at=("courses", index, "completed"),
            advice={
                "en": "Count only families that came to five sessions or more",
                "es": "Cuenten solo las familias que vinieron a cinco sesiones o más",
            },
        )


def _calendar(context: Context[BookSharing], index: int) -> Iterator[Finding]:
    """The calendar has not as many sessions as the course has weeks: families would come to a closed door."""
    course = context.facts.courses[index]
    if course.sessions is not None and course.sessions != course.weeks:
        yield Finding.warning(
            {
                "en": f"The calendar of the course at {course.venue} has {course.sessions} sessions, and the course"
                f" {course.weeks} weeks",
                "es": f"El calendario del curso en {course.venue} tiene {course.sessions} sesiones, y el curso"
                f" {course.weeks} semanas",
            },
            at=("courses", index, "when"),
            advice={
                "en": "Mend first, last or the days left out (not_on)",
                "es": "Corrijan first, last o los días sin sesión (not_on)",
            },
        )


def _answers(context: Context[BookSharing]) -> Iterator[Finding]:
    """A course has ended since, and parents were last asked more than a year ago."""
    facts, newest = context.facts, context.facts.newest_answers(context.as_of)
    if newest is None or context.as_of - newest.on <= ANSWERS_ARE_OLD:
        return
    since = [course.starts for course in facts.courses if course.has_ended(context.as_of) and course.starts]
    if any(start > newest.on for start in since):
        yield Finding.note(
            {
                "en": f"Parents were last asked on {newest.on} what the course gave them; courses have ended since",
                "es": f"La última vez que se preguntó a las familias qué les dio el curso fue el {newest.on}; desde"
                " entonces han terminado cursos",
            },
            at=("answers", facts.answers.index(newest)),
            advice={
                "en": "Ask on one short card in the last week of every course, without names",
                "es": "Pregunten en una tarjeta breve la última semana de cada curso, sin nombres",
            },
        )


def _languages(context: Context[BookSharing]) -> Iterator[Finding]:
    """Which local languages no course is led in; the item gives only their share."""
    led_in = main_languages(*(course.languages for course in context.facts.courses))
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
                "en": "Ask families whether they want one, or whether a leader who speaks their language is enough",
                "es": "Pregunten a las familias si lo quieren, o si basta con que alguien del equipo hable su idioma",
            },
        )
