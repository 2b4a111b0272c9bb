"""`pactkit export`: everything that pactkit knows, as tables for a spreadsheet or another program."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.cli.options import Common, basic
from pactkit.cli.progress import progress_of
from pactkit.cli.running import exit_code, running
from pactkit.errors import PactkitError
from pactkit.languages.voice import voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.phrase import phrase
from pactkit.reports.clean import one_line
from pactkit.reports.export.write import write_export
from pactkit.reports.tally import Tally

SPREADSHEETS = frozenset({".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".json"})  # what one may take it for


@click.command()
@click.argument("what", metavar="[WORKSPACE|SITE]", required=False)
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), default=Path("pactkit-export"),
              metavar="FOLDER|FILE.xlsx", show_default=True,
              help="A folder for csv files, or one workbook with a sheet per table.")  # fmt: skip
@basic
@running
def export(common: Common, what: str | None, out: Path) -> int:
    """Write everything about the workspace, or about one SITE, as tables.

    A folder gets a csv file per table, and a description for other programs (datapackage.json); a file that ends in
    .xlsx is one workbook. Not for publication: it holds the files as people wrote them.
    """
    root = Path(what) if what is not None and (Path(what) / "programme.toml").is_file() else None
    if what is None or root is not None:
        assessor, ids = common.assessor(root), None
    else:
        assessor, site_id = common.assessor_of(what)
        ids = [site_id]
    if out.suffix.lower() in SPREADSHEETS and not out.exists():
        raise PactkitError(
            phrase("an export is not written as %(ending)s", ending=out.suffix),
            hint=phrase("Name a folder for csv files, or a file that ends in .xlsx"),
        )
    tally = Tally()
    options = tuple(("switched_off", component) for component in sorted(common.off))
    with progress_of("Tables") as progress:

        def watch(assessment: SiteAssessment, sites: int) -> None:
            tally.add(assessment)
            progress(tally.sites, sites)

        voice = voice_of(common.language)
        paths = write_export(assessor, out, voice, ids, watch, tally.failures.update, options)
    for path in paths:
        click.echo(one_line(str(path)), file=common.stdout)
    if tally.dropped:
        left_out = common.voice.gettext(
            "Some files could not be used and are left out: see the table problems, or %(command)s"
        )
        click.echo(left_out % {"command": "pactkit check"}, err=True)
    dropped = bool(tally.dropped) or any(problem.is_error for problem in assessor.problems)
    return exit_code(common, {*assessor.failures, *tally.failures}, dropped=dropped, under=0)
