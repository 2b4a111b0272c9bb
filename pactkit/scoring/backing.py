"""Which answers rest on one kind of evidence, and what is left when the others count as unanswered.

- `external`: a level or `cannot_rate` counts where the rating that counts comes from an external review.
- `fresh`: it counts where the evidence that its review names is fresh on as-of.
- A measured level rests on what the site itself states, without a day. It counts where a review of the wave backs it:
  for `external` an external one that names routine data for the item, for `fresh` any that names fresh evidence.
- What does not apply stays out of every sum, whoever says so: to take it in would change what the score is of, so that
  it could not be compared. Then low can only fall and high only rise.

The rule is asked of the rating that counts, after all else has been decided: where an external `cannot_rate` gave way
to the site's own level, the item counts as unanswered, and where a rating is left out its measure does not step in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import CANNOT_RATE, MEASURED, RATED, UNANSWERED, Answer
from pactkit.model.finding import Finding
from pactkit.model.freshness import FRESH
from pactkit.model.phrase import phrase
from pactkit.model.programme import Policy
from pactkit.model.review import Review
from pactkit.model.terms import EXTERNAL
from pactkit.scoring.answers import Counted
from pactkit.scoring.freshness import answer_freshness, evidence_of, item_freshness

ROUTINE_DATA = "routine_data"
Answers = tuple[Answer, ...]


def backed(
    definition: Definition, answers: Answers, reviews: Sequence[Review], evidence: str, as_of: date, policy: Policy
) -> Answers:
    """The answers of a checklist, in its order, with those that do not rest on this evidence unanswered."""
    return tuple(
        answer
        if _is_backed(item, answer, definition.id, reviews, evidence, as_of, policy)
        else Answer(code=answer.code, state=UNANSWERED, measured=answer.measured)
        for item, answer in zip(definition.items, answers, strict=True)
    )


def backed_ratings(definition: Definition, counted: Counted, evidence: str, as_of: date, policy: Policy) -> Counted:
    """The ratings that count, without the levels that do not rest on this evidence; words stay as they are."""

    def rests(code: str, review: Review) -> bool:
        if evidence == EXTERNAL:
            return review.source == EXTERNAL
        named = evidence_of(review, definition.id, code)
        return item_freshness(definition.item_by_code[code], named, as_of, policy).state == FRESH

    return {
        code: (rating, review)
        for code, (rating, review) in counted.items()
        if isinstance(rating, str) or rests(code, review)
    }


def uncounted_left_in(
    definition: Definition, answers: Answers, reviews: Sequence[Review], evidence: str, as_of: date, policy: Policy
) -> Iterator[Finding]:
    """A warning where a report that a plugin made counts answers that do not rest on the evidence asked for."""
    codes = left_out(answers, backed(definition, answers, reviews, evidence, as_of, policy))
    if codes:
        yield Finding.warning(
            phrase(
                "This plugin makes its own report, which counts other evidence too: %(codes)s", codes=", ".join(codes)
            ),
            advice=phrase("Do not take its score for one from the evidence that was asked for"),
        )


def left_out(before: Answers, after: Answers) -> tuple[str, ...]:
    """The codes of the answers that were left out."""
    return tuple(old.code for old, new in zip(before, after, strict=True) if old.state != new.state)


def _is_backed(
    item: Item,
    answer: Answer,
    component: str,
    reviews: Sequence[Review],
    evidence: str,
    as_of: date,
    policy: Policy,
) -> bool:
    if answer.state in (RATED, CANNOT_RATE):
        if evidence == EXTERNAL:
            return answer.source == EXTERNAL
        return answer_freshness(item, answer, component, as_of, policy).state == FRESH
    if answer.state == MEASURED:
        if evidence == EXTERNAL:
            return any(_names_data(review, component, item.code, as_of) for review in reviews)
        named = [one for review in reviews for one in evidence_of(review, component, item.code)]
        return item_freshness(item, named, as_of, policy).state == FRESH
    return True


def _names_data(review: Review, component: str, code: str, as_of: date) -> bool:
    named = evidence_of(review, component, code) if review.source == EXTERNAL else ()
    return any(one.kind == ROUTINE_DATA and (one.on is None or one.on <= as_of) for one in named)
