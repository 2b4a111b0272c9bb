"""Family Food Club: what others see of it, in the calendar and in figures."""

from __future__ import annotations

from datetime import time
from typing import Any

import pactkit_family_food_club as plugin
from pactkit.api import Figure, NetworkContext, People, Share, When
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit.model.programme import Programme
from pactkit_family_food_club.facts import Club, FamilyFoodClub, Plot, Study, VoucherScheme

from .making import DAY, at, component_of

NAME = "family_food_club"
WEDNESDAYS = When(day="wednesday", starts=time(13), ends=time(15))
NOTHING = FamilyFoodClub()


def of(*clubs: Club, **stated: Any) -> FamilyFoodClub:
    """The clubs of a site."""
    return FamilyFoodClub(clubs=clubs, **stated)


def club(**stated: Any) -> Club:
    """A club that met in the term."""
    return Club(**{"name": "Food Club", "sessions_due": 12, "sessions_held": 10, **stated})


def rose(**stated: Any) -> VoucherScheme:
    """A voucher scheme."""
    return VoucherScheme(**{"name": "Rose", **stated})


def test_what_is_on() -> None:
    """Clubs and plots that say when they meet stand in the calendar, each with its place in the table."""
    stated = of(
        club(),
        club(when=WEDNESDAYS, venue="st-example", languages=("en",), audience="everyone", creche=True),
        plots=(Plot(name="Plot", when=WEDNESDAYS, venue="library"), Plot(name="No day yet")),
    )
    found = checked_gatherings(plugin.pactkit_gatherings(context=at(NAME, stated)))
    assert [(one.title, one.venue, one.languages, one.audience, one.creche, one.at) for one in found] == [
        ("Food Club", "st-example", ("en",), "everyone", True, ("clubs", 1)),
        ("Plot", "library", (), "everyone", False, ("plots", 0)),
    ]
    assert {one.when for one in found} == {WEDNESDAYS}


def figures_of(stated: FamilyFoodClub) -> dict[str, Figure]:
    """The figures of a site, by id."""
    context = at(NAME, stated)
    return {one.id: one for one in checked_figures(plugin.pactkit_figures(context=context), "pactkit_figures")}


def test_parents_and_vouchers_are_counts_of_people() -> None:
    """Counts of people are given as such, so that pactkit can hide small ones; what is not stated stays open."""
    stated = of(
        club(parents_weekly=82, cooking_sessions=4),
        vouchers=(rose(registered=73, spent_at=("East Street", "Brixton")), rose(told=9, registered=8)),
        plots=(Plot(name="Plot", growing_days=3, families=4),),
    )
    found = figures_of(stated)
    assert found["clubs"].rows == (("Food Club", People(82), 10, 12, 4),)
    assert found["vouchers"].rows == (
        ("Rose", People(73), None, "East Street, Brixton", None),
        ("Rose", People(8), Share(8, 9), None, None),
    )
    assert found["plots"].rows == (("Plot", 3, People(4)),)
    assert not any(one.published or one.total for one in found.values())
    assert figures_of(NOTHING) == {}


def test_what_an_evaluation_printed() -> None:
    """Numbers that are said to be public are shown as printed; a source alone may be an inner report."""
    public = Study(by="A", years="2019-2020", surveyed=26, source="Page", published=True)
    inner = Study(by="B", years="2021", surveyed=3, source="Report")
    found = figures_of(of(studies=(public, inner)))
    assert (found["study_1"].published, found["study_1"].source) == (True, "Page")
    assert [row[1] for row in found["study_1"].rows] == [People(26)]
    assert (found["study_2"].published, found["study_2"].source) == (False, "Report")


def test_the_clubs_of_all_sites() -> None:
    """The programme's figure has one row for each club; pactkit adds the people up, not the component."""
    contexts = tuple(at(NAME, of(club(parents_weekly=count))) for count in (20, 30))
    network = NetworkContext(
        programme=Programme(name="PACT"), component=component_of(NAME).seal()[0], as_of=DAY, sites=contexts
    )
    (figure,) = checked_figures(plugin.pactkit_programme_figures(network=network), "pactkit_programme_figures")
    assert [row[:3] for row in figure.rows] == [("Leeds", "Food Club", People(20)), ("Leeds", "Food Club", People(30))]
    assert figure.total
