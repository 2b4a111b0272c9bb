"""`pactkit fidelity` and `pactkit next`: is this still the programme, and what would help most."""

from __future__ import annotations

from datetime import date

import click

from pactkit.cli.expiring import Expiring
from pactkit.cli.options import Common, Day, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import ask
from pactkit.cli.terms import scoring
from pactkit.reports.blocks import Sheet
from pactkit.reports.evidence_document import with_judgements
from pactkit.reports.fidelity_document import fidelity_content, next_steps_content
from pactkit.reports.sheets.evidence import evidence_blocks
from pactkit.reports.sheets.fidelity import fidelity_sheet, next_sheet
from pactkit.reports.tables import FIDELITY, NEXT, fidelity_rows, next_rows
from pactkit.reports.values import Json


@click.command()
@click.argument("site")
@click.option("--until", type=Day(), default=None, help="List what runs out before this day. Default: the launch.")
@common
@scoring
@running
def fidelity(common: Common, site: str, until: date | None) -> int:
    """Say whether SITE is still the programme, and how sure we are."""
    asked = ask(common, site)
    found, programme, failures, day = asked.found, asked.assessor.programme, asked.failures, common.as_of
    if until is not None and until <= common.as_of:
        past = common.voice.gettext("--until names a day that is past; it lists what runs out before it")
        raise click.UsageError(past)
    expiring = Expiring.of(asked, until)

    def content() -> Json:
        plain = fidelity_content(found, day, programme, failures, common.language)
        return expiring.beside(with_judgements(plain, asked.judgements, common.terms))

    def sheet() -> Sheet:
        evidence = (*evidence_blocks(found, asked.judgements, common.language), *expiring.blocks)
        return fidelity_sheet(found, programme, failures, day, common.language, evidence)

    write_documents(
        common,
        json=lambda: asked.document(content()),
        sheet=sheet,
        columns=FIDELITY,
        rows=lambda: fidelity_rows(found, asked.judgements, common.language),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("Fidelity of %(site)s") % {"site": found.id},
        made=lambda: asked.made_with,
    )
    return asked.exit_code()


@click.command("next")
@click.argument("site")
@common
@scoring
@running
def next_(common: Common, site: str) -> int:
    """What would help SITE most: the steps with the largest gain, and the fewest items to the next band."""
    asked = ask(common, site)
    found, policy, failures = asked.found, asked.policy, asked.failures
    write_documents(
        common,
        json=lambda: asked.document(next_steps_content(found, common.as_of, policy, failures, common.language)),
        sheet=lambda: next_sheet(found, policy, failures, common.language),
        columns=NEXT,
        rows=lambda: next_rows(found, policy),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("What would help %(site)s most") % {"site": found.id},
        made=lambda: asked.made_with,
    )
    return asked.exit_code()
