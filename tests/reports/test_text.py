"""Sheets as text of 80 columns."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.reports.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Table, bullets, cell, table
from pactkit.reports.text import WIDTH, lines, plain, wrapped

TEXTS = st.text(st.characters(codec="utf-8"), max_size=120) | st.text("ab_./- \n", max_size=200)
CELLS = st.builds(Cell, TEXTS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of up to seven columns."""
    width = draw(st.integers(1, 7))
    columns = [
        Column(draw(st.sampled_from(["", "a", "low-high"])), right=draw(st.booleans()), wraps=draw(st.booleans()))
        for _ in range(width)
    ]
    rows = draw(st.lists(st.tuples(*[CELLS] * width), max_size=4))
    return Table(tuple(columns), tuple(rows), draw(TEXTS))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXTS, st.integers(1, 3)),
    st.builds(Paragraph, TEXTS),
    st.builds(Bullets, st.lists(st.tuples(CELLS, TEXTS), min_size=1, max_size=3).map(tuple)),
    tables(),
)


@given(st.lists(BLOCKS, max_size=4))
@settings(max_examples=150)
def test_every_sheet_fits(sheet: list[Block]) -> None:
    """Whatever a sheet says, no line of its text is longer than 80 columns, ends in a space or holds control signs."""
    text = plain(sheet)
    assert all(len(line) <= WIDTH for line in text.split("\n"))
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert all(letter == "\n" or letter.isprintable() or ord(letter) >= 0xA0 for letter in text)
    assert sum(1 for _ in lines(sheet)) == text.count("\n")


@given(TEXTS, st.integers(8, 80))
def test_nothing_is_lost(text: str, width: int) -> None:
    """Wrapping moves text and drops none of it."""
    kept = "".join(wrapped(text.replace("\ufffd", ""), width)).replace(" ", "").replace("\ufffd", "")
    told = "".join(letter for letter in text if letter.isprintable() and letter not in " \ufffd")
    assert "".join(letter for letter in kept if letter.isprintable()) == told


def test_words_stay_whole() -> None:
    """Lines are broken at spaces; only a word that is too long by itself is broken, behind a sign if it has one."""
    assert wrapped("see leeds/site.toml:150:1 (there)", 22) == ["see", "leeds/site.toml:150:1", "(there)"]
    assert wrapped("parent_champions.volunteers_recruited", 24) == ["parent_champions.", "volunteers_recruited"]
    assert wrapped("x" * 20, 8) == ["x" * 8, "x" * 8, "x" * 4]
    assert wrapped("one\n\ntwo", 8) == ["one", "", "two"]
    assert wrapped("", 8) == [""]


def test_the_columns_that_may_wrap_give_way() -> None:
    """A table that is too wide takes the room from columns that may wrap; numbers stand to the right."""
    made = table(
        [Column("component", wraps=True), Column("score", right=True), Column("why", wraps=True)],
        [(cell("Walking"), cell("7.5"), cell("many words " * 8)), (cell("Singing"), cell("100"), cell(""))],
        caption="Scores",
    )
    assert plain([made]) == (
        "Scores\n"
        "component  score  why\n"
        "Walking      7.5  many words many words many words many words many words many\n"
        "                  words many words many words\n"
        "Singing      100\n"
    )


def test_blocks() -> None:
    """A heading is underlined, a point's detail stands under it, and an empty line stands between blocks."""
    sheet: list[Block] = [
        Heading("Leeds", 1),
        Paragraph("Ready."),
        bullets("one", (cell("two"), "more")),
        Heading("Next"),
    ]
    assert plain(sheet) == "Leeds\n=====\n\nReady.\n\n- one\n- two\n  more\n\nNext\n"
    assert plain([table([Column("")], [(cell("x"),)])]) == "x\n"
    assert plain([]) == ""
