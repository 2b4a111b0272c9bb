"""One component at one site: what its plugin is given, and where its findings are placed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pactkit.api import Context, Finding
from pactkit.model.problem import path_text

from .making import (
    AS_OF,
    PROGRAMME,
    READING,
    REVIEW,
    SITE,
    WALKING,
    Course,
    Reading,
    assessor,
    leeds,
    part,
    place,
    reading,
    write,
)


def test_what_a_plugin_is_given(tmp_path: Path) -> None:
    """A context holds the site, the component's own facts, stage and ratings, the day, and others' facts."""
    seen: list[Context[Any]] = []

    def told(context: Context[Reading]) -> None:
        seen.append(context)

    site = f'{SITE}[stages]\nreading = "full"\n[components.walking]\nroutes = 3\n[components.reading]\nleaders = 2\n'
    write(
        tmp_path,
        components__walking=WALKING,
        leeds__site=site,
        leeds__reviews__a=f'{REVIEW}[ratings.reading.items]\nR-1 = "cannot_rate"\nR-2 = 1\n',
    )
    asked = assessor(tmp_path, reading(pactkit_findings=told))
    assessment = asked.assess("leeds")
    (context,) = seen
    assert (context.site, context.as_of, context.stage) == (assessment.site, AS_OF, "full")
    assert (context.facts, context.ratings) == (Reading(leaders=2), {"R-1": None, "R-2": 1})
    assert (context.component.id, context.programme) == ("reading", asked.programme)
    assert context.facts_of("walking") == {"routes": 3}
    assert (context.facts_of("singing"), context.standard()) == (None, None)
    assert [context.at_least(stage) for stage in ("exploration", "full")] == [True, True]


def test_the_standard_report_for_hooks_that_amend_it(tmp_path: Path) -> None:
    """`standard()` is the report that pactkit itself would give."""
    reports: list[Any] = []

    def told(context: Context[Reading]) -> Any:
        reports.append(context.standard())
        return context.standard()

    write(tmp_path, leeds__site=f"{SITE}[components.reading]\nleaders = 2\n")
    plain = part(leeds(tmp_path, reading()), "reading")
    leeds(tmp_path, reading(pactkit_fidelity=told, pactkit_readiness=told))
    assert reports == [plain.fidelity, plain.readiness]


SITE_TEXT = f"""{SITE}[components.reading]
leaders = 1
courses = [
  {{ venue = "st", weeks = 7 }},
  {{ weeks = 5, venue = "school" }},
]
[readiness.reading]
trained = {{ status = "done", on = 2026-10-01 }}
"""


def found(context: Context[Reading]) -> list[Finding]:
    """Findings at every kind of place."""
    courses = context.facts.courses
    return [
        *(Finding.note(one.venue, at=("courses", at, "venue")) for at, one in enumerate(courses)),
        Finding.note("the table"),
        Finding.note("not stated", at=("courses", 0, "enrolled")),
        Finding.note("nowhere", at=("groups", 3, "venue")),
    ]


def test_findings_are_placed(tmp_path: Path) -> None:
    """`at` is a path inside the component's table; it becomes file, line and column where that is asked for."""
    write(tmp_path, leeds__site=SITE_TEXT)
    asked = assessor(tmp_path, reading(pactkit_findings=found))
    own = ("components", "reading")
    expected = [
        ("components.reading.courses[0].venue", place(SITE_TEXT, *own, "courses", 0, "venue")),
        ("components.reading.courses[1].venue", place(SITE_TEXT, *own, "courses", 1, "venue")),
        ("components.reading", place(SITE_TEXT, *own)),
        ("components.reading.courses[0].enrolled", place(SITE_TEXT, *own, "courses", 0)),
        ("components.reading.groups[3].venue", place(SITE_TEXT, *own)),
        ("readiness.reading.trained", place(SITE_TEXT, "readiness", "reading", "trained")),
    ]
    assert [numbers for _, numbers in expected] == [(7, 13), (8, 24), (4, 1), (7, 3), (4, 1), (11, 11)]
    located = asked.assess("leeds", located=True)
    for findings in (part(located, "reading").findings, sorted(located.findings, key=lambda one: one.severity)):
        places = [finding.place for finding in findings]
        assert [one and one.file for one in places] == ["leeds/site.toml"] * 6
        assert [one and (path_text(one.path), (one.line, one.column)) for one in places] == expected
    plain = asked.assess("leeds")
    assert [one.place and (one.place.line, one.place.column) for one in plain.findings] == [(None, None)] * 6


def test_nothing_is_looked_up_without_findings(tmp_path: Path) -> None:
    """Where nothing is placed, locating changes nothing."""
    write(tmp_path, programme=f'{PROGRAMME}core = ["reading"]\n', leeds__site=SITE)
    asked = assessor(tmp_path, reading())
    assert asked.assess("leeds", located=True) == asked.assess("leeds")
    assert [finding.place for finding in asked.assess("leeds").findings] == [None]
    both = f"{SITE}[components.walking]\n[readiness.walking]\nroute = {{ expected = 2026-01-01 }}\n"
    core = f'{PROGRAMME}core = ["reading"]\n'
    write(tmp_path, programme=core, components__walking=WALKING, leeds__site=both)
    located = assessor(tmp_path, reading()).assess("leeds", located=True)
    assert [one.place and (one.place.line, one.place.column) for one in located.findings] == [None, (6, 9)]


def test_only_the_component_s_reviews_count(tmp_path: Path) -> None:
    """The reviews behind a component are those of the newest wave that rates it."""
    walk = "[ratings.walking.items]\nW-1 = 1\n"
    read = "[ratings.reading.items]\nR-2 = 1\n"
    write(
        tmp_path,
        components__walking=WALKING,
        leeds__site=f"{SITE}[components.walking]\n[components.reading]\n",
        leeds__reviews__a=f"{REVIEW}{walk}{read}",
        leeds__reviews__b=f"{REVIEW.replace('2026-autumn', 'later').replace('10-01', '10-02')}{walk}",
    )
    assessment = leeds(tmp_path, reading())
    assert [one.file for one in part(assessment, "reading").reviews] == ["a.toml"]
    assert [one.file for one in part(assessment, "walking").reviews] == ["b.toml"]


def test_a_measure_is_computed_once(tmp_path: Path) -> None:
    """A measure that several items and milestones name is computed once for each site."""
    seen: list[Course] = []

    def counted(context: Context[Reading]) -> int:
        seen.extend(context.facts.courses)
        return 7

    twice = READING.replace('{ from = "leaders", at_least', '{ from = "shortest", at_least')
    entry = reading(twice)
    entry.load().pactkit_component().measure(counted_as("shortest", counted))
    write(tmp_path, leeds__site=f'{SITE}[components.reading]\ncourses = [{{ venue = "st" }}]\n')
    assessment = leeds(tmp_path, entry)
    assert part(assessment, "reading").ready
    assert seen == [Course(venue="st")]


def test_a_person_can_stop_it(tmp_path: Path) -> None:
    """Ctrl-C while a measure is computed is nobody's failure: it goes through."""

    def stopped(_: Context[Reading]) -> int:
        raise KeyboardInterrupt

    entry = reading()
    entry.load().pactkit_component().measure(counted_as("shortest", stopped))
    write(tmp_path, leeds__site=f"{SITE}[components.reading]\n")
    asked = assessor(tmp_path, entry)
    with pytest.raises(KeyboardInterrupt):
        asked.assess("leeds")


def counted_as(name: str, function: Any) -> Any:
    """The function under another name."""
    function.__name__ = name
    return function
