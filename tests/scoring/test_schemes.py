"""A scheme's score: low, high, point, bands and gates against the specification's sentences, and their laws."""

from __future__ import annotations

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pactkit.model.checklist import Item
from pactkit.model.definition import Definition
from pactkit.model.fidelity import RATED, SchemeScore
from pactkit.model.programme import Policy

from .drawing import Case, cases
from .making import NA, Given, assess
from .oracle import Expected, expected


def scored(case: Case) -> SchemeScore:
    """The only scheme's score."""
    policy = Policy(minimum_answered=case.minimum_answered)
    return assess(case.component, case.answers, policy=policy).schemes[0]


def demanded(case: Case) -> Expected:
    """What the specification says, where it says anything."""
    try:
        return expected(case.component, case.scheme, case.answers, case.minimum_answered)
    except ZeroDivisionError:
        assume(condition=False)
        raise


@given(cases())
@settings(max_examples=500)
def test_a_scheme_is_scored_as_the_specification_says(case: Case) -> None:
    """low, high, point, answered, bands, point_band and the gates, for every roll-up, `over` and missing rule."""
    wanted, found = demanded(case), scored(case)
    score = found.score
    assert (score.low, score.high, score.point) == (wanted.low, wanted.high, wanted.point)
    assert found.answered == wanted.answered
    assert found.bands == wanted.bands
    assert found.point_band == wanted.point_band
    assert tuple((gate.items, gate.state, gate.cap) for gate in found.gates) == wanted.gates


@given(cases())
@settings(max_examples=200)
def test_the_point_lies_between_low_and_high(case: Case) -> None:
    """Always low <= point <= high; the bands contain the point's band; a band is decided when it is the only one."""
    found = scored(case)
    low, high, point = found.score.low, found.score.high, found.score.point
    assert (low is None) == (high is None)
    if low is None or high is None:
        assert point is None
        assert found.bands == ()
        return
    assert low <= high
    assert point is None or low <= point <= high
    assert found.point_band is None or found.point_band in found.bands
    assert found.band == (found.bands[0] if len(found.bands) == 1 else None)


@given(cases(), st.data())
@settings(max_examples=200)
def test_raising_a_level_lowers_nothing(case: Case, data: st.DataObject) -> None:
    """All roll-ups rise with every level: a better answer lowers none of low, point and high."""
    ready = [(one, known.level) for one, known in case.known if known.level is not None]
    assume(ready)
    one, before = data.draw(st.sampled_from(ready))
    level = data.draw(st.sampled_from([level.value for level in one.levels if level.value >= before]))
    after = evolve(case, answers={**case.answers, one.code: Given(RATED, level)})
    worse, better = scored(case), scored(after)
    for name in ("low", "point", "high"):
        old, new = getattr(worse.score, name), getattr(better.score, name)
        assert (old is None) == (new is None)
        assert old is None or old <= new
    names = [band.id for band in case.scheme.bands]
    for old_band, new_band in zip(
        worse.bands[:1] + worse.bands[-1:], better.bands[:1] + better.bands[-1:], strict=True
    ):
        assert names.index(old_band) <= names.index(new_band)


@given(cases(), st.data())
@settings(max_examples=120)
def test_not_applicable_is_as_if_the_item_were_not_there(case: Case, data: st.DataObject) -> None:
    """`not_applicable` leaves every sum: the score is that of the definition without the item."""
    assume(case.component.items)
    one = data.draw(st.sampled_from(case.component.items))
    out = evolve(case, answers={**case.answers, one.code: NA})
    without = evolve(
        case,
        component=without_item(case.component, one),
        answers={code: known for code, known in case.answers.items() if code != one.code},
    )
    with_it, without_it = scored(out), scored(without)
    assert evolve(with_it, gates=()) == evolve(without_it, gates=())
    assert [gate.state for gate in with_it.gates] == [gate.state for gate in without_it.gates]


def without_item(component: Definition, gone: Item) -> Definition:
    """The same definition as if the item had never been in it."""
    sections = tuple(
        evolve(part, items=tuple(one for one in part.items if one.code != gone.code)) for part in component.sections
    )
    gates = tuple(
        evolve(gate, items=tuple(code for code in gate.items if code != gone.code)) for gate in component.gates
    )
    return evolve(component, sections=sections, gates=gates)


@given(cases(), st.data())
@settings(max_examples=200)
def test_closing_what_is_open_stays_inside(case: Case, data: st.DataObject) -> None:
    """Whatever the missing answers turn out to be, the score lies between low and high and the band among the bands."""
    before = scored(case)
    closed = {
        one.code: Given(RATED, data.draw(st.sampled_from(one.levels), label=one.code).value) for one in case.open_items
    }
    after = scored(evolve(case, answers={**case.answers, **closed}))
    if before.score.low is None or before.score.high is None:
        assert after.score == before.score
        return
    assert after.score.low == after.score.point == after.score.high
    assert after.score.low is not None
    assert before.score.low <= after.score.low <= before.score.high
    assert set(after.bands) <= set(before.bands)
    assert len(after.bands) == bool(case.scheme.bands)


@given(cases())
@settings(max_examples=60)
def test_the_order_in_which_answers_are_written_does_not_matter(case: Case) -> None:
    """Equal input gives an equal report, in whichever order a site writes its answers."""
    turned = evolve(case, answers=dict(reversed(case.answers.items())))
    policy = Policy(minimum_answered=case.minimum_answered)
    assert assess(case.component, case.answers, policy=policy) == assess(
        turned.component, turned.answers, policy=policy
    )
