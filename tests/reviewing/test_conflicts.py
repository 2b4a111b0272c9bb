"""Forms filled in badly: each slip is told with its cell, what stands there, the reason, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pactkit.reviewing import columns as col

from .making import Table, column_at, csv_bytes, fill, form, head_at, read, table_of, told

EXPECTED = Path(__file__).parent / "expected"  # a file for each slip, a line for each conflict


def _set(code: str, **cells: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        fill(table, {code: {getattr(col, name.upper()): text for name, text in cells.items()}})

    return change


def _twice(table: Table) -> None:
    fill(table, {"BS-01": {col.ANSWER: "1"}})
    other = list(table[head_at(table) + 1])
    other[column_at(table, col.ANSWER)] = "2"
    table.append(other)


def _code(code: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        fill(table, {"BS-01": {col.ANSWER: "1"}})
        table[head_at(table) + 1][1] = code

    return change


def _question(text: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        fill(table, {"BS-01": {col.ANSWER: "1", col.QUESTION: text}})

    return change


def _without_row(table: Table) -> None:
    del table[head_at(table) + 2]


def _added(table: Table) -> None:
    table.append(["", "", "", "And what about grandparents?", "", "Yes"])


def _heading(old: str, new: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        fill(table, {"BS-01": {col.ANSWER: "1"}})
        head = table[head_at(table)]
        head[head.index(old)] = new

    return change


def _beyond(table: Table) -> None:
    table[head_at(table) + 1].append("ask Ada")


def _version(table: Table) -> None:
    at = next(at for at, row in enumerate(table) if row[1] == "reading 2026.1")
    table[at][1] = "reading 2025.2"


def _other_component(table: Table) -> None:
    fill(table, {"BS-01": {col.ANSWER: "1"}})
    table[head_at(table) + 1][0] = "Walking [walking]"


CASES: dict[str, Callable[[Table], None]] = {
    "two_answers_in_a_cell": _set("BS-01", answer="1/2"),
    "two_answers_in_two_rows": _twice,
    "no_reason": _set("BS-02", answer="Does not apply here"),
    "a_reason_without_need": _set("BS-01", reason="No room", answer="1"),
    "an_answer_under_note": _set("BS-01", note="2"),
    "an_answer_under_levels": _set("BS-01", levels="2"),
    "a_day_that_may_be_two": _set("BS-01", kind="Record", ref="Log", on="10/11/2026"),
    "evidence_without_kind": _set("BS-01", ref="Log"),
    "evidence_of_no_kind": _set("BS-01", kind="Recrod", ref="Log"),
    "an_action_without_what": _set("BS-01", owner="Ada", by="2027-01-15"),
    "a_code_changed": _code("BS-99"),
    "a_code_of_another_item": _code("BS-03"),
    "a_retired_code": _code("BS-00"),
    "a_code_lost": _code(""),
    "a_code_rewritten": _code("bs\u201101 "),
    "a_question_with_a_slip": _question("Is the whole cuorse run?"),
    "another_question": _question("Were any books bought?"),
    "a_question_emptied": _question(""),
    "a_row_lost": _without_row,
    "a_row_added": _added,
    "a_heading_renamed": _heading("Answer", "Response"),
    "a_cell_beyond": _beyond,
    "an_older_version": _version,
    "another_component": _other_component,
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_to_be_settled(name: str) -> None:
    """Each slip is told with its cell, what stands there, the reason, and what mends it."""
    made = table_of(form())
    CASES[name](made)
    lines = "".join(f"{line}\n" for line in sorted(told(read(csv_bytes(made)))))
    assert lines == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")


def test_every_expectation_is_used() -> None:
    """Each file of expected conflicts belongs to a slip."""
    assert {path.stem for path in EXPECTED.glob("*.txt")} == set(CASES)
