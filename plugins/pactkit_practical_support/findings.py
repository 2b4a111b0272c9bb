"""What a look at the facts of practical support shows beside the checklist. All rules are pactkit's own.

Who may give advice, which things may be passed on and what a trip needs is decided by others and changes: here it is
always a question to ask, never legal advice. No sentence holds a count of families.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from pactkit.api import Context, Finding, say

from .facts import YEAR, PracticalSupport, Topic, in_force
from .notices_of_things import bank_notices, trip_notices, voucher_notices
from .words import TOPICS

ADVICE: tuple[Topic, ...] = ("legal", "money")  # wrong advice does harm here, and not everybody may give it


def findings(context: Context[PracticalSupport]) -> Iterator[Finding]:
    """All findings of a site, in the order of its tables."""
    facts = context.facts
    for index, bank in enumerate(facts.baby_banks):
        yield from _venue(context, "baby_banks", index, bank.venue)
        yield from bank_notices(context, index)
    for index in range(len(facts.vouchers)):
        yield from voucher_notices(context, index)
    for index, trip in enumerate(facts.trips):
        yield from _venue(context, "trips", index, trip.venue)
        yield from trip_notices(context, index)
    for index, course in enumerate(facts.english):
        yield from _venue(context, "english", index, course.venue)
        yield from _creche(context, index)
    for index, link in enumerate(facts.links):
        yield from _venue(context, "links", index, link.venue)
        yield from _link(context, index)


def _venue(context: Context[PracticalSupport], table: str, index: int, venue: str | None) -> Iterator[Finding]:
    """Something is held by somebody outside the alliance, or the id is misspelt."""
    alliance = context.site.alliance
    known = alliance.partner_ids | {service.id for service in alliance.services}
    if venue is None or venue in known:
        return
    near = get_close_matches(venue, sorted(known), n=1)
    yield Finding.warning(
        {
            "en": f"The venue {venue} is not one of the partners or services",
            "es": f"El lugar {venue} no es una de las organizaciones ni de los servicios de la alianza",
        },
        at=(table, index, "venue"),
        advice={
            "en": "Add the partner to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
            "es": "Añadan la organización a la alianza o corrijan el identificador"
            + (f" (¿quizá {near[0]}?)" if near else ""),
        },
    )


def _creche(context: Context[PracticalSupport], index: int) -> Iterator[Finding]:
    """A course of English has no crèche, which shuts out those who need it most, or does not say."""
    course = context.facts.english[index]
    if course.creche is False:
        yield Finding.warning(
            {
                "en": f"The course {say(course.name)} has no crèche, so parents of small children cannot come",
                "es": f"El curso {say(course.name, 'es')} no tiene guardería, así que quien tiene niños pequeños no"
                " puede venir",
            },
            at=("english", index, "creche"),
            advice={
                "en": "Ask the venue for a second room; ask Ofsted or the authority of your nation about the hours",
                "es": "Pidan una segunda sala al local; pregunten el horario a Ofsted o a la autoridad de su nación",
            },
        )
    elif course.creche is None:
        yield Finding.note(
            {
                "en": f"It is not stated whether the course {say(course.name)} has a crèche",
                "es": f"No se indica si el curso {say(course.name, 'es')} tiene guardería",
            },
            at=("english", index),
            advice={
                "en": "State creche; no is an answer too",
                "es": "Indiquen creche; no también es una respuesta",
            },
        )


def _link(context: Context[PracticalSupport], index: int) -> Iterator[Finding]:
    """An agreement ran out, nobody asked whether help came, or nobody asked who may give this advice."""
    link = context.facts.links[index]
    english, spanish = TOPICS[link.topic]
    if not in_force(link, context.as_of):
        if link.ends is not None and link.ends < context.as_of:
            yield Finding.warning(
                {
                    "en": f"The agreement with {link.organisation} on {english} ended on {link.ends}",
                    "es": f"El acuerdo con {link.organisation} sobre {spanish} terminó el {link.ends}",
                },
                at=("links", index, "ends"),
                advice={
                    "en": "Renew it, or tell volunteers where to send families now",
                    "es": "Renuévenlo o digan al voluntariado adónde enviar ahora a las familias",
                },
            )
        return
    if link.passed_on and link.reached is None:
        yield Finding.note(
            {
                "en": f"Families were put in touch with {link.organisation} on {english}, and nobody has asked them"
                " whether help came",
                "es": f"Se puso a familias en contacto con {link.organisation} sobre {spanish}, y nadie les ha"
                " preguntado si la ayuda llegó",
            },
            at=("links", index),
            advice={
                "en": "Ask each family after a few weeks, and state reached; 0 is an answer too",
                "es": "Pregunten a cada familia unas semanas después e indiquen reached; 0 también es una respuesta",
            },
        )
    asked = link.standing_asked
    if link.topic in ADVICE and (asked is None or not asked <= context.as_of <= asked + YEAR):
        yield Finding.note(
            {
                "en": f"{english.capitalize()}: ask {link.organisation} who of its people may give such advice",
                "es": f"{spanish.capitalize()}: pregunten a {link.organisation} quién de su equipo puede asesorar en"
                " esto",
            },
            at=("links", index) if asked is None else ("links", index, "standing_asked"),
            advice={
                "en": "Ask which body they answer to and until when, and date the answer in standing_asked; volunteers"
                " show the way and do not advise",
                "es": "Pregunten ante qué organismo responden y hasta cuándo, y pongan la fecha en standing_asked; el"
                " voluntariado indica el camino y no asesora",
            },
        )
