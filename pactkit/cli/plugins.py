"""`pactkit plugins` and `pactkit --version`: the components that are installed, and where each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

import pactkit
from pactkit.assess.components import Components, load_components
from pactkit.assess.inputs import InputsDigest
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.cli.speaking import language_now, language_of_group
from pactkit.config.workspace import Workspace, find_workspace
from pactkit.errors import MissingError
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.languages.voice import say, voice_of
from pactkit.model.made_with import MadeWith
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem
from pactkit.reports import values
from pactkit.reports.auditing import in_order
from pactkit.reports.blocks import BAD, Block, Column, Heading, Paragraph, bullets, cell, table
from pactkit.reports.plugin_document import plugin_content, whole_plugin_content
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.sheets.definition import component_sheet
from pactkit.reports.tables import Row
from pactkit.reports.values import Json


def version_text() -> str:
    """The version of pactkit, and a line per plugin."""
    host, voice = Host(), voice_of(language_now())
    whole, broken = voice.gettext("%(id)s from %(source)s"), voice.gettext("%(id)s from %(source)s: failed, %(why)s")
    found = [
        whole % {"id": f"{one.id} {one.definition.version}", "source": one.distribution}
        for _, one in sorted(host.plugins.items())
    ]
    failed = [
        broken % {"id": one.plugin, "source": one.distribution, "why": voice.say(one.message)} for one in host.failures
    ]
    return "\n".join([f"pactkit {pactkit.__version__}", *(f"  {line}" for line in (*found, *failed))])


class _ListByDefault(click.Group):
    """A group that lists where nothing else is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`plugins` is `plugins list`, and so is `plugins --format json`."""
        named = bool(args) and (not args[0].startswith("-") or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else ["list", *args])


@click.group(cls=_ListByDefault)
@language_of_group
def plugins() -> None:
    """The components that are installed. Without more words: list them."""


def _components(common: Common) -> Components:
    """The components of the plugins, and those of the workspace; there need not be one."""
    try:
        workspace = Workspace(common.workspace) if common.workspace else find_workspace(Path.cwd())
    except MissingError:
        workspace = None
    return load_components(workspace, off=common.off)


def _document(components: Components, content: Json) -> Json:
    made = MadeWith(
        pactkit=pactkit.__version__,
        components={one.id: one.version for one in components.host.catalogue()},
        inputs=InputsDigest(components.digests).hexdigest(),
    )
    return values.document(made, content)


@plugins.command("list")
@common
@running
def list_(common: Common) -> int:
    """List the components, and where each came from."""
    components = _components(common)
    host, failures = components.host, in_order(components.host.failures)
    _ = common.voice.gettext
    states = {"failed": _("failed"), "off": _("switched off")}
    found = [host.plugins[component] for component in sorted(host.plugins)]
    absent = dict(sorted(host.catalogue().absent.items()))

    def rows() -> Iterator[Row]:
        yield from ((one.id, one.definition.version, one.distribution, one.module, "") for one in found)
        yield from ((component, "", host.source_of(component), "", why) for component, why in absent.items())

    def sheet() -> Iterator[Block]:
        columns = (Column(_("component")), Column(_("version")), Column(_("from"), wraps=True),
                   Column(_("items"), right=True), Column(_("milestones"), right=True))  # fmt: skip
        lines = [
            (cell(one.id), cell(one.definition.version), cell(one.distribution), cell(str(len(one.definition.items))),
             cell(str(len(one.definition.milestones))))
            for one in found
        ]  # fmt: skip
        off = [
            (cell(component, BAD), cell(states[why], BAD), cell(host.source_of(component)), cell(""), cell(""))
            for component, why in absent.items()
        ]
        if lines or off:
            yield table(columns, [*lines, *off])
        else:
            yield Paragraph(_("No component is installed."))
        yield from problems_blocks(components.problems, common.language)
        yield from failures_block(failures, common.language)

    write_documents(
        common,
        json=lambda: _document(
            components,
            {
                "plugins": [plugin_content(one) for one in found],
                "absent": absent,
                "problems": values.problems(components.problems, common.language),
                "failures": values.failures(failures, common.language),
            },
        ),
        sheet=sheet,
        columns=("component", "version", "distribution", "module", "state", "problem"),
        rows=rows,
        problems=components.problems,
        failures=failures,
        title=_("Components"),
    )
    return exit_code(common, failures, dropped=_spoilt(components.problems), under=0)


def _unknown(component: str, host: Host) -> MissingError:
    message = phrase("there is no component %(name)r", name=component)
    return MissingError(message, hint=did_you_mean(component, host.plugins))


def _of(component: str | None, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one component's file in the workspace, or of all."""
    return [one for one in problems if component is None or one.place.file == f"components/{component}.toml"]


def _spoilt(problems: Iterable[Problem]) -> bool:
    return any(problem.is_error for problem in problems)


@plugins.command()
@click.argument("component")
@common
@running
def show(common: Common, component: str) -> int:
    """Show one component: what it asks and what it rests on."""
    components = _components(common)
    host = components.host
    plugin = host.plugins.get(component)
    failures = in_order(failure for failure in host.failures if failure.plugin == component)
    problems = _of(component, components.problems)
    if plugin is None and not failures and not problems:
        raise _unknown(component, host)
    language = common.language

    def rows() -> Iterator[Row]:
        if plugin is not None:
            for item in plugin.definition.items:
                yield (plugin.id, "item", item.code, say(item.ask, language))
            for milestone in plugin.definition.milestones:
                yield (plugin.id, "milestone", milestone.id, say(milestone.title, language))

    write_documents(
        common,
        json=lambda: _document(
            components,
            {
                "plugin": whole_plugin_content(plugin, language) if plugin else None,
                "problems": values.problems(problems, common.language),
                "failures": values.failures(failures, common.language),
            },
        ),
        sheet=lambda: (
            *(component_sheet(plugin, language) if plugin else ()),
            *problems_blocks(problems, common.language),
            *failures_block(failures, common.language),
        ),
        columns=("component", "kind", "id", "text", "problem"),
        rows=rows,
        problems=problems,
        failures=failures,
        title=component,
    )
    return exit_code(common, failures, dropped=_spoilt(problems), under=0)


def _broken(plugin: Plugin) -> list[str]:
    """What `pactkit.testing.check_component` would say of it; without code there is nothing that could break."""
    from pactkit.testing import breakages, broken_laws  # noqa: PLC0415 - only for this command

    laws = broken_laws(plugin.definition)
    if plugin.manager is None or plugin.component is None:
        return laws
    (module,) = plugin.manager.get_plugins()
    return [*laws, *breakages(plugin.component, plugin.definition, module)]


@plugins.command()
@click.argument("component", required=False)
@common
@running
def check(common: Common, component: str | None) -> int:
    """Check that components load, keep the laws of scoring, and survive any valid site."""
    components = _components(common)
    host = components.host
    wanted = [one for _, one in sorted(host.plugins.items()) if component in (None, one.id)]
    failures = in_order(failure for failure in host.failures if component in (None, failure.plugin))
    own = {one.id: one.problems for one in wanted}
    problems = {*chain.from_iterable(own.values()), *_of(component, components.problems)}
    if component is not None and not wanted and not failures and not problems:
        raise _unknown(component, host)
    broken = {one.id: [common.voice.say(law) for law in _broken(one)] for one in wanted}
    _ = common.voice.gettext

    def sheet() -> Iterator[Block]:
        for one in wanted:
            verdict = _("%(component)s: breaks a law") if broken[one.id] else _("%(component)s: holds together")
            yield Heading(verdict % {"component": one.id}, 2)
            if broken[one.id]:
                yield bullets(*broken[one.id])
        yield from problems_blocks(problems, common.language)
        yield from failures_block(failures, common.language)

    write_documents(
        common,
        json=lambda: _document(
            components,
            {
                "components": [{"id": one, "broken_laws": laws} for one, laws in broken.items()],
                "problems": values.problems(problems, common.language),
                "failures": values.failures(failures, common.language),
            },
        ),
        sheet=sheet,
        columns=("component", "broken_law", "problem"),
        rows=lambda: ((one, law) for one, laws in broken.items() for law in laws or [""]),
        problems=problems,
        failures=failures,
        title=_("Components checked"),
    )
    return exit_code(common, failures, dropped=any(broken.values()) or _spoilt(problems), under=0)
