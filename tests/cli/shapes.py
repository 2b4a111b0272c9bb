"""The shape of a JSON document: its keys and kinds of value, as DESIGN's section on JSON gives them."""

from __future__ import annotations

from typing import Any

NUMBER = {"value": "number", "exact": "text"}  # a score, a gain or a share
INTERVAL = {"low": NUMBER, "high": NUMBER, "point": NUMBER}
COMPONENT = {"id": "text", "version": "text"}
MADE_WITH = {"pactkit": "text", "components": "by id", "inputs": "text"}
PLACE = {"file": "text", "line": "number", "column": "number", "path": "text"}
FINDING = {"severity": "text", "component": "text", "message": "text", "advice": "text", "place": PLACE}
PROBLEM = {**PLACE, "message": "text", "hint": "text", "severity": "text"}
FAILURE = {"plugin": "text", "distribution": "text", "stage": "text", "message": "text"}
ADAPTATION = {
    "what": "text",
    "why": "text",
    "goal": "text",
    "level_of_delivery": "text",
    "decided_by": ["text"],
    "planned": "truth",
    "keeps_function": "truth",
    "approved": "text",
    "until": "text",
}
SOURCES = [
    {
        "about": "text",
        "disputed": "truth",
        "used": "text",
        "statements": [{"says": "text", "source": "text", "on": "text", "note": "text"}],
    }
]
SCORE = {
    "component": COMPONENT,
    "schemes": [
        {
            "id": "text",
            **INTERVAL,
            "point_band": "text",
            "answered": NUMBER,
            "band": "text",
            "bands": ["text"],
            "gates": [{"items": ["text"], "state": "text", "cap": "text"}],
            "sections": [{"id": "text", **INTERVAL}],
        }
    ],
    "items": [
        {
            "code": "text",
            "section": "text",
            "state": "text",
            "level": "number",
            "source": "text",
            "share_of_total": NUMBER,
        }
    ],
    "departures": [{"code": "text", "kind": "text", "reason": "text", "adaptation": ADAPTATION}],
    "next": {
        "steps": [{"code": "text", "to": "number", "gain": NUMBER, "unanswered": "truth"}],
        "to_band": {"band": "text", "items": ["text"], "proven": "truth"},
    },
    "decides": ["text"],
    "dimensions": [{"id": "text", **INTERVAL}],
    "findings": [FINDING],
}
HEAD = {"format": "number", "made_with": MADE_WITH}
SITE = {**HEAD, "site": "text", "as_of": "text", "readable": "truth"}
TAIL = {"problems": [PROBLEM], "failures": [FAILURE]}
BLOCKERS = [{"id": "text", "why": "text"}]
KINDS = {bool: "truth", int: "number", float: "number", str: "text", dict: "by id"}
DOCUMENTS: dict[str, Any] = {
    "score": {**HEAD, **SCORE, "as_of": "text", "problems": [PROBLEM]},
    "fidelity": {
        **SITE,
        "components": [{**SCORE, "offered": "truth", "absent": "text"}],
        "departures": "by id",
        "indicators": [
            {
                "id": "text",
                "title": "text",
                "items": [{"component": "text", "code": "text", "standing": "text"}],
                "low": NUMBER,
                "high": NUMBER,
            }
        ],
        "sources": SOURCES,
        "findings": [FINDING],
        **TAIL,
    },
    "readiness": {
        **SITE,
        "ready": "truth",
        "blockers": BLOCKERS,
        "components": [
            {
                "component": COMPONENT,
                "offered": "truth",
                "absent": "text",
                "ready": "truth",
                "strength": "by id",
                "milestones": [
                    {"id": "text", "status": "text", "stage": "text", "required": "truth", "blocked_by": ["text"]}
                ],
            }
        ],
        "findings": [FINDING],
        **TAIL,
    },
    "plan": {
        **SITE,
        "earliest": "text",
        "latest": "text",
        "days": {"low": "number", "high": "number"},
        "launch": "text",
        "verdict": "text",
        "critical": ["text"],
        "milestones": [{"id": "text", "start": "text", "finish": "text", "slack": "number"}],
        **TAIL,
    },
    "next": {**SITE, "components": [{"component": COMPONENT, "next": SCORE["next"]}], **TAIL},
    "explain": {
        **{key: kind for key, kind in SITE.items() if key != "readable"},
        "component": COMPONENT,
        "schemes": [{"id": "text", "lines": [{"what": "text", "how": "text", "result": "text"}]}],
        "items": [{"code": "text", "state": "text", "level": "number", "source": "text", "because": ["text"]}],
        **TAIL,
    },
    "audit": {
        **HEAD,
        "as_of": "text",
        "programme": "text",
        "sites": [
            {
                "id": "text",
                "name": "text",
                "stage": "text",
                "readable": "truth",
                "readiness": {
                    "ready": "truth",
                    "blockers": BLOCKERS,
                    "components": [{"id": "text", "ready": "truth", "strength": "by id"}],
                },
                "fidelity": {
                    "components": [
                        {
                            "id": "text",
                            "offered": "truth",
                            "absent": "text",
                            "scheme": "text",
                            **INTERVAL,
                            "band": "text",
                            "bands": ["text"],
                            "answered": NUMBER,
                            "departures": {
                                "consistent_adaptation": "number",
                                "inconsistent_modification": "number",
                                "drift": "number",
                            },
                        }
                    ],
                    "departures": "by id",
                },
                "findings": [FINDING],
                "problems": [PROBLEM],
            }
        ],
        "bent": [
            {
                "component": "text",
                "code": "text",
                "sites": "number",
                "departures": "by id",
                "reasons": [{"site": "text", "what": "text", "why": "text"}],
            }
        ],
        "ending": [
            {
                "site": "text",
                "component": "text",
                "items": ["text"],
                "until": "text",
                "what": "text",
                "decided_by": ["text"],
                "relied_on": "truth",
            }
        ],
        "sources": SOURCES,
        **TAIL,
    },
    "check": {**HEAD, **TAIL},
}


def misfits(shape: Any, value: Any, path: str = "document") -> list[str]:
    """Where a document is not of this shape: a key too many or too few, or another kind of value. null fits all."""
    if value is None:
        return []
    if isinstance(shape, dict) and isinstance(value, dict):
        if set(value) != set(shape):
            return [f"{path} has the keys {sorted(value)}"]
        return [one for key in shape for one in misfits(shape[key], value[key], f"{path}.{key}")]
    if isinstance(shape, list) and isinstance(value, list):
        return [one for at, part in enumerate(value) for one in misfits(shape[0], part, f"{path}[{at}]")]
    return [] if KINDS.get(type(value)) == shape else [f"{path} is {value!r}, not {shape}"]
