"""`audit` as JUnit XML, a suite per site: its files, and each of its components.

A component fails where its low is under --fail-under, and only there: a site that is not ready yet, or that has
drifted, is news and no failed build. It is an error where a plugin broke, and skipped where there is nothing to score.
What blocks the first session is printed with the site.
"""

from __future__ import annotations

from datetime import date

from pactkit.config.workspace import SITE_FILE
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import ComponentAssessment, SiteAssessment
from pactkit.model.finding import Failure
from pactkit.model.number import Number
from pactkit.reports.exchange.junit import (
    ERROR,
    FAILURE,
    HEADER,
    NAME,
    SKIPPED,
    SUITES_END,
    Case,
    Verdict,
    failure_cases,
    failure_verdict,
    file_case,
    suite,
    suites_start,
)
from pactkit.reports.phrases import why_absent, why_blocking
from pactkit.reports.tally import AuditEnds
from pactkit.reports.terms import terms_sentences
from pactkit.scoring.fidelity import possible_percent


class JunitAudit:
    """One document, a suite per site."""

    between = ""

    def __init__(self, *, as_of: date, fail_under: Number | None = None) -> None:
        self.as_of = as_of
        self.fail_under = fail_under

    def site(self, assessment: SiteAssessment, language: str) -> str:
        """One site."""
        voice = voice_of(language)
        group = f"{NAME}.{assessment.id}"
        named = {f"{assessment.id}/{SITE_FILE}", *(problem.place.file for problem in assessment.problems)}
        cases = [
            file_case(group, name, (one for one in assessment.problems if one.place.file == name), voice, ERROR)
            for name in sorted(named)
        ]
        cases += [self._component(group, one, assessment.failures, voice) for one in assessment.components]
        blocking = [f"{one.id}: {why_blocking(one, language)}" for one in assessment.blockers]
        return suite(assessment.id, cases, self.as_of, printed=_headed(blocking, voice))

    def head(self, ends: AuditEnds) -> str:
        """The programme, and what the audit was made with."""
        own = sorted({problem.place.file for problem in ends.problems})
        voice = voice_of(ends.language)
        cases = [
            file_case(NAME, name, (one for one in ends.problems if one.place.file == name), voice, ERROR)
            for name in own
        ]
        cases += failure_cases(ends.failures, voice)
        start = HEADER + suites_start(f"{NAME} audit: {ends.programme}")
        return start + suite(NAME, cases, ends.as_of, printed=terms_sentences(ends.terms, voice), made=ends.made_with)

    def tail(self, ends: AuditEnds) -> str:  # noqa: ARG002 - the same for every audit
        """The end."""
        return SUITES_END

    def _component(
        self, group: str, component: ComponentAssessment, failures: tuple[Failure, ...], voice: Voice
    ) -> Case:
        broken = [failure_verdict(one, voice) for one in failures if one.plugin == component.id]
        verdicts = broken or [*self._verdicts(component, voice)]
        return Case(group=group, name=component.id, verdicts=tuple(verdicts), printed=_score(component, voice))

    def _verdicts(self, component: ComponentAssessment, voice: Voice) -> tuple[Verdict, ...]:
        _ = voice.gettext
        report, definition = component.fidelity, component.definition
        if definition is None or (component.offered and report is None):
            words = why_absent(component, voice.language)
            kind = SKIPPED if component.absent == "off" else ERROR
            return (Verdict(kind=kind, rule="component-not-judged", message=words),)
        if not component.offered:
            return (Verdict(kind=SKIPPED, rule="", message=why_absent(component, voice.language)),)
        share = possible_percent(definition, report) if report else None
        if share is None:
            return (Verdict(kind=SKIPPED, rule="", message=_("nothing to score yet")),)
        if self.fail_under is not None and share < self.fail_under:
            said = {"share": voice.number(share, edges=(self.fail_under,)), "limit": voice.number(self.fail_under)}
            words = _("the low is at %(share)s percent of its range, under %(limit)s") % said
            return (Verdict(kind=FAILURE, rule="fail-under", message=words),)
        return ()


def _headed(blocking: list[str], voice: Voice) -> list[str]:
    return [voice.gettext("Not ready for the first session:"), *blocking] if blocking else []


def _score(component: ComponentAssessment, voice: Voice) -> tuple[str, ...]:
    """The headline: low, point and high."""
    report = component.fidelity
    headline = report.headline if report else None
    if headline is None or headline.score.low is None or headline.score.high is None:
        return ()
    _ = voice.gettext
    point = headline.score.point
    said = {
        "scheme": headline.id,
        "low": voice.number(headline.score.low),
        "point": _("not shown") if point is None else voice.number(point),
        "high": voice.number(headline.score.high),
    }
    return (_("%(scheme)s: low %(low)s, point %(point)s, high %(high)s") % said,)
