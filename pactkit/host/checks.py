"""What a plugin's hooks may return. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import evolve

from pactkit.errors import ComponentError
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport, Interval, Measured
from pactkit.model.finding import FINDING_SEVERITIES, Finding
from pactkit.model.number import Number, Ratio, exact
from pactkit.model.readiness import ReadinessReport

UNKNOWN = Measured()


def checked_fidelity(report: Any, definition: Definition) -> FidelityReport:
    """A report on this component: its items, its schemes and bands, and low <= point <= high."""
    if not isinstance(report, FidelityReport):
        raise ComponentError(f"pactkit_fidelity returned {type(report).__name__}, not a FidelityReport")
    _check_component(report.component, definition)
    codes, known = [answer.code for answer in report.items], [item.code for item in definition.items]
    if codes != known:
        strange = [code for code in codes if code not in known] or [code for code in known if code not in codes]
        raise ComponentError(f"the items of the report are not the checklist's: {', '.join(strange) or 'their order'}")
    schemes, known = [score.id for score in report.schemes], [scheme.id for scheme in definition.schemes]
    if schemes != known:
        raise ComponentError(f"the schemes of the report are {schemes}, the definition has {known}")
    for score, scheme in zip(report.schemes, definition.schemes, strict=True):
        _check_interval(score.score, score.id)
        bands = {band.id for band in scheme.bands}
        strange = [band for band in (*score.bands, score.point_band) if band is not None and band not in bands]
        if strange:
            raise ComponentError(f"the scheme {score.id!r} has no band {strange[0]!r}")
    for departure in report.departures:
        if departure.code not in definition.item_by_code:
            raise ComponentError(f"there is no item {departure.code!r} to depart from")
    return evolve(report, findings=checked_findings(report.findings))


def _check_interval(score: Any, scheme: str) -> None:
    if not isinstance(score, Interval):
        raise ComponentError(f"the score of the scheme {scheme!r} is {type(score).__name__}, not an Interval")
    numbers = (score.low, score.point, score.high)
    for number in numbers:
        if number is not None and (isinstance(number, bool) or not isinstance(number, int | Fraction)):
            raise ComponentError(f"a score of the scheme {scheme!r} is {type(number).__name__}; say int or Fraction")
    if (score.low is None) != (score.high is None) or (score.low is None and score.point is not None):
        raise ComponentError(f"the scheme {scheme!r} has half an interval")
    stated = [number for number in numbers if number is not None]
    if stated != sorted(stated):
        raise ComponentError(f"the scheme {scheme!r} breaks low <= point <= high: {', '.join(map(str, stated))}")


def checked_readiness(report: Any, definition: Definition) -> ReadinessReport:
    """A report on this component's milestones."""
    if not isinstance(report, ReadinessReport):
        raise ComponentError(f"pactkit_readiness returned {type(report).__name__}, not a ReadinessReport")
    _check_component(report.component, definition)
    if type(report.ready) is not bool:
        raise ComponentError(f"ready is {type(report.ready).__name__}, not True or False")
    ids, known = [state.milestone.id for state in report.milestones], [one.id for one in definition.milestones]
    if ids != known:
        raise ComponentError(f"the milestones of the report are {ids}, the definition has {known}")
    return evolve(report, findings=checked_findings(report.findings))


def _check_component(component: str, definition: Definition) -> None:
    if component != definition.id:
        raise ComponentError(f"the report is on the component {component!r}, not on {definition.id!r}")


def checked_findings(findings: Any) -> tuple[Finding, ...]:
    """Findings, all of them; a generator is run to its end here."""
    if findings is None:
        return ()
    if isinstance(findings, (str, Finding)) or not isinstance(findings, Iterable):
        raise ComponentError(f"pactkit_findings returned {type(findings).__name__}, not findings")
    return tuple(_checked_finding(finding) for finding in findings)


def _checked_finding(finding: Any) -> Finding:
    if not isinstance(finding, Finding):
        raise ComponentError(f"pactkit_findings gave {type(finding).__name__}, not a Finding")
    if finding.severity not in FINDING_SEVERITIES:
        raise ComponentError(f"a finding is a {', '.join(FINDING_SEVERITIES)}, not {finding.severity!r}")
    for text in (finding.message, finding.advice):
        if text is not None and not isinstance(text, str) and not _by_language(text):
            raise ComponentError("a finding's message and advice are texts, or texts by language")
    if not finding.message:
        raise ComponentError("a finding has no message")
    if not isinstance(finding.at, tuple) or not all(isinstance(part, (str, int)) for part in finding.at):
        raise ComponentError(f"a finding's at is a tuple of names and places, not {finding.at!r}")
    return finding


def _by_language(text: Any) -> bool:
    return hasattr(text, "items") and all(isinstance(word, str) for pair in text.items() for word in pair)


def checked_measure(value: Any, name: str) -> Measured:
    """The number that a measure function returned."""
    if value is None:
        return UNKNOWN
    if type(value) is int:
        return Measured(value=value)
    if isinstance(value, Ratio):
        return Measured(value=_exact(value.value, name), n=_exact(value.whole, name))
    return Measured(value=_exact(value, name))


def _exact(value: Any, name: str) -> Number | None:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float) or not hasattr(value, "as_integer_ratio"):
        if value is None:
            return None
        kind = type(value).__name__
        raise ComponentError(f"the measure {name} returned {kind}; say int, Decimal, Fraction, Ratio or None")
    return exact(value)
