"""Schema and loader agree, but for the reasons that no schema can say."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.config.toml_file import parse_toml
from pactkit.errors import FilesError
from pactkit.model.site import Site
from pactkit.reports.schemas.schema import KINDS
from tests.config.drawing import SITES, tables_of
from tests.config.making import INVALID, outcome
from tests.config.writing import all_paths, written

from .drawing import Drawer
from .making import SCHEMAS, as_json, refused, unlisted

CHANCES = st.integers(0, 2**32).map(Random)
FILES = sorted(INVALID.glob("*/*.toml"))
DRAWN = {kind: Drawer(schema).document() for kind, schema in SCHEMAS.items()}
TWINS = {kind: Drawer(schema, twins=True).document() for kind, schema in SCHEMAS.items()}
STRANGE = st.sampled_from(
    [1, -1, 0, 2, 1200, 1201, 10**12, 10**13, Decimal("0.5"), Decimal("2.5"), True, "", " ", "en", "done",
     "not_applicable", "no such", [], [1], ["x"], {}, {"en": ""}, {"EN": "x"}, {"x": 1}, date(2027, 1, 1),
     date(1800, 1, 1), time(10), time(1, 2, 3)]
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(st.data())
def test_what_the_schema_takes_is_read_but_for_listed_reasons(kind: str, data: st.DataObject) -> None:
    """A file drawn from the schema is read, or refused for a reason that a schema cannot say."""
    tables = data.draw(DRAWN[kind])
    assert refused(SCHEMAS[kind], tables) == []
    assert unlisted(outcome(kind, written(tables, data.draw(CHANCES))).problems) == []


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(st.data())
def test_what_json_cannot_tell_apart_is_told_apart_by_pactkit(kind: str, data: st.DataObject) -> None:
    """A quoted day, 2.0 where a whole number stands, a number of 21 places: the schema takes them, pactkit says why."""
    tables = data.draw(TWINS[kind])
    assert refused(SCHEMAS[kind], tables) == []
    assert unlisted(outcome(kind, written(tables, data.draw(CHANCES))).problems, twins=True) == []


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(st.data())
def test_a_slip_is_refused_by_both_or_by_none(kind: str, data: st.DataObject) -> None:
    """With a value changed, a key lost or one added, the schema refuses what pactkit refuses, and no more."""
    tables = deepcopy(data.draw(DRAWN[kind]))
    _slip(tables, data)
    found = outcome(kind, written(tables, data.draw(CHANCES)))
    if found.value is not None:
        assert refused(SCHEMAS[kind], tables) == []
    elif not refused(SCHEMAS[kind], tables):
        assert unlisted(found.problems, twins=True) == []


def _slip(tables: Any, data: st.DataObject) -> None:
    """One change that a person may make by mistake."""
    path = data.draw(st.sampled_from([*all_paths(tables)]))
    parent = tables
    for part in path[:-1]:
        parent = parent[part]
    kind = data.draw(st.sampled_from(["value", "value", "lost", "unknown"]))
    if kind == "unknown" and isinstance(parent, dict):
        parent[data.draw(st.sampled_from(["nobody_knows", "from", "on", "RE-00", "swimming"]))] = data.draw(STRANGE)
    elif kind == "lost":
        del parent[path[-1]]
    else:
        parent[path[-1]] = data.draw(STRANGE)


@settings(max_examples=40)
@given(SITES)
def test_what_is_read_is_taken_by_the_schema(site: Site) -> None:
    """Every site that can be stated is taken by the schema."""
    assert refused(SCHEMAS["site"], tables_of(site)) == []


def _read(path: Path) -> Any:
    """The tables of a file; None of one that is no TOML, or too deep to be turned into JSON."""
    try:
        tables = parse_toml(path.read_bytes(), path.name).data
        as_json(tables)
    except (FilesError, RecursionError):
        return None
    return tables


READABLE = [path for path in FILES if _read(path) is not None]


@pytest.mark.parametrize("path", READABLE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_invalid_files_are_refused_by_the_schema_too(path: Path) -> None:
    """What breaks a rule that a schema can say is refused by it; what pactkit only warns of is taken."""
    found = outcome(path.parent.name, path.read_bytes())
    said = refused(SCHEMAS[path.parent.name], _read(path))
    if found.value is not None:
        assert said == []
    elif unlisted(found.problems, twins=True):
        assert said != []
