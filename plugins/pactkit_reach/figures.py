"""The tables of numbers that reach publishes about a site: counts over time, targets, what it takes, who came and how.

Counts of people stand in People and Share cells, of which pactkit hides the small ones. What is worked out from them
rests on open counts only (privacy.py), and the dated counts leave out what their differences would give away.
"""

from collections.abc import Iterator
from fractions import Fraction

from pactkit.api import Context, Figure, FigureCell, FigureColumn, Money, People, Share, Span, Text

from .dated import Count, Kind, Number, counts, target
from .facts import Reach
from .pace import FOUR_WEEKS, project
from .privacy import counted, open_counts
from .ratios import families_per_volunteer, spent_per_family
from .routes import Arrivals, arrivals
from .words import KINDS, WAYS, called, capital

HUNDRED = 100


def figures(context: Context[Reach]) -> Iterator[Figure]:
    """Every figure for which the site states something."""
    if any(counts(context, kind) for kind in KINDS):
        yield _progress(context)
    if context.site.targets is not None:
        yield _targets(context)
    if any(value is not None for _, value, _ in _what_it_takes(context)):
        yield Figure(
            id="what_it_takes",
            title={"en": "What it takes", "es": "Lo que hace falta"},
            columns=FigureColumn.several(
                what=("What", "Qué"), value=("So far", "Hasta ahora"), on=("Counted on", "Contado el")
            ),
            rows=_what_it_takes(context),
        )
    came = arrivals(context)
    if came is not None:
        yield _routes(context, came)
    families = counted(context, "families")
    if families is not None and context.facts.groups:
        yield _groups(context, int(families))


def cell(kind: Kind, number: Number | None) -> FigureCell:
    """A count as the cell of its kind: people, or money."""
    if number is None:
        return None
    return Money(number) if kind == "spent_gbp" else People(int(number))


def _progress(context: Context[Reach]) -> Figure:
    dated = {kind: _tellable(context, kind) for kind in KINDS}
    days = sorted({progress.on for progress in context.site.progress if progress.on <= context.as_of})
    small = context.programme.policy.small_number
    return Figure(
        id="progress",
        title={"en": "Counts so far", "es": "Recuentos hasta ahora"},
        columns=FigureColumn.several(
            on=("Day", "Día"),
            families=("Families", "Familias"),
            volunteers=("Volunteers", "Personas voluntarias"),
            spent=("Money spent", "Dinero gastado"),
        ),
        rows=tuple((day, *(cell(kind, dated[kind].get(day)) for kind in KINDS)) for day in days),
        notes=(
            {
                "en": "Each count holds everything since the beginning. A dash: not counted that day, or so close to"
                f" the next count (fewer than {small} people) that the difference would show few people.",
                "es": "Cada recuento incluye todo desde el principio. Una raya: no se contó ese día, o está tan cerca"
                f" del recuento siguiente (menos de {small} personas) que la diferencia dejaría ver a pocas personas.",
            },
        ),
    )


def _tellable(context: Context[Reach], kind: Kind) -> dict[object, Number]:
    """The open counts of a kind by day, and with them the small ones, which pactkit hides as such."""
    small: tuple[Count, ...] = tuple(
        count for count in counts(context, kind) if count.number < context.programme.policy.small_number
    )
    return {count.on: count.number for count in (*open_counts(context, kind), *small)}


def _targets(context: Context[Reach]) -> Figure:
    return Figure(
        id="targets",
        title={"en": "Targets, pace and projection", "es": "Metas, ritmo y proyección"},
        columns=FigureColumn.several(
            what=("What", "Qué"),
            target=("Target", "Meta"),
            so_far=("So far", "Hasta ahora"),
            on=("Counted on", "Contado el"),
            pace=("Added in four weeks", "Aumento en cuatro semanas"),
            reached=("Reached on", "Alcanzada el"),
            projected=("Projected for", "Prevista para el"),
            between=("At the fastest and slowest pace", "Al ritmo más rápido y más lento"),
        ),
        rows=tuple(_toward(context, kind) for kind in KINDS),
        notes=(
            {
                "en": "The pace is what was added between the first and the last count. The projected day is when the"
                " target is reached if things go on like that (for money: when the budget is spent); its range, if"
                " they go on as between the two counts in a row with the most, or the least, added a day. An open end:"
                " nothing was added between two counts. Days are rounded up. This is arithmetic and no forecast.",
                "es": "El ritmo es lo que aumentó entre el primer recuento y el último. El día previsto es cuando se"
                " llega a la meta si todo sigue así (para el dinero: cuando se acaba el presupuesto); el intervalo, si"
                " sigue como entre los dos recuentos seguidos con más o con menos aumento al día. Un extremo abierto:"
                " no hubo aumento entre dos recuentos. Los días se redondean hacia arriba. Es un cálculo, no un"
                " pronóstico.",
            },
            {
                "en": "Where counts are small, or only just apart, what would be worked out from them is left out."
                " Where the projected day has passed the counts are too old to project from, and it is left out too.",
                "es": "Donde las cifras son pequeñas o casi iguales, se omite lo que se calcularía con ellas. Donde el"
                " día previsto ya pasó, los recuentos son demasiado antiguos para una previsión, y se omite también.",
            },
        ),
    )


def _toward(context: Context[Reach], kind: Kind) -> tuple[FigureCell, ...]:
    dated, goal = counts(context, kind), target(context, kind)
    found = project(open_counts(context, kind), goal, context.as_of)
    pace = None if found.pace is None else found.pace * FOUR_WEEKS
    return (
        capital(KINDS[kind]),
        Money(goal) if kind == "spent_gbp" and goal is not None else goal,
        cell(kind, dated[-1].number) if dated else None,
        dated[-1].on if dated else None,
        Money(pace) if kind == "spent_gbp" and pace is not None else pace,
        found.reached,
        found.day,
        Span(found.earliest, found.latest) if found.day else None,
    )


def _what_it_takes(context: Context[Reach]) -> tuple[tuple[FigureCell, FigureCell, FigureCell], ...]:
    carried, cost = families_per_volunteer(context), spent_per_family(context)
    volunteers, some = counted(context, "volunteers"), context.facts.volunteers_from_participants
    grown = None if some is None or volunteers is None or some > volunteers else Share(some, int(volunteers))
    return (
        (
            {"en": "Families for each volunteer", "es": "Familias por cada persona voluntaria"},
            carried.value if carried else None,
            carried.on if carried else None,
        ),
        (
            {"en": "Spent for each family", "es": "Gastado por cada familia"},
            Money(cost.value) if cost else None,
            cost.on if cost else None,
        ),
        (
            {
                "en": "Volunteers who first came as parents",
                "es": "Personas voluntarias que antes vinieron con su familia",
            },
            grown,
            context.facts.counted_on if grown else None,
        ),
    )


def _routes(context: Context[Reach], came: Arrivals) -> Figure:
    names: list[Text] = [WAYS[route.way] for route in context.facts.routes]
    if came.unknown:
        names.append({"en": "Not known", "es": "No se sabe"})
    return Figure(
        id="routes",
        title={"en": "How families first came", "es": "Cómo llegaron las familias"},
        columns=FigureColumn.several(route=("Route", "Vía"), families=("Of all families", "De todas las familias")),
        rows=tuple((name, Share(part, came.families)) for name, part in zip(names, came.rows, strict=True)),
        notes=(_as_of_day(context),),
        source={
            "en": "The routes: A parent-led evaluation of PACT (2023), figure 1 and section 4.4. The counts: the site.",
            "es": "Las vías: Evaluación de PACT dirigida por madres y padres (2023), figura 1 y apartado 4.4."
            " Las cifras: el propio lugar.",
        },
        parts=True,
        drawn=True,
    )


def _groups(context: Context[Reach], families: int) -> Figure:
    return Figure(
        id="groups",
        title={"en": "Groups who use services less", "es": "Grupos que usan menos los servicios"},
        columns=FigureColumn.several(
            group=("Group", "Grupo"),
            families=("Of all families reached", "De todas las familias alcanzadas"),
            local=("Of families who live here, in a hundred", "De cada cien familias que viven aquí"),
            source=("Where that is from", "De dónde sale"),
        ),
        rows=tuple(
            (
                called(group),
                Share(group.families, families) if group.families is not None and group.families <= families else None,
                None if group.local is None else Fraction(group.local) * HUNDRED,
                group.source,
            )
            for group in context.facts.groups
        ),
        notes=(
            _as_of_day(context),
            {
                "en": "A family may be in several groups, so the rows do not add up.",
                "es": "Una familia puede estar en varios grupos, así que las filas no se suman.",
            },
        ),
        drawn=True,
    )


def _as_of_day(context: Context[Reach]) -> Text:
    on = context.facts.counted_on
    return {"en": f"Counted on {on}.", "es": f"Contado el {on}."}
