"""The calendar as a sheet and as rows, where something is missing."""

from __future__ import annotations

from attrs import evolve

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.problem import Place, Problem
from pactkit.reports.calendar.document import CALENDAR, calendar_content, calendar_rows
from pactkit.reports.calendar.sheet import calendar_sheet
from pactkit.reports.text import plain

from .making import AS_OF, SAMPLE, assessed, view_of

BROKEN = Failure(plugin="songs", distribution="pactkit-songs", stage="pactkit_gatherings", message="no drum")
PROBLEM = Problem(place=Place(file="alder/site.toml", line=3), message="so it is not")


def test_an_empty_calendar_says_so() -> None:
    """Where nothing is on the sheet says so, and has no table."""
    assert plain(calendar_sheet(assessed(), view_of(language="es"), (), voice_of("es"))) == (
        "Actividades en El Aliso\n=======================\n\nSegún lo previsto el 22 de noviembre de 2026.\n\n"
        "El calendario aún no tiene nada previsto.\n"
    )


def test_what_may_be_missing_is_said() -> None:
    """A plugin that broke is named, and the reader is told that something may be missing."""
    found = assessed(*SAMPLE, failures=(BROKEN,))
    told = plain(calendar_sheet(found, view_of(*SAMPLE, failures=(BROKEN,)), (BROKEN,), voice_of("en")))
    assert "Something may be missing: not everything could be read." in told
    assert "songs (pactkit-songs), pactkit_gatherings: no drum" in told


def test_a_site_that_cannot_be_read_says_nothing_of_what_is_on() -> None:
    """Its problems stand in the sheet and in the JSON, and it has no rows."""
    found = SiteAssessment(id="alder", site=None, problems=(PROBLEM,))
    told = plain(calendar_sheet(found, None, (), voice_of("en")))
    assert told.startswith("alder\n=====\n\nThis site cannot be read, so that nothing is said of it.\n")
    assert "so it is not" in told
    content = calendar_content(found, None, AS_OF, (BROKEN,), "en")
    assert (content["readable"], content["gatherings"]) == (False, [])
    assert [problem["message"] for problem in content["problems"]] == ["so it is not"]
    assert [failure["plugin"] for failure in content["failures"]] == ["songs"]
    assert list(calendar_rows(None)) == []


def test_rows_fit_their_columns() -> None:
    """A row has every column but that of problems, in the order of the calendar."""
    view = view_of(*SAMPLE)
    rows = list(calendar_rows(view))
    assert {len(row) for row in rows} == {len(CALENDAR) - 1}
    assert [row[CALENDAR.index("id")] for row in rows] == [entry.id for entry in view.entries]
    assert list(calendar_rows(evolve(view, entries=()))) == []
