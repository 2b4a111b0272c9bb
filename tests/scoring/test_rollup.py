"""Roll-ups, one line of the specification each, and the rules for the point."""

from __future__ import annotations

import pytest

from pactkit.model.fidelity import NOTHING, Interval
from pactkit.model.number import Number
from pactkit.model.scheme import MISSING_RULES, ROLL_UPS
from pactkit.scoring.rollup import Standing, interval, possible_range, roll_up

from .making import frac


def known(level: Number, levels: tuple[Number, Number], weight: Number = 1, target: Number | None = None) -> Standing:
    """A value that is answered, between its lowest and highest level."""
    lowest, highest = levels
    return Standing(weight, level, level, level, lowest, highest, highest if target is None else target, answered=True)


def unknown(levels: tuple[Number, Number], weight: Number = 1) -> Standing:
    """A value that could be anything between its lowest and highest level."""
    lowest, highest = levels
    return Standing(weight, lowest, highest, None, lowest, highest, highest, answered=False)


A = known(2, (0, 4), weight=3, target=2)
B = known(-1, (-1, 1))
C = known(frac("2.5"), (1, 4), weight=frac("0.5"))


@pytest.mark.parametrize(
    ("kind", "standings", "score"),
    [
        ("sum", [A, B, C], "6.25"),
        ("mean", [A, B, C], "25/18"),
        ("percent", [A, C], "725/14"),
        ("rescaled", [A, B, C], "1350/31"),
        ("share", [A, B, C], "200/3"),
        ("minimum", [A, B, C], "-1"),
        ("product", [A, C], "1/4"),
        ("product", [A, B, C], "0"),
    ],
)
def test_each_roll_up(kind: str, standings: list[Standing], score: str) -> None:
    """Each roll-up is its formula in the specification, over weights and unlike levels."""
    wanted = frac(score)
    assert roll_up(kind, [(part, part.low) for part in standings]) == wanted
    assert interval(kind, "exclude", standings) == Interval(low=wanted, high=wanted, point=wanted)


@pytest.mark.parametrize(
    ("kind", "lowest", "highest"),
    [
        ("sum", "-0.5", "15"),
        ("mean", "-1/9", "10/3"),
        ("rescaled", "0", "100"),
        ("share", "0", "100"),
        ("minimum", "-1", "1"),
        ("product", "0", "1"),
    ],
)
def test_the_possible_range(kind: str, lowest: str, highest: str) -> None:
    """What the values could give at all, whatever is answered."""
    assert possible_range(kind, [A, B, C]) == (frac(lowest), frac(highest))


@pytest.mark.parametrize("kind", ROLL_UPS)
@pytest.mark.parametrize("missing", MISSING_RULES)
def test_nothing_to_add_up(kind: str, missing: str) -> None:
    """Nothing left → nothing to score: low, point and high are null, neither 0 nor 100."""
    assert interval(kind, missing, []) == NOTHING == Interval(low=None, high=None, point=None)


@pytest.mark.parametrize("standings", [[A], [unknown((0, 2))]])
def test_no_score(standings: list[Standing]) -> None:
    """`none` is no score."""
    assert interval("none", "exclude", standings) == NOTHING


@pytest.mark.parametrize(
    ("missing", "point"),
    [("exclude", "75"), ("floor", "50"), ("block", None)],
)
def test_the_rules_for_what_is_missing(missing: str, point: str | None) -> None:
    """`exclude` re-bases on what is answered, `floor` = low, `block` = none; low and high never depend on it."""
    standings = [known(2, (0, 2)), known(1, (0, 2)), unknown((0, 2))]
    expected = Interval(low=50, high=frac("250/3"), point=None if point is None else frac(point))
    assert interval("percent", missing, standings) == expected


@pytest.mark.parametrize("kind", ["minimum", "product"])
@pytest.mark.parametrize("missing", MISSING_RULES)
def test_the_weakest_link_has_no_point_while_anything_is_unanswered(kind: str, missing: str) -> None:
    """For `minimum` and `product` none while anything is unanswered, even where low and high are the same."""
    standings = [known(0, (0, 2)), unknown((1, 2))]
    assert interval(kind, missing, standings) == Interval(low=0, high=0)


@pytest.mark.parametrize(
    ("kind", "low", "high", "point"),
    [
        ("sum", "4", "7", "6.25"),
        ("mean", "2", "3.5", "3.125"),
        ("percent", "50", "87.5", "78.125"),
        ("rescaled", "300/7", "600/7", "75"),
        ("share", "0", "50", "0"),
    ],
)
def test_exclude_maps_the_share_of_the_range(kind: str, low: str, high: str, point: str) -> None:
    """The answered share of its possible range is mapped on the whole: 3 of {0...4} beside an open {1...4}."""
    expected = Interval(low=frac(low), high=frac(high), point=frac(point))
    assert interval(kind, "exclude", [known(3, (0, 4)), unknown((1, 4))]) == expected


def test_nothing_answered_has_no_point() -> None:
    """With nothing answered there is nothing to re-base on; the interval is the whole range."""
    assert interval("mean", "exclude", [unknown((0, 2)), unknown((1, 4))]) == Interval(low=frac("0.5"), high=3)


def test_a_point_never_leaves_the_interval() -> None:
    """Always low <= point <= high, also where a part that cannot say a point is no longer wholly open."""
    said, silent = known(4, (0, 4)), Standing(1, 0, 1, None, 0, 4, 4, answered=False)
    assert interval("mean", "exclude", [said, silent]) == Interval(low=2, high=frac("2.5"), point=frac("2.5"))
