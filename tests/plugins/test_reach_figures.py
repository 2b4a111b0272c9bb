"""Reach: the tables of numbers about a site, and about the programme over all sites."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pactkit.api import Money, People, Share, Span
from pactkit.model.site import Progress, Targets
from pactkit_reach import Group, Reach, Route

from .making import DAY
from .making_reach import HIDDEN, ago, each, figures, place, programme_figures, shown

AIMS = Targets(families=100, volunteers=30, budget_gbp=9000)
TERMS = each(100, families=(20, 50, 80), volunteers=(10, 26, 30), spent_gbp=(1000, 4000, 5000))


def test_a_site_that_states_nothing() -> None:
    """A site without targets and counts publishes no table."""
    assert figures(place(targets=None)) == {}
    assert figures(place(progress=(Progress(on=DAY),), targets=None)) == {}


def test_counts_so_far() -> None:
    """The dated counts stand in the order of their days, without those still to come; one too close is left out."""
    later = Progress(on=ago(-1), families=99)
    assert shown(figures(place(progress=(later, *reversed(TERMS))))["progress"]) == [
        [ago(200), People(20), People(10), Money(1000)],
        [ago(100), People(50), None, Money(4000)],
        [DAY, People(80), People(30), Money(5000)],
    ]


def test_small_counts_so_far() -> None:
    """A small count stands in the table as a count of people, so that pactkit hides and says it; money is shown."""
    figure = figures(place(progress=each(9, families=(0, 4, 9), volunteers=(9, None, 3), spent_gbp=(0, 2, 3))))[
        "progress"
    ]
    assert shown(figure) == [
        [ago(18), HIDDEN, None, Money(0)],
        [ago(9), HIDDEN, None, Money(2)],
        [DAY, People(9), HIDDEN, Money(3)],
    ]


def test_targets() -> None:
    """Each target stands beside its newest count, the pace for four weeks, and the projected day with its range."""
    assert shown(figures(place(progress=TERMS, aims=AIMS))["targets"]) == [
        ["Families", 100, People(80), DAY, Fraction(42, 5), None, ago(-67), Span(ago(-67), ago(-67))],
        ["Volunteers", 30, People(30), DAY, Fraction(14, 5), DAY, None, None],
        ["Money spent", Money(9000), Money(5000), DAY, Money(560), None, ago(-200), Span(ago(-134), ago(-400))],
    ]


def test_targets_without_counts() -> None:
    """What is not stated, or never comes, stays empty; an end that never comes is open."""
    some = each(100, families=(20, 50, 50), volunteers=(9, 9, 9))
    assert shown(figures(place(progress=some, aims=Targets(families=60, volunteers=10)))["targets"]) == [
        ["Families", 60, People(50), DAY, Fraction(21, 5), None, ago(-67), Span(ago(-34), None)],
        ["Volunteers", 10, People(9), DAY, Fraction(0), None, None, None],
        ["Money spent", None, None, None, None, None, None, None],
    ]


def test_targets_of_counts_that_are_too_old() -> None:
    """Where the projected day has passed there is none, and no range: the counts are too old to tell."""
    figure = figures(place(progress=each(100, last=68, families=(20, 50, 80))))["targets"]
    assert shown(figure)[0] == ["Families", 100, People(80), ago(68), Fraction(42, 5), None, None, None]


def test_what_it_takes() -> None:
    """Families for each volunteer and money for each family, on the newest day on which both are told."""
    progress = (*TERMS, Progress(on=ago(50), families=64), Progress(on=ago(-3), families=999))
    facts = Reach(counted_on=ago(200), volunteers_from_participants=5)
    assert shown(figures(place(facts, progress))["what_it_takes"]) == [
        ["Families for each volunteer", Fraction(8, 3), DAY],
        ["Spent for each family", Money(Fraction(125, 2)), DAY],
        ["Volunteers who first came as parents", Share(5, 10), ago(200)],
    ]


def test_what_it_takes_of_few() -> None:
    """No number is worked out from a small count, and without any number there is no table."""
    few = each(9, families=(4,), volunteers=(4,), spent_gbp=(1000,))
    assert "what_it_takes" not in figures(place(Reach(counted_on=DAY, volunteers_from_participants=1), few))
    too_many = Reach(counted_on=DAY, volunteers_from_participants=10)
    more = each(9, families=(4,), volunteers=(9,), spent_gbp=(1000,))
    assert "what_it_takes" not in figures(place(too_many, more))


def test_routes() -> None:
    """The routes are parts of all families of their day, with the families whose route nobody knows."""
    routes = (Route(way="midwife_or_gp", families=20), Route(way="community_group", families=14))
    figure = figures(place(Reach(counted_on=ago(100), routes=routes), TERMS))["routes"]
    assert (figure.parts, figure.drawn) == (True, True)
    assert shown(figure) == [
        ["Midwife or GP", Share(20, 50)],
        ["Church or community group", Share(14, 50)],
        ["Not known", Share(16, 50)],
    ]
    assert figure.notes == ({"en": "Counted on 2026-07-24.", "es": "Contado el 2026-07-24."},)
    assert "routes" not in figures(place(Reach(routes=routes), TERMS))
    all_known = (Route(way="friend_or_family", families=50),)
    assert len(figures(place(Reach(counted_on=ago(100), routes=all_known), TERMS))["routes"].rows) == 1


def test_groups() -> None:
    """Groups overlap, so each is a share of all families beside its share of those who live here."""
    groups = (
        Group(who="refugees", families=12, local=Decimal("0.085"), source="Census"),
        Group(who="other", name="Carers", families=3),
        Group(who="esol_learners", families=81),
    )
    figure = figures(place(Reach(counted_on=DAY, groups=groups), TERMS))["groups"]
    assert (figure.parts, figure.drawn) == (False, True)
    assert shown(figure) == [
        ["Refugee families", Share(12, 80), Fraction(17, 2), "Census"],
        ["Carers", HIDDEN, None, None],
        ["Families learning English (ESOL)", None, None, None],
    ]


def test_the_programme() -> None:
    """All sites stand side by side with their newest counts, and pactkit adds up what may be shown."""
    young = place(progress=(Progress(on=ago(9), families=3, spent_gbp=70), Progress(on=DAY, volunteers=8)), aims=AIMS)
    found = programme_figures(
        place(progress=TERMS), young, place(targets=None), aims=Targets(families=900, budget_gbp=10)
    )
    assert found["sites"].total
    assert [row[1:] for row in shown(found["sites"])] == [
        [People(80), People(30), Money(5000), DAY],
        [HIDDEN, People(8), Money(70), DAY],
        [None, None, None, None],
    ]
    assert shown(found["targets"]) == [
        ["Families", 900, 200, 2],
        ["Volunteers", None, 30, 1],
        ["Money spent", Money(10), Money(9000), 1],
    ]
    assert programme_figures() == {}
