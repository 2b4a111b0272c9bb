"""Figures of single shares that documents print in their text, by a percent or without one, with their counts."""

from collections.abc import Iterator

from pactkit.api import Figure, FigureColumn, Text, say

from .rounds import Claim
from .tables import found_in, share
from .words import both


def figures_of_claims(
    name: str, title: Text, claims: tuple[Claim, ...], source: Text | None, *notes: Text
) -> Iterator[Figure]:
    """The claims of a public document that have counts, each as a share with its n and interval."""
    rows = tuple((_named(claim), share(claim.part, claim.whole)) for claim in claims if claim.part is not None)
    rows = tuple(row for row in rows if row[1] is not None)
    if rows:
        yield Figure(
            id=name,
            title=title,
            columns=FigureColumn.several(what=("What", "Qué"), share=("Parents", "Madres y padres")),
            rows=rows,
            notes=notes,
            source=found_in(source),
            published=True,
            drawn=True,
        )


def _named(claim: Claim) -> Text:
    """What is claimed, and where the document says so."""
    if not claim.where:
        return claim.what
    en, es = (f"{say(claim.what, code)} ({say(claim.where, code)})" for code in ("en", "es"))
    return both(en, es)
