"""A component as the host holds it: from a plugin, or from a TOML file alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import pluggy
from attrs import field, frozen

from pactkit.api import Component, Measure
from pactkit.model.definition import Definition
from pactkit.model.problem import Problem


@frozen(kw_only=True, slots=False)
class Plugin:
    """A component that can be used, and where it came from."""

    id: str
    definition: Definition
    distribution: str  # name and version of what was installed, or the file of a component without code
    module: str = ""  # empty for a component without code
    facts: type | None = None
    measures: Mapping[str, Measure] = {}
    problems: tuple[Problem, ...] = ()  # warnings and notes of its definition
    component: Component | None = field(default=None, repr=False, eq=False)  # with its file, to find places in
    manager: pluggy.PluginManager | None = field(default=None, repr=False, eq=False)

    @property
    def coded(self) -> bool:
        """Whether there is code behind it."""
        return self.manager is not None

    @cached_property
    def _callers(self) -> Mapping[str, Any]:
        if self.manager is None:
            return {}
        callers = {name: getattr(self.manager.hook, name) for name in HOOKS}
        return {name: caller for name, caller in callers.items() if caller.get_hookimpls()}

    @property
    def hooks(self) -> tuple[str, ...]:
        """The hooks that it implements."""
        return tuple(self._callers)

    def hook(self, name: str) -> Any:
        """The caller of a hook that the plugin implements, else None."""
        return self._callers.get(name)


HOOKS = (
    "pactkit_component",
    "pactkit_fidelity",
    "pactkit_readiness",
    "pactkit_findings",
    "pactkit_gatherings",
    "pactkit_figures",
    "pactkit_programme_figures",
)
