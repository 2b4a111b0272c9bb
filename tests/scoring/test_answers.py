"""The states of items: from ratings that count and measures to where each item stands."""

from __future__ import annotations

import pytest

from pactkit.model.fidelity import (
    CANNOT_RATE,
    ERROR,
    MEASURED,
    NOT_APPLICABLE,
    NOT_DUE,
    RATED,
    UNANSWERED,
    Answer,
    Measured,
)
from pactkit.model.number import Number
from pactkit.model.review import Rating
from pactkit.model.stage import STAGES
from pactkit.scoring.answers import answer_items, applicable, bounds, measured_level

from .making import REVIEW, definition, item, section

ONE = item("a", 0, 1, 2)
THING = definition(section("A", ONE))


def answer(
    rating: Rating | None = None,
    measured: Measured | None = None,
    applies: bool | None = None,  # noqa: FBT001 - what the facts say
    stage: str | None = "initial",
) -> Answer:
    """Where the only item stands."""
    counted = {} if rating is None else {"a": (rating, REVIEW)}
    conditions = {} if applies is None else {"a": applies}
    return answer_items(THING, counted, {} if measured is None else {"a": measured}, conditions, stage)[0]


@pytest.mark.parametrize(
    ("rating", "measured", "state", "level", "source"),
    [
        (2, None, RATED, 2, "external"),
        ("cannot_rate", None, CANNOT_RATE, 0, "external"),
        ("not_applicable", None, NOT_APPLICABLE, None, "external"),
        (None, Measured(value=1), MEASURED, 1, "facts"),
        (None, Measured(), UNANSWERED, None, None),
        (None, Measured(error="it broke"), ERROR, None, None),
        (None, None, UNANSWERED, None, None),
        (2, Measured(value=0), RATED, 2, "external"),
        (2, Measured(error="it broke"), RATED, 2, "external"),
        ("cannot_rate", Measured(value=2), CANNOT_RATE, 0, "external"),
    ],
)
def test_the_states(
    rating: Rating | None, measured: Measured | None, state: str, level: Number | None, source: str | None
) -> None:
    """Rated, measured, cannot_rate (its lowest level), unanswered, error; a rating overrides a measured level."""
    found = answer(rating, measured)
    assert (found.state, found.level, found.source, found.measured) == (state, level, source, measured)
    assert found.review == (None if rating is None else REVIEW)


def test_an_item_that_does_not_apply_here() -> None:
    """A condition of zero makes an item not applicable here, whatever was rated; one that holds changes nothing."""
    assert answer(2, applies=False) == Answer(code="a", state=NOT_APPLICABLE, source="facts")
    assert answer(2, applies=True).state == RATED


@pytest.mark.parametrize("due_from", STAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_an_item_is_not_due_before_its_stage(due_from: str, stage: str) -> None:
    """Before `due_from` the item is not due, even if it was rated; from that stage on it is."""
    made = definition(section("A", item("a", due_from=due_from)))
    found = answer_items(made, {"a": (2, REVIEW)}, {}, {}, stage)[0]
    assert (found.state == NOT_DUE) == (STAGES.index(stage) < STAGES.index(due_from))


def test_without_a_stage_every_item_is_due() -> None:
    """Where there is no site, as in scoring one review, every item is due."""
    made = definition(section("A", item("a", due_from="full")))
    assert answer_items(made, {"a": (2, REVIEW)}, {}, {}, None)[0].state == RATED


def test_due_from_the_initial_stage_unless_stated() -> None:
    """due_from = "initial" is the default."""
    assert answer(2, stage="installation").state == NOT_DUE
    assert answer(2, stage="initial").state == RATED


@pytest.mark.parametrize(
    ("found", "lowest", "highest"),
    [
        (Answer(code="a", state=RATED, level=1), 1, 1),
        (Answer(code="a", state=CANNOT_RATE, level=0), 0, 0),
        (Answer(code="a", state=UNANSWERED), 0, 2),
        (Answer(code="a", state=ERROR), 0, 2),
    ],
)
def test_what_an_item_can_still_be(found: Answer, lowest: Number, highest: Number) -> None:
    """Unanswered, or with a measure that raised, it could be any level; cannot_rate counts as its lowest."""
    assert bounds(ONE, found) == (lowest, highest)


def test_what_counts() -> None:
    """`not_applicable` and `not_due` leave every sum; the others stay, in checklist order."""
    made = definition(section("A", *(item(code) for code in "abcdefg")))
    states = (NOT_DUE, RATED, NOT_APPLICABLE, UNANSWERED, ERROR, CANNOT_RATE, MEASURED)
    answers = tuple(Answer(code=code, state=state, level=0) for code, state in zip("abcdefg", states, strict=True))
    assert [one.code for one, _ in applicable(made, answers)] == ["b", "d", "e", "f", "g"]


def test_the_level_that_a_measure_gives() -> None:
    """What is unknown gives no level, nor does a measure of an item that has none."""
    assert measured_level(ONE, Measured(value=1)) == 1
    assert measured_level(ONE, Measured()) is None
    assert measured_level(ONE, None) is None
    assert measured_level(item("a", measure=None), Measured(value=1)) is None
