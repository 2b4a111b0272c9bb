"""The hooks of a component plugin. The docstrings are the contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pluggy

from pactkit.model.fidelity import FidelityReport
from pactkit.model.figure import Figure
from pactkit.model.finding import Finding
from pactkit.model.gathering import Gathering
from pactkit.model.readiness import ReadinessReport

if TYPE_CHECKING:
    from pactkit.model.context import Context, NetworkContext

PROJECT = "pactkit"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec(firstresult=True)
def pactkit_component() -> Any:
    """Give the component: its definition, its facts class and its measures.

    Required. Called once, when the plugin is loaded. Returns the `pactkit.api.Component` whose id is the name of the
    entry point. Raising refuses the plugin; all others go on.
    """


@hookspec(firstresult=True)
def pactkit_fidelity(context: Context[Any]) -> FidelityReport:  # type: ignore[empty-body]
    """Report whether the component is still the programme at this site.

    Optional: without it the standard scoring answers. Called once per site that offers the component. Returns a
    `FidelityReport`, usually `attrs.evolve(context.standard(), ...)`: only codes of the definition, and
    low <= point <= high. Raising leaves this component without a report at this site, and is named as a failure.
    """


@hookspec(firstresult=True)
def pactkit_readiness(context: Context[Any]) -> ReadinessReport:  # type: ignore[empty-body]
    """Report whether the component can start at this site.

    Optional: without it the milestones answer. Called once per site that offers the component. Returns a
    `ReadinessReport`, usually `attrs.evolve(context.standard(), ...)`. Raising leaves this component without a
    report at this site, and is named as a failure.
    """


@hookspec
def pactkit_findings(context: Context[Any]) -> Iterable[Finding]:  # type: ignore[empty-body]
    """Give what is worth knowing: rules over this component's facts and across components.

    Optional; may be a generator. Called once per site that offers the component. `Finding.blocker` keeps the site
    from being ready, `at` is a path inside the component's own table. Raising drops this component's findings at
    this site, and is named as a failure.
    """


@hookspec
def pactkit_gatherings(context: Context[Any]) -> Iterable[Gathering]:  # type: ignore[empty-body]
    """Give what is on: the groups, courses and events that this component runs at a site.

    Optional; may be a generator. Called once per site that offers the component, before any other hook, so that
    `context.gatherings()` is empty in it. The calendar is made of what it gives; `at` is a path inside the
    component's own table. Raising leaves the component out of the calendar, and is named as a failure.
    """


@hookspec
def pactkit_figures(context: Context[Any]) -> Iterable[Figure]:  # type: ignore[empty-body]
    """Give the tables of numbers that this component publishes about a site.

    Optional; may be a generator. Called when figures are asked for. Counts of people stand in `People` and `Share`
    cells, so that pactkit can hide the small ones, and are never added up here: say `total=True`. Raising drops this
    component's figures at this site, and is named as a failure.
    """


@hookspec
def pactkit_programme_figures(network: NetworkContext[Any]) -> Iterable[Figure]:  # type: ignore[empty-body]
    """Give the tables of numbers that this component publishes about the programme as a whole.

    Optional; may be a generator. Called once, with the contexts of all readable sites that offer the component, when
    the programme's figures are asked for. Raising drops them, and is named as a failure.
    """
