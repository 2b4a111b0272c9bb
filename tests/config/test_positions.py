"""The position index: where every key, value and table of a file stands, in whatever style it is written."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.config.positions import position_index
from pactkit.config.toml_file import parse_toml
from pactkit.model.problem import KEY, TABLE, VALUE, TomlPath

from .writing import Writer, all_paths

LETTERS = st.sampled_from([*"ab1_- .[]{}#=,\"'\\\n\té📚", '"""', "'''", '""', "[a]\nb = 1"])
TEXTS = st.lists(LETTERS, max_size=6).map("".join)
KEYS = st.one_of(st.sampled_from(["a", "b", "c"]), TEXTS)
LEAVES = st.one_of(
    TEXTS,
    st.integers(-(10**6), 10**6),
    st.booleans(),
    st.decimals(-1000, 1000, places=2),
    st.just(Decimal("Infinity")),
    st.dates(date(1900, 1, 1)),
    st.datetimes(datetime(1900, 1, 1)),  # noqa: DTZ001 - a time without a zone is what is drawn
    st.times(),
)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Tables, lists of tables and lists of anything."""
    table = st.dictionaries(KEYS, inner, max_size=4)
    return table | st.lists(table, max_size=3) | st.lists(inner, max_size=3)


TABLES = st.dictionaries(KEYS, st.recursive(LEAVES, nested, max_leaves=12), max_size=5)
CHANCES = st.integers(0, 2**32).map(Random)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, counted from 1 by hand."""
    before = text[:offset].split("\n")
    return len(before), len(before[-1]) + 1


@settings(max_examples=200)
@given(TABLES, CHANCES)
def test_everything_is_found_where_it_was_written(tables: dict[str, Any], chance: Random) -> None:
    """A key is found at its first mention, a value at its first letter, a table at its header, brace or name."""
    writer = Writer(chance)
    text = writer.document(tables)
    assert parse_toml(text.encode(), "f").data == tables
    assert set(all_paths(tables)) == set(writer.values)
    index = position_index(text)
    for path in all_paths(tables):
        assert index.find(path, VALUE) == place(text, writer.values[path]), path
        assert index.find((*path, "missing"), TABLE) == index.find(path, VALUE)
        if isinstance(path[-1], str):
            assert index.find(path, KEY) == place(text, writer.keys[path]), path


@settings(max_examples=30)
@given(TABLES, CHANCES)
def test_line_ends_and_a_mark_move_nothing(tables: dict[str, Any], chance: Random) -> None:
    """A byte-order mark and CRLF line ends change neither what a file says nor any place in it."""
    text = Writer(chance).document(tables)
    plain = parse_toml(text.encode(), "f")
    other = parse_toml(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "f")
    assert other.data == plain.data
    assert position_index(other.text).values == position_index(plain.text).values


@pytest.mark.parametrize(
    ("path", "at", "expected"),
    [
        (("gone",), VALUE, (1, 1)),
        (("gone",), KEY, (1, 1)),
        (("gone",), TABLE, (1, 1)),
        (("a", "gone"), TABLE, (2, 1)),
        (("a", "gone", "deeper"), VALUE, (2, 1)),
        (("a", "b", "gone"), TABLE, (3, 5)),
        (("a", "b", "gone"), KEY, (3, 5)),
        (("c", 0, "gone"), TABLE, (5, 2)),
        (("c", 1, "gone"), TABLE, (8, 1)),
        (("c", 2, "gone"), VALUE, (5, 2)),
        (("c", 1), KEY, (8, 1)),
        (("c",), KEY, (5, 4)),
        (("d", "gone"), TABLE, (9, 1)),
        (("d", "e", "gone"), TABLE, (9, 1)),
    ],
)
def test_what_is_not_there_is_placed_at_the_nearest_table(path: TomlPath, at: str, expected: tuple[int, int]) -> None:
    """A missing key is placed at its table's header, or line 1; what has no place of its own at what holds it."""
    text = "# x\n[a]\nb = { x = 1 }\n\n [[c]]\nx = 1\n\n[[c]]\n[d.e]\nf = 1\n"
    assert position_index(text).find(path, at) == expected


def test_columns_count_letters() -> None:
    """A column counts letters, not bytes; a tab is one."""
    index = position_index('"é" = "é📚"\t# x\n\t"ñ" = { "ü📚" = 1, x = [ "é", 2 ] }')
    assert index.find(("é",)) == (1, 7)
    assert index.find(("ñ",), KEY) == (2, 2)
    assert index.find(("ñ", "ü📚")) == (2, 17)
    assert index.find(("ñ", "x", 1)) == (2, 31)


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{ a = ", " }")])
def test_deep_nesting_is_followed(opening: str, closing: str) -> None:
    """Lists and tables may nest deeper than Python calls."""
    index = position_index(f"x = {opening * 5000}1{closing * 5000}\ny = 1")
    assert index.find(("y",)) == (2, 5)
    assert index.find(("x", *([0] if opening == "[" else ["a"]) * 5000))[0] == 1


@pytest.mark.parametrize("quote", ['"', "'"])
def test_long_texts_may_end_in_quotes(quote: str) -> None:
    """A text in three quotes may hold one or two in a row, also at its end, and what would be a header or a key."""
    three = quote * 3
    text = f"a = [{three}{quote}x{quote}, [b]\nc = 1{three}{quote}, {three}y{three}{quote * 2}, {three * 2}, 2]\nd = 3"
    index = position_index(text)
    assert parse_toml(text.encode(), "f").data["d"] == 3
    assert index.find(("d",)) == (3, 5)
    assert index.find(("a", 3)) == place(text, text.index("2]"))
    assert ("c",) not in index.keys


def test_times_and_dates_with_a_space() -> None:
    """A date and its time may stand apart; what follows is still found."""
    index = position_index("a = [2026-01-01 10:00:00, 10:00:00.5]\nb = 1")
    assert (index.find(("a", 1)), index.find(("b",))) == ((1, 27), (2, 5))


def test_the_index_needs_no_more_than_the_text() -> None:
    """An empty file has one place: its beginning."""
    assert position_index("").find((), TABLE) == (1, 1)
