"""Loading plugins from entry points, one by one: what cannot be used is named and left out, all others go on."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterable
from types import ModuleType
from typing import Any, Protocol

import pluggy

from pactkit import hookspecs
from pactkit.api import Component
from pactkit.errors import ComponentError
from pactkit.host.guard import Failures
from pactkit.host.plugin import HOOKS, Plugin
from pactkit.model.finding import Failure
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import phrase

GROUP = "pactkit"
NAMED = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


class EntryPoint(Protocol):
    """What the host needs of an `importlib.metadata.EntryPoint`."""

    @property
    def name(self) -> str:
        """The component's id."""

    @property
    def dist(self) -> Any:
        """The distribution it comes from, with `name` and `version`, or None."""

    def load(self) -> Any:
        """Import what the entry point names."""


def installed_entry_points() -> tuple[EntryPoint, ...]:
    """The component plugins that are installed, by name."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and tests bring their own

    return tuple(sorted(entry_points(group=GROUP), key=lambda point: (point.name, distribution_of(point))))


def distribution_of(point: EntryPoint) -> str:
    """Name and version of the distribution that an entry point comes from."""
    dist = point.dist
    return "unknown" if dist is None else f"{dist.name} {dist.version}"


def load_plugins(points: Iterable[EntryPoint], off: Collection[str], failures: Failures) -> list[Plugin]:
    """The plugins that can be used. A name in `off` is not imported; of two for one component both are refused."""
    by_id: dict[str, list[EntryPoint]] = {}
    for point in points:
        if point.name not in off:
            by_id.setdefault(point.name, []).append(point)
    plugins = []
    for component, claims in by_id.items():
        if len(claims) > 1:
            _refuse_all(component, claims, failures)
            continue
        plugin = _load(claims[0], failures)
        if plugin is not None:
            plugins.append(plugin)
    return plugins


def _refuse_all(component: str, claims: list[EntryPoint], failures: Failures) -> None:
    first, *others = (distribution_of(point) for point in claims)
    names = first
    for other in others:
        names = phrase("%(first)s and %(last)s", first=names, last=other)
    for point in claims:
        failures.add(
            Failure(
                plugin=component,
                distribution=distribution_of(point),
                stage=phrase("load"),
                message=phrase(
                    "more than one plugin gives the component %(component)r: %(plugins)s. Uninstall all but one",
                    component=component,
                    plugins=names,
                ),
            )
        )


def _load(point: EntryPoint, failures: Failures) -> Plugin | None:
    distribution = distribution_of(point)
    with failures.guard(point.name, distribution, phrase("load")) as load:
        module = point.load()
        if module is None:
            raise ComponentError(phrase("its entry point names nothing"), hint=phrase("Name the module with the hooks"))
    if load.failure is None:
        with failures.guard(point.name, distribution, phrase("register")):
            return _register(point, module, distribution, failures)
    return None


def _register(point: EntryPoint, module: Any, distribution: str, failures: Failures) -> Plugin | None:
    """A manager of its own for each plugin: nothing that one registers can reach another."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    _check_undecorated(manager, module)
    _check_arguments(manager, module)
    manager.register(module, name=point.name)
    _check_misspelt(manager)
    if not manager.hook.pactkit_component.get_hookimpls():
        hint = phrase("Return the component from that hook")
        raise ComponentError(phrase("it implements no pactkit_component"), hint=hint)
    component: Any = None
    with failures.guard(point.name, distribution, "pactkit_component"):
        component = manager.hook.pactkit_component()
        if not isinstance(component, Component):
            kind = type(component).__name__
            raise ComponentError(phrase("pactkit_component returned %(kind)s, not a Component", kind=kind))
    if not isinstance(component, Component):
        return None
    with failures.guard(point.name, distribution, phrase("definition")):
        definition, problems = component.seal()
        if definition.id != point.name:
            message = phrase(
                "its component.toml has the id %(id)r, its entry point the name %(name)r",
                id=definition.id,
                name=point.name,
            )
            raise ComponentError(message, hint=phrase("Give both the same name"))
        return Plugin(
            id=definition.id,
            definition=definition,
            distribution=distribution,
            module=getattr(module, "__name__", type(module).__name__),
            facts=component.facts,
            measures=dict(component.measures),
            problems=problems,
            component=component,
            manager=manager,
        )
    return None


def _check_undecorated(manager: pluggy.PluginManager, module: Any) -> None:
    """A function with a hook's name and without `@hookimpl` would never be called."""
    if not isinstance(module, ModuleType):
        return
    for name, value in vars(module).items():
        if name.startswith("pactkit_") and inspect.isroutine(value) and not manager.parse_hookimpl_opts(module, name):
            message = phrase("the function %(name)s is not marked as a hook", name=name)
            raise ComponentError(message, hint=phrase("Put @hookimpl above it"))


def _check_arguments(manager: pluggy.PluginManager, module: Any) -> None:
    """A hook may leave out arguments of its specification, and may not ask for others."""
    for name in HOOKS:
        hook = getattr(module, name, None)
        if not manager.parse_hookimpl_opts(module, name) or hook is None:
            continue
        given = inspect.signature(getattr(hookspecs, name)).parameters
        for argument in inspect.signature(hook).parameters.values():
            if argument.name not in given and argument.default is argument.empty and argument.kind in NAMED:
                asked = argument.name
                message = phrase("the hook %(hook)s asks for %(name)r, which it is not given", hook=name, name=asked)
                raise ComponentError(message, hint=did_you_mean(asked, given) or phrase("It is given nothing"))


def _check_misspelt(manager: pluggy.PluginManager) -> None:
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        named = next(name for name in vars(manager.hook) if not name.startswith("_") and name not in HOOKS)
        message = phrase("there is no hook %(name)r", name=named)
        raise ComponentError(message, hint=did_you_mean(named, HOOKS)) from error
