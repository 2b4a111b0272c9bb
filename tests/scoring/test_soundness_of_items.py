"""The lint of items no rating of which can change anything."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pactkit.model.definition import Definition
from pactkit.model.fidelity import RATED
from pactkit.model.problem import NOTE, WARNING, Complaint
from pactkit.model.scheme import Gate, Scheme
from pactkit.scoring.soundness import item_paths, unsound

from .drawing import Case, cases
from .making import Given, assess, definition, item, scheme, section

PERCENT = scheme("percent", "percent", ("low", 0), ("high", 50))


def of_items(*items: Any, using: Scheme = PERCENT, **more: Any) -> Definition:
    """One section of these items."""
    return definition(section("A", *items), schemes=(using,), **more)


def test_an_item_without_weight() -> None:
    """Weight 0: shown, in no roll-up. That is a note, unless a gate rests on the item."""
    made = of_items(item("a"), item("b", weight=0))
    message = "b has weight 0: it is shown, and changes no score"
    assert unsound(made) == [Complaint(("sections", 0, "items", 1, "weight"), message, severity=NOTE)]
    assert unsound(evolve(made, gates=(Gate(items=("b",), at_least=1, cap="low"),))) == []


@pytest.mark.parametrize(
    "made",
    [
        of_items(item("a"), item("b", 5, 6), using=scheme("none", "minimum")),
        of_items(item("a"), item("b", target=0), using=scheme("share", "share")),
        definition(
            section("A", item("a")), section("B", item("b"), weight=0),
            schemes=(scheme("mean", "mean", over="sections"),),
        ),
        definition(
            section("A", item("a")), section("B", item("b"), target=3),
            schemes=(scheme("mean", "share", over="sections"),),
        ),
        of_items(item("b"), using=scheme("none", "none")),
    ],
)  # fmt: skip
def test_an_item_that_can_change_nothing(made: Definition) -> None:
    """An item no rating of which can change anything is a warning."""
    message = "no rating of b can change any score or band"
    assert unsound(made) == [Complaint((*item_paths(made)["b"], "code"), message, severity=WARNING)]


@pytest.mark.parametrize(
    "made",
    [
        definition(
            section("A", item("a"), item("b"), item("c"), target=1),
            schemes=(scheme("mean", "share", over="sections"),),
        ),
        definition(
            section("A", item("a", 0, 4), item("b", 0, 4), item("c", 0, 4)), section("B", item("d", 0, 1)),
            schemes=(scheme("mean", "minimum", over="sections"),),
        ),
        of_items(item("a"), using=scheme("mean", "none")),
        definition(
            section("A", item("a"), item("b", 5, 6)),
            schemes=(scheme("none", "minimum"), scheme("mean", "mean", id="second")),
        ),
    ],
)  # fmt: skip
def test_an_item_that_matters_only_with_others(made: Definition) -> None:
    """An item that some rating of the others lets matter, in some scheme or section score, is not complained of."""
    assert unsound(made) == []


@given(cases(items=5, gates=0), st.data())
@settings(max_examples=120)
def test_an_item_that_moved_a_score_is_not_called_without_effect(case: Case, data: st.DataObject) -> None:
    """No item is complained of that some two ratings tell apart."""
    assume(case.component.items)
    levels = {one.code: data.draw(st.sampled_from(one.levels)).value for one in case.component.items}
    silent = {
        complaint.message.split()[3] for complaint in unsound(case.component) if "can change" in complaint.message
    }
    for one in case.component.items:
        ends = [{**levels, one.code: end.value} for end in (one.levels[0], one.levels[-1])]
        scores = [
            assess(case.component, {code: Given(RATED, level) for code, level in end.items()}).schemes for end in ends
        ]
        if [scheme.score for scheme in scores[0]] != [scheme.score for scheme in scores[1]]:
            assert one.code not in silent
