"""`pactkit new`: a workspace, a site or a review from nothing. What is there already is never touched."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from pactkit.assess.components import load_components
from pactkit.cli.making import printable, tell_made, tell_next
from pactkit.cli.new_review import review
from pactkit.cli.new_site import site
from pactkit.cli.options import Common, basic
from pactkit.cli.running import exit_code, running
from pactkit.cli.speaking import language_of_group
from pactkit.config.workspace import PROGRAMME_FILE, Workspace
from pactkit.files import create
from pactkit.languages.voice import Voice, voice_of
from pactkit.starting.programme import programme_text


@click.group()
@language_of_group
def new() -> None:
    """Set up a workspace, a site or a review from nothing; what is there already is never touched."""


@new.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default=None, help="The programme's name.")
@basic
@running
def workspace(common: Common, folder: Path, name: str | None) -> int:
    """Set up FOLDER as a workspace: a commented programme.toml."""
    host = load_components(Workspace(folder) if folder.is_dir() else None, off=common.off).host
    text = programme_text(_name_of(folder, name, common.voice), list(host.catalogue()), common.language)
    tell_made(common, folder / PROGRAMME_FILE, made=create(folder / PROGRAMME_FILE, text))
    command = f"pactkit new site NAME -w {quote(str(folder))}"
    tell_next(common, voice_of(common.language).gettext("add a site: %(command)s") % {"command": command})
    return exit_code(common, host.failures, dropped=False, under=0)


def _name_of(folder: Path, name: str | None, voice: Voice) -> str:
    """The programme's name; else the folder's, where people can read it."""
    own = folder.resolve().name
    return printable("--name", name) or (own if own.isprintable() else "") or voice.gettext("Our programme")


new.add_command(site)
new.add_command(review)
