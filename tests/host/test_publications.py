"""What a plugin's gatherings and figures may be."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from pactkit.api import Figure, FigureColumn, Gathering, Money, People, Share, Span, When
from pactkit.model.context import NetworkContext
from pactkit.model.programme import Programme

from .making import AS_OF, BROKEN, alone, context, point, said

WHEN = When(day="tuesday", starts=time(10), ends=time(12))
GROUP = Gathering(title="Group", when=WHEN, venue="st", languages=("en",), at=("groups", 0))
WORD: Any = "a"
WORD_5: Any = 5
FIGURE = Figure(
    id="take_up",
    title={"en": "Take-up", "es": "Asistencia"},
    columns=(FigureColumn(id="group", title="Group"), FigureColumn(id="families", title="Families")),
    rows=(("Group", People(12)),),
)


def group(**more: Any) -> Gathering:
    """The gathering with something else in it."""
    return evolve(GROUP, **more)


def figure(**more: Any) -> Figure:
    """The figure with something else in it."""
    return evolve(FIGURE, **more)


def row(*cells: Any) -> Figure:
    """The figure with one row of other cells behind its head."""
    return figure(rows=(("Group", *cells),))


@pytest.mark.parametrize("given", [None, [], iter(())])
def test_nothing_on(given: Any) -> None:
    """A component that runs nothing may give nothing."""
    host, plugin, failures = alone(point(pactkit_gatherings=lambda: given))
    assert (host.gatherings(plugin, context(plugin), failures), said(failures)) == ((), [])


def test_gatherings_name_their_component() -> None:
    """Pactkit fills in which component runs a gathering."""
    host, plugin, failures = alone(point(pactkit_gatherings=lambda: iter([GROUP])))
    assert host.gatherings(plugin, context(plugin), failures) == (evolve(GROUP, component=BROKEN),)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (5, "pactkit_gatherings gave int, not a list of Gathering"),
        (GROUP, "pactkit_gatherings gave Gathering, not a list of Gathering"),
        (["tuesdays"], "pactkit_gatherings gave str, not a Gathering"),
        ([group(title="")], "a gathering's title is empty"),
        ([group(title=5)], "a gathering's title is a text, or a text by language"),
        (
            [group(when=None)],
            "a gathering's when is a When. Leave the gathering out while nobody knows when",
        ),
        (
            [group(audience="grandparents")],
            "a gathering's audience is one of pregnant, under_ones, four_and_under, dads, everyone, not 'grandparents'",
        ),
        ([group(languages=["en"])], "a gathering's languages are a tuple of language codes"),
        ([group(languages=("en", ""))], "a gathering's languages are a tuple of language codes"),
        ([group(online="no")], "a gathering's online is True or False, not 'no'"),
        ([group(creche=1)], "a gathering's creche is True or False, not 1"),
        ([group(venue=5)], "a gathering's venue and room are texts"),
        ([group(at=["groups"])], "a gathering's at is a tuple of names and places, not ['groups']"),
    ],
)
def test_gatherings_are_checked(given: Any, sentence: str) -> None:
    """What is no gathering is a failure of its plugin, and leaves it out of the calendar."""
    host, plugin, failures = alone(point(pactkit_gatherings=lambda: given))
    assert host.gatherings(plugin, context(plugin), failures) == ()
    assert said(failures) == [f"{BROKEN} (pactkit-example 1.0) pactkit_gatherings: {sentence}"]


def test_figures_name_their_component() -> None:
    """Pactkit fills in which component publishes a figure."""
    host, plugin, failures = alone(point(pactkit_figures=lambda: [FIGURE]))
    assert host.figures(plugin, context(plugin), failures) == (evolve(FIGURE, component=BROKEN),)
    assert said(failures) == []


@pytest.mark.parametrize(
    "cell",
    [
        "a word", "", {"en": "a", "es": "b"}, 0, Fraction(1, 3), True, None, date(2026, 11, 1), People(0), Share(0, 0),
        Share(3, 3), Money(Fraction(1, 2)), Span(None, None), Span(Money(1), None), Span(date(2026, 1, 1), None),
        Span(5, 5), Span(Decimal("0.5"), Fraction(1, 2)), Span(Money(1), Money(Decimal("1.5"))),
    ],
)  # fmt: skip
def test_cells(cell: Any) -> None:
    """A cell is a text, a number, a date, People, Share, Money, Span or nothing."""
    host, plugin, failures = alone(point(pactkit_figures=lambda: [row(cell)]))
    assert host.figures(plugin, context(plugin), failures)[0].rows == (("Group", cell),)
    assert said(failures) == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (5, "pactkit_figures gave int, not a list of Figure"),
        ("abc", "pactkit_figures gave str, not a list of Figure"),
        (FIGURE, "pactkit_figures gave Figure, not a list of Figure"),
        (["take-up"], "a figure is a Figure, not str"),
        ([FIGURE, FIGURE], "pactkit_figures gave two figures of the id 'take_up'"),
        ([figure(id="")], "a figure has an id"),
        ([figure(title="")], "the figure take_up's title is empty"),
        ([figure(notes=(5,))], "a note of the figure take_up is a text, or a text by language"),
        ([figure(source="")], "the source of the figure take_up is empty"),
        ([figure(published=True)], "the figure take_up is said to be published and names no source"),
        ([figure(rows=[])], "the figure take_up's rows are a tuple, not a list"),
        ([figure(columns=[])], "the figure take_up's columns are a tuple, not a list"),
        ([figure(notes="Counted in June")], "the figure take_up's notes are a tuple, not a str"),
        ([figure(total=1)], "the figure take_up's total is True or False, not 1"),
        ([figure(parts="yes")], "the figure take_up's parts is True or False, not 'yes'"),
        ([figure(drawn=None)], "the figure take_up's drawn is True or False, not None"),
        ([figure(published="A page")], "the figure take_up's published is True or False, not 'A page'"),
        ([figure(columns=(FigureColumn(id=" ", title="Group"),))], "the figure take_up has a column without an id"),
        ([figure(columns=(FigureColumn(id=WORD_5, title="Group"),))], "the figure take_up has a column without an id"),
        (
            [figure(total=True, goal=("Target", People(20)))],
            "the figure take_up has a goal that counts people. Say what is aimed at as a number",
        ),
        (
            [figure(total=True, goal=("Target", Share(1, 2)))],
            "the figure take_up has a goal that counts people. Say what is aimed at as a number",
        ),
        (
            [row(datetime(2026, 11, 1, 10))],  # noqa: DTZ001 - a time of the day has no place here, of any zone
            (
                "the figure take_up has a cell of datetime: it is a text, a number, a date, People, Share, Money, Span"
                " or None"
            ),
        ),
        ([row(Span(6, 5))], "the figure take_up has a span that ends before it begins"),
        ([row(Span(Money(6), Money(5)))], "the figure take_up has a span that ends before it begins"),
        (
            [row(Span(date(2026, 2, 1), date(2026, 1, 1)))],
            "the figure take_up has a span that ends before it begins",
        ),
        *(
            (
                [row(Span(*ends))],
                "the figure take_up has a span whose ends are not two dates, two amounts of Money or two numbers",
            )
            for ends in ((1, Money(2)), (date(2026, 1, 1), 5), (True, 2), (None, True))
        ),
        ([figure(columns=())], "the figure take_up needs columns, each a FigureColumn"),
        ([figure(columns=("a", "b"))], "the figure take_up needs columns, each a FigureColumn"),
        (
            [figure(columns=(FIGURE.columns[0], FIGURE.columns[0]))],
            "the figure take_up has two columns of one id",
        ),
        ([figure(goal=("Target", 20))], "the figure take_up has a goal and no total to hold against it"),
        (
            [figure(total=True, goal=("Target",))],
            "the figure take_up has 2 columns, and a row that has not as many cells",
        ),
        ([row()], "the figure take_up has 2 columns, and a row that has not as many cells"),
        (
            [row(0.5)],
            (
                "the figure take_up has a cell of float: it is a text, a number, a date, People, Share, Money, Span"
                " or None"
            ),
        ),
        ([row({"en": 5})], "a cell of the figure take_up is a text, or a text by language"),
        ([row(People(-1))], "the figure take_up counts people as -1: say a whole number, 0 or more"),
        ([row(Share(1, True))], "the figure take_up counts people as True: say a whole number, 0 or more"),
        ([row(Share(3, 2))], "the figure take_up has a share of 3 out of 2"),
        (
            [row(Money(Fraction(10**70)))],
            "the figure take_up has a number that cannot be counted with. Say None for what is unknown",
        ),
        (
            [row(Span(WORD, 5))],
            (
                "the figure take_up has a cell of str: it is a text, a number, a date, People, Share, Money, Span"
                " or None"
            ),
        ),
    ],
)
def test_figures_are_checked(given: Any, sentence: str) -> None:
    """What is no figure is a failure of its plugin, and none of its figures is shown."""
    host, plugin, failures = alone(point(pactkit_figures=lambda: given))
    assert host.figures(plugin, context(plugin), failures) == ()
    (failure,) = said(failures)
    assert failure.startswith(f"{BROKEN} (pactkit-example 1.0) pactkit_figures: {sentence}")


def test_figures_of_the_programme() -> None:
    """A component may publish figures over all sites; the hook is given their contexts."""

    def families(network: Any) -> list[Figure]:
        return [row(People(sum(site.facts.leaders for site in network.sites)))]

    host, plugin, failures = alone(point(pactkit_programme_figures=families))
    sites = (context(plugin), context(plugin))
    network = NetworkContext(programme=Programme(name="PACT"), component=plugin.definition, as_of=AS_OF, sites=sites)
    assert host.programme_figures(plugin, network, failures)[0].rows == (("Group", People(4)),)
    assert said(failures) == []


def test_rows_are_not_used_up() -> None:
    """A generator of rows is refused before anything of it is read."""
    rows: Any = (cells for cells in [("Group", People(12))])
    host, plugin, failures = alone(point(pactkit_figures=lambda: [figure(rows=rows)]))
    assert host.figures(plugin, context(plugin), failures) == ()
    assert [one.message for one in failures] == ["the figure take_up's rows are a tuple, not a generator"]
    assert list(rows) == [("Group", People(12))]
