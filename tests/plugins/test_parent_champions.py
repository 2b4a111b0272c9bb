"""Parent champions: members of partners who identify, contact, refer and support families."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from pactkit_parent_champions.facts import ParentChampions, PartnerChampions, Period, Support, Training

from .making import DAY, alliance, at, measured, noticed, partner, refuses

LATER = DAY + timedelta(days=1)
TWO: dict[str, Any] = {"alliance": alliance(partner("a"), partner("b")), "languages": ("en", "es")}
FUNCTIONS = ("identified", "contacted", "referred", "supported")


def champions(partner_id: str = "a", recruited: int = 2, **stated: Any) -> PartnerChampions:
    """The champions of one partner."""
    return PartnerChampions(partner=partner_id, recruited=recruited, **stated)


def period(ends: date = DAY, days: int = 30, **stated: Any) -> Period:
    """What champions did in the days up to one."""
    return Period(starts=ends - timedelta(days=days - 1), ends=ends, **stated)


def of(*entries: Any, **stated: Any) -> ParentChampions:
    """The facts of a site: champions by partner, and periods."""
    return ParentChampions(
        champions=tuple(entry for entry in entries if isinstance(entry, PartnerChampions)),
        periods=tuple(entry for entry in entries if isinstance(entry, Period)),
        **stated,
    )


ALL_FOUR: dict[str, Any] = dict.fromkeys(FUNCTIONS, 1)
YEAR_AGO = DAY - timedelta(days=365)
NOTHING = of()
MEASURES: list[tuple[str, ParentChampions, Any]] = [
    ("champions_recruited", NOTHING, None),
    ("champions_recruited", of(champions(recruited=0)), 0),
    ("champions_recruited", of(champions(), champions("b", 3), champions()), 7),
    ("champions_trained", NOTHING, None),
    ("champions_trained", of(champions(trained=2), champions("b")), None),
    ("champions_trained", of(champions(trained=2), champions("b", trained=0)), 2),
    ("families_contacted", NOTHING, None),
    ("families_contacted", of(period()), None),
    ("families_contacted", of(period(contacted=3), period(), period(YEAR_AGO, contacted=4)), 7),
    ("families_contacted", of(period(LATER, days=2, contacted=3), period(LATER, days=1, contacted=9)), 3),
    ("from_partners", NOTHING, None),
    ("from_partners", of(champions(recruited=0)), (None, 0)),
    ("from_partners", of(champions(), champions("z", 1), champions("b", 1)), (Fraction(3, 4), 4)),
    ("partners_with_champions", NOTHING, None),
    ("partners_with_champions", of(champions(), champions("z")), (Fraction(1, 2), 2)),
    ("partners_with_champions", of(champions(recruited=0)), (0, 2)),
    ("partners_with_two", NOTHING, None),
    ("partners_with_two", of(champions(recruited=0)), (None, 0)),
    ("partners_with_two", of(champions(recruited=1), champions(recruited=1), champions("b", 1)), (Fraction(1, 2), 2)),
    ("functions_happening", NOTHING, None),
    ("functions_happening", of(period(YEAR_AGO - timedelta(1), **ALL_FOUR)), None),
    ("functions_happening", of(period(YEAR_AGO, **ALL_FOUR)), 4),
    ("functions_happening", of(period(**{**ALL_FOUR, "referred": 0}), period(YEAR_AGO, **ALL_FOUR)), 3),
    ("functions_happening", of(period(**{**ALL_FOUR, "referred": None})), None),
    ("functions_happening", of(period(LATER, **ALL_FOUR)), None),
    ("referrals_arrived", NOTHING, None),
    ("referrals_arrived", of(period(referred=4)), None),
    ("referrals_arrived", of(period(referred=0, arrived=0)), (None, 0)),
    (
        "referrals_arrived",
        of(period(referred=4, arrived=3), period(YEAR_AGO, referred=4, arrived=1), period(referred=9)),
        (Fraction(1, 2), 8),
    ),
    ("referrals_received", NOTHING, None),
    ("referrals_received", of(period()), None),
    ("referrals_received", of(period(received=3), period(), period(YEAR_AGO, received=0)), 3),
    ("families_per_champion", NOTHING, None),
    ("families_per_champion", of(champions(active=2)), None),
    ("families_per_champion", of(champions(active=2), period()), None),
    ("families_per_champion", of(champions(), period(contacted=7)), None),
    ("families_per_champion", of(champions(active=0), period(contacted=7)), None),
    ("families_per_champion", of(champions(active=2), period(contacted=7)), Fraction(7, 2)),
    ("active_and_trained", NOTHING, None),
    ("active_and_trained", of(champions(active=1, trained=1), champions("b", active=1)), None),
    ("active_and_trained", of(champions(active=0, trained=1)), (None, 0)),
    (
        "active_and_trained",
        of(champions(active=2, trained=1), champions("b", active=2, trained=2)),
        (Fraction(3, 4), 4),
    ),
    ("training_covers", NOTHING, None),
    ("training_covers", of(training=Training()), None),
    ("training_covers", of(training=Training(covers=("identify", "contact", "refer", "support"))), 0),
    ("training_covers", of(training=Training(covers=("identify", "identify", "safeguarding"))), 2),
    (
        "training_covers",
        of(training=Training(covers=("identify", "contact", "refer", "support", "safeguarding"))),
        5,
    ),
    ("local_languages_spoken", NOTHING, None),
    ("local_languages_spoken", of(champions()), None),
    ("local_languages_spoken", of(champions(languages=("es-CO", "so"))), (Fraction(1, 2), 2)),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: ParentChampions, value: Any) -> None:
    """Counts are added up over partners and the last twelve months; what is not stated is unknown, never none."""
    assert measured("parent_champions", measure, at("parent_champions", stated, **TWO)) == value


def test_only_confirmed_partners_are_asked_for_champions() -> None:
    """A partner that has not confirmed by the day of the report owes nobody a champion."""
    partners = (partner("a"), partner("b", "pledged"), partner("c", since=LATER), partner("d", since=DAY))
    context = at("parent_champions", of(champions(), champions("b")), alliance=alliance(*partners))
    assert measured("parent_champions", "partners_with_champions", context) == (Fraction(1, 2), 2)


@pytest.mark.parametrize(
    ("roles", "value"), [([(), ()], None), ([("hosts",), ()], 0), ([("hosts", "refers"), ("recruits", "refers")], 2)]
)
def test_partners_that_are_willing(roles: list[tuple[str, ...]], value: int | None) -> None:
    """A partner is willing where it has the role of recruiting or referring, however firm it is."""
    partners = [partner(f"p{number}", "approached", roles=held) for number, held in enumerate(roles)]
    context = at("parent_champions", NOTHING, alliance=alliance(*partners))
    assert measured("parent_champions", "willing_partners", context) == value


NO_PERIOD = "No period of the last twelve months is recorded, so nobody can see which of the four functions happen"
GOOD = (champions(languages=("en", "es")), champions("b"), period(**ALL_FOUR))
FINDINGS: dict[str, tuple[dict[str, Any], ParentChampions, list[str]]] = {
    "nothing stated while exploring": ({"stage": "exploration"}, NOTHING, []),
    "nothing stated later": ({}, NOTHING, [f"note -: {NO_PERIOD}"]),
    "all is well": ({}, of(*GOOD), []),
    "champions of strangers": (
        {"alliance": alliance(partner("a"), partner("b", "pledged"))},
        of(*GOOD, champions("z")),
        [
            "note champions[1].partner: B has champions, but has not confirmed as a partner",
            ('warning champions[2].partner: These champions belong to "z", which is not a partner of the alliance'),
        ],
    ),
    "champions of one partner": (
        {},
        of(GOOD[0], GOOD[2]),
        [("warning champions: All champions come from one partner, so they know the families of one organisation")],
    ),
    "champions of the only partner": ({"alliance": alliance(partner("a"))}, of(GOOD[0], GOOD[2]), []),
    "champions of one partner while exploring": ({"stage": "exploration"}, of(GOOD[0]), []),
    "partners without champions": (
        {
            "alliance": alliance(
                partner("a"),
                partner("b"),
                partner("c", "pledged", roles=("refers",)),
                partner("d", "approached", roles=("refers",)),
                partner("e", roles=("hosts",)),
            )
        },
        of(*GOOD),
        ["note -: C has the role of recruiting or referring, and no champion"],
    ),
    "active before they are trained": (
        {},
        of(GOOD[0], champions("b", active=2, trained=1), GOOD[2]),
        ['warning champions[1].active: More champions of "b" are active than have finished the training'],
    ),
    "training without safeguarding": (
        {},
        of(*GOOD, training=Training(covers=("identify",))),
        ["warning training.covers: The champions' training does not cover safeguarding"],
    ),
    "training with safeguarding": ({}, of(*GOOD, training=Training(covers=("safeguarding",))), []),
    "training that does not say": ({}, of(*GOOD, training=Training()), []),
    "a language that no champion speaks": (
        {"languages": ("en", "es-CO", "so", "so")},
        of(*GOOD),
        ['note champions: No champion speaks "so", a language spoken locally'],
    ),
    "days counted twice": (
        {},
        of(*GOOD, period(DAY - timedelta(days=10), days=5), period(DAY - timedelta(days=30))),
        [
            (
                "warning periods[1].starts: This period begins before the one from 2026-10-03 has ended,"
                " so families may be counted twice"
            )
        ],
    ),
    "a period still to end": (
        {},
        of(*GOOD[:2], period(DAY - timedelta(days=30), **ALL_FOUR), period(LATER)),
        ["note periods[1].ends: This period ends on 2026-11-02, which is still to come, so it is not counted yet"],
    ),
    "old periods": ({}, of(*GOOD[:2], period(YEAR_AGO - timedelta(1))), [f"note periods: {NO_PERIOD}"]),
    "functions that did not happen": (
        {},
        of(*GOOD[:2], period(YEAR_AGO), period(identified=0, contacted=1, referred=0)),
        [
            "warning periods[1].identified: In the newest period there is no sign of families being identified",
            "warning periods[1].referred: In the newest period there is no sign of families being referred",
        ],
    ),
    "before the first sessions": ({"stage": "installation"}, of(*GOOD[:2], period(identified=0)), []),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """Champions are compared with the partners they come from and the work they do; no count of people is repeated."""
    place, stated, expected = FINDINGS[name]
    assert noticed("parent_champions", at("parent_champions", stated, **{**TWO, **place})) == expected


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (lambda: champions(recruited=1, trained=2), "more champions are trained than were recruited"),
        (lambda: champions(recruited=1, active=2), "more champions are active than were recruited"),
        (lambda: Period(starts=LATER, ends=DAY), "the period ends before it starts"),
        (lambda: period(referred=1, arrived=2), "more families arrived than were referred"),
        (lambda: Support(meetings_due=1, meetings_held=2), "more meetings are held than were due"),
    ],
)
def test_facts_that_cannot_be_true(stated: Any, sentence: str) -> None:
    """Counts that cannot be true together are refused in a plain sentence."""
    with refuses(sentence):
        stated()
    assert champions(recruited=2, trained=2, active=2)
    assert period(days=1, referred=2, arrived=2)
    assert Support(meetings_due=2, meetings_held=2)
