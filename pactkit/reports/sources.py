"""What documents say, for the text sheets and JSON."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.model.statement import Matter, Statement, matters
from pactkit.model.text import say
from pactkit.reports.blocks import QUIET, WARN, Block, Cell, Heading, bullets, cell
from pactkit.reports.values import Json
from pactkit.scoring.sources import said_words, source_words, used_words


def matters_content(statements: Iterable[Statement], language: str) -> list[Json]:
    """Everything that documents say, thing by thing."""
    return [
        {
            "about": say(matter.about, language),
            "disputed": matter.disputed,
            "used": used_words(matter, language),
            "statements": [
                {
                    "says": said_words(one.says, language),
                    "source": say(one.source, language),
                    "on": one.on.isoformat() if one.on else None,
                    "note": say(one.note, language) or None,
                }
                for one in matter.statements
            ],
        }
        for matter in matters(statements)
    ]


def matters_blocks(statements: Iterable[Statement], language: str) -> tuple[Block, ...]:
    """The same for people; nothing where no document is kept."""
    listed = matters(statements)
    if not listed:
        return ()
    return Heading("What the sources say", 2), bullets(*(_point(matter, language) for matter in listed))


def _point(matter: Matter, language: str) -> tuple[Cell, str]:
    about = say(matter.about, language)
    said = "; ".join(f"{said_words(one.says, language)} ({source_words(one, language)})" for one in matter.statements)
    words = used_words(matter, language)
    used = f" Used here: {words}." if words is not None else ""
    return (cell(f"{about}: the sources differ" if matter.disputed else about, WARN if matter.disputed else QUIET),
            f"{said}.{used}")  # fmt: skip
