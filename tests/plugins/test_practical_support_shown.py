"""Practical support: what others see of it, in the calendar and in figures."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pactkit_practical_support as plugin
from pactkit.api import Figure, Money, NetworkContext, People, Share, When
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit.model.programme import Programme
from pactkit_practical_support.facts import (
    BabyBank,
    EnglishCourse,
    HelpAtHome,
    Link,
    PracticalSupport,
    Trip,
    Voucher,
)

from .making import DAY, at, component_of, in_both

NAME = "practical_support"
BEFORE = DAY - timedelta(days=1)
NOTHING = PracticalSupport()


def on(day: date) -> When:
    """A single day."""
    return When(on=day, starts=time(10), ends=time(15))


def of(**stated: Any) -> PracticalSupport:
    """The help of a site."""
    return PracticalSupport(**stated)


def trip(**stated: Any) -> Trip:
    """A trip of yesterday."""
    return Trip(**{"where": "Sample Farm", "when": on(BEFORE), **stated})


def link(topic: str = "housing", **stated: Any) -> Link:
    """An agreement that runs."""
    return Link(**{"topic": topic, "organisation": "Example Advice", **stated})


EVERYTHING = of(
    counted_to=DAY,
    baby_banks=(BabyBank(when=on(DAY), venue="st-example", asked=64, helped=53),),
    vouchers=(Voucher(scheme="Winter", families=4),),
    trips=(trip(price=Decimal("4.5"), wanted=9, came=8), Trip(where="Beach")),
    english=(EnglishCourse(name="Spoken", when=on(DAY), creche=True, wanted=20, enrolled=16),),
    links=(link(when=on(DAY), passed_on=28, reached=19), link("money", passed_on=5)),
    at_home=HelpAtHome(asked=11, helped=7),
)


def test_what_is_on() -> None:
    """Whatever says when it is stands in the calendar, with a title in both languages or the name it was given."""
    found = checked_gatherings(plugin.pactkit_gatherings(context=at(NAME, EVERYTHING)))
    titles = [one.title if isinstance(one.title, str) else in_both(one.title)["en"] for one in found]
    assert titles == ["Baby bank", "Trip: Sample Farm", "Spoken", "Housing: Example Advice"]
    assert [one.at for one in found] == [("baby_banks", 0), ("trips", 0), ("english", 0), ("links", 0)]
    assert [one.creche for one in found] == [False, False, True, False]


def figures_of(stated: PracticalSupport) -> dict[str, Figure]:
    """The figures of a site, by id."""
    context = at(NAME, stated)
    return {one.id: one for one in checked_figures(plugin.pactkit_figures(context=context), "pactkit_figures")}


def test_what_kind_of_help_was_given() -> None:
    """One row for each kind of help whose families are stated; people stand in cells that pactkit can hide."""
    found = figures_of(EVERYTHING)
    named = [(in_both(row[0])["en"], *row[1:]) for row in found["help_given"].rows]  # type: ignore[arg-type]  # a text
    assert named == [
        ("Baby bank", People(53), Share(53, 64)),
        ("Vouchers: Winter", People(4), None),
        ("Trip: Sample Farm", People(8), Share(8, 9)),
        ("English: Spoken", People(16), Share(16, 20)),
        ("Put in touch: housing (Example Advice)", People(19), Share(19, 28)),
        ("Families help each other at home", People(7), Share(7, 11)),
    ]
    assert not found["help_given"].total  # a family may stand in two rows
    assert found["trips"].rows == (
        ("Sample Farm", BEFORE, Money(Decimal("4.5")), None),
        ("Beach", None, None, None),
    )
    assert figures_of(NOTHING) == {}


def test_help_at_all_sites() -> None:
    """The programme's figure names the site of each row, and leaves out sites that state nothing."""
    contexts = tuple(at(NAME, stated) for stated in (NOTHING, of(at_home=HelpAtHome(helped=6))))
    network = NetworkContext(
        programme=Programme(name="PACT"), component=component_of(NAME).seal()[0], as_of=DAY, sites=contexts
    )
    (figure,) = checked_figures(plugin.pactkit_programme_figures(network=network), "pactkit_programme_figures")
    assert [(row[0], *row[2:]) for row in figure.rows] == [("Leeds", People(6), None)]
