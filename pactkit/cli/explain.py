"""`pactkit explain`: the arithmetic behind a number."""

from __future__ import annotations

import click

from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import running
from pactkit.cli.site import all_failures, site_exit_code, site_made_with
from pactkit.errors import MissingError
from pactkit.model.names import did_you_mean
from pactkit.reports import values
from pactkit.reports.explanation import explain_content, explain_sheet


@click.command()
@click.argument("site")
@click.argument("component")
@click.argument("item", required=False)
@common
@running
def explain(common: Common, site: str, component: str, item: str | None) -> int:
    """Show how COMPONENT's score at SITE comes about, or why ITEM stands where it stands."""
    assessor, site_id = common.assessor_of(site)
    found = assessor.assess(site_id, located=True)
    known = [one.id for one in found.components]
    asked = found.component(component)
    failures = all_failures(assessor, found)
    policy, day = assessor.programme.policy, common.as_of
    if asked is None and found.site is not None:
        raise MissingError(f"{site_id} has no component {component!r}", hint=did_you_mean(component, known))
    if asked is None:
        raise MissingError(f"{site_id}/site.toml cannot be used", hint=f"See: pactkit check {site_id}")
    codes = asked.definition.item_by_code if asked.definition else {}
    if item is not None and item not in codes:
        raise MissingError(f"{component} has no item {item!r}", hint=did_you_mean(item, codes))
    write_documents(
        common,
        json=lambda: values.document(
            site_made_with(assessor, found),
            explain_content(found, asked, item, day, policy, failures, common.language),
        ),
        sheet=lambda: explain_sheet(found, asked, item, day, policy, failures, common.language),
        rows=lambda: [
            ("scheme", "part", "how", "result"),
            *(
                (scheme["id"], line["what"], line["how"], line["result"])
                for scheme in explain_content(found, asked, item, day, policy, failures, common.language)["schemes"]
                for line in scheme["lines"]
            ),
        ],
        title=f"{component} at {site_id}, explained",
    )
    return site_exit_code(common, assessor, found)
