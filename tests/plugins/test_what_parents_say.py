"""What parents value and ask for, and what the programme is for: items of the core components that take it up."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import tomli

from pactkit.model.checklist import Item
from pactkit.model.text import say

from .making import component_of

PROGRAMME = Path(__file__).parents[2] / "site_configs" / "programme.toml"
TABLE = "A parent-led evaluation of PACT (2023), table 5: "
CORE = ("alliance", "book_sharing", "co_production", "parent_champions", "peer_spaces", "safeguarding")
# The rows of table 5 that are about weekly groups and book sharing: the item, whether valued or asked for, in how many
# of the three focus groups. The other rows belong to components of their own.
ROWS = [
    ("PS-21", "MumSpace and baby groups, valued in 3"),
    ("PS-08", "everyone is welcoming and friendly, valued in 3"),
    ("PS-22", "helpful and friendly parent volunteers, valued in 3"),
    ("PS-23", "helpful and friendly PACT staff, valued in 2"),
    ("PS-24", "meeting other mums, valued in 3"),
    ("PS-25", "wider sense of community, valued in 2"),
    ("PS-26", "supportive place to come and be, valued in 2"),
    ("PS-02", "longer sessions for weekly groups, asked for in 3"),
    ("PS-27", "more groups and activities (higher frequency), asked for in 3"),
    ("BS-19", "more groups and activities (higher frequency), asked for in 3"),
    ("PS-18", "more support for dads, asked for in 1"),
    ("PS-20", "more support for dads, asked for in 1"),
    ("BS-17", "more support for dads, asked for in 1"),
    ("BS-18", "more support for dads, asked for in 1"),
    ("PS-28", "a more dynamic group atmosphere, asked for in 1"),
    ("PS-03", "better communication about what is going on, asked for in 3"),
    ("PS-09", "introducing snack time or food in groups, asked for in 1"),
    ("PS-10", "facilitating more interaction and sharing between mums, asked for in 2"),
    ("BS-02", "crèche, valued in 1"),
]


def items(name: str) -> dict[str, Item]:
    """The items of a component, by code."""
    return {item.code: item for item in component_of(name).seal()[0].items}


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_rows_of_table_five(code: str, row: str) -> None:
    """What parents value or ask for is an item that names its row, and in how many focus groups it came up."""
    item = items("peer_spaces" if code.startswith("PS") else "book_sharing")[code]
    assert say(item.source or "").startswith(f"{TABLE}{row} of 3 groups")


@pytest.mark.parametrize("name", CORE)
def test_indicators_are_those_of_the_programme(name: str) -> None:
    """An item serves only indicators that the programme has, and none twice."""
    indicators = set(tomli.loads(PROGRAMME.read_text(encoding="utf-8"))["indicators"])
    for item in items(name).values():
        assert set(item.indicators) <= indicators, item.code
        assert len(set(item.indicators)) == len(item.indicators), item.code


def test_every_indicator_is_served() -> None:
    """Each of the seven is served by several items of the core; what is only kept in order serves none."""
    served = Counter(one for name in CORE for item in items(name).values() for one in item.indicators)
    assert min(served.values()) >= 3
    assert len(served) == 7
    assert items("alliance")["AL-09"].indicators == ()


def test_the_five_partnerships_are_taken_up() -> None:
    """What each partnership of A Better Start does stands behind at least one item of co-production."""
    sources = [say(item.source or "") for item in items("co_production").values()]
    for place in ("Southend", "Nottingham", "Bradford", "Blackpool", "Lambeth"):
        assert any(place in source for source in sources), place
