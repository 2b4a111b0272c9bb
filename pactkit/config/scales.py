"""Scales that a definition may name instead of writing out an item's levels."""

from __future__ import annotations

from pactkit.model.checklist import Level
from pactkit.model.phrase import phrase

SCALES: dict[str, tuple[Level, ...]] = {
    "yes_no": (Level(value=0, text=phrase("No")), Level(value=1, text=phrase("Yes"))),
    "in_place": (
        Level(value=0, text=phrase("Not in place")),
        Level(value=1, text=phrase("Partly in place")),
        Level(value=2, text=phrase("In place")),
    ),
    "one_to_five": (
        Level(value=1, text=phrase("1 - very low")),
        Level(value=2, text=phrase("2 - low")),
        Level(value=3, text=phrase("3 - middling")),
        Level(value=4, text=phrase("4 - high")),
        Level(value=5, text=phrase("5 - very high")),
    ),
}
