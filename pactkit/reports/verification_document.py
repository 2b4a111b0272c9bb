"""The JSON and the csv of `verify`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pactkit.assess.kept import Kept
from pactkit.model.verification import Cause, Moved, Verification
from pactkit.reports.tables import Row
from pactkit.reports.values import Json

VERIFY = ("what", "site", "component", "key", "was", "now", "problem")


def verification_content(found: Verification, kept: Kept) -> Json:
    """Whether the audit holds, what it was made from that is another now, and all that moved."""
    return {
        "as_of": found.as_of.isoformat(),
        "holds": found.holds,
        "unexplained": found.unexplained,
        "unstated": found.unstated,
        "kept": kept.document["made_with"],
        "causes": [_cause(cause) for cause in found.causes],
        "moved": [_moved(moved) for moved in found.moved],
        "reworded": [_moved(moved) for moved in found.reworded],
        "unsaid": list(found.unsaid),
    }


def _cause(cause: Cause) -> Json:
    return {"kind": cause.kind, "about": cause.about or None, "was": cause.was, "now": cause.now}


def _moved(moved: Moved) -> Json:
    return {
        "site": moved.site,
        "component": moved.component,
        "key": moved.key,
        "was": moved.was,
        "now": moved.now,
        "causes": [_cause(cause) for cause in moved.causes],
    }


def verification_rows(found: Verification) -> Iterator[Row]:
    """A row for the verdict, then one per cause, per thing that moved, and per key that was not said."""
    yield ("verdict", "", "", "holds", "yes", "yes" if found.holds else "no")
    for cause in found.causes:
        yield ("cause", "", "", f"{cause.kind} {cause.about}".rstrip(), cause.was, cause.now)
    for what, every in (("moved", found.moved), ("reworded", found.reworded)):
        for moved in every:
            yield (what, moved.site, moved.component, moved.key, flat(moved.was), flat(moved.now))
    for key in found.unsaid:
        yield ("unsaid", "", "", key)


def flat(value: Any) -> str:
    """A value of a JSON document on one line: numbers as they are exactly, text as it is, all else as JSON."""
    if value is None:
        return ""
    if type(value) is dict and set(value) == {"value", "exact"}:
        return str(value["exact"])
    return value if type(value) is str else json.dumps(value, ensure_ascii=False)
