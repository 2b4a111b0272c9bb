"""What all figures of this component are made with: columns, sources, and notes on sources that do not agree."""

from collections.abc import Iterable, Iterator
from typing import Any

from pactkit.api import Context, FigureCell, Share, Text, say

from .words import both

FACTS = "components.evaluation."  # where the facts stand in site.toml
Row = tuple[FigureCell, ...]


def share(part: int | None, whole: int | None) -> Share | None:
    """A share of people, where both are stated and somebody was asked."""
    return None if part is None or not whole else Share(part, whole)


def told(part: int | None, whole: int | None, small: int) -> bool:
    """Whether a part and the rest of its whole may both be seen, so that what is counted inside the part may be too.

    pactkit protects every figure by itself; this keeps a hidden count from standing as the whole of the next share, or
    in another figure.
    """
    if part is None or part < small:
        return False
    return whole is None or whole == part or whole - part >= small


def found_in(source: Text | None, where: Text | None = None) -> Text | None:
    """The source of a figure: the document, and the place in it."""
    return listed((source, where)) if source and where else source or None


def listed(texts: Iterable[Text], between: str = ", ") -> Text | None:
    """Several texts in one cell; None where there are none."""
    every = list(texts)
    if not every:
        return None
    en, es = (between.join(say(one, code) for one in every) for code in ("en", "es"))
    return en if en == es else both(en, es)


def disagreements(context: Context[Any], part: str) -> Iterator[Text]:
    """A note for everything in a part of the facts about which documents say something else than the facts."""
    told: set[str] = set()
    for statement in context.site.statements:
        about = say(statement.about)
        mine = (statement.fact or "").startswith(FACTS + part)
        if mine and about not in told and statement.used not in (None, statement.says):
            told.add(about)
            yield both(
                f"Sources do not agree: {about}. What each says stands among the site's sources",
                f"Las fuentes no coinciden: {say(statement.about, 'es')}. Lo que dice cada una está entre las fuentes",
            )
