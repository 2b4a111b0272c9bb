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
FIGURES = {
    "n": "number",
    "only_one": "number",
    "neither": "number",
    "equal": NUMBER,
    "within_one": NUMBER,
    "bias": NUMBER,
    "kappa": NUMBER,
    "kappa_linear": NUMBER,
    "kappa_quadratic": NUMBER,
    "alpha_ordinal": NUMBER,
    "alpha_interval": NUMBER,
    "ac1": NUMBER,
    "undefined": "by id",
    "remarks": ["text"],
}
APART = {"code": "text", "levels": ["number"]}
AGREEMENT = {
    "components": [{"id": "text", **FIGURES, "apart": [APART]}],
    "pooled": {**FIGURES, "apart": [{"component": "text", **APART}]},
}
SCORE = {
    "component": COMPONENT,
    "self_only": "truth",
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
VERDICT = {"bands": ["text"], "point_band": "text"}
JUDGED = {
    "evidence": {
        "items": [
            {"code": "text", "state": "text", "on": "text", "fresh_until": "text", "kind": "text", "ref": "text"}
        ],
        "counts": {"fresh": "number", "aged": "number", "undated": "number", "none": "number"},
        "review": {"on": "text", "fresh_until": "text", "stale": "truth"},
    },
    "evidence_verdicts": [
        {"evidence": "text", "low": NUMBER, "high": NUMBER, **VERDICT, "left_out": ["text"], "changed": "truth"}
    ],
    "robustness": {"verdict": "text", "alternatives": [{"policy": "text", **VERDICT, "changed": "truth"}]},
}
EXPIRES = {
    "expires_before": "text",
    "expires": [{"on": "text", "kind": "text", "component": "text", "items": ["text"], "what": "text"}],
}
HEAD = {"format": "number", "made_with": MADE_WITH}
SITE = {**HEAD, "site": "text", "as_of": "text", "readable": "truth"}
TAIL = {"problems": [PROBLEM], "failures": [FAILURE]}
BLOCKERS = [{"id": "text", "why": "text"}]
KINDS = {bool: "truth", int: "number", float: "number", str: "text", dict: "by id"}
HANGS = [{"id": "text", "confirmed": "truth", "hoped_for": ["text"]}]
TOTAL = {
    **dict.fromkeys(("target", "sites_target", "low", "high"), NUMBER),
    **dict.fromkeys(("sites_with_target", "hidden", "not_counted"), "number"),
    "reached": {"low": NUMBER, "high": NUMBER},
}
NETWORK = {  # of an audit: what is told of all sites together
    "missed": [
        {
            **dict.fromkeys(("component", "code", "asks", "function"), "text"),
            **dict.fromkeys(("sites", "missed", "below_target", "unanswered", "cannot_rate"), "number"),
        }
    ],
    "reliance": [
        {
            **dict.fromkeys(("site", "id", "name", "kind", "commitment"), "text"),
            "roles": HANGS,
            "languages": HANGS,
            "only_venue_of": ["text"],
            "gatherings": "number",
        }
    ],
    "reliance_over_sites": {
        **dict.fromkeys(("roles", "languages", "venues"), "by id"),
        "names": [{"name": "text", "sites": "number"}],
    },
    "totals": {"families": TOTAL, "volunteers": TOTAL, "budget_gbp": TOTAL},
    "common": [
        {
            **dict.fromkeys(("component", "among", "scheme"), "text"),
            "items": ["text"],
            "sites": [{"id": "text", "own": INTERVAL, "common": INTERVAL}],
            "left_out": [{"code": "text", "sites": ["text"]}],
            "not_compared": ["text"],
        }
    ],
}
ANSWER = {"state": "text", "level": "number", "source": "text"}
SIDE = {"reviews": "number", "rated_with": ["text"], "scored_by": "text", "self_only": "truth"}
SCORED = {**INTERVAL, "no_point": "text", "answered": NUMBER, "point_band": "text", "band": "text", "bands": ["text"]}
COMPARED = {  # what `compare` says of a component
    "component": COMPONENT,
    "offered": "truth",
    "absent": "text",
    "before": SIDE,
    "after": SIDE,
    "schemes": [
        {
            "id": "text",
            "before": SCORED,
            "after": SCORED,
            "change": INTERVAL,
            "causes": [{"cause": "text", **INTERVAL, "items": ["text"]}],
            "items": [{"code": "text", "cause": "text", "before": ANSWER, "after": ANSWER, **INTERVAL}],
            "gates": [{"items": ["text"], "cap": "text", "before": "text", "after": "text"}],
        }
    ],
    "findings": [FINDING],
}
DOCUMENTS: dict[str, Any] = {
    "compare": {
        **{key: kind for key, kind in SITE.items() if key != "as_of"},
        "before": "text",
        "waves": [{"id": "text", "from": "text", "to": "text", "reviews": "number"}],
        "components": [COMPARED],
        **TAIL,
    },
    "score": {**HEAD, **SCORE, "as_of": "text", "problems": [PROBLEM]},
    "fidelity": {
        **SITE,
        "components": [{**SCORE, **JUDGED, "offered": "truth", "absent": "text"}],
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
        **EXPIRES,
        **TAIL,
    },
    "readiness": {
        **SITE,
        "origin": {"site": "text", "name": "text", "on": "text", "inputs": "text"},
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
        **EXPIRES,
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
        **EXPIRES,
        **TAIL,
    },
    "next": {**SITE, "components": [{"component": COMPONENT, "next": SCORE["next"]}], **TAIL},
    "explain": {
        **{key: kind for key, kind in SITE.items() if key != "readable"},
        "component": COMPONENT,
        "self_only": "truth",
        "schemes": [{"id": "text", "lines": [{"section": "text", "what": "text", "how": "text", "result": "text"}]}],
        "items": [{"code": "text", "state": "text", "level": "number", "source": "text", "because": ["text"]}],
        **TAIL,
    },
    "audit": {
        **HEAD,
        "as_of": "text",
        "programme": "text",
        "options": {"off": ["text"], "language": "text", "common": ["text"]},
        "fingerprints": "by id",
        "sites": [
            {
                "id": "text",
                "name": "text",
                "stage": "text",
                "readable": "truth",
                "inputs": "text",
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
                            "self_only": "truth",
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
        **NETWORK,
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
    "agree": {
        **HEAD,
        "reviews": [
            {
                "file": "text",
                "site": "text",
                "on": "text",
                "wave": "text",
                "source": "text",
                "by": "text",
                "versions": "by id",
                "items": {
                    "levels": "number",
                    "cannot_rate": "number",
                    "not_applicable": "number",
                    "unanswered": "number",
                },
            }
        ],
        **AGREEMENT,
        "pairs": [{"reviews": ["number"], **AGREEMENT}],
        "remarks": ["text"],
        **TAIL,
    },
    "check": {
        **HEAD,
        "translations": [
            {
                "language": "text",
                "kind": "text",
                "part": "text",
                "texts": "number",
                "translated": "number",
                "missing": ["text"],
            }
        ],
        **TAIL,
    },
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
