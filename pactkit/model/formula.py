"""A formula over the facts of a component: a dotted path, or one function of one or two paths."""

from __future__ import annotations

import re
from typing import TypeAlias

from attrs import frozen

from pactkit.model.phrase import phrase

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
            known = ", ".join(FUNCTIONS)
            raise ValueError(
                phrase("there is no function %(name)s( ); use one of %(known)s", name=function, known=known)
            )
        given = tuple(tuple(path.split(".")) for path in paths if path)
        if len(given) != FUNCTIONS[function]:
            taken = phrase("one path") if FUNCTIONS[function] == 1 else phrase("two paths")
            message = phrase("%(name)s( ) takes %(taken)s, this has %(n)s", name=function, taken=taken, n=len(given))
            raise ValueError(message)
        return Formula(function=function, paths=given, text=text.strip())
    if match := _BARE.fullmatch(text):
        return Formula(function="", paths=(tuple(match[1].split(".")),), text=text.strip())
    raise ValueError(phrase("this is neither a path (courses.weeks) nor a function of paths (sum(courses.enrolled))"))
