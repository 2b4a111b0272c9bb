"""`pactkit verify`: whether a kept audit still holds, and what moved."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from pactkit.assess.kept import Kept, read_kept
from pactkit.assess.verifying import verify as compared
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.progress import progress_of
from pactkit.cli.running import DONE, FELL_SHORT, running
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase
from pactkit.reports import values
from pactkit.reports.auditing_again import audit_again
from pactkit.reports.sheets.verification import verification_sheet
from pactkit.reports.verification_document import VERIFY, verification_content, verification_rows


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@common
@running
def verify(common: Common, file: Path) -> int:
    """Make the audit kept in FILE again, and say whether it still holds; FILE is what `audit --format json` wrote."""
    kept = read_kept(file)
    _check_options(common, kept)
    with progress_of("Sites") as progress:
        now = audit_again(kept, common.root(), progress)
    found = compared(kept, now)
    voice = voice_of(common.language)
    made = values.made_of(now)
    write_documents(
        common,
        json=lambda: values.document(made, verification_content(found, kept)),
        sheet=lambda: verification_sheet(found, voice),
        columns=VERIFY,
        rows=lambda: verification_rows(found),
        title=voice.gettext("A kept audit, made again"),
        made=lambda: made,
    )
    return DONE if found.holds else FELL_SHORT


def _check_options(common: Common, kept: Kept) -> None:
    """Refuse what would make another audit than the one that is verified."""
    context = click.get_current_context()
    day_given = context.get_parameter_source("as_of") == ParameterSource.COMMANDLINE
    if day_given and common.as_of != kept.as_of:
        message = phrase(
            "the kept audit is of %(day)s and is made again as of that day: leave out --as-of", day=kept.as_of
        )
        raise click.UsageError(voice_of(common.language).say(message))
    if common.off and common.off != kept.off:
        message = phrase("the kept audit is made again with the components it was made with: leave out -p")
        raise click.UsageError(voice_of(common.language).say(message))
    if common.fail_under is not None:
        message = phrase("verify compares; it gives no score that could be under --fail-under")
        raise click.UsageError(voice_of(common.language).say(message))
