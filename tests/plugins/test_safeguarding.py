"""Safeguarding: what is counted, and what must stand before doors are opened to children."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pactkit.model.site import Area
from pactkit_book_sharing.facts import BookSharing, Course
from pactkit_peer_spaces.facts import Group, PeerSpaces
from pactkit_safeguarding.facts import Creche, Role, Safeguarding, Venue

from .making import DAY, at, measured, noticed

ENGLAND = Area(nation="England")
LATER, YEAR_AGO = DAY + timedelta(days=1), date(2025, 11, 1)
OLDER = YEAR_AGO - timedelta(days=1)


def of(*entries: Any, **stated: Any) -> Safeguarding:
    """The facts of a site: roles, venues and crèches."""
    return Safeguarding(
        roles=tuple(entry for entry in entries if isinstance(entry, Role)),
        venues=tuple(entry for entry in entries if isinstance(entry, Venue)),
        creche=tuple(entry for entry in entries if isinstance(entry, Creche)),
        **stated,
    )


def host(**stated: Any) -> Role:
    """A role that is eligible by the rule of the day: regular work with children."""
    return Role(**{"name": "Helper", "with_children": True, "sessions_per_month": 8, **stated})


NOT = Role(name="Cook", with_children=False, oversees=False, people=3, trained=3)  # looks not eligible
ASK = Role(name="Driver")
USED = {
    "peer_spaces": PeerSpaces(groups=(Group(id="g", name="G", kind="mumspace", venue="hall"),)),
    "book_sharing": BookSharing(courses=(Course(venue="school", weeks=7), Course(venue="hall", weeks=7))),
}
NOTHING = of()
MEASURES: list[tuple[str, Safeguarding, Any]] = [
    ("policy_months", NOTHING, None),
    ("policy_months", of(policy_reviewed=LATER), None),
    ("policy_months", of(policy_reviewed=DAY), 0),
    ("policy_months", of(policy_reviewed=YEAR_AGO), 12),
    ("policy_months", of(policy_reviewed=OLDER), 13),
    ("policy_current", NOTHING, None),
    ("policy_current", of(policy_reviewed=YEAR_AGO), 1),
    ("policy_current", of(policy_reviewed=OLDER), 0),
    ("incident_months", NOTHING, None),
    ("incident_months", of(incidents_reviewed=date(2026, 7, 1)), 4),
    ("lead_cover", NOTHING, None),
    ("lead_cover", of(named_lead=False), 0),
    ("lead_cover", of(named_lead=False, deputy_lead=True), 0),
    ("lead_cover", of(named_lead=True), None),
    ("lead_cover", of(named_lead=True, deputy_lead=False), 1),
    ("lead_cover", of(named_lead=True, deputy_lead=True), 2),
    ("roles_settled", NOTHING, None),
    ("roles_settled", of(NOT), None),
    ("roles_settled", of(NOT, NOT), None),
    ("roles_settled", of(NOT, ASK), (Fraction(1, 2), 2)),
    ("roles_settled", of(NOT, host()), (1, 2)),
    ("roles_settled", of(host(answer="not_eligible")), (1, 1)),
    ("eligible_people", NOTHING, None),
    ("eligible_people", of(NOT), None),
    ("eligible_people", of(ASK), None),
    ("eligible_people", of(host()), None),
    ("eligible_people", of(host(people=2), host(), ASK), 2),
    ("eligible_people", of(host(people=0)), 0),
    ("eligible_people", of(host(people=0), ASK), None),
    ("eligible_people", of(NOT, host(answer="not_eligible", people=4)), 0),
    ("checks_level", NOTHING, None),
    ("checks_level", of(NOT), None),
    ("checks_level", of(host()), None),
    ("checks_level", of(host(people=2)), None),
    ("checks_level", of(host(people=0)), None),
    ("checks_level", of(host(people=2, checked=2)), 2),
    ("checks_level", of(host(people=2, checked=2), host(people=0)), 2),
    ("checks_level", of(host(people=2, checked=1)), None),
    ("checks_level", of(host(people=2, checked=1, waiting=1), host(people=2, checked=2)), 1),
    ("checks_level", of(host(people=2, checked=1, waiting=0), host(), ASK), 0),
    ("checks_level", of(host(people=2, checked=2), ASK), None),
    ("checks_level", of(host(people=2, checked=2), host()), None),
    ("checks_done", NOTHING, None),
    ("checks_done", of(NOT), None),
    ("checks_done", of(host(people=0)), None),
    ("checks_done", of(host(answer="not_eligible", people=4)), None),
    ("checks_done", of(host(people=2, checked=2), NOT), 1),
    ("checks_done", of(host(people=2, checked=1, waiting=1)), 0),
    ("people_trained", NOTHING, (None, 0)),
    ("people_trained", of(host(people=4, trained=3), NOT), (Fraction(6, 7), 7)),
    ("people_trained", of(host(people=4), NOT), None),
    ("people_trained", of(host(trained=4), NOT), None),
    ("venues_level", NOTHING, None),
    ("venues_level", of(Venue(venue="hall", risk_assessed=DAY)), None),
    ("venues_level", of(*(Venue(venue=name, risk_assessed=YEAR_AGO) for name in ("hall", "school"))), 2),
    (
        "venues_level",
        of(Venue(venue="hall", risk_assessed=DAY), Venue(venue="school", risk_assessed=OLDER)),
        1,
    ),
    (
        "venues_level",
        of(
            Venue(venue="hall", risk_assessed=OLDER),
            Venue(venue="hall", risk_assessed=DAY),
            Venue(venue="hall", risk_assessed=LATER),
            Venue(venue="hall"),
            Venue(venue="school", risk_assessed=DAY),
        ),
        2,
    ),
    ("creche_level", NOTHING, None),
    ("creche_level", of(Creche(venue="hall", hours_per_day=Decimal(2)), Creche(venue="hall", registered=True)), 2),
    ("creche_level", of(Creche(venue="hall", hours_per_day=Decimal(2)), Creche(venue="hall")), 1),
    ("creche_level", of(Creche(venue="hall", hours_per_day=Decimal(5)), Creche(venue="hall")), 0),
]


@pytest.mark.parametrize(("measure", "stated", "value"), MEASURES)
def test_what_is_counted(measure: str, stated: Safeguarding, value: Any) -> None:
    """What is not stated stays unknown, and a list that names nobody near children settles nothing."""
    others = USED if measure == "venues_level" else {}
    context = at("safeguarding", stated, area=ENGLAND, others=others)
    assert measured("safeguarding", measure, context) == value


GOOD = (host(people=2, checked=2, trained=2), NOT)
ELIGIBLE = "note roles[0]: Helper: check of criminal records: eligible (regular work with children)"
COOK = "note roles[1]: Cook: check of criminal records: not eligible (no work with children)"
FINDINGS: dict[str, tuple[dict[str, Any], Safeguarding, list[str]]] = {
    "nothing stated": ({}, NOTHING, []),
    "all is well": ({}, of(*GOOD, policy_reviewed=YEAR_AGO), [ELIGIBLE, COOK]),
    "an old policy": (
        {},
        of(policy_reviewed=OLDER),
        [
            (
                "warning policy_reviewed: The safeguarding policy was last reviewed on 2025-10-31,"
                " more than twelve months ago"
            )
        ],
    ),
    "a policy of tomorrow": (
        {},
        of(policy_reviewed=LATER),
        [
            (
                "note policy_reviewed: The policy's review is dated 2026-11-02, which is still to come,"
                " so it does not count yet"
            )
        ],
    ),
    "a list without anybody near children": (
        {},
        of(NOT),
        [
            COOK.replace("[1]", "[0]"),
            ("warning roles: No role listed is with children, so the list does not settle who must be checked"),
        ],
    ),
    "a role that is open": (
        {},
        of(ASK),
        ["note roles[0]: Driver: check of criminal records: ask (what it does with children, or oversees)"],
    ),
    "a check that is not stated": (
        {},
        of(host(people=2), NOT),
        ["warning roles[0]: Helper: eligible for a check, and it is not stated how many people have it", COOK],
    ),
    "somebody works unchecked": (
        {},
        of(host(people=2, checked=1), NOT),
        ["blocker roles[0].checked: Helper: eligible for a check, and not everybody is checked", COOK],
    ),
    "somebody would work unchecked": (
        {"stage": "installation"},
        of(host(people=2, checked=1), NOT),
        ["warning roles[0].checked: Helper: eligible for a check, and not everybody is checked", COOK],
    ),
    "somebody waits for the check": (
        {},
        of(host(people=2, checked=1, waiting=1), NOT),
        ["warning roles[0].checked: Helper: eligible for a check, and not everybody is checked", COOK],
    ),
    "a role that nobody holds": ({}, of(host(people=0), NOT), [ELIGIBLE, COOK]),
    "checks that are not called for": (
        {},
        of(GOOD[0], Role(name="Cook", with_children=False, oversees=False, people=3, checked=1)),
        [
            ELIGIBLE,
            (
                "warning roles[1].checked: Cook: people are checked,"
                " but the role looks not eligible (no work with children)"
            ),
        ],
    ),
    "an answer under an earlier rule": (
        {},
        of(host(answer="not_eligible", answered_on=date(2026, 8, 31))),
        ["warning roles[0]: Helper: check of criminal records: ask (the rule has changed since the answer)"],
    ),
    "another nation": (
        {"area": Area(nation="Scotland")},
        of(host(people=2)),
        ["note roles[0]: Helper: check of criminal records: ask (no rule is held for this nation and day)"],
    ),
    "a crèche within the limit": (
        {},
        of(Creche(venue="hall", hours_per_day=Decimal(2)), Venue(venue="hall", risk_assessed=DAY)),
        [
            (
                "note -: The rule used here is held as of 2023-12-13: Ofsted, Registration exemptions (December 2023),"
                " on the Childcare (Exemptions from Registration) Order 2008"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_what_is_noticed(name: str) -> None:
    """People who work unchecked stop a site that runs; what is open is a question, and counts are never repeated."""
    place, stated, expected = FINDINGS[name]
    assert noticed("safeguarding", at("safeguarding", stated, **{"area": ENGLAND, **place})) == expected
