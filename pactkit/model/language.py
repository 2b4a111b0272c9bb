"""Languages by their codes."""

from __future__ import annotations

from collections.abc import Iterable

_NAMES = {  # as people write them in English and in Spanish; only for a hint
    "ar": ("arabic", "árabe"),
    "bn": ("bengali", "bengalí"),
    "en": ("english", "inglés"),
    "es": ("spanish", "español", "castellano"),
    "fr": ("french", "francés"),
    "pl": ("polish", "polaco"),
    "pt": ("portuguese", "portugués"),
    "ro": ("romanian", "rumano"),
    "so": ("somali", "somalí"),
    "tr": ("turkish", "turco"),
    "uk": ("ukrainian", "ucraniano"),
    "ur": ("urdu",),
    "vi": ("vietnamese", "vietnamita"),
}
_CODES = {name: code for code, names in _NAMES.items() for name in names}


def main_languages(*lists: Iterable[str]) -> frozenset[str]:
    """All languages of these lists by their main code, so that es and es-CO are one language."""
    return frozenset(code.split("-")[0].casefold() for codes in lists for code in codes)


def code_of(name: str) -> str | None:
    """The code of a language that is written out in full; None where it is not one of those met most here."""
    return _CODES.get(name.strip().casefold())
