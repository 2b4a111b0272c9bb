"""What the documents say, thing by thing; where they differ, that is said and every one is kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.statement import Matter, Statement, matters
from pactkit.reports.sources import shown
from pactkit.scoring.sources import used_words


@frozen(kw_only=True)
class SaidView:
    """What one source says."""

    says: str
    source: str
    on: str
    note: str


@frozen(kw_only=True)
class MatterView:
    """What all sources say about one thing."""

    about: str
    disputed: bool
    used: str  # the value that pactkit's own file uses, as far as it may be shown; empty where none is named
    said: tuple[SaidView, ...]


def matter_views(statements: Iterable[Statement], voice: Voice) -> tuple[MatterView, ...]:
    """Every matter, those on which sources differ first."""
    found = sorted(matters(statements), key=lambda matter: not matter.disputed)
    return tuple(_matter(matter, voice) for matter in found)


def _matter(matter: Matter, voice: Voice) -> MatterView:
    return MatterView(
        about=voice.say(matter.about),
        disputed=matter.disputed,
        used=voice.say(used_words(matter, partial(shown, voice=voice))),
        said=tuple(
            SaidView(
                says=shown(one.says, voice),
                source=voice.say(one.source),
                on=voice.day(one.on),
                note=voice.say(one.note),
            )
            for one in matter.statements
        ),
    )
