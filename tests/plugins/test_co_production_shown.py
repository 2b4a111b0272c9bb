"""Co-production: what its tables must not give away."""

from __future__ import annotations

from typing import Any

import pytest

from pactkit.api import People, Share
from pactkit.host.publication_checks import checked_figures
from pactkit_co_production import Committee, CoProduction, YearOfSteps, pactkit_figures
from pactkit_co_production.ladder import Rung

from .making import at
from .making_co_production import EARLIER, of


def rows(stated: CoProduction) -> dict[str, Any]:
    """The rows of every figure, by its id."""
    found = checked_figures(pactkit_figures(at("co_production", stated)), "pactkit_figures")
    return {figure.id: figure.rows for figure in found}


def rung(**stated: Any) -> Rung:
    """A role."""
    return Rung(role="Host", **stated)


STEPS: dict[str, tuple[list[Any], int, bool]] = {
    "no role says": ([rung(holders=9)], 11, True),
    "all may be seen": ([rung(holders=16, stepped_up=6), rung(stepped_up=5)], 11, True),
    "few stepped up to one role": ([rung(stepped_up=8), rung(stepped_up=3)], 11, False),
    "nobody did": ([rung(stepped_up=8), rung(stepped_up=0)], 8, False),
    "few hold it who did not": ([rung(holders=8, stepped_up=6), rung(stepped_up=5)], 11, False),
    "few are left for a role that does not say": ([rung(stepped_up=8), rung()], 11, False),
    "enough are left": ([rung(stepped_up=8), rung()], 13, True),
    "more stepped up than hold it now": ([rung(holders=6, stepped_up=8)], 8, True),
}


@pytest.mark.parametrize("name", STEPS)
def test_steps_beside_roles(name: str) -> None:
    """The newest year of steps waits where the roles of the same year would tell a small count with it."""
    ladder, taken, told = STEPS[name]
    found = rows(of(ladder=ladder, steps=[YearOfSteps(ending=EARLIER, taken=taken)]))
    assert found.get("steps", ()) == (((EARLIER, People(taken)),) if told else ())


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"members": 9}, (None, None)),
        ({"with_parents": False}, (None, False)),
        ({"parents": 0}, (People(0), None)),
        ({"parents": 5}, (People(5), True)),
        ({"members": 9, "parents": 0}, (Share(0, 9), None)),
        ({"members": 12, "parents": 5}, (Share(5, 12), True)),
        ({"members": 7, "parents": 5}, (Share(5, 7), None)),
    ],
)
def test_parents_on_committees(stated: Any, told: Any) -> None:
    """Whether parents sit on a committee is not told where their count is hidden: it might be 0."""
    (row,) = rows(of(committees=[Committee(id="money", name="Money", **stated)]))["committees"]
    assert row[2:4] == told
