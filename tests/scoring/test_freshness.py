"""Until which day evidence and reviews hold, item by item."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.fidelity import MEASURED, RATED, Answer, FidelityReport
from pactkit.model.freshness import AGED, FRESH, NONE, UNDATED, ItemFreshness
from pactkit.model.programme import Policy
from pactkit.model.review import Evidence, ItemNote, Ratings, Review
from pactkit.scoring.freshness import component_freshness, holds_until, item_freshness, review_freshness
from pactkit.scoring.months import is_past

from .making import definition, item, section

DAY = date(2026, 11, 20)
POLICY = Policy(evidence_months=12, review_months=12)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31))


def evidence(*days: date | None) -> tuple[Evidence, ...]:
    """Records of these days; None: without one."""
    return tuple(Evidence(kind="record", ref=f"no. {number}", on=day) for number, day in enumerate(days))


def fresh(*days: date | None, as_of: date = DAY, months: int | None = None) -> ItemFreshness:
    """How fresh an item is whose evidence is of these days."""
    return item_freshness(item("A", evidence_months=months), evidence(*days), as_of, POLICY)


@pytest.mark.parametrize(
    ("day", "months", "until"),
    [
        (date(2026, 11, 10), 12, date(2027, 11, 10)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(9990, 1, 1), 1200, date.max),
    ],
)
def test_what_is_of_a_day_holds_until_the_same_day_so_many_months_later(day: date, months: int, until: date) -> None:
    """The last good day is the same day of a later month, or that month's last; the calendar's last at most."""
    assert holds_until(day, months) == until


@given(DAYS, st.integers(1, 120), st.integers(-40, 40))
def test_the_last_good_day_is_where_the_warning_begins(day: date, months: int, apart: int) -> None:
    """What is listed as fresh until a day is not called stale on that day, and is on the day after."""
    as_of = holds_until(day, months) + timedelta(days=apart)
    assert is_past(day, months, as_of) == (apart > 0)


def test_the_newest_day_decides() -> None:
    """Of several pieces of evidence the newest with a day decides, whatever their order."""
    old, new = date(2024, 1, 1), date(2026, 6, 1)
    for days in ((old, new, None), (None, new, old)):
        found = fresh(*days)
        assert (found.state, found.on, found.fresh_until) == (FRESH, new, date(2027, 6, 1))


def test_the_item_says_for_how_long() -> None:
    """An item's own evidence_months come before the policy's."""
    day = date(2026, 1, 1)
    assert fresh(day).state == FRESH
    assert (fresh(day, months=6).state, fresh(day, months=6).fresh_until) == (AGED, date(2026, 7, 1))


def test_without_a_day_nobody_knows() -> None:
    """Evidence without a day is undated, and no evidence is none; neither has a last good day."""
    assert (fresh(None).state, fresh(None).on, fresh(None).fresh_until) == (UNDATED, None, None)
    assert (fresh().state, fresh().on, fresh().fresh_until) == (NONE, None, None)


def test_evidence_of_a_later_day_does_not_count() -> None:
    """On a day nobody had seen evidence of a later one: it makes nothing fresh, and is not named."""
    later = DAY + timedelta(days=1)
    assert fresh(later).state == NONE
    assert fresh(later, None).state == UNDATED
    assert fresh(later, date(2020, 1, 1)).on == date(2020, 1, 1)
    assert fresh(DAY).state == FRESH


@given(st.lists(st.none() | DAYS, max_size=4), DAYS, st.integers(0, 4000))
def test_nothing_grows_fresher_by_itself(days: list[date | None], as_of: date, more: int) -> None:
    """What has aged is aged on every later day on which no later evidence is known."""
    seen = [day for day in days if day is None or day <= as_of]
    now, then = fresh(*seen, as_of=as_of), fresh(*seen, as_of=as_of + timedelta(days=more))
    assert (now.on, now.fresh_until) == (then.on, then.fresh_until)
    assert then.state == now.state or (now.state, then.state) == (FRESH, AGED)


def test_a_review_is_stale_after_the_policy_s_months() -> None:
    """The newest of the reviews that count decides; on its last good day it is not stale."""
    reviews = [Review(on=day, wave="w", source="self", by="Team") for day in (date(2025, 11, 20), date(2025, 10, 1))]
    found = review_freshness(reviews, DAY, POLICY)
    assert found is not None
    assert (found.on, found.fresh_until, found.stale) == (date(2025, 11, 20), DAY, False)
    tomorrow = review_freshness(reviews, DAY + timedelta(days=1), POLICY)
    assert tomorrow is not None
    assert tomorrow.stale
    assert review_freshness([], DAY, POLICY) is None


def test_every_rated_item_is_listed_and_no_other() -> None:
    """Items that are measured or open rest on no evidence of a review, and are not counted among those that do."""
    thing = definition(section("s", item("A"), item("B"), item("C"), item("D")))
    notes = {"A": ItemNote(evidence=evidence(DAY)), "B": ItemNote(note="a word"), "C": ItemNote(evidence=evidence(DAY))}
    review = Review(
        on=DAY, wave="w", source="self", by="Team", ratings={"thing": Ratings(items={"A": 1, "B": 1}, notes=notes)}
    )
    answers = (
        Answer(code="A", state=RATED, level=1, source="self", review=review),
        Answer(code="B", state=RATED, level=1, source="self", review=review),
        Answer(code="C", state=MEASURED, level=1, source="facts"),
        Answer(code="D", state="unanswered"),
    )
    report = FidelityReport(component="thing", version="1", items=answers)
    found = component_freshness(thing, report, [review], DAY, POLICY)
    assert [(one.code, one.state) for one in found.items] == [("A", FRESH), ("B", NONE)]
    assert found.counts == {FRESH: 1, AGED: 0, UNDATED: 0, NONE: 1}
    assert found.review is not None
    assert component_freshness(thing, None, (), DAY, POLICY).items == ()
