"""A form as csv, and a filled one read back from whatever a spreadsheet program made of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from pactkit.errors import PactkitError
from pactkit.languages.voice import Voice
from pactkit.model.phrase import phrase
from pactkit.model.problem import WARNING
from pactkit.reports.tables import csv_text
from pactkit.reviewing.columns import CODE, MARK, known_headings, known_labels
from pactkit.reviewing.conflict import Conflict
from pactkit.reviewing.form import Form
from pactkit.reviewing.grid import Cell, Grid
from pactkit.reviewing.likeness import folded
from pactkit.reviewing.rows import Heads, about_rows, item_rows

BOM = "\ufeff"  # without it spreadsheet programs take the letters for those of an old encoding
DELIMITERS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8-sig", "cp1252", "mac_roman", "cp850")
LIMIT = 16 * 1024 * 1024  # bytes
_PLAIN_MARK = MARK.split(" ", maxsplit=1)[0]


def form_csv(form: Form, voices: Sequence[Voice]) -> str:
    """The form, with the delimiter that spreadsheets expect where the first language is spoken."""
    heads = Heads(tuple(voices))
    rows = [*about_rows(form, voices), (), heads.headings, *(row for _, _, row in item_rows(form, voices))]
    width = len(heads.columns)
    text = csv_text([""] * width, ([*row, *[""] * (width - len(row))] for row in rows), head=False)
    if voices[0].signed(".") == ",":
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=";", lineterminator="\n").writerows(csv.reader(io.StringIO(text, newline="")))
        text = out.getvalue()
    return BOM + text


def read_csv(content: bytes, name: str) -> tuple[Grid, list[Conflict]]:
    """The rows of a csv file, and what was noticed of its letters. Raises PactkitError where it is no csv."""
    text, noticed = _decoded(content, name)
    parsed = [_parsed(text, delimiter) for delimiter in DELIMITERS]
    found = [(_fit(rows), rows) for rows in parsed if rows]
    unclosed = not all(parsed) and not any(headings for (headings, _), _ in found)
    if unclosed or not found:
        raise PactkitError(
            phrase("%(file)s cannot be read as rows: a quote is opened and never closed", file=name),
            hint=phrase("Save it again from the spreadsheet as csv, or as xlsx"),
        )
    _, rows = max(found, key=lambda pair: pair[0])
    return Grid("", tuple(_cells(rows))), noticed


def _decoded(content: bytes, name: str) -> tuple[str, list[Conflict]]:
    """The text, in the encoding in which the mark of the form can be read."""
    if not content.strip():
        raise PactkitError(phrase("%(file)s is empty", file=name))
    if len(content) > LIMIT:
        raise PactkitError(phrase("%(file)s is larger than any form: nothing in it was read", file=name))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:200]:
        wide = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-16-le", "utf-16-be"]
        encodings: Sequence[str] = wide
    else:
        encodings = ENCODINGS
    texts = list(_texts(content, encodings))
    for text in texts:
        if MARK in text:
            return text, []
    if not texts or "\0" in texts[0]:
        raise PactkitError(
            phrase("%(file)s is neither a csv file nor an xlsx file that can be read", file=name),
            hint=phrase("Save it from the spreadsheet as .xlsx, or as .csv with encoding UTF-8"),
        )
    noticed = []
    if _PLAIN_MARK in texts[0] or not _is_utf8(content):
        noticed.append(
            Conflict(
                severity=WARNING,
                message=phrase("letters with accents may have been changed when this file was saved"),
                hint=phrase("Look at the texts that were read; better save it again with encoding UTF-8, or as xlsx"),
            )
        )
    return texts[0], noticed


def _texts(content: bytes, encodings: Sequence[str]) -> Iterator[str]:
    for encoding in encodings:
        try:
            yield content.decode(encoding).removeprefix(BOM)
        except UnicodeDecodeError:
            continue


def _is_utf8(content: bytes) -> bool:
    return any(True for _ in _texts(content, ["utf-8"])) or content.startswith((b"\xff\xfe", b"\xfe\xff"))


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    """The rows with this delimiter; none where the quotes do not close, which would swallow the rows that follow."""
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').casefold() == f"sep={delimiter}":  # how some programs name the delimiter
        text = "\n" + rest
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return []


def _fit(rows: list[list[str]]) -> tuple[int, int]:
    """How well rows look like a form: headings in one row, then labels in the first column."""
    headings, labels = known_headings(), known_labels()
    best = 0
    for row in rows:
        named = {headings[key] for cell in row if (key := folded(cell)) in headings}
        best = max(best, len(named) if CODE in named else 0)
    return best, sum(1 for row in rows if len(row) > 1 and folded(row[0]) in labels)


def _cells(rows: list[list[str]]) -> Iterator[tuple[Cell, ...]]:
    for number, row in enumerate(rows, start=1):
        found = tuple(
            Cell(sheet="", row=number, column=at, value=value)
            for at, text in enumerate(row, start=1)
            if (value := text.replace("\r\n", "\n").strip().strip(BOM))
        )
        if found:
            yield found
