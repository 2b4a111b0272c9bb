"""Scales that a definition may name instead of writing out an item's levels."""

from __future__ import annotations

from pactkit.model.checklist import Level
from pactkit.model.text import Translations

SCALES: dict[str, tuple[Level, ...]] = {
    "yes_no": (
        Level(value=0, text=Translations({"en": "No", "es": "No"})),
        Level(value=1, text=Translations({"en": "Yes", "es": "Sí"})),
    ),
    "in_place": (
        Level(value=0, text=Translations({"en": "Not in place", "es": "No está en marcha"})),
        Level(value=1, text=Translations({"en": "Partly in place", "es": "En marcha en parte"})),
        Level(value=2, text=Translations({"en": "In place", "es": "En marcha"})),
    ),
    "one_to_five": (
        Level(value=1, text=Translations({"en": "1 - very low", "es": "1 - muy bajo"})),
        Level(value=2, text=Translations({"en": "2 - low", "es": "2 - bajo"})),
        Level(value=3, text=Translations({"en": "3 - middling", "es": "3 - intermedio"})),
        Level(value=4, text=Translations({"en": "4 - high", "es": "4 - alto"})),
        Level(value=5, text=Translations({"en": "5 - very high", "es": "5 - muy alto"})),
    ),
}
