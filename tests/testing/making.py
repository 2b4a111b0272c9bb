"""Components that authors might hand to `check_component`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any, Literal

from attrs import field, frozen
from attrs.validators import in_

from pactkit.api import Component, hookimpl

DEFINITION = """\
format = 1
id = "walking"
version = "2026.1"
title = "Walking"
[[schemes]]
id = "{scheme}"
section = "{scheme}"
total = "{scheme}"
[[sections]]
id = "only"
title = "Only"
[[sections.items]]
code = "W-1"
ask = "?"
function = "core"
scale = "in_place"
measure = {{ from = "walks", cuts = [{{ from = 1, level = 1 }}, {{ from = 3, level = 2 }}] }}
[[sections.items]]
code = "W-2"
ask = "?"
function = "core"
scale = "one_to_five"
weight = 3
not_applicable = true
[[sections.items]]
code = "W-3"
ask = "?"
function = "adaptable"
scale = "yes_no"
"""


@frozen(kw_only=True)
class Route:
    """A table inside a table, with rules of its own."""

    name: str
    on: date
    length: Decimal | None = None
    pram: bool | None = None
    kind: Literal["street", "park"] = "street"
    leaders: int = field(default=1, validator=in_((1, 2, 3)))

    def __attrs_post_init__(self) -> None:
        """Refuse a route that is longer than a pram can go."""
        if self.pram and self.length is not None and self.length > 4:
            raise ValueError("this is too long for a pram")


@frozen(kw_only=True)
class Walking:
    """The facts of the component."""

    routes: tuple[Route, ...] = ()
    _private: int | None = None


def component(scheme: str = "percent", walks: Callable[..., Any] | None = None) -> Component:
    """A sound component, or one with another measure."""
    made = Component.parse(DEFINITION.format(scheme=scheme), facts=Walking)

    def stated(context: Any) -> int:
        return len(context.facts.routes)

    measure = walks or stated
    measure.__name__ = "walks"
    made.measure(measure)
    return made


def plugin(made: Component, **hooks: Any) -> ModuleType:
    """The module of a plugin with these hooks."""
    module = ModuleType("pactkit_walking")
    for name, function in {"pactkit_component": lambda: made, **hooks}.items():
        setattr(module, name, hookimpl(function))
    return module
