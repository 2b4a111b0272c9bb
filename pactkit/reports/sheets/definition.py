"""The sheet of a component by itself: what it asks, what has to be done before launch, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.model.definition import Definition
from pactkit.model.text import say
from pactkit.reports.blocks import QUIET, Block, Column, Heading, Paragraph, cell, table


def component_sheet(definition: Definition, distribution: str, language: str) -> Iterator[Block]:
    """A component's questions by section, and its milestones."""
    yield Heading(f"{say(definition.title, language)} ({definition.id} {definition.version})", 1)
    if definition.summary:
        yield Paragraph(say(definition.summary, language))
    yield Paragraph(f"From {distribution}. {say(definition.source, language)}".strip(), QUIET)
    for section in definition.sections:
        yield Heading(say(section.title, language), 2)
        yield table(
            (Column("item"), Column("function"), Column("question", wraps=True)),
            [(cell(item.code), cell(item.function), cell(say(item.ask, language))) for item in section.items],
        )
    if definition.milestones:
        yield Heading("Milestones", 2)
        yield table(
            (Column("milestone", wraps=True), Column("stage"), Column("days"), Column("title", wraps=True)),
            [
                (cell(one.id), cell(one.stage), cell("{}-{}".format(*one.days)), cell(say(one.title, language)))
                for one in definition.milestones
            ],
        )
