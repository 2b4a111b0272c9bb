"""`pactkit plugins` and `pactkit --version`: the components that are installed, and where each came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

import pactkit
from pactkit.assess.components import load_components
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.config.workspace import Workspace, find_workspace
from pactkit.errors import MissingError
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.names import did_you_mean
from pactkit.model.text import say
from pactkit.reports import values
from pactkit.reports.blocks import BAD, QUIET, Block, Column, Heading, Paragraph, bullets, cell, table
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.tables import Row
from pactkit.reports.values import Json


def version_text() -> str:
    """The version of pactkit, and a line per plugin."""
    host = Host()
    found = [f"  {one.id} {one.definition.version} from {one.distribution}" for _, one in sorted(host.plugins.items())]
    failed = [f"  {one.plugin} from {one.distribution}: failed, {one.message}" for one in host.failures]
    return "\n".join([f"pactkit {pactkit.__version__}", *found, *failed])


@click.group()
def plugins() -> None:
    """The components that are installed."""


def _workspace(common: Common) -> Workspace | None:
    """The workspace, for components of its own; there need not be one."""
    try:
        return Workspace(common.workspace) if common.workspace else find_workspace(Path.cwd())
    except MissingError:
        return None


def _content(plugin: Plugin) -> Json:
    return {
        "id": plugin.id,
        "version": plugin.definition.version,
        "distribution": plugin.distribution,
        "module": plugin.module or None,
        "hooks": list(plugin.hooks),
        "sections": len(plugin.definition.sections),
        "items": len(plugin.definition.items),
        "milestones": len(plugin.definition.milestones),
    }


@plugins.command("list")
@common
@running
def list_(common: Common) -> int:
    """List the components, and where each came from."""
    host = load_components(_workspace(common), off=common.off).host
    found = [host.plugins[component] for component in sorted(host.plugins)]
    absent = {component: why for component, why in sorted(host.catalogue().absent.items())}

    def rows() -> Iterator[Row]:
        yield ("component", "version", "distribution", "module", "state")
        yield from ((one.id, one.definition.version, one.distribution, one.module, "") for one in found)
        yield from ((component, "", host.source_of(component), "", why) for component, why in absent.items())

    def sheet() -> Iterator[Block]:
        columns = (Column("component"), Column("version"), Column("from", wraps=True), Column("items", right=True),
                   Column("milestones", right=True))  # fmt: skip
        lines = [
            (cell(one.id), cell(one.definition.version), cell(one.distribution), cell(str(len(one.definition.items))),
             cell(str(len(one.definition.milestones))))
            for one in found
        ]  # fmt: skip
        off = [
            (cell(component, BAD), cell(why, BAD), cell(host.source_of(component)), cell(""), cell(""))
            for component, why in absent.items()
        ]
        yield table(columns, [*lines, *off])
        yield from failures_block(host.failures)

    write_documents(
        common,
        json=lambda: {
            "format": 1,
            "plugins": [_content(one) for one in found],
            "absent": absent,
            "failures": values.failures(host.failures),
        },
        sheet=sheet,
        rows=rows,
        title="Components",
    )
    return exit_code(common, host.failures, dropped=False, under=0)


@plugins.command()
@click.argument("component")
@common
@running
def show(common: Common, component: str) -> int:
    """Show one component: its sections, items, milestones and the documents it rests on."""
    host = load_components(_workspace(common), off=common.off).host
    failed = [failure for failure in host.failures if failure.plugin == component]
    plugin = host.plugins.get(component)
    if plugin is None and not failed:
        raise MissingError(f"there is no component {component!r}", hint=did_you_mean(component, host.plugins))
    language = common.language

    def sheet() -> Iterator[Block]:
        if plugin is None:
            yield from failures_block(failed)
            return
        definition = plugin.definition
        yield Heading(f"{say(definition.title, language)} ({definition.id} {definition.version})", 1)
        yield Paragraph(say(definition.summary, language))
        yield Paragraph(f"From {plugin.distribution}. {say(definition.source, language)}", QUIET)
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

    def rows() -> Iterator[Row]:
        yield ("component", "kind", "id", "text")
        if plugin is not None:
            for item in plugin.definition.items:
                yield (plugin.id, "item", item.code, say(item.ask, language))
            for milestone in plugin.definition.milestones:
                yield (plugin.id, "milestone", milestone.id, say(milestone.title, language))

    write_documents(
        common,
        json=lambda: {
            "format": 1,
            "plugin": _whole(plugin, language) if plugin else None,
            "failures": values.failures(failed),
        },
        sheet=sheet,
        rows=rows,
        title=component,
    )
    return exit_code(common, failed, dropped=False, under=0)


def _whole(plugin: Plugin, language: str) -> Json:
    definition = plugin.definition
    return {
        **_content(plugin),
        "title": say(definition.title, language),
        "summary": say(definition.summary, language),
        "source": say(definition.source, language),
        "item_list": [
            {"code": item.code, "section": definition.section_of[item.code].id, "function": item.function,
             "ask": say(item.ask, language)}
            for item in definition.items
        ],
        "milestone_list": [
            {"id": one.id, "stage": one.stage, "title": say(one.title, language)} for one in definition.milestones
        ],
    }  # fmt: skip


@plugins.command()
@click.argument("component", required=False)
@common
@running
def check(common: Common, component: str | None) -> int:
    """Check the components: whether they load, hold together, and keep the laws of scoring."""
    from pactkit.testing import broken_laws  # noqa: PLC0415 - only for this command

    host = load_components(_workspace(common), off=common.off).host
    wanted = [one for _, one in sorted(host.plugins.items()) if component in (None, one.id)]
    failures = [failure for failure in host.failures if component in (None, failure.plugin)]
    if component is not None and not wanted and not failures:
        raise MissingError(f"there is no component {component!r}", hint=did_you_mean(component, host.plugins))
    broken = {one.id: broken_laws(one.definition) for one in wanted}
    problems = [problem for one in wanted for problem in one.problems]

    def sheet() -> Iterator[Block]:
        for one in wanted:
            yield Heading(f"{one.id}: {'holds together' if not broken[one.id] else 'breaks a law'}", 2)
            if broken[one.id]:
                yield bullets(*broken[one.id])
        yield from problems_blocks(problems)
        yield from failures_block(failures)

    write_documents(
        common,
        json=lambda: {
            "format": 1,
            "components": [{"id": one.id, "broken_laws": broken[one.id]} for one in wanted],
            "problems": [values.problem(problem) for problem in problems],
            "failures": values.failures(failures),
        },
        sheet=sheet,
        rows=lambda: [("component", "broken law"), *((one, law) for one, laws in broken.items() for law in laws)],
        title="Components checked",
    )
    return exit_code(common, failures, dropped=any(broken.values()), under=0)
