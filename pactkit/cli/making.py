"""What the commands share that make files to start from: what was made, what comes next, and what can be printed."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from pactkit.cli.options import Common
from pactkit.errors import PactkitError
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase
from pactkit.reports.clean import one_line


def printable(option: str, text: str | None) -> str:
    """What was typed for an option, if people can read it. Raises PactkitError."""
    if text and not text.isprintable():
        raise PactkitError(phrase("%(option)s %(text)r holds signs that cannot be printed", option=option, text=text))
    return text.strip() if text else ""


def tell_made(common: Common, path: Path, *, made: bool) -> None:
    """Say that a file was made, or that the one that was there was kept."""
    _ = voice_of(common.language).gettext
    said = _("Made %(path)s") if made else _("Kept as it was: %(path)s")
    click.echo(said % {"path": one_line(str(path))}, file=common.stdout)


def tell_next(common: Common, *steps: str) -> None:
    """Say what to do next; the steps are in the reader's language already."""
    _ = voice_of(common.language).gettext
    for step in steps:
        click.echo(_("Next, %(step)s") % {"step": one_line(step)}, file=common.stdout)


def in_workspace(common: Common) -> str:
    """The option to add to a command that is proposed, where a workspace was named."""
    return f" -w {quote(str(common.workspace))}" if common.workspace else ""
