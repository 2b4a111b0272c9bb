"""`pactkit readiness` and `pactkit plan`: can we start, what is missing, and when."""

from __future__ import annotations

import click

from pactkit.assess.launch import plan_of
from pactkit.cli.expiring import Expiring
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import ask
from pactkit.reports.readiness_document import plan_content, readiness_content
from pactkit.reports.sheets.readiness import plan_sheet, readiness_sheet
from pactkit.reports.tables import PLAN, READINESS, plan_rows, readiness_rows


@click.command()
@click.argument("site")
@common
@running
def readiness(common: Common, site: str) -> int:
    """Say whether SITE can hold its first session, what is missing, and who does what next."""
    asked = ask(common, site)
    found, failures, day = asked.found, asked.failures, common.as_of
    expiring = Expiring.of(asked)
    write_documents(
        common,
        json=lambda: asked.document(expiring.beside(readiness_content(found, day, failures, common.language))),
        sheet=lambda: readiness_sheet(found, plan_of(found, day), failures, day, common.language, expiring.blocks),
        columns=READINESS,
        rows=lambda: readiness_rows(found, common.language),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("Readiness of %(site)s") % {"site": found.id},
        made=lambda: asked.made_with,
    )
    return asked.exit_code()


@click.command()
@click.argument("site")
@common
@running
def plan(common: Common, site: str) -> int:
    """Say when SITE can hold its first session, and what that day hangs on."""
    asked = ask(common, site)
    found, failures, day = asked.found, asked.failures, common.as_of
    planned = plan_of(found, day)
    expiring = Expiring.of(asked)
    write_documents(
        common,
        json=lambda: asked.document(expiring.beside(plan_content(found, planned, day, failures, common.language))),
        sheet=lambda: plan_sheet(found, planned, failures, day, common.language, expiring.blocks),
        columns=PLAN,
        rows=lambda: plan_rows(found.id, planned),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("Plan of %(site)s") % {"site": found.id},
        made=lambda: asked.made_with,
    )
    return asked.exit_code()
