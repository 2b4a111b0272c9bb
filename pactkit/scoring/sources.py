"""Where the documents disagree: every source keeps its word, and the disagreement is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction

from pactkit.model.finding import Finding
from pactkit.model.number import plain
from pactkit.model.phrase import counted, joined, phrase
from pactkit.model.statement import Matter, Said, Statement, disputed
from pactkit.model.text import Text, say


def disagreements(statements: Iterable[Statement], site: str) -> Iterator[tuple[Finding, int]]:
    """One note on all things about which sources differ, or the file differs from its sources; with the first's place.

    It names the things and not what each source says: documents must not drown the work in the list of what to do.
    """
    listed = tuple(statements)
    found = disputed(listed)
    if not found:
        return
    things = joined("; ", (matter.about for matter in found))
    message = counted(
        "The sources differ about %(n)s thing: %(things)s",
        "The sources differ about %(n)s things: %(things)s",
        len(found),
        things=things,
    )
    advice = phrase(
        "The site's page and %(command)s show what each says: say which one you use and why, or ask the authors",
        command=f"pactkit fidelity {site}",
    )
    yield Finding.note(message, advice=advice), listed.index(found[0].statements[0])


def said_words(said: Said, language: str) -> str:
    """What a source says, as files write it."""
    if isinstance(said, date):
        return said.isoformat()
    if isinstance(said, int | Fraction):
        return str(said) if isinstance(said, int) else f"{plain(said):.12g}"
    return say(said, language)


def used_words(matter: Matter, told: Callable[[Said], str]) -> Text | None:
    """What the file itself uses, as far as it may be shown; None where no statement names a fact that has a value.

    A count at a site may be of few people, and is shown only where a source has made it public.
    """
    words: list[Text] = list(dict.fromkeys(told(one) for one in matter.shown))
    if len(matter.shown) < len(matter.used):
        words.append(phrase("another value"))
    return joined("; ", words) if words else None
