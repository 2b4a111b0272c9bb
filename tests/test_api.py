"""All that a plugin imports: a component from its definition, with measures, sealed when it is registered."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import frozen

from pactkit import api
from pactkit.api import Component, Context, Ratio, main_languages, say
from pactkit.errors import ComponentError, FilesError

MILESTONES = """\
format = 1
id = "walking"
version = "2026.1"
title = "Walking"
[[milestones]]
id = "route"
title = "Route"
stage = "installation"
measure = { from = "routes", at_least = 1 }
"""


@frozen
class Walking:
    """The facts of the component."""

    routes: int | None = None


def test_a_component_from_text() -> None:
    """A definition may be given as text or bytes; what it says is read when the component is sealed."""
    for content in (MILESTONES, MILESTONES.encode()):
        component = Component.parse(content, facts=Walking)
        definition, problems = component.seal()
        assert (definition.id, definition.version, component.facts, problems) == ("walking", "2026.1", Walking, ())
        assert component.file.name == "component.toml"


def test_measures_by_their_names() -> None:
    """A measure is named by its function, which stays what it was; the last of one name counts."""
    component = Component.parse(MILESTONES)

    @component.measure
    def routes(_: Context[None]) -> int:
        return 1

    first = routes

    @component.measure  # type: ignore[no-redef]  # that is the point
    def routes(_: Context[None]) -> Fraction:
        return Fraction(1, 2)

    assert component.measures == {"routes": routes}
    assert first is not routes
    assert component.seal()[0].milestones[0].measure is not None


def test_a_sealed_component() -> None:
    """After a component is sealed no measure is added; it can be sealed again and says the same."""
    component = Component.parse(MILESTONES, facts=Walking)
    sealed = component.seal()
    with pytest.raises(ComponentError) as caught:
        component.measure(len)
    assert str(caught.value) == "the measure len comes too late: the component is sealed"
    assert component.seal() == sealed


def test_a_component_without_facts() -> None:
    """Without a facts class no formula can name a fact."""
    with pytest.raises(FilesError) as caught:
        Component.parse(MILESTONES, name="walking.toml").seal()
    assert str(caught.value) == (
        "walking.toml:9:20: milestones[0].measure.from: there is no measure 'routes', and the facts have no routes"
    )


def test_every_problem_of_a_definition_at_once() -> None:
    """A definition that is wrong raises one error with all its located problems."""
    broken = MILESTONES.replace("installation", "instalation").replace("at_least", "atleast")
    with pytest.raises(FilesError) as caught:
        Component.parse(broken).seal()
    assert [str(problem) for problem in caught.value.problems] == [
        "component.toml:8:9: milestones[0].stage: 'instalation' is none of exploration, installation, initial, full",
        "component.toml:9:11: milestones[0].measure.at_least: the key at_least is missing",
        "component.toml:9:30: milestones[0].measure.atleast: there is no key 'atleast' here",
    ]


def test_a_definition_beside_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`load` reads the file beside a package's code, and says which file it missed."""
    home = tmp_path / "pactkit_walking"
    home.mkdir()
    (home / "__init__.py").touch()
    (home / "walking.toml").write_text(MILESTONES, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    try:
        component = Component.load("pactkit_walking", facts=Walking, file="walking.toml")
        with pytest.raises(ComponentError) as caught:
            Component.load("pactkit_walking")
    finally:
        sys.modules.pop("pactkit_walking", None)
    assert component.seal()[0].id == "walking"
    assert component.file.name == "pactkit_walking/walking.toml"
    assert str(caught.value) == "there is no component.toml beside the code of pactkit_walking"


@pytest.mark.parametrize("package", [None, ""])
def test_a_module_that_is_no_package(package: str | None) -> None:
    """A plugin is a package, for component.toml stands beside its code."""
    with pytest.raises(ComponentError) as caught:
        Component.load(package)
    assert str(caught.value) == "Component.load needs the package that component.toml stands in"
    assert caught.value.hint == (
        "Make the plugin a package (a folder with __init__.py) and say Component.load(__package__)"
    )


def test_a_facts_class_that_cannot_be_used() -> None:
    """A facts class is checked when the component is made, before anything of a site is read."""
    with pytest.raises(ComponentError) as caught:
        Component.parse(MILESTONES, facts=dict)
    assert (str(caught.value), caught.value.hint) == (
        "the facts class dict is not an attrs class",
        "Decorate it with attrs.frozen",
    )


def test_a_ratio_keeps_its_n() -> None:
    """A ratio is exact, and over 0 it is unknown."""
    assert (Ratio(6, 8).value, Ratio(0, 0).value, Ratio(8, 4).value) == (Fraction(3, 4), None, 2)


def test_languages_by_their_main_code() -> None:
    """The codes es and es-CO are one language, in any letters."""
    assert main_languages(["en", "es-CO"], ("ES", "pt-BR"), []) == {"en", "es", "pt"}
    assert main_languages() == frozenset()


def test_what_is_said_to_plugins() -> None:
    """Everything that plugins may import is listed, and there."""
    assert sorted(api.__all__, key=str.casefold) == sorted(set(api.__all__), key=str.casefold)
    assert [name for name in api.__all__ if not hasattr(api, name)] == []
    assert say({"en": "Walking", "es": "Caminar"}, "es") == "Caminar"
