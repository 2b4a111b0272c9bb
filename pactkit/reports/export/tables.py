"""All tables of an export in the order of its sheets, and the rows of a programme and of a site."""

from __future__ import annotations

from pactkit.model.phrase import phrase
from pactkit.reports.export import definition_tables as definitions
from pactkit.reports.export import item_tables as items
from pactkit.reports.export import notice_tables as notices
from pactkit.reports.export import plan_tables as plans
from pactkit.reports.export import review_tables as reviews
from pactkit.reports.export import score_tables as scores
from pactkit.reports.export import site_tables as sites
from pactkit.reports.export import written
from pactkit.reports.export.subject import ExportedProgramme, ExportedSite
from pactkit.reports.export.table import Rows, Table
from pactkit.scoring.fidelity import detail

ABOUT = Table.of(
    "about", phrase("This table: what made the export, and what each table and column holds"),
    "number*:integer kind_of_row table column_name type key refers_to text",
)  # fmt: skip

TABLES: tuple[Table, ...] = (
    ABOUT,
    notices.PROGRAMME,
    sites.SITES,
    sites.PLACES,
    sites.NEEDS,
    sites.PROGRESS,
    sites.PARTNERS,
    scores.COMPONENTS,
    scores.STRENGTH,
    scores.SCORES,
    scores.GATE_STATES,
    scores.SECTION_SCORES,
    scores.DIMENSION_SCORES,
    items.ITEMS,
    items.STEPS,
    items.DEPARTURES,
    items.ADAPTATIONS,
    reviews.REVIEWS,
    reviews.RATED_COMPONENTS,
    reviews.RATINGS,
    reviews.LEFT_OUT,
    reviews.EVIDENCE,
    plans.MILESTONES,
    plans.BLOCKERS,
    plans.GATHERINGS,
    written.FACTS,
    notices.FIGURES,
    notices.FINDINGS,
    notices.STATEMENTS,
    notices.PROBLEMS,
    notices.FAILURES,
    definitions.DEFINITIONS,
    definitions.SECTIONS,
    definitions.CHECKLIST,
    definitions.LEVELS,
    definitions.CUTS,
    definitions.SCHEMES,
    definitions.BANDS,
    definitions.GATES,
    definitions.PLANNED,
    written.WRITTEN,
)
TABLE_BY_NAME = {table.name: table for table in TABLES}


def rows_of_programme(programme: ExportedProgramme, numbered: notices.Notices) -> Rows:
    """Everything that is no site's."""
    yield from notices.programme_rows(programme)
    for definition in programme.assessor.catalogue:
        yield from definitions.definition_rows(definition, programme.voice)
    yield from numbered.wrong(None, programme.problems, programme.failures, programme.voice)
    yield from written.programme_written(programme)


def rows_of_site(site: ExportedSite, numbered: notices.Notices) -> Rows:
    """Everything about one site."""
    yield from sites.site_rows(site)
    for component in site.found.components:
        definition, report = component.definition, component.fidelity
        found = detail(definition, report, site.programme.policy) if definition and report else None
        yield from scores.score_rows(site, component, found)
        if definition is not None and report is not None:
            yield from items.item_rows(site, definition, report, found)
    yield from items.adaptation_rows(site)
    yield from reviews.review_rows(site)
    yield from plans.plan_rows(site)
    yield from notices.notice_rows(site)
    yield from numbered.wrong(site.id, site.found.problems, site.failures, site.voice)
    yield from written.site_written(site)
