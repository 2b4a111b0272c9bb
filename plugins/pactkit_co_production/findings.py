"""What a look at the facts of co-production shows beside the checklist.

Two parents at every governance meeting is how A Better Start Southend works; the rest is pactkit's own.
"""

import re
from collections.abc import Iterator, Mapping

from pactkit.api import Context, Finding

from .facts import CoProduction

TWO_PARENTS = 2

# decided_by is free text, in any language of the interface: "parents", "parent champions", "madres y padres".
# Words that also name services or clergy ("family hub", "Father", "padre") do not count.
_PARENTS = re.compile(r"\b(parents?|mothers|fathers|mums|dads|families|madres|padres|familias)\b", re.IGNORECASE)


def parents_decided(decided_by: tuple[str, ...]) -> bool:
    """Whether parents are among those who decided."""
    return any(_PARENTS.search(who) for who in decided_by)


def findings(context: Context[CoProduction]) -> Iterator[Finding]:
    """All findings of a site: meetings, then activities, then adaptations."""
    yield from _meetings(context)
    yield from _activities(context)
    yield from _adaptations(context)


def _meetings(context: Context[CoProduction]) -> Iterator[Finding]:
    """Decision meetings of the last year without two parents, or of which nobody knows."""
    meetings = context.facts.meetings
    recent = [(index, meeting) for index, meeting in enumerate(meetings) if meeting.decided_in_year_to(context.as_of)]
    for index, meeting in recent:
        if meeting.parents is None:
            yield Finding.note(
                {
                    "en": f"The decision meeting of {meeting.on} does not say how many parents were there",
                    "es": f"La reunión de decisión del {meeting.on} no indica cuántas madres y padres estuvieron",
                },
                at=("meetings", index),
                advice={"en": "Look it up in the minutes", "es": "Consulten el acta"},
            )
        elif meeting.parents < TWO_PARENTS:
            yield Finding.warning(
                {
                    "en": f"The decision meeting of {meeting.on} was held without two parents",
                    "es": f"La reunión de decisión del {meeting.on} se hizo sin dos madres o padres",
                },
                at=("meetings", index, "parents"),
                advice={
                    "en": "Bring its decisions to the next meeting with two parents, and ask what kept parents away",
                    "es": "Lleven lo decidido a una reunión con dos madres o padres, y pregunten qué les impidió venir",
                },
            )
    if meetings and not recent and context.at_least("initial"):
        yield Finding.note(
            {
                "en": "No decision meeting is recorded for the last twelve months",
                "es": "No consta ninguna reunión de decisión en los últimos doce meses",
            },
            at=("meetings",),
            advice={"en": "Record the meetings that were held", "es": "Anoten las reuniones que se celebraron"},
        )


def _activities(context: Context[CoProduction]) -> Iterator[Finding]:
    """Activities chosen before anybody had been listened to; one that is still to be chosen can wait for it."""
    facts = context.facts
    for index, activity in enumerate(facts.activities):
        if activity.chosen <= context.as_of and not facts.listened_by(activity.chosen):
            yield Finding.warning(
                {
                    "en": f"{activity.what} was chosen on {activity.chosen}, before a listening campaign had ended",
                    "es": f"{activity.what}: se eligió el {activity.chosen}, antes de terminar una campaña de escucha",
                },
                at=("activities", index, "chosen"),
                advice={
                    "en": "Listen to parents, then let them confirm the choice or change it",
                    "es": "Escuchen a madres y padres, y que confirmen o cambien la elección",
                },
            )


def _adaptations(context: Context[CoProduction]) -> Iterator[Finding]:
    """Local changes that parents had no part in. They stand outside this component's table, so the words say where."""
    for adaptation in context.site.adaptations:
        if parents_decided(adaptation.decided_by):
            continue
        component, deciders = adaptation.component, ", ".join(adaptation.decided_by)
        yield Finding.note(
            {
                "en": f"Parents did not decide this adaptation of {component}: {_said(adaptation.what, 'en')} "
                + (f"(decided by: {deciders})" if deciders else "(nobody is named who decided)"),
                "es": f"Madres y padres no decidieron esta adaptación de {component}: {_said(adaptation.what, 'es')} "
                + (f"(decidió: {deciders})" if deciders else "(no consta quién decidió)"),
            },
            advice={
                "en": "Put the change before parents, and name them in decided_by if they agree",
                "es": "Presenten el cambio a madres y padres, e inclúyanlos en decided_by si están de acuerdo",
            },
        )


def _said(text: str | Mapping[str, str], language: str) -> str:
    """Say a site's text in a language, or in the first one it was written in."""
    return text if isinstance(text, str) else text.get(language) or next(iter(text.values()), "")
