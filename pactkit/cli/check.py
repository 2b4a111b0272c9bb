"""`pactkit check`: every mistake in the files, with its line."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.assess.checking import Checked, Checker
from pactkit.cli.options import Common, common
from pactkit.cli.output import is_coloured, opened
from pactkit.cli.running import DONE, FELL_SHORT, NOT_ALL, exit_code, running
from pactkit.reports.checking import check_content, check_lines, check_sheet
from pactkit.reports.markdown import markdown
from pactkit.reports.tables import PROBLEMS, csv_text, problem_rows
from pactkit.reports.terminal import coloured_lines
from pactkit.reports.text import plain_lines
from pactkit.reports.values import document, encoded


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@common
@running
def check(common: Common, paths: tuple[Path, ...]) -> int:
    """Find every mistake in workspaces, sites or single files; the default is the whole workspace."""
    checked = Checker(off=common.off).check(paths or (common.root(),))
    for target in common.targets:
        with opened(target, common.stdout) as out:
            out.write(_document(target.name, checked, common, coloured=is_coloured(out)))
    if exit_code(common, checked.failures, dropped=False, under=0) == NOT_ALL:
        return NOT_ALL
    return FELL_SHORT if checked.has_error else DONE


def _document(name: str, checked: Checked, common: Common, *, coloured: bool) -> str:
    problems, failures = checked.problems, checked.failures
    if name == "json":
        return encoded(document(checked.made_with, check_content(problems, failures)))
    if name == "csv":
        return csv_text(PROBLEMS, problem_rows(problems, failures))
    if name == "markdown":
        return markdown(check_sheet(problems, failures, checked.files))
    if name == "html":
        from pactkit.reports.html import sheet_page  # noqa: PLC0415 - jinja2 is slow to import

        return sheet_page("Check", check_sheet(problems, failures, checked.files), common.language)
    found = check_lines(problems, failures, checked.files)
    return coloured_lines(found) if coloured else plain_lines(found)
