"""Running an audit: every site once, however it is spread."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.model.finding import Failure
from pactkit.reports.audit import AuditFormat, CsvAudit, JsonAudit, MarkdownAudit, TextAudit
from pactkit.reports.auditing import CHUNK, Wanted, in_order, run_audit
from pactkit.reports.exchange.junit_audit import JunitAudit
from pactkit.reports.exchange.sarif_audit import SarifAudit
from pactkit.reports.html import HtmlAudit

from .making import DAY

FORMATS: tuple[AuditFormat, ...] = (
    JsonAudit(), CsvAudit(), MarkdownAudit(), TextAudit(), HtmlAudit(), SarifAudit(),
    JunitAudit(as_of=date.fromisoformat(DAY)),
)  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of a few more sites than two chunks."""
    root = tmp_path_factory.mktemp("many")
    (root / "programme.toml").write_text('format = 1\nname = "Many"\n', encoding="utf-8")
    for at in range(2 * CHUNK + 3):
        (root / f"s{at:03}").mkdir()
        text = f'format = 1\nname = "Site {at}"\nstage = "full"\n' if at % 7 else "format = 1\n"
        (root / f"s{at:03}" / "site.toml").write_text(text, encoding="utf-8")
    return root


def audited(root: Path, **more: Any) -> tuple[list[str], list[tuple[int, int]]]:
    """What an audit writes in every format, and what it tells of its progress."""
    assessor = Assessor(root, date.fromisoformat(DAY), points=())
    wanted = Wanted(root=str(root), as_of=assessor.as_of, off=frozenset(), language="en", formats=FORMATS)
    outputs, told = [io.StringIO() for _ in FORMATS], []
    tally = run_audit(assessor, wanted, outputs, progress=lambda done, whole: told.append((done, whole)), **more)
    assert (tally.sites, tally.unreadable, tally.dropped) == (203, 29, 29)
    return [output.getvalue() for output in outputs], told


class Late(Executor):
    """An executor that does its work only when somebody asks for a result, the last first."""

    def __init__(self) -> None:
        self.waiting = 0
        self.most = 0

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Something to be done when its result is wanted."""
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future[Any] = Future()

        def result(timeout: float | None = None) -> Any:  # noqa: ARG001 - as that of a future
            self.waiting -= 1
            return function(*given, **named)

        future.result = result  # type: ignore[method-assign] # it is all that an audit asks of a future
        return future


def test_an_executor_may_be_given(root: Path) -> None:
    """An executor of one's own, such as that of Dask's client, gives the same texts in the same order."""
    alone, told = audited(root, jobs=1)
    assert told == [*((done, 203) for done in range(20, 201, 20)), (203, 203)]
    with ThreadPoolExecutor(2) as pool:
        assert audited(root, executor=pool) == (alone, [(100, 203), (200, 203), (203, 203)])
    late = Late()
    assert audited(root, executor=late)[0] == alone
    assert late.most <= 4, "no more chunks under way than pay, so that memory does not grow with the sites"


def test_many_sites_pay_for_processes(root: Path) -> None:
    """Without --jobs as many processes are taken as pay; the texts are the same."""
    assert audited(root)[0] == audited(root, jobs=1)[0]


def test_failures_stand_once_by_plugin() -> None:
    """A failure that came up at many sites is named once; failures stand by plugin, distribution, stage and message."""

    def failure(plugin: str, message: str, trace: str = "") -> Failure:
        return Failure(plugin=plugin, distribution="x 1", stage="load", message=message, trace=trace)

    found = in_order([failure("b", "z"), failure("a", "y", "one"), failure("a", "y", "two"), failure("a", "x")])
    assert [(one.plugin, one.message) for one in found] == [("a", "x"), ("a", "y"), ("b", "z")]
