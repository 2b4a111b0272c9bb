"""What a look at digital help and at the news for parents shows beside the checklist. All rules are pactkit's own."""

from collections.abc import Iterator
from difflib import get_close_matches

from pactkit.api import Context, Finding, main_languages

from .counting import FRESH, spoken, within_a_year
from .facts import DigitalInclusion, Overview
from .words import OBSTACLES, OVERVIEWS


def findings(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """All findings of a site: what parents named, sessions, champions, counts, news."""
    yield from _barriers(context)
    for index in range(len(context.facts.sessions)):
        yield from _venue(context, index)
    yield from _champions(context)
    yield from _languages(context)
    yield from _periods(context)
    yield from _channel(context)
    yield from _overview(context, "leaflet", context.facts.leaflet)
    yield from _overview(context, "web_page", context.facts.web_page)


def _barriers(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """Help is given without having asked, or a barrier that parents named is left standing."""
    facts = context.facts
    if not context.at_least("initial"):
        return
    if facts.sessions and not facts.barriers:
        yield Finding.warning(
            {
                "en": "Digital help is given, and it is not stated which barriers parents named",
                "es": "Se da ayuda digital y no se indica qué barreras nombraron las familias",
            },
            at=("sessions",),
            advice={
                "en": "Ask in the next listening campaign what keeps families offline, and state barriers",
                "es": "Pregunten en la próxima campaña de escucha qué impide conectarse, e indiquen barriers",
            },
        )
    for index, barrier in enumerate(facts.barriers):
        if barrier.answered is False:
            name = OBSTACLES[barrier.what]
            yield Finding.note(
                {
                    "en": f"Parents named a barrier that nothing is done about yet: {name['en']}",
                    "es": f"Las familias nombraron una barrera para la que aún no se hace nada: {name['es']}",
                },
                at=("barriers", index),
                advice={
                    "en": "Decide with parents whether to answer it, and tell them what was decided",
                    "es": "Decidan con las familias si se responde, y cuéntenles lo que se decidió",
                },
            )


def _venue(context: Context[DigitalInclusion], index: int) -> Iterator[Finding]:
    """A session is held outside the alliance, or the id is misspelt."""
    venue, alliance = context.facts.sessions[index].venue, context.site.alliance
    known = alliance.partner_ids | {service.id for service in alliance.services}
    if venue is None or venue in known:
        return
    near = get_close_matches(venue, sorted(known), n=1)
    yield Finding.warning(
        {
            "en": f"The venue {venue} is not one of the alliance's partners or services",
            "es": f"El lugar {venue} no es una de las organizaciones ni de los servicios de la alianza",
        },
        at=("sessions", index, "venue"),
        advice={
            "en": "Add it to the alliance, or mend the id" + (f" (did you mean {near[0]}?)" if near else ""),
            "es": "Añádanlo a la alianza o corrijan el identificador" + (f" (¿quizá {near[0]}?)" if near else ""),
        },
    )


def _champions(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """Help is given, and no parent is among those who give it."""
    champions = context.facts.champions
    if not context.facts.sessions or champions is None or not context.at_least("initial"):
        return
    if champions.active == 0 or champions.parents == 0:
        yield Finding.warning(
            {
                "en": "Digital help is given without a parent as digital champion",
                "es": "Se da ayuda digital sin ninguna madre ni ningún padre como referente digital",
            },
            at=("champions",),
            advice={
                "en": "Invite parents who got online themselves to help the next ones, with training and expenses paid",
                "es": "Inviten a familias que ya se conectaron a ayudar a las siguientes, con formación y gastos"
                " pagados",
            },
        )


def _languages(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """Local languages in which no session and no champion helps; the item gives only their share."""
    facts, helped = context.facts, spoken(context.facts)
    missing = _missing(context, helped)
    if helped and missing and context.at_least("initial"):
        names = ", ".join(missing)
        yield Finding.note(
            {
                "en": f"No digital help in these local languages: {names}",
                "es": f"No hay ayuda digital en estos idiomas locales: {names}",
            },
            at=("sessions",) if facts.sessions else ("champions",),
            advice={
                "en": "Ask groups and partners for a parent who speaks the language and could sit beside families",
                "es": "Pidan en los grupos y a las organizaciones una persona que hable el idioma y pueda acompañar",
            },
        )


def _missing(context: Context[DigitalInclusion], there: frozenset[str]) -> list[str]:
    """The local languages that are not among these, in the site's order."""
    return [code for code in dict.fromkeys(context.site.languages) if not main_languages([code]) <= there]


def _periods(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """The newest counts are old: they say what was reached once."""
    ends = [period.ends for period in context.facts.periods]
    if ends and context.at_least("initial") and not within_a_year(max(ends), context.as_of):
        yield Finding.note(
            {
                "en": f"The newest counts of families who got online end on {max(ends)}, more than a year ago",
                "es": f"Los últimos recuentos de familias conectadas terminan el {max(ends)}, hace más de un año",
            },
            at=("periods", ends.index(max(ends))),
            advice={
                "en": "Count families each term; keep the old counts",
                "es": "Cuenten las familias cada trimestre y conserven los recuentos anteriores",
            },
        )


def _channel(context: Context[DigitalInclusion]) -> Iterator[Finding]:
    """There is no one channel, one of the three things that parents suggested in 2023."""
    news = context.facts.communication
    if news is None or news.one_channel is not False or not context.at_least("initial"):
        return
    yield Finding.note(
        {
            "en": "News for parents is spread over several channels",
            "es": "Las noticias para las familias están repartidas en varios canales",
        },
        at=("communication", "one_channel"),
        advice={
            "en": "Open one channel for all groups in which only the team posts: parents suggested it in 2023, when"
            " all three focus groups asked for better communication",
            "es": "Abran un solo canal para todos los grupos en el que solo escriba el equipo: lo propusieron las"
            " familias en 2023, cuando los tres grupos de discusión pidieron mejor comunicación",
        },
    )


def _overview(context: Context[DigitalInclusion], key: str, overview: Overview | None) -> Iterator[Finding]:
    """The leaflet or the web page lacks a group, is old, or is not in a language spoken locally."""
    if overview is None or not context.at_least("initial"):
        return
    name = OVERVIEWS[key]
    if overview.complete is False:
        yield Finding.warning(
            {
                "en": f"{name['en']} does not show everything that is on",
                "es": f"{name['es']} no muestra todo lo que hay",
            },
            at=(key, "complete"),
            advice={
                "en": "Compare it with the calendar, and give no pages that are not there",
                "es": "Compárenlo con el calendario y no remitan a páginas que no existen",
            },
        )
    if overview.revised is not None and context.as_of - overview.revised > FRESH[key]:
        yield Finding.note(
            {
                "en": f"{name['en']} was last revised on {overview.revised}",
                "es": f"{name['es']} se revisó por última vez el {overview.revised}",
            },
            at=(key, "revised"),
            advice={"en": "Revise it each term", "es": "Revísenlo cada trimestre"},
        )
    missing = _missing(context, main_languages(overview.languages))
    if overview.languages and missing:
        names = ", ".join(missing)
        yield Finding.note(
            {
                "en": f"{name['en']} is not in these local languages: {names}",
                "es": f"{name['es']} no está en estos idiomas locales: {names}",
            },
            at=(key, "languages"),
            advice={
                "en": "Ask a parent to put it into the language and another to read it",
                "es": "Pidan a una persona que lo traduzca y a otra que lo lea",
            },
        )
