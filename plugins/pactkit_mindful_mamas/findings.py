"""What a look at the facts of Mindful Mamas shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches

from pactkit.api import Context, Finding, Partner, Service, main_languages

from .facts import Course, MindfulMamas

SOON = timedelta(weeks=6)  # before a first session there is still time to agree the steps


def findings(context: Context[MindfulMamas]) -> Iterator[Finding]:
    """All findings of a site: what is there for a parent in distress, each course in turn, then the rest."""
    yield from _steps(context)
    yield from _referral(context)
    for index, course in enumerate(context.facts.courses):
        yield from _place(context, index, course)
        yield from _leads(context, index, course)
        yield from _completed(context, index, course)
        yield from _few(context, index, course)
    yield from _scales(context)
    yield from _languages(context)


def _steps(context: Context[MindfulMamas]) -> Iterator[Finding]:
    """A course runs or soon begins, and nothing is agreed for a parent who is not well."""
    distress, as_of = context.facts.distress, context.as_of
    agreed = None if distress is None else distress.steps_agreed
    near = [one for one in context.facts.courses if _is_near(one, as_of)]
    advice = {
        "en": "Agree with the safeguarding lead who speaks with the parent, and who is called by day and by night",
        "es": "Acuerden con la persona responsable de protección quién habla con esa madre o ese padre, y a quién se"
        " llama de día y de noche",
    }
    if near and agreed is None:
        yield Finding.warning(
            {
                "en": "A course runs or soon begins, and no agreed steps are stated for a parent in distress",
                "es": "Un curso está en marcha o empieza pronto, y no se indican pasos para cuando alguien está mal",
            },
            at=("courses",) if distress is None else ("distress",),
            advice=advice,
        )
    elif agreed is not None and agreed > as_of and any(_begins_before(one, agreed) for one in near):
        yield Finding.blocker(
            {
                "en": f"A course begins before the steps for a parent in distress are agreed, on {agreed}",
                "es": f"Un curso empieza antes de que se acuerden, el {agreed}, los pasos para cuando alguien está mal",
            },
            at=("distress", "steps_agreed"),
            advice=advice,
        )


def _referral(context: Context[MindfulMamas]) -> Iterator[Finding]:
    """Who takes referrals is not in the alliance, is misspelt, or has not said yes for certain."""
    distress, alliance = context.facts.distress, context.site.alliance
    if distress is None or distress.service is None:
        return
    known: dict[str, Partner | Service] = {one.id: one for one in alliance.partners}
    known |= {one.id: one for one in alliance.services}
    found = known.get(distress.service)
    if found is None:
        near = get_close_matches(distress.service, sorted(known), n=1)
        yield Finding.warning(
            {
                "en": f"{distress.service}, which is to take referrals, is neither a service nor a partner here",
                "es": f"{distress.service}, que recibiría derivaciones, no es un servicio ni una organización de aquí",
            },
            at=("distress", "service"),
            advice={
                "en": "Add it to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
                "es": "Añádanlo a la alianza o corrijan el identificador" + (f" (¿quizá {near[0]}?)" if near else ""),
            },
        )
    elif found.commitment != "confirmed":
        yield Finding.note(
            {
                "en": f"{found.name} is to take referrals, and has not confirmed",
                "es": f"{found.name} recibiría derivaciones y aún no lo ha confirmado",
            },
            at=("distress", "service"),
            advice={
                "en": "Ask for a name to call and how soon a parent is seen, before the course begins",
                "es": "Pidan, antes de que empiece el curso, un nombre a quien llamar y en cuánto tiempo atienden",
            },
        )


def _place(context: Context[MindfulMamas], index: int, course: Course) -> Iterator[Finding]:
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


def _leads(context: Context[MindfulMamas], index: int, course: Course) -> Iterator[Finding]:
    """A course that runs is led by nobody who is trained."""
    untrained = course.leads == 0 or (course.leads is None and context.facts.leads_trained == 0)
    if untrained and course.has_begun(context.as_of) and not course.has_ended(context.as_of):
        yield Finding.warning(
            {"en": "This course has no trained lead", "es": "Nadie con formación lleva este curso"},
            at=("courses", index),
            advice={
                "en": "Pause it until a trained lead is there: parents need somebody who can bear what they tell",
                "es": "Hagan una pausa hasta que venga alguien con formación, que sepa acoger lo que se cuenta",
            },
        )


def _completed(context: Context[MindfulMamas], index: int, course: Course) -> Iterator[Finding]:
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


def _few(context: Context[MindfulMamas], index: int, course: Course) -> Iterator[Finding]:
    """Means of so few parents are stated that those parents may be recognised in them."""
    wellbeing = course.wellbeing
    if wellbeing is None or wellbeing.mean_before is None:
        return
    if wellbeing.answered_both < context.programme.policy.small_number:
        yield Finding.warning(
            {
                "en": "The means of this course are of so few parents that they may be recognised",
                "es": "Las medias de este curso son de tan pocas personas que se las podría reconocer",
            },
            at=("courses", index, "wellbeing"),
            advice={
                "en": "Keep answered_both and take the means out; put courses together before you tell of them",
                "es": "Dejen answered_both y quiten las medias; junten varios cursos antes de contar resultados",
            },
        )


def _scales(context: Context[MindfulMamas]) -> Iterator[Finding]:
    """Courses were measured on two scales, whose means cannot be put together."""
    courses = context.facts.ended_lately(context.as_of)
    if len({course.wellbeing.scale for course in courses if course.wellbeing is not None}) > 1:
        yield Finding.note(
            {
                "en": "Courses of this year were measured on two scales, and their means cannot be put together",
                "es": "Los cursos de este año se midieron con dos escalas, y sus medias no se pueden juntar",
            },
            at=("courses",),
            advice={
                "en": "Stay with one scale: WEMWBS is the one the course was evaluated with in 2022",
                "es": "Usen siempre la misma: con WEMWBS se evaluó el curso en 2022",
            },
        )


def _languages(context: Context[MindfulMamas]) -> Iterator[Finding]:
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
                "en": "Ask in the groups who would come if it were in their language, and who could help to lead it",
                "es": "Pregunten en los grupos quién vendría si fuera en su idioma, y quién podría ayudar a llevarlo",
            },
        )


def _is_near(course: Course, as_of: date) -> bool:
    """Whether it runs, may run, or begins soon."""
    soon = course.first_day is None or course.first_day - as_of <= SOON
    return soon and not course.has_ended(as_of)


def _begins_before(course: Course, day: date) -> bool:
    """Whether its first session is before a day; one that states no first day has begun."""
    return course.first_day is None or course.first_day < day
