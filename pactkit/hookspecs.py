"""The hooks of a component plugin. The docstrings are the contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pluggy

from pactkit.model.fidelity import FidelityReport
from pactkit.model.finding import Finding
from pactkit.model.readiness import ReadinessReport

if TYPE_CHECKING:
    from pactkit.model.context import Context

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
