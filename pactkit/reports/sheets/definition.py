"""The sheet of a component by itself: what it asks, what has to be done before launch, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.host.plugin import Plugin
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.checklist import Item
from pactkit.reports import wording
from pactkit.reports.blocks import QUIET, Block, Cell, Column, Heading, Paragraph, cell, table
from pactkit.reports.fact_list import fact_list
from pactkit.reports.sources import matters_blocks


def component_sheet(plugin: Plugin, language: str) -> Iterator[Block]:
    """A component's questions by section, its milestones, and what a site can state about it."""
    voice = voice_of(language)
    _ = voice.gettext
    definition, distribution = plugin.definition, plugin.distribution
    yield Heading(f"{voice.say(definition.title)} ({definition.id} {definition.version})", 1)
    if definition.summary:
        yield Paragraph(voice.say(definition.summary))
    origin = _("From %(distribution)s.") % {"distribution": distribution}
    yield Paragraph(f"{origin} {voice.say(definition.source)}".strip(), QUIET)
    for section in definition.sections:
        yield Heading(voice.say(section.title), 2)
        stated = any(item.source for item in section.items)
        columns = (Column(_("item")), Column(_("function")), Column(_("question"), wraps=True))
        yield table(
            (*columns, Column(_("stated in"), wraps=True)) if stated else columns,
            [_item(item, voice, stated=stated) for item in section.items],
        )
    if definition.milestones:
        yield Heading(_("Milestones"), 2)
        yield table(
            (Column(_("milestone"), wraps=True), Column(_("stage")), Column(_("days")), Column(_("title"), wraps=True)),
            [
                (
                    cell(one.id),
                    cell(wording.stage(one.stage, voice)),
                    cell("{}-{}".format(*one.days)),
                    cell(voice.say(one.title)),
                )
                for one in definition.milestones
            ],
        )
    facts = list(fact_list(plugin, voice))
    if facts:
        yield Heading(_("What a site can state"), 2)
        yield table(
            (
                Column(_("in %(table)s") % {"table": f"[components.{definition.id}]"}),
                Column(_("what it is"), wraps=True),
            ),
            [(cell(path), cell(kind)) for path, kind in facts],
        )  # fmt: skip
    yield from matters_blocks(definition.statements, language)


def _item(item: Item, voice: Voice, *, stated: bool) -> tuple[Cell, ...]:
    row = (cell(item.code), cell(wording.item_function(item.function, voice)), cell(voice.say(item.ask)))
    return (*row, cell(voice.say(item.source), QUIET)) if stated else row
