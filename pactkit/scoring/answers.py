"""Item states: from ratings that count and measures to where each item of a checklist stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import (
    CANNOT_RATE,
    ERROR,
    MEASURED,
    NOT_APPLICABLE,
    NOT_DUE,
    OPEN,
    OUT,
    RATED,
    UNANSWERED,
    Answer,
    Measured,
)
from pactkit.model.number import Number
from pactkit.model.review import Rating, Review
from pactkit.model.stage import reached

Counted: TypeAlias = Mapping[str, tuple[Rating, Review]]  # by code: the rating that counts, and its review


def answer_items(
    definition: Definition,
    counted: Counted,
    measured: Mapping[str, Measured],
    conditions: Mapping[str, bool],
    stage: str | None,
) -> tuple[Answer, ...]:
    """Every item's state, in checklist order.

    `measured` holds what the items' measures gave; `conditions` is False for an item that does not apply here;
    `stage` None means that every item is due. A rating comes before a measure.
    """
    answers = []
    for item in definition.items:
        code = item.code
        if stage is not None and not reached(stage, item.due_from):
            answers.append(Answer(code=code, state=NOT_DUE))
        elif conditions and not conditions.get(code, True):
            answers.append(Answer(code=code, state=NOT_APPLICABLE, source="facts"))
        elif code in counted:
            answers.append(_rated(item, *counted[code], measured.get(code)))
        elif code in measured:
            answers.append(_measured(item, measured[code]))
        else:
            answers.append(Answer(code=code, state=UNANSWERED))
    return tuple(answers)


def _rated(item: Item, rating: Rating, review: Review, measured: Measured | None) -> Answer:
    state = NOT_APPLICABLE
    level: Number | None = None
    if not isinstance(rating, str):
        state, level = RATED, rating
    elif rating == CANNOT_RATE:
        state, level = CANNOT_RATE, item.lowest
    return Answer(code=item.code, state=state, level=level, source=review.source, review=review, measured=measured)


def _measured(item: Item, measured: Measured) -> Answer:
    if measured.error is not None:
        return Answer(code=item.code, state=ERROR, measured=measured)
    level = measured_level(item, measured)
    if level is None:
        return Answer(code=item.code, state=UNANSWERED, measured=measured)
    return Answer(code=item.code, state=MEASURED, level=level, source="facts", measured=measured)


def measured_level(item: Item, measured: Measured | None) -> Number | None:
    """The level that a measure gives an item; None while it is unknown."""
    if measured is None or measured.value is None or item.measure is None:
        return None
    return item.measure.level(measured.value, item.lowest)


def bounds(item: Item, answer: Answer) -> tuple[Number, Number]:
    """The lowest and the highest level the item can still have; the same where it is known."""
    if answer.state in OPEN or answer.level is None:
        return item.lowest, item.highest
    return answer.level, answer.level


def applicable(definition: Definition, answers: tuple[Answer, ...]) -> list[tuple[Item, Answer]]:
    """The items that count here, with their answers, in checklist order."""
    return [(item, answer) for item, answer in zip(definition.items, answers, strict=True) if answer.state not in OUT]
