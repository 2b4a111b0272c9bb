"""`pactkit fidelity` and `pactkit next`: is this still the programme, and what would help most."""

from __future__ import annotations

import click

from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import ask
from pactkit.reports.fidelity_document import fidelity_content, next_steps_content
from pactkit.reports.sheets.fidelity import fidelity_sheet, next_sheet
from pactkit.reports.tables import FIDELITY, NEXT, fidelity_rows, next_rows


@click.command()
@click.argument("site")
@common
@running
def fidelity(common: Common, site: str) -> int:
    """Say whether SITE is still the programme, and how sure we are."""
    asked = ask(common, site)
    found, programme, failures, day = asked.found, asked.assessor.programme, asked.failures, common.as_of
    write_documents(
        common,
        json=lambda: asked.document(fidelity_content(found, day, programme, failures, common.language)),
        sheet=lambda: fidelity_sheet(found, programme, failures, day, common.language),
        columns=FIDELITY,
        rows=lambda: fidelity_rows(found, common.language),
        problems=found.problems,
        failures=failures,
        title=f"Fidelity of {found.id}",
    )
    return asked.exit_code()


@click.command("next")
@click.argument("site")
@common
@running
def next_(common: Common, site: str) -> int:
    """What would help SITE most: the steps with the largest gain, and the fewest items to the next band."""
    asked = ask(common, site)
    found, policy, failures = asked.found, asked.policy, asked.failures
    write_documents(
        common,
        json=lambda: asked.document(next_steps_content(found, common.as_of, policy, failures)),
        sheet=lambda: next_sheet(found, policy, failures, common.language),
        columns=NEXT,
        rows=lambda: next_rows(found, policy),
        problems=found.problems,
        failures=failures,
        title=f"What would help {found.id} most",
    )
    return asked.exit_code()
