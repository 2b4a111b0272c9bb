"""Workbooks without a clock: equal rows give equal bytes, whenever they are written."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from typing import BinaryIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file knows
_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def without_clock(saved: BinaryIO, out: BinaryIO, as_of: date) -> None:
    """The same workbook (.xlsx), of which all that it tells of its making is the day it is about."""
    stamp = rf"\g<1>{as_of.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(saved) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed:
        for entry in book.infolist():
            content = book.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _STAMPS.sub(stamp, content)
            kept = zipfile.ZipInfo(entry.filename, LONG_AGO)
            kept.compress_type, kept.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            fixed.writestr(kept, content)
