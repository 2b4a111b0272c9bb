"""What a look at the facts of a Family Food Club shows beside the checklist. All rules are pactkit's own.

What the law asks of food and of those who handle it is decided by the council's food safety team and changes: here it
is always a question to ask, never legal advice.
"""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches

from pactkit.api import Context, Finding, say

from .counting import giving, open_schemes, runs
from .facts import Club, FamilyFoodClub, Plot

ASK_AGAIN = timedelta(days=365)  # rules on food change: the council is asked about once a year
ENDS_SOON = timedelta(days=60)  # families need to hear of it before it ends
ASK_COUNCIL = {
    "en": "Ask the council's food safety team which registration, training and allergen information the club needs,"
    " and date the answer in council_asked",
    "es": "Pregunten al equipo de seguridad alimentaria del ayuntamiento qué registro, formación e información sobre"
    " alérgenos necesita el club, y pongan la fecha en council_asked",
}


def findings(context: Context[FamilyFoodClub]) -> Iterator[Finding]:
    """All findings of a site: the council, then club by club, venues, suppliers and vouchers."""
    yield from _council(context)
    for index in range(len(context.facts.clubs)):
        yield from _hygiene(context, index)
        yield from _allergens(context, index)
    yield from _venues(context)
    yield from _suppliers(context)
    for index in range(len(context.facts.vouchers)):
        yield from _vouchers(context, index)


def _council(context: Context[FamilyFoodClub]) -> Iterator[Finding]:
    """A club gives out food and nobody has asked what that needs, or the answer is old."""
    asked = context.facts.council_asked
    if not any(runs(context, club) for club in context.facts.clubs):
        return  # before the first session the milestone says so
    if asked is None or asked > context.as_of:
        yield Finding.warning(
            {
                "en": "A club gives out food, and the council's food safety team is not known to have been asked",
                "es": "Un club reparte comida, y no consta que se haya preguntado al equipo de seguridad alimentaria"
                " del ayuntamiento",
            },
            at=("clubs",) if asked is None else ("council_asked",),
            advice=ASK_COUNCIL,
        )
    elif context.as_of - asked > ASK_AGAIN:
        yield Finding.note(
            {
                "en": f"The council's food safety team was last asked on {asked}; rules may have changed since",
                "es": f"Se preguntó por última vez al equipo de seguridad alimentaria el {asked}; las reglas pueden"
                " haber cambiado",
            },
            at=("council_asked",),
            advice=ASK_COUNCIL,
        )


def _venues(context: Context[FamilyFoodClub]) -> Iterator[Finding]:
    """A club or a plot is with somebody outside the alliance, or the id is misspelt."""
    alliance, facts = context.site.alliance, context.facts
    known = alliance.partner_ids | {service.id for service in alliance.services}
    tables: tuple[tuple[str, tuple[Club | Plot, ...]], ...] = (("clubs", facts.clubs), ("plots", facts.plots))
    for table, entries in tables:
        for index, one in enumerate(entries):
            if one.venue is None or one.venue in known:
                continue
            near = get_close_matches(one.venue, sorted(known), n=1)
            yield Finding.warning(
                {
                    "en": f"The venue {one.venue} of {say(one.name)} is not one of the partners or services",
                    "es": f"El lugar {one.venue} de {say(one.name, 'es')} no es una de las organizaciones ni de los"
                    " servicios de la alianza",
                },
                at=(table, index, "venue"),
                advice={
                    "en": "Add the partner to the alliance, or mend the id"
                    + (f" (did you mean {near[0]}?)" if near else ""),
                    "es": "Añadan la organización a la alianza o corrijan el identificador"
                    + (f" (¿quizá {near[0]}?)" if near else ""),
                },
            )


def _hygiene(context: Context[FamilyFoodClub], index: int) -> Iterator[Finding]:
    """A club runs and nobody who leads it is trained in food hygiene, or it is not stated."""
    club = context.facts.clubs[index]
    if not runs(context, club):
        return
    if club.leads_hygiene == 0:
        yield Finding.warning(
            {
                "en": f"{club.name} runs, and nobody who leads it is trained in food hygiene",
                "es": f"{club.name} funciona, y nadie de quienes lo llevan tiene formación en higiene alimentaria",
            },
            at=("clubs", index, "leads_hygiene"),
            advice={
                "en": "Train two leads before the next session; ask the council's food safety team which course fits",
                "es": "Formen a dos personas antes de la próxima sesión; pregunten al equipo de seguridad alimentaria"
                " del ayuntamiento qué curso conviene",
            },
        )
    elif club.leads_hygiene is None:
        yield Finding.note(
            {
                "en": f"{club.name} runs, but it is not stated how many of its leads are trained in food hygiene",
                "es": f"{club.name} funciona, pero no se indica cuántas personas que lo llevan tienen formación en"
                " higiene alimentaria",
            },
            at=("clubs", index),
            advice={
                "en": "State leads_hygiene; 0 is an answer too",
                "es": "Indiquen leads_hygiene; 0 también es una respuesta",
            },
        )


def _allergens(context: Context[FamilyFoodClub], index: int) -> Iterator[Finding]:
    """Families cannot read what is in the food, or are not asked what they must not eat."""
    club = context.facts.clubs[index]
    if not runs(context, club):
        return
    if club.allergens_shown is False:
        yield Finding.warning(
            {
                "en": f"At {club.name} families cannot read which allergens are in the food",
                "es": f"En {club.name} las familias no pueden leer qué alérgenos lleva la comida",
            },
            at=("clubs", index, "allergens_shown"),
            advice={
                "en": "Give out only food whose label is kept, write a card for each dish, and ask the council's food"
                " safety team what must be shown",
                "es": "Repartan solo comida que conserve su etiqueta, escriban una ficha por plato y pregunten al"
                " equipo de seguridad alimentaria del ayuntamiento qué hay que mostrar",
            },
        )
    if club.allergies_asked is False:
        yield Finding.warning(
            {
                "en": f"At {club.name} families are not asked about allergies",
                "es": f"En {club.name} no se pregunta a las familias por las alergias",
            },
            at=("clubs", index, "allergies_asked"),
            advice={
                "en": "Ask each family at its first visit and every term, and keep the answers where food is prepared",
                "es": "Pregunten a cada familia en su primera visita y cada trimestre, y tengan las respuestas donde se"
                " prepara la comida",
            },
        )


def _suppliers(context: Context[FamilyFoodClub]) -> Iterator[Finding]:
    """Nobody gives food any more, or only one supplier does."""
    stated, now = context.facts.suppliers, giving(context)
    if not stated or not context.at_least("initial") or len(now) > 1:
        return
    if now:
        yield Finding.note(
            {
                "en": f"All surplus food comes from {now[0].name}: when it stops, there is none",
                "es": f"Toda la comida excedente viene de {now[0].name}: si deja de darla, no hay",
            },
            at=("suppliers", stated.index(now[0])),
            advice={
                "en": "Ask a market, a shop or a food charity to be the second",
                "es": "Pidan a un mercado, una tienda o una entidad de reparto de alimentos que sea la segunda",
            },
        )
    else:
        yield Finding.warning(
            {
                "en": "No agreement on surplus food is in force today",
                "es": "Hoy no está en vigor ningún acuerdo sobre comida excedente",
            },
            at=("suppliers",),
            advice={
                "en": "Renew an agreement or find another supplier, and tell families what they can count on",
                "es": "Renueven un acuerdo o busquen a alguien más, y digan a las familias con qué pueden contar",
            },
        )


def _vouchers(context: Context[FamilyFoodClub], index: int) -> Iterator[Finding]:
    """A voucher scheme has ended, or will before long."""
    scheme, day = context.facts.vouchers[index], context.as_of
    if scheme.ends is None or scheme.ends - day > ENDS_SOON:
        return
    if scheme.ends < day:
        others = open_schemes(context)
        yield Finding.warning(
            {
                "en": f"The scheme {scheme.name} ended on {scheme.ends}",
                "es": f"El programa {scheme.name} terminó el {scheme.ends}",
            },
            at=("vouchers", index, "ends"),
            advice={
                "en": f"Tell families, and help them to register for {others[0].name}"
                if others
                else "Tell families, and ask the scheme and the council whether there will be another",
                "es": f"Avisen a las familias y ayúdenlas a registrarse en {others[0].name}"
                if others
                else "Avisen a las familias, y pregunten al programa y al ayuntamiento si habrá otro",
            },
        )
    else:
        yield Finding.note(
            {
                "en": f"The scheme {scheme.name} ends on {scheme.ends}",
                "es": f"El programa {scheme.name} termina el {scheme.ends}",
            },
            at=("vouchers", index, "ends"),
            advice={
                "en": "Tell families now, and ask the scheme whether it goes on",
                "es": "Avisen ya a las familias y pregunten al programa si continúa",
            },
        )
