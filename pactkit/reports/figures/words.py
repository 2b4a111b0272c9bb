"""What the renderers of figures say themselves, in English and Spanish."""

from __future__ import annotations

from pactkit.model.text import Text, say

WORDS: dict[str, Text] = {
    "at_least": {"en": "at least {low}", "es": "al menos {low}"},
    "at_most": {"en": "at most {high}", "es": "como mucho {high}"},
    "days": {"en": "{low} to {high}", "es": "del {low} al {high}"},
    "figures": {"en": "Figures", "es": "Cifras"},
    "from_to": {"en": "{low} to {high}", "es": "de {low} a {high}"},
    "hidden": {"en": "hidden", "es": "oculto"},
    "hidden_note": {
        "en": "Hidden: counts of fewer than {small} people or families, and what would give such a count away.",
        "es": "Oculto: los recuentos de menos de {small} personas o familias, y lo que permitiría deducirlos.",
    },
    "interval_note": {
        "en": "After each share stand its count and its 95% interval (Wilson): the fewer people, the wider.",
        "es": "Tras cada porcentaje van su recuento y su intervalo del 95% (Wilson): con menos personas, más ancho.",
    },
    "lead": {
        "en": "The numbers behind it, with where they come from.",
        "es": "Los números que hay detrás, y de dónde salen.",
    },
    "many": {"en": "{n} figures", "es": "{n} cuadros de cifras"},
    "no": {"en": "no", "es": "no"},
    "none_here": {"en": "No component here publishes figures.", "es": "Ningún componente publica cifras aquí."},
    "none_of_programme": {
        "en": "No component publishes figures about the programme as a whole.",
        "es": "Ningún componente publica cifras sobre el programa en su conjunto.",
    },
    "nothing_left": {
        "en": "No number is shown: each counts fewer than {small} people or families, or would give such a count away.",
        "es": "No se muestra ningún número: todos cuentan menos de {small} personas o familias, o lo delatarían.",
    },
    "of": {"en": "{part} of {whole}", "es": "{part} de {whole}"},
    "title": {"en": "{name}: figures on {day}", "es": "{name}: cifras a {day}"},
    "one": {"en": "1 figure", "es": "1 cuadro de cifras"},
    "published": {
        "en": "The numbers are public there, or follow from those that are; nothing is hidden.",
        "es": "Los números son públicos allí, o se deducen de los que lo son; no se oculta nada.",
    },
    "reached": {"en": "Of this, reached", "es": "De esto, alcanzado"},
    "reading": {"en": "How to read the figures", "es": "Cómo leer las cifras"},
    "since": {"en": "from {low}", "es": "desde el {low}"},
    "source": {"en": "Source: {source}", "es": "Fuente: {source}"},
    "total": {"en": "Total", "es": "Total"},
    "until": {"en": "until {high}", "es": "hasta el {high}"},
    "without": {"en": "{total} ({n} hidden)", "es": "{total} (ocultos: {n})"},
    "yes": {"en": "yes", "es": "sí"},
}


def words(key: str, language: str, **values: object) -> str:
    """The words for something, with what belongs into them."""
    return say(WORDS[key], language).format(**values)
