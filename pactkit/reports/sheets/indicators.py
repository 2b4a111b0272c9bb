"""What the programme is for, as a part of the sheet of `fidelity`."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.programme import Programme
from pactkit.reports.blocks import QUIET, Block, Column, Heading, Paragraph, cell, table
from pactkit.scoring.indicators import BELOW, MET, UNKNOWN, indicator_standings


def indicator_blocks(
    programme: Programme, components: Iterable[ComponentAssessment], language: str
) -> tuple[Block, ...]:
    """How the items that serve each indicator stand; nothing for a programme that states none."""
    standings = indicator_standings(programme.indicators, components)
    if not any(standing.items for standing in standings):
        return ()
    voice = voice_of(language)
    _ = voice.gettext
    columns = (
        Column(_("indicator"), wraps=True),
        Column(_("items"), right=True),
        Column(_("at target"), right=True),
        Column(_("below"), right=True),
        Column(_("not answered"), right=True),
    )
    rows = [
        (
            cell(voice.say(standing.title)),
            cell(str(len(standing.items))),
            *(cell(str(standing.count(one))) for one in (MET, BELOW, UNKNOWN)),
        )
        for standing in standings
    ]
    meaning = _(
        "Items of all components that serve the same indicator. They are counted, not added up: their checklists add "
        "up in ways of their own."
    )
    return Heading(_("What the programme is for"), 2), table(columns, rows), Paragraph(meaning, QUIET)
