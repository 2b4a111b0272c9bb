"""`pactkit check`: every mistake in the files, with its line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from pactkit.assess.checking import Checked, Checker
from pactkit.cli.options import FORMATS, JUNIT, SARIF, Common, common
from pactkit.cli.output import is_coloured, opened
from pactkit.cli.running import DONE, FELL_SHORT, NOT_ALL, exit_code, running
from pactkit.reports.checking import check_content, check_lines, check_sheet
from pactkit.reports.markdown import markdown
from pactkit.reports.provenance import COLUMN, made_block, made_mark, with_mark
from pactkit.reports.tables import PROBLEMS, csv_text, problem_rows
from pactkit.reports.terminal import coloured_lines
from pactkit.reports.text import plain_lines
from pactkit.reports.values import document, encoded


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@partial(common, formats=(*FORMATS, JUNIT, SARIF))
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
        return encoded(document(checked.made_with, check_content(checked, common.language)))
    made = checked.made_with
    if name in (SARIF, JUNIT):
        return _for_tools(name, checked, common)
    if name == "csv":
        mark = made_mark(made.pactkit, made.inputs)
        return csv_text(
            (*PROBLEMS, COLUMN), with_mark(PROBLEMS, problem_rows(problems, failures, common.language), mark)
        )
    if name == "markdown":
        sheet = check_sheet(checked, common.voice)
        return markdown((*sheet, made_block(made, common.language)))
    if name == "html":
        from pactkit.reports.html import sheet_page  # noqa: PLC0415 - jinja2 is slow to import

        sheet = check_sheet(checked, common.voice)
        return sheet_page(
            common.voice.gettext("Check"), (*sheet, made_block(made, common.language, whole=True)), common.language
        )
    found = check_lines(checked, common.voice)
    return coloured_lines(found) if coloured else plain_lines(found)


def _for_tools(name: str, checked: Checked, common: Common) -> str:
    problems, failures, made = checked.problems, checked.failures, checked.made_with
    if name == SARIF:
        from pactkit.reports.exchange.sarif import check_sarif  # noqa: PLC0415 - only for code scanning

        return check_sarif(problems, failures, made, common.language)
    from pactkit.reports.exchange.junit import check_junit  # noqa: PLC0415 - only for build servers

    return check_junit(checked.names, problems, failures, made, common.as_of, common.language)
