"""The host of all components: what is installed, and how a component is asked about a site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from attrs import evolve

from pactkit.errors import MissingError
from pactkit.host.checks import checked_findings, checked_measure
from pactkit.host.guard import Failures
from pactkit.host.loading import EntryPoint, distribution_of, installed_entry_points, load_plugins
from pactkit.host.plugin import Plugin
from pactkit.host.publication_checks import checked_figures, checked_gatherings
from pactkit.host.report_checks import checked_fidelity, checked_readiness
from pactkit.model.catalogue import FAILED, OFF, Catalogue
from pactkit.model.context import Context, NetworkContext
from pactkit.model.fidelity import FidelityReport, Measured
from pactkit.model.figure import Figure
from pactkit.model.finding import Finding
from pactkit.model.gathering import GATHERINGS, Gathering
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase
from pactkit.model.readiness import ReadinessReport


def installed_names() -> frozenset[str]:
    """The ids of the components that are installed as plugins; none of them is loaded."""
    return frozenset(point.name for point in installed_entry_points())


class Host:
    """The plugins, and a guarded call for each of their hooks and measures."""

    def __init__(self, points: Iterable[EntryPoint] | None = None, off: Collection[str] = ()) -> None:
        self.failures = Failures()  # of loading
        self.points = tuple(installed_entry_points() if points is None else points)
        self.off = frozenset(off)
        self.plugins = {plugin.id: plugin for plugin in load_plugins(self.points, self.off, self.failures)}
        self._absent = {point.name: OFF if point.name in self.off else FAILED for point in self.points}

    def check_off(self, known: Collection[str] = ()) -> None:
        """Raise MissingError where a component is switched off that is not there at all."""
        names = {point.name for point in self.points} | set(known)
        for name in sorted(self.off - names):
            message = phrase("there is no component %(name)r to switch off", name=name)
            raise MissingError(message, hint=did_you_mean(name, names))

    def add(self, plugin: Plugin) -> None:
        """One component without code."""
        self.plugins[plugin.id] = plugin

    def leave_out(self, component: str, why: str) -> None:
        """A component that cannot be used after all: what names it is left unread."""
        self.plugins.pop(component, None)
        self._absent[component] = why

    def source_of(self, component: str) -> str:
        """The distribution that a component comes from, also of one that failed or is off."""
        if component in self.plugins:
            return self.plugins[component].distribution
        return next((distribution_of(point) for point in self.points if point.name == component), "")

    def catalogue(self) -> Catalogue:
        """What the files of a workspace may name."""
        plugins = self.plugins.values()
        return Catalogue(
            definitions={plugin.id: plugin.definition for plugin in plugins},
            facts={plugin.id: plugin.facts for plugin in plugins if plugin.facts is not None},
            coded=frozenset(plugin.id for plugin in plugins if plugin.coded),
            absent={component: why for component, why in self._absent.items() if component not in self.plugins},
        )

    def measure(self, plugin: Plugin, name: str, context: Context[Any], failures: Failures) -> Measured:
        """What a measure function gives at one site; an error is in the result, and reported."""
        guard = failures.guard(plugin.id, plugin.distribution, phrase("measure %(name)s", name=name))
        with guard:
            return checked_measure(plugin.measures[name](context), name)
        return Measured(error=guard.failure.message if guard.failure else "")

    def fidelity(
        self, plugin: Plugin, context: Context[Any], standard: Callable[[], FidelityReport], failures: Failures
    ) -> FidelityReport | None:
        """The component's report; None where its plugin broke."""
        hook = plugin.hook("pactkit_fidelity")
        if hook is None:
            return standard()
        with failures.guard(plugin.id, plugin.distribution, "pactkit_fidelity"):
            return checked_fidelity(hook(context=evolve(context, standard=standard)), plugin.definition)
        return None

    def readiness(
        self, plugin: Plugin, context: Context[Any], standard: Callable[[], ReadinessReport], failures: Failures
    ) -> ReadinessReport | None:
        """The component's report; None where its plugin broke."""
        hook = plugin.hook("pactkit_readiness")
        if hook is None:
            return standard()
        with failures.guard(plugin.id, plugin.distribution, "pactkit_readiness"):
            return checked_readiness(hook(context=evolve(context, standard=standard)), plugin.definition)
        return None

    def findings(self, plugin: Plugin, context: Context[Any], failures: Failures) -> tuple[Finding, ...]:
        """The component's findings; none where its plugin broke."""
        hook = plugin.hook("pactkit_findings")
        if hook is not None:
            with failures.guard(plugin.id, plugin.distribution, "pactkit_findings"):
                return tuple([finding for found in hook(context=context) for finding in checked_findings(found)])
        return ()

    def gatherings(self, plugin: Plugin, context: Context[Any], failures: Failures) -> tuple[Gathering, ...]:
        """What the component runs at a site; nothing where its plugin broke."""
        if not plugin.coded:
            listed = enumerate(context.facts.get(GATHERINGS, ()))
            return tuple(evolve(one, component=plugin.id, at=(GATHERINGS, number)) for number, one in listed)
        hook = plugin.hook("pactkit_gatherings")
        if hook is not None:
            with failures.guard(plugin.id, plugin.distribution, "pactkit_gatherings"):
                given = [one for found in hook(context=context) for one in checked_gatherings(found)]
                return tuple(evolve(one, component=plugin.id) for one in given)
        return ()

    def figures(self, plugin: Plugin, context: Context[Any], failures: Failures) -> tuple[Figure, ...]:
        """What the component publishes about a site; nothing where its plugin broke."""
        return self._figures(plugin, "pactkit_figures", {"context": context}, failures)

    def programme_figures(self, plugin: Plugin, network: NetworkContext[Any], failures: Failures) -> tuple[Figure, ...]:
        """What the component publishes about the programme; nothing where its plugin broke."""
        return self._figures(plugin, "pactkit_programme_figures", {"network": network}, failures)

    def _figures(self, plugin: Plugin, name: str, given: Mapping[str, Any], failures: Failures) -> tuple[Figure, ...]:
        hook = plugin.hook(name)
        if hook is not None:
            with failures.guard(plugin.id, plugin.distribution, name):
                found = [figure for figures in hook(**given) for figure in checked_figures(figures, name)]
                return tuple(evolve(one, component=plugin.id) for one in found)
        return ()
