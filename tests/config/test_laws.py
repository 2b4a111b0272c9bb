"""Laws of reading: what is stated is what is read, and whatever is wrong is said with its place."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, time
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.problem import TomlPath
from pactkit.model.site import Site

from .drawing import SITES, tables_of
from .making import EXAMPLES, INSTALLED, INVALID, KINDS, Outcome, outcome
from .writing import all_paths, written

CHANCES = st.integers(0, 2**32).map(Random)
SHORT = [path for path in sorted(INVALID.glob("*/*.toml")) if path.stat().st_size < 3000]
FREE = (("components", "walking"), ("name",), ("note",))  # where tables hold what people like


@settings(max_examples=60)
@given(SITES, CHANCES)
def test_what_is_stated_is_what_is_read(site: Site, chance: Random) -> None:
    """A site that is written as TOML, in any style, and read again is the same site, without a problem."""
    found = outcome("site", written(tables_of(site), chance))
    assert found.lines == []
    assert found.value == site


def strict_paths(tables: dict[str, Any]) -> Iterator[TomlPath]:
    """Every place where only one kind of value can stand."""
    for path in all_paths(tables):
        texts = {"name", "note", "what", "why", "reason"} & set(path)
        if path[0] in {"name", "note"} or path[:2] in FREE or texts:
            continue
        yield path


def at(tables: Any, path: TomlPath) -> Any:
    """What stands at a path."""
    for part in path:
        tables = tables[part]
    return tables


def of_another_kind(value: Any) -> Any:
    """A value that cannot stand where this one can."""
    if isinstance(value, str):
        return 3
    if isinstance(value, bool):
        return 1
    if isinstance(value, (int, Decimal)):
        return str(value)
    return time(10) if isinstance(value, date) else True


@settings(max_examples=60)
@given(SITES, CHANCES, st.data())
def test_a_value_of_another_kind_is_a_problem_at_its_place(site: Site, chance: Random, data: st.DataObject) -> None:
    """Nothing is coerced: one value of another kind gives an error at its path and drops the site."""
    tables = deepcopy(tables_of(site))
    path = data.draw(st.sampled_from(sorted(strict_paths(tables), key=str)))
    parent = at(tables, path[:-1])
    parent[path[-1]] = of_another_kind(parent[path[-1]])
    found = outcome("site", written(tables, chance))
    assert found.value is None
    assert path in {problem.place.path for problem in found.problems if problem.is_error}
    check_places(found)


@settings(max_examples=60)
@given(SITES, CHANCES, st.data())
def test_an_unknown_key_is_a_problem_at_its_place(site: Site, chance: Random, data: st.DataObject) -> None:
    """Every TOML file is strict: a key that nothing knows, in any table, is an error at that key."""
    tables = deepcopy(tables_of(site))
    places = [path for path in strict_paths(tables) if isinstance(at(tables, path), dict)]
    path = data.draw(st.sampled_from(sorted([(), *places], key=str)))
    at(tables, path)["nobody_knows"] = 1
    found = outcome("site", written(tables, chance))
    assert found.value is None
    (problem,) = found.problems
    assert problem.place.path == (*path, "nobody_knows")
    assert "nobody_knows" in problem.source_line
    check_places(found)


@settings(max_examples=60)
@given(st.sampled_from(sorted(EXAMPLES)), CHANCES, st.integers(1, 4))
def test_spoilt_bytes_are_never_a_surprise(kind: str, chance: Random, slips: int) -> None:
    """A valid file with bytes changed, lost or added is read, or gives problems with places; nothing else happens."""
    content = bytearray(EXAMPLES[kind])
    for _ in range(slips):
        start = chance.randrange(len(content) + 1)
        some = bytes(
            chance.choice((0, 9, 10, 13, 34, 35, 39, 45, 46, 48, 61, 91, 92, 93, 123, 125, 195, 255)) for _ in "ab"
        )
        content[start : start + chance.choice((0, 1, 2, 40))] = some[: chance.randrange(3)]
    check_places(outcome(kind, bytes(content), INSTALLED))


@settings(max_examples=60)
@given(st.sampled_from(sorted(EXAMPLES)), CHANCES, st.integers(1, 6))
def test_spoilt_words_are_never_a_surprise(kind: str, chance: Random, slips: int) -> None:
    """The same with whole words and lines, so that more of what comes out is TOML."""
    lines = EXAMPLES[kind].decode().splitlines(keepends=True)
    for _ in range(slips):
        number = chance.randrange(len(lines))
        name, equals, value = lines[number].partition("=")
        other = chance.choice(lines).partition("=")[2]
        strange = chance.choice(
            ("3", "-1", "nan", "1e999999999", "true", "[]", "[[]]", "{}", "{ en = 1 }", "''", "2027-01-01")
        )
        lines[number] = chance.choice(
            (f"{name} = {strange}\n", f"{name}{equals}{other}", f"x{name}{equals}{value}", "", value)
        )
    check_places(outcome(kind, "".join(lines), INSTALLED))


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_is_never_a_surprise(kind: str) -> None:
    """A file that is read as another kind than it is gives problems with places."""
    for path in SHORT:
        if path.parent.name != kind:
            found = outcome(kind, path.read_bytes())
            assert found.value is None
            check_places(found)


def check_places(found: Outcome) -> None:
    """Every problem stands in a line of the file, and a file is dropped exactly where there is an error."""
    assert (found.value is None) == any(problem.is_error for problem in found.problems)
    for problem in found.problems:
        assert problem.place.line is not None
        assert problem.place.column is not None
        assert 1 <= problem.place.column <= len(problem.source_line) + 1
        assert problem.message
        assert "<class" not in problem.message
