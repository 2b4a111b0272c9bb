"""The languages in which a page of figures speaks, down to its foot."""

from __future__ import annotations

from pactkit.model.text import FALLBACK
from pactkit.reports.calendar.spanish import SPANISH
from pactkit.reports.calendar.voices import TableOfWords
from pactkit.reports.pages.voice import Voice

_OF_THE_PAGE = {
    "The figures on this page are those of these files, as of %(day)s:": "Las cifras de esta página son las de estos "
    "archivos, a %(day)s:",
    "The figures on this page are those of the sites' files, as of %(day)s. Each site's page names them.": "Las cifras "
    "de esta página son las de los archivos de los lugares, a %(day)s. La página de cada lugar los nombra.",
    "A change in a file shows here only when the page is made again.": "Lo que cambie en un archivo solo se verá aquí "
    "cuando se vuelva a hacer la página.",
    "Digest of the files read:": "Huella de los archivos leídos:",
    "Plugins that failed": "Extensiones que han fallado",
    "What these plugins would have said is missing from the report; everything else stands.": "Falta lo que habrían "
    "dicho estas extensiones; todo lo demás es válido.",
    "Failed": "Ha fallado",
    "from %(distribution)s": "de %(distribution)s",
    "Problems in files": "Problemas en los archivos",
    "Error": "Error",
    "Warning": "Aviso",
    "Note": "Nota",
}
VOICES = {"en": Voice("en"), "es": Voice("es", TableOfWords({**SPANISH, **_OF_THE_PAGE}))}


def voice_of(language: str) -> Voice:
    """How figures speak in a language; in English where they do not know it."""
    return VOICES.get(language, VOICES[FALLBACK])
