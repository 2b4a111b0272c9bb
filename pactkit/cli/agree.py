"""`pactkit agree`: how far reviewers agree."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from pactkit.assess.agreeing import FEWEST, Agreeing, agree_by_definitions, agree_in_workspace
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.languages.voice import voice_of
from pactkit.reports import values
from pactkit.reports.agreement_document import AGREE, agreement_content, agreement_rows
from pactkit.reports.sheets.agreement import agreement_sheet


@click.command()
@click.argument("reviews", metavar="REVIEW...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--definition", "definitions", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Compare by this component.toml, without workspace and plugins; repeatable.")  # fmt: skip
@common
@running
def agree(common: Common, reviews: tuple[Path, ...], definitions: tuple[Path, ...]) -> int:
    """Say how far two or more REVIEWs agree: item by item, beyond chance, and who rates higher."""
    found = _found(common, reviews, definitions)
    voice = voice_of(common.language)
    write_documents(
        common,
        json=lambda: values.document(found.made_with, agreement_content(found, voice)),
        sheet=lambda: agreement_sheet(found, voice),
        columns=AGREE,
        rows=lambda: agreement_rows(found, voice),
        problems=found.problems,
        failures=found.failures,
        title=voice.gettext("How far reviews agree"),
        made=lambda: found.made_with,
    )
    return exit_code(common, found.failures, dropped=found.dropped, under=0)


def _found(common: Common, reviews: tuple[Path, ...], definitions: tuple[Path, ...]) -> Agreeing:
    _ = voice_of(common.language).gettext
    if len(reviews) < FEWEST:
        raise click.UsageError(_("one review agrees with nothing: name two or more"))
    if twice := _twice(reviews):
        raise click.UsageError(_("%(file)s is named twice, and agrees with itself") % {"file": twice})
    if common.fail_under is not None:
        raise click.UsageError(_("agree gives no score that could be under --fail-under"))
    if not definitions:
        return agree_in_workspace(reviews, common.workspace, common.off)
    if common.workspace is not None or common.off:
        raise click.UsageError(_("with --definition no workspace and no plugin is read: leave out -w and -p"))
    if twice := _twice(definitions):
        raise click.UsageError(_("%(file)s is named twice") % {"file": twice})
    return agree_by_definitions(reviews, definitions)


def _twice(paths: Iterable[Path]) -> Path | None:
    """The first path that leads to the same file as one before it."""
    seen = set()
    for path in paths:
        real = os.path.realpath(path)
        if real in seen:
            return path
        seen.add(real)
    return None
