"""The top command: it knows every command's name and first line, and imports a command only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from gettext import gettext as _
from importlib import import_module
from typing import Any, cast

import click

from pactkit.cli.speaking import asked_language, language_now, language_of_group, speaking, spoken

COMMANDS = {
    # name: (module under pactkit.cli and, where it differs, its name there; first line of its help)
    "audit": ("audit", "Every site and component: readiness and fidelity side by side."),
    "readiness": ("readiness", "Can this site hold its first session, what is missing, who does what next?"),
    "plan": ("readiness", "When can the first session be held, and what does that day hang on?"),
    "fidelity": ("fidelity", "Is this still the programme, and how sure are we?"),
    "next": ("fidelity:next_", "What would help most at this site?"),
    "compare": ("compare", "What changed between two waves of reviews, and why."),
    "agree": ("agree", "How far reviewers agree, and where they do not."),
    "explain": ("explain", "Show the arithmetic behind a component's score."),
    "figures": ("figures", "The numbers behind a site or the programme, with where they come from."),
    "calendar": ("calendar", "What is on at this site, for parents."),
    "score": ("score", "Score one review by one definition, without a workspace."),
    "check": ("check", "Find every mistake in the files, with its line."),
    "verify": ("verify", "Does a kept audit still hold, and what moved?"),
    "report": ("report", "Write web pages that can be printed and handed out."),
    "new": ("new", "Set up a workspace, a site or a review from nothing."),
    "export": ("export", "Everything that pactkit knows, as tables for a spreadsheet."),
    "schema": ("schema", "A JSON schema of a kind of file, for editors."),
    "plugins": ("plugins", "The components that are installed."),
}

USUAL, WIDEST = 80, 100


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed, so that `--help` is quick."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Run it in the language that was asked for, down to the help and what click says of a mistake."""
        words = list(sys.argv[1:] if args is None else args)
        with speaking(asked_language(words, os.environ)):
            said = cast(LazyGroup, spoken(self))
            return super(LazyGroup, said).main(words, *more, **options)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands, in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _colon, name = COMMANDS[cmd_name][0].partition(":")
        return spoken(getattr(import_module(f"pactkit.cli.{module}"), name or cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The first lines, without importing the commands."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(line)) for name, (_module, line) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest the nearest command for one that does not exist."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from pactkit.languages.voice import say  # noqa: PLC0415
            from pactkit.model.names import did_you_mean  # noqa: PLC0415 - only for a mistake

            hint = say(did_you_mean(args[0], COMMANDS), language_now())
            ctx.fail(_("there is no command %(name)r. %(hint)s") % {"name": args[0], "hint": hint})
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's way
    if asked and not ctx.resilient_parsing:
        from pactkit.cli.plugins import version_text  # noqa: PLC0415 - loads every plugin

        click.echo(version_text())
        ctx.exit()


def terminal_width() -> int:
    """The columns that help is laid out in; click's own way to ask takes a tenth of the time of `--help`."""
    try:
        return min(os.get_terminal_size().columns, WIDEST) - 2
    except OSError:
        return USUAL - 2


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "terminal_width": terminal_width()}
)
@language_of_group
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version, the plugins and where each came from.",
)
def pactkit() -> None:
    """Copy a community programme to a new place without turning it into something else.

    A workspace is a folder with programme.toml and one folder per site. Options stand after the command's name.
    """
