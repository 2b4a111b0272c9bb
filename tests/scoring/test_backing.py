"""Which answers rest on external evidence, or on fresh evidence, alone."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.fidelity import (
    CANNOT_RATE,
    MEASURED,
    NOT_APPLICABLE,
    OPEN,
    RATED,
    UNANSWERED,
    Answer,
    FidelityReport,
)
from pactkit.model.programme import Policy
from pactkit.model.review import Evidence, ItemNote, Ratings, Review
from pactkit.model.terms import EVIDENCE, EXTERNAL, FRESH
from pactkit.scoring.answers import applicable
from pactkit.scoring.backing import backed, backed_ratings, left_out
from pactkit.scoring.bands import gate_bounds
from pactkit.scoring.schemes import answered_share, score_scheme

from .drawing import Case, cases
from .making import assess, definition, item, section

DAY = date(2026, 11, 20)
OLD = date(2024, 1, 1)
POLICY = Policy()
THING = definition(section("s", item("A")))


def review(source: str, *evidence: Evidence) -> Review:
    """A review of A, with this evidence."""
    ratings = Ratings(items={"A": 1}, notes={"A": ItemNote(evidence=evidence)})
    return Review(on=DAY, wave="w", source=source, by="Somebody", ratings={"thing": ratings})


def seen(on: date | None, kind: str = "record") -> Evidence:
    """Evidence of a day."""
    return Evidence(kind=kind, ref="the book", on=on)


def state_of(answer: Answer, evidence: str, *reviews: Review) -> str:
    """Where an answer stands when only this evidence counts."""
    (found,) = backed(THING, (answer,), reviews, evidence, DAY, POLICY)
    assert found == answer or (found.state, found.level, found.review) == (UNANSWERED, None, None)
    return found.state


def rated(by: Review, state: str = RATED) -> Answer:
    """A rating from a review."""
    return Answer(code="A", state=state, level=1, source=by.source, review=by)


FACTS = Answer(code="A", state=MEASURED, level=1, source="facts")


@pytest.mark.parametrize("source", ["self", "parent", "peer", "external"])
@pytest.mark.parametrize("state", [RATED, CANNOT_RATE])
def test_external_counts_what_an_external_review_says(source: str, state: str) -> None:
    """Only a rating that comes from an external review counts, a `cannot_rate` as well as a level."""
    by = review(source, seen(DAY))
    assert state_of(rated(by, state), EXTERNAL, by) == (state if source == "external" else UNANSWERED)


@pytest.mark.parametrize(
    ("evidence", "counts"),
    [
        ((seen(DAY),), True),
        ((seen(OLD), seen(DAY)), True),
        ((seen(OLD),), False),
        ((seen(None),), False),
        ((), False),
        ((seen(DAY + timedelta(days=1)),), False),
    ],
)
def test_fresh_counts_what_fresh_evidence_backs(evidence: tuple[Evidence, ...], counts: bool) -> None:  # noqa: FBT001
    """Aged, undated, later and no evidence leave a rating unanswered, whoever gave it."""
    for source in ("self", "external"):
        by = review(source, *evidence)
        assert (state_of(rated(by), FRESH, by) == RATED) == counts


def test_evidence_of_another_review_backs_no_rating() -> None:
    """A rating rests on what its own review names."""
    other = review("self", seen(DAY))
    assert state_of(rated(review("external")), FRESH, other) == UNANSWERED


def test_facts_are_the_site_s_own_statement() -> None:
    """A measured level counts as external only where an external review names routine data for it."""
    assert state_of(FACTS, EXTERNAL) == UNANSWERED
    assert state_of(FACTS, EXTERNAL, review("external", seen(DAY))) == UNANSWERED
    assert state_of(FACTS, EXTERNAL, review("self", seen(DAY, "routine_data"))) == UNANSWERED
    assert state_of(FACTS, EXTERNAL, review("external", seen(DAY, "routine_data"))) == MEASURED
    later = seen(DAY + timedelta(days=1), "routine_data")
    assert state_of(FACTS, EXTERNAL, review("external", later)) == UNANSWERED


def test_facts_have_no_day() -> None:
    """A measured level counts as fresh only where a review of the wave names fresh evidence for it."""
    assert state_of(FACTS, FRESH) == UNANSWERED
    assert state_of(FACTS, FRESH, review("self", seen(OLD))) == UNANSWERED
    assert state_of(FACTS, FRESH, review("self", seen(DAY))) == MEASURED


@pytest.mark.parametrize("evidence", EVIDENCE)
def test_what_does_not_apply_stays_out(evidence: str) -> None:
    """What is left out changes how much is known, and never what the score is of."""
    own = Answer(code="A", state=NOT_APPLICABLE, source="self", review=review("self"))
    assert state_of(own, evidence) == NOT_APPLICABLE


def test_the_codes_left_out_are_told() -> None:
    """Every answer that counts no more is named, in checklist order."""
    thing = definition(section("s", item("A"), item("B"), item("C")))
    before = (rated(review("self")), evolve(rated(review("external")), code="B"), evolve(FACTS, code="C"))
    after = backed(thing, before, (), EXTERNAL, DAY, POLICY)
    assert left_out(before, after) == ("A", "C")


def test_hooks_see_the_ratings_that_count() -> None:
    """What a plugin is given of the ratings is filtered alike."""
    own, theirs = review("self", seen(DAY)), review("external")
    assert backed_ratings(THING, {"A": (1, own)}, EXTERNAL, DAY, POLICY) == {}
    assert backed_ratings(THING, {"A": (1, theirs)}, EXTERNAL, DAY, POLICY) == {"A": (1, theirs)}
    assert backed_ratings(THING, {"A": (1, own)}, FRESH, DAY, POLICY) == {"A": (1, own)}
    assert backed_ratings(THING, {"A": (1, theirs)}, FRESH, DAY, POLICY) == {}


def mixed(case: Case, rolls: bytes) -> FidelityReport:
    """A case whose ratings come from different reviews, some with evidence."""
    report = assess(case.component, case.answers, policy=Policy(minimum_answered=case.minimum_answered))
    reviews = [
        Review(on=DAY, wave="w", source=source, by="x", ratings={"thing": Ratings(notes=_notes(case, day))})
        for source in ("self", "external")
        for day in (DAY, OLD)
    ]
    answers = []
    for answer, roll in zip(report.items, rolls, strict=False):
        by = reviews[roll % len(reviews)]
        answers.append(evolve(answer, review=by, source=by.source) if answer.review else answer)
    return evolve(report, items=tuple(answers))


def _notes(case: Case, day: date) -> dict[str, ItemNote]:
    return {one.code: ItemNote(evidence=(seen(day),)) for one in case.component.items}


@given(cases(banded=True), st.binary(min_size=20, max_size=20), st.sampled_from(EVIDENCE))
@settings(max_examples=300)
def test_less_evidence_never_narrows_what_is_known(case: Case, rolls: bytes, evidence: str) -> None:
    """Low may only fall and high only rise, every band stays possible, and no more is answered than before."""
    report, thing, policy = mixed(case, rolls), case.component, Policy(minimum_answered=Fraction(0))
    after = backed(thing, report.items, (), evidence, DAY, policy)
    for scheme in thing.schemes:
        wide, narrow = (
            score_scheme(thing, scheme, held, gate_bounds(thing, held), answered_share(held), 0)
            for held in (applicable(thing, after), applicable(thing, report.items))
        )
        if narrow.score.low is None or narrow.score.high is None:
            assert wide.score == narrow.score
            continue
        assert wide.score.low is not None
        assert wide.score.high is not None
        assert wide.score.low <= narrow.score.low <= narrow.score.high <= wide.score.high
        assert set(narrow.bands) <= set(wide.bands)
        assert wide.answered is not None
        assert narrow.answered is not None
        assert wide.answered <= narrow.answered
    before = {answer.code for answer in report.items if answer.state in OPEN}
    assert before <= {answer.code for answer in after if answer.state in OPEN}
