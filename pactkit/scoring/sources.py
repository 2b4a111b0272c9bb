"""Where the documents disagree: every source keeps its word, and the disagreement is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from pactkit.model.finding import Finding
from pactkit.model.number import plain
from pactkit.model.statement import Matter, Said, Statement, matters
from pactkit.model.text import say

ADVICE = {
    "en": "Keep both; say which one you use and why, or ask the authors",
    "es": "Conservar ambas; decir cuál se usa y por qué, o preguntar a quienes las escribieron",
}


def disagreements(statements: Iterable[Statement]) -> Iterator[tuple[Finding, int]]:
    """A note for each matter on which sources differ, or the file differs from its sources; with its place."""
    listed = tuple(statements)
    for matter in matters(listed):
        if matter.disputed:
            message = {language: _message(matter, language) for language in ("en", "es")}
            yield Finding.note(message, advice=ADVICE), listed.index(matter.statements[0])


def _message(matter: Matter, language: str) -> str:
    about = say(matter.about, language)
    said = "; ".join(f"{said_words(one.says, language)} ({source_words(one, language)})" for one in matter.statements)
    used = ""
    if matter.used is not None:
        used = {"en": ". Used here: ", "es": ". Aquí se usa: "}[language] + said_words(matter.used, language)
    start = {"en": f"Sources differ: {about}: ", "es": f"Las fuentes no coinciden: {about}: "}
    return start[language] + said + used


def said_words(said: Said, language: str) -> str:
    """What a source says, as a person reads it."""
    if isinstance(said, date):
        return said.isoformat()
    if isinstance(said, int | Fraction):
        return str(said) if isinstance(said, int) else f"{plain(said):.12g}"
    return say(said, language)


def source_words(statement: Statement, language: str) -> str:
    """Who says it, and when it was published or read."""
    source = say(statement.source, language)
    return f"{source}, {statement.on}" if statement.on else source
