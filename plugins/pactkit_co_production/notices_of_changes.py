"""What should be noticed about what comes of it: activities, the ladder, changes, services, equality."""

from collections.abc import Iterator
from datetime import timedelta

from pactkit.api import Context, Finding, say

from .facts import CoProduction

LONG_ENOUGH = timedelta(days=365)  # for parents to wait for a change


def notices_of_changes(context: Context[CoProduction]) -> Iterator[Finding]:
    """Each activity, the ladder, each change, each service looked at, then equality."""
    yield from _activities(context)
    yield from _ladder(context)
    yield from _changes(context)
    yield from _engagement(context)
    yield from _equality(context)


def _activities(context: Context[CoProduction]) -> Iterator[Finding]:
    """Activities chosen before anybody had been listened to; one that is still to be chosen can wait for it."""
    facts = context.facts
    for index, activity in enumerate(facts.activities):
        en, es = say(activity.what), say(activity.what, "es")
        if activity.chosen is None:
            yield Finding.note(
                {
                    "en": f"{en}: the day it was chosen is not stated, so it cannot be told whether parents"
                    " had been listened to first",
                    "es": f"{es}: no consta el día en que se eligió, así que no se sabe si antes se había"
                    " escuchado a madres y padres",
                },
                at=("activities", index),
                advice={"en": "State the day, if it is known", "es": "Indiquen el día, si se sabe"},
            )
        elif activity.chosen <= context.as_of and not facts.listened_by(activity.chosen):
            yield Finding.warning(
                {
                    "en": f"{en} was chosen on {activity.chosen}, before a listening campaign had ended",
                    "es": f"{es}: se eligió el {activity.chosen}, antes de terminar una campaña de escucha",
                },
                at=("activities", index, "chosen"),
                advice={
                    "en": "Listen to parents, then let them confirm the choice or change it",
                    "es": "Escuchen a madres y padres, y que confirmen o cambien la elección",
                },
            )


def _ladder(context: Context[CoProduction]) -> Iterator[Finding]:
    """A paid role of which it is not known who holds it, and fewer steps than the year before."""
    ladder = len(context.facts.ladder)
    for index, rung in enumerate(context.facts.roles):
        en, es = say(rung.role), say(rung.role, "es")
        if rung.paid and rung.holders is None:
            yield Finding.note(
                {
                    "en": f"{en}: the role is paid, and how many parents hold it now is not stated",
                    "es": f"{es}: es un puesto pagado, y no consta cuántas madres y padres lo ocupan ahora",
                },
                at=("ladder", index) if index < ladder else ("other_roles", index - ladder),
                advice={
                    "en": "State holders; 0 is an answer too",
                    "es": "Indiquen holders; 0 también es una respuesta",
                },
            )
    years = sorted(
        (year.ending, year.taken, index)
        for index, year in enumerate(context.facts.steps)
        if year.ending <= context.as_of
    )
    if len(years) > 1 and years[-1][1] < years[-2][1]:
        ending, _, index = years[-1]
        yield Finding.note(
            {
                "en": f"In the year to {ending} parents took fewer steps up the ladder than in the year before",
                "es": f"En el año hasta el {ending} madres y padres subieron menos pasos en la escalera que en el"
                " año anterior",
            },
            at=("steps", index),
            advice={
                "en": "Ask parents what would make the next step possible: time, childcare, language, somebody beside"
                " them",
                "es": "Pregunten qué haría posible el siguiente paso: tiempo, cuidado infantil, idioma, alguien al"
                " lado",
            },
        )


def _changes(context: Context[CoProduction]) -> Iterator[Finding]:
    """A change that parents did not begin, and one that they still wait for after a year."""
    for index, change in enumerate(context.facts.changes):
        en, es = say(change.what), say(change.what, "es")
        if change.by_parents is False:
            yield Finding.note(
                {
                    "en": f"{en}: parents did not say both what is wrong and what should be different",
                    "es": f"{es}: madres y padres no dijeron a la vez qué está mal y qué debería cambiar",
                },
                at=("changes", index),
                advice={
                    "en": "Begin the next change with parents: map what is there, name the problems, outline what they"
                    " would like to see",
                    "es": "Empiecen el próximo cambio con madres y padres: mapa de lo que hay, nombrar los problemas,"
                    " esbozar lo que les gustaría ver",
                },
            )
        waiting = change.is_made(context.as_of) is False and change.began is not None
        if waiting and change.began is not None and context.as_of - change.began > LONG_ENOUGH:
            yield Finding.warning(
                {
                    "en": f"{en}: begun on {change.began}, and not made after more than a year",
                    "es": f"{es}: se empezó el {change.began}, y sigue sin hacerse más de un año después",
                },
                at=("changes", index),
                advice={
                    "en": "Tell parents what holds it up, and decide with them whether to go on",
                    "es": "Digan a las familias qué lo detiene, y decidan en común si se sigue",
                },
            )


def _engagement(context: Context[CoProduction]) -> Iterator[Finding]:
    """A service that families use less than before."""
    for index, one in enumerate(context.facts.engagement):
        en, es = say(one.of), say(one.of, "es")
        if one.change == "down":
            yield Finding.note(
                {
                    "en": f"{en}: families use it less than before",
                    "es": f"{es}: las familias lo usan menos que antes",
                },
                at=("engagement", index),
                advice={
                    "en": "Ask the families who stopped coming, and take what they say to the service",
                    "es": "Pregunten a las familias que dejaron de venir, y lleven al servicio lo que digan",
                },
            )


def _equality(context: Context[CoProduction]) -> Iterator[Finding]:
    """Parents were heard or have mapped, and nothing followed; or much followed and the plan is not written."""
    equality = context.facts.equality
    if equality is None:
        return
    if (
        equality.began is not None
        and context.as_of - equality.began > LONG_ENOUGH
        and not any(one.since is None or one.since <= context.as_of for one in equality.initiatives)
    ):
        yield Finding.warning(
            {
                "en": f"Work for equality began on {equality.began}, and nothing has followed after more than a year",
                "es": f"El trabajo por la igualdad empezó el {equality.began}, y más de un año después no ha salido"
                " nada de él",
            },
            at=("equality",),
            advice={
                "en": "Choose with parents one thing that can be done this term",
                "es": "Elijan con madres y padres una cosa que se pueda hacer este trimestre",
            },
        )
    if equality.initiatives and equality.blueprint in {"none", "under_way"} and context.at_least("full"):
        yield Finding.note(
            {
                "en": "Initiatives for equality have followed, and the blueprint made with parents is not written yet",
                "es": "Ya hay iniciativas por la igualdad, y el plan hecho con madres y padres aún no está escrito",
            },
            at=("equality", "blueprint"),
            advice={
                "en": "Write down with parents what they have mapped, so that it outlasts those who were there",
                "es": "Pongan por escrito con madres y padres lo que han recogido, para que dure más que quienes"
                " estuvieron",
            },
        )
