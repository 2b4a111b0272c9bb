"""Loading plugins one by one: what cannot be used is named and left out, all others go on."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pactkit.api import Component, Context, Finding, hookimpl
from pactkit.host.host import Host

from .making import (
    BROKEN,
    PACKAGE,
    Distribution,
    Facts,
    Point,
    alone,
    component,
    context,
    importable,
    line_of,
    loaded,
    module,
    package,
    point,
    said,
)

LINE = f"(pactkit_{BROKEN}/__init__.py, line "


def test_a_sound_package(tmp_path: Path) -> None:
    """A plugin is a package with component.toml beside its code."""
    with importable(tmp_path):
        host = Host([package(tmp_path, PACKAGE)])
    plugin = host.plugins[BROKEN]
    assert said(host.failures) == []
    assert (plugin.module, plugin.distribution, plugin.hooks) == (
        "pactkit_middle",
        "pactkit-example 1.0",
        ("pactkit_component",),
    )
    assert (tuple(plugin.measures), plugin.coded, plugin.facts is not None) == (("leaders",), True, True)


def test_a_module_that_is_missing() -> None:
    """An entry point that names a module that there is not is a failure, and so is one that names nothing."""

    def missing() -> ModuleType:
        return importlib.import_module("pactkit_nowhere")

    assert loaded(Point(BROKEN, missing)) == [
        f"load: ModuleNotFoundError: No module named 'pactkit_nowhere' {line_of(missing)}"
    ]
    nothing = "load: its entry point names nothing. Name the module with the hooks"
    assert loaded(Point(BROKEN, lambda: None)) == [nothing]


def test_an_error_in_a_library_is_shown_at_the_plugin_s_own_line(tmp_path: Path) -> None:
    """A failure names the line of the plugin, also where what it called raised."""
    code = "import json\n" + PACKAGE + "\n\njson.loads('{')\n"
    with importable(tmp_path):
        (line,) = loaded(package(tmp_path, code))
    assert line.startswith("load: JSONDecodeError: ")
    assert line.endswith(f" {LINE}24)")


def test_keyboard_interrupt_goes_through() -> None:
    """Only a person's Ctrl-C stops the host."""

    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Host([Point(BROKEN, interrupted)])


def test_an_object_may_be_a_plugin() -> None:
    """What an entry point names may be any object with hooks, not only a module."""

    class Plugin:
        """Hooks as methods."""

        def __init__(self) -> None:
            self.component = component(BROKEN)

        @hookimpl
        def pactkit_component(self) -> Component:
            """The component."""
            return self.component

        @hookimpl(specname="pactkit_findings")
        def noticed(self, context: Context[Facts]) -> list[Finding]:
            """A finding."""
            return [Finding.note(f"{context.site.id}")]

    host, plugin, failures = alone(Point(BROKEN, Plugin))
    assert (plugin.module, plugin.hooks) == ("Plugin", ("pactkit_component", "pactkit_findings"))
    assert [finding.message for finding in host.findings(plugin, context(plugin), failures)] == ["leeds"]


def test_two_plugins_for_one_component() -> None:
    """Of two plugins for one component both are refused, each with its distribution."""
    first = Point(BROKEN, lambda: module(BROKEN), Distribution("pactkit-one", "1.0"))
    second = Point(BROKEN, lambda: module(BROKEN), None)
    host = Host([first, point("alpha"), second])
    sentence = (
        "load: more than one plugin gives the component 'middle': pactkit-one 1.0 and unknown. Uninstall all but one"
    )
    assert said(host.failures) == [f"middle (pactkit-one 1.0) {sentence}", f"middle (unknown) {sentence}"]
    assert tuple(host.plugins) == ("alpha",)
    assert host.catalogue().absent == {"middle": "failed"}


def test_a_plugin_that_is_off_is_never_imported(tmp_path: Path) -> None:
    """A plugin is switched off before it is imported: nothing of it runs, and nothing of it can fail."""
    with importable(tmp_path):
        host = Host([package(tmp_path, "raise RuntimeError\n"), point("alpha")], off={BROKEN})
        assert f"pactkit_{BROKEN}" not in sys.modules
    assert said(host.failures) == []
    assert tuple(host.plugins) == ("alpha",)
    assert host.catalogue().absent == {"middle": "off"}
    assert host.source_of("middle") == "pactkit-example 1.0"


def test_what_plugins_register_cannot_reach_others() -> None:
    """A hook of one plugin is never asked for another's component."""
    host = Host([point("alpha", pactkit_findings=lambda context: [Finding.note(context.component.id)]), point("zeta")])
    found = {
        name: [finding.message for finding in host.findings(plugin, context(plugin), host.failures)]
        for name, plugin in host.plugins.items()
    }
    assert found == {"alpha": ["alpha"], "zeta": []}
