"""From what a site states and the rule of the day to one of three words. The third is always "ask".

A word helps the talk with the body that decides. Where a fact that matters is missing, the word is "ask".
"""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Context

from .facts import Creche, Role, Safeguarding
from .rules import CHECK_RULES, CRECHE_RULES, CheckRule, CrecheRule, Rule, rule_for

RULE_MONTHS = 12  # pactkit's own: policies, risk assessments and rules are looked at once a year


Word = Literal["eligible", "not_eligible", "within", "over", "ask"]


@frozen
class Verdict:
    """A word and, in both languages, what it rests on."""

    word: Word
    en: str
    es: str


ANSWERED = "by the answer that was given", "según la respuesta recibida"
OUTDATED = "the rule has changed since the answer", "la regla ha cambiado desde la respuesta"
NO_RULE = "no rule is held for this nation and day", "no hay regla para esta nación y fecha"


def role_verdicts(context: Context[Safeguarding]) -> list[Verdict]:
    """The word on a check for each role, by the rule of the site's nation on the day of the report."""
    rule = rule_for(CHECK_RULES, nation(context), context.as_of)
    return [eligibility(role, rule) for role in context.facts.roles]


def names_children_roles(context: Context[Safeguarding]) -> bool:
    """Whether the list of roles names one that is near children; without it, the list cannot be whole."""
    return any(role.near_children for role in context.facts.roles)


def creche_verdicts(context: Context[Safeguarding]) -> list[Verdict]:
    """The word on registration for each crèche, by the rule of the site's nation on the day of the report."""
    rule = rule_for(CRECHE_RULES, nation(context), context.as_of)
    return [registration(creche, rule) for creche in context.facts.creche]


def nation(context: Context[Safeguarding]) -> str | None:
    """The nation of the site, where it is stated."""
    return context.site.area.nation if context.site.area else None


def eligibility(role: Role, rule: CheckRule | None) -> Verdict:
    """Whether a check looks possible for a role: eligible, not eligible, or ask."""
    if role.answer is not None:
        return Verdict("ask", *OUTDATED) if _outdated(role, rule) else Verdict(role.answer, *ANSWERED)
    if rule is None:
        return Verdict("ask", *NO_RULE)
    if role.personal_care:  # counts even when it is done once
        return Verdict("eligible", "personal care of children", "cuidado personal de niños")
    if role.with_children is False and role.oversees is False:
        return Verdict("not_eligible", "no work with children", "sin trabajo con niños")
    return _open_question(role, rule) or Verdict("eligible", "regular work with children", "trabajo regular con niños")


def _open_question(role: Role, rule: CheckRule) -> Verdict | None:
    """What must be asked before a role can be said to do regular work with children; None: nothing."""
    if not role.with_children:
        return Verdict("ask", "what it does with children, or oversees", "qué hace con niños, o qué dirige")
    if not rule.supervised_counts and role.supervised is not False:
        return Verdict("ask", "whether it counts under supervision", "si cuenta cuando hay supervisión")
    if role.sessions_per_month is None:
        return Verdict("ask", "how often it is done", "con qué frecuencia se hace")
    if role.sessions_per_month < rule.days_in_30:
        return Verdict("ask", "whether it counts when done this seldom", "si cuenta con tan poca frecuencia")
    return None


def registration(creche: Creche, rule: CrecheRule | None) -> Verdict:
    """Whether the hours of a crèche stay within what may run without registration: within, over, or ask."""
    if creche.registered:
        return Verdict("within", "registered", "con registro")
    if creche.answer is not None:
        word: Word = "within" if creche.answer == "exempt" else "over"
        return Verdict("ask", *OUTDATED) if _outdated(creche, rule) else Verdict(word, *ANSWERED)
    return Verdict("ask", *NO_RULE) if rule is None else _by_hours(creche, rule)


def _by_hours(creche: Creche, rule: CrecheRule) -> Verdict:
    """The word that the hours alone give."""
    hours, limit, near = creche.hours_per_day, rule.hours, rule.hours_parents_near
    if hours is None:
        return Verdict("ask", "how long children may stay", "cuánto tiempo pueden quedarse")
    if hours <= limit:
        return Verdict("within", f"{limit} hours or less a day", f"{limit} horas o menos al día")
    if hours <= near and creche.parents_on_site is not False:
        return Verdict(
            "ask",
            f"over {limit} hours; up to {near} may be exempt where parents stay close by",
            f"más de {limit} horas; hasta {near} puede haber exención si las familias están cerca",
        )
    return Verdict("over", f"over {limit} hours a day for a child", f"más de {limit} horas al día por niño")


def _outdated(asked: Role | Creche, rule: Rule | None) -> bool:
    """Whether an answer was given under an earlier rule. An answer without a date stands."""
    return rule is not None and asked.answered_on is not None and asked.answered_on < rule.starts


def months_since(day: date | None, as_of: date) -> int | None:
    """Months begun since a day, so that 12 is still a year and one day more is 13; None: not stated, or to come."""
    if day is None or day > as_of:
        return None
    return (as_of.year - day.year) * 12 + as_of.month - day.month + (as_of.day > day.day)
