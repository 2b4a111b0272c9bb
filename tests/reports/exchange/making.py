"""A check and an audit with something of everything in them: slips, a failed plugin, an unreadable site, drift."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from pactkit.assess.assessor import Assessor
from pactkit.assess.checking import Checked, Checker
from pactkit.model.number import Number
from pactkit.reports.auditing import Wanted, run_audit
from pactkit.reports.exchange.junit import check_junit
from pactkit.reports.exchange.junit_audit import JunitAudit
from pactkit.reports.exchange.sarif import check_sarif
from pactkit.reports.exchange.sarif_audit import SarifAudit
from tests.cli.making import BIRCH, Point, broken_point, workspace, write

DAY = date(2026, 11, 22)
NO_SHOES = broken_point("hiking")


def network(root: Path) -> Path:
    """Alder and Birch, a third site that cannot be read, and a definition that cannot be used."""
    workspace(root)
    write(root / "cedar" / "site.toml", BIRCH.replace('stage = "installation"', 'stage = "<&>"\nnobody = 1'))
    write(root / "components" / "singing.toml", 'format = 1\nid = "singing"\n')
    return root


def checked(root: Path) -> Checked:
    """What a check of it finds; the plugin hiking cannot be loaded."""
    return Checker([NO_SHOES]).check([root])


def check_texts(root: Path, language: str = "en") -> tuple[str, str]:
    """The check as SARIF and as JUnit."""
    found = checked(root)
    made = found.made_with
    return (
        check_sarif(found.problems, found.failures, made, language),
        check_junit(found.names, found.problems, found.failures, made, DAY, language),
    )


def audit_texts(
    root: Path,
    language: str = "en",
    fail_under: Number | None = None,
    plugin: Point = NO_SHOES,
    off: tuple[str, ...] = (),
) -> tuple[str, str]:
    """The audit as SARIF and as JUnit; without another plugin, the only one cannot be loaded."""
    formats = (SarifAudit(), JunitAudit(as_of=DAY, fail_under=fail_under))
    outputs = [io.StringIO() for _ in formats]
    assessor = Assessor(root, DAY, points=[plugin], off=off)
    wanted = Wanted(
        root=str(root), as_of=DAY, off=frozenset(off), language=language, formats=formats, fail_under=fail_under
    )
    run_audit(assessor, wanted, outputs, jobs=1)
    sarif, junit = (output.getvalue() for output in outputs)
    return sarif, junit
