"""What holds for every component that pactkit ships with."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from pactkit.assess.components import load_components
from pactkit.model.checklist import DIMENSIONS, Item
from pactkit.model.definition import Definition
from pactkit.model.number import Number
from pactkit.model.text import Text
from pactkit.scoring.translations import texts
from pactkit.testing import check_component

from .making import PLUGINS, Point, component_of, in_both

HERE = Path(__file__).parent.parent.parent / "plugins"
BANDS = [
    ("not_pact", 0, "Not yet PACT", "Aún no es PACT"),
    ("partial", 50, "Partly PACT", "PACT en parte"),
    ("faithful", 70, "Faithful", "Fiel"),
    ("exemplary", 85, "Exemplary", "Ejemplar"),
]
CHAMPIONS = ("madres y padres referentes", "madres y los padres referentes", "madre o un padre referente")
EVERY = pytest.mark.parametrize("name", PLUGINS)


def definition_of(name: str) -> Definition:
    """What a component's file says."""
    definition, problems = component_of(name).seal()
    assert problems == ()
    return definition


def translated(name: str) -> list[tuple[str, str]]:
    """Every text of a component in English and in Spanish."""
    return [(pair["en"], pair["es"]) for pair in (in_both(text) for _, text in texts(definition_of(name)))]


@EVERY
def test_the_laws_hold(name: str) -> None:
    """A component's scores are sound, and its measures and hooks survive any valid site."""
    check_component(component_of(name), plugin=PLUGINS[name])


def test_all_fit_together() -> None:
    """No milestone needs one that there is not, and none wait for each other in a circle."""
    components = load_components(None, [Point(name) for name in PLUGINS])
    assert (list(components.host.failures), components.problems) == ([], ())
    assert [definition.id for definition in components.host.catalogue()] == list(PLUGINS)


@EVERY
def test_every_text_in_both_languages(name: str) -> None:
    """Every text meant for people is there in English and in Spanish."""
    assert len(translated(name)) > 100


@EVERY
def test_every_item_is_explained(name: str) -> None:
    """Every item has a plain question, why it matters, what good looks like, a dimension, and levels in words."""
    definition = definition_of(name)
    assert 8 <= len(definition.items) <= 30
    for item in definition.items:
        words: list[Text | None] = [item.ask, item.why, item.good, *(level.text for level in item.levels)]
        assert all(in_both(text) for text in words), item.code
        assert in_both(item.ask)["en"].endswith("?"), item.code
        assert "¿" in in_both(item.ask)["es"], item.code
        assert item.dimension in DIMENSIONS, item.code
    assert {item.function for item in definition.items} == {"core", "adaptable"}
    assert len({item.code.split("-")[0] for item in definition.items}) == 1


@EVERY
def test_milestones_for_every_site(name: str) -> None:
    """Each component has milestones for an area that only explores, before the first session, and later."""
    milestones = definition_of(name).milestones
    assert 5 <= len(milestones) <= 12
    stages = [milestone.stage for milestone in milestones]
    assert {"exploration", "installation", "initial"} <= set(stages)
    assert stages == sorted(stages, key=("exploration", "installation", "initial", "full").index)
    assert all(milestone.owner and 0 < milestone.days[0] <= milestone.days[1] for milestone in milestones)


@EVERY
def test_the_same_bands_everywhere(name: str) -> None:
    """Every component adds up in percent and has the same bands, so that they can be read side by side."""
    (scheme,) = definition_of(name).schemes
    assert (scheme.id, scheme.section, scheme.total, scheme.over) == ("percent", "percent", "percent", "items")
    assert [(band.id, band.from_, *in_both(band.title).values()) for band in scheme.bands] == BANDS
    assert 1 <= len(definition_of(name).gates) <= 3
    assert all(in_both(gate.why) for gate in definition_of(name).gates)


@EVERY
def test_where_it_comes_from(name: str) -> None:
    """A component names the documents it rests on, and says which rules are pactkit's own."""
    source = in_both(definition_of(name).source)
    assert "pactkit's own" in source["en"]
    assert "de pactkit" in source["es"].casefold()


def reachable(item: Item) -> set[Number]:
    """The levels that some value of the item's measure gives."""
    assert item.measure is not None
    bounds = [cut.bound for cut in item.measure.cuts]
    beyond = bounds[-1] + 1 if item.measure.falling else Fraction(bounds[0]) / 2
    return {item.measure.level(value, item.lowest) for value in (*bounds, beyond)}


@EVERY
def test_every_level_can_be_measured(name: str) -> None:
    """Where an item is measured its cuts can give every one of its levels."""
    items = definition_of(name).measured_items
    assert len(items) >= 4
    assert {item.code: reachable(item) for item in items} == {item.code: set(item.values) for item in items}


@EVERY
def test_every_measure_is_used(name: str) -> None:
    """No measure stands there for nothing, and each says what it counts."""
    definition = definition_of(name)
    sources = [item.measure.source for item in definition.measured_items if item.measure]
    sources += [source for named in definition.conditions.values() for source in named]
    sources += [milestone.measure.source for milestone in definition.milestones if milestone.measure]
    measures = component_of(name).measures
    assert {getattr(source, "name", "") for source in sources} - {""} == set(measures)
    assert all(measure.__doc__ for measure in measures.values())


@EVERY
def test_one_word_one_meaning(name: str) -> None:
    """What has one name in English has one in Spanish, in every component."""
    for english, spanish in translated(name):
        if "parent champion" in english.casefold():
            assert any(words in spanish.casefold() for words in CHAMPIONS), spanish
        if "steering group" in english.casefold():
            assert "grupo coordinador" in spanish.casefold(), spanish
        if "lead organiser" in english.casefold():
            assert "responsable de organización" in spanish.casefold(), spanish
        assert "promotor" not in spanish.casefold()


@EVERY
def test_files_that_every_parser_reads(name: str) -> None:
    """No inline table stands on several lines, which other parsers refuse."""
    text = (HERE / f"pactkit_{name}" / "component.toml").read_text(encoding="utf-8")
    assert all(line.count("{") == line.count("}") for line in text.splitlines())
