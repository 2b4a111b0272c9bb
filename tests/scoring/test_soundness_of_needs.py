"""The lints of what milestones need: unknown milestones and circles, in a component and between components."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pactkit.model.definition import Definition
from pactkit.model.milestone import Milestone
from pactkit.model.problem import Complaint
from pactkit.scoring.soundness import find_circles, unsound, unsound_together

from .making import definition


def milestones(component: str, **needs: str) -> Definition:
    """A component of milestones, each with what it needs."""
    made = tuple(
        Milestone(id=name, title=name, stage="installation", needs=tuple(wanted.split()))
        for name, wanted in needs.items()
    )
    return evolve(definition(), id=component, milestones=made)


def test_milestones_that_wait_for_each_other() -> None:
    """Circular needs are an error, every circle of them, at the first milestone of the circle."""
    made = milestones("x", start="", a="x.b x.start", b="x.c", c="x.a", self="x.self")
    assert unsound(made) == [
        Complaint(("milestones", 1, "needs"), "these milestones wait for each other: a needs b needs c needs a"),
        Complaint(("milestones", 4, "needs"), "these milestones wait for each other: self needs self"),
    ]


def test_a_need_of_an_unknown_milestone() -> None:
    """A need of the own component that there is not is an error; another component's is looked up elsewhere."""
    made = milestones("x", policy="", a="x.polici other.thing")
    assert unsound(made) == [
        Complaint(("milestones", 1, "needs", 0), "there is no milestone 'polici'", "Did you mean 'policy'?")
    ]


def test_needs_between_components() -> None:
    """A need that the other component does not have is an error; one of a component not installed is ignored."""
    made = [milestones("x", a="y.polici z.gone"), milestones("y", policy="")]
    assert unsound_together({one.id: one for one in made}) == [
        ("x", Complaint(("milestones", 0, "needs", 0), "y has no milestone 'polici'", "Did you mean 'policy'?"))
    ]


def test_circles_between_components() -> None:
    """Every circle is found, in each component that it goes through, so that what is left can be planned."""
    made = [milestones("p", a="q.b"), milestones("q", b="p.a"), milestones("r", c="s.d"), milestones("s", d="r.c")]
    first = "these milestones wait for each other: p.a needs q.b needs p.a"
    second = "these milestones wait for each other: r.c needs s.d needs r.c"
    found = unsound_together({one.id: one for one in made})
    assert sorted(found, key=lambda one: one[0]) == [
        ("p", Complaint(("milestones", 0, "needs"), first)),
        ("q", Complaint(("milestones", 0, "needs"), first)),
        ("r", Complaint(("milestones", 0, "needs"), second)),
        ("s", Complaint(("milestones", 0, "needs"), second)),
    ]


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3), max_size=6))
def test_what_is_left_without_the_circles_is_free_of_them(drawn: dict[str, list[str]]) -> None:
    """Each circle is one, and without the names of all circles nothing waits for itself any more."""
    graph = {name: [need for need in needs if need in drawn] for name, needs in drawn.items()}
    circles = list(find_circles(graph))
    for circle in circles:
        assert circle[0] == circle[-1]
        assert all(need in graph[name] for name, need in pairwise(circle))
    left = {*graph} - {name for circle in circles for name in circle}
    assert not any(name in reachable(graph, name, left) for name in left)


def reachable(graph: dict[str, list[str]], name: str, within: set[str]) -> set[str]:
    """All that a name needs, directly or not, going through `within` only."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = {need for need in graph[waiting.pop()] if need in within} - found
        found |= new
        waiting += sorted(new)
    return found
