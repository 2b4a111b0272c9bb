"""Which item a row is about, where a spreadsheet rewrote its code."""

from __future__ import annotations

from datetime import date

import pytest

from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.reviewing import columns as col
from pactkit.reviewing.conflict import Refusal
from pactkit.reviewing.grid import Cell, Value
from pactkit.reviewing.layout import TableRow
from pactkit.reviewing.matching import Checklists, Matched, Matcher

from .making import WEEKS

ASK = "Is the path level?"


def match(code: str, shown: Value) -> Matched | Refusal:
    """What a row is about whose item has this code, and whose code's cell shows something else."""
    item = Item(code=code, ask=ASK, function="core", levels=WEEKS)
    made = Definition(id="walking", version="1", title="W", sections=(Section(id="s", title="S", items=(item,)),))
    cells = {
        col.CODE: (Cell(sheet="", row=2, column=2, value=shown),),
        col.QUESTION: (Cell(sheet="", row=2, column=4, value=ASK),),
    }
    return Matcher(Checklists([made])).match(TableRow(sheet="", number=2, cells=cells))


@pytest.mark.parametrize(("code", "shown"), [
    ("007", 7), ("007", "7"), ("1E5", 100_000), ("1E5", "1,00E+05"), ("1-2", date(2026, 2, 1)), ("1-2", "01-feb"),
    ("MAR-1", date(2026, 3, 1)), ("MAR-1", "01-mar"), ("3-4-26", "03/04/2026"),
])  # fmt: skip
def test_a_code_that_was_made_a_number_or_a_day(code: str, shown: Value) -> None:
    """A code in which a spreadsheet sees a number or a day is known again beside its question, and that is told."""
    found = match(code, shown)
    assert isinstance(found, Matched)
    assert found.key == ("walking", code)
    assert [one.message for one in found.noticed] == [f"the spreadsheet rewrote the code {code}"]


@pytest.mark.parametrize(("code", "shown"), [
    ("007", 8), ("0", "1"), ("1-2", date(2026, 3, 1)), ("MAR-1", "01-feb"), ("BS-01", 1), ("BS-1", date(2026, 1, 1)),
])  # fmt: skip
def test_a_code_that_was_changed(code: str, shown: Value) -> None:
    """Another number or day is another code: nobody can say whose answer it is."""
    found = match(code, shown)
    assert isinstance(found, Refusal)
    assert found.message.endswith(f": the question is that of {code}")
