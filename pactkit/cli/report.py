"""`pactkit report`: web pages that can be printed and handed out."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.cli.options import Common, basic
from pactkit.cli.progress import progress_of
from pactkit.cli.running import exit_code, running
from pactkit.cli.terms import scoring
from pactkit.model.assessment import SiteAssessment
from pactkit.reports.clean import one_line
from pactkit.reports.pages.write import write_report
from pactkit.reports.tally import Tally


@click.command()
@click.argument("what", metavar="[WORKSPACE|SITE]", required=False)
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("pactkit-report"),
              show_default=True, help="The folder for the pages.")  # fmt: skip
@click.option("--unfolded", is_flag=True, help="Open all that folds away, for printing pages whole.")
@basic
@scoring
@running
def report(common: Common, what: str | None, folder: Path, *, unfolded: bool) -> int:
    """Write a page per site and one over all of them, or the page of one SITE."""
    root = Path(what) if what is not None and (Path(what) / "programme.toml").is_file() else None
    if what is None or root is not None:
        assessor, ids = common.assessor(root), None
    else:
        assessor, site_id = common.assessor_of(what)
        ids = [site_id]
    tally = Tally()
    with progress_of(common.voice.gettext("Pages")) as progress:

        def watch(assessment: SiteAssessment, sites: int) -> None:
            tally.add(assessment)
            progress(tally.sites, sites)

        paths = write_report(assessor, folder, common.language, ids, watch, tally.failures.update, unfolded=unfolded)
        for path in paths:
            click.echo(one_line(str(path)), file=common.stdout)
    dropped = bool(tally.dropped) or any(problem.is_error for problem in assessor.problems)
    return exit_code(common, {*assessor.failures, *tally.failures}, dropped=dropped, under=0)
