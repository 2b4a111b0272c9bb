"""What all facts of co-production share: counts that cannot be true together are refused."""

from collections.abc import Iterable
from typing import Any


def refuse_more(record: Any, part: str, whole: str) -> None:
    """Raise ValueError where both counts are stated and the part is more than the whole."""
    some, most = getattr(record, part), getattr(record, whole)
    if some is not None and most is not None and some > most:
        raise ValueError({"en": f"{part} is more than {whole}", "es": f"{part} es más que {whole}"})


def total(counts: Iterable[int | None]) -> int | None:
    """Add up; unknown while one count is, or where there are none."""
    found: int | None = None
    for count in counts:
        if count is None:
            return None
        found = count + (found or 0)
    return found
