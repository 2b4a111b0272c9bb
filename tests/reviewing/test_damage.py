"""Laws under damage: whatever happens to a sheet, every answer typed is in the review or told with its cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.definition import Definition
from pactkit.model.review import Ratings
from pactkit.reviewing import columns as col
from pactkit.reviewing.answers import read_answer
from pactkit.reviewing.conflict import Refusal
from pactkit.reviewing.form import Question, questions_of
from pactkit.reviewing.likeness import code_like, folded
from pactkit.reviewing.matching import asked
from pactkit.reviewing.reading import Filled

from .drawing import Said, filled
from .making import Table, column_at, csv_bytes, fill, form, head_at, read, table_of

SLIPS = ("shuffle", "repeat", "answer again", "delete", "change code", "take code", "column", "wrong column", "blank")


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Definition, list[str], Table]:
    """A component, the headings' names, and a filled form after some slips; a column that was added has no name."""
    made, answers = draw(filled())
    table = _filled_in(made, answers)
    names = list(col.COLUMNS)
    for slip in draw(st.lists(st.sampled_from(SLIPS), min_size=1, max_size=4)):
        head = head_at(table)
        rows = table[head + 1 :]
        if not rows:
            break
        if slip == "column":
            if len(names) > len(col.COLUMNS):
                continue
            place = draw(st.integers(2, len(names)))
            names.insert(place, "")
            table[head] = [*table[head][:place], draw(st.sampled_from(["", "Ours", "Answers"])), *table[head][place:]]
            rows = [[*row[:place], f"ours {number}", *row[place:]] for number, row in enumerate(rows)]
        else:
            rows = draw(slipped(slip, names, rows))
        table = [*table[: head + 1], *map(list, rows)]
    return made, names, table


@st.composite
def slipped(draw: st.DrawFn, slip: str, names: list[str], rows: Table) -> Table:
    """The rows after one slip."""
    at, other = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, len(rows) - 1))
    code, answer, note = (names.index(name) for name in (col.CODE, col.ANSWER, col.NOTE))
    row = list(rows[at])
    before, after = rows[:at], rows[at + 1 :]
    if slip == "shuffle":
        return draw(st.permutations(rows))
    if slip == "delete":
        return [*before, *after]
    if slip == "blank":
        return [*before, [""] * len(names), row, *after]
    if slip in {"repeat", "answer again"}:
        again = list(row)
        again[answer] = row[answer] if slip == "repeat" else draw(st.sampled_from(["0", "1", "2", "both", ""]))
        return [*rows, again]
    if slip == "wrong column":
        row[answer], row[note] = row[note], row[answer]
    else:
        wrong = st.just(rows[other][code]) if slip == "take code" else st.sampled_from(["ZZ-99", "", "1", "BS 1"])
        row[code] = draw(wrong)
    return [*before, row, *after]


def _filled_in(made: Definition, answers: dict[str, Said]) -> Table:
    table = fill(table_of(form(made)), {code: one.cells for code, one in answers.items()})
    assert column_at(table, col.NOTE) == col.COLUMNS.index(col.NOTE)
    return table


def typed(names: list[str], table: Table) -> Iterator[tuple[int, int, str, str]]:
    """Every cell that somebody filled in: its row and column from 1, the column's name, the text."""
    for number, row in enumerate(table[head_at(table) + 1 :], start=head_at(table) + 2):
        for at, text in enumerate(row, start=1):
            if text.strip() and names[at - 1] not in col.PRINTED:
                yield number, at, names[at - 1], text.strip()


def item_of(made: Definition, names: list[str], row: list[str]) -> Question | None:
    """The item of a row, where its code and its question are those of one item."""
    code, ask = row[names.index(col.CODE)], row[names.index(col.QUESTION)]
    for one in questions_of(made):
        texts = {folded(text) for text in asked(one.item.ask)}
        if _names(one.item.code, code) and folded(ask) in texts:
            return one
    return None


def _names(code: str, written: str) -> bool:
    """Whether a cell holds a code, or the number that a spreadsheet makes of it."""
    try:
        return code_like(code) == code_like(written) or Decimal(code) == Decimal(written)
    except InvalidOperation:
        return False


def is_taken(column: str, text: str, question: Question, ratings: Ratings) -> bool:
    """Whether the review says what stands in a cell."""
    code = question.item.code
    note = ratings.notes.get(code)
    if column == col.ANSWER:
        return read_answer(text, question) == ratings.items.get(code)
    if note is None:
        return False
    evidence, action = note.evidence, note.action
    return {
        col.REASON: note.reason == text,
        col.NOTE: note.note == text,
        col.KIND: any(one.kind == text for one in evidence),
        col.REF: any(one.ref == text for one in evidence),
        col.ON: any(f"{one.on}" == text for one in evidence),
        col.WHAT: action is not None and action.what == text,
        col.OWNER: action is not None and action.owner == text,
        col.BY: action is not None and f"{action.by}" == text,
    }.get(column, False)


@given(damaged(), st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8-sig", "utf-8", "utf-16"]))
@settings(max_examples=50)
def test_nothing_is_lost_and_nothing_is_made_up(
    drawn: tuple[Definition, list[str], Table], delimiter: str, encoding: str
) -> None:
    """Every cell filled in is in the review or told with its address; the review says only what stands in cells."""
    made, names, table = drawn
    found = read(csv_bytes(table, delimiter, encoding), made)
    ratings = found.review.ratings.get("reading", Ratings())
    reported = {(one.row, one.column): one.written for one in found.conflicts if one.severity != "note"}
    for row, column, name, text in typed(names, table):
        question = item_of(made, names, table[row - 1])
        taken = question is not None and is_taken(name, text, question, ratings)
        assert taken or reported.get((row, column)) == text, (row, column, name, text)
    _only_what_was_said(made, names, table, found)


def _only_what_was_said(made: Definition, names: list[str], table: Table, found: Filled) -> None:
    """Each rating is what every row of its item says; each note stands in a cell."""
    ratings = found.review.ratings.get("reading", Ratings())
    answers: dict[str, set[object]] = {}
    texts: dict[str, set[str]] = {}
    for row, _, name, text in typed(names, table):
        question = item_of(made, names, table[row - 1])
        if question is not None:
            texts.setdefault(question.item.code, set()).add(text)
            if name == col.ANSWER:
                said = read_answer(text, question)
                answers.setdefault(question.item.code, set()).add("no" if isinstance(said, Refusal) else said)
    for code, rating in ratings.items.items():
        assert answers[code] == {rating}
    for code, note in ratings.notes.items():
        action = note.action
        stated = [note.reason, note.note, *(one.ref for one in note.evidence), *(one.on for one in note.evidence)]
        stated += [action.what, action.owner, action.by] if action else []
        said_of_it = {f"{one}" if isinstance(one, date) else one for one in stated if one is not None}
        assert said_of_it <= texts[code]
