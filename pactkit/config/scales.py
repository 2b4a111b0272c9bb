"""Scales that a definition may name instead of writing out an item's levels."""

from __future__ import annotations

from pactkit.model.checklist import Level

SCALES: dict[str, tuple[Level, ...]] = {
    "yes_no": (
        Level(value=0, text={"en": "No", "es": "No"}),
        Level(value=1, text={"en": "Yes", "es": "Sí"}),
    ),
    "in_place": (
        Level(value=0, text={"en": "Not in place", "es": "No está en marcha"}),
        Level(value=1, text={"en": "Partly in place", "es": "En marcha en parte"}),
        Level(value=2, text={"en": "In place", "es": "En marcha"}),
    ),
    "one_to_five": (
        Level(value=1, text={"en": "1 - very low", "es": "1 - muy bajo"}),
        Level(value=2, text={"en": "2 - low", "es": "2 - bajo"}),
        Level(value=3, text={"en": "3 - middling", "es": "3 - intermedio"}),
        Level(value=4, text={"en": "4 - high", "es": "4 - alto"}),
        Level(value=5, text={"en": "5 - very high", "es": "5 - muy alto"}),
    ),
}
