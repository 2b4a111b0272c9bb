"""`pactkit audit`: every site and component, the main job."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from pactkit.cli.options import Common, Target, common
from pactkit.cli.output import is_coloured, opened
from pactkit.cli.progress import progress_of
from pactkit.cli.running import exit_code, running
from pactkit.errors import MissingError
from pactkit.reports.audit import AuditFormat, CsvAudit, JsonAudit, MarkdownAudit, TextAudit
from pactkit.reports.auditing import Wanted, run_audit


@click.command()
@click.argument("workspace_path", metavar="[WORKSPACE]", required=False, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes. Default: as many as pay.")
@common
@running
def audit(common: Common, workspace_path: Path | None, jobs: int | None) -> int:
    """Audit every site: readiness and fidelity of each component, side by side."""
    if workspace_path is not None and not workspace_path.is_dir():
        raise MissingError(f"there is no folder {workspace_path}")
    assessor = common.assessor(workspace_path)
    with ExitStack() as stack:
        outputs = [stack.enter_context(opened(target, common.stdout)) for target in common.targets]
        wanted = Wanted(
            root=str(assessor.workspace.root),
            as_of=common.as_of,
            off=common.off,
            language=common.language,
            formats=tuple(
                _format(target, coloured=is_coloured(out)) for target, out in zip(common.targets, outputs, strict=True)
            ),
            fail_under=common.fail_under,
        )
        progress = stack.enter_context(progress_of("Sites"))
        tally = run_audit(assessor, wanted, outputs, jobs=jobs, progress=progress)
    dropped = bool(tally.dropped) or any(problem.is_error for problem in assessor.problems)
    return exit_code(common, {*assessor.failures, *tally.failures}, dropped=dropped, under=tally.under)


def _format(target: Target, *, coloured: bool) -> AuditFormat:
    if target.name == "html":
        from pactkit.reports.html import HtmlAudit  # noqa: PLC0415 - jinja2 is slow to import

        html: AuditFormat = HtmlAudit()
        return html
    plain: dict[str, AuditFormat] = {"json": JsonAudit(), "csv": CsvAudit(), "markdown": MarkdownAudit()}
    return plain.get(target.name, TextAudit(coloured=coloured))
