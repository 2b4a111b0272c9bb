"""Items of all components that serve one indicator."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from pactkit.model.assessment import ComponentAssessment
from pactkit.model.definition import Definition
from pactkit.model.text import Text
from pactkit.scoring.indicators import BELOW, MET, UNKNOWN, indicator_standings

from .making import CANNOT, NA, OPEN, assess, definition, give, item, section

TITLES: dict[str, Text] = {"wellbeing": "Well-being", "capital": "Social capital"}
SERVING = {"indicators": ("wellbeing",)}
THING = definition(
    section(
        "one",
        item("A-1", **SERVING),
        item("A-2", target=1, **SERVING),
        item("A-3", **SERVING),
        item("A-4", **SERVING),
        item("A-5", indicators=("capital", "unheard_of")),
        item("A-6"),
        item("A-7", **SERVING),
    )
)
ANSWERS = give({"A-1": 2, "A-2": 1, "A-3": 1, "A-4": OPEN, "A-5": 0, "A-6": 2, "A-7": NA})


def assessed(component: Definition = THING, name: str = "thing") -> ComponentAssessment:
    report = assess(component, ANSWERS)
    return ComponentAssessment(
        id=name, offered=True, core=False, stage="initial", definition=evolve(component, id=name), fidelity=report
    )


def test_items_are_counted_by_how_they_stand() -> None:
    """An item is at its target, below it or unknown; one that does not apply is not counted."""
    wellbeing, capital = indicator_standings(TITLES, [assessed()])
    assert [(one.code, one.standing) for one in wellbeing.items] == [
        ("A-1", MET), ("A-2", MET), ("A-3", BELOW), ("A-4", UNKNOWN),
    ]  # fmt: skip
    assert [(one.code, one.standing) for one in capital.items] == [("A-5", BELOW)]


def test_the_share_at_target_is_an_interval() -> None:
    """What nobody has answered could still be at its target: the share runs from low to high."""
    wellbeing, _ = indicator_standings(TITLES, [assessed()])
    assert (wellbeing.low.value, wellbeing.high.value) == (Fraction(1, 2), Fraction(3, 4))


def test_components_side_by_side() -> None:
    """Items of any component may serve an indicator; those without a report serve none."""
    silent = ComponentAssessment(id="off", offered=True, core=False, stage="initial")
    wellbeing, _ = indicator_standings(TITLES, [assessed(), silent, assessed(name="other")])
    assert [one.component for one in wellbeing.items] == ["thing"] * 4 + ["other"] * 4


def test_what_could_not_be_rated_is_below() -> None:
    """An item that could not be rated counts as its lowest level, here as in every score."""
    report = assess(THING, {**ANSWERS, "A-1": CANNOT})
    wellbeing, _ = indicator_standings(TITLES, [evolve(assessed(), fidelity=report)])
    assert wellbeing.items[0].standing == BELOW


def test_an_indicator_that_nothing_serves() -> None:
    """Of an indicator without items there is no share at all."""
    (nothing,) = indicator_standings({"health_literacy": "Health literacy"}, [assessed()])
    assert (nothing.items, nothing.low.value, nothing.high.value) == ((), None, None)
