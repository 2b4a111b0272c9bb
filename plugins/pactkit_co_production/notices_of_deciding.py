"""What should be noticed about who decides: the rule, the meetings, the committees, the local changes."""

from collections.abc import Iterator

from pactkit.api import Context, Finding, say

from .deciding import parents_decided
from .facts import CoProduction
from .meetings import TWO_PARENTS, Meeting

ENOUGH_MEETINGS = 4  # of a year, to say how meetings go; where fewer were held, all of them


def notices_of_deciding(context: Context[CoProduction]) -> Iterator[Finding]:
    """The rule and the sample, each meeting, each committee, then each adaptation."""
    meetings = context.facts.meetings
    recent = [(index, meeting) for index, meeting in enumerate(meetings) if meeting.decided_in_year_to(context.as_of)]
    yield from _rule(context, recent)
    yield from _sample(context, len(recent))
    for index, meeting in recent:
        yield from _meeting(context, index, meeting)
    if meetings and not recent and context.at_least("initial"):
        yield Finding.note(
            {
                "en": "No decision meeting is recorded for the last twelve months",
                "es": "No consta ninguna reunión de decisión en los últimos doce meses",
            },
            at=("meetings",),
            advice={"en": "Record the meetings that were held", "es": "Anoten las reuniones que se celebraron"},
        )
    yield from _committees(context)
    yield from _prepared(context)
    yield from _adaptations(context)


def _rule(context: Context[CoProduction], recent: list[tuple[int, Meeting]]) -> Iterator[Finding]:
    """A rule is stated, and nobody has looked whether it is kept."""
    rule = context.facts.rule
    if rule is None or rule.parents == 0 or not context.at_least("initial"):
        return
    if all(meeting.parents is None for _, meeting in recent):
        yield Finding.note(
            {
                "en": "There is a rule that parents are at every decision meeting, and no minutes of the last twelve"
                " months show whether it is kept",
                "es": "Hay una norma de que haya madres y padres en cada reunión de decisión, y ningún acta de los"
                " últimos doce meses muestra si se cumple",
            },
            at=("rule",),
            advice={
                "en": "Draw four meetings of the year by lot, and write down from the minutes how many parents came",
                "es": "Elijan cuatro reuniones del año por sorteo y anoten, según el acta, cuántas madres y padres"
                " vinieron",
            },
        )


def _sample(context: Context[CoProduction], looked_at: int) -> Iterator[Finding]:
    """How the meetings that were looked at were taken from those that were held."""
    held, sampled = context.facts.meetings_held, context.facts.sampled
    if held is not None and looked_at > held:
        yield Finding.warning(
            {
                "en": f"{looked_at} decision meetings are listed for the last twelve months, and {held} were held",
                "es": f"Constan {looked_at} reuniones de decisión en los últimos doce meses, y se celebraron {held}",
            },
            at=("meetings_held",),
            advice={"en": "Bring meetings_held up to date", "es": "Pongan al día meetings_held"},
        )
    elif held is not None and looked_at < held and (sampled == "all" or looked_at < min(held, ENOUGH_MEETINGS)):
        yield Finding.note(
            {
                "en": f"{looked_at} of {held} decision meetings of the last twelve months have been looked up",
                "es": f"Se han consultado {looked_at} de las {held} reuniones de decisión de los últimos doce meses",
            },
            at=("meetings",),
            advice={
                "en": "Look up at least four, drawn by lot, in the minutes; where fewer were held, all of them",
                "es": "Consulten al menos cuatro actas, elegidas por sorteo; si hubo menos reuniones, todas",
            },
        )
    if sampled == "by_choice" and (held is None or looked_at < held):
        yield Finding.note(
            {
                "en": "The meetings that were looked up were chosen by hand, so they may be the good ones",
                "es": "Las reuniones consultadas se eligieron a mano, así que pueden ser las mejores",
            },
            at=("sampled",),
            advice={"en": "Draw them by lot", "es": "Elíjanlas por sorteo"},
        )


def _meeting(context: Context[CoProduction], index: int, meeting: Meeting) -> Iterator[Finding]:
    """A decision meeting without enough parents, or of which nobody knows."""
    rule = context.facts.rule
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
    elif rule is not None and meeting.parents < rule.parents:
        yield Finding.warning(
            {
                "en": f"The decision meeting of {meeting.on} had fewer parents than your own rule asks for",
                "es": f"En la reunión de decisión del {meeting.on} hubo menos madres y padres de los que pide su norma",
            },
            at=("meetings", index, "parents"),
            advice={
                "en": "Bring its decisions to the next meeting, or change the rule together with parents",
                "es": "Lleven lo decidido a la próxima reunión, o cambien la norma junto con madres y padres",
            },
        )
    if meeting.parents is not None and meeting.counted_from == "memory":
        yield Finding.note(
            {
                "en": f"The parents at the decision meeting of {meeting.on} were counted from memory",
                "es": f"Las madres y los padres de la reunión de decisión del {meeting.on} se contaron de memoria",
            },
            at=("meetings", index, "counted_from"),
            advice={
                "en": "Let the minutes say how many parents came",
                "es": "Que el acta diga cuántas madres y padres vinieron",
            },
        )


def _committees(context: Context[CoProduction]) -> Iterator[Finding]:
    """A committee decides about a part of the programme, and no parent sits on it."""
    for index, committee in enumerate(context.facts.committees):
        if committee.has_parents is False:
            yield Finding.warning(
                {
                    "en": f"No parent sits on this committee: {say(committee.name)}",
                    "es": f"En este comité no hay ninguna madre ni padre: {say(committee.name, 'es')}",
                },
                at=("committees", index),
                advice={
                    "en": "Invite two parents who have been prepared for it, and go through the papers with them first",
                    "es": "Inviten a dos madres o padres con preparación, y repasen antes los documentos en compañía",
                },
            )


def _prepared(context: Context[CoProduction]) -> Iterator[Finding]:
    """Parents sit where decisions are made who have not been prepared for it."""
    seats, trained = context.facts.steering_parents, context.facts.trained_parents
    if seats is not None and trained is not None and seats > trained:
        yield Finding.note(
            {
                "en": "More parents sit on the steering group than have been trained for a seat",
                "es": "Hay más madres y padres en el grupo coordinador que personas formadas para ello",
            },
            at=("trained_parents",),
            advice={
                "en": "Train those who sit there already, and some more who could follow them",
                "es": "Formen a quienes ya están, y a algunas personas más que puedan seguirles",
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
                "en": f"Parents did not decide this adaptation of {component}: {say(adaptation.what)} "
                + (f"(decided by: {deciders})" if deciders else "(nobody is named who decided)"),
                "es": f"Madres y padres no decidieron esta adaptación de {component}: {say(adaptation.what, 'es')} "
                + (f"(decidió: {deciders})" if deciders else "(no consta quién decidió)"),
            },
            advice={
                "en": "Put the change before parents, and name them in decided_by if they agree",
                "es": "Presenten el cambio a madres y padres, e inclúyanlos en decided_by si están de acuerdo",
            },
        )
