"""Sites with targets and dated counts, made by hand, and what reach tells of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pactkit_reach
from pactkit.api import Context, Figure, NetworkContext, Site
from pactkit.host.checks import checked_findings, checked_measure
from pactkit.host.publication_checks import checked_figures
from pactkit.model.problem import path_text
from pactkit.model.programme import Policy, Programme
from pactkit.model.site import Progress, Targets
from pactkit.scoring.hiding import hidden_spots
from pactkit_reach import Reach

from .making import DAY, in_both

HIDDEN = "hidden"
NOTHING = Reach()


def ago(days: int) -> date:
    """A day before the day of the report."""
    return DAY - timedelta(days=days)


def each(step: int, *, last: int = 0, **kinds: Sequence[int | None]) -> tuple[Progress, ...]:
    """Counts that follow each other by `step` days, the last of them `last` days ago; by kind, None: not counted."""
    size = len(next(iter(kinds.values())))
    return tuple(
        Progress(on=ago(last + step * (size - 1 - place)), **{kind: numbers[place] for kind, numbers in kinds.items()})
        for place in range(size)
    )


def place(
    facts: Reach = NOTHING,
    progress: tuple[Progress, ...] = (),
    *,
    small: int = 5,
    as_of: date = DAY,
    aims: Targets | None = None,
    **site: Any,
) -> Context[Reach]:
    """A site that offers reach; it aims for what `aims` says, by default for 100 families."""
    stated = {"name": "Leeds", "stage": "full", "targets": aims or Targets(families=100), **site}
    where = Site(id="leeds", progress=progress, components={"reach": facts}, **stated)
    return Context(
        site=where,
        facts=facts,
        component=pactkit_reach.component.seal()[0],
        stage=where.stage,
        as_of=as_of,
        programme=Programme(name="PACT", policy=Policy(small_number=small)),
    )


def measured(measure: str, context: Context[Reach]) -> Any:
    """What a measure gives: a number, or for a share the number and its n."""
    found = checked_measure(pactkit_reach.component.measures[measure](context), measure)
    return found.value if found.n is None else (found.value, found.n)


def noticed(context: Context[Reach]) -> list[str]:
    """Every finding in English, one line each: severity, place, message. Each must be said in Spanish too."""
    findings = checked_findings(pactkit_reach.pactkit_findings(context=context))
    assert all(finding.advice is None or in_both(finding.advice) for finding in findings)
    return [f"{one.severity} {path_text(one.at) or '-'}: {in_both(one.message)['en']}" for one in findings]


def figures(context: Context[Reach]) -> dict[str, Figure]:
    """What is published about a site, by id."""
    found = checked_figures(pactkit_reach.pactkit_figures(context), "pactkit_figures")
    return {figure.id: said_in_both(figure) for figure in found}


def programme_figures(*sites: Context[Reach], aims: Targets | None = None) -> dict[str, Figure]:
    """What is published about a programme of these sites, by id."""
    network = NetworkContext(
        programme=Programme(name="PACT", targets=aims),
        component=pactkit_reach.component.seal()[0],
        as_of=DAY,
        sites=sites,
    )
    found = checked_figures(pactkit_reach.pactkit_programme_figures(network), "pactkit_programme_figures")
    return {figure.id: said_in_both(figure) for figure in found}


def said_in_both(figure: Figure) -> Figure:
    """A figure, whose texts are all said in English and Spanish."""
    assert all(in_both(text) for text in (figure.title, *figure.notes, *(column.title for column in figure.columns)))
    return figure


def shown(figure: Figure, small: int = 5) -> list[list[Any]]:
    """The rows as they are shown: texts in English, and `HIDDEN` where pactkit hides a cell."""
    hidden = hidden_spots(figure, small)
    return [
        [HIDDEN if (y, x) in hidden else cell["en"] if isinstance(cell, dict) else cell for x, cell in enumerate(row)]
        for y, row in enumerate(figure.rows)
    ]
