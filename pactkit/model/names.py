"""Names that are not known: the nearest one that is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from pactkit.model.phrase import phrase

FEW = 12


def did_you_mean(written: str, known: Iterable[str], few: int = FEW) -> str:
    """A hint for a name that is not known: the nearest one, or all where they are few."""
    names = sorted(set(known))
    near = get_close_matches(written, names, n=1, cutoff=0.6)
    if not near:
        folded = {name.casefold(): name for name in names}
        near = [folded[written.casefold()]] if written.casefold() in folded else []
    if near:
        return phrase("Did you mean %(name)r?", name=near[0])
    if not names:
        return ""
    return phrase("Known here: %(names)s", names=", ".join(names)) if len(names) <= few else ""
