"""A small audit whose parts fit together, as JSON."""

from __future__ import annotations

import hashlib
from datetime import date
from fractions import Fraction
from typing import Any

from pactkit.assess.kept import Kept
from pactkit.model.number import rounded
from pactkit.model.terms import ORDINARY

DIGESTS = {letter: letter * 64 for letter in "abc"}


def number(exact: str) -> dict[str, Any]:
    """An exact number as JSON has it."""
    return {"value": rounded(Fraction(exact)), "exact": exact}


def component(name: str, low: str, high: str, drift: int) -> dict[str, Any]:
    """The fidelity of one component."""
    return {"id": name, "offered": True, "scheme": "percent", "low": number(low), "high": number(high), "point": None,
            "band": None, "bands": ["weak", "fair"], "departures": {"drift": drift}}  # fmt: skip


def site(name: str, digest: str) -> dict[str, Any]:
    """One site of an audit."""
    return {
        "id": name,
        "name": name.title(),
        "readable": True,
        "inputs": DIGESTS[digest],
        "readiness": {"ready": False, "blockers": [{"id": "walking.path", "why": "2 of 3 paths are found"}],
                      "components": [{"id": "walking", "ready": True, "strength": {"initial": number("100/3")}}]},
        "fidelity": {"components": [component("singing", "20", "30", 0), component("walking", "50", "75", 2)],
                     "departures": {"drift": 2}},
        "findings": [
            {"severity": "warning", "component": "walking", "message": "4 came of 9", "place": {"path": "walks[0]"}},
            {"severity": "note", "component": "walking", "message": "Nobody asked", "place": None},
        ],
        "problems": [{"file": "x.toml", "line": 7, "column": 1, "path": "a", "message": "odd", "severity": "note"}],
    }  # fmt: skip


def audit() -> dict[str, Any]:
    """A whole audit, whose parts fit together."""
    made = {
        "format": 1,
        "as_of": "2026-11-22",
        "programme": "Walks",
        "sites": [site("alder", "b"), site("birch", "c")],
        "bent": [
            {"component": "walking", "code": "W-1", "sites": 2},
            {"component": "singing", "code": "S", "sites": 1},
        ],
        "options": {"off": [], "language": "en", "common": []},
        "fingerprints": {"programme.toml": DIGESTS["a"]},
        "made_with": {"pactkit": "1", "components": {"walking": "1", "singing": "1"}, "inputs": ""},
    }
    return sealed(made)


def sealed(document: dict[str, Any]) -> dict[str, Any]:
    """With the digest over all files that the digests of its parts give."""
    parts = [*document["fingerprints"].values(), *(one["inputs"] for one in document["sites"])]
    document["made_with"]["inputs"] = hashlib.sha256("".join(parts).encode()).hexdigest()
    return document


def kept(document: dict[str, Any]) -> Kept:
    """The document as a kept audit."""
    return Kept(document=document, as_of=date(2026, 11, 22), language="en", off=frozenset(), common=(), terms=ORDINARY,
                unstated=False)  # fmt: skip
