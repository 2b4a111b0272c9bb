"""`pactkit audit`: every site and component, the main job."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from gettext import gettext as _
from pathlib import Path

import click

from pactkit.cli.options import FORMATS, JUNIT, SARIF, Common, Target, common
from pactkit.cli.output import is_coloured, opened
from pactkit.cli.progress import progress_of
from pactkit.cli.running import exit_code, running
from pactkit.cli.terms import scoring
from pactkit.errors import MissingError
from pactkit.model.phrase import phrase
from pactkit.reports.audit import AuditFormat, CsvAudit, JsonAudit, MarkdownAudit, TextAudit
from pactkit.reports.auditing import Wanted, run_audit


@click.command()
@click.argument("workspace_path", metavar="[WORKSPACE]", required=False, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes. Default: as many as pay.")
@click.option(
    "--common",
    "compared",
    multiple=True,
    metavar="SITE",
    help="Compare these sites on what all of them must do; twice or more.",
)
@partial(common, formats=(*FORMATS, JUNIT, SARIF))
@scoring
@running
def audit(common: Common, workspace_path: Path | None, jobs: int | None, compared: tuple[str, ...]) -> int:
    """Audit every site: readiness and fidelity of each component, side by side."""
    if workspace_path is not None and not workspace_path.is_dir():
        raise MissingError(phrase("there is no folder %(folder)s", folder=str(workspace_path)))
    assessor = common.assessor(workspace_path)
    named = tuple(dict.fromkeys(assessor.site_id(site) for site in compared))
    if len(named) == 1:
        raise click.UsageError(_("--common compares sites: name two or more, each with a --common of its own"))
    with ExitStack() as stack:
        outputs = [stack.enter_context(opened(target, common.stdout)) for target in common.targets]
        wanted = Wanted(
            root=str(assessor.workspace.root),
            as_of=common.as_of,
            off=common.off,
            language=common.language,
            formats=tuple(
                _format(target, common, coloured=is_coloured(out))
                for target, out in zip(common.targets, outputs, strict=True)
            ),
            fail_under=common.fail_under,
            terms=common.terms,
            common=named,
        )
        progress = stack.enter_context(progress_of(common.voice.gettext("Sites")))
        tally = run_audit(assessor, wanted, outputs, jobs=jobs, progress=progress)
    dropped = bool(tally.dropped) or any(problem.is_error for problem in assessor.problems)
    return exit_code(common, {*assessor.failures, *tally.failures}, dropped=dropped, under=tally.under)


def _format(target: Target, common: Common, *, coloured: bool) -> AuditFormat:
    if target.name == "html":
        from pactkit.reports.html import HtmlAudit  # noqa: PLC0415 - jinja2 is slow to import

        html: AuditFormat = HtmlAudit()
        return html
    if target.name == SARIF:
        from pactkit.reports.exchange.sarif_audit import SarifAudit  # noqa: PLC0415 - only for code scanning

        return SarifAudit()
    if target.name == JUNIT:
        from pactkit.reports.exchange.junit_audit import JunitAudit  # noqa: PLC0415 - only for build servers

        return JunitAudit(as_of=common.as_of, fail_under=common.fail_under)
    plain: dict[str, AuditFormat] = {"json": JsonAudit(), "csv": CsvAudit(), "markdown": MarkdownAudit()}
    return plain.get(target.name, TextAudit(coloured=coloured))
