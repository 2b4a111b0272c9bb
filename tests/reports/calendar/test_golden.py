"""What parents read of a small site, whole.

After a change that is meant, renew the files, and look at every difference before it is kept:

PACTKIT_RENEW_GOLDEN=1 .venv/bin/python -m pytest tests/reports/calendar/test_golden.py
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pactkit.languages.voice import voice_of
from pactkit.reports.calendar.document import CALENDAR, calendar_content, calendar_rows
from pactkit.reports.calendar.ics import calendar_file
from pactkit.reports.calendar.sheet import calendar_sheet
from pactkit.reports.markdown import markdown
from pactkit.reports.tables import csv_text
from pactkit.reports.text import plain
from pactkit.reports.values import encoded

from .making import AS_OF, SAMPLE, assessed, view_of

GOLDEN = Path(__file__).parent / "golden"
RENEW = "PACTKIT_RENEW_GOLDEN"
FILES = ("sample.en.txt", "sample.es.txt", "sample.en.md", "sample.en.json", "sample.es.csv", "sample.en.ics",
         "sample.es.ics")  # fmt: skip


def said(language: str, kind: str) -> str:
    """The sample's calendar in a language and a format."""
    view, voice = view_of(*SAMPLE, language=language), voice_of(language)
    if kind == "json":
        return encoded(calendar_content(assessed(*SAMPLE), view, AS_OF, (), "en"))
    if kind == "csv":
        return csv_text(CALENDAR, calendar_rows(view))
    if kind == "ics":
        return calendar_file(view, voice, "1.2.3").replace("\r\n", "\n")
    sheet = calendar_sheet(assessed(*SAMPLE), view, (), voice)
    return plain(sheet) if kind == "txt" else markdown(sheet)


@pytest.mark.parametrize("file", FILES)
def test_what_parents_read(file: str) -> None:
    """What is said of a small site on a fixed day is said word for word, until somebody means to change it."""
    _, language, kind = file.split(".")
    told = said(language, kind)
    if os.environ.get(RENEW):
        (GOLDEN / file).write_text(told, encoding="utf-8", newline="\n")
    assert told == (GOLDEN / file).read_text(encoding="utf-8")


def test_no_file_is_left_over() -> None:
    """Every golden file is held against something."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(FILES)
