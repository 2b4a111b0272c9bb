"""What a look at the links of a site shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from pactkit.api import Context, Finding, Partner, Service, main_languages

from .counting import held
from .facts import HealthLinks
from .words import PROFESSIONS, TOPICS, listed


def findings(context: Context[HealthLinks]) -> Iterator[Finding]:
    """All findings of a site: its professionals, its languages, its workshops, its places of help."""
    for index in range(len(context.facts.professionals)):
        yield from _service(context, index)
        yield from _groups(context, index)
    yield from _languages(context)
    yield from _topics(context)
    for index in range(len(context.facts.workshops)):
        yield from _venue(context, index)
    yield from _uncounted(context)
    yield from _help(context)


def _service(context: Context[HealthLinks], index: int) -> Iterator[Finding]:
    """A professional is named as coming, and the service that sends them has not said yes, or is not there."""
    one = context.facts.professionals[index]
    if one.service is None:
        return
    alliance = context.site.alliance
    places: dict[str, Partner | Service] = {place.id: place for place in alliance.services}
    places |= {place.id: place for place in alliance.partners}
    place, at = places.get(one.service), ("professionals", index, "service")
    name = PROFESSIONS[one.profession]
    if place is None:
        yield Finding.warning(
            {
                "en": f"The service {one.service} is not one of the alliance's services or partners",
                "es": f"El servicio {one.service} no es uno de los servicios ni de las organizaciones de la alianza",
            },
            at=at,
            advice=_mend(one.service, places),
        )
    elif place.commitment == "approached":
        yield Finding.warning(
            {
                "en": f"{name['en']}: listed as coming to the groups, but {place.name} has only been approached",
                "es": f"{name['es']}: consta que viene a los grupos, pero con {place.name} solo se ha hablado",
            },
            at=at,
            advice={
                "en": "Ask those who decide there, and bring commitment up to date; until then the visits hang on one"
                " person",
                "es": "Pregunten a quien decide allí y pongan al día commitment; hasta entonces las visitas dependen"
                " de una sola persona",
            },
        )


def _mend(wrong: str, known: Iterable[str]) -> dict[str, str]:
    """Advice for an id that is not known, with the nearest one that is."""
    near = get_close_matches(wrong, sorted(known), n=1)
    return {
        "en": "Add it to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
        "es": "Añádanlo a la alianza o corrijan el identificador" + (f" (¿quizá {near[0]}?)" if near else ""),
    }


def _groups(context: Context[HealthLinks], index: int) -> Iterator[Finding]:
    """A professional is listed with a group that there is not, or that counts no visit itself.

    Groups are facts of another component: what they do not say is not held against anybody.
    """
    one = context.facts.professionals[index]
    spaces = getattr(context.facts_of("peer_spaces"), "groups", None) or ()
    visits = {getattr(group, "id", None): getattr(group, "professional_visits", None) for group in spaces}
    if not visits:
        return
    for number, group in enumerate(one.groups):
        if group not in visits:
            yield Finding.warning(
                {
                    "en": f"The group {group} is not one of the site's peer spaces",
                    "es": f"El grupo {group} no es uno de los espacios de apoyo mutuo de aquí",
                },
                at=("professionals", index, "groups", number),
                advice={
                    "en": "Use the id that the group has in [components.peer_spaces]",
                    "es": "Usen el identificador que el grupo tiene en [components.peer_spaces]",
                },
            )
        elif visits[group] == 0 and one.has_come:
            yield Finding.note(
                {
                    "en": f"A professional is listed as coming to {group}, and peer_spaces counts no visit there",
                    "es": f"Consta que va una profesional a {group}, y peer_spaces no cuenta ninguna visita allí",
                },
                at=("professionals", index, "groups", number),
                advice={
                    "en": "Check which of the two is out of date, and whether both speak of the same term",
                    "es": "Comprueben cuál de los dos está desfasado y si hablan del mismo trimestre",
                },
            )


def _languages(context: Context[HealthLinks]) -> Iterator[Finding]:
    """A local language in which no professional and no interpreter can be had."""
    facts = context.facts
    spoken = main_languages(facts.interpreters, *(one.languages for one in facts.professionals))
    local = dict.fromkeys(context.site.languages)
    missing = [code for code in local if not main_languages([code]) <= spoken]
    if not spoken or not missing or not context.at_least("installation"):
        return  # where nobody's languages are stated, that is not the same as nobody speaking them
    names = ", ".join(missing)
    say = Finding.warning if context.at_least("initial") else Finding.note
    yield say(
        {
            "en": f"No professional and no interpreter for these local languages: {names}",
            "es": f"Ni profesionales ni intérpretes para estos idiomas locales: {names}",
        },
        at=("interpreters",) if facts.interpreters else (),
        advice={
            "en": "Ask maternity and health visiting which interpreters they book, and how a parent can ask for one;"
            " children and friends should not have to interpret",
            "es": "Pregunten en maternidad y en salud infantil qué intérpretes tienen y cómo se piden; no deberían"
            " tener que hacerlo los hijos ni las amistades",
        },
    )


def _topics(context: Context[HealthLinks]) -> Iterator[Finding]:
    """Topics that parents asked for, which no workshop of the last twelve months treated and none to come will."""
    facts = context.facts
    to_come = {one.topic for one in facts.workshops if one.day is None or one.day >= context.as_of}
    given = to_come | {workshop.topic for workshop in held(context)}
    missing = tuple(topic for topic in dict.fromkeys(facts.topics_asked) if topic not in given)
    if missing and context.at_least("initial"):
        yield Finding.warning(
            {
                "en": "Parents asked for these topics, and no workshop was held or is planned:"
                f" {listed(TOPICS, missing, 'en')}",
                "es": "Las familias pidieron estos temas y no hubo ni se prepara ningún taller:"
                f" {listed(TOPICS, missing, 'es')}",
            },
            at=("topics_asked",),
            advice={
                "en": "Look for a professional or partner who can give it, or tell parents why it will not come",
                "es": "Busquen a alguien que pueda darlo, o expliquen a las familias por qué no se hará",
            },
        )


def _venue(context: Context[HealthLinks], index: int) -> Iterator[Finding]:
    """A workshop is held outside the alliance, or the id is misspelt."""
    venue, alliance = context.facts.workshops[index].venue, context.site.alliance
    known = alliance.partner_ids | {service.id for service in alliance.services}
    if venue is None or venue in known:
        return
    yield Finding.warning(
        {
            "en": f"The venue {venue} is not one of the alliance's partners or services",
            "es": f"El lugar {venue} no es una de las organizaciones ni de los servicios de la alianza",
        },
        at=("workshops", index, "venue"),
        advice=_mend(venue, known),
    )


def _uncounted(context: Context[HealthLinks]) -> Iterator[Finding]:
    """Workshops were held and nobody says how many parents came."""
    silent = [workshop for workshop in held(context) if workshop.parents is None]
    if silent:
        yield Finding.note(
            {
                "en": f"Of {len(silent)} of the workshops held it is not stated how many parents came",
                "es": f"De {len(silent)} de los talleres hechos no se indica cuántas madres y padres vinieron",
            },
            at=("workshops", context.facts.workshops.index(silent[0])),
            advice={
                "en": "Count heads at each workshop, without names",
                "es": "Cuenten a quienes vienen a cada taller, sin nombres",
            },
        )


def _help(context: Context[HealthLinks]) -> Iterator[Finding]:
    """Families were put in touch with help, and nobody asked whether they got there."""
    silent = [index for index, link in enumerate(context.facts.links) if link.families and link.reached is None]
    if silent and context.at_least("initial"):
        names = ", ".join(context.facts.links[index].name for index in silent)
        yield Finding.note(
            {
                "en": f"Nobody asked whether families got to these places of help: {names}",
                "es": f"Nadie preguntó si las familias llegaron a estos lugares de ayuda: {names}",
            },
            at=("links", silent[0]),
            advice={
                "en": "Ask two or three weeks later; the answer shows which door is hard to open",
                "es": "Pregunten dos o tres semanas después; la respuesta muestra qué puerta cuesta abrir",
            },
        )
