"""The heat map of sites and components."""

from __future__ import annotations

from typing import Any

from pactkit.languages.voice import voice_of
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.fidelity import NOT_APPLICABLE, RATED, UNANSWERED
from pactkit.reports.pages.heat_view import ACROSS, HeatCell, HeatHead, heat_cell, heat_view
from tests.scoring.making import NA, Given, assess, definition, item, scheme, section

VOICE = voice_of("en")
BANDED = definition(
    section("one", item("a"), item("b")),
    schemes=(scheme("percent", "percent", ("weak", 0), ("fair", 50), ("strong", 75)),),
)
PLAIN = definition(section("one", item("a"), item("b")), schemes=(scheme("sum", "sum"),))
CELL = HeatCell(kind="scored", words="Fair")


def cell(a: Given, b: Given, component: Any = BANDED, **more: Any) -> HeatCell:
    """The cell of a component with these two answers."""
    stated = {"fidelity": assess(component, {"a": a, "b": b}), "definition": component, "offered": True, **more}
    return heat_cell(ComponentAssessment(id="thing", core=True, stage="full", **stated), VOICE)


def rated(level: int) -> Given:
    return Given(RATED, level)


def test_a_decided_band() -> None:
    """The band's name, the interval in words, dots for its place, and its shade: never the shade alone."""
    found = cell(rated(2), rated(2))
    assert (found.kind, found.words, found.between, found.dots) == ("scored", "strong", "100", "●●●")
    assert (found.low, found.high, found.marks) == (5, None, ())
    assert cell(rated(1), rated(1)).dots == "●●○"


def test_undecided_between_bands() -> None:
    """Both ends are named, marked as undecided, and shaded by the lowest."""
    found = cell(rated(2), Given(UNANSWERED))
    assert (found.words, found.between, found.marks) == ("fair to strong", "50 to 100", ("undecided",))
    assert (found.low, found.high) == (3, 5)


def test_a_scheme_without_bands() -> None:
    """There is no band to shade by: the component's name and the interval stand in the cell."""
    found = cell(rated(2), rated(1), PLAIN)
    assert (found.words, found.between, found.dots, found.low) == ("Thing", "3", "", None)


def test_why_there_is_no_score() -> None:
    """Not offered, nothing to score and a plugin that cannot be asked are told apart, in words."""
    assert cell(NA, Given(NOT_APPLICABLE)).words == "Nothing to score"
    assert cell(NA, NA, offered=False).words == "Not offered"
    assert cell(NA, NA, definition=None, fidelity=None, absent="failed").words == "Cannot be said"
    milestones_only = definition()
    assert heat_cell(
        ComponentAssessment(
            id="thing", offered=True, core=True, stage="full", definition=milestones_only,
            fidelity=assess(milestones_only, {}),
        ),
        VOICE,
    ).words == "Nothing to score"  # fmt: skip


def named(word: str, count: int) -> list[tuple[str, str]]:
    return [(f"{word}{at}", f"{word.title()} {at}") for at in range(count)]


def test_the_longer_side_runs_down_the_page() -> None:
    """Few sites stand across with components below one another; many sites run down."""
    sites = [(HeatHead(title=title), {"c0": CELL}) for _, title in named("s", 3)]
    few = heat_view(sites, named("c", 5), VOICE)
    assert few is not None
    assert (few.corner, len(few.tables)) == ("Component", 1)
    assert [head.title for head in few.tables[0].columns] == ["S 0", "S 1", "S 2"]
    head, cells = few.tables[0].rows[1]
    assert (head.title, [one.words for one in cells]) == ("C 1", ["", "", ""])
    many = heat_view(sites, named("c", 2), VOICE)
    assert many is not None
    assert (many.corner, [head.title for head in many.tables[0].columns]) == ("Site", ["C 0", "C 1"])


def test_a_wide_map_is_wrapped() -> None:
    """No more columns beside each other than paper holds; every component is there once, for every site."""
    sites: list[tuple[HeatHead, dict[str, HeatCell]]] = [
        (HeatHead(title=title), {}) for _, title in named("s", ACROSS + 5)
    ]
    wide = heat_view(sites, named("c", 2 * ACROSS + 1), VOICE)
    assert wide is not None
    assert [len(table.columns) for table in wide.tables] == [6, 6, 5]
    assert [head.title for table in wide.tables for head in table.columns] == [
        f"C {at}" for at in range(2 * ACROSS + 1)
    ]
    assert {len(table.rows) for table in wide.tables} == {ACROSS + 5}


def test_nothing_to_show() -> None:
    """Without sites or components there is no map."""
    assert heat_view([], named("c", 2), VOICE) is None
    assert heat_view([(HeatHead(title="S"), {})], [], VOICE) is None
