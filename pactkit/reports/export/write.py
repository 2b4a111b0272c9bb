"""Writing an export: the programme, then one site after the other, so that memory does not grow with the sites."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from pactkit.assess.assessor import Assessor
from pactkit.languages.voice import Voice
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.reports.export.about import Made, about_rows
from pactkit.reports.export.folder import CsvFolder
from pactkit.reports.export.notice_tables import Notices
from pactkit.reports.export.subject import exported_programme, exported_site
from pactkit.reports.export.table import Row, Rows, Table
from pactkit.reports.export.tables import ABOUT, rows_of_programme, rows_of_site
from pactkit.reports.export.workbook import Workbook

XLSX = ".xlsx"


class Sink(Protocol):
    """Where rows go."""

    def add(self, table: Table, row: Row) -> None:
        """One row more, of any table."""

    def finish(self, made: Made, title: str, voice: Voice) -> list[Path]:
        """Put everything in place."""


def write_export(
    assessor: Assessor,
    out: Path,
    voice: Voice,
    site_ids: Iterable[str] | None = None,
    watch: Callable[[SiteAssessment, int], None] = lambda _assessment, _all: None,
    failed: Callable[[tuple[Failure, ...]], None] = lambda _failures: None,
    options: tuple[tuple[str, str], ...] = (),
) -> list[Path]:
    """Write every table to the folder `out`, or to the workbook where its name ends in .xlsx; the paths.

    `site_ids` None means the whole workspace. `watch` is told of each site as it goes by, and of how many there are;
    `failed` of the plugins that broke over figures. Equal input gives equal bytes. Raises ExistsError, before anything
    is read, where something that no export wrote would be replaced; PactkitError where a workbook cannot be written.
    """
    ids = tuple(assessor.workspace.site_ids() if site_ids is None else site_ids)
    with Workbook(out) if out.suffix.casefold() == XLSX else CsvFolder(out) as sink:
        numbered = Notices()
        programme = exported_programme(assessor, voice, whole=site_ids is None)
        failed(programme.failures)
        _add(sink, rows_of_programme(programme, numbered))
        inputs = assessor.inputs()
        for site_id in ids:
            site = exported_site(assessor, site_id, voice)
            _add(sink, rows_of_site(site, numbered))
            inputs.add(site.found.digest)
            failed(site.failures)
            watch(site.found, len(ids))
        made = Made(
            made_with=assessor.made_with(inputs),
            as_of=assessor.as_of.isoformat(),
            language=voice.language,
            what="*" if site_ids is None else " ".join(ids),
            options=options,
        )
        for row in about_rows(made, voice):
            sink.add(ABOUT, row)
        return sink.finish(made, voice.say(assessor.programme.name), voice)


def _add(sink: Sink, rows: Rows) -> None:
    for table, row in rows:
        sink.add(table, row)
