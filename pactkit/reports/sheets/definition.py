"""The sheet of a component by itself: what it asks, what has to be done before launch, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.host.plugin import Plugin
from pactkit.model.checklist import Item
from pactkit.model.text import say
from pactkit.reports.blocks import QUIET, Block, Cell, Column, Heading, Paragraph, cell, table
from pactkit.reports.fact_list import fact_list
from pactkit.reports.sources import matters_blocks


def component_sheet(plugin: Plugin, language: str) -> Iterator[Block]:
    """A component's questions by section, its milestones, and what a site can state about it."""
    definition, distribution = plugin.definition, plugin.distribution
    yield Heading(f"{say(definition.title, language)} ({definition.id} {definition.version})", 1)
    if definition.summary:
        yield Paragraph(say(definition.summary, language))
    yield Paragraph(f"From {distribution}. {say(definition.source, language)}".strip(), QUIET)
    for section in definition.sections:
        yield Heading(say(section.title, language), 2)
        stated = any(item.source for item in section.items)
        columns = (Column("item"), Column("function"), Column("question", wraps=True))
        yield table(
            (*columns, Column("stated in", wraps=True)) if stated else columns,
            [_item(item, language, stated=stated) for item in section.items],
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
    facts = list(fact_list(plugin))
    if facts:
        yield Heading("What a site can state", 2)
        yield table(
            (Column(f"in [components.{definition.id}]"), Column("what it is", wraps=True)),
            [(cell(path), cell(kind)) for path, kind in facts],
        )
    yield from matters_blocks(definition.statements, language)


def _item(item: Item, language: str, *, stated: bool) -> tuple[Cell, ...]:
    row = (cell(item.code), cell(item.function), cell(say(item.ask, language)))
    return (*row, cell(say(item.source, language), QUIET)) if stated else row
