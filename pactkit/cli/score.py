"""`pactkit score`: one review by one definition."""

from __future__ import annotations

from pathlib import Path

import click

from pactkit.assess.score import score_review
from pactkit.cli.options import Common, common
from pactkit.cli.output import write_documents
from pactkit.cli.running import exit_code, running
from pactkit.cli.terms import scoring
from pactkit.reports import values
from pactkit.reports.fidelity_document import score_content
from pactkit.reports.sheets.fidelity import score_sheet
from pactkit.reports.tables import FIDELITY, item_rows
from pactkit.scoring.fidelity import possible_percent
from pactkit.scoring.freshness import component_freshness


@click.command()
@click.argument("definition", type=click.Path(path_type=Path))
@click.argument("review", type=click.Path(path_type=Path))
@common
@scoring
@running
def score(common: Common, definition: Path, review: Path) -> int:
    """Score REVIEW by DEFINITION, a component.toml: every item is due, nothing else is read."""
    scored = score_review(definition, review, common.terms)
    found, report, policy = scored.definition, scored.report, scored.policy
    fresh = component_freshness(found, report, [scored.review], scored.review.on, policy)
    write_documents(
        common,
        json=lambda: values.document(
            scored.made_with,
            {
                **score_content(found, report, policy, (), common.language),
                "as_of": scored.review.on.isoformat(),
                "problems": values.problems(scored.problems, common.language),
            },
        ),
        sheet=lambda: score_sheet(found, report, policy, scored.problems, common.language),
        columns=FIDELITY,
        rows=lambda: item_rows("", found, report, fresh, common.language),
        title=common.voice.gettext("Score of %(component)s") % {"component": found.id},
        made=lambda: scored.made_with,
    )
    percent = possible_percent(found, report)
    short = percent is not None and common.fail_under is not None and percent < common.fail_under
    return exit_code(common, (), dropped=False, under=int(short))
