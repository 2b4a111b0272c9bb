"""The JSON of `score` and `fidelity`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pactkit.languages.voice import say
from pactkit.model.adaptation import Adaptation
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.definition import Definition
from pactkit.model.fidelity import Answer, BandPath, Detail, FidelityReport, Interval, SchemeScore, Step
from pactkit.model.finding import Failure, Finding
from pactkit.model.number import Number, plain
from pactkit.model.programme import Policy, Programme
from pactkit.reports import values
from pactkit.reports.sources import matters_content
from pactkit.reports.values import Json
from pactkit.scoring.fidelity import detail
from pactkit.scoring.indicators import IndicatorStanding, indicator_standings

NO_NEXT: Json = {"steps": [], "to_band": None}


def score_content(
    definition: Definition, report: FidelityReport, policy: Policy, findings: Iterable[Finding], language: str
) -> Json:
    """One component's score, whole."""
    more = detail(definition, report, policy)
    sections = dict(more.sections) if more else {}
    shares = dict(more.shares) if more else {}
    return {
        "component": {"id": definition.id, "version": definition.version},
        "self_only": report.self_only,
        "schemes": [_scheme(score, sections.get(score.id, ())) for score in report.schemes],
        "items": [_item(definition, answer, shares.get(answer.code)) for answer in report.items],
        "departures": [
            {
                "code": departure.code,
                "kind": departure.kind,
                "reason": departure.reason,
                "adaptation": _adaptation(departure.adaptation, language),
            }
            for departure in report.departures
        ],
        "next": next_content(more),
        "decides": list(more.decides) if more else [],
        "dimensions": [{"id": name, **values.interval(score)} for name, score in more.dimensions] if more else [],
        "findings": values.findings(findings, language),
    }


def _adaptation(adaptation: Adaptation | None, language: str) -> Json | None:
    """The recorded change behind a departure, in FRAME's terms."""
    if adaptation is None:
        return None
    return {
        "what": say(adaptation.what, language),
        "why": say(adaptation.why, language),
        "goal": adaptation.goal,
        "level_of_delivery": adaptation.level_of_delivery,
        "decided_by": list(adaptation.decided_by),
        "planned": adaptation.planned,
        "keeps_function": adaptation.keeps_function,
        "approved": adaptation.approved.isoformat() if adaptation.approved else None,
        "until": adaptation.until.isoformat() if adaptation.until else None,
    }


def _scheme(score: SchemeScore, sections: Iterable[tuple[str, Interval]]) -> Json:
    return {
        "id": score.id,
        **values.interval(score.score),
        "point_band": score.point_band,
        "answered": values.number(score.answered),
        "band": score.band,
        "bands": list(score.bands),
        "gates": [{"items": list(gate.items), "state": gate.state, "cap": gate.cap} for gate in score.gates],
        "sections": [{"id": section, **values.interval(found)} for section, found in sections],
    }


def _item(definition: Definition, answer: Answer, share: Number | None) -> Json:
    return {
        "code": answer.code,
        "section": definition.section_of[answer.code].id,
        "state": answer.state,
        "level": None if answer.level is None else plain(answer.level),
        "source": answer.source,
        "share_of_total": values.number(share),
    }


def next_content(more: Detail | None) -> Json:
    """What would help most."""
    if more is None:
        return NO_NEXT
    return {"steps": [_step(step) for step in more.steps], "to_band": _path(more.to_band)}


def _step(step: Step) -> Json:
    return {
        "code": step.code,
        "to": plain(step.to),
        "gain": values.number(step.gain),
        "unanswered": step.unanswered,
    }


def _path(path: BandPath | None) -> Json | None:
    return None if path is None else {"band": path.band, "items": list(path.items), "proven": path.proven}


def _no_score(component: ComponentAssessment, language: str) -> Json:
    """A component that is not offered, or whose plugin broke, failed or is off."""
    version = component.definition.version if component.definition else None
    return {
        "component": {"id": component.id, "version": version},
        "self_only": False,
        "schemes": [],
        "items": [],
        "departures": [],
        "next": NO_NEXT,
        "decides": [],
        "dimensions": [],
        "findings": values.findings(component.findings, language),
    }


def fidelity_content(
    assessment: SiteAssessment, as_of: date, programme: Programme, failures: Iterable[Failure], language: str
) -> Json:
    """Every component of a site, side by side."""
    components, policy = [], programme.policy
    for component in assessment.components:
        if component.definition and component.fidelity:
            content = score_content(component.definition, component.fidelity, policy, component.findings, language)
        else:
            content = _no_score(component, language)
        components.append({**content, "offered": component.offered, "absent": component.absent})
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "readable": assessment.site is not None,
        "components": components,
        "departures": assessment.departures,
        "indicators": [
            _indicator(standing, language)
            for standing in indicator_standings(programme.indicators, assessment.components)
        ],
        "sources": matters_content(assessment.site.statements if assessment.site else (), language),
        "findings": values.findings(assessment.findings, language),
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }


def _indicator(standing: IndicatorStanding, language: str) -> Json:
    """How many of the items that serve an indicator are at their target, at the least and at the most."""
    return {
        "id": standing.id,
        "title": say(standing.title, language),
        "items": [
            {"component": item.component, "code": item.code, "standing": item.standing} for item in standing.items
        ],
        "low": values.number(standing.low.value),
        "high": values.number(standing.high.value),
    }


def next_steps_content(
    assessment: SiteAssessment, as_of: date, policy: Policy, failures: Iterable[Failure], language: str
) -> Json:
    """What would help each component most."""
    return {
        "site": assessment.id,
        "as_of": as_of.isoformat(),
        "readable": assessment.site is not None,
        "components": [
            {
                "component": {"id": component.id, "version": component.definition.version},
                "next": next_content(detail(component.definition, component.fidelity, policy)),
            }
            for component in assessment.components
            if component.definition and component.fidelity
        ],
        "problems": values.problems(assessment.problems, language),
        "failures": values.failures(failures, language),
    }
