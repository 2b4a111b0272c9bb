"""Languages by their codes."""

from __future__ import annotations

from collections.abc import Iterable


def main_languages(*lists: Iterable[str]) -> frozenset[str]:
    """All languages of these lists by their main code, so that es and es-CO are one language."""
    return frozenset(code.split("-")[0].casefold() for codes in lists for code in codes)
