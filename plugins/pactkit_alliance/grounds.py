"""The two grounds on which a new area is chosen, the strength of the alliance and the level of need, and their gaps."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pactkit.api import Context, Finding, Text, say

from . import standing
from .facts import Alliance


def findings(context: Context[Alliance]) -> Iterator[Finding]:
    """Both grounds in words, then what is missing to trust them."""
    yield from _in_words(context)
    yield from _need(context)
    yield from _feasibility(context)


def _in_words(context: Context[Alliance]) -> Iterator[Finding]:
    """Say both grounds for whoever decides on the area; where the programme runs, that is decided."""
    if context.at_least("initial"):
        return
    named = len(context.site.alliance.partners)
    confirmed = len(standing.confirmed_ids(context))
    kinds = len(standing.kinds(context))
    services = len(standing.services(context))
    if named:
        yield Finding.note(
            {
                "en": (
                    f"Strength of the alliance: partners confirmed {confirmed} of {named} named, "
                    f"kinds of organisation {kinds} of 4, statutory services confirmed {services}"
                ),
                "es": (
                    f"Fuerza de la alianza: organizaciones confirmadas {confirmed} de {named} nombradas, "
                    f"tipos de organización {kinds} de 4, servicios públicos confirmados {services}"
                ),
            }
        )
    else:
        yield Finding.note(
            {
                "en": "Strength of the alliance: not known, because no partner is named yet",
                "es": "Fuerza de la alianza: no se sabe, porque aún no se nombra ninguna organización",
            }
        )
    area = context.site.area
    needs = area.need if area else ()
    en, es = (
        "; ".join(_figure(need.measure, need.value, need.source, language) for need in needs)
        for language in ("en", "es")
    )
    yield Finding.note(
        {
            "en": f"Level of need: {en or 'not known, because no measure is stated yet'}",
            "es": f"Nivel de necesidad: {es or 'no se sabe, porque aún no hay ningún indicador'}",
        }
    )


def _figure(measure: Text, value: int | Fraction, source: Text | None, language: str) -> str:
    """A measure of need with its value as it was written, and its source where there is one."""
    number = f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    shown = f"{say(measure, language)} {number.replace('.', ',') if language == 'es' else number}"
    return f"{shown} ({say(source, language)})" if source else shown


def _need(context: Context[Alliance]) -> Iterator[Finding]:
    """A figure without a source, or an area code without the day it was valid on, cannot be checked by anybody."""
    area = context.site.area
    if area is None or not area.need:
        if context.at_least("installation"):
            yield Finding.warning(
                {
                    "en": "This area is past exploration, and no level of need is shown for it",
                    "es": "Esta zona ya pasó la exploración y no se muestra su nivel de necesidad",
                },
                advice={
                    "en": "Add at least one measure of need, with its source and edition, under [area]",
                    "es": "Añade en [area] al menos un indicador de necesidad, con su fuente y su edición",
                },
            )
    else:
        for need in area.need:
            if not need.source:
                yield Finding.warning(
                    {
                        "en": f'The need "{say(need.measure)}" has no source',
                        "es": f"El indicador de necesidad «{say(need.measure, 'es')}» no tiene fuente",
                    },
                    advice={
                        "en": "Name who published the figure and which edition it is",
                        "es": "Indica quién publicó la cifra y de qué edición es",
                    },
                )
    if area is not None and area.code and area.valid_on is None:
        yield Finding.warning(
            {
                "en": f"The area code {area.code} has no date, and codes change when boundaries do",
                "es": f"El código de zona {area.code} no tiene fecha, y los códigos cambian cuando cambian los límites",
            },
            advice={
                "en": "Add valid_on, the day on which this code was in use",
                "es": "Añade valid_on, el día en que este código estaba en uso",
            },
        )


def _feasibility(context: Context[Alliance]) -> Iterator[Finding]:
    """The work must not run ahead of the answer to the feasibility question."""
    feasibility = context.facts.feasibility
    if feasibility is not None and feasibility.answer in ("not_yet", "not_here") and context.at_least("installation"):
        yield Finding.warning(
            {
                "en": f'The feasibility question was answered "{feasibility.answer}", but exploration is over here',
                "es": f"La viabilidad se respondió «{feasibility.answer}», pero aquí ya terminó la exploración",
            },
            at=("feasibility", "answer"),
            advice={
                "en": "Ask the question again with the partners, or put the stage back to exploration",
                "es": "Vuelve a plantear la pregunta con las organizaciones, o vuelve a poner la etapa en exploración",
            },
        )
