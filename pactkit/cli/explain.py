"""`pactkit explain`: the arithmetic behind a number."""

from __future__ import annotations

import click

from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import ask, no_component, unusable
from pactkit.cli.terms import scoring
from pactkit.errors import MissingError
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.reports.explanation import explain_content, explain_rows, explain_sheet
from pactkit.reports.tables import EXPLAIN


@click.command()
@click.argument("site")
@click.argument("component")
@click.argument("item", required=False)
@common
@scoring
@running
def explain(common: Common, site: str, component: str, item: str | None) -> int:
    """Show how COMPONENT's score at SITE comes about, or why ITEM stands where it stands."""
    asked = ask(common, site)
    found, policy, failures, day = asked.found, asked.policy, asked.failures, common.as_of
    one = found.component(component)
    if found.site is None:
        raise unusable(asked.assessor, found.id)
    if one is None:
        known = [component.id for component in found.components]
        raise no_component(found.id, component, known)
    codes = one.definition.item_by_code if one.definition else {}
    if item is not None and one.definition is not None and item not in codes:
        unknown = phrase("%(component)s has no item %(item)r", component=component, item=item)
        raise MissingError(unknown, hint=did_you_mean(item, codes))
    write_documents(
        common,
        json=lambda: asked.document(explain_content(found, one, item, day, policy, failures, common.language)),
        sheet=lambda: explain_sheet(found, one, item, day, policy, failures, common.language),
        columns=EXPLAIN,
        rows=lambda: explain_rows(one, policy, common.language),
        problems=found.problems,
        failures=failures,
        title=common.voice.gettext("%(component)s at %(site)s, explained") % {"component": component, "site": found.id},
        made=lambda: asked.made_with,
    )
    return asked.exit_code()
