"""What pactkit itself notices about a component at a site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from pactkit.model.fidelity import Measured
from pactkit.model.finding import Finding
from pactkit.model.formula import MeasureName
from pactkit.model.milestone import BLOCKED, DONE, IN_PROGRESS, NOT_NEEDED, Milestone, MilestoneMeasure, MilestoneStatus
from pactkit.model.phrase import Phrase
from pactkit.model.programme import Policy
from pactkit.model.readiness import ReadinessReport
from pactkit.model.review import Evidence, ItemNote, Rating, Ratings, Review
from pactkit.scoring.counting import count_ratings, counting_reviews
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.scoring.notices import (
    fidelity_notices,
    needs_ignored,
    not_offered,
    readiness_notices,
)
from pactkit.scoring.readiness import milestone_state

from .making import DAY, definition, item, section

THING = definition(section("A", item("a"), item("b", evidence_months=24)))
YEAR = timedelta(days=366)


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    """Severity and English message of each finding; every one can be said in other languages too."""
    assert all(isinstance(finding.message, Phrase) for finding in findings)
    return [(finding.severity, str(finding.message)) for finding in findings]


def review(source: str, evidence: Mapping[str, date | None], on: date = DAY, **ratings: Rating) -> Review:
    """A review with one piece of evidence per item that has a day for it."""
    notes = {code: ItemNote(evidence=(Evidence(kind="record", ref="Log", on=day),)) for code, day in evidence.items()}
    stated = {"thing": Ratings(items=ratings, notes=notes)}
    return Review(on=on, wave="autumn", source=source, by="Somebody", ratings=stated, file=source)


def noticed(
    *reviews: Review, measured: Mapping[str, Measured] | None = None, as_of: date = DAY
) -> list[tuple[str, str]]:
    """What is noticed about the component's fidelity."""
    counting = counting_reviews(reviews, "thing", as_of)
    policy, given_facts = Policy(), measured or {}
    report = standard_fidelity(
        THING,
        counted=count_ratings(THING, counting),
        measured=given_facts,
        conditions={},
        stage="initial",
        adaptations=(),
        as_of=as_of,
        policy=policy,
    )
    return said(list(fidelity_notices(THING, report, given_facts, counting, as_of, policy)))


@pytest.mark.parametrize(
    ("rating", "level", "message"),
    [
        (2, 1, "a is rated 2 (external), and the facts give 1"),
        ("cannot_rate", 0, "a is rated cannot_rate (external), and the facts give 0"),
        (1, 1, None),
        (1, None, None),
        ("not_applicable", 2, None),
    ],
)
def test_a_rating_that_differs_from_the_facts(rating: Rating, level: int | None, message: str | None) -> None:
    """A review's rating overrides a measured level; where they differ, that is a finding."""
    found = noticed(review("external", {}, a=rating), measured={"a": Measured(value=level)})
    assert found == ([] if message is None else [("warning", message)])


def test_a_measured_level_differs_from_nothing() -> None:
    """Where nobody rated there is nothing to differ from."""
    assert noticed(measured={"a": Measured(value=1)}) == []


@pytest.mark.parametrize(("as_of", "stale"), [(date(2027, 11, 10), False), (date(2027, 11, 11), True)])
def test_a_review_goes_stale(as_of: date, stale: bool) -> None:  # noqa: FBT001 - a table's column
    """A review older than `review_months` (12) is stale; the newest of those that count is looked at."""
    old = review("external", {}, on=DAY - YEAR, a=1)
    message = "The newest review is of 2026-11-10, more than 12 months ago"
    assert noticed(old, review("self", {}, a=1), as_of=as_of) == ([("warning", message)] if stale else [])


@pytest.mark.parametrize(
    ("evidence", "aged"),
    [
        ({"a": DAY - YEAR}, "a"),
        ({"a": DAY - YEAR, "b": DAY - YEAR}, "a"),
        ({"b": DAY - 2 * YEAR}, "b"),
        ({"b": DAY - 2 * YEAR, "a": DAY - YEAR}, "a, b"),
        ({"a": DAY}, None),
        ({"a": None}, None),
        ({"gone": DAY - YEAR}, None),
    ],
)
def test_evidence_ages(evidence: dict[str, date | None], aged: str | None) -> None:
    """Evidence older than the item's `evidence_months`, else the policy's, has aged; items in checklist order."""
    found = noticed(review("external", evidence, a=1, b=1))
    assert found == ([] if aged is None else [("note", f"Evidence has aged for {aged}")])


def test_the_evidence_of_the_rating_that_counts() -> None:
    """The evidence of the review that an item's rating comes from, and not another's."""
    old, fresh = {"a": DAY - YEAR}, {"a": DAY}
    aged = [("note", "Evidence has aged for a")]
    assert noticed(review("external", fresh, a=1), review("self", old, a=1)) == []
    assert noticed(review("external", old, a=1), review("self", fresh, a=1)) == aged
    alone = [("note", "Every rating that counts is the site's own: nobody else has rated this")]
    assert noticed(review("external", old, a="cannot_rate"), review("self", fresh, a=1)) == alone
    assert noticed(review("external", old, a="cannot_rate"), review("self", old, a=1)) == aged + alone


def test_evidence_of_a_later_day_renews_nothing() -> None:
    """On as-of nobody had seen evidence of a later day: what was there before has aged all the same."""
    old, later = (Evidence(kind="record", ref="Log", on=day) for day in (DAY - YEAR, DAY + timedelta(days=1)))
    both = Ratings(items={"a": 1}, notes={"a": ItemNote(evidence=(old, later))})
    named = evolve(review("external", {}, a=1), ratings={"thing": both})
    assert noticed(named) == [("note", "Evidence has aged for a")]


def milestone_notices(status: str, value: int | None = None, **more: Any) -> list[tuple[str, str]]:
    """What is noticed about one milestone with a measure that should be at least 4."""
    measure = MilestoneMeasure(source=MeasureName(name="leaders"), at_least=4)
    milestone = Milestone(id="leaders", title="Leaders", stage="installation", measure=measure)
    state = milestone_state(milestone, MilestoneStatus(status=status, **more), Measured(value=value))
    report = ReadinessReport(component="thing", version="1", ready=False, milestones=(state,))
    pairs = list(readiness_notices(report, DAY))
    assert all(path == ("readiness", "thing", "leaders") for _, path in pairs)
    return said([finding for finding, _ in pairs])


PAST, FUTURE = date(2026, 11, 9), date(2026, 11, 11)


@pytest.mark.parametrize(
    ("status", "value", "more", "found"),
    [
        (DONE, 3, {}, ("warning", "leaders is said to be done, and the facts do not show it")),
        (BLOCKED, 4, {}, ("warning", "leaders is said to be blocked, and the facts show it done")),
        (NOT_NEEDED, 4, {}, ("warning", "leaders is said to be not_needed, and the facts show it done")),
        (DONE, None, {"on": FUTURE}, ("warning", "leaders is said to be done on 2026-11-11, a day that has not come")),
        (IN_PROGRESS, 3, {"expected": PAST}, ("warning", "leaders was expected on 2026-11-09")),
        (BLOCKED, None, {"expected": PAST}, ("note", "leaders was expected on 2026-11-09")),
        ("not_started", None, {"expected": PAST}, ("note", "leaders was expected on 2026-11-09")),
        (DONE, 4, {"on": DAY}, None),
        (DONE, None, {}, None),
        (BLOCKED, 3, {"expected": DAY}, None),
        (IN_PROGRESS, 4, {"expected": PAST}, None),
        ("not_started", 3, {}, None),
    ],
)
def test_milestones_that_contradict_themselves(
    status: str, value: int | None, more: dict[str, Any], found: tuple[str, str] | None
) -> None:
    """`blocked`, `not_needed` and `done` stand; a contradiction is a finding, and so is a day that cannot be right."""
    assert milestone_notices(status, value, **more) == ([] if found is None else [found])


@pytest.mark.parametrize(
    ("stage", "severity"),
    [("exploration", "note"), ("installation", "blocker"), ("initial", "blocker"), ("full", "blocker")],
)
def test_a_core_component_that_is_not_offered(stage: str, severity: str) -> None:
    """A core component that is not offered is a blocker from installation on."""
    found = not_offered("alliance", stage)
    assert said([found]) == [(severity, "The core component alliance is not offered here")]
    assert found.component == "alliance"


def test_needs_that_are_ignored_are_found() -> None:
    """A need of a component not offered is ignored and found: one finding for each component that waits."""
    pairs = [("x.a", "gone.policy"), ("y.b", "gone.policy"), ("x.c", "off.room")]
    found = list(needs_ignored(pairs))
    assert [(finding.component, *said([finding])[0]) for finding in found] == [
        ("x", "note", "The plan leaves out what is not part of this site: gone.policy (a), off.room (c)"),
        ("y", "note", "The plan leaves out what is not part of this site: gone.policy (b)"),
    ]
