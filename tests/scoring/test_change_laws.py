"""What holds for every split of a change between two waves."""

from __future__ import annotations

from random import Random

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pactkit.model.change import CAUSES, ItemChange, Part
from pactkit.model.checklist import Section
from pactkit.scoring.whatif import adds_up

from .drawing import Case
from .walking import PARTS, Pair, between, levelled_pairs, pairs, whole


@settings(max_examples=400)
@given(pair=pairs())
def test_the_parts_make_the_whole(pair: Pair) -> None:
    """Whatever changed, parts by item add up to the causes, and these to the whole, exactly; null where it is null."""
    _adds_up(pair)


@settings(max_examples=300)
@given(pair=pairs(redefined=False))
def test_the_parts_make_the_whole_of_one_definition(pair: Pair) -> None:
    """So they do where only answers changed; then no part is the definition's."""
    found = _adds_up(pair)
    assert "definition_changed" not in found


def _adds_up(pair: Pair) -> set[str]:
    found = pair.change()
    assert found.before is not None
    assert found.after is not None
    ends = found.before.score, found.after.score
    for name in PARTS:
        was, now = getattr(ends[0], name), getattr(ends[1], name)
        there = was is not None and now is not None
        change = getattr(found.change, name)
        assert change == (now - was if there else None)
        by_item = [getattr(one.part, name) for one in found.items]
        by_cause = [getattr(one.part, name) for one in found.causes]
        if there:
            assert sum(by_item) == sum(by_cause) == change
        else:
            assert set(by_item) | set(by_cause) <= {None}
    causes = [one.cause for one in found.causes]
    assert causes == [cause for cause in CAUSES if cause in causes]
    assert [one.cause for one in found.items] == sorted((one.cause for one in found.items), key=CAUSES.index)
    assert "by_plugin" not in causes
    return set(causes)


@settings(max_examples=200)
@given(pair=pairs())
def test_there_and_back(pair: Pair) -> None:
    """From a wave to itself nothing changed; back again the whole is the opposite."""
    same = Pair(pair.before, pair.before).change()
    assert (same.items, same.causes, same.gates) == ((), (), ())
    minimum = pair.before.minimum_answered
    back = Pair(Case(pair.after.component, pair.after.answers, minimum), pair.before).change()
    assert whole(back.change) == tuple(None if one is None else -one for one in whole(pair.change().change))


@settings(max_examples=200)
@given(pair=levelled_pairs(), order=st.randoms(use_true_random=False))
def test_the_order_does_not_matter_where_items_add_up(pair: Pair, order: Random) -> None:
    """Where items add up and what applies and is answered stays, an item's part is the same in any order."""
    component = pair.before.component
    assume(adds_up(component.schemes[0]))
    sections = tuple(_shuffled(one, order) for one in component.sections)
    turned = evolve(component, sections=sections)
    minimum = pair.before.minimum_answered
    straight = pair.change()
    other = between((turned, pair.before.answers), (turned, pair.after.answers), minimum)
    assert _by_code(straight.items) == _by_code(other.items)


def _shuffled(part: Section, order: Random) -> Section:
    items = list(part.items)
    order.shuffle(items)
    return evolve(part, items=tuple(items))


def _by_code(items: tuple[ItemChange, ...]) -> dict[str | None, Part]:
    return {one.code: one.part for one in items}
