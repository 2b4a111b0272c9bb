"""The five partnerships of A Better Start: what each is said to do can be stated as facts of a site.

Each is a workspace of its own in better_start/, with co-production as its only component.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from pactkit.api import People
from pactkit.assess.assessor import Assessor
from pactkit.assess.checking import Checker
from pactkit.host.publication_checks import checked_figures
from pactkit.model.assessment import ComponentAssessment
from pactkit.model.statement import matters
from pactkit.model.text import say
from pactkit_co_production import pactkit_figures

from .making import DAY, Point, at

HERE = Path(__file__).parent / "better_start"
POINTS = [Point("alliance"), Point("co_production")]  # the second waits for a milestone of the first


@frozen
class Shown:
    """What the facts of a partnership show."""

    levels: dict[str, int]  # of the items that are measured; all others are unanswered
    notes: list[str]
    figures: dict[str, Any]  # the rows of each
    statements: dict[str, Any]  # what the article says


COMMITTEE = (None, None, True, None)
DUTIES = (
    "welcomes parents",
    "supports families",
    "connects families with services",
    "leads groups",
    "takes a seat where decisions are made",
    "chairs",
    "evaluates",
    "tells other organisations how it works",
)


def duties(**roles: str) -> list[tuple[str, str | None]]:
    """The roles of each duty, by the duty's first word."""
    return [(duty, roles.get(duty.split()[0])) for duty in DUTIES]


PARTNERSHIPS = {
    "blackpool": Shown(
        levels={"CP-23": 2, "CP-24": 2, "CP-25": 2, "CP-27": 2},
        notes=["Community connector: the role is paid, and how many parents hold it now is not stated"],
        figures={
            "roles": [("Community connector", None, None, True, None, None, None)],
            "duties": duties(connects="Community connector"),
            "changes": [
                ("Community connectors", "the community", "named the problems, designed it with others", True, None)
            ],
        },
        statements={"whose idea the community connectors were": "the community's"},
    ),
    "bradford": Shown(
        levels={"CP-23": 2, "CP-24": 2},
        notes=[
            f"{what}: the day it was chosen is not stated, so it cannot be told whether parents had been listened to"
            " first"
            for what in ("Coffee mornings", "Plant and play sessions")
        ],
        figures={
            "changes": [
                (
                    "Safer and healthier places to play and walk",
                    None,
                    "mapped what is there, named the problems, outlined the change",
                    True,
                    40000,
                )
            ],
        },
        statements={"square metres of outdoor space redeveloped": 40000},
    ),
    "lambeth": Shown(
        levels={"CP-26": 2},
        notes=["Initiatives for equality have followed, and the blueprint made with parents is not written yet"],
        figures={},
        statements={
            "what followed from the mapping with parents": "several initiatives, including a Black History Month"
            " campaign and representative marketing materials"
        },
    ),
    "nottingham": Shown(
        levels={"CP-14": 2, "CP-22": 2, "CP-24": 2},
        notes=["Family mentor: the role is paid, and how many parents hold it now is not stated"],
        figures={
            "committees": [("Board", *COMMITTEE), ("Community Partnerships", None, None, True, "a parent")],
            "roles": [
                ("Parent ambassador", None, None, False, None, None, None),
                ("Parent champion", None, None, None, None, None, None),
                ("Family mentor", None, None, True, People(76), Decimal(57), People(2500)),
            ],
            "duties": duties(takes="Parent champion", chairs="Parent champion", supports="Family mentor"),
            "changes": [("Different ways in which local parents can become involved", None, None, True, None)],
        },
        statements={
            "family mentors, full-time equivalents": 57,
            "family mentors, paid jobs for parents": 76,
            "children helped by family mentors": 2500,
        },
    ),
    "southend": Shown(
        levels={"CP-20": 2, "CP-21": 2, "CP-22": 2},
        notes=[
            (
                "There is a rule that parents are at every decision meeting, and no minutes of the last twelve months"
                " show whether it is kept"
            )
        ],
        figures={
            "committees": [
                ("Finance committee", *COMMITTEE),
                ("Risk committee", *COMMITTEE),
                ("Other committees", *COMMITTEE),
            ]
        },
        statements={
            "local parents at every governance meeting": 2,
            "trained parent champions from whom they are drawn": 60,
        },
    ),
}
EVERY = pytest.mark.parametrize("place", PARTNERSHIPS)


def assessed(place: str) -> ComponentAssessment:
    """Co-production at a partnership, on the day of the tests."""
    site = Assessor(HERE / place, DAY, POINTS).assess(place)
    assert (site.failures, site.problems) == ((), ())
    (component,) = site.components
    return component


def test_all_five_are_there() -> None:
    """A Better Start has five partnerships, and each has its workspace."""
    assert sorted(folder.name for folder in HERE.iterdir()) == list(PARTNERSHIPS)


@EVERY
def test_the_files_are_right(place: str) -> None:
    """`pactkit check` finds nothing to mend."""
    checked = Checker(POINTS).check([HERE / place])
    assert (checked.problems, checked.failures, checked.files) == ([], (), 2)


@EVERY
def test_what_its_facts_show(place: str) -> None:
    """What the partnership does is measured at the faithful level; what the article leaves out stays unanswered."""
    component = assessed(place)
    assert component.fidelity is not None
    items = {item.code: item for item in component.fidelity.items}
    assert {code: item.level for code, item in items.items() if item.level is not None} == PARTNERSHIPS[place].levels
    unanswered = {item.state for code, item in items.items() if code not in PARTNERSHIPS[place].levels}
    assert unanswered <= {"unanswered", "not_applicable"}


@EVERY
def test_no_number_is_made_of_it(place: str) -> None:
    """One article answers too little for a score: the range stays open and there is no point."""
    component = assessed(place)
    assert component.fidelity is not None
    (scheme,) = component.fidelity.schemes
    assert scheme.score is not None
    assert scheme.score.point is None
    assert len(scheme.bands) == 4


@EVERY
def test_what_is_noticed(place: str) -> None:
    """What the article leaves open is noted, and nothing is held against the partnership."""
    found = [finding for finding in assessed(place).findings if finding.place is not None]
    assert [say(finding.message) for finding in found] == PARTNERSHIPS[place].notes
    assert {finding.severity for finding in found} <= {"note"}


@EVERY
def test_what_is_published(place: str) -> None:
    """The tables give what the article gives, to the digit."""
    site = Assessor(HERE / place, DAY, POINTS).assess(place).site
    assert site is not None
    figures = pactkit_figures(at("co_production", site.components["co_production"]))
    rows = {
        figure.id: [tuple(say(cell) if isinstance(cell, dict) else cell for cell in row) for row in figure.rows]
        for figure in checked_figures(figures, "pactkit_figures")
    }
    assert rows == PARTNERSHIPS[place].figures


@EVERY
def test_facts_and_article_agree(place: str) -> None:
    """Each figure of the article is a statement with its source, and the fact that is used is the same."""
    site = Assessor(HERE / place, DAY, POINTS).assess(place).site
    assert site is not None
    found = matters(site.statements)
    assert not any(matter.disputed for matter in found)
    assert {say(matter.about): matter.statements[0].says for matter in found} == PARTNERSHIPS[place].statements
