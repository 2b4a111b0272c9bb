"""Pairs of waves: how a component stood in one, and how in the other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from pactkit.model.change import ItemChange, Part, SchemeChange
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.number import Number
from pactkit.model.programme import Policy
from pactkit.scoring.change import scheme_changes
from pactkit.scoring.walk import Standing

from .drawing import Case, Dice, answer_to, any_level, drawn_case
from .making import Given, assess, give

PARTS = ("low", "high", "point")


@frozen
class Pair:
    """A case, and what it became."""

    before: Case
    after: Case

    def change(self) -> SchemeChange:
        """What lies between, by the smaller share that must be answered for a point."""
        minimum = self.before.minimum_answered
        return between(
            (self.before.component, self.before.answers), (self.after.component, self.after.answers), minimum
        )


def between(
    before: tuple[Definition, Mapping[str, Given]],
    after: tuple[Definition, Mapping[str, Given]],
    minimum: Fraction = Fraction(0),
    lost: tuple[dict[str, str], dict[str, str]] = ({}, {}),
) -> SchemeChange:
    """The change of the first scheme from one definition and its answers to another."""
    reports = [_report(*one, minimum) for one in (before, after)]
    standings = [
        Standing(definition=one[0], answers=report.items, lost=gone)
        for one, report, gone in zip((before, after), reports, lost, strict=True)
    ]
    scores = (reports[0].schemes, reports[1].schemes)
    return scheme_changes(standings[0], standings[1], scores, minimum)[0]


def changed(component: Definition, before: Mapping[str, Number | Given], after: Mapping[str, Number | Given],
            minimum: Fraction = Fraction(0)) -> SchemeChange:  # fmt: skip
    """The change of one definition's first scheme from some answers to others."""
    return between((component, give(before)), (component, give(after)), minimum)


def _report(component: Definition, answers: Mapping[str, Given], minimum: Fraction) -> FidelityReport:
    return assess(component, answers, policy=Policy(minimum_answered=minimum))


def told(items: tuple[ItemChange, ...]) -> list[tuple[str | None, str, Number | None, Number | None, Number | None]]:
    """Code, cause, low, high and point of each."""
    return [(one.code, one.cause, one.part.low, one.part.high, one.part.point) for one in items]


def whole(part: Part) -> tuple[Number | None, ...]:
    """Low, high and point."""
    return part.low, part.high, part.point


def pairs(*, redefined: bool = True) -> SearchStrategy[Pair]:
    """Any two cases of the same items; `redefined`: by two definitions that may differ in everything."""
    return st.binary(min_size=260, max_size=260).map(lambda rolls: _pair(Dice(rolls), redefined=redefined))


def _pair(rolled: Dice, *, redefined: bool) -> Pair:
    before = drawn_case(rolled, banded=False, items=8, gates=1)
    if redefined:
        after = drawn_case(rolled, banded=False, items=8, gates=1)
        return Pair(before, Case(after.component, after.answers, before.minimum_answered))
    answers = {one.code: _next(rolled, before, one.code) for one in before.component.items}
    return Pair(before, Case(before.component, answers, before.minimum_answered))


def _next(rolled: Dice, case: Case, code: str) -> Given:
    kept = case.answers[code]
    return rolled.pick((kept, answer_to(rolled, case.component.item_by_code[code])))


def levelled_pairs() -> SearchStrategy[Pair]:
    """The same items, of which only levels differ: what applies and what is answered stay."""
    return st.binary(min_size=260, max_size=260).map(lambda rolls: _levelled(Dice(rolls)))


def _levelled(rolled: Dice) -> Pair:
    case = drawn_case(rolled, banded=False, items=8, gates=0)
    items = case.component.item_by_code
    answers = {
        code: evolve(one, level=any_level(rolled, items[code])) if one.level is not None else one
        for code, one in case.answers.items()
    }
    return Pair(case, Case(case.component, answers, case.minimum_answered))
