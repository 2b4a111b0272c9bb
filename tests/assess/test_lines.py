"""A headline wave by wave: the warning of drift, what it costs, and the line of a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import pytest

from pactkit.api import Component, Context, hookimpl
from pactkit.assess.with_lines import with_lines
from pactkit.model.assessment import SiteAssessment

from .making import READING, Point, Reading, assessor, leeds, part, write
from .making_waves import AUTUMN, SINGING, SITE, review, workspace

FALLING = {
    "one": review("one", "2026-02-01", "S-1 = 2, S-2 = 2"),
    "two": review("two", "2026-05-02", "S-1 = 2, S-2 = 1"),
    "three": review("three", "2026-07-31", "S-1 = 1, S-2 = 1"),
}


def drifting(assessment: SiteAssessment) -> list[str]:
    """What is said of a fall."""
    return [str(one.message) for one in assessment.findings if "in a row" in str(one.message)]


def test_two_falls_are_a_warning(tmp_path: Path) -> None:
    """A headline that fell in two waves in a row is a finding, with the day on which it would leave its band."""
    assessment = leeds(workspace(tmp_path, **FALLING))
    # 6/6, 5/6, 4/6: in 90 days a sixth, and in 36 days from 400/6 to 60, which is still in the band
    (said,) = drifting(assessment)
    assert said == (
        "The best estimate fell in two waves in a row: 100 in one, then 83.33, now 66.67; "
        "at that rate it would have left the band strong on 2026-09-06"
    )
    (finding,) = [one for one in part(assessment, "singing").findings if "in a row" in str(one.message)]
    assert (finding.severity, finding.component) == ("warning", "singing")


@pytest.mark.parametrize("left_out", FALLING)
def test_two_waves_are_not_enough(tmp_path: Path, left_out: str) -> None:
    """With fewer than three waves nothing is said of a fall."""
    reviews = {name: text for name, text in FALLING.items() if name != left_out}
    assert drifting(leeds(workspace(tmp_path, **reviews))) == []


def test_only_waves_up_to_that_day(tmp_path: Path) -> None:
    """A wave after the day that is asked about has not happened yet."""
    root = workspace(tmp_path, **FALLING)
    assert drifting(leeds(root, as_of=date(2026, 7, 30))) == []
    assert len(drifting(leeds(root, as_of=date(2026, 7, 31)))) == 1


def test_only_waves_that_rate_the_component(tmp_path: Path) -> None:
    """A wave that does not rate a component is no wave of it."""
    empty = FALLING["two"].split("[ratings")[0]
    assert drifting(leeds(workspace(tmp_path, **{**FALLING, "two": empty}))) == []


@pytest.mark.parametrize(("waves", "asked"), [(1, 1), (2, 1), (3, 4), (5, 4)])
def test_what_it_costs(tmp_path: Path, waves: int, asked: int) -> None:
    """Facts are measured once for the day, and again for three waves only where there are three."""
    days = []

    def counted(context: Context[Reading]) -> int:
        days.append(context.as_of)
        return 7

    reviews = {
        f"w{number}": review(f"w{number}", f"2026-0{number}-01", f"R-2 = {number % 2}").replace("singing", "reading")
        for number in range(1, waves + 1)
    }
    site = 'format = 1\nname = "Leeds"\nstage = "initial"\n[components.reading]\n'
    point = counting(counted)
    root = write(tmp_path, leeds__site=site, **{f"leeds__reviews__{name}": text for name, text in reviews.items()})
    leeds(root, point)
    assert len(days) == asked
    last = [date(2026, number, 1) for number in range(1, waves + 1)][-3:]
    assert days[1:] == (last if asked > 1 else [])


def counting(measure: Callable[[Context[Reading]], int]) -> Point:
    """The reading plugin with this measure, by its name."""
    component = Component.parse(READING.replace("shortest", measure.__name__), facts=Reading)
    component.measure(measure)
    module = ModuleType("pactkit_reading")
    module.pactkit_component = hookimpl(lambda: component)  # type: ignore[attr-defined]
    return Point("reading", lambda: module)


def test_the_line_of_a_page(tmp_path: Path) -> None:
    """Each wave has its headline, the oldest first, for documents that show it; none else has."""
    root = workspace(tmp_path, **FALLING)
    asked = assessor(root)
    plain = asked.assess("leeds")
    assert part(plain, "singing").waves == ()
    line = part(with_lines(asked, plain), "singing").waves
    assert [(one.wave.id, one.score.score.low) for one in line] == [
        ("one", 100), ("two", Fraction(250, 3)), ("three", Fraction(200, 3)),
    ]  # fmt: skip


def test_one_wave_is_no_line(tmp_path: Path) -> None:
    """A site with one wave, or one that cannot be read, has no lines."""
    asked = assessor(workspace(tmp_path / "one", autumn=AUTUMN))
    assert part(with_lines(asked, asked.assess("leeds")), "singing").waves == ()
    asked = assessor(workspace(tmp_path / "unread", site=SITE + "[oops]\n", **FALLING))
    unread = asked.assess("leeds")
    assert with_lines(asked, unread) is unread


def test_a_component_without_a_checklist(tmp_path: Path) -> None:
    """A component of milestones alone has no line."""
    root = workspace(tmp_path, **{**FALLING, "four": AUTUMN})
    bare = SINGING[: SINGING.index("[[schemes]]")].replace("singing", "sitting")
    more = '[[milestones]]\nid = "found"\ntitle = "Found"\nstage = "installation"\n'
    write(root, components__sitting=bare + more, leeds__site=SITE + "[components.sitting]\n")
    asked = assessor(root)
    assert part(with_lines(asked, asked.assess("leeds")), "sitting").waves == ()
