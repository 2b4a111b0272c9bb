"""The report of one component, and the detail that full documents add to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings

from pactkit.model.definition import Definition
from pactkit.model.fidelity import Detail, Interval
from pactkit.model.number import Number
from pactkit.model.programme import Policy
from pactkit.scoring.fidelity import detail, possible_percent

from .drawing import Case, cases
from .making import (
    ALWAYS_A_POINT,
    CANNOT,
    NA,
    OPEN,
    Given,
    assess,
    definition,
    frac,
    give,
    item,
    prepared,
    scheme,
    section,
)
from .oracle import applies

PERCENT = scheme("percent", "percent")


def details(made: Definition, answers: Mapping[str, Given], policy: Policy = ALWAYS_A_POINT) -> Detail:
    """The detail of a component that has a scheme."""
    found = detail(prepared(made, answers), assess(made, answers, policy=policy), policy)
    assert found is not None
    return found


def test_what_a_report_says() -> None:
    """A report names its component and version, and holds every scheme and every item in definition order."""
    schemes = (scheme("mean", "mean", id="second"), scheme("sum", "sum", id="first"))
    made = definition(section("B", item("b")), section("A", item("a")), schemes=schemes)
    report = assess(made, give({"a": 1, "b": NA}))
    assert (report.component, report.version) == ("thing", "1")
    assert [one.id for one in report.schemes] == ["second", "first"]
    assert [(one.code, one.state) for one in report.items] == [("b", "not_applicable"), ("a", "rated")]
    assert report.headline == report.schemes[0]


def test_a_component_without_a_checklist() -> None:
    """A definition may hold milestones alone: then there is no score and no detail."""
    report = assess(definition(), {})
    assert (report.headline, report.schemes, report.items) == (None, (), ())
    assert detail(definition(), report, ALWAYS_A_POINT) is None
    assert possible_percent(definition(), report) is None


@pytest.mark.parametrize(
    ("answers", "answered"),
    [
        ({"a": 1, "b": OPEN, "c": OPEN}, "2/3"),
        ({"a": OPEN, "b": 1, "c": CANNOT}, "1/3"),
        ({"a": CANNOT, "b": 1, "c": OPEN}, "1"),
        ({"a": NA, "b": OPEN, "c": 2}, "0"),
        ({"a": NA, "b": NA, "c": 1}, None),
    ],
)
def test_the_share_that_is_answered(answers: dict[str, Number | Given], answered: str | None) -> None:
    """answered: the share of the applicable item weight that is rated, measured or cannot_rate."""
    made = definition(section("A", item("a", weight=2), item("b"), item("c", weight=0)), schemes=(PERCENT,))
    assert assess(made, give(answers)).schemes[0].answered == (None if answered is None else frac(answered))


@pytest.mark.parametrize(
    ("minimum", "pointed"), [(Fraction(2, 3), True), (Fraction(67, 100), False), (Fraction(4, 5), False), (0, True)]
)
def test_no_point_where_too_little_is_answered(minimum: Number, pointed: bool) -> None:  # noqa: FBT001 - a table's column
    """No point, nor a point's band, where less than `minimum_answered` is answered; the share itself is enough."""
    made = definition(
        section("A", item("a", dimension="dose"), item("b")), section("B", item("c")),
        schemes=(scheme("percent", "percent", ("low", 0), ("high", 50)),),
    )  # fmt: skip
    answers, policy = give({"a": 2, "b": 1, "c": OPEN}), Policy(minimum_answered=minimum)
    found = assess(made, answers, policy=policy).schemes[0]
    more = details(made, answers, policy)
    assert found.score == Interval(low=50, high=frac("250/3"), point=75 if pointed else None)
    assert found.point_band == ("high" if pointed else None)
    assert dict(more.sections)["main"][0] == ("A", Interval(low=75, high=75, point=75 if pointed else None))
    assert more.dimensions == (("dose", Interval(low=100, high=100, point=100 if pointed else None)),)


def test_the_default_policy() -> None:
    """minimum_answered is 0.8 unless the programme says another."""
    assert Policy().minimum_answered == frac("0.8")


def test_section_scores() -> None:
    """Every section has its score by each scheme; one with nothing due has none, and is still listed."""
    schemes = (scheme("mean", "sum"), scheme("none", "sum", id="second"))
    made = definition(section("A", item("a"), item("b")), section("B", item("c")), schemes=schemes)
    answers = give({"a": 2, "b": OPEN, "c": NA})
    sections = dict(details(made, answers).sections)
    assert sections["main"] == (("A", Interval(low=1, high=2, point=2)), ("B", Interval()))
    assert sections["second"] == (("A", Interval()), ("B", Interval()))


def test_dimensions() -> None:
    """The applicable items of each dimension, added up as the headline adds up items; none where there is no item."""
    items = (
        item("a", dimension="dose"),
        item("b", dimension="dose"),
        item("c", dimension="reach"),
        item("d", dimension="quality"),
        item("e"),
    )
    made = definition(section("A", *items), schemes=(scheme("percent", "minimum"), scheme("sum", "sum", id="second")))
    answers = give({"a": 2, "b": 1, "c": OPEN, "d": NA, "e": 0})
    assert details(made, answers).dimensions == (
        ("dose", Interval(low=75, high=75, point=75)),
        ("reach", Interval(low=0, high=100)),
    )
    without = definition(section("A", *items), schemes=(scheme("none", "mean"),))
    assert details(without, answers).dimensions[0] == (
        "dose",
        Interval(low=frac("1.5"), high=frac("1.5"), point=frac("1.5")),
    )


def test_shares_of_the_total() -> None:
    """share_of_total: the item's part of the headline's range; null for an item that is out."""
    made = definition(
        section("A", item("a", 0, 4), item("b", 2, 3, weight=2), item("c", weight=0), item("d")), schemes=(PERCENT,)
    )
    answers = give({"a": 0, "b": OPEN, "c": 1, "d": NA})
    assert details(made, answers).shares == (("a", frac("2/3")), ("b", frac("1/3")), ("c", 0), ("d", None))


@given(cases(gates=0))
@settings(max_examples=100)
def test_shares_make_up_the_whole(case: Case) -> None:
    """Where parts add up they add up to the whole, whatever was answered; where they do not, every one is null."""
    shares = dict(details(case.component, case.answers).shares)
    known = [share for share in shares.values() if share is not None]
    assert list(shares) == [one.code for one in case.component.items]
    assert all(0 <= share <= 1 for share in known)
    if known:
        assert sum(known) == 1
        assert {code for code, share in shares.items() if share is not None} == {
            one.code for one, answer in case.known if applies(answer)
        }
    if case.scheme.total in ("minimum", "product", "none"):
        assert not known


@pytest.mark.parametrize(
    ("kind", "percent"), [("sum", "50"), ("mean", "50"), ("rescaled", "50"), ("percent", "50"), ("minimum", "0")]
)
def test_low_as_percent_of_its_possible_range(kind: str, percent: str) -> None:
    """What `--fail-under` compares: the headline's low as percent of its possible range, by whichever roll-up."""
    made = definition(section("A", item("a", 1, 2, 3), item("b", 1, 3)), schemes=(scheme("none", kind),))
    assert possible_percent(made, assess(made, give({"a": 3, "b": OPEN}))) == frac(percent)


@pytest.mark.parametrize("answers", [{"a": NA, "b": NA}, {"a": NA, "b": Given("not_here")}])
def test_nothing_to_score_has_no_percent(answers: dict[str, Number | Given]) -> None:
    """A component with nothing to score is not compared: neither 0 nor 100."""
    made = definition(section("A", item("a"), item("b")), schemes=(PERCENT,))
    assert possible_percent(made, assess(made, give(answers))) is None


def test_the_day_of_the_report_reaches_its_departures() -> None:
    """What is a departure is looked at on the day of the report."""
    made = definition(section("A", item("a")), schemes=(PERCENT,))
    assert [one.code for one in assess(made, give({"a": 1}), as_of=date(2030, 1, 1)).departures] == ["a"]
