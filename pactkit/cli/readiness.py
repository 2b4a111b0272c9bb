"""`pactkit readiness` and `pactkit plan`: can we start, what is missing, and when."""

from __future__ import annotations

import click

from pactkit.assess.launch import plan_of
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import all_failures, site_exit_code, site_made_with
from pactkit.reports import values
from pactkit.reports.readiness_document import plan_content, readiness_content
from pactkit.reports.sheets.readiness import plan_sheet, readiness_sheet
from pactkit.reports.tables import PLAN, READINESS, plan_rows, readiness_rows
from pactkit.reports.values import Json


@click.command()
@click.argument("site")
@common
@running
def readiness(common: Common, site: str) -> int:
    """Can SITE hold its first session, what is missing, who does what next?"""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id, located=True)
    failures = all_failures(assessor, found)
    plan = plan_of(found, common.as_of)
    write_documents(
        common,
        json=lambda: values.document(
            site_made_with(assessor, found), readiness_content(found, common.as_of, failures, common.language)
        ),
        sheet=lambda: readiness_sheet(found, plan, failures, common.as_of.isoformat(), common.language),
        rows=lambda: [READINESS, *readiness_rows(found, common.language)],
        title=f"Readiness of {site_id}",
    )
    return site_exit_code(common, assessor, found)


@click.command()
@click.argument("site")
@common
@running
def plan(common: Common, site: str) -> int:
    """When can SITE hold its first session, and what does that day hang on?"""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id, located=True)
    failures = all_failures(assessor, found)
    planned = plan_of(found, common.as_of)

    def content() -> Json:
        if planned is None:
            return {"site": site_id, "as_of": common.as_of.isoformat(), "readable": False,
                    "problems": [values.problem(problem) for problem in found.problems],
                    "failures": values.failures(failures)}  # fmt: skip
        return plan_content(found, planned, failures)

    write_documents(
        common,
        json=lambda: values.document(site_made_with(assessor, found), content()),
        sheet=lambda: plan_sheet(found, planned, failures, common.as_of.isoformat(), common.language),
        rows=lambda: [PLAN, *(plan_rows(site_id, planned) if planned else ())],
        title=f"Plan of {site_id}",
    )
    return site_exit_code(common, assessor, found)
