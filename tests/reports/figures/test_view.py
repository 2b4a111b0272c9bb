"""The view that every format is made of."""

from __future__ import annotations

import pytest
from attrs import evolve

from pactkit.model.figure import Money, People, Share, Span

from .making import ALL, COURSES, EVERY_CELL, FEW, JOURNEY, SONGS, figure, one, texts, viewed


def test_figures_stand_by_component() -> None:
    """Components stand in the order in which they come, with their title, or their id where nobody knows them."""
    view = viewed(*ALL, titles={"walking": "Walking group"})
    assert [(group.component, group.title, group.count) for group in view.groups] == [
        ("walking", "Walking group", "3 figures"),
        ("singing", "singing", "3 figures"),
    ]
    assert (view.of("walking"), view.of("baking")) == ("3 figures", "")
    assert [one.id for one in view.figures] == [one.id for one in ALL]
    assert viewed(FEW).groups[0].count == "1 figure"


def test_small_counts_are_gone_before_anything_is_said() -> None:
    """The view holds what may be shown, and nothing else: no format can show more."""
    view = one(COURSES)
    assert texts(view)[1:] == [
        ["Summer", "16", "hidden", "hidden", "£90.50"],
        ["Autumn", "hidden", "\N{EN DASH}", "\N{EN DASH}", "£60"],
    ]
    assert "13" not in str(view)
    assert "People(count=3)" not in str(view)
    assert view.hidden_note.startswith("Hidden: counts of fewer than 5 people")


def test_a_total_says_what_it_leaves_out() -> None:
    """A sum of people says how many cells it leaves out; a column that is not added up is empty."""
    assert [cell.text for cell in one(COURSES).foot["total"]] == [
        "Total",
        "36 to 40 (1 hidden)",
        "at least 14 (1 hidden)",
        "",
        "£300.50",
    ]
    assert one(SONGS).foot == {}


def test_a_total_is_held_against_a_goal() -> None:
    """Under the total stand the goal and how much of it is reached: at least so much where the total may be more."""
    goal = ({"en": "Target", "es": "Meta"}, 80, 28, None, Money(601))
    foot = one(evolve(COURSES, goal=goal)).foot
    assert [cell.text for cell in foot["goal"]] == ["Target", "80", "28", "", "£601"]
    assert [cell.text for cell in foot["reached"]] == ["Of this, reached", "45% to 50%", "at least 50%", "", "50%"]


def test_a_figure_of_nothing_but_small_counts_says_so() -> None:
    """Where every number is hidden one sentence says so."""
    assert one(FEW).nothing_left == (
        "No number is shown: each counts fewer than 5 people or families, or would give such a count away."
    )
    assert one(COURSES).nothing_left == ""


def test_shares_have_their_interval() -> None:
    """A share is said with its count and its interval; those of a drawn figure have a bar with both."""
    cell = one(SONGS).rows[0][1]
    assert (cell.text, cell.more) == ("28% (11 of 40)", "16% to 43%")
    assert cell.bar is not None
    assert (cell.bar.width, cell.bar.start, cell.bar.end) == ("27.50%", "16.11%", "42.83%")
    assert one(COURSES).rows[0][3].bar is None, "nobody asked for it to be drawn"
    assert one(SONGS).rows[1][1].bar is None, "what is hidden is not drawn"


def test_several_drawn_columns_make_a_picture() -> None:
    """A drawn figure with shares in two columns or more is a picture; with one its cells have bars."""
    assert [column.title for column in one(JOURNEY).drawn] == ["Friends", "Confidence"]
    assert [one(given).pictured for given in (JOURNEY, SONGS, COURSES)] == [True, False, False]


def test_columns_of_numbers_stand_to_the_right() -> None:
    """Numbers, money and counts of people stand to the right, hidden ones with them; the first column never does."""
    assert [column.right for column in one(COURSES).columns] == [False, True, True, False, True]
    assert [column.right for column in one(figure("years", ["Year", "Seen"], [2026, Span(1, 2)])).columns] == [
        False
    ] * 2


def test_what_a_phone_has_room_for() -> None:
    """Three columns of numbers fit beside one another, three with shares do not."""
    numbers = figure("n", ["A", "B", "C"], ["x", 1, 2])
    assert [one(given).stacked for given in (SONGS, COURSES, numbers, FEW)] == [True, True, False, False]


def test_published_numbers_say_so() -> None:
    """What stands in a public document is said to, with the document, and nothing of it is hidden."""
    view = one(JOURNEY)
    assert view.source == "A report (2023), table 4."
    assert view.source_note == (
        "Source: A report (2023), table 4. "
        "The numbers are public there, or follow from those that are; nothing is hidden."
    )
    assert (view.hidden_note, view.published) == ("", True)
    assert texts(one(evolve(FEW, published=True, source="A report"))) == [["Monday", "3"], ["Tuesday", "2"]]


@pytest.mark.parametrize(
    ("figures", "legend"),
    [((FEW,), ["Hidden"]), ((JOURNEY,), ["After"]), ((SONGS, COURSES), ["After", "Hidden"]), ((), [])],
)
def test_the_legend_explains_what_is_there(figures: tuple[object, ...], legend: list[str]) -> None:
    """Intervals are explained where there are shares, and hidden cells where there are any."""
    assert [line.split(":")[0].split()[0] for line in viewed(*figures).legend] == legend  # type: ignore[arg-type] # figures


def test_every_figure_has_an_anchor_of_its_own() -> None:
    """Any id makes a name that a page can have, and no two make the same."""
    ids = ["a", "a b", "a-b", "é", "1", "\N{EN DASH}", "97 32 98", "97-32-98"]
    anchors = [one(figure(name, ["A"], ["x"])).anchor for name in ids]
    assert len(set(anchors)) == len(ids)
    assert anchors[0] == "figure-walking-a"
    assert all(anchor.isascii() and " " not in anchor for anchor in anchors)


def test_texts_are_said_in_the_language_that_is_asked_for() -> None:
    """Titles, cells and sources by language, and the renderers' own words."""
    view = one(EVERY_CELL, "es")
    assert (view.title, view.columns[1].title) == ("Toda clase de casilla", "Lo que se ve")
    assert texts(view)[0] == ["Texto", "En español"]
    assert viewed(language="es").none == "Ningún componente publica cifras aquí."
    assert one(JOURNEY, "es").source == "Un informe (2023), tabla 4."


def test_nothing_hidden_is_in_a_bar() -> None:
    """A column of which all is hidden is not drawn."""
    view = one(figure("f", ["A", "B"], ["x", Share(1, 9)], ["y", People(0)], drawn=True))
    assert view.drawn == ()
