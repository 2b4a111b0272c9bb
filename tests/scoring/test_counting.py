"""Which ratings count: waves, sources, ties, and what gives way to what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactkit.model.review import Rating, Ratings, Review
from pactkit.scoring.counting import count_ratings, counting_reviews

from .making import definition, item, section

THING = definition(
    section("A", item("a"), item("b", not_applicable=True)), section("B", item("c"), not_applicable=True)
)
NOVEMBER, DECEMBER = date(2026, 11, 10), date(2026, 12, 1)


def review(file: str, source: str = "external", on: date = NOVEMBER, wave: str = "autumn", **ratings: Rating) -> Review:
    """A review of the component by the items it rates."""
    return of(Ratings(items=ratings), file=file, source=source, on=on, wave=wave)


def of(ratings: Ratings, component: str = "thing", **more: Any) -> Review:
    """A review with whole ratings of one component."""
    stated = {"on": NOVEMBER, "wave": "autumn", "source": "external", "by": "Somebody", **more}
    return Review(ratings={component: ratings}, **stated)


def counted(*reviews: Review, as_of: date | None = None) -> dict[str, tuple[Rating, str]]:
    """By code: the rating that counts, and the file that it comes from."""
    found = count_ratings(THING, counting_reviews(reviews, "thing", as_of))
    return {code: (rating, review.file) for code, (rating, review) in found.items()}


def test_the_newest_wave_counts() -> None:
    """The newest wave counts, and nothing is carried over from an older one."""
    old = review("old", on=date(2025, 11, 1), wave="2025", a=2, b=2)
    assert counted(old, review("new", a=1)) == {"a": (1, "new")}


def test_a_wave_is_as_new_as_its_newest_review() -> None:
    """Of two waves the one whose newest review is newer counts, with its older reviews too."""
    early = review("early", on=date(2026, 1, 1), wave="long", b=2)
    late = review("late", "self", on=DECEMBER, wave="long", a=0)
    between = review("between", a=2, b=1)
    assert counted(early, late, between) == counted(late, between, early) == {"a": (0, "late"), "b": (2, "early")}


def test_as_of_leaves_out_what_came_later() -> None:
    """The newest wave up to as-of; a review of that very day counts, and a wave is then as new as what is known."""
    first, second = review("first", wave="one", a=1), review("second", on=DECEMBER, wave="two", a=2)
    assert counted(first, second, as_of=date(2026, 11, 30)) == {"a": (1, "first")}
    assert counted(first, second, as_of=DECEMBER) == {"a": (2, "second")}
    assert counted(first, second, as_of=date(2026, 11, 9)) == {}
    later = review("later", on=date(2027, 1, 1), wave="one", a=0)
    assert counted(first, second, later, as_of=DECEMBER) == {"a": (2, "second")}


def test_a_wave_that_does_not_rate_the_component_does_not_count() -> None:
    """The newest wave that rates the component: another component's, or an empty form, rates nothing of it."""
    other = of(Ratings(items={"x": 1}), component="other", on=DECEMBER, wave="newer")
    empty = of(Ratings(version="1"), on=DECEMBER, wave="newest")
    assert counted(review("mine", a=1), other, empty) == {"a": (1, "mine")}


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (review("z", "external", a=0), review("a", "peer", DECEMBER, a=2)),
        (review("z", "peer", a=0), review("a", "parent", DECEMBER, a=2)),
        (review("z", "parent", a=0), review("a", "self", DECEMBER, a=2)),
        (review("z", "self", DECEMBER, a=0), review("a", "self", a=2)),
        (review("a", a=0), review("b", a=2)),
    ],
)
def test_one_rating_per_item(better: Review, worse: Review) -> None:
    """Per item external > peer > parent > self, within a source the newest, then by file name."""
    assert counted(better, worse) == counted(worse, better) == {"a": (0, better.file)}


def test_each_item_has_its_own_source() -> None:
    """What counts is chosen per item: what the first source does not say comes from the next."""
    assert counted(review("x", a=0), review("s", "self", a=2, b=1)) == {"a": (0, "x"), "b": (1, "s")}


def test_cannot_rate_gives_way_to_a_level() -> None:
    """A `cannot_rate` gives way to any level from a later source, the first of them; without one it stands."""
    saying = review("x", a="cannot_rate", b="cannot_rate", c="cannot_rate")
    peer = review("p", "peer", a="cannot_rate", b="not_applicable")
    assert counted(saying, peer, review("q", "parent", a=1), review("s", "self", a=2)) == {
        "a": (1, "q"),
        "b": ("cannot_rate", "x"),
        "c": ("cannot_rate", "x"),
    }


def test_a_level_and_not_applicable_give_way_to_nothing() -> None:
    """Only `cannot_rate` gives way: a level or `not_applicable` from the first source stands."""
    first = review("x", a=0, b="not_applicable")
    assert counted(first, review("s", "self", a=2, b=2)) == {"a": (0, "x"), "b": ("not_applicable", "x")}


def test_a_whole_section_not_applicable() -> None:
    """`not_applicable` of a section holds for each of its items."""
    ratings = Ratings(items={"a": 1}, not_applicable={"B": "No dads' offer yet"})
    assert counted(of(ratings, file="x"), review("s", "self", c=2)) == {"a": (1, "x"), "c": ("not_applicable", "x")}


def test_what_the_definition_no_longer_has() -> None:
    """Retired codes and levels no longer offered count as unanswered."""
    assert counted(review("x", a=7, old=1, b=1)) == {"b": (1, "x")}


@given(st.permutations(range(5)), st.lists(st.sampled_from([0, 1, 2, "cannot_rate", "not_applicable"]), min_size=5))
@settings(max_examples=100)
def test_the_order_of_files_does_not_matter(order: list[int], levels: list[Rating]) -> None:
    """Which ratings count does not depend on the order in which reviews were read."""
    sources = ("self", "external", "peer", "self", "external")
    days = (NOVEMBER, DECEMBER, NOVEMBER, NOVEMBER, DECEMBER)
    reviews = [review(f"{at}", sources[at], days[at], b=levels[at]) for at in range(5)]
    assert counted(*(reviews[at] for at in order)) == counted(*reviews)


def test_no_reviews() -> None:
    """Without reviews nothing counts."""
    nothing: Mapping[str, object] = {}
    assert counted() == nothing
