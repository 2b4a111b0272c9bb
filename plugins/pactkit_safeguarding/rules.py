"""Dated rules on checks and crèches: data, each with its nation, its source and the day it is known for.

These are a help to ask the right question, never legal advice. Where no rule stands for a nation and a day, the word
is "ask". To bring a rule up to date, close the old one with `ends` and add the new one; a site's past stays as it was.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from attrs import frozen


@frozen(kw_only=True)
class Rule:
    """What every rule carries."""

    nation: str
    authority: tuple[str, str]  # whom to ask, in English and in Spanish
    source: str
    valid_on: date  # the day for which the source says so
    starts: date  # first day in force
    ends: date | None = None  # last day in force


@frozen(kw_only=True)
class CheckRule(Rule):
    """When regular work with children is regulated activity, for which a check with the barred list can be asked."""

    days_in_30: int  # on at least this many days in 30
    supervised_counts: bool  # whether it also counts under supervision


@frozen(kw_only=True)
class CrecheRule(Rule):
    """How long a crèche for children under eight may look after a child without registration."""

    hours: Decimal  # in a day, wherever the parents are
    hours_parents_near: Decimal  # in a day where parents stay on site or close by; more conditions hold, so: ask


CHECK_RULES = (
    CheckRule(
        nation="England",
        authority=("the DBS", "el DBS"),
        source="Disclosure and Barring Service, Regulated activity with children in England and Wales (7 August 2024)",
        valid_on=date(2024, 8, 7),
        starts=date(2012, 9, 10),  # Protection of Freedoms Act 2012
        ends=date(2026, 8, 31),
        days_in_30=4,
        supervised_counts=False,
    ),
    CheckRule(
        nation="England",
        authority=("the DBS", "el DBS"),
        source="Department for Education, Regulated activity: removal of the supervision exemption (1 September 2026)",
        valid_on=date(2026, 9, 1),
        starts=date(2026, 9, 1),  # Crime and Policing Act 2026
        days_in_30=4,
        supervised_counts=True,
    ),
)

CRECHE_RULES = (
    CrecheRule(
        nation="England",
        authority=("Ofsted", "Ofsted"),
        source="Ofsted, Registration exemptions (December 2023), on the Childcare (Exemptions from Registration)"
        " Order 2008",
        valid_on=date(2023, 12, 13),
        starts=date(2008, 9, 1),
        hours=Decimal(2),
        hours_parents_near=Decimal(4),
    ),
)

AnyRule = TypeVar("AnyRule", bound=Rule)


def rule_for(rules: Iterable[AnyRule], nation: str | None, day: date) -> AnyRule | None:
    """The rule in force in this nation on this day; None: ask."""
    return next(
        (
            rule
            for rule in rules
            if rule.nation == nation and rule.starts <= day and (rule.ends is None or day <= rule.ends)
        ),
        None,
    )
