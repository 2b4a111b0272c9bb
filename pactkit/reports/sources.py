"""What documents say, for the text sheets and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from pactkit.languages.voice import Voice, say, voice_of
from pactkit.model.statement import Matter, Said, Statement, matters
from pactkit.model.text import FALLBACK
from pactkit.reports.blocks import QUIET, WARN, Block, Cell, Heading, bullets, cell
from pactkit.reports.values import Json
from pactkit.scoring.sources import said_words, used_words


def matters_content(statements: Iterable[Statement], language: str) -> list[Json]:
    """Everything that documents say, thing by thing."""
    return [
        {
            "about": say(matter.about, language),
            "disputed": matter.disputed,
            "used": say(used_words(matter, partial(said_words, language=language)), language) or None,
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
    voice = voice_of(language)
    _ = voice.gettext
    about = voice.say(matter.about)
    said = "; ".join(f"{shown(one.says, voice)} ({_source(one, voice)})" for one in matter.statements)
    words = voice.say(used_words(matter, partial(shown, voice=voice)))
    used = " " + _("Used here: %(used)s.") % {"used": words} if words else ""
    differ = _("%(about)s: the sources differ") % {"about": about}
    return cell(differ if matter.disputed else about, WARN if matter.disputed else QUIET), f"{said}.{used}"


def shown(said: Said, voice: Voice) -> str:
    """What a source says, as a person reads it. English keeps the form in which files write days."""
    if isinstance(said, date):
        return str(said) if voice.language == FALLBACK else voice.day(said)
    words = said_words(said, voice.language)
    return words if isinstance(said, str | Mapping) else voice.signed(words)


def _source(statement: Statement, voice: Voice) -> str:
    """Who says it, and when it was published or read."""
    source = voice.say(statement.source)
    return f"{source}, {shown(statement.on, voice)}" if statement.on else source
