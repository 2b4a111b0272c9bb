"""All components of a workspace, and what does not fit together among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit.assess.components import Components, load_components
from pactkit.config.workspace import Workspace
from pactkit.errors import MissingError

from .making import (
    PROGRAMME,
    READING,
    SITE,
    WALKING,
    Distribution,
    Point,
    assessor,
    broken,
    lines,
    part,
    reading,
    said,
    write,
)


def load(root: Path, *points: Point, off: tuple[str, ...] = ()) -> Components:
    """The components of a workspace with these plugins."""
    return load_components(Workspace(root), points, off)


def needing(definition: str, need: str) -> str:
    """The definition with one need more."""
    return definition.replace('stage = "installation"\n', f'stage = "installation"\nneeds = ["{need}"]\n')


def known(components: Components) -> tuple[list[str], dict[str, str]]:
    """Ids of the components that can be used, and of those that cannot."""
    catalogue = components.host.catalogue()
    return [definition.id for definition in catalogue], dict(catalogue.absent)


def test_plugins_and_files(tmp_path: Path) -> None:
    """Components come from plugins and from TOML files alone, which need no code."""
    write(tmp_path, components__walking=WALKING)
    components = load(tmp_path, reading())
    assert known(components) == (["reading", "walking"], {})
    assert (components.problems, len(components.digests)) == ((), 1)
    walking = components.host.plugins["walking"]
    assert (walking.coded, walking.distribution, walking.module) == (False, "components/walking.toml", "")


def test_without_a_workspace() -> None:
    """Without a workspace there are the plugins alone."""
    components = load_components(None, [reading()])
    assert (known(components), components.digests) == ((["reading"], {}), ())


def test_a_file_that_is_called_otherwise(tmp_path: Path) -> None:
    """A component's file has the name of its id."""
    write(tmp_path, components__waking=WALKING)
    components = load(tmp_path)
    assert known(components) == ([], {"waking": "failed"})
    assert lines(components.problems) == [
        "components/waking.toml:2:6 error id: the file is called waking.toml | Call it walking.toml, or mend the id"
    ]


@pytest.mark.parametrize("point", [reading(), Point("reading", broken)])
def test_a_file_for_a_component_that_a_plugin_gives(tmp_path: Path, point: Point) -> None:
    """A file cannot take the place of a plugin, not even of one that failed; the plugin stands."""
    write(tmp_path, components__reading=WALKING.replace("walking", "reading"))
    components = load(tmp_path, point)
    failed = point.load is broken
    assert known(components) == (([], {"reading": "failed"}) if failed else (["reading"], {}))
    assert lines(components.problems) == [
        (
            "components/reading.toml:2:6 error id: the plugin pactkit-example 1.0 gives this component already"
            " | Choose another id"
        )
    ]
    if not failed:
        assert components.host.plugins["reading"].coded


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    """A bad definition leaves its component out, with every problem; all others go on."""
    write(
        tmp_path,
        programme=f'{PROGRAMME}core = ["walking", "singing", "reading"]\n',
        components__walking=WALKING.replace("Only", "Only\nonly"),
        components__singing=WALKING.replace("walking", "singing").replace("cuts", "cut", 1),
        leeds__site=f"{SITE}[components.walking]\nx = 1\n[components.singing]\n[components.reading]\nleaders = 2\n",
    )
    asked = assessor(tmp_path, reading())
    assert lines(asked.problems) == [
        ("components/singing.toml:13:11 error sections[0].items[0].measure.cuts: the key cuts is missing"),
        (
            "components/singing.toml:13:38 error sections[0].items[0].measure.cut: there is no key 'cut' here"
            " | Did you mean 'cuts'?"
        ),
        (
            "components/walking.toml:7:14 error : this is not TOML: the line ends inside a text"
            " | A text ends with the quote that it begins with"
        ),
    ]
    assessment = asked.assess("leeds")
    assert {one.id: (one.absent, one.ready) for one in assessment.components} == {
        "reading": (None, True),
        "singing": ("failed", False),
        "walking": ("failed", False),
    }
    assert (lines(assessment.problems), said(asked.failures)) == ([], [])


def test_a_file_that_is_off(tmp_path: Path) -> None:
    """A component without code is switched off by its file's name, and its file is not read."""
    write(tmp_path, components__walking="not TOML")
    components = load(tmp_path, reading(), off=("walking",))
    assert (known(components), components.problems) == ((["reading"], {"walking": "off"}), ())
    with pytest.raises(MissingError) as caught:
        load(tmp_path, reading(), off=("waking",))
    assert (str(caught.value), caught.value.hint) == (
        "there is no component 'waking' to switch off",
        "Did you mean 'walking'?",
    )


def test_warnings_drop_nothing(tmp_path: Path) -> None:
    """What is only warned of in a definition is told, and the component is used."""
    write(tmp_path, components__walking=WALKING.replace('code = "W-3"', 'code = "W-3"\nweight = 0'))
    components = load(tmp_path)
    assert known(components) == (["walking"], {})
    assert components.host.plugins["walking"].problems == components.problems


def test_a_need_of_a_milestone_that_there_is_not(tmp_path: Path) -> None:
    """A component whose milestone needs one that no component has is left out, in a file with its place."""
    write(tmp_path, components__walking=needing(WALKING, "reading.trainded"))
    components = load(tmp_path, reading())
    assert known(components) == (["reading"], {"walking": "failed"})
    assert lines(components.problems) == [
        (
            "components/walking.toml:31:10 error milestones[0].needs[0]: reading has no milestone 'trainded'"
            " | Did you mean 'trained'?"
        )
    ]


def test_a_need_of_a_plugin_that_there_is_not(tmp_path: Path) -> None:
    """The same in a plugin is a failure of that plugin."""
    components = load(write(tmp_path, components__walking=WALKING), reading(needing(READING, "walking.rout")))
    assert known(components) == (["walking"], {"reading": "failed"})
    assert components.problems == ()
    assert said(components.host.failures) == [
        (
            "reading (pactkit-example 1.0) definition: component.toml:23:10: milestones[0].needs[0]:"
            " walking has no milestone 'rout'. Did you mean 'route'?"
        )
    ]


def test_needs_that_go_round_in_a_circle(tmp_path: Path) -> None:
    """Components whose milestones need each other in a circle are left out, each told at its own place."""
    write(tmp_path, components__walking=needing(WALKING, "reading.trained"))
    components = load(tmp_path, reading(needing(READING, "walking.route")))
    assert known(components) == ([], {"reading": "failed", "walking": "failed"})
    circle = (
        "milestones[0].needs: these milestones wait for each other:"
        " reading.trained needs walking.route needs reading.trained"
    )
    assert lines(components.problems) == [f"components/walking.toml:31:9 error {circle}"]
    assert said(components.host.failures) == [
        f"reading (pactkit-example 1.0) definition: component.toml:23:9: {circle}"
    ]


def test_a_need_of_a_component_that_is_absent(tmp_path: Path) -> None:
    """A need of a component that is not installed, failed or is off is no error: the plan leaves it out."""
    write(
        tmp_path,
        components__walking=needing(WALKING, "reading.trained"),
        leeds__site=f"{SITE}[components.walking]\nroutes = 0\n[components.reading]\n",
    )
    for point, off in ((reading(), ("reading",)), (Point("reading", broken), ()), (None, ())):
        components = load(tmp_path, *([point] if point else []), off=off)
        assert known(components)[0] == ["walking"]
        assert lines(components.problems) == []
    asked = assessor(tmp_path, Point("reading", broken, Distribution()))
    walking = part(asked.assess("leeds"), "walking")
    assert walking.readiness is not None
    assert [finding.component for finding in asked.assess("leeds").findings] == ["walking"]
