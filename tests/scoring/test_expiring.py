"""What holds today and runs out before a later day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.adaptation import Adaptation
from pactkit.model.expiry import ADAPTATION, EVIDENCE, REVIEW
from pactkit.model.programme import Policy
from pactkit.model.review import Evidence, ItemNote, Rating, Ratings, Review
from pactkit.scoring.expiring import adaptation_expiries, component_expiries, in_order

from .making import definition, item, section

DAY, LAUNCH = date(2026, 11, 20), date(2027, 3, 1)
POLICY = Policy()
THING = definition(section("s", item("A"), item("B"), item("C"), item("LATE", due_from="full")))
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1))


def review(on: date = date(2026, 11, 10), **evidence: date | None) -> Review:
    """A review that rates all items, with evidence of these days."""
    items: dict[str, Rating] = dict.fromkeys(("A", "B", "C", "LATE"), 1)
    notes = {code: ItemNote(evidence=(Evidence(kind="record", ref="x", on=day),)) for code, day in evidence.items()}
    return Review(on=on, wave="w", source="self", by="x", ratings={"thing": Ratings(items=items, notes=notes)})


def ending(*reviews: Review, as_of: date = DAY, before: date = LAUNCH) -> list[tuple[date, str, tuple[str, ...]]]:
    """What runs out, in short."""
    found = component_expiries(THING, reviews, as_of, before, POLICY)
    return [(one.on, one.kind, one.items) for one in in_order(found)]


def adaptation(*, approved: date | None, until: date | None) -> Adaptation:
    """An adaptation of A with these days."""
    return Adaptation(
        component="thing", items=("A",), what="Two online", why="No room", keeps_function=True, approved=approved,
        until=until,
    )  # fmt: skip


def test_evidence_that_ages_before_the_day_is_listed_by_its_last_good_day() -> None:
    """Items whose evidence ends on the same day stand together, in checklist order; what lasts longer is left out."""
    spring, later = date(2026, 1, 5), date(2026, 3, 1)
    given = review(C=spring, A=spring, B=later)
    assert ending(given) == [(date(2027, 1, 5), EVIDENCE, ("A", "C"))]


def test_the_day_itself_must_still_be_covered() -> None:
    """What holds up to the day before runs out before it; what holds on that day does not."""
    assert ending(review(A=date(2026, 2, 28))) == [(date(2027, 2, 28), EVIDENCE, ("A",))]
    assert ending(review(A=date(2026, 3, 1))) == []


def test_what_has_aged_already_does_not_run_out_any_more() -> None:
    """It is a finding today; what ends today still holds today."""
    assert ending(review(A=date(2025, 11, 19), B=date(2025, 11, 20))) == [(DAY, EVIDENCE, ("B",))]


def test_evidence_that_nobody_has_seen_yet_holds_nothing() -> None:
    """Evidence of a day after as-of does not renew what is there."""
    newer = review(A=date(2026, 12, 24))
    assert ending(newer) == []


def test_items_that_are_not_due_yet_are_looked_at_too() -> None:
    """They will be due, and nobody looks at them again before."""
    assert ending(review(LATE=date(2026, 1, 5))) == [(date(2027, 1, 5), EVIDENCE, ("LATE",))]


def test_the_newest_review_runs_out_with_the_policy_s_months() -> None:
    """One entry per component, without items."""
    assert ending(review(date(2026, 1, 31))) == [(date(2027, 1, 31), REVIEW, ())]
    assert ending(review(date(2026, 1, 31)), review(date(2026, 11, 1))) == []
    assert ending() == []


def test_an_approval_in_force_runs_out_after_its_last_day() -> None:
    """One that is not approved by as-of, has run out or has no end is not listed."""
    last = date(2027, 1, 31)
    log = [
        adaptation(approved=date(2026, 9, 1), until=last),
        adaptation(approved=None, until=last),
        adaptation(approved=date(2026, 12, 1), until=last),
        adaptation(approved=date(2026, 9, 1), until=date(2026, 11, 19)),
        adaptation(approved=date(2026, 9, 1), until=None),
        adaptation(approved=date(2026, 9, 1), until=LAUNCH),
    ]
    found = list(adaptation_expiries(log, DAY, LAUNCH))
    assert [(one.on, one.kind, one.items, one.what) for one in found] == [(last, ADAPTATION, ("A",), "Two online")]


@given(st.lists(st.none() | DAYS, min_size=3, max_size=3), DAYS, DAYS, DAYS)
def test_what_runs_out_lies_between_the_two_days(days: list[date | None], on: date, as_of: date, before: date) -> None:
    """Every last good day is as-of or later and before the day; a later day lists no less."""
    given = review(on, A=days[0], B=days[1], C=days[2])
    found = ending(given, as_of=as_of, before=before)
    assert all(as_of <= day < before for day, _, _ in found)
    assert set(found) <= set(ending(given, as_of=as_of, before=date(2100, 1, 1)))
