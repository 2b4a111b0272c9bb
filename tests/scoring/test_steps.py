"""Next steps and the way to the next band, against brute force over all sets of items."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations, product

from attrs import evolve
from hypothesis import assume, given, settings

from pactkit.model.checklist import Item
from pactkit.model.fidelity import RATED, BandPath, Detail
from pactkit.model.number import Number
from pactkit.model.scheme import Gate, Scheme
from pactkit.scoring.fidelity import detail

from .drawing import Case, cases
from .making import ALWAYS_A_POINT, NA, OPEN, Given, assess, definition, give, item, prepared, scheme, section
from .oracle import applies, expected, is_open, low_of, low_rank, rank_of

RISING: tuple[tuple[str, Number], ...] = (("none", 0), ("some", 50), ("most", 75), ("all", 100))


def details(case: Case) -> Detail:
    """The detail of a component that has a scheme."""
    found = detail(prepared(case.component, case.answers), assess(case.component, case.answers), ALWAYS_A_POINT)
    assert found is not None
    return found


def at_low(case: Case) -> Case:
    """The case with every open answer at its lowest level."""
    closed = {one.code: Given(RATED, one.levels[0].value) for one in case.open_items}
    return evolve(case, answers={**case.answers, **closed})


def moved(case: Case, levels: dict[str, Number]) -> Case:
    """The case with some items rated so."""
    return evolve(case, answers={**case.answers, **{code: Given(RATED, level) for code, level in levels.items()}})


def low(case: Case) -> Fraction:
    """The headline's low."""
    found = expected(case.component, case.scheme, case.answers, Fraction(0)).low
    assert found is not None
    return found


def rank(case: Case) -> int:
    """The place of the band of low, after gates."""
    return low_rank(case.component, case.scheme, case.answers)


def comparable(case: Case) -> None:
    """Leave out cases with nothing to score, or in which the specification divides by 0."""
    try:
        assume(expected(case.component, case.scheme, case.answers, Fraction(0)).low is not None)
    except ZeroDivisionError:
        assume(condition=False)


def held(case: Case) -> list[tuple[Item, Given]]:
    """The applicable items."""
    return [(one, known) for one, known in case.known if applies(known)]


def faithful(one: Item) -> Number:
    """The target: the highest level unless the definition says another."""
    return one.levels[-1].value if one.target is None else one.target


@given(cases())
@settings(max_examples=250)
def test_each_item_below_its_target_is_a_step(case: Case) -> None:
    """Each item below its target, raised to its target; gain = rise of low; an unanswered item is offered, marked."""
    comparable(case)
    steps = {step.code: step for step in details(case).steps}
    below = {one.code: one for one, known in held(case) if low_of(one, known) < faithful(one)}
    assert steps.keys() == below.keys()
    before = at_low(case)
    for code, step in steps.items():
        assert step.to == faithful(below[code])
        assert step.unanswered == is_open(case.answers[code])
        assert step.gain == low(moved(before, {code: step.to})) - low(before)


@given(cases(gates=1))
@settings(max_examples=250)
def test_steps_are_ranked(case: Case) -> None:
    """Items that open a shut gate that caps the band first, then gain, then checklist order."""
    comparable(case)
    before = at_low(case)
    opening: set[str] = set()
    for gate in case.component.gates:
        closed = [one for one, known in held(before) if one.code in gate.items and low_of(one, known) < gate.at_least]
        assume(len(closed) < 2)  # one item alone opens it, or none can
        ids = [band.id for band in case.scheme.bands]
        if gate.cap in ids and ids.index(gate.cap) < rank_of(case.scheme, low(before)):
            opening |= {one.code for one in closed if faithful(one) >= gate.at_least}
    order = {one.code: at for at, one in enumerate(case.component.items)}
    steps = details(case).steps
    ranked = sorted(steps, key=lambda step: (step.code not in opening, -step.gain, order[step.code]))
    assert [step.code for step in steps] == [step.code for step in ranked]
    assert {step.code for step in steps if step.opens_gate} == opening


@given(cases(banded=True, items=6))
@settings(max_examples=250)
def test_the_way_to_the_next_band_is_the_shortest(case: Case) -> None:
    """The fewest items, each raised to its highest level, that reach the band above low's; None when no set does."""
    comparable(case)
    before = at_low(case)
    path = details(case).to_band
    wanted = rank(before) + 1
    fewest = fewest_items(before, wanted) if wanted < len(case.scheme.bands) else None
    if path is None:
        assert fewest is None
        return
    assert fewest is not None
    assert path.band == case.scheme.bands[wanted].id
    assert len(set(path.items)) == len(path.items) == fewest
    assert path.proven
    assert reaches(before, wanted, [one for one, _ in held(before) if one.code in path.items])


def fewest_items(case: Case, wanted: int) -> int | None:
    """By trying every set, the smallest first."""
    below = [one for one, known in held(case) if low_of(one, known) < one.levels[-1].value]
    sets = (chosen for size in range(len(below) + 1) for chosen in combinations(below, size))
    return next((len(chosen) for chosen in sets if reaches(case, wanted, chosen)), None)


def reaches(case: Case, wanted: int, chosen: Iterable[Item]) -> bool:
    """Whether these items at their highest reach the band."""
    return rank(moved(case, {one.code: one.levels[-1].value for one in chosen})) >= wanted


@given(cases(banded=True, items=4))
@settings(max_examples=250)
def test_what_decides_the_band(case: Case) -> None:
    """While several bands are possible the report says which answers decide: every one that can move the band."""
    comparable(case)
    decides = details(case).decides
    several = len(expected(case.component, case.scheme, case.answers, Fraction(0)).bands) > 1
    assert bool(decides) == several
    assert set(decides) <= {one.code for one in case.open_items}
    assert list(decides) == [one.code for one in case.component.items if one.code in decides]
    for one in case.open_items:
        if can_move_band(case, one):
            assert one.code in decides


def can_move_band(case: Case, one: Item) -> bool:
    """Whether for some closing of the others the item's lowest and highest level give different bands."""
    others = [other for other in case.open_items if other is not one]
    for levels in product(*([level.value for level in other.levels] for other in others)):
        closed = moved(case, {other.code: level for other, level in zip(others, levels, strict=True)})
        ends = (moved(closed, {one.code: end.value}) for end in (one.levels[0], one.levels[-1]))
        if len({rank(end) for end in ends}) > 1:
            return True
    return False


def case_of(*levels: Number | Given, using: Scheme, gates: tuple[Gate, ...] = ()) -> Case:
    """Items a, b, c … of levels 0 to 2 in one section."""
    codes = "abcdefghijklmnopqrst"[: len(levels)]
    made = definition(section("all", *(item(code) for code in codes)), schemes=(using,), gates=gates)
    return Case(made, give(dict(zip(codes, levels, strict=True))), Fraction(0))


PERCENT = scheme("percent", "percent", *RISING)


def test_a_gate_comes_before_the_gain() -> None:
    """Items that open a shut gate that caps the band come first, though others gain as much and stand before."""
    gate = Gate(items=("c",), at_least=1, cap="none")
    case = case_of(0, 2, 0, 2, 2, 2, 2, 1, using=PERCENT, gates=(gate,))
    assert [(step.code, step.opens_gate) for step in details(case).steps] == [("c", True), ("a", False), ("h", False)]
    assert details(case).to_band == BandPath(band="some", items=("c",), proven=True)


def test_a_target_that_does_not_open_the_gate() -> None:
    """An item opens a gate where its target is at the gate's level; the way to the band takes it to its highest."""
    made = definition(
        section("A", item("a"), item("b", target=1), item("c")),
        schemes=(PERCENT,),
        gates=(Gate(items=("b",), at_least=2, cap="none"),),
    )
    case = Case(made, give({"a": 1, "b": 0, "c": 2}), Fraction(0))
    assert [(step.code, step.opens_gate) for step in details(case).steps] == [("a", False), ("b", False)]
    assert details(case).to_band == BandPath(band="some", items=("b",), proven=True)


def test_every_item_of_a_shut_gate_must_open_it() -> None:
    """The way to the next band holds every item whose gate must open, in checklist order, before the largest gains."""
    gate = Gate(items=("d", "b"), at_least=1, cap="none")
    case = case_of(0, 0, 0, OPEN, using=PERCENT, gates=(gate,))
    assert details(case).to_band == BandPath(band="some", items=("b", "d"), proven=True)
    case = case_of(0, 0, 0, OPEN, 0, using=PERCENT, gates=(gate,))
    assert details(case).to_band == BandPath(band="some", items=("b", "d", "a"), proven=True)


def test_a_gate_that_caps_at_the_wanted_band_need_not_open() -> None:
    """A gate that caps at the next band does not stand in the way to it."""
    gate = Gate(items=("b",), at_least=1, cap="some")
    case = case_of(0, 0, using=PERCENT, gates=(gate,))
    assert details(case).to_band == BandPath(band="some", items=("a",), proven=True)


def test_largest_gains_first_ties_in_checklist_order() -> None:
    """Equal gains are taken in checklist order; an item with more to gain comes first."""
    assert details(case_of(1, 0, 0, 2, 0, using=PERCENT)).to_band == BandPath(band="some", items=("b",), proven=True)
    case = case_of(1, 1, 0, 0, 0, using=PERCENT)
    assert details(case).to_band == BandPath(band="some", items=("c", "d"), proven=True)


def test_no_way_where_there_is_none() -> None:
    """Null at the top band, without bands, with nothing to score, and when no set reaches the band."""
    assert details(case_of(2, 2, using=PERCENT)).to_band is None
    assert details(case_of(0, 0, using=scheme("percent", "percent"))).to_band is None
    assert details(case_of(NA, using=PERCENT)).to_band is None
    above = scheme("sum", "sum", ("low", 0), ("high", 5))
    assert details(case_of(0, 0, using=above)).to_band is None


def test_a_search_that_was_not_exhaustive_is_not_called_proven() -> None:
    """Where gains depend on each other and there are too many sets, the set found reaches the band, unproven."""
    together = scheme("none", "product", ("low", 0), ("high", 1))
    few = details(case_of(*[0] * 10, using=together)).to_band
    assert few == BandPath(band="high", items=tuple("abcdefghij"), proven=True)
    many = details(case_of(*[0] * 18, 1, 2, using=together)).to_band
    assert many is not None
    assert (set(many.items), many.proven) == (set("abcdefghijklmnopqrs"), False)


def test_the_lowest_level_needs_every_item_under_the_band() -> None:
    """Under `minimum` each item below the band must rise and no other need, so that the set is proven at any size."""
    weakest = scheme("none", "minimum", ("low", 0), ("high", 1))
    many = details(case_of(*[0] * 18, 1, 2, using=weakest)).to_band
    assert many == BandPath(band="high", items=tuple("abcdefghijklmnopqr"), proven=True)


def test_a_band_that_only_several_answers_decide() -> None:
    """Where no answer alone can move the total from either end, those that can together are still named."""
    made = definition(
        section("A", item("a"), item("b"), item("c"), target=1),
        schemes=(scheme("mean", "share", ("low", 0), ("high", 100), over="sections"),),
    )
    case = Case(made, give({"a": OPEN, "b": OPEN, "c": OPEN}), Fraction(0))
    assert details(case).decides == ("a", "b", "c")


def test_a_gate_of_another_scheme_decides_nothing_here() -> None:
    """Only gates that cap a band of the scheme decide its band."""
    made = definition(
        section("A", item("a"), item("b", weight=0)),
        schemes=(PERCENT, scheme("sum", "sum", ("other", 0), id="second")),
        gates=(Gate(items=("b",), at_least=1, cap="other"),),
    )
    case = Case(made, give({"a": OPEN, "b": OPEN}), Fraction(0))
    assert details(case).decides == ("a",)
