"""Change between two waves: splits worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from pactkit.model.change import Part
from pactkit.model.checklist import Cut, Item, ItemMeasure
from pactkit.model.definition import Definition
from pactkit.model.fidelity import CANNOT_RATE, MEASURED, UNANSWERED, Interval
from pactkit.model.number import Number
from pactkit.model.scheme import Gate
from pactkit.scoring.change import scheme_changes
from pactkit.scoring.walk import Standing

from .making import CANNOT, NA, NOT_HERE, OPEN, Given, assess, definition, frac, item, scheme, section
from .walking import between, changed, told, whole

PERCENT = scheme("percent", "percent")
Levels = dict[str, Number | Given]
THREE = definition(section("s", item("a"), item("b"), item("c")), schemes=(PERCENT,))


def fact(level: int) -> Given:
    """A level that comes from the site's facts."""
    return Given(MEASURED, level)


def with_items(component: Definition, *items: Item) -> Definition:
    """The same component with one section of these items."""
    return evolve(component, sections=(section("s", *items),))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # three items of 0-2: one level is 100/6 of the whole
        pytest.param({"a": 2, "b": 1, "c": 1}, {"a": 1, "b": 2, "c": 1},
                     [("a", "answered_differently", frac("-50/3"), frac("-50/3"), frac("-50/3")),
                      ("b", "answered_differently", frac("50/3"), frac("50/3"), frac("50/3"))], id="even"),
        # low 3/6 to 5/6, high 5/6 to 5/6; the point was (2+1)/4 of the range
        pytest.param({"a": 2, "b": 1, "c": OPEN}, {"a": 2, "b": 1, "c": 2},
                     [("c", "newly_answered", frac("100/3"), 0, frac("25/3"))], id="newly answered"),
        pytest.param({"a": 2, "b": 1, "c": 2}, {"a": 2, "b": 1, "c": OPEN},
                     [("c", "newly_answered", frac("-100/3"), 0, frac("-25/3"))], id="no longer answered"),
        # 3/6 to 3/4: an item of the lowest level left
        pytest.param({"a": 2, "b": 1, "c": 0}, {"a": 2, "b": 1, "c": NA},
                     [("c", "not_applicable", 25, 25, 25)], id="now not applicable"),
        pytest.param({"a": 2, "b": 1, "c": NA}, {"a": 2, "b": 1, "c": 0},
                     [("c", "not_applicable", -25, -25, -25)], id="applicable again, at its last answer"),
        pytest.param({"a": 2, "b": 1, "c": NA}, {"a": 2, "b": 1, "c": OPEN},
                     [("c", "not_applicable", -25, frac("25/3"), 0)], id="applicable again and not answered"),
        pytest.param({"a": 2, "b": 1, "c": 0}, {"a": 2, "b": 1, "c": Given(NOT_HERE)},
                     [("c", "not_applicable", 25, 25, 25)], id="by a condition"),
        pytest.param({"a": 2, "b": 1, "c": fact(0)}, {"a": 2, "b": 1, "c": fact(2)},
                     [("c", "moved_by_fact", frac("100/3"), frac("100/3"), frac("100/3"))], id="facts of both waves"),
        pytest.param({"a": 2, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": fact(2)},
                     [("c", "moved_by_fact", frac("50/3"), frac("50/3"), frac("50/3"))], id="fact for rating"),
        pytest.param({"a": 2, "b": 1, "c": fact(2)}, {"a": 2, "b": 1, "c": 1},
                     [("c", "answered_differently", frac("-50/3"), frac("-50/3"), frac("-50/3"))],
                     id="a reviewer says otherwise than the facts"),
        pytest.param({"a": 2, "b": 1, "c": fact(2)}, {"a": 2, "b": 1, "c": OPEN},
                     [("c", "moved_by_fact", frac("-100/3"), 0, frac("-25/3"))], id="the facts say no more"),
        pytest.param({"a": 2, "b": 1, "c": OPEN}, {"a": 2, "b": 1, "c": fact(2)},
                     [("c", "moved_by_fact", frac("100/3"), 0, frac("25/3"))], id="a fact where nobody answered"),
        pytest.param({"a": 2, "b": 1, "c": 2}, {"a": 2, "b": 1, "c": fact(2)}, [], id="the same level from a fact"),
        pytest.param({"a": 2, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": CANNOT},
                     [("c", "answered_differently", frac("-50/3"), frac("-50/3"), frac("-50/3"))], id="cannot"),
        pytest.param({"a": 2, "b": 1, "c": OPEN}, {"a": 2, "b": 1, "c": CANNOT},
                     [("c", "newly_answered", 0, frac("-100/3"), -25)], id="looked at for the first time"),
        pytest.param({"a": 2, "b": 1, "c": 0}, {"a": 2, "b": 1, "c": CANNOT},
                     [("c", "answered_differently", 0, 0, 0)], id="no longer rated, at the same level"),
        pytest.param({"a": 2, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": 1}, [], id="nothing changed"),
    ],
)  # fmt: skip
def test_one_cause(before: Levels, after: Levels, expected: list[tuple[object, ...]]) -> None:
    """Each item that changed is said with its cause, and with what it did to low, high and point."""
    assert told(changed(THREE, before, after).items) == expected


def test_several_causes_in_the_order_of_the_walk() -> None:
    """First what applies, then what is answered, then levels by reviewers, then by facts; causes are summed."""
    six = definition(section("s", *(item(code) for code in "abcdef")), schemes=(PERCENT,))
    before: Levels = {"a": 1, "b": fact(1), "c": 2, "d": OPEN, "e": 2, "f": 0}
    after: Levels = {"a": 2, "b": fact(2), "c": NA, "d": 2, "e": 1, "f": 0}
    found = changed(six, before, after)
    # 6/12 and 8/12; c leaves: 4/10 and 6/10; d: 6/10; a and e: +1/10, -1/10; b: +1/10
    assert told(found.items) == [
        ("c", "not_applicable", -10, frac("-20/3"), -10),  # the point: 6/10, then 4/8
        ("d", "newly_answered", 20, 0, 10),  # then 6/10
        ("a", "answered_differently", 10, 10, 10),
        ("e", "answered_differently", -10, -10, -10),
        ("b", "moved_by_fact", 10, 10, 10),
    ]
    assert [(one.cause, one.codes, whole(one.part)) for one in found.causes] == [
        ("not_applicable", ("c",), (-10, frac("-20/3"), -10)),
        ("newly_answered", ("d",), (20, 0, 10)),
        ("answered_differently", ("a", "e"), (0, 0, 0)),
        ("moved_by_fact", ("b",), (10, 10, 10)),
    ]
    assert whole(found.change) == (20, frac("10/3"), 10)


def test_a_weight_that_changed() -> None:
    """What a new weight did is the definition's; what the answer did counts with the new weight."""
    heavier = with_items(THREE, item("a", weight=2), item("b"), item("c"))
    found = between((THREE, _rated(2, 1, 0)), (heavier, _rated(1, 1, 0)))
    # from 3/6 to 5/8, and from there to 3/8
    assert told(found.items) == [
        ("a", "definition_changed", frac("25/2"), frac("25/2"), frac("25/2")),
        ("a", "answered_differently", -25, -25, -25),
    ]


def test_items_that_one_definition_has() -> None:
    """An item that came or went is the definition's, with its answer."""
    later = with_items(THREE, item("a"), item("new"), item("c"))
    found = between((THREE, _rated(2, 1, 0)), (later, {"a": Given("rated", 2), "new": Given("rated", 2),
                                                       "c": Given("rated", 0)}))  # fmt: skip
    # 3/6; without b 2/4 and with the new one (2+2)/6: the walk takes them in the order of the later checklist
    assert told(found.items) == [
        ("b", "definition_changed", 0, 0, 0),
        ("new", "definition_changed", frac("50/3"), frac("50/3"), frac("50/3")),
    ]
    assert [(one.before is None, one.after is None) for one in found.items] == [(False, True), (True, False)]


def test_a_level_that_is_no_longer_offered() -> None:
    """A level that the later definition has not gives way to the last answer, and that is the definition's."""
    later = with_items(THREE, item("a", 0, 1), item("b"), item("c"))
    found = between((THREE, _rated(2, 1, 0)), (later, _rated(1, 1, 0)))
    # from 3/6 to 2/5
    assert told(found.items) == [("a", "definition_changed", -10, -10, -10)]


def test_a_level_that_stays() -> None:
    """A level that both definitions have is kept when the scale changes: then its share of the scale is another."""
    later = with_items(THREE, item("a", 0, 1, 2, 3, 4), item("b"), item("c"))
    found = between((THREE, _rated(2, 1, 0)), (later, _rated(4, 1, 0)))
    # 3/6, then 3/8, then 5/8
    assert told(found.items) == [
        ("a", "definition_changed", frac("-25/2"), frac("-25/2"), frac("-25/2")),
        ("a", "answered_differently", 25, 25, 25),
    ]


def test_cuts_that_moved() -> None:
    """The same fact under new cuts is the definition's; another fact under the same cuts is not."""
    one = item("a")
    assert one.measure is not None
    cuts = (Cut(bound=0, level=0), Cut(bound=2, level=1), Cut(bound=9, level=2))
    later = with_items(
        THREE, evolve(one, measure=ItemMeasure(source=one.measure.source, cuts=cuts)), item("b"), item("c")
    )
    found = between((THREE, {**_rated(0, 1, 0), "a": fact(2)}), (later, {**_rated(0, 1, 0), "a": fact(2)}))
    assert told(found.items) == [("a", "definition_changed", frac("-50/3"), frac("-50/3"), frac("-50/3"))]


def test_the_way_of_adding_up() -> None:
    """Another roll-up, or a section's weight, is the definition's and no item's."""
    later = evolve(THREE, schemes=(scheme("sum", "sum"),))
    found = between((THREE, _rated(2, 1, 0)), (later, _rated(2, 1, 0)))
    assert told(found.items) == [(None, "definition_changed", -47, -47, -47)]
    assert found.causes[0].codes == ()
    two = (section("s", item("a")), section("t", item("b"), weight=1))
    over = definition(*two, schemes=(scheme("percent", "mean", over="sections"),))
    heavier = evolve(over, sections=(two[0], evolve(two[1], weight=3)))
    answers = {"a": Given("rated", 2), "b": Given("rated", 0)}
    assert told(between((over, answers), (heavier, answers)).items) == [(None, "definition_changed", -25, -25, -25)]


def test_ratings_that_were_lost() -> None:
    """A rating that no longer counts (retired, or at an old level) changed with the definition, not with an answer."""
    before, after = {"a": OPEN, "b": Given("rated", 1), "c": Given("rated", 0)}, _rated(2, 1, 0)
    found = between((THREE, before), (THREE, after), lost=({"a": "self", "old": "peer"}, {}))
    assert told(found.items) == [
        ("a", "definition_changed", frac("100/3"), 0, 25),
        ("old", "definition_changed", 0, 0, 0),
    ]
    retired = found.items[1].before
    assert retired is not None
    assert (retired.state, retired.source, found.items[1].after) == ("retired", "peer", None)
    both = between((THREE, before), (THREE, before), lost=({"a": "self", "old": "peer"}, {"a": "peer", "old": "self"}))
    assert both.items == ()


def test_a_point_in_one_wave_only() -> None:
    """Where one wave has no point, its change and all its parts are null, never 0; low and high are split."""
    few = changed(THREE, {"a": 2, "b": OPEN, "c": OPEN}, {"a": 2, "b": 1, "c": 1}, Fraction(4, 5))
    assert (few.no_point_before, few.no_point_after) == ("too_little_answered", None)
    assert told(few.items) == [
        ("b", "newly_answered", frac("50/3"), frac("-50/3"), None),
        ("c", "newly_answered", frac("50/3"), frac("-50/3"), None),
    ]
    assert [one.part.point for one in few.causes] == [None]
    assert few.change.point is None
    blocked = evolve(THREE, schemes=(scheme("percent", "percent", missing="block"),))
    assert changed(blocked, {"a": 2, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": OPEN}).no_point_after == "open_answers"


def test_nothing_to_score_in_one_wave() -> None:
    """Where one wave has nothing to score, the whole change is null and every part of it."""
    found = changed(THREE, {"a": NA, "b": NA, "c": NA}, {"a": 2, "b": NA, "c": NA})
    assert found.no_point_before == "nothing_to_score"
    assert found.change == Part()
    assert told(found.items) == [("a", "not_applicable", None, None, None)]
    assert found.causes[0].part == Part()


def test_nothing_to_score_on_the_way() -> None:
    """A step that leaves nothing to score counts with the next one that does."""
    found = changed(THREE, {"a": 1, "b": NA, "c": NA}, {"a": NA, "b": NA, "c": 2})
    assert told(found.items) == [("a", "not_applicable", 0, 0, 0), ("c", "not_applicable", 50, 50, 50)]


def test_gates_that_changed() -> None:
    """Gates in another state are said, and those that one definition has only."""
    banded = scheme("percent", "percent", ("weak", 0), ("good", 50))
    gates = (Gate(items=("a",), at_least=1, cap="weak"), Gate(items=("b",), at_least=1, cap="weak"))
    before = evolve(THREE, schemes=(banded,), gates=gates)
    after = evolve(before, gates=(*gates[:1], Gate(items=("c",), at_least=1, cap="weak")))
    found = between((before, _rated(0, 1, 1)), (after, _rated(1, 1, 1)))
    assert [(one.items, one.before, one.after) for one in found.gates] == [
        (("a",), "shut", "open"), (("c",), None, "open"), (("b",), "open", None),
    ]  # fmt: skip


def test_a_scheme_of_one_definition() -> None:
    """A scheme that only one definition has is not compared."""
    other = evolve(THREE, schemes=(scheme("sum", "sum", id="sum"),))
    found = between((THREE, _rated(1, 1, 1)), (other, _rated(1, 1, 1)))
    assert (found.id, found.before, found.items, found.change) == ("sum", None, (), Part())
    assert found.after is not None


def _rated(*levels: Number) -> dict[str, Given]:
    return {code: Given("rated", level) for code, level in zip("abc", levels, strict=True)}


def test_the_states_of_open_and_cannot_rate_are_told_apart() -> None:
    """An item that was open and could then not be rated has an answer since, though nobody could give a level."""
    found = changed(THREE, {"a": Given(UNANSWERED), "b": 1, "c": 1}, {"a": Given(CANNOT_RATE), "b": 1, "c": 1})
    assert [(one.code, one.cause) for one in found.items] == [("a", "newly_answered")]


def test_what_a_plugin_adds() -> None:
    """Where a plugin scores by itself, what standard arithmetic does not explain is its own part."""
    report = assess(THREE, _rated(2, 1, 0)), assess(THREE, _rated(2, 1, 1))
    standings = [Standing(definition=THREE, answers=one.items) for one in report]
    better = evolve(report[1].schemes[0], score=Interval(low=70, high=80, point=None))
    (found,) = scheme_changes(standings[0], standings[1], (report[0].schemes, (better,)), Fraction(0))
    assert told(found.items) == [
        ("c", "answered_differently", frac("50/3"), frac("50/3"), None),
        (None, "by_plugin", frac("10/3"), frac("40/3"), None),
    ]
    assert whole(found.change) == (20, 30, None)
