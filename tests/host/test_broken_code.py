"""Plugins whose code or definition is broken: each is named with its distribution, the stage and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from .making import BROKEN, DEFINITION, PACKAGE, importable, loaded, package

LINE = f"(pactkit_{BROKEN}/__init__.py, line "


def written(old: str, new: str, text: str = PACKAGE) -> str:
    """A sound text with one thing wrong in it."""
    assert old in text
    return text.replace(old, new)


def in_python(text: str) -> str:
    """Python's own words for what it cannot parse."""
    try:
        compile(text, "__init__.py", "exec")
    except SyntaxError as error:
        return str(error)
    raise AssertionError("this can be parsed")


CODE = {
    "import error": (
        "import pactkit_nowhere\n" + PACKAGE,
        f"load: ModuleNotFoundError: No module named 'pactkit_nowhere' {LINE}1)",
    ),
    "syntax error": ("def broken(:\n", "load: SyntaxError: " + in_python("def broken(:\n")),
    "exception": (PACKAGE + "\n1 / 0\n", f"load: ZeroDivisionError: division by zero {LINE}22)"),
    "exit": ("import sys\nsys.exit('that is all')\n", f"load: SystemExit: that is all {LINE}2)"),
    "exception without words": ("raise RuntimeError\n", f"load: RuntimeError {LINE}1)"),
    "misspelt hook": (
        PACKAGE + "\n\n@hookimpl\ndef pactkit_findngs(context):\n    return []\n",
        "register: there is no hook 'pactkit_findngs'. Did you mean 'pactkit_findings'?",
    ),
    "misspelt beginning": (
        PACKAGE + "\n\n@hookimpl\ndef packtkit_findings(context):\n    return []\n",
        "register: there is no hook 'packtkit_findings'. Did you mean 'pactkit_findings'?",
    ),
    "no such hook": (
        PACKAGE + "\n\n@hookimpl\ndef zzz(context):\n    return []\n",
        (
            "register: there is no hook 'zzz'."
            " Known here: pactkit_component, pactkit_fidelity, pactkit_figures, pactkit_findings, pactkit_gatherings,"
            " pactkit_programme_figures, pactkit_readiness"
        ),
    ),
    "hook without its mark": (
        PACKAGE + "\n\ndef pactkit_findings(context):\n    return []\n",
        "register: the function pactkit_findings is not marked as a hook. Put @hookimpl above it",
    ),
    "wrong argument": (
        PACKAGE + "\n\n@hookimpl\ndef pactkit_findings(contxt):\n    return []\n",
        "register: the hook pactkit_findings asks for 'contxt', which it is not given. Did you mean 'context'?",
    ),
    "argument too many": (
        PACKAGE + "\n\n@hookimpl\ndef pactkit_fidelity(context, site):\n    return []\n",
        "register: the hook pactkit_fidelity asks for 'site', which it is not given. Known here: context",
    ),
    "argument of a hook that has none": (
        written("def pactkit_component():", "def pactkit_component(context):"),
        "register: the hook pactkit_component asks for 'context', which it is not given. It is given nothing",
    ),
    "no component": (
        "from pactkit.api import hookimpl\n",
        "register: it implements no pactkit_component. Return the component from that hook",
    ),
    "another component": (
        written("    return component\n", "    return Facts\n"),
        "pactkit_component: pactkit_component returned type, not a Component",
    ),
    "nothing as component": (
        written("    return component\n", "    return None\n"),
        "pactkit_component: pactkit_component returned NoneType, not a Component",
    ),
    "component that raises": (
        written("    return component\n", "    raise ValueError('not today')\n"),
        f"pactkit_component: ValueError: not today {LINE}20)",
    ),
    "component that leaves": (
        written("    return component\n", "    raise SystemExit(3)\n"),
        f"pactkit_component: SystemExit: 3 {LINE}20)",
    ),
    "float": (
        written("int | None", "float | None"),
        "load: Facts.leaders is annotated float. Annotate it as Decimal: facts are exact",
    ),
    "facts of dicts": (
        written("int | None", "dict[str, int] | None"),
        (
            "load: Facts.leaders is annotated dict[str, int]. Use int, Decimal, str, Text, bool, date, time, a Literal"
            " of texts, X | None, tuple[X, ...] or an attrs class"
        ),
    ),
    "facts that can be changed": (
        written("import frozen\n", "import define as frozen\n"),
        "load: the facts class Facts can be changed. Decorate it with attrs.frozen",
    ),
    "facts of another kind": (
        written("@frozen\nclass", "class"),
        "load: the facts class Facts is not an attrs class. Decorate it with attrs.frozen",
    ),
    "not a package": (
        written("Component.load(__package__", "Component.load(''"),
        (
            "load: Component.load needs the package that component.toml stands in."
            " Make the plugin a package (a folder with __init__.py) and say Component.load(__package__)"
        ),
    ),
    "measure that comes too late": (
        written("    return component\n", "    component.seal()\n    return component.measure(leaders)\n"),
        "pactkit_component: the measure leaders comes too late: the component is sealed",
    ),
}

GOOD = DEFINITION.format(id=BROKEN)
DEFINITIONS = {
    "none": ("", "load: there is no component.toml beside the code of pactkit_middle"),
    "not TOML": (
        GOOD + "title",
        "load: pactkit_middle/component.toml:33:6: this is not TOML: expected '=' after a key in a key/value pair",
    ),
    "another id": (
        DEFINITION.format(id="muddle"),
        (
            "definition: its component.toml has the id 'muddle', its entry point the name 'middle'."
            " Give both the same name"
        ),
    ),
    "several problems": (
        written('scale = "in_place"\nmeasure', 'scale = "in place"\nmeasure', written("cap", "cup", GOOD)),
        (
            "definition: pactkit_middle/component.toml:10:1: gates[0].cap: the key cap is missing;"
            " pactkit_middle/component.toml:13:1: gates[0].cup: there is no key 'cup' here. Did you mean 'cap'?;"
            " pactkit_middle/component.toml:21:9: sections[0].items[0].scale: 'in place' is none of"
            " yes_no, in_place, one_to_five. Did you mean 'in_place'?"
        ),
    ),
    "a fact that there is not": (
        written('"leaders", at_least', '"leader", at_least', GOOD),
        (
            "definition: pactkit_middle/component.toml:32:20: milestones[0].measure.from:"
            " there is no measure 'leader', and the facts have no leader. Did you mean 'leaders'?"
        ),
    ),
}


@pytest.mark.parametrize("name", CODE)
def test_code_that_cannot_be_used(name: str, tmp_path: Path) -> None:
    """A plugin whose code is broken is refused in one sentence; all others go on."""
    code, sentence = CODE[name]
    with importable(tmp_path):
        assert loaded(package(tmp_path, code)) == [sentence]


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_that_cannot_be_used(name: str, tmp_path: Path) -> None:
    """A bad component.toml is one failure with all its located problems."""
    definition, sentence = DEFINITIONS[name]
    with importable(tmp_path):
        assert loaded(package(tmp_path, PACKAGE, definition)) == [sentence]
