"""What a look at the facts of safeguarding shows beside the checklist.

Rules are pactkit's own, but for the dated ones in rules.py. Counts of people stay out of the sentences: they are small.
"""

from collections.abc import Callable, Iterator

from pactkit.api import Context, Finding, say

from .creche_hours import creche_hours
from .facts import Role, Safeguarding
from .places import assessed_on, name_of, used_venues
from .rules import CHECK_RULES, CRECHE_RULES, Rule, rule_for
from .verdicts import (
    RULE_MONTHS,
    Verdict,
    creche_verdicts,
    months_since,
    names_children_roles,
    nation,
    role_verdicts,
)

WORDS = {
    "eligible": ("eligible", "procede"),
    "not_eligible": ("not eligible", "no procede"),
    "ask": ("ask", "preguntar"),
}


def findings(context: Context[Safeguarding]) -> Iterator[Finding]:
    """All findings of a site: policy, roles, crèches, venues, then the age of the rules that were used."""
    yield from _policy(context)
    for index, verdict in enumerate(role_verdicts(context)):
        yield from _role(context, index, verdict)
    yield from _role_list(context)
    for index, verdict in enumerate(creche_verdicts(context)):
        yield from _creche(context, index, verdict)
    yield from creche_hours(context)
    for venue in used_venues(context):
        yield from _venue(context, venue)
    if context.facts.roles:
        yield from _rule_age(context, rule_for(CHECK_RULES, nation(context), context.as_of))
    if context.facts.creche:
        yield from _rule_age(context, rule_for(CRECHE_RULES, nation(context), context.as_of))


def _policy(context: Context[Safeguarding]) -> Iterator[Finding]:
    """The policy is older than a year, or dated in the future."""
    reviewed = context.facts.policy_reviewed
    if reviewed is None:
        return  # the checklist and the milestone say so
    months = months_since(reviewed, context.as_of)
    if months is None:
        yield Finding.note(
            {
                "en": f"The policy's review is dated {reviewed}, which is still to come, so it does not count yet",
                "es": f"La revisión de la política tiene fecha {reviewed}, que aún no ha llegado: todavía no cuenta",
            },
            at=("policy_reviewed",),
        )
    elif months > RULE_MONTHS:
        yield Finding.warning(
            {
                "en": f"The safeguarding policy was last reviewed on {reviewed}, more than twelve months ago",
                "es": f"La política de protección se revisó por última vez el {reviewed}, hace más de doce meses",
            },
            at=("policy_reviewed",),
            advice={
                "en": "Read it again with the lead, two parents and the venues, and date the new review",
                "es": "Vuelvan a leerla con la persona responsable, dos madres o padres y los locales, y pongan fecha",
            },
        )


def _role(context: Context[Safeguarding], index: int, verdict: Verdict) -> Iterator[Finding]:
    """The word on a check for a role, and what stands against it."""
    role = context.facts.roles[index]
    rule = rule_for(CHECK_RULES, nation(context), context.as_of)
    if verdict.word == "eligible" and role.unchecked != 0:
        yield _unchecked(context, role, index, rule)
    elif verdict.word == "not_eligible" and role.checked:
        yield Finding.warning(
            {
                "en": f"{say(role.name)}: people are checked, but the role looks not eligible ({verdict.en})",
                "es": f"{say(role.name, 'es')}: hay verificaciones hechas, pero parece que no procede ({verdict.es})",
            },
            at=("roles", index, "checked"),
            advice=_advice(
                f"Ask {_whom(rule)[0]} before asking for more checks; a basic check is open to any role",
                f"Consulten con {_whom(rule)[1]} antes de pedir más; una verificación básica se puede pedir siempre",
                rule,
            ),
        )
    else:
        en, es = WORDS[verdict.word]
        ask = verdict.word == "ask"
        severity = Finding.warning if ask and role.answer is not None else Finding.note  # an answer that ran out
        doubt = ("Ask", "Consulten con") if ask else ("Where in doubt, ask", "Si hay dudas, consulten con")
        yield severity(
            {
                "en": f"{say(role.name)}: check of criminal records: {en} ({verdict.en})",
                "es": f"{say(role.name, 'es')}: verificación de antecedentes penales: {es} ({verdict.es})",
            },
            at=("roles", index),
            advice=_advice(f"{doubt[0]} {_whom(rule)[0]}", f"{doubt[1]} {_whom(rule)[1]}", rule)
            if ask or role.answer is None
            else None,  # who decides has answered
        )


def _role_list(context: Context[Safeguarding]) -> Iterator[Finding]:
    """Every role listed looks not eligible, and none is near children: the roles that checks are for are missing."""
    words = {verdict.word for verdict in role_verdicts(context)}
    if words == {"not_eligible"} and not names_children_roles(context):
        yield Finding.warning(
            {
                "en": "No role listed is with children, so the list does not settle who must be checked",
                "es": "Ningún papel de la lista está con niños, así que no aclara a quién hay que verificar",
            },
            at=("roles",),
            advice={
                "en": "List every role, also those nobody holds yet; if truly nobody is with children, mark the"
                " milestones not_needed and say why",
                "es": "Anoten todos los papeles, también los que aún nadie tiene; si de verdad nadie está con niños,"
                " marquen los hitos como not_needed y digan por qué",
            },
        )


def _unchecked(context: Context[Safeguarding], role: Role, index: int, rule: Rule | None) -> Finding:
    """An eligible role in which somebody is not known to be checked. People who wait to begin stop nothing."""
    at = ("roles", index) if role.checked is None else ("roles", index, "checked")
    if role.unchecked is None:
        return Finding.warning(
            {
                "en": f"{say(role.name)}: eligible for a check, and it is not stated how many people have it",
                "es": f"{say(role.name, 'es')}: procede una verificación, y no se indica cuántas personas la tienen",
            },
            at=at,
            advice=_advice("State people and checked", "Indiquen people y checked", rule),
        )
    waiting = role.waiting is not None and role.unchecked <= role.waiting
    severity: Callable[..., Finding] = Finding.warning if waiting else _serious(context)
    return severity(
        {
            "en": f"{say(role.name)}: eligible for a check, and not everybody is checked",
            "es": f"{say(role.name, 'es')}: procede una verificación, y no todas las personas la tienen",
        },
        at=at,
        advice=_advice(
            f"Nobody begins before the check is back; ask {_whom(rule)[0]} which level is right",
            f"Que nadie empiece antes de tener la verificación; consulten con {_whom(rule)[1]} qué nivel corresponde",
            rule,
        ),
    )


def _creche(context: Context[Safeguarding], index: int, verdict: Verdict) -> Iterator[Finding]:
    """Hours of a crèche that look over the limit, or that must be asked about."""
    creche = context.facts.creche[index]
    rule = rule_for(CRECHE_RULES, nation(context), context.as_of)
    at = ("creche", index) if creche.hours_per_day is None else ("creche", index, "hours_per_day")
    advice = _advice(
        f"Ask {_whom(rule)[0]} before it runs, or shorten the stay",
        f"Consulten con {_whom(rule)[1]} antes de abrirla, o acorten la estancia",
        rule,
    )
    if verdict.word == "over":
        yield Finding.blocker(
            {
                "en": f"The crèche at {creche.venue} looks over the limit without registration ({verdict.en})",
                "es": f"La guardería en {creche.venue} parece superar el límite sin registro ({verdict.es})",
            },
            at=at,
            advice=advice,
        )
    elif verdict.word == "ask":
        yield Finding.warning(
            {
                "en": f"The crèche at {creche.venue}: ask whether it may run without registration ({verdict.en})",
                "es": f"La guardería en {creche.venue}: pregunten si puede abrir sin registro ({verdict.es})",
            },
            at=at,
            advice=advice,
        )


def _venue(context: Context[Safeguarding], venue: str) -> Iterator[Finding]:
    """A venue that groups, courses or crèches use, without a risk assessment of the last twelve months."""
    assessed = assessed_on(context, venue)
    months = months_since(assessed, context.as_of)
    if months is not None and months <= RULE_MONTHS:
        return
    advice = {
        "en": "Walk through the rooms with the host partner, write down what you find, and date it",
        "es": "Recorran las salas con la organización que acoge, anoten lo que vean y pongan la fecha",
    }
    name = name_of(context, venue)
    venues = context.facts.venues
    entries = [index for index, entry in enumerate(venues) if entry.venue == venue]
    if months is None:
        yield _serious(context)(
            {
                "en": f"{name} is used, and no risk assessment of it is stated",
                "es": f"{name} se usa, y no consta su evaluación de riesgos",
            },
            at=("venues", entries[-1]) if entries else ("venues",) if venues else (),
            advice=advice,
        )
    else:
        yield Finding.warning(
            {
                "en": f"{name} is used, and its risk assessment is more than twelve months old",
                "es": f"{name} se usa, y su evaluación de riesgos tiene más de doce meses",
            },
            at=("venues", next(index for index in entries if venues[index].risk_assessed == assessed), "risk_assessed"),
            advice=advice,
        )


def _rule_age(context: Context[Safeguarding], rule: Rule | None) -> Iterator[Finding]:
    """The rule that was used has not been read again for a year."""
    if rule is not None and (months_since(rule.valid_on, context.as_of) or 0) > RULE_MONTHS:
        yield Finding.note(
            {
                "en": f"The rule used here is held as of {rule.valid_on}: {rule.source}",
                "es": f"La regla usada aquí es la que regía el {rule.valid_on}: {rule.source}",
            },
            advice={
                "en": f"Look whether it has changed, or ask {rule.authority[0]}",
                "es": f"Miren si ha cambiado o consulten con {rule.authority[1]}",
            },
        )


def _serious(context: Context[Safeguarding]) -> Callable[..., Finding]:
    """What stops a site that runs; before that it is still being prepared."""
    return Finding.blocker if context.at_least("initial") else Finding.warning


def _whom(rule: Rule | None) -> tuple[str, str]:
    """Whom to ask."""
    return rule.authority if rule else ("the local authority", "la autoridad local")


def _advice(en: str, es: str, rule: Rule | None) -> dict[str, str]:
    """Advice with the source it rests on. It is never legal advice, and says so."""
    source = f" ({rule.source})" if rule is not None else ""
    return {"en": f"{en}{source}. This is not legal advice", "es": f"{es}{source}. Esto no es asesoría legal"}
