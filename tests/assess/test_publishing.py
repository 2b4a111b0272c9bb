"""Figures and gatherings of a workspace, and what is noticed about a site as a whole."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

from pactkit.api import Figure, FigureColumn, Gathering, People, When
from pactkit.model.problem import path_text
from pactkit.model.text import say

from .making import PROGRAMME, SITE, WALKING, assessor, lines, reading, said, write

READS = SITE + "[components.reading]\nleaders = 7\n"
COLUMNS = (FigureColumn(id="site", title="Site"), FigureColumn(id="leaders", title="Leaders"))
WHEN = When(day="tuesday", starts=time(10), ends=time(12))


def leaders(context: Any) -> list[Figure]:
    """A figure about one site."""
    return [
        Figure(id="leaders", title="Leaders", columns=COLUMNS, rows=((context.site.id, People(context.facts.leaders)),))
    ]


def all_leaders(network: Any) -> list[Figure]:
    """A figure about the programme."""
    rows = tuple((one.site.id, People(one.facts.leaders)) for one in network.sites)
    return [Figure(id="all", title="All", columns=COLUMNS, rows=rows)]


def test_figures_of_a_site(tmp_path: Path) -> None:
    """Every component that a site offers may publish figures about it."""
    write(tmp_path, leeds__site=READS)
    figures, failures = assessor(tmp_path, reading(pactkit_figures=leaders)).figures("leeds")
    assert [(figure.component, figure.rows) for figure in figures] == [("reading", (("leeds", People(7)),))]
    assert failures == ()


def test_figures_of_a_site_that_cannot_be_read(tmp_path: Path) -> None:
    """Nothing is computed from part of a file."""
    write(tmp_path, leeds__site=READS + "bread = 3\n")
    assert assessor(tmp_path, reading(pactkit_figures=leaders)).figures("leeds") == ((), ())


def test_figures_of_the_programme(tmp_path: Path) -> None:
    """A component is given the contexts of all sites that offer it and can be read, by id."""
    write(tmp_path, york__site=READS, bath__site=READS.replace("7", "9"), leeds__site=SITE, hull__site="format = 2")
    figures, failures = assessor(tmp_path, reading(pactkit_programme_figures=all_leaders)).programme_figures()
    assert [figure.rows for figure in figures] == [(("bath", People(9)), ("york", People(7)))]
    assert failures == ()


def test_a_plugin_that_breaks_over_its_figures(tmp_path: Path) -> None:
    """A failure is named, and the other figures stand."""
    write(tmp_path, leeds__site=READS)

    def breaking(context: Any) -> Any:
        raise ValueError(context.site.id)

    point = reading(pactkit_figures=breaking, pactkit_programme_figures=all_leaders)
    figures, failures = assessor(tmp_path, point).figures("leeds")
    assert figures == ()
    assert [one.rsplit(" (", 1)[0] for one in said(failures)] == [
        "reading (pactkit-example 1.0) pactkit_figures: ValueError: leeds"
    ]


def test_what_is_on(tmp_path: Path) -> None:
    """A component is told of all gatherings of the site, of components with code and without."""
    seen: list[str] = []

    def noticing(context: Any) -> None:
        seen.extend(f"{one.component}: {say(one.title)}" for one in context.gatherings())

    walking = "[[components.walking.gatherings]]\ntitle = 'Walk'\nlanguages = ['en']\n"
    walking += "when = { day = 'friday', starts = 10:00:00, ends = 11:00:00 }\n"
    write(tmp_path, leeds__site=READS + walking, components__walking=WALKING)
    point = reading(
        pactkit_gatherings=lambda: [Gathering(title="Group", when=WHEN, languages=("en",))], pactkit_findings=noticing
    )
    assessment = assessor(tmp_path, point).assess("leeds")
    assert seen == ["reading: Group", "walking: Walk"]
    assert [(one.component, one.when.day) for one in assessment.gatherings] == [
        ("reading", "tuesday"), ("walking", "friday"),
    ]  # fmt: skip


def test_sources_that_differ_are_found_at_their_place(tmp_path: Path) -> None:
    """Disagreements between documents are one finding of the site, at the first statement that is disputed."""
    statements = "".join(
        f"[[statements]]\nabout = '{about}'\nsays = {year}\nsource = 'Page {year}'\n"
        for about in ("when it began", "when it ended")
        for year in (2013, 2015)
    )
    write(tmp_path, leeds__site=SITE + statements)
    (finding,) = assessor(tmp_path).assess("leeds", located=True).findings
    assert finding.place is not None
    assert (str(finding.place), path_text(finding.place.path)) == ("leeds/site.toml:4:1", "statements[0]")


def test_a_first_session_that_lies_ahead_is_found_at_its_place(tmp_path: Path) -> None:
    """Where the stage says that sessions are being held, a planned first session is a finding at its day."""
    write(tmp_path, leeds__site=SITE + "launch = 2026-12-01\n")
    (finding,) = assessor(tmp_path).assess("leeds", located=True).findings
    assert finding.place is not None
    assert (finding.severity, str(finding.place), path_text(finding.place.path)) == (
        "warning", "leeds/site.toml:4:10", "launch",
    )  # fmt: skip


def test_an_adaptation_that_runs_out_is_found_at_its_place(tmp_path: Path) -> None:
    """The finding names the component that was changed."""
    log = "[[adaptations]]\ncomponent = 'reading'\nitems = ['R-2']\nwhat = 'Less'\nwhy = 'Rain'\n"
    log += "keeps_function = true\napproved = 2026-01-01\nuntil = 2026-12-01\n"
    write(tmp_path, leeds__site=READS + log)
    found = [one for one in assessor(tmp_path, reading()).assess("leeds").findings if one.place]
    assert [(one.component, path_text(one.place.path)) for one in found if one.place] == [("reading", "adaptations[0]")]


def test_an_adaptation_of_a_component_that_is_off_is_kept(tmp_path: Path) -> None:
    """The log is the site's: what was changed in a component that is switched off stays in it."""
    log = (
        "[[adaptations]]\ncomponent = 'reading'\nitems = ['R-9']\nwhat = 'Less'\nwhy = 'Rain'\nkeeps_function = true\n"
    )
    write(tmp_path, leeds__site=READS + log)
    assessment = assessor(tmp_path, reading(), off=["reading"]).assess("leeds")
    assert assessment.site is not None
    assert [one.component for one in assessment.site.adaptations] == ["reading"]
    assert lines(assessment.problems) == []


def test_a_programme_without_figures(tmp_path: Path) -> None:
    """Where no component publishes about the programme, no site is read at all."""
    write(tmp_path, programme=PROGRAMME, leeds__site="format = 2")
    assert assessor(tmp_path, reading()).programme_figures() == ((), ())


def test_what_is_on_is_known_over_the_programme_too(tmp_path: Path) -> None:
    """A component that publishes about the programme is told of the gatherings of all components at each site."""
    walking = "[[components.walking.gatherings]]\ntitle = 'Walk'\n"
    walking += "when = { day = 'friday', starts = 10:00:00, ends = 11:00:00 }\n"
    write(tmp_path, leeds__site=READS + walking, components__walking=WALKING)

    def counted(network: Any) -> list[Figure]:
        rows = tuple((one.site.id, len(one.gatherings())) for one in network.sites)
        return [Figure(id="on", title="On", columns=COLUMNS, rows=rows)]

    figures, failures = assessor(tmp_path, reading(pactkit_programme_figures=counted)).programme_figures()
    assert ([figure.rows for figure in figures], failures) == ([(("leeds", 1),)], ())
