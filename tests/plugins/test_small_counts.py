"""What no shipped component may give away: counts of people below the policy's small number.

Every count of the Southwark sample is made large, unlike any other number and not public, and then small by a policy
that calls everything small. Whatever still shows it is a leak.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

from pactkit.api import Context, Figure, People, Share, Site
from pactkit.assess.assessor import Assessor
from pactkit.host.checks import checked_findings
from pactkit.host.publication_checks import checked_figures
from pactkit.model.programme import Policy, Programme
from pactkit.scoring.disclosure import ShownFigure, disclosed

from .making import DAY, PLUGINS, Point, component_of

SITES = Path(__file__).parent.parent.parent / "site_configs"
ALL_ARE_SMALL = 10**9
PEOPLE = frozenset(
    name for name in PLUGINS if name not in {"alliance", "parent_champions", "peer_spaces", "safeguarding"}
)  # that publish counts of people
NOT_OF_PEOPLE = {"weeks", "from_months", "to_months", "called_independent"}  # what findings may name: time, studies
EVERY = pytest.mark.parametrize("name", PLUGINS)
Change = Callable[[int], int]


@cache
def southwark() -> Site:
    """The sample site, whose counts are large and all a multiple of a thousand."""
    assessor = Assessor(SITES, DAY, points=[Point(name) for name in PLUGINS])
    site = assessor.workspace.load("southwark", assessor.catalogue).site
    assert site is not None
    components = {name: enlarged(facts) for name, facts in site.components.items()}
    return attrs.evolve(site, components=components, progress=enlarged(site.progress))


def large(count: int) -> int:
    """A large count, in the order of the small ones."""
    return 1_000_000 + 1000 * count


def enlarged(record: Any) -> Any:
    """A record with all its counts made large, but for those of one that refuses it, and none of them public."""
    if isinstance(record, tuple):
        return tuple(enlarged(one) for one in record)
    if not attrs.has(type(record)):
        return record
    inner = {one.name: enlarged(getattr(record, one.name)) for one in attrs.fields(type(record)) if one.init}
    counts = {name: large(value) for name, value in inner.items() if type(value) is int}
    if "published" in inner:
        record = attrs.evolve(record, published=False if isinstance(record.published, bool) else None)
        del inner["published"]
    return evolved(record, {**inner, **counts}) or evolved(record, counts) or evolved(record, inner) or record


def evolved(record: Any, changes: dict[str, Any]) -> Any:
    """The record with these changes; None where it refuses them."""
    try:
        return attrs.evolve(record, **changes)
    except ValueError:
        return None


def changed(record: Any, change: Change, field: str = "") -> Iterator[tuple[str, int, Any]]:
    """The record with one of its counts changed, each in its turn, with its field; none that the record refuses."""
    if type(record) is int:
        yield field, change(record), change(record)
    elif isinstance(record, tuple):
        for place, one in enumerate(record):
            for name, count, other in changed(one, change, field):
                yield name, count, (*record[:place], other, *record[place + 1 :])
    elif attrs.has(type(record)):
        for part in attrs.fields(type(record)):
            for name, count, other in changed(getattr(record, part.name), change, part.name) if part.init else ():
                if (whole := evolved(record, {part.name: other})) is not None:
                    yield name, count, whole


def context_of(name: str, facts: Any, small: int) -> Context[Any]:
    """The component at the site with these facts, under a policy."""
    site = southwark()
    return Context(
        site=site,
        facts=facts,
        component=component_of(name).seal()[0],
        stage="full",
        as_of=DAY,
        programme=Programme(name="PACT", policy=Policy(small_number=small)),
        facts_of=site.components.get,
    )


def figures(name: str, facts: Any, small: int) -> list[Figure]:
    """What a component publishes that is not public already."""
    if not hasattr(PLUGINS[name], "pactkit_figures"):
        return []
    every = checked_figures(PLUGINS[name].pactkit_figures(context=context_of(name, facts, small)), "pactkit_figures")
    return [figure for figure in every if not figure.published]


def people(some: list[Figure]) -> set[int]:
    """Every number in a cell of people."""
    cells = [cell for figure in some for row in figure.rows for cell in row]
    counts = {cell.count for cell in cells if isinstance(cell, People)}
    shares = [cell for cell in cells if isinstance(cell, Share)]
    return counts | {share.part for share in shares} | {share.whole for share in shares}


def shown(name: str, facts: Any) -> str:
    """The figures of these facts as they are shown where every count is small."""
    seen = [disclosed(figure, ALL_ARE_SMALL) for figure in figures(name, facts, ALL_ARE_SMALL)]
    return repr([(one.rows, one.total, one.figure.title, one.figure.notes, one.figure.source) for one in seen])


def found(name: str, facts: Any) -> str:
    """What a component finds in these facts where every count is small."""
    findings = checked_findings(PLUGINS[name].pactkit_findings(context=context_of(name, facts, ALL_ARE_SMALL)))
    return repr([(one.message, one.advice) for one in findings])


def numbers(text: str) -> set[int]:
    """Every whole number in a text."""
    return {int(digits) for digits in re.findall(r"\d+", text)}


def cells(seen: ShownFigure) -> list[Any]:
    """Every cell that is shown."""
    return [cell for row in (*seen.rows, seen.total or ()) for cell in row]


@EVERY
def test_no_cell_survives(name: str) -> None:
    """Where every count is small no count of people is shown, in no row and in no total."""
    seen = [disclosed(one, ALL_ARE_SMALL) for one in figures(name, southwark().components[name], ALL_ARE_SMALL)]
    assert not [cell for one in seen for cell in cells(one) if isinstance(cell, People | Share)]


@EVERY
def test_no_count_is_told(name: str) -> None:
    """A count that ends in a cell of people stands nowhere else: in no text, no finding, no cell of another kind."""
    facts = southwark().components[name]
    before = people(figures(name, facts, 0))
    counted = 0
    for change in (lambda count: count + 7, lambda count: count - 7):
        for field, count, other in changed(facts, change):
            told = people(figures(name, other, 0)) - before
            counted += bool(told)
            if told:
                assert not {count, *told} & numbers(shown(name, other))
            assert field in NOT_OF_PEOPLE or count not in numbers(found(name, other))
    assert bool(counted) is (name in PEOPLE)
