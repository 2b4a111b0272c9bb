"""What the counts and targets of a site show beside the checklist. All rules are pactkit's own.

No finding repeats a count of people: they name days, kinds and directions. Counts and targets stand outside this
component's table, so findings about them point at the table as a whole.
"""

from collections.abc import Iterator
from itertools import pairwise

from pactkit.api import Context, Finding

from .dated import Kind, counts, on_day, target
from .facts import Reach
from .findings_of_pace import findings_of_pace
from .groups import in_proportion
from .words import KINDS, called


def findings(context: Context[Reach]) -> Iterator[Finding]:
    """All findings of a site: what is missing, what cannot be, and where it leads."""
    yield from _missing(context)
    yield from _fallen(context)
    yield from _to_come(context)
    yield from _day_of_counting(context)
    yield from _too_many(context)
    yield from _missed(context)
    yield from findings_of_pace(context)


def _missing(context: Context[Reach]) -> Iterator[Finding]:
    """Nothing to measure progress by, once a site is being set up; nothing measured, once it runs."""
    if context.at_least("installation") and target(context, "families") is None:
        yield Finding.note(
            {
                "en": "There is no target of families, so nobody can say how far the site has come",
                "es": "No hay una meta de familias, así que no se puede decir cuánto se ha avanzado",
            },
            advice={
                "en": "Agree one with the alliance and write it in [targets]",
                "es": "Acuérdenla con la alianza y escríbanla en [targets]",
            },
        )
    if context.at_least("initial") and not counts(context, "families"):
        yield Finding.warning(
            {
                "en": "Groups run, but families have not been counted yet",
                "es": "Hay grupos en marcha, pero aún no se han contado las familias",
            },
            advice={
                "en": "Add a [[progress]] entry with the day and the families so far, and another each term",
                "es": "Añadan una entrada [[progress]] con el día y las familias hasta entonces, y otra cada trimestre",
            },
        )


def _fallen(context: Context[Reach]) -> Iterator[Finding]:
    """A count toward a target adds up everything since the beginning: it cannot fall."""
    for kind, words in KINDS.items():
        for before, after in pairwise(counts(context, kind)):
            if after.number < before.number:
                earlier, later = before.on.isoformat(), after.on.isoformat()
                yield Finding.warning(
                    {
                        "en": f"The count of {words['en']} of {later} is lower than that of {earlier}",
                        "es": f"El recuento de {words['es']} del {later} es más bajo que el del {earlier}",
                    },
                    advice={
                        "en": "A count toward a target holds everything since the beginning, so it cannot fall: mend"
                        " the wrong one",
                        "es": "Se cuenta todo desde el principio, así que la cifra no puede bajar: corrijan la que está"
                        " mal",
                    },
                )


def _to_come(context: Context[Reach]) -> Iterator[Finding]:
    """Counts dated after the day of the report are not used; such a date may be a slip of the pen."""
    for on in sorted(progress.on for progress in context.site.progress if progress.on > context.as_of):
        yield Finding.note(
            {
                "en": f"The count of {on.isoformat()} is still to come, so it is not used",
                "es": f"El recuento del {on.isoformat()} aún no ha llegado, así que no se usa",
            }
        )


def _day_of_counting(context: Context[Reach]) -> Iterator[Finding]:
    """Routes, groups and volunteers are parts of what was counted on a day, so they need that day."""
    facts = context.facts
    stated = bool(facts.routes or facts.groups) or facts.volunteers_from_participants is not None
    if stated and facts.counted_on not in {progress.on for progress in context.site.progress}:
        yield Finding.warning(
            {
                "en": "Routes, groups or volunteers are counted, but not for a day that has an entry in [[progress]]",
                "es": "Se han contado vías, grupos o personas voluntarias, pero no para un día con entrada en"
                " [[progress]]",
            },
            at=("counted_on",) if facts.counted_on is not None else (),
            advice={
                "en": "State counted_on: the day of the entry whose families and volunteers they are part of",
                "es": "Indiquen counted_on: el día de la entrada de cuyas familias y personas voluntarias forman parte",
            },
        )


def _too_many(context: Context[Reach]) -> Iterator[Finding]:
    """Parts that are more than the whole of their day."""
    facts = context.facts
    families = on_day(counts(context, "families"), facts.counted_on)
    volunteers = on_day(counts(context, "volunteers"), facts.counted_on)
    if families is not None and sum(route.families for route in facts.routes) > families:
        yield _more(("routes",), "families")
    for index, group in enumerate(facts.groups):
        if families is not None and (group.families or 0) > families:
            yield _more(("groups", index, "families"), "families")
    if volunteers is not None and (facts.volunteers_from_participants or 0) > volunteers:
        yield _more(("volunteers_from_participants",), "volunteers")


def _more(at: tuple[str | int, ...], kind: Kind) -> Finding:
    return Finding.warning(
        {
            "en": f"This counts more {KINDS[kind]['en']} than the site had that day",
            "es": f"Aquí se cuentan más {KINDS[kind]['es']} de las que había ese día",
        },
        at=at,
        advice={
            "en": "Count each one once, and only those of the day in counted_on",
            "es": "Cuenten a cada una una sola vez, y solo las del día de counted_on",
        },
    )


def _missed(context: Context[Reach]) -> Iterator[Finding]:
    """A group that services miss is missed here too."""
    for index, reached in in_proportion(context).items():
        if not reached:
            words = called(context.facts.groups[index])
            yield Finding.note(
                {
                    "en": f"{words['en']}: a smaller share of the families reached than of those who live here",
                    "es": f"{words['es']}: su parte entre las familias alcanzadas es menor que entre las que viven"
                    " aquí",
                },
                at=("groups", index),
                advice={
                    "en": "Ask families of the group what keeps them away, and who they would listen to",
                    "es": "Pregunten a familias de este grupo qué las frena y a quién escucharían",
                },
            )
