"""`pactkit schema`: the JSON Schema of a kind of file, so that an editor completes and checks it."""

from __future__ import annotations

from pathlib import Path

import click

import pactkit
from pactkit.assess.components import Components, load_components
from pactkit.assess.inputs import InputsDigest
from pactkit.cli.options import Common, basic
from pactkit.cli.output import opened
from pactkit.cli.running import exit_code, running
from pactkit.config.workspace import Workspace, find_workspace
from pactkit.errors import MissingError, PactkitError
from pactkit.languages.catalogue import known_languages
from pactkit.model.catalogue import Catalogue
from pactkit.model.made_with import MadeWith
from pactkit.reports.checking import problem_lines
from pactkit.reports.phrases import failure_text
from pactkit.reports.schemas.schema import KINDS, schema_of
from pactkit.reports.text import plain_lines
from pactkit.reports.values import encoded


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file; its folder is made.")
@basic
@running
def schema(common: Common, kind: str) -> int:
    """Write the JSON Schema of a KIND of file, from the components of the workspace; without one, those installed.

    Name it in the first line of a file, such as #:schema ../.schemas/site.json, and editors with Taplo or Tombi
    complete and check that file.
    """
    workspace = _workspace(common)
    loaded = load_components(workspace, off=common.off)
    catalogue = loaded.host.catalogue()
    found = schema_of(
        kind, catalogue, _made_with(catalogue, loaded), languages=_languages(workspace), language=common.language
    )
    (target,) = common.targets
    if target.file is not None:
        target.file.parent.mkdir(parents=True, exist_ok=True)
    with opened(target, common.stdout) as out:
        out.write(encoded(found))
    return _ended(common, loaded)


def _workspace(common: Common) -> Workspace | None:
    """The workspace that was named, or that is near; components can be spoken of without one."""
    if common.workspace is not None:
        return Workspace(common.workspace)
    try:
        return find_workspace(Path.cwd())
    except MissingError:
        return None


def _languages(workspace: Workspace | None) -> tuple[str, ...]:
    """The languages of the programme; where there is none that can be read, those that pactkit speaks."""
    try:
        return workspace.programme()[0].languages if workspace else known_languages()
    except PactkitError:
        return known_languages()


def _made_with(catalogue: Catalogue, loaded: Components) -> MadeWith:
    return MadeWith(
        pactkit=pactkit.__version__,
        components={definition.id: definition.version for definition in catalogue},
        inputs=InputsDigest(loaded.digests).hexdigest(),
    )


def _ended(common: Common, loaded: Components) -> int:
    """Say on standard error what could not be used: of it, the schema allows anything."""
    for problem in loaded.problems:
        if problem.is_error:
            click.echo(plain_lines(problem_lines(problem, common.voice)), err=True, nl=False)
    for failure in loaded.host.failures:
        click.echo(failure_text(failure, common.voice), err=True)
    return exit_code(
        common, loaded.host.failures, dropped=any(problem.is_error for problem in loaded.problems), under=0
    )
