"""What a fidelity report says of itself."""

from __future__ import annotations

import pytest

from pactkit.model.fidelity import MEASURED, NOT_APPLICABLE, RATED, UNANSWERED, Answer, FidelityReport

OWN = Answer(code="a", state=RATED, level=1, source="self")
PEER = Answer(code="b", state=RATED, level=1, source="peer")
FACTS = Answer(code="c", state=MEASURED, level=1, source="facts")
OPEN = Answer(code="d", state=UNANSWERED)
OUT = Answer(code="e", state=NOT_APPLICABLE, source="facts")


@pytest.mark.parametrize(
    ("answers", "alone"),
    [
        ((), False),
        ((OPEN, OUT), False),
        ((FACTS,), False),
        ((OWN,), True),
        ((OWN, FACTS, OPEN, OUT), True),
        ((OWN, PEER), False),
        ((PEER, FACTS), False),
    ],
)
def test_a_self_rating_that_stands_alone(answers: tuple[Answer, ...], alone: bool) -> None:  # noqa: FBT001 - a case
    """A report rests on the site's own word where every rating that counts is its own; facts are no second opinion."""
    assert FidelityReport(component="thing", version="1", items=answers).self_only is alone
