"""A formula over the facts of a component: a dotted path, or one function of one or two paths."""

from __future__ import annotations

import re
from typing import TypeAlias

from attrs import frozen

FUNCTIONS = {"count": 1, "sum": 1, "min": 1, "max": 1, "ratio": 2}

_PATH = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"
_CALL = re.compile(rf"\s*([A-Za-z_]+)\s*\(\s*({_PATH})\s*(?:,\s*({_PATH})\s*)?\)\s*")
_BARE = re.compile(rf"\s*({_PATH})\s*")


@frozen(kw_only=True)
class Formula:
    """`count(courses)`, `ratio(courses.completed, courses.enrolled)`, or a plain path (function "")."""

    function: str
    paths: tuple[tuple[str, ...], ...]
    text: str


@frozen(kw_only=True)
class MeasureName:
    """The name of a measure function of the plugin."""

    name: str


Source: TypeAlias = Formula | MeasureName


def parse_formula(text: str) -> Formula:
    """The formula that `text` writes; raises ValueError with a sentence for people."""
    if match := _CALL.fullmatch(text):
        function, *paths = match.groups()
        if function not in FUNCTIONS:
            raise ValueError(f"there is no function {function}( ); use one of {', '.join(FUNCTIONS)}")
        given = tuple(tuple(path.split(".")) for path in paths if path)
        if len(given) != FUNCTIONS[function]:
            paths_taken = "one path" if FUNCTIONS[function] == 1 else "two paths"
            raise ValueError(f"{function}( ) takes {paths_taken}, this has {len(given)}")
        return Formula(function=function, paths=given, text=text.strip())
    if match := _BARE.fullmatch(text):
        return Formula(function="", paths=(tuple(match[1].split(".")),), text=text.strip())
    raise ValueError("this is neither a path (courses.weeks) nor a function of paths (sum(courses.enrolled))")
