"""The arithmetic behind a score, written out."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import assume, given, settings

from pactkit.model.definition import Definition
from pactkit.model.number import Number, rounded
from pactkit.model.programme import Policy
from pactkit.model.scheme import Gate
from pactkit.model.text import say
from pactkit.scoring.derivation import derivation

from .drawing import Case, cases
from .making import NA, OPEN, Given, assess, definition, give, held_of, item, prepared, scheme, section


def lines(made: Definition, answers: Mapping[str, Given], minimum: Number = 0) -> list[tuple[str, str, str]]:
    """The steps of the only scheme."""
    policy = Policy(minimum_answered=minimum)
    found = assess(made, answers, policy=policy).schemes[0]
    held = held_of(made, answers)
    steps = derivation(prepared(made, answers), made.schemes[0], held, found, policy)
    return [(say(line.what), say(line.how), say(line.result)) for line in steps]


PERCENT = scheme("percent", "percent", ("none", 0), ("some", 50))


def test_a_score_that_anybody_can_check() -> None:
    """Every section, the total, the share answered, gates and the band: each with the sum that gives it."""
    made = definition(
        section("A", item("a", weight=2), item("b")),
        section("B", item("c")),
        schemes=(PERCENT,),
        gates=(Gate(items=("b",), at_least=1, cap="none"),),
    )
    assert lines(made, give({"a": 1, "b": OPEN, "c": 2}), Fraction(4, 5)) == [
        ("A, low", "100 × (2×1 + 1×0) / 6", "100/3 (33.3333)"),
        ("A, high", "100 × (2×1 + 1×2) / 6", "200/3 (66.6667)"),
        ("A, point", "none: too little of the component is answered", "none"),
        ("B", "100 × (1×2) / 2", "100"),
        ("total (all items), low", "100 × (2×1 + 1×0 + 1×2) / 8", "50"),
        ("total (all items), high", "100 × (2×1 + 1×2 + 1×2) / 8", "75"),
        ("total (all items), point", "none: too little of the component is answered", "none"),
        ("answered", "weight 3 of 4; the policy asks for 4/5 (0.8): too little for a point", "3/4 (0.75)"),
        ("gate b", "caps the band at none while shut", "undecided"),
        ("band", "none from 0, some from 50: low gives some, high gives some; gates cap that", "none to some"),
    ]


def test_nothing_to_score() -> None:
    """Where nothing applies and is due there is no sum, and that is said."""
    made = definition(section("A", item("a")), section("B", item("b")), schemes=(PERCENT,))
    nothing = ("total", "no item applies here and is due", "nothing to score")
    assert lines(made, give({"a": NA, "b": NA})) == [nothing]
    assert lines(made, give({"a": NA, "b": 1}))[0] == ("A", "nothing in it applies and is due", "nothing to score")


def test_a_point_that_was_kept_inside() -> None:
    """Always low <= point <= high: where the re-based point would leave the interval, the derivation says so."""
    made = definition(
        section("A", item("a", 0, 4)),
        section("B", item("b", 0, 1, 4), item("c", 0, 1, 4)),
        schemes=(scheme("minimum", "mean", over="sections"),),
    )
    written = {what: (how, result) for what, how, result in lines(made, give({"a": 4, "b": 1, "c": OPEN}))}
    assert written["total (sections), point"] == (
        "answered: (1×4) / 1 = 4, 1 of its range 0 to 4; the same share of 0 to 4, kept between low and high",
        "5/2 (2.5)",
    )


@given(cases())
@settings(max_examples=120)
def test_a_derivation_ends_in_the_score(case: Case) -> None:
    """What is written out is what was scored: the total's low, high and point, and the band."""
    found = assess(case.component, case.answers).schemes[0]
    assume(found.score.low is not None)
    over = "all items" if case.scheme.over == "items" else "sections"
    results = {what: result for what, _, result in lines(case.component, case.answers)}
    only = results.get(f"total ({over})")
    written = [only or results[f"total ({over}), {end}"] for end in ("low", "high", "point")]
    assert written == [shown(number) for number in (found.score.low, found.score.high, found.score.point)]
    if case.scheme.bands:
        assert results["band"] == (found.band or f"{found.bands[0]} to {found.bands[-1]}")


def shown(number: Number | None) -> str:
    """An exact number, and beside a fraction its value."""
    if number is None:
        return "none"
    return str(number) if number == int(number) else f"{number} ({rounded(number):g})"
