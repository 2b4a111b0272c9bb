"""`audit` as SARIF, a site at a time: its problems, findings, what blocks its first session, and departures.

What is wrong in the workspace's own files, its components, is no result about a site: it tells how the audit itself was
set up, and stands under the notifications of its configuration.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from pactkit.config.workspace import SITE_FILE
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.adaptation import CONSISTENT, DRIFT, INCONSISTENT, Departure
from pactkit.model.assessment import FINDING as BY_FINDING
from pactkit.model.assessment import Blocker, ComponentAssessment, SiteAssessment
from pactkit.model.finding import Finding
from pactkit.model.problem import ERROR, NOTE, WARNING, Place
from pactkit.reports.exchange.rules import COMPONENT, DEPARTURE, FILE, FINDING, MILESTONE, rule
from pactkit.reports.exchange.sarif import (
    LEVELS,
    SCHEMA,
    VERSION,
    categories,
    location,
    logical,
    problem_notification,
    problem_result,
    run_head,
    sentences,
)
from pactkit.reports.phrases import why_blocking
from pactkit.reports.tally import AuditEnds
from pactkit.reports.terms import terms_content
from pactkit.reports.values import Json
from pactkit.reports.wording import departure_kind, drift_reason

DEPARTURE_LEVELS = {CONSISTENT: NOTE, INCONSISTENT: WARNING, DRIFT: WARNING}


class SarifAudit:
    """One SARIF log with one run, a line per result; a site that has nothing to tell takes no line."""

    between = ",\n"

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """The results of one site."""
        lines = (json.dumps(result, ensure_ascii=False) for result in _results(assessment, voice_of(language)))
        return ",\n".join(f"    {line}" for line in lines)

    def head(self, ends: AuditEnds) -> str:
        """Up to the results."""
        voice = voice_of(ends.language)
        run = run_head(ends.made_with, categories(_categories(voice)), ends.failures, ends.language)
        (invocation,) = run["invocations"]
        invocation["toolConfigurationNotifications"] = [problem_notification(one, voice) for one in ends.problems]
        if any(problem.is_error for problem in ends.problems):
            invocation["executionSuccessful"] = False
        run["properties"] |= {"programme": ends.programme, "as_of": ends.as_of.isoformat(), **terms_content(ends.terms)}
        start = json.dumps({"$schema": SCHEMA, "version": VERSION}, indent=2)[:-2]
        inside = json.dumps(run, ensure_ascii=False, indent=2)[:-2]
        return f'{start},\n  "runs": [\n{inside},\n  "results": [\n'

    def tail(self, ends: AuditEnds) -> str:  # noqa: ARG002 - all has been said in the head
        """From the end of the results."""
        return "\n  ]\n}\n]\n}\n"


def _categories(voice: Voice) -> dict[str, str]:
    _ = voice.gettext
    return {
        FILE: _("A mistake in a file"),
        FINDING: _("Something that was noticed at a site"),
        MILESTONE: _("A milestone that stands before the first session"),
        COMPONENT: _("A component that is not offered, or cannot be judged"),
        DEPARTURE: _("A core item below its target"),
    }


def _results(assessment: SiteAssessment, voice: Voice) -> Iterator[Json]:
    """Everything that somebody should look at, in the order of the audit's JSON."""
    place = Place(file=f"{assessment.id}/{SITE_FILE}")
    for problem in assessment.problems:
        yield problem_result(problem, voice)
    for finding in assessment.findings:
        yield _finding(finding, place, voice)
    for blocker in assessment.blockers:
        if blocker.kind != BY_FINDING:  # a finding that blocks was told already
            yield _blocker(blocker, place, voice)
    for component in assessment.components:
        for departure in component.fidelity.departures if component.fidelity else ():
            yield _departure(departure, component, place, voice)


def _finding(finding: Finding, place: Place, voice: Voice) -> Json:
    return {
        "ruleId": rule(FINDING, finding.message, otherwise=finding.component or "site"),
        "level": LEVELS[finding.severity],
        "message": {"text": sentences(voice.say(finding.message), voice.say(finding.advice))},
        "locations": [location(finding.place or place)],
    }


def _blocker(blocker: Blocker, place: Place, voice: Voice) -> Json:
    kind = MILESTONE if blocker.state else COMPONENT
    return {
        "ruleId": f"{kind}/{blocker.id}",
        "level": ERROR,
        "message": {"text": sentences(why_blocking(blocker, voice.language))},
        "locations": [{**location(place), **logical(blocker.id, kind)}],
    }


def _departure(departure: Departure, component: ComponentAssessment, place: Place, voice: Voice) -> Json:
    item = component.definition.item_by_code.get(departure.code) if component.definition else None
    kinds = [departure_kind(departure.kind, voice)]
    if departure.reason is not None:
        kinds.append(drift_reason(departure.reason, voice))
    said = {"code": departure.code, "kind": ", ".join(kinds)}
    words = voice.gettext("%(code)s is below its target: %(kind)s") % said
    what = voice.say(departure.adaptation.what) if departure.adaptation else ""
    return {
        "ruleId": f"{DEPARTURE}/{departure.kind}",
        "level": DEPARTURE_LEVELS[departure.kind],
        "message": {"text": sentences(words, voice.say(item.ask) if item else "", what)},
        "locations": [{**location(place), **logical(f"{component.id}.{departure.code}", "item")}],
    }
