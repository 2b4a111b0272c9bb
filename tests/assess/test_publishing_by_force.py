"""Plugins that change by force what they are lent for their figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pactkit.api import Figure, FigureColumn, People
from pactkit.model.programme import Policy, Programme

from .making import READING, SITE, Point, assessor, reading, said, write

force = object.__setattr__
NAMES = ("poems", "reading", "writing")  # the culprit stands between two sound ones
AT_LEEDS = (
    "reading (pactkit-example 1.0) input changed: it changed what it was given to read (site leeds);"
    " its answers are left out"
)
COLUMNS = (FigureColumn(id="site", title="Site"), FigureColumn(id="leaders", title="Leaders"))


def leaders(context: Any) -> list[Figure]:
    """A figure about one site."""
    rows = ((context.site.id, People(context.facts.leaders)),)
    return [Figure(id="leaders", title="Leaders", columns=COLUMNS, rows=rows)]


def all_leaders(network: Any) -> list[Figure]:
    """A figure about the programme."""
    rows = tuple((one.site.id, People(one.facts.leaders)) for one in network.sites)
    return [Figure(id="all", title="All", columns=COLUMNS, rows=rows)]


def changing(**hooks: Any) -> list[Point]:
    """A plugin with these hooks between two that publish what their sites state."""
    sound = {"pactkit_figures": leaders, "pactkit_programme_figures": all_leaders}
    hooks_of = {name: {**sound, **hooks} if name == "reading" else sound for name in NAMES}
    return [Point(name, reading(READING.replace("reading", name), **hooks_of[name]).load) for name in NAMES]


def offering(root: Path) -> Path:
    """A workspace whose site offers all three."""
    return write(root, leeds__site=SITE + "".join(f"[components.{name}]\nleaders = 7\n" for name in NAMES))


def no_limit(context: Any) -> None:
    """Small numbers are not hidden any more, where the plugin has its way."""
    force(context.programme.policy, "small_number", 0)


def other_facts(context: Any) -> None:
    """Another component would publish something else."""
    for one in getattr(context, "sites", [context]):
        force(one.site.components["writing"], "leaders", 99)
        force(one.site.components["poems"], "leaders", 99)


def own_facts(context: Any) -> None:
    """It publishes something else than its site states."""
    for one in getattr(context, "sites", [context]):
        force(one.facts, "leaders", 99)


def no_components(context: Any) -> None:
    """Whatever comes next would break."""
    for one in getattr(context, "sites", [context]):
        force(one.site, "components", 5)


def own_context(context: Any) -> None:
    """It reads another programme than it was lent."""
    force(context, "programme", None)


ALL: list[Callable[[Any], None]] = [no_limit, other_facts, own_facts, no_components, own_context]


@pytest.mark.parametrize("change", ALL)
def test_a_plugin_that_changes_a_site_over_its_figures(tmp_path: Path, change: Callable[[Any], None]) -> None:
    """What a plugin changes by force is named, its figures are dropped, and all others are as the files say."""

    def changed(context: Any) -> list[Figure]:
        change(context)
        return leaders(context)

    asked = assessor(offering(tmp_path), *changing(pactkit_figures=changed))
    figures, failures = asked.figures("leeds")
    assert [(one.component, one.rows) for one in figures] == [
        ("poems", (("leeds", People(7)),)), ("writing", (("leeds", People(7)),)),
    ]  # fmt: skip
    assert said(failures) == [AT_LEEDS]
    assert asked.programme.policy == Policy()


@pytest.mark.parametrize("change", [no_limit, other_facts, own_facts, no_components])
def test_a_plugin_that_changes_a_site_over_its_gatherings(tmp_path: Path, change: Callable[[Any], None]) -> None:
    """The same for what it says is on, which is asked before."""
    asked = assessor(offering(tmp_path), *changing(pactkit_gatherings=change))
    for figures, failures in (asked.figures("leeds"), asked.programme_figures()):
        assert [(one.component, one.rows) for one in figures] == [
            ("poems", (("leeds", People(7)),)), ("writing", (("leeds", People(7)),)),
        ]  # fmt: skip
        assert said(failures) == [AT_LEEDS]


@pytest.mark.parametrize("change", ALL)
def test_a_plugin_that_changes_what_it_reads_of_the_programme(tmp_path: Path, change: Callable[[Any], None]) -> None:
    """Nothing that all share can be reached: the policy under which figures are hidden stays as the file has it."""

    def changed(network: Any) -> list[Figure]:
        change(network)
        return all_leaders(network)

    asked = assessor(offering(tmp_path), *changing(pactkit_programme_figures=changed))
    figures, failures = asked.programme_figures()
    assert [(one.component, one.rows) for one in figures] == [
        ("poems", (("leeds", People(7)),)), ("writing", (("leeds", People(7)),)),
    ]  # fmt: skip
    of_programme = change in (no_limit, own_context)
    assert said(failures) == [AT_LEEDS.replace("site leeds", "the programme") if of_programme else AT_LEEDS]
    assert asked.programme.policy == Policy()
    assert Programme(name="PACT").policy == Policy(small_number=5)


def test_a_plugin_that_changes_the_programme_through_a_site(tmp_path: Path) -> None:
    """The programme that is lent with a site is not the one of the network, and is held against the file too."""

    def changed(network: Any) -> list[Figure]:
        no_limit(network.sites[0])
        return all_leaders(network)

    asked = assessor(offering(tmp_path), *changing(pactkit_programme_figures=changed))
    figures, failures = asked.programme_figures()
    assert [one.component for one in figures] == ["poems", "writing"]
    assert said(failures) == [AT_LEEDS]
    assert asked.programme.policy == Policy()


def test_each_programme_has_a_policy_of_its_own() -> None:
    """A default that all programmes share could be changed for all of them."""
    assert Programme(name="PACT").policy is not Programme(name="PACT").policy
