"""`pactkit calendar`: what is on, in every format."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from pactkit.api import Gathering, When
from pactkit.reports.calendar.document import CALENDAR

from .conftest import Install
from .making import ALDER, DAY, FORMATS, pactkit, point, write
from .shapes import SITE, TAIL, misfits

ON = """\
[[components.walking.gatherings]]
title = { en = "Buggy walk", es = "Paseo con carrito" }
when = { day = "friday", starts = 10:00:00, ends = 11:30:00 }
venue = "hall"
languages = ["en", "es"]
audience = "under_ones"
[[components.walking.gatherings]]
title = "Dads out"
when = { day = "friday", starts = 11:00:00, ends = 12:00:00, every = "month", first = 2026-11-06 }
venue = "hall"
languages = ["en"]
audience = "dads"
[alliance]
name = "Alder alliance"
partners = [{ id = "hall", name = "Alder Hall", kind = "other", commitment = "confirmed" }]
"""
TEXTS = (
    "id",
    "component",
    "title",
    "day",
    "on",
    "every",
    "starts",
    "ends",
    "first",
    "last",
    "next",
    "room",
    "audience",
)
GATHERING = {
    **dict.fromkeys(TEXTS, "text"),
    "not_on": ["text"],
    "venue": {"id": "text", "name": "text"},
    "online": "truth",
    "languages": ["text"],
    "creche": "truth",
}
DOCUMENT = {**SITE, "gatherings": [GATHERING], **TAIL}
EVERY = (*FORMATS, "ics")


@pytest.fixture
def walks(root: Path) -> Path:
    """The small workspace, in which Alder has a walk each week and one for dads once a month, which clash."""
    write(root / "alder" / "site.toml", ALDER.replace("leaders = 3\n", f"leaders = 3\n{ON}"))
    return root


def told(kind: str, *more: str) -> str:
    """What is said of Alder in a format."""
    ran = pactkit("calendar", "alder", "--as-of", DAY, "--format", kind, *more)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


@pytest.mark.usefixtures("walks")
def test_text_says_what_is_on() -> None:
    """Without an option the calendar is text."""
    assert told("text") == pactkit("calendar", "alder", "--as-of", DAY).out
    lines = [re.split(r" {2,}", line) for line in told("text").split("\n")]
    assert lines[0] == ["What is on in Alder"]
    assert lines[7:9] == [
        ["Day", "Time", "What", "Where", "Languages"],
        ["Friday", "10am to 11:30am", "Buggy walk", "Alder Hall", "English, Spanish"],
    ]


@pytest.mark.usefixtures("walks")
def test_the_json_has_its_keys() -> None:
    """The document has the keys of the contract, with days, times and codes as the file says them."""
    ran = pactkit("calendar", "alder", "--as-of", DAY, "--format", "json")
    assert misfits(DOCUMENT, ran.json) == []
    walk, dads = ran.json["gatherings"]
    assert [walk[key] for key in ("title", "day", "every", "starts", "ends", "next")] == [
        "Buggy walk", "friday", "week", "10:00", "11:30", "2026-11-27",
    ]  # fmt: skip
    assert walk["venue"] == {"id": "hall", "name": "Alder Hall"}
    assert [dads[key] for key in ("every", "first", "next")] == ["month", "2026-11-06", "2026-12-04"]


@pytest.mark.usefixtures("walks")
def test_every_format_says_the_same() -> None:
    """Each format has both walks, under the language that was asked for."""
    for kind in EVERY:
        english, spanish = told(kind), told(kind, "--lang", "es")
        assert "Buggy walk" in english
        assert "Paseo con carrito" in spanish
        assert "Buggy walk" not in spanish
        assert "Dads out" in english
    assert told("csv").split("\n")[0] == ",".join((*CALENDAR, "made_with"))
    assert len(Calendar.from_ical(told("ics").replace("\n", "\r\n")).walk("VEVENT")) == 2
    assert '<html lang="es">' in told("html", "--lang", "es")


def test_files_are_written_as_asked(walks: Path) -> None:
    """Several formats go to files, an .ics file among them with the line ends of its format."""
    ran = pactkit("calendar", "alder", "--as-of", DAY, "--format", "ics:on.ics", "--format", "html", "-o", "on.html")
    assert (ran.code, ran.out) == (0, "")
    assert (walks / "on.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert (walks / "on.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("command", ["readiness", "plan", "fidelity", "next", "check", "audit"])
def test_other_commands_have_no_ics(command: str) -> None:
    """`ics` is a format of the calendar alone; elsewhere it is refused, and its command named."""
    words = {"check": ("check",), "audit": ("audit",)}.get(command, (command, "alder"))
    ran = pactkit(*words, "--format", "ics", wide=True)
    assert ran.code == 2
    message = "there is no format 'ics' here: only `pactkit calendar` writes it"
    assert ran.err.endswith(f"Error: Invalid value for '--format': {message}\n")
    assert "Did you mean 'html'?" in pactkit(*words, "--format", "htm", wide=True).err


def test_the_calendar_knows_ics() -> None:
    """Its help names the format, and so does the answer to another word."""
    assert "text, json, markdown, csv, html or ics," in " ".join(pactkit("calendar", "--help").out.split())
    ran = pactkit("calendar", "alder", "--format", "ical", wide=True)
    assert ran.err.endswith("there is no format 'ical'. Known here: csv, html, ics, json, markdown, text\n")
    assert ran.code == 2


@pytest.mark.usefixtures("walks")
def test_the_clash_is_a_finding_of_the_site_and_not_of_the_calendar() -> None:
    """The organiser reads of the clash in the other commands, with its place; parents do not."""
    message = "Buggy walk and Dads out are both at Alder Hall on Friday 4 December 2026 from 11:00 to 11:30"
    found = pactkit("readiness", "alder", "--as-of", DAY, "--format", "json").json["findings"]
    assert [one["message"] for one in found if "are both at" in one["message"]] == [message]
    assert "are both at" not in told("text")


def test_a_site_that_cannot_be_read(root: Path) -> None:
    """It is shown as such in every format, and the exit code is 2."""
    write(root / "alder" / "site.toml", "format = 1\n")
    for kind in EVERY:
        ran = pactkit("calendar", "alder", "--as-of", DAY, "--format", kind)
        assert ran.code == 2
        unfolded = ran.out.replace("\r\n ", "").replace("\n ", "")
        assert ("file not used" if kind == "csv" else '"readable": false' if kind == "json" else "cannot be read") in (
            unfolded
        )


def test_a_plugin_says_what_is_on(walks: Path, install: Install) -> None:
    """What a plugin gives stands in the calendar beside what a table says; switched off it does not."""
    hike = When(on=date(2026, 12, 5), starts=time(9), ends=time(15))
    install(point("hiking", pactkit_gatherings=lambda context: [Gathering(title=context.site.name, when=hike)]))
    offer_hiking(walks)
    titles = [one["title"] for one in json_of("alder")["gatherings"]]
    assert titles == ["Buggy walk", "Dads out", "Alder"]
    assert len(json_of("alder", "-p", "no:hiking")["gatherings"]) == 2


def offer_hiking(walks: Path) -> None:
    """Alder offers hiking too."""
    path = walks / "alder" / "site.toml"
    write(path, path.read_text(encoding="utf-8") + "[components.hiking]\n")


def json_of(site: str, *more: str) -> Any:
    """The calendar of a site as JSON."""
    return pactkit("calendar", site, "--as-of", DAY, "--format", "json", *more).json


def test_a_plugin_that_breaks_is_named_and_the_rest_stands(walks: Path, install: Install) -> None:
    """What one plugin has on is lost where it breaks; all else is shown, and that something may be missing."""

    def broken(context: object) -> list[Gathering]:
        raise RuntimeError(f"no shoes for {context.__class__.__name__}")

    install(point("hiking", pactkit_gatherings=broken))
    offer_hiking(walks)
    ran = pactkit("calendar", "alder", "--as-of", DAY)
    assert ran.code == 2
    assert "Buggy walk" in ran.out
    assert "Something may be missing: not everything could be read." in ran.out
    assert "no shoes for Context" in " ".join(ran.out.split())
