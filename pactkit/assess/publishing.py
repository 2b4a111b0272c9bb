"""Figures: what the components publish about a site, and about the programme over all sites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pactkit.assess.component import ComponentAssessor
from pactkit.config.workspace import LoadedSite
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.context import Context, NetworkContext
from pactkit.model.figure import Figure
from pactkit.model.finding import Failure
from pactkit.model.programme import Programme

Published = tuple[tuple[Figure, ...], tuple[Failure, ...]]


def site_figures(components: dict[str, ComponentAssessor], loaded: LoadedSite) -> Published:
    """What every offered component publishes about one site, by component; with the failures on the way."""
    failures = Failures()
    if loaded.site is None:
        return (), ()
    found = [
        figure
        for component, context in _contexts(components, loaded, failures)
        for figure in component.host.figures(component.plugin, context, failures)
    ]
    return tuple(found), tuple(failures)


def programme_figures(
    host: Host, components: dict[str, ComponentAssessor], sites: Iterable[LoadedSite], programme: Programme, as_of: date
) -> Published:
    """What every component publishes about the programme; only those that do are asked about each site."""
    failures = Failures()
    plugins = {plugin.id: plugin for plugin in host.plugins.values() if plugin.hook("pactkit_programme_figures")}
    asked = {component: components[component] for component in sorted(plugins)}
    contexts: dict[str, list[Context[Any]]] = {component: [] for component in asked}
    for loaded in sites if asked else ():
        for component, context in _contexts(asked, loaded, failures):
            contexts[component.plugin.id].append(context)
    found = [
        figure
        for component, plugin in sorted(plugins.items())
        for figure in host.programme_figures(plugin, _network(plugin, programme, as_of, contexts[component]), failures)
    ]
    return tuple(found), tuple(failures)


def _network(plugin: Plugin, programme: Programme, as_of: date, contexts: list[Context[Any]]) -> NetworkContext[Any]:
    return NetworkContext(programme=programme, component=plugin.definition, as_of=as_of, sites=tuple(contexts))


def _contexts(
    components: dict[str, ComponentAssessor], loaded: LoadedSite, failures: Failures
) -> Iterator[tuple[ComponentAssessor, Context[Any]]]:
    """Each offered component of these with its context at a site."""
    site = loaded.site
    if site is None:
        return
    offered = [components[component] for component in sorted(site.components) if component in components]
    gatherings = tuple(one for component in offered for one in component.gatherings(site, failures))
    for component in offered:
        yield component, component.context(site, loaded.reviews, gatherings)
