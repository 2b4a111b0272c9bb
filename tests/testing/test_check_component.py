"""`check_component`: sound components pass, and broken ones are told every law that they break."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from types import NoneType
from typing import Any

import pytest
from attrs import evolve, field, frozen
from attrs.validators import instance_of

from pactkit.api import (
    Component,
    Context,
    FidelityReport,
    Figure,
    FigureColumn,
    Finding,
    Interval,
    NetworkContext,
    Text,
    hookimpl,
    say,
)
from pactkit.errors import FilesError
from pactkit.model.scheme import ROLL_UPS
from pactkit.testing import check_component
from pactkit.testing.survival import draw_facts

from .making import DEFINITION, component, plugin

force = object.__setattr__


def told(made: Component, module: Any = None) -> str:
    """What an author is told of a broken component."""
    with pytest.raises(AssertionError) as caught:
        check_component(made, plugin=module)
    return str(caught.value)


@pytest.mark.parametrize("scheme", ROLL_UPS)
def test_every_way_to_add_up_is_sound(scheme: str) -> None:
    """Every roll-up is bounded, monotone, and neutral to what does not apply."""
    check_component(component(scheme))


def test_a_plugin_with_hooks() -> None:
    """A plugin's hooks are tried together with its measures."""

    def noticed(context: Context[Any]) -> Iterator[Finding]:
        for at, route in enumerate(context.facts.routes):
            yield Finding.note(route.name or "no name", at=("routes", at, "name"))

    made = component()
    module = plugin(
        made,
        pactkit_findings=noticed,
        pactkit_fidelity=lambda context: context.standard(),
        pactkit_readiness=lambda context: context.standard(),
    )
    check_component(made, plugin=module)


def test_milestones_alone() -> None:
    """A definition of milestones alone, without facts, has nothing to score and nothing to break."""
    text = 'format = 1\nid = "walking"\nversion = "1"\ntitle = "W"\n[[milestones]]\n'
    check_component(Component.parse(text + 'id = "route"\ntitle = "Route"\nstage = "full"\n'))


def test_one_item_alone() -> None:
    """A definition of one item cannot be compared with one that does not have it."""
    start, first, *_ = DEFINITION.format(scheme="mean").split("[[sections.items]]")
    made = Component.parse(f"{start}[[sections.items]]{first}".replace('"walks"', '"count(routes)"'), facts=None)
    with pytest.raises(FilesError):
        check_component(made)
    check_component(Component.parse(f"{start}[[sections.items]]{first.split('measure')[0]}"))


def test_a_definition_that_is_wrong() -> None:
    """Where the definition is wrong its problems are raised as they are."""
    with pytest.raises(FilesError) as caught:
        check_component(Component.parse(DEFINITION.format(scheme="median")))
    assert len(caught.value.problems) == 2


def test_a_measure_that_does_not_survive() -> None:
    """A measure is tried on any facts that a valid site may state."""

    def walks(context: Context[Any]) -> int:
        return int(context.facts.routes[0].leaders)

    line = f"(testing/test_check_component.py, line {walks.__code__.co_firstlineno + 1})"
    assert told(component(walks=walks)) == f"measure walks: IndexError: tuple index out of range {line}"
    assert told(component(walks=lambda _: 0.5)) == (
        "measure walks: the measure walks returned float; say int, Decimal, Fraction, Ratio or None"
    )


def test_a_measure_that_throws_dice() -> None:
    """Equal facts give equal answers, or nobody can check a number."""
    dice = iter(range(10_000))
    assert told(component(walks=lambda _: next(dice))) == "measure walks: equal facts give different answers"


def test_every_hook_that_does_not_survive() -> None:
    """Everything that breaks is told at once."""

    def fidelity(context: Context[Any]) -> FidelityReport:
        report: FidelityReport = context.standard()
        return evolve(report, schemes=(evolve(report.schemes[0], score=Interval(low=2, high=1)),))

    made = component(walks=lambda _: "3")
    module = plugin(
        made, pactkit_fidelity=fidelity, pactkit_readiness=lambda: True, pactkit_findings=lambda: [Finding.note("")]
    )
    assert told(made, module).split("; ") == [
        "measure walks: the measure walks returned str",
        "say int, Decimal, Fraction, Ratio or None",
        "pactkit_fidelity: the scheme 'percent' breaks low <= point <= high: 2, 1",
        "pactkit_findings: a finding has no message",
        "pactkit_readiness: pactkit_readiness returned bool, not a ReadinessReport",
    ]


@pytest.mark.parametrize("hook", ["pactkit_figures", "pactkit_programme_figures"])
def test_figures_that_do_not_survive(hook: str) -> None:
    """Figures are asked for too, of a site and of the programme; a generator is run to its end."""

    def of(contexts: tuple[Context[Any], ...]) -> Iterator[Figure]:
        columns = (FigureColumn(id="site", title="Site"), FigureColumn(id="long", title="Long"))
        rows = tuple((one.site.name, 1 / len(one.facts.routes)) for one in contexts if one.facts.routes)
        yield Figure(id="routes", title="Routes", columns=columns, rows=rows)  # type: ignore[arg-type] # a float is refused

    hooks = {
        "pactkit_figures": lambda context: of((context,)),
        "pactkit_programme_figures": lambda network: of(network.sites),
    }
    made = component()
    assert told(made, plugin(made, **{hook: hooks[hook]})) == (
        f"{hook}: the figure routes has a cell of float: it is a text, a number, a date, People, Share, Money, Span or "
        "None"
    )


def test_the_programme_is_tried_with_two_sites() -> None:
    """Figures of the programme are drawn over two sites, whose facts differ."""
    seen: list[NetworkContext[Any]] = []

    def over(network: NetworkContext[Any]) -> None:
        seen.append(network)

    made = component()
    check_component(made, plugin=plugin(made, pactkit_programme_figures=over))
    assert {tuple(one.site.id for one in network.sites) for network in seen} == {("first", "second")}
    assert any(one.facts != other.facts for one, other in (network.sites for network in seen))


@frozen(kw_only=True)
class Told:
    """Facts that are texts."""

    title: Text
    names: tuple[str, ...] = ()
    place: str | None = None


def test_texts_of_facts_are_never_empty() -> None:
    """A site's file cannot state an empty text, so that none is drawn."""
    drawn = [draw_facts(Told, Random(seed)) for seed in range(60)]  # noqa: S311 - the same cases every time
    texts = [text for one in drawn for text in (*one.names, one.place) if text is not None]
    assert len(texts) > 60
    assert all(texts)
    assert all(say(one.title) for one in drawn)


def test_input_that_is_changed() -> None:
    """Facts and site are left as they were."""

    def walks(context: Context[Any]) -> int:
        force(context.facts, "routes", ())
        return 0

    assert told(component(walks=walks)) == "what it was given to read was changed"


def test_a_plugin_that_cannot_be_loaded() -> None:
    """A module that the host would refuse is told why."""
    made = component()
    module = plugin(made, pactkit_findngs=lambda context: [context])
    assert told(made, module) == ("register: there is no hook 'pactkit_findngs'. Did you mean 'pactkit_findings'?")


def test_the_same_every_time() -> None:
    """What is tried is drawn by a fixed seed, so that a failure can be repeated."""
    seen: list[list[Any]] = [[], []]
    for tries in seen:

        def walks(context: Context[Any], tries: list[Any] = tries) -> int:
            tries.append((context.facts, context.site))
            return 1

        check_component(component(walks=walks))
    assert seen[0] == seen[1]
    assert len({repr(one) for one in seen[0]}) > 50


class Hooks:
    """A plugin that is an object."""

    def __init__(self, made: Component) -> None:
        self.made = made

    @hookimpl
    def pactkit_component(self) -> Component:
        """The component."""
        return self.made

    def pactkit_findings(self) -> None:
        """Not marked, and so never asked."""
        raise AssertionError


def test_an_object_as_plugin() -> None:
    """A plugin may be any object with hooks."""
    made = component()
    check_component(made, plugin=Hooks(made))


@frozen(kw_only=True)
class Choosy:
    """Facts that are refused unless nearly nothing is stated."""

    name: str
    walks: int | None = field(default=None, validator=instance_of(NoneType))
    led: int | None = field(default=None, validator=instance_of(NoneType))
    came: int | None = field(default=None, validator=instance_of(NoneType))
    asked: int | None = field(default=None, validator=instance_of(NoneType))


def test_facts_that_are_hard_to_draw() -> None:
    """Facts whose own rules refuse nearly everything are drawn with their required fields alone."""
    drawn = [draw_facts(Choosy, Random(seed)) for seed in range(20)]  # noqa: S311 - the same cases every time
    assert {one.walks for one in drawn} == {None}
    assert len({one.name for one in drawn}) > 1
