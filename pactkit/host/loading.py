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
    names = " and ".join(distribution_of(point) for point in claims)
    for point in claims:
        failures.add(
            Failure(
                plugin=component,
                distribution=distribution_of(point),
                stage="load",
                message=f"more than one plugin gives the component {component!r}: {names}. Uninstall all but one",
            )
        )


def _load(point: EntryPoint, failures: Failures) -> Plugin | None:
    distribution = distribution_of(point)
    with failures.guard(point.name, distribution, "load") as load:
        module = point.load()
        if module is None:
            raise ComponentError("its entry point names nothing", hint="Name the module with the hooks")
    if load.failure is None:
        with failures.guard(point.name, distribution, "register"):
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
        raise ComponentError("it implements no pactkit_component", hint="Return the component from that hook")
    component: Any = None
    with failures.guard(point.name, distribution, "pactkit_component"):
        component = manager.hook.pactkit_component()
        if not isinstance(component, Component):
            raise ComponentError(f"pactkit_component returned {type(component).__name__}, not a Component")
    if not isinstance(component, Component):
        return None
    with failures.guard(point.name, distribution, "definition"):
        definition, problems = component.seal()
        if definition.id != point.name:
            raise ComponentError(
                f"its component.toml has the id {definition.id!r}, its entry point the name {point.name!r}",
                hint="Give both the same name",
            )
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
            raise ComponentError(f"the function {name} is not marked as a hook", hint="Put @hookimpl above it")


def _check_arguments(manager: pluggy.PluginManager, module: Any) -> None:
    """A hook may leave out arguments of its specification, and may not ask for others."""
    for name in HOOKS:
        hook = getattr(module, name, None)
        if not manager.parse_hookimpl_opts(module, name) or hook is None:
            continue
        given = inspect.signature(getattr(hookspecs, name)).parameters
        for argument in inspect.signature(hook).parameters.values():
            if argument.name not in given and argument.default is argument.empty and argument.kind in NAMED:
                hint = did_you_mean(argument.name, given) or "It is given nothing"
                raise ComponentError(f"the hook {name} asks for {argument.name!r}, which it is not given", hint=hint)


def _check_misspelt(manager: pluggy.PluginManager) -> None:
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        named = next(name for name in vars(manager.hook) if not name.startswith("_") and name not in HOOKS)
        raise ComponentError(f"there is no hook {named!r}", hint=did_you_mean(named, HOOKS)) from error
