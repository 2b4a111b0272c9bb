"""Departures: core items below target, told apart by what was recorded."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pactkit.model.adaptation import Adaptation, Departure
from pactkit.model.checklist import Item
from pactkit.model.fidelity import CANNOT_RATE, ERROR, MEASURED, NOT_APPLICABLE, NOT_DUE, RATED, UNANSWERED

from .making import DAY, Given, assess, definition, item, scheme, section

YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
BELOW = Given(RATED, 1)


def adaptation(
    *items: str, keeps: bool = True, approved: date | None = YESTERDAY, until: date | None = None, of: str = "thing"
) -> Adaptation:
    """A recorded local change."""
    return Adaptation(
        component=of, items=items, what="Online", why="No crèche", keeps_function=keeps, approved=approved, until=until
    )


def found(answer: Given, *recorded: Adaptation, one: Item | None = None) -> tuple[Departure, ...]:
    """The departures of a component of one item."""
    made = definition(section("A", one or item("a")), schemes=(scheme("percent", "percent"),))
    return assess(made, {"a": answer}, adaptations=recorded).departures


@pytest.mark.parametrize("state", [RATED, MEASURED])
def test_without_a_record_it_is_drift(state: str) -> None:
    """A rated or measured core item below target, of which nothing was recorded, is drift for no reason."""
    assert found(Given(state, 1)) == (Departure(code="a", kind="drift", reason="none"),)


@pytest.mark.parametrize(
    ("recorded", "kind", "reason"),
    [
        (adaptation("a"), "consistent_adaptation", None),
        (adaptation("a", until=DAY), "consistent_adaptation", None),
        (adaptation("a", approved=DAY), "consistent_adaptation", None),
        (adaptation("a", keeps=False), "inconsistent_modification", None),
        (adaptation("a", approved=None), "drift", "not_approved"),
        (adaptation("a", approved=TOMORROW), "drift", "not_approved"),
        (adaptation("a", approved=None, until=YESTERDAY), "drift", "not_approved"),
        (adaptation("a", until=YESTERDAY), "drift", "run_out"),
        (adaptation("a", until=YESTERDAY, keeps=False), "drift", "run_out"),
    ],
)
def test_what_a_record_makes_of_it(recorded: Adaptation, kind: str, reason: str | None) -> None:
    """Approved, unexpired, keeps the function: consistent; does not keep it: inconsistent; else drift, and why."""
    assert found(BELOW, recorded) == (Departure(code="a", kind=kind, reason=reason, adaptation=recorded),)


@pytest.mark.parametrize(
    ("counting", "other"),
    [
        (adaptation("a", keeps=False), adaptation("a", approved=None)),
        (adaptation("a", approved=date(2020, 1, 1)), adaptation("a", until=YESTERDAY)),
        (adaptation("a", until=YESTERDAY), adaptation("a", approved=None)),
        (adaptation("a", approved=YESTERDAY), adaptation("a", approved=date(2020, 1, 1), keeps=False)),
    ],
)
def test_of_several_records_the_one_in_force_counts(counting: Adaptation, other: Adaptation) -> None:
    """The one in force counts before one that has run out, that before one never approved; of equals the newest."""
    both = found(BELOW, counting, other), found(BELOW, other, counting)
    assert both[0] == both[1] == found(BELOW, counting)


def test_records_of_other_items_and_components() -> None:
    """A record counts for the items and the component that it names, and for no other."""
    drift = (Departure(code="a", kind="drift", reason="none"),)
    assert found(BELOW, adaptation("b"), adaptation("a", of="other")) == drift
    assert found(BELOW, adaptation("b", "a"))[0].kind == "consistent_adaptation"


@pytest.mark.parametrize(
    "answer",
    [Given(RATED, 2), Given(MEASURED, 2)]
    + [Given(state) for state in (CANNOT_RATE, UNANSWERED, ERROR, NOT_APPLICABLE, NOT_DUE)],
)
def test_what_is_no_departure(answer: Given) -> None:
    """An item at its target, or of which no level is known, has not departed."""
    assert found(answer, adaptation("a")) == ()


def test_targets_and_functions() -> None:
    """Below target, not below the highest level; and core items only: the adaptable ones are the local form."""
    assert found(BELOW, one=item("a", target=1)) == ()
    assert found(BELOW, one=item("a", function="adaptable")) == ()
    assert found(BELOW, one=item("a", weight=0)) == (Departure(code="a", kind="drift", reason="none"),)


def test_adaptations_never_change_a_score() -> None:
    """A recorded adaptation is joined to the score and does not move it."""
    made = definition(section("A", item("a")), schemes=(scheme("percent", "percent"),))
    without, with_it = assess(made, {"a": BELOW}), assess(made, {"a": BELOW}, adaptations=(adaptation("a"),))
    assert without.schemes == with_it.schemes
    assert without.departures != with_it.departures


def test_departures_stand_in_checklist_order() -> None:
    """Departures are listed as their items stand in the definition."""
    made = definition(section("A", item("b"), item("a")), section("B", item("c")))
    assert [one.code for one in assess(made, dict.fromkeys("abc", BELOW)).departures] == ["b", "a", "c"]
