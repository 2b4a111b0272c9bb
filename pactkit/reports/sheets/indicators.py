"""What the programme is for, as a part of the sheet of `fidelity`."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.model.assessment import ComponentAssessment
from pactkit.model.programme import Programme
from pactkit.model.text import say
from pactkit.reports.blocks import QUIET, Block, Column, Heading, Paragraph, cell, table
from pactkit.scoring.indicators import BELOW, MET, UNKNOWN, indicator_standings

COLUMNS = (
    Column("indicator", wraps=True),
    Column("items", right=True),
    Column("at target", right=True),
    Column("below", right=True),
    Column("not answered", right=True),
)
MEANING = (
    "Items of all components that serve the same indicator. They are counted, not added up: their checklists add up in "
    "ways of their own."
)


def indicator_blocks(
    programme: Programme, components: Iterable[ComponentAssessment], language: str
) -> tuple[Block, ...]:
    """How the items that serve each indicator stand; nothing for a programme that states none."""
    standings = indicator_standings(programme.indicators, components)
    if not any(standing.items for standing in standings):
        return ()
    rows = [
        (
            cell(say(standing.title, language)),
            cell(str(len(standing.items))),
            *(cell(str(standing.count(one))) for one in (MET, BELOW, UNKNOWN)),
        )
        for standing in standings
    ]
    return Heading("What the programme is for", 2), table(COLUMNS, rows), Paragraph(MEANING, QUIET)
