"""`pactkit compare`: what changed between two waves of reviews, and why."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.assess.assessor import Assessor
from pactkit.assess.earlier import load_earlier
from pactkit.assess.waves import Compared, Waves
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.cli.terms import scoring
from pactkit.errors import MissingError
from pactkit.languages.voice import voice_of
from pactkit.model.phrase import phrase
from pactkit.reports import values
from pactkit.reports.auditing import in_order
from pactkit.reports.changes_document import COMPARE, compare_rows, comparison_content
from pactkit.reports.sheets.change_words import why_not_compared
from pactkit.reports.sheets.changes import changes_sheet


@click.command()
@click.argument("site")
@click.argument("before", metavar="WAVE")
@click.argument("after", metavar="WAVE")
@click.option("--component", metavar="ID", help="Only this component, with every item and every scheme.")
@click.option("--definition", "definitions", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
              help="An earlier component.toml, for the wave whose ratings name its version; repeatable.")  # fmt: skip
@click.option("--before", "kept", type=click.Path(path_type=Path), metavar="FOLDER",
              help="A copy of the workspace as it was: its facts and definitions hold for the first wave.")  # fmt: skip
@common
@scoring
@running
def compare(
    common: Common,
    site: str,
    before: str,
    after: str,
    component: str | None,
    definitions: tuple[Path, ...],
    kept: Path | None,
) -> int:
    """What changed at SITE from one WAVE of reviews to another, split exactly by cause."""
    if before == after and kept is None:
        words = common.voice.gettext("both waves are %(wave)s; name two")
        raise click.UsageError(words % {"wave": repr(before)})
    assessor, site_id = common.assessor_of(site)
    if kept is not None and not kept.is_dir():
        raise MissingError(phrase("there is no folder %(folder)s", folder=str(kept)))
    then = Assessor(kept, common.as_of, off=common.off, terms=common.terms) if kept is not None else None
    waves = Waves(assessor, site_id, (before, after), load_earlier(assessor, definitions), then)
    compared = waves.compare(component)
    _write(common, compared, whole=component is not None)
    short = sum(1 for percent in compared.percents if common.fail_under is not None and percent < common.fail_under)
    return exit_code(common, compared.failures, dropped=compared.dropped, under=short)


def _write(common: Common, compared: Compared, *, whole: bool) -> None:
    found, voice, failures = compared.comparison, voice_of(common.language), in_order(compared.failures)
    name = voice.say(compared.site.name) if compared.site else None
    said = {"site": name or found.site, "before": found.before.id, "after": found.after.id}
    why = {one.id: why_not_compared(one, voice) for one in found.components}
    write_documents(
        common,
        json=lambda: values.document(
            compared.made_with,
            comparison_content(found, readable=compared.site is not None, kept=compared.kept,
                               problems=compared.problems, failures=failures, language=common.language),
        ),
        sheet=lambda: changes_sheet(found, name=name, kept=compared.kept, whole=whole, problems=compared.problems,
                                    failures=failures, language=common.language),
        columns=COMPARE,
        rows=lambda: compare_rows(found, {name: one for name, one in why.items() if one}),
        problems=compared.problems,
        failures=failures,
        title=voice.gettext("%(site)s: what changed from %(before)s to %(after)s") % said,
    )  # fmt: skip
