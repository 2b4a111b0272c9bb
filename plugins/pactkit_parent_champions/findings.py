"""What an organiser should notice about the champions, beyond what the checklist asks.

Champions come from the partners of the alliance, so most of this compares the two. No finding repeats a count of
people. All severities are pactkit's own.
"""

from collections.abc import Iterator

from pactkit.api import Context, Finding, hookimpl, main_languages

from . import counting
from .facts import ParentChampions

# The four functions as said of champions. A finding tells no count: small ones, 0 too, are not published.
FUNCTION_WORDS = {
    "identified": {"en": "identified", "es": "identificado"},
    "contacted": {"en": "contacted", "es": "contactado"},
    "referred": {"en": "referred", "es": "derivado"},
    "supported": {"en": "supported", "es": "acompañado"},
}


@hookimpl
def pactkit_findings(context: Context[ParentChampions]) -> Iterator[Finding]:
    """Every finding about the champions: where they come from, how they are prepared, what they did."""
    yield from _partners(context)
    yield from _partners_without(context)
    yield from _prepared(context)
    yield from _languages(context)
    yield from _periods(context)
    yield from _functions(context)


def _partners(context: Context[ParentChampions]) -> Iterator[Finding]:
    """Champions are members of partners: an id that the alliance does not know is a slip, or another programme."""
    alliance = context.site.alliance
    for index, entry in enumerate(context.facts.champions):
        partner = alliance.partner(entry.partner)
        if partner is None:
            yield Finding.warning(
                {
                    "en": f'These champions belong to "{entry.partner}", which is not a partner of the alliance',
                    "es": f"Estas personas son de «{entry.partner}», que no es una organización de la alianza",
                },
                at=("champions", index, "partner"),
                advice={
                    "en": "Add the organisation to [[alliance.partners]], or mend the id",
                    "es": "Añade la organización a [[alliance.partners]] o corrige el id",
                },
            )
        elif partner.commitment != "confirmed":
            yield Finding.note(
                {
                    "en": f"{partner.name} has champions, but has not confirmed as a partner",
                    "es": (
                        f"{partner.name} tiene personas referentes, pero aún no ha confirmado que es parte de la "
                        "alianza"
                    ),
                },
                at=("champions", index, "partner"),
            )
    if context.at_least("installation") and len(counting.partners_with(context, 1)) == 1 and len(alliance.partners) > 1:
        yield Finding.warning(
            {
                "en": "All champions come from one partner, so they know the families of one organisation",
                "es": (
                    "Todas las personas referentes vienen de una sola organización, así que conocen a las familias "
                    "de una sola"
                ),
            },
            at=("champions",),
            advice={
                "en": "Ask a second partner for champions before the next training",
                "es": "Pide personas referentes a otra organización antes de la próxima formación",
            },
        )


def _partners_without(context: Context[ParentChampions]) -> Iterator[Finding]:
    """A partner that said it recruits or refers does so through champions. In exploration nobody has any yet."""
    if not context.at_least("installation"):
        return
    having = counting.partners_with(context, 1)
    for partner in context.site.alliance.partners:
        promised = partner.commitment != "approached"  # an approached partner owes nothing yet
        if not promised or partner.id in having or counting.CHAMPIONS_ROLES.isdisjoint(partner.roles):
            continue
        yield Finding.note(
            {
                "en": f"{partner.name} has the role of recruiting or referring, and no champion",
                "es": (
                    f"{partner.name} se encarga de buscar gente o de derivar familias y no tiene ninguna persona "
                    "referente"
                ),
            },
            advice={
                "en": "Ask its leaders who could become a champion, or take the role away",
                "es": "Pregunta a sus líderes quién podría ser persona referente, o quita esa tarea",
            },
        )


def _prepared(context: Context[ParentChampions]) -> Iterator[Finding]:
    """Champions meet families at home and in hard moments, so training comes first and covers safeguarding."""
    for index, entry in enumerate(context.facts.champions):
        if entry.trained is not None and entry.active is not None and entry.active > entry.trained:
            yield Finding.warning(
                {
                    "en": f'More champions of "{entry.partner}" are active than have finished the training',
                    "es": (
                        f"En «{entry.partner}» hay más personas referentes activas que personas con la formación "
                        "terminada"
                    ),
                },
                at=("champions", index, "active"),
                advice={
                    "en": "Train the others before they go on, or let them go with a trained champion until then",
                    "es": (
                        "Forma a las demás antes de que sigan o, hasta entonces, que vayan con una persona ya formada"
                    ),
                },
            )
    training = context.facts.training
    if training is not None and training.covers and "safeguarding" not in training.covers:
        yield Finding.warning(
            {
                "en": "The champions' training does not cover safeguarding",
                "es": "La formación de las personas referentes no incluye la protección de menores y adultos",
            },
            at=("training", "covers"),
            advice={
                "en": "Add what to do, and whom to call, when a champion is worried about a child or an adult",
                "es": (
                    "Añade qué hacer y a quién llamar cuando preocupa la situación de un menor o de una persona adulta"
                ),
            },
        )


def _languages(context: Context[ParentChampions]) -> Iterator[Finding]:
    """A language spoken locally that no champion speaks. Silent while no language is stated: that is unknown."""
    spoken = counting.languages(context)
    if not spoken:
        return
    for code in dict.fromkeys(context.site.languages):
        if not main_languages([code]) <= spoken:
            yield Finding.note(
                {
                    "en": f'No champion speaks "{code}", a language spoken locally',
                    "es": f"Ninguna persona referente habla «{code}», un idioma que se habla en la zona",
                },
                at=("champions",),
                advice={
                    "en": "Look for the next champions where this language is spoken",
                    "es": "Busca a las próximas personas referentes donde se hable este idioma",
                },
            )


def _periods(context: Context[ParentChampions]) -> Iterator[Finding]:
    """Days counted twice, and days not yet past: the measures add periods up, so either would make them wrong."""
    numbered = sorted(enumerate(context.facts.periods), key=lambda pair: (pair[1].starts, pair[1].ends, pair[0]))
    latest = None  # the period that ends last of those that began before: a long one may hold several short ones
    for index, period in numbered:
        if latest is not None and period.starts <= latest.ends:
            yield Finding.warning(
                {
                    "en": (
                        f"This period begins before the one from {latest.starts.isoformat()} has ended, so families "
                        "may be counted twice"
                    ),
                    "es": (
                        f"Este periodo empieza antes de que acabe el que comenzó el {latest.starts.isoformat()}: "
                        "puede haber familias contadas dos veces"
                    ),
                },
                at=("periods", index, "starts"),
                advice={
                    "en": "Let each day belong to one period",
                    "es": "Haz que cada día pertenezca a un solo periodo",
                },
            )
        if latest is None or period.ends > latest.ends:
            latest = period
    for index, period in numbered:
        if period.ends > context.as_of:
            yield Finding.note(
                {
                    "en": (
                        f"This period ends on {period.ends.isoformat()}, which is still to come, so it is not "
                        "counted yet"
                    ),
                    "es": (
                        f"Este periodo termina el {period.ends.isoformat()}, que aún no ha llegado, así que todavía "
                        "no se cuenta"
                    ),
                },
                at=("periods", index, "ends"),
            )


def _functions(context: Context[ParentChampions]) -> Iterator[Finding]:
    """From the first sessions on, each of the four functions happens, and is written down."""
    if not context.at_least("initial"):
        return
    periods = counting.last_twelve_months(context)
    if not periods:
        yield Finding.note(
            {
                "en": (
                    "No period of the last twelve months is recorded, so nobody can see which of the four functions "
                    "happen"
                ),
                "es": (
                    "No hay ningún periodo registrado de los últimos doce meses, así que no se ve cuáles de las "
                    "cuatro funciones se cumplen"
                ),
            },
            at=("periods",) if context.facts.periods else (),
            advice={
                "en": "Ask champions once a month how many families they identified, contacted, referred and supported",
                "es": (
                    "Pregunta una vez al mes a cuántas familias se ha identificado, contactado, derivado y acompañado"
                ),
            },
        )
        return
    newest = periods[-1]
    index = context.facts.periods.index(newest)
    for function in counting.FUNCTIONS:
        if getattr(newest, function) == 0:
            words = FUNCTION_WORDS[function]
            yield Finding.warning(
                {
                    "en": f"In the newest period there is no sign of families being {words['en']}",
                    "es": f"En el periodo más reciente no consta que se haya {words['es']} a familias",
                },
                at=("periods", index, function),
                advice={
                    "en": "Ask the champions what stands in the way: all four functions make a champion",
                    "es": "Pregunta a las personas referentes qué lo impide: las cuatro funciones van juntas",
                },
            )
