"""The tables of numbers about the programme as a whole: what the sites have reached, and what they aim for together.

Counts of people are never added up here: pactkit does that, and knows what it may show. Targets are plans and no counts
of people, so their sums stand in a table of their own, beside the programme's targets.
"""

from collections.abc import Iterator

from pactkit.api import Figure, FigureCell, FigureColumn, Money, NetworkContext

from .dated import Kind, Number, counts, target, target_of
from .facts import Reach
from .figures import cell
from .words import KINDS, capital

GOAL = {"en": "Target of the programme", "es": "Meta del programa"}


def programme_figures(network: NetworkContext[Reach]) -> Iterator[Figure]:
    """The counts of all sites, and the targets."""
    if network.sites:
        yield _so_far(network)
    if network.sites or network.programme.targets is not None:
        yield _targets(network)


def _so_far(network: NetworkContext[Reach]) -> Figure:
    rows: list[tuple[FigureCell, ...]] = []
    for context in network.sites:
        latest = {kind: dated[-1] for kind in KINDS if (dated := counts(context, kind))}
        newest = max((count.on for count in latest.values()), default=None)
        rows.append(
            (
                context.site.name,
                *(cell(kind, latest[kind].number if kind in latest else None) for kind in KINDS),
                newest,
            )
        )
    return Figure(
        id="sites",
        title={"en": "Families, volunteers and money of all sites", "es": "Familias, personas voluntarias y dinero"},
        columns=FigureColumn.several(
            site=("Site", "Lugar"),
            families=("Families so far", "Familias hasta ahora"),
            volunteers=("Volunteers so far", "Personas voluntarias hasta ahora"),
            spent=("Money spent so far", "Dinero gastado hasta ahora"),
            on=("Newest count", "Último recuento"),
        ),
        rows=tuple(rows),
        notes=(
            {
                "en": "For each site the newest count that states it",
                "es": "De cada lugar, el último recuento que lo indica",
            },
        ),
        total=True,
        goal=None if network.programme.targets is None else (GOAL, *_aims(network), None),
    )


def _aims(network: NetworkContext[Reach]) -> Iterator[FigureCell]:
    """What the programme set out to reach, of each kind that is counted."""
    return (_goal(kind, target_of(network.programme.targets, kind)) for kind in KINDS)


def _targets(network: NetworkContext[Reach]) -> Figure:
    rows: list[tuple[FigureCell, ...]] = []
    for kind, words in KINDS.items():
        stated = [goal for context in network.sites if (goal := target(context, kind)) is not None]
        together = sum(stated) if stated else None
        rows.append(
            (
                capital(words),
                _goal(kind, target_of(network.programme.targets, kind)),
                _goal(kind, together),
                len(stated),
            )
        )
    return Figure(
        id="targets",
        title={"en": "Targets of the programme and of its sites", "es": "Metas del programa y de sus lugares"},
        columns=FigureColumn.several(
            what=("What", "Qué"),
            programme=("Programme's target", "Meta del programa"),
            together=("Sites' targets together", "Metas de los lugares, sumadas"),
            sites=("Sites that state one", "Lugares que la indican"),
        ),
        rows=tuple(rows),
    )


def _goal(kind: Kind, goal: Number | None) -> FigureCell:
    return Money(goal) if kind == "spent_gbp" and goal is not None else goal
