"""What can be said of a definition that could not be read whole: its names, with everything else made harmless.

Where a file has slips, no score can be looked at, but a code that stands twice or a gate on an item that is not there
can; so that all of a file's problems show in one run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactkit.config.scales import SCALES
from pactkit.config.toml_file import Table, tables_at
from pactkit.model.checklist import Item, Section
from pactkit.model.definition import Definition
from pactkit.model.milestone import Milestone
from pactkit.model.scheme import Band, Gate, Scheme

NAMELESS = "?"


def sketch(data: Table) -> Definition:
    """The names in a definition's tables, each at its place; what has no name gets one that nobody can write."""
    return Definition(
        id=_name(data, "id"),
        version="",
        title="",
        retired=_names(data.get("retired")),
        schemes=tuple(
            Scheme(id=_name(scheme, "id"), section="percent", total="percent", bands=tuple(_bands(scheme)))
            for scheme in _members(data, "schemes")
        ),
        gates=tuple(
            Gate(items=_names(gate.get("items")), at_least=1, cap=_name(gate, "cap"))
            for gate in _members(data, "gates")
        ),
        sections=tuple(
            Section(id=_name(section, "id"), title="", items=tuple(_items(section)))
            for section in _members(data, "sections")
        ),
        milestones=tuple(_milestones(data)),
    )


def _bands(scheme: Table) -> Iterator[Band]:
    for rank, band in enumerate(_members(scheme, "bands")):
        yield Band(id=_name(band, "id"), from_=rank)


def _items(section: Table) -> Iterator[Item]:
    for item in _members(section, "items"):
        yield Item(code=_name(item, "code"), ask="", function="core", levels=SCALES["yes_no"])


def _milestones(data: Table) -> Iterator[Milestone]:
    component = _name(data, "id")
    for milestone in _members(data, "milestones"):
        needs = tuple(
            need if "." in need or need == NAMELESS else f"{component}.{need}"
            for need in _names(milestone.get("needs"))
        )
        yield Milestone(id=_name(milestone, "id"), title="", stage="full", needs=needs)


def _members(table: Table, key: str) -> list[Table]:
    """The tables of a list; an empty one for a member that is none, so that each keeps its number."""
    found = {path[-1]: member for path, member in tables_at(table, key)}
    listed = table.get(key)
    return [found.get(number, {}) for number in range(len(listed) if type(listed) is list else 0)]


def _names(listed: Any) -> tuple[str, ...]:
    return tuple(_said(name) for name in listed) if type(listed) is list else ()


def _name(table: Table, key: str) -> str:
    return _said(table.get(key))


def _said(name: Any) -> str:
    return name if type(name) is str else NAMELESS
