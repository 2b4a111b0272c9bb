"""`pactkit report`: web pages that can be printed and handed out."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.cli.options import Common, basic
from pactkit.cli.progress import progress_of
from pactkit.cli.running import exit_code, running
from pactkit.reports.pages.write import write_report


@click.command()
@click.argument("what", metavar="[WORKSPACE|SITE]", required=False)
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("pactkit-report"),
              show_default=True, help="The folder for the pages.")  # fmt: skip
@basic
@running
def report(common: Common, what: str | None, folder: Path) -> int:
    """Write a page per site and one over all of them, or the page of one SITE."""
    root = Path(what) if what is not None and (Path(what) / "programme.toml").is_file() else None
    if what is None or root is not None:
        assessor, ids = common.assessor(root), None
    else:
        assessor, site_id = common.assessor_of(what)
        ids = [site_id]
    with progress_of("Pages") as progress:
        written = write_report(assessor, folder, common.language, ids, progress)
    for path in written.paths:
        click.echo(str(path), file=common.stdout)
    dropped = written.dropped or any(problem.is_error for problem in assessor.problems)
    return exit_code(common, written.failures, dropped=dropped, under=0)
