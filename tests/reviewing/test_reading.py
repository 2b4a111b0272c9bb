"""A filled spreadsheet read back: what can be taken is taken, and everything else is told with its cell."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from pactkit.errors import PactkitError
from pactkit.model.review import Action, Evidence, ItemNote
from pactkit.reviewing import columns as col
from pactkit.reviewing.toml_text import filled_text

from .making import (
    DAY,
    READING,
    WANTED,
    assessment,
    catalogue,
    column_at,
    csv_bytes,
    fill,
    form,
    head_at,
    read,
    table_of,
    told,
)

FULL = {
    "BS-01": {col.ANSWER: "2 = Seven", col.KIND: "Record", col.REF: "Log, October", col.ON: "2026-10-28",
              col.NOTE: "All weeks held", col.WHAT: "Book a room", col.OWNER: "Lead", col.BY: "2027-01-15"},
    "BS-02": {col.ANSWER: "2,5"},
    "BS-03": {col.ANSWER: "Does not apply here", col.REASON: "No offer for fathers yet"},
    "BS-04": {col.ANSWER: "cannot rate"},
}  # fmt: skip
ITEMS = {"BS-01": 2, "BS-02": Fraction(5, 2), "BS-03": "not_applicable", "BS-04": "cannot_rate"}
NOTES = {
    "BS-01": ItemNote(
        note="All weeks held",
        evidence=(Evidence(kind="record", ref="Log, October", on=date(2026, 10, 28)),),
        action=Action(what="Book a room", owner="Lead", by=date(2027, 1, 15)),
    ),
    "BS-03": ItemNote(reason="No offer for fathers yet"),
}


def test_a_form_that_was_filled_in_well() -> None:
    """Every answer, reason, note, piece of evidence and action is taken; there is nothing to settle."""
    filled = read(csv_bytes(fill(table_of(form()), FULL)))
    review, ratings = filled.review, filled.review.ratings["reading"]
    assert (dict(ratings.items), dict(ratings.notes), ratings.version) == (ITEMS, NOTES, "2026.1")
    assert (review.on, review.wave, review.source, review.by) == (DAY, "2026-autumn", "external", "Central team")
    assert (filled.conflicts, filled.rows, filled.taken) == ((), 4, 4)


def test_an_empty_form_says_nothing() -> None:
    """What nobody filled in is no answer, and nothing to settle."""
    filled = read(csv_bytes(table_of(form())))
    assert (filled.review.ratings, filled.conflicts) == ({}, ())


ALL = ("utf-8-sig", "utf-8", "cp1252", "utf-16", "mac_roman", "cp850")


@pytest.mark.parametrize("encoding", ALL)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter_and_encoding(encoding: str, delimiter: str) -> None:
    """A csv survives Excel and LibreOffice in any locale: the mark of the form shows the encoding."""
    entries = {**FULL, "BS-04": {col.NOTE: 'Señal; ¿y "tú"?\nDos, líneas'}}
    made = fill(table_of(form()), entries)
    filled = read(csv_bytes(made, delimiter, encoding))
    assert filled.review.ratings["reading"].notes["BS-04"].note == 'Señal; ¿y "tú"?\nDos, líneas'
    assert filled.conflicts == ()


def test_letters_that_were_lost() -> None:
    """Where a program saved the file without accents, that is told: nobody can bring them back."""
    filled = read(csv_bytes(fill(table_of(form()), FULL)).decode("utf-8-sig").encode("ascii", "replace"))
    assert dict(filled.review.ratings["reading"].items) == ITEMS
    assert told(filled) == [
        (
            " warning '': letters with accents may have been changed when this file was saved | Look at the texts that "
            "were read; better save it again with encoding UTF-8, or as xlsx"
        ),
        "D19 warning 'Is there a cr?che?': the question of BS-02 was worded differently",
    ]


def test_days_that_the_spreadsheet_rewrote() -> None:
    """A program that writes days its own way rewrites the form's too: by those the order is known."""
    made = fill(table_of(form()), FULL)
    rewritten = [[{"2026-11-22": "22/11/2026", "2026-01-31": "31/01/2026", "2026-10-28": "5/10/2026"}.get(text, text)
                  for text in row] for row in made]  # fmt: skip
    filled = read(csv_bytes(rewritten, ";"))
    assert filled.review.on == DAY
    assert filled.review.ratings["reading"].notes["BS-01"].evidence[0].on == date(2026, 10, 5)
    assert filled.conflicts == ()


def test_a_form_in_two_languages_is_read_in_either() -> None:
    """Side by side, questions and levels stand twice, and what people write may be in either language."""
    made = table_of(form(), ("es", "en"))
    filled = read(csv_bytes(fill(made, {"BS-01": {col.ANSWER: "Siete"}, "BS-04": {col.ANSWER: "Seven"}}), ";"))
    assert dict(filled.review.ratings["reading"].items) == {"BS-01": 2, "BS-04": 2}
    assert filled.conflicts == ()


def test_more_evidence_in_further_rows() -> None:
    """A further row with the same code adds a piece of evidence; what is said twice in the same way counts once."""
    made = fill(table_of(form()), FULL)
    more = list(made[head_at(made) + 1])
    for column in (col.ANSWER, col.NOTE, col.WHAT, col.OWNER, col.BY, col.ON):
        more[column_at(made, column)] = ""
    more[column_at(made, col.KIND)] = "survey"
    filled = read(csv_bytes([*made, more, made[head_at(made) + 1]]))
    note = filled.review.ratings["reading"].notes["BS-01"]
    assert [(one.kind, one.on) for one in note.evidence] == [("record", date(2026, 10, 28)), ("survey", None)]
    assert {one.severity for one in filled.conflicts} == {"note"}


REFUSED: list[tuple[bytes, str]] = [
    (b"", "filled is empty"),
    (b"a,b\n1,2\n", "filled has no row of headings: nothing in it can be read"),
    (b'"a;b\n', "filled cannot be read as rows: a quote is opened and never closed"),
    (b"PK\x03\x04 and more", "filled is damaged and cannot be read as a workbook"),
    (b"\xd0\xcf\x11\xe0 and more", "filled is an old workbook (.xls), or it is protected by a password"),
    (b"\x89PNG\0\0\0", "filled is neither a csv file nor an xlsx file that can be read"),
]


@pytest.mark.parametrize(("content", "message"), REFUSED)
def test_what_cannot_be_read_at_all(content: bytes, message: str) -> None:
    """A file that is no form is refused whole, with a sentence."""
    with pytest.raises(PactkitError) as raised:
        read(content)
    assert raised.value.message == message


def _about(label: str, text: str | None) -> bytes:
    made = fill(table_of(form()), {"BS-01": {col.ANSWER: "1"}})
    at = next(at for at, row in enumerate(made) if row[0] == label)
    if text is None:
        del made[at]
    else:
        made[at][1] = text
    return csv_bytes(made)


def test_another_site() -> None:
    """The review of another site is never taken for this one's."""
    with pytest.raises(PactkitError) as raised:
        read(_about("Site's folder", "birch"))
    assert raised.value.message == "this is a review of the site 'birch', and not of 'leeds'"
    assert raised.value.hint == "Read it with: pactkit new review birch --from FILE"


def test_another_wave() -> None:
    """What the file says and what the command says have to agree."""
    with pytest.raises(PactkitError) as raised:
        read(_about("Wave", "2026-spring"), wanted=evolve(WANTED, wave="2026-autumn"))
    assert raised.value.message == "the file says 2026-spring, and --wave says 2026-autumn"


def test_lines_that_were_lost() -> None:
    """Where the file no longer says its day, the command has to; it is told that it did."""
    without = _about("Day of the review", None)
    with pytest.raises(PactkitError) as raised:
        read(without)
    assert raised.value.message == "the file does not say this any more: Day of the review"
    assert raised.value.hint == "Say it with --on"
    filled = read(without, wanted=evolve(WANTED, on=DAY))
    assert filled.review.on == DAY
    assert told(filled) == [" warning '': the file does not say this any more: Day of the review; taken as 2026-11-22"]


def test_two_answers_about_the_whole() -> None:
    """A file that names two waves is of neither."""
    made = table_of(form())
    made.insert(0, ["Wave", "2025-autumn"])
    with pytest.raises(PactkitError) as raised:
        read(csv_bytes(made))
    assert raised.value.message == "the file says two different things of Wave: B1, B6"


def test_items_that_are_not_due_may_be_answered() -> None:
    """An item that is not due has no row in the form, and is not missed; a row for it is taken all the same."""
    filled = read(csv_bytes(fill(table_of(form()), {"BS-01": {col.ANSWER: "1"}})), not_due=("BS-01", "BS-02"))
    assert dict(filled.review.ratings["reading"].items) == {"BS-01": 1}
    assert read(csv_bytes(table_of(form(not_due=("BS-01",)))), not_due=("BS-01",)).conflicts == ()
    assert READING.item_by_code["BS-01"].code == "BS-01"


def test_a_file_that_was_cut_off_inside_a_cell() -> None:
    """A file that ends inside quotes before its headings is told as such."""
    with pytest.raises(PactkitError) as raised:
        read(csv_bytes(table_of(form()))[:700] + b',"cut')
    assert raised.value.message == "filled cannot be read as rows: a quote is opened and never closed"


def test_two_ways_to_write_days_in_one_file() -> None:
    """Two forms in one file that write days in different orders: nobody can say which holds."""
    made = fill(table_of(form()), {"BS-01": {col.KIND: "record", col.REF: "Log", col.ON: "10/11/2026"}})
    at = next(number for number, row in enumerate(made) if row[0] == "Days are written like this")
    made[at : at + 1] = [["Days are written like this", "31/01/2026"], ["Days are written like this", "1/31/2026"]]
    assert "'10/11/2026' may be 2026-10-11 or 2026-11-10" in "".join(told(read(csv_bytes(made))))


def test_a_reason_beside_an_answer_is_told_whatever_else_is_wrong() -> None:
    """A reason that stands beside a level is told even where another cell of the row was refused."""
    cells = {col.ANSWER: "5", col.REASON: "No room", col.WHAT: "Ask", col.BY: "soon"}
    lines = told(read(csv_bytes(fill(table_of(form()), {"BS-02": cells}))))
    assert any("a reason why it does not apply stands beside another answer" in line for line in lines)
    assert any("'soon' cannot be read as a day" in line for line in lines)


def test_a_missing_row_of_a_code_that_two_components_have() -> None:
    """Where two components have the same code, the report says whose row is missing."""
    other = evolve(READING, id="other", title="Other")
    made = table_of(form(READING, other))
    made = [row for row in made if not (row[1] == "BS-01" and "[other]" in row[0])]
    assert told(read(csv_bytes(made), READING, other)) == [
        " warning '': other BS-01 has no row; it counts as not answered"
    ]


def test_a_role_that_a_spreadsheet_would_run() -> None:
    """The apostrophe that csv has before `@` and `=` is not taken into the review."""
    assert read(_about("Wave", "'=2026")).review.wave == "=2026"


def test_more_than_a_review_can_hold() -> None:
    """What would make a review that pactkit itself refuses to read is not written."""
    made = [*table_of(form()), *([["x" * 1000] * 14] * 400)]
    filled = read(csv_bytes(made))
    with pytest.raises(PactkitError) as raised:
        filled_text(filled, assessment(READING), catalogue(READING), "a.toml", "en")
    assert raised.value.message == "there is more in this file than a review can hold: nothing was written"
