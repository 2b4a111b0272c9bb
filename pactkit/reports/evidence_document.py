"""What `fidelity` adds to its JSON about evidence and robustness, and what runs out as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from pactkit.languages.voice import say
from pactkit.model.expiry import Expiry
from pactkit.model.freshness import ComponentFreshness, ItemFreshness
from pactkit.model.terms import Terms
from pactkit.model.verdict import Judgement, Verdict
from pactkit.reports import values
from pactkit.reports.values import Json

NOTHING = Judgement(freshness=ComponentFreshness(items=(), review=None))


def with_judgements(content: Json, judgements: Mapping[str, Judgement], terms: Terms) -> Json:
    """The content of `fidelity` with what is known of each component's evidence, and how firm its verdict is."""
    components = [
        {**component, **judgement_content(judgements.get(component["component"]["id"], NOTHING), terms)}
        for component in content["components"]
    ]
    return {**content, "components": components}


def judgement_content(judgement: Judgement, terms: Terms) -> Json:
    """The keys of one component."""
    found = judgement.robustness
    content: Json = {
        "evidence": evidence_content(judgement.freshness),
        "evidence_verdicts": [
            {
                "evidence": one.evidence,
                "low": values.number(one.verdict.score.low),
                "high": values.number(one.verdict.score.high),
                **_bands(one.verdict),
                "left_out": list(one.left_out),
                "changed": one.changed,
            }
            for one in judgement.evidence_verdicts
        ],
        "robustness": {
            "verdict": found.verdict if found else None,
            "alternatives": [
                {"policy": str(one.change), **_bands(one.verdict), "changed": one.changed}
                for one in (found.alternatives if found else ())
            ],
        },
    }
    if terms.changes:
        real, tried = judgement.real, judgement.verdict
        changed = real.differs_from(tried) if real and tried else None
        content["real_policy"] = {"scheme": real.scheme, **_bands(real), "changed": changed} if real else None
    return content


def _bands(verdict: Verdict) -> Json:
    return {"bands": list(verdict.bands), "point_band": verdict.point_band}


def evidence_content(found: ComponentFreshness) -> Json:
    """How fresh the evidence of a component is, item by item."""
    review = found.review
    return {
        "items": [_item(item) for item in found.items],
        "counts": dict(found.counts),
        "review": None
        if review is None
        else {"on": review.on.isoformat(), "fresh_until": review.fresh_until.isoformat(), "stale": review.stale},
    }


def _item(item: ItemFreshness) -> Json:
    return {
        "code": item.code,
        "state": item.state,
        "on": _day(item.on),
        "fresh_until": _day(item.fresh_until),
        "kind": item.evidence.kind if item.evidence else None,
        "ref": item.evidence.ref if item.evidence else None,
    }


def with_expires(content: Json, expiries: Iterable[Expiry], before: date | None, language: str) -> Json:
    """The content of a document about a site, with what runs out before what went wrong."""
    tail = {key: content[key] for key in ("problems", "failures")}
    start = {key: value for key, value in content.items() if key not in tail}
    return {**start, **expires_content(expiries, before, language), **tail}


def expires_content(expiries: Iterable[Expiry], before: date | None, language: str) -> Json:
    """What runs out, and before which day."""
    return {
        "expires_before": _day(before),
        "expires": [
            {
                "on": one.on.isoformat(),
                "kind": one.kind,
                "component": one.component,
                "items": list(one.items),
                "what": None if one.what is None else say(one.what, language),
            }
            for one in expiries
        ],
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
