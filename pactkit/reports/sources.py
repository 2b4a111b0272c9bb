"""What documents say, for the text sheets and JSON."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.languages.voice import say, voice_of
from pactkit.model.statement import Matter, Statement, matters
from pactkit.reports.blocks import QUIET, WARN, Block, Cell, Heading, bullets, cell
from pactkit.reports.values import Json
from pactkit.scoring.sources import said_words, source_words, used_words


def matters_content(statements: Iterable[Statement], language: str) -> list[Json]:
    """Everything that documents say, thing by thing."""
    return [
        {
            "about": say(matter.about, language),
            "disputed": matter.disputed,
            "used": say(used_words(matter, language), language) or None,
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
    return Heading(voice_of(language).gettext("What the sources say"), 2), bullets(
        *(_point(matter, language) for matter in listed)
    )


def _point(matter: Matter, language: str) -> tuple[Cell, str]:
    about = say(matter.about, language)
    said = "; ".join(f"{said_words(one.says, language)} ({source_words(one, language)})" for one in matter.statements)
    words = say(used_words(matter, language), language)
    _ = voice_of(language).gettext
    used = " " + _("Used here: %(used)s.") % {"used": words} if words else ""
    differ = _("%(about)s: the sources differ") % {"about": about}
    return cell(differ if matter.disputed else about, WARN if matter.disputed else QUIET), f"{said}.{used}"
