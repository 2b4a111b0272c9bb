"""Where the counts of a site lead: targets that are missed, money that ends first, counts that are too old to tell.

All rules are pactkit's own. No finding repeats a count of people, and what is projected rests on open counts only.
"""

from collections.abc import Iterator
from datetime import date

from pactkit.api import Context, Finding

from .dated import Kind, counts, target
from .facts import Reach
from .pace import Projection, project
from .privacy import open_counts
from .words import KINDS, Words


def findings_of_pace(context: Context[Reach]) -> Iterator[Finding]:
    """What the pace shows of the targets and of the day they are for."""
    yield from _too_old(context)
    yield from _money(context)
    yield from _in_time(context, "families")
    yield from _in_time(context, "volunteers")


def _projected(context: Context[Reach], kind: Kind) -> Projection:
    return project(open_counts(context, kind), target(context, kind), context.as_of)


def _too_old(context: Context[Reach]) -> Iterator[Finding]:
    """By its pace a target should have been reached by now, and nobody has counted since."""
    for kind, words in KINDS.items():
        if _projected(context, kind).too_old:
            yield Finding.note(
                {
                    "en": f"The counts of {words['en']} are too old to project from: count again",
                    "es": f"Los recuentos de {words['es']} son demasiado antiguos para una previsión: vuelvan a contar",
                }
            )


def _money(context: Context[Reach]) -> Iterator[Finding]:
    """The money ends before the families are reached, if both go on as they did."""
    budget = _projected(context, "spent_gbp")
    families = _projected(context, "families")
    if budget.reached and families.short:
        yield _runs_out(
            {
                "en": "The budget is spent, and the target of families is not reached",
                "es": "El presupuesto está gastado y no se ha llegado a la meta de familias",
            }
        )
    elif budget.day and families.never:
        yield _runs_out(
            {
                "en": f"At the present pace the budget is spent on {budget.day.isoformat()}, and no families are added",
                "es": f"A este ritmo el presupuesto se acaba el {budget.day.isoformat()}, y no llegan más familias",
            }
        )
    elif budget.day and families.day and budget.day < families.day:
        yield _runs_out(
            {
                "en": f"At the present pace the budget is spent on {budget.day.isoformat()}, before the target of"
                f" families is reached on {families.day.isoformat()}",
                "es": f"A este ritmo el presupuesto se acaba el {budget.day.isoformat()}, antes de llegar a la meta de"
                f" familias el {families.day.isoformat()}",
            }
        )


def _runs_out(message: Words) -> Finding:
    return Finding.warning(
        message,
        advice={
            "en": "Look at it with the alliance: find more money, spend it more slowly, or agree another target",
            "es": "Véanlo con la alianza: busquen más dinero, gasten más despacio o acuerden otra meta",
        },
    )


def _in_time(context: Context[Reach], kind: Kind) -> Iterator[Finding]:
    """A target is not reached by the day that the site set itself, or perhaps not."""
    by, words = context.facts.targets_by, KINDS[kind]
    found = _projected(context, kind)
    if by is None:
        return
    if by < context.as_of:
        if _is_short(context, kind):
            yield _overdue(by, words)
    elif not (found.day or found.never):
        return
    elif found.day is None or found.day > by:
        yield Finding.warning(
            {
                "en": f"At the present pace the target of {words['en']} is not reached by {by.isoformat()}",
                "es": f"A este ritmo no se llega a la meta de {words['es']} para el {by.isoformat()}",
            },
            at=("targets_by",),
            advice={
                "en": "Ask which route has brought most lately, and what it would take to open another",
                "es": "Pregunten qué vía ha dado más fruto últimamente y qué haría falta para abrir otra",
            },
        )
    elif found.latest is None or found.latest > by:
        yield Finding.note(
            {
                "en": f"At the slowest pace so far the target of {words['en']} is not reached by {by.isoformat()}",
                "es": f"Al ritmo más lento hasta ahora no se llega a la meta de {words['es']} para el {by.isoformat()}",
            },
            at=("targets_by",),
        )


def _is_short(context: Context[Reach], kind: Kind) -> bool:
    """Whether the newest count is below the target. Of a target below the small number that would tell too much."""
    dated, goal = counts(context, kind), target(context, kind)
    if not dated or goal is None or goal < context.programme.policy.small_number:
        return False
    return dated[-1].number < goal


def _overdue(by: date, words: Words) -> Finding:
    return Finding.warning(
        {
            "en": f"The target of {words['en']} was for {by.isoformat()}, and it is not reached",
            "es": f"La meta de {words['es']} era para el {by.isoformat()}, y no se ha alcanzado",
        },
        at=("targets_by",),
        advice={
            "en": "Look with the alliance at what held it up, and agree a new day or another target",
            "es": "Vean con la alianza qué lo retrasó, y acuerden otro día u otra meta",
        },
    )
