"""`pactkit fidelity` and `pactkit next`: is this still the programme, and what would help most."""

from __future__ import annotations

import click

from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import all_failures, site_exit_code, site_made_with
from pactkit.reports import values
from pactkit.reports.fidelity_document import fidelity_content, next_steps_content
from pactkit.reports.sheets.fidelity import fidelity_sheet, next_sheet
from pactkit.reports.tables import FIDELITY, NEXT, fidelity_rows, next_rows


@click.command()
@click.argument("site")
@common
@running
def fidelity(common: Common, site: str) -> int:
    """Is SITE still the programme, and how sure are we?"""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id, located=True)
    failures = all_failures(assessor, found)
    policy, day = assessor.programme.policy, common.as_of
    write_documents(
        common,
        json=lambda: values.document(
            site_made_with(assessor, found), fidelity_content(found, day, policy, failures, common.language)
        ),
        sheet=lambda: fidelity_sheet(found, policy, failures, day.isoformat(), common.language),
        rows=lambda: [FIDELITY, *fidelity_rows(found, common.language)],
        title=f"Fidelity of {site_id}",
    )
    return site_exit_code(common, assessor, found)


@click.command("next")
@click.argument("site")
@common
@running
def next_(common: Common, site: str) -> int:
    """What would help SITE most: the steps with the largest gain, and the fewest items to the next band."""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id, located=True)
    failures = all_failures(assessor, found)
    policy = assessor.programme.policy
    write_documents(
        common,
        json=lambda: values.document(
            site_made_with(assessor, found), next_steps_content(found, common.as_of, policy, failures)
        ),
        sheet=lambda: next_sheet(found, policy, failures, common.language),
        rows=lambda: [NEXT, *next_rows(found, policy)],
        title=f"What would help {site_id} most",
    )
    return site_exit_code(common, assessor, found)
