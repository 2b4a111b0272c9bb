"""The calendars of a report: which files, linked from the site's page, and never over what somebody else wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from pactkit.assess.assessor import Assessor
from pactkit.errors import ExistsError
from pactkit.reports.calendar.write import calendar_names
from pactkit.reports.pages.write import write_report

from ..pages.reading import Page  # noqa: TID252 - the tests of pages have the tools
from .making import AS_OF

PROGRAMME = 'format = 1\nname = "Songs together"\nlanguages = {languages}\n'
SINGING = """\
format = 1
id = "singing"
version = "1"
title = "Singing"
[[milestones]]
id = "drum_found"
title = "A drum found"
stage = "exploration"
"""
SITE = """\
format = 1
name = "Alder"
stage = "initial"
[components.singing]
[[components.singing.gatherings]]
title = { en = "Songs", es = "Canto" }
when = { day = "monday", starts = 10:00:00, ends = 11:00:00 }
languages = ["en"]
"""
QUIET = 'format = 1\nname = "Birch"\nstage = "initial"\n[components.singing]\n'
OVER = SITE.replace('day = "monday"', "on = 2026-11-01").replace("Alder", "Cedar")
FILES = ["alder.en.html", "alder.en.ics", "alder.es.html", "alder.es.ics"]


def network(root: Path, languages: str = '["en", "es"]') -> Assessor:
    """Three sites: at one something is on, at one nothing, and at one all is over."""
    texts = {"programme.toml": PROGRAMME.format(languages=languages), "components/singing.toml": SINGING,
             "alder/site.toml": SITE, "birch/site.toml": QUIET, "cedar/site.toml": OVER}  # fmt: skip
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Assessor(root, AS_OF, points=[])


@pytest.fixture
def assessor(tmp_path: Path) -> Assessor:
    """The small network."""
    return network(tmp_path / "songs")


@pytest.fixture
def out(tmp_path: Path, assessor: Assessor) -> Path:
    """Its report."""
    folder = tmp_path / "out"
    write_report(assessor, folder, "en")
    return folder


def links(page: Path) -> Iterator[Path]:
    """The files that a page links to."""
    hrefs = Page(page.read_text(encoding="utf-8")).values("href")
    return (page.parent / href.partition("#")[0] for href in hrefs if not href.startswith("#"))


def test_a_site_where_something_is_on_has_a_page_and_a_file_in_each_language(
    assessor: Assessor, tmp_path: Path
) -> None:
    """Their paths come after that of the site's page; a site where nothing is on, or no more, has none."""
    paths = write_report(assessor, tmp_path / "new", "en")
    names = [path.relative_to(tmp_path / "new").as_posix() for path in paths]
    assert names == ["index.html", "alder.html", *(f"calendar/{name}" for name in FILES), "birch.html", "cedar.html"]
    assert sorted(path.name for path in (tmp_path / "new" / "calendar").iterdir()) == FILES


@pytest.mark.parametrize(
    ("languages", "expected"), [('["es"]', FILES[2:]), ('["cy", "es"]', FILES[2:]), ('["cy"]', FILES[:2])]
)
def test_languages_are_the_programmes(tmp_path: Path, languages: str, expected: list[str]) -> None:
    """A calendar is written in each language of the programme that pactkit knows; in English where it knows none."""
    write_report(network(tmp_path / "songs", languages), tmp_path / "new", "en", ["alder"])
    assert sorted(path.name for path in (tmp_path / "new" / "calendar").iterdir()) == expected


def test_the_sites_page_links_to_its_calendars(out: Path) -> None:
    """The page of a site links to every calendar of it, and no link is dead; other sites' pages link to none."""
    linked = {path for path in links(out / "alder.html") if path.parent.name == "calendar"}
    assert sorted(path.name for path in linked) == FILES
    assert all(path.is_file() for path in linked)
    for quiet in ("birch", "cedar"):
        assert not [path for path in links(out / f"{quiet}.html") if path.parent.name == "calendar"]


def test_calendars_can_be_put_on_the_web_by_themselves(out: Path) -> None:
    """A calendar links to nothing outside its own folder: not to the site's page, which is not for everybody."""
    for name in ("alder.en.html", "alder.es.html"):
        found = set(links(out / "calendar" / name))
        assert {path.parent for path in found} == {out / "calendar"}
        assert all(path.is_file() for path in found)


def test_the_files_are_calendars(out: Path) -> None:
    """Each .ics file holds what is on, in its language."""
    titles = [str(event["summary"]) for name in ("alder.en.ics", "alder.es.ics")
              for event in Calendar.from_ical((out / "calendar" / name).read_bytes()).walk("VEVENT")]  # fmt: skip
    assert titles == ["Songs", "Canto"]


def test_equal_input_gives_equal_bytes(assessor: Assessor, out: Path, tmp_path: Path) -> None:
    """A report made again is the same, byte for byte, also in another language of the report."""
    for path in write_report(assessor, tmp_path / "again", "es"):
        if path.parent.name == "calendar":
            assert path.read_bytes() == (out / "calendar" / path.name).read_bytes()


def test_a_report_is_written_over_its_own_calendars(assessor: Assessor, out: Path) -> None:
    """Calendars that pactkit made are replaced."""
    (out / "calendar" / "alder.en.ics").write_bytes((out / "calendar" / "alder.es.ics").read_bytes())
    write_report(assessor, out, "en")
    assert b"SUMMARY:Songs\r\n" in (out / "calendar" / "alder.en.ics").read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_pactkit_did_not_make_is_left_and_nothing_is_written(
    assessor: Assessor, tmp_path: Path, name: str
) -> None:
    """Somebody else's file in the place of a calendar stops the report before anything is written."""
    mine = tmp_path / "new" / "calendar" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("BEGIN:VCALENDAR\r\nPRODID:-//Mine\r\n", encoding="utf-8")
    with pytest.raises(ExistsError, match="was not made by pactkit"):
        write_report(assessor, tmp_path / "new", "en")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["calendar"]


def test_a_file_in_the_place_of_the_folder_is_left(assessor: Assessor, tmp_path: Path) -> None:
    """A file called calendar stops the report too."""
    (tmp_path / "calendar").write_text("mine", encoding="utf-8")
    with pytest.raises(ExistsError, match="calendar is not a folder"):
        write_report(assessor, tmp_path, "en")
    assert not (tmp_path / "index.html").exists()


def test_names_of_files() -> None:
    """A calendar is called by its site and its language."""
    assert calendar_names("alder", ("en", "es")) == [f"calendar/{name}" for name in FILES]


def test_the_day_of_the_report_counts(tmp_path: Path) -> None:
    """What was still to come on an earlier day is in the calendar of that day."""
    network(tmp_path / "songs")
    early = Assessor(tmp_path / "songs", date(2026, 10, 31), points=[])
    write_report(early, tmp_path / "new", "en", ["cedar"])
    assert (tmp_path / "new" / "calendar" / "cedar.en.html").is_file()
