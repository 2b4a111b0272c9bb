"""What a document shows, held against what pactkit gave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

REST = "…"  # in JSON: any value; at the end of a list, a text or a line: and so on; as a key: and others
LINES = "..."  # in text: any number of lines


def unlike(shown: Any, real: Any, path: str = "") -> Iterator[str]:
    """Every place where shown JSON is not the real one. All keys are shown, in their order."""
    if shown == REST:
        return
    if isinstance(shown, dict) and isinstance(real, dict):
        yield from _unlike_tables(shown, real, path)
    elif isinstance(shown, list) and isinstance(real, list):
        yield from _unlike_lists(shown, real, path)
    elif not _same(shown, real):
        yield f"{path} is {real!r}, and shown is {shown!r}"


def _unlike_tables(shown: dict[str, Any], real: dict[str, Any], path: str) -> Iterator[str]:
    keys = [key for key in shown if key != REST]
    if keys != [key for key in real if REST not in shown or key in keys]:
        yield f"{path or 'the document'} has the keys {', '.join(real)}, and shown are {', '.join(keys)}"
    for key in keys:
        if key in real:
            yield from unlike(shown[key], real[key], f"{path}.{key}" if path else key)


def _unlike_lists(shown: list[Any], real: list[Any], path: str) -> Iterator[str]:
    cut = shown[-1:] == [REST]
    members = shown[:-1] if cut else shown
    if len(members) > len(real) or (len(members) < len(real) and not cut):
        yield f"{path} has {len(real)} members, and shown are {len(members)}"
    for number, (one, other) in enumerate(zip(members, real, strict=False)):
        yield from unlike(one, other, f"{path}[{number}]")


def _same(shown: Any, real: Any) -> bool:
    if isinstance(shown, str) and isinstance(real, str) and shown.endswith(REST):
        return real.startswith(shown.removesuffix(REST))
    return bool(shown == real) and type(shown) is type(real)


def same_lines(shown: Sequence[str], real: Sequence[str]) -> bool:
    """Whether these lines are shown, `...` standing for any number of them."""
    if not shown:
        return not real
    if shown[0].strip() == LINES:
        return any(same_lines(shown[1:], real[start:]) for start in range(len(real) + 1))
    return bool(real) and _same_line(shown[0].rstrip(), real[0].rstrip()) and same_lines(shown[1:], real[1:])


def _same_line(shown: str, real: str) -> bool:
    """Whether this line is shown; one that ends with the sign for the rest may go on as it likes."""
    return real.startswith(shown.removesuffix(REST)) if shown.endswith(REST) else shown == real
