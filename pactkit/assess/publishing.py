"""Figures: what the components publish about a site, and about the programme over all sites.

A plugin that changes by force what it is lent publishes nothing: all others are asked again, over files read afresh.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from attrs import frozen

from pactkit.assess.component import ComponentAssessor, input_changed
from pactkit.assess.seal import Seal
from pactkit.config.workspace import LoadedSite
from pactkit.host.guard import Failures
from pactkit.model.context import Context, NetworkContext
from pactkit.model.figure import Figure
from pactkit.model.finding import Failure
from pactkit.model.gathering import Gathering
from pactkit.model.programme import Programme
from pactkit.model.site import Site

Published = tuple[tuple[Figure, ...], tuple[Failure, ...]]
Asked = Mapping[str, ComponentAssessor]


class ChangedError(Exception):
    """A plugin changed what it was lent: nothing that was computed from it since then can be used."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message)
        self.failure = failure


@frozen
class Lent:
    """A site as it is lent to components, each with its context there."""

    site: Site
    seal: Seal
    contexts: Mapping[str, Context[Any]]

    def check(self, component: ComponentAssessor) -> None:
        """Raise ChangedError where the component that was asked last did not leave everything as it was."""
        context = self.contexts.get(component.plugin.id)
        failure = component.changed(context, self.site) if context is not None else None
        if failure is None and not self.seal.whole:
            failure = input_changed(component.plugin.id, component.plugin.distribution, self.site.id)
        if failure is not None:
            raise ChangedError(failure)


def site_figures(components: Asked, load: Callable[[], LoadedSite]) -> Published:
    """What every offered component publishes about one site, by component; with the failures on the way."""
    return _honest(components, lambda asked, failures: _of_site(asked, load(), failures))


def programme_figures(
    components: Asked, load: Callable[[], Iterable[LoadedSite]], programme: Programme, as_of: date
) -> Published:
    """What every component publishes about the programme; where none does, no site is read."""

    def ask(asked: Asked, failures: Failures) -> Iterator[Figure]:
        hook = "pactkit_programme_figures"
        publishing = [name for name in sorted(asked) if asked[name].plugin.hook(hook)]
        loaded = load() if publishing else ()
        lent = [_lent(asked, publishing, one.site, one, failures) for one in loaded if one.site]
        for name in publishing:
            yield from _of_programme(asked[name], lent, programme, as_of, failures)

    return _honest(components, ask)


def _honest(components: Asked, ask: Callable[[Asked, Failures], Iterable[Figure]]) -> Published:
    """What is published where nobody changes anything: whoever did is named, and left out the next time."""
    culprits: dict[str, Failure] = {}
    while True:
        failures = Failures()
        asked = {name: component for name, component in components.items() if name not in culprits}
        try:
            found = tuple(ask(asked, failures))
        except ChangedError as changed:
            culprits[changed.failure.plugin] = changed.failure
            continue
        for failure in culprits.values():
            failures.add(failure)
        return found, tuple(failures)


def _of_site(components: Asked, loaded: LoadedSite, failures: Failures) -> Iterator[Figure]:
    if loaded.site is None:
        return
    lent = _lent(components, components, loaded.site, loaded, failures)
    for name, context in lent.contexts.items():
        component = components[name]
        if component.plugin.hook("pactkit_figures"):
            found = component.host.figures(component.plugin, context, failures)
            lent.check(component)
            yield from found


def _of_programme(
    component: ComponentAssessor, lent: Iterable[Lent], programme: Programme, as_of: date, failures: Failures
) -> tuple[Figure, ...]:
    """What one component publishes about the programme. It reads a programme of its own, as at each site."""
    plugin = component.plugin
    offered = [one for one in lent if plugin.id in one.contexts]
    contexts = tuple(one.contexts[plugin.id] for one in offered)
    own = deepcopy(programme)
    network = NetworkContext(programme=own, component=plugin.definition, as_of=as_of, sites=contexts)
    found = component.host.programme_figures(plugin, network, failures)
    for one in lent:
        one.check(component)
    held = (own, network.programme, network.component, network.as_of, network.sites)
    if not _equal(held, (programme, programme, plugin.definition, as_of, contexts)):
        raise ChangedError(input_changed(plugin.id, plugin.distribution))
    return found


def _equal(held: object, given: object) -> bool:
    try:
        return held == given
    except Exception:  # noqa: BLE001 - whatever was put there may break in its own way
        return False


def _lent(components: Asked, publishing: Collection[str], site: Site, loaded: LoadedSite, failures: Failures) -> Lent:
    """A site with the context of each offered component that publishes, after all were asked what is on there."""
    offered = [components[component] for component in sorted(site.components) if component in components]
    lent = Lent(site, Seal(site), {})
    gatherings: list[Gathering] = []
    for component in offered:
        gatherings += component.gatherings(site, failures)
        if component.plugin.hook("pactkit_gatherings"):
            lent.check(component)
    contexts = {
        component.plugin.id: component.context(site, loaded.reviews, tuple(gatherings))
        for component in offered
        if component.plugin.id in publishing
    }
    return Lent(site, lent.seal, contexts)
