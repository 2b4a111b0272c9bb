"""Workbooks without a clock."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook

from pactkit.reports.clockless import LONG_AGO, without_clock


def saved(second: int) -> BytesIO:
    """A workbook that was written in this second of the same day."""
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "One"
    out = BytesIO()
    book.save(out)
    stamped = BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(stamped, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 11, 22, 10, 0, second)), old.read(name))
    return stamped


def test_equal_rows_give_equal_bytes_whenever_they_are_written() -> None:
    """Neither the zip nor the properties tell when; the rows are the same, and the day is that of the data."""
    found = []
    for second in (2, 40):
        out = BytesIO()
        without_clock(saved(second), out, date(2026, 11, 20))
        found.append(out.getvalue())
    assert found[0] == found[1]
    book = load_workbook(BytesIO(found[0]))
    assert book.active is not None
    assert book.active["A1"].value == "One"
    assert str(book.properties.modified) == "2026-11-20 00:00:00"
    with zipfile.ZipFile(BytesIO(found[0])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {LONG_AGO}
