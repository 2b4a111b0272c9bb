"""What hangs on one partner alone."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from pactkit.model.alliance import Alliance, Partner, Service
from pactkit.model.gathering import Gathering, When
from pactkit.model.site import Site
from pactkit.scoring.reliance import Alone, OnlyVenue, Reliance, reliances

DAY = date(2026, 11, 22)
WEEKLY = When(day="tuesday", starts=time(10), ends=time(12))
OVER = When(on=date(2026, 1, 13), starts=time(10), ends=time(12))


def partner(name: str, commitment: str = "confirmed", roles: str = "", languages: str = "", **more: Any) -> Partner:
    """A partner called like its id."""
    stated: dict[str, Any] = {"roles": tuple(roles.split()), "languages": tuple(languages.split()), **more}
    return Partner(id=name, name=name.upper(), kind="charity", commitment=commitment, **stated)


def found(
    *partners: Partner, services: tuple[Service, ...] = (), languages: tuple[str, ...] = (),
    gatherings: tuple[Gathering, ...] = (),
) -> list[Reliance]:  # fmt: skip
    """What hangs on whom at a site with these partners."""
    alliance = Alliance(name="Example", partners=partners, services=services)
    site = Site(id="leeds", name="Leeds", stage="initial", languages=languages, alliance=alliance)
    return list(reliances(site, gatherings, DAY))


def at(venue: str | None, component: str, when: When = WEEKLY, **more: Any) -> Gathering:
    """Something that is on."""
    return Gathering(title=component, when=when, venue=venue, component=component, **more)


def test_a_role_that_one_confirmed_partner_holds() -> None:
    """It hangs on that one; whoever pledged would share it, and whoever was approached has promised nothing."""
    (one,) = found(partner("a", roles="hosts"), partner("b", "pledged", "hosts"), partner("c", "approached", "hosts"))
    assert (one.member, one.name, one.service, one.commitment) == ("a", "A", False, "confirmed")
    assert one.alone == (Alone(kind="role", what="hosts", confirmed=True, hoped=("B",)),)


def test_two_confirmed_partners_share_a_role() -> None:
    """Then nothing hangs on one."""
    assert found(partner("a", roles="hosts"), partner("b", roles="hosts")) == []


def test_a_role_that_one_pledge_holds() -> None:
    """Where nobody is confirmed, and one alone has pledged, it hangs on that pledge; on nobody where two have."""
    (one,) = found(partner("a", "pledged", "funds"))
    assert one.alone == (Alone(kind="role", what="funds", confirmed=False),)
    assert found(partner("a", "pledged", "funds"), partner("b", "pledged", "funds")) == []
    assert found(partner("a", "approached", "funds")) == []


def test_who_comes_later_does_not_count_yet() -> None:
    """A partner confirmed from a later day is a promise until then."""
    later = partner("b", roles="hosts", since=date(2026, 12, 1))
    (one,) = found(partner("a", roles="hosts"), later)
    assert one.alone == (Alone(kind="role", what="hosts", confirmed=True, hoped=("B",)),)


def test_a_local_language_that_one_alone_speaks() -> None:
    """Services speak too; a language that nobody here speaks is no single point; es-CO is Spanish."""
    midwives = Service(id="m", name="Midwives", kind="maternity", commitment="confirmed", languages=("ar",))
    listed = found(
        partner("a", languages="es-CO en"), partner("b", languages="en"), services=(midwives,),
        languages=("en", "es", "ar", "pl"),
    )  # fmt: skip
    assert [(one.member, one.service, [alone.what for alone in one.alone]) for one in listed] == [
        ("a", False, ["es"]),
        ("m", True, ["ar"]),
    ]


def test_the_only_venue_of_several_gatherings() -> None:
    """A component that meets in one place only hangs on it; so do two components of one gathering each."""
    (one,) = found(partner("hall"), gatherings=(at("hall", "reading"), at("hall", "reading"), at("hall", "food")))
    assert one.venue == OnlyVenue(components=("food", "reading"), gatherings=3)
    assert one.weight == 2


def test_a_single_gathering_is_moved_easily() -> None:
    """One gathering alone, one that is over, one online, and one whose place is not stated make no single point."""
    hall = partner("hall")
    assert found(hall, gatherings=(at("hall", "food"),)) == []
    assert found(hall, gatherings=(at("hall", "food"), at("hall", "food", OVER))) == []
    assert found(hall, gatherings=(at("hall", "food"), at(None, "food"))) == []
    assert found(hall, gatherings=(at("hall", "food"), at("hall", "food", online=True))) == []
    assert found(hall, gatherings=(at("hall", "food"), at("park", "food"))) == []


def test_a_venue_outside_the_alliance() -> None:
    """It is named by its id, and has no commitment."""
    (one,) = found(gatherings=(at("park", "food"), at("park", "food")))
    assert (one.member, one.name, one.commitment) == ("park", "park", None)


def test_whoever_most_hangs_on_comes_first() -> None:
    """Of equals in the order of the site's file, partners before services before other venues."""
    listed = found(
        partner("z", roles="funds"), partner("a", roles="trains governs"), partner("b", roles="refers"),
        gatherings=(at("park", "food"), at("park", "food")),
    )  # fmt: skip
    assert [one.member for one in listed] == ["a", "z", "b", "park"]
