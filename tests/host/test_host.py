"""The host: what is there, what is off, and what is missing."""

from __future__ import annotations

import pytest

from pactkit.api import Component
from pactkit.errors import MissingError
from pactkit.host.host import Host
from pactkit.host.loading import installed_entry_points
from pactkit.host.plugin import Plugin

from .making import DEFINITION, Distribution, Facts, Point, alone, component, context, point, said


def plain(component_id: str) -> Plugin:
    """A component without code."""
    definition, _ = component(component_id).seal()
    return Plugin(id=component_id, definition=definition, distribution=f"components/{component_id}.toml")


def test_what_files_may_name() -> None:
    """The catalogue holds every definition by its id, which of them have code and facts, and what is absent."""
    host = Host([point("zeta"), point("alpha"), point("middle"), Point("last", lambda: None)], off={"middle"})
    host.add(plain("walking"))
    catalogue = host.catalogue()
    assert [definition.id for definition in catalogue] == ["alpha", "walking", "zeta"]
    assert catalogue.facts == {"alpha": Facts, "zeta": Facts}
    assert catalogue.coded == frozenset({"alpha", "zeta"})
    assert catalogue.absent == {"middle": "off", "last": "failed"}
    assert catalogue.known == ("alpha", "last", "middle", "walking", "zeta")


def test_leaving_a_component_out() -> None:
    """A component that cannot be used after all is absent, with the reason."""
    host = Host([point("alpha"), point("zeta")])
    host.leave_out("alpha", "failed")
    host.leave_out("never", "failed")
    assert tuple(host.plugins) == ("zeta",)
    assert host.catalogue().absent == {"alpha": "failed", "never": "failed"}


def test_where_components_come_from() -> None:
    """Every component has a source: its distribution, also where it failed or is off, or its file."""
    host = Host([point("alpha"), Point("last", lambda: None, Distribution("pactkit-last", "2.0"))])
    host.add(plain("walking"))
    sources = [host.source_of(name) for name in ("alpha", "last", "walking", "nowhere")]
    assert sources == ["pactkit-example 1.0", "pactkit-last 2.0", "components/walking.toml", ""]


def test_switching_off_what_is_not_there() -> None:
    """Switching off a component that is not there at all is an error with a suggestion."""
    host = Host([point("alpha")], off={"alpha", "alfa"})
    with pytest.raises(MissingError) as caught:
        host.check_off()
    assert (str(caught.value), caught.value.hint) == (
        "there is no component 'alfa' to switch off",
        "Did you mean 'alpha'?",
    )
    host.check_off(["alfa"])


def test_a_component_without_code() -> None:
    """A component without code has no hooks and no module."""
    walking = plain("walking")
    assert (walking.coded, walking.module, walking.hooks, walking.hook("pactkit_findings")) == (False, "", (), None)


def test_hooks_that_are_not_implemented() -> None:
    """Without the optional hooks the standard scoring answers."""
    host, plugin, failures = alone(point())
    assert plugin.hooks == ("pactkit_component",)
    assert plugin.hook("pactkit_fidelity") is None
    with pytest.raises(ZeroDivisionError):
        host.fidelity(plugin, context(plugin), lambda: 1 // 0, failures)  # type: ignore[arg-type, return-value]
    with pytest.raises(ZeroDivisionError):
        host.readiness(plugin, context(plugin), lambda: 1 // 0, failures)  # type: ignore[arg-type, return-value]


def test_warnings_of_a_definition_are_kept() -> None:
    """What is only warned of in a definition does not refuse the plugin; it can be read there."""
    text = DEFINITION.format(id="alpha").replace("from = 50", "from = 101")
    made = Component.parse(text, facts=Facts)
    host = Host([point("alpha", pactkit_component=lambda: made)])
    assert said(host.failures) == []
    assert [problem.message for problem in host.plugins["alpha"].problems] == [
        "no score reaches this band; the highest possible is 100"
    ]


def test_installed_plugins() -> None:
    """The shipped components come through the entry points that anyone's come through."""
    points = installed_entry_points()
    names = [one.name for one in points if one.dist.name == "pactkit"]
    assert names == [
        "alliance",
        "book_sharing",
        "co_production",
        "digital_inclusion",
        "evaluation",
        "family_food_club",
        "health_links",
        "mindful_mamas",
        "parent_champions",
        "parent_university",
        "peer_spaces",
        "practical_support",
        "reach",
        "safeguarding",
    ]
    assert sorted(points, key=lambda one: one.name) == list(points)
