"""What a plugin's findings and measures may be. Each check that fails is one sentence for the plugin's author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pactkit.errors import ComponentError
from pactkit.model.fidelity import Measured
from pactkit.model.finding import FINDING_SEVERITIES, Finding
from pactkit.model.number import Number, Ratio, countable, divided, exact
from pactkit.model.phrase import phrase
from pactkit.model.text import say

UNKNOWN = Measured()


def checked_findings(findings: Any, hook: str = "pactkit_findings") -> tuple[Finding, ...]:
    """Findings, all of them; a generator is run to its end here."""
    if findings is None:
        return ()
    if isinstance(findings, (str, Finding)) or not isinstance(findings, Iterable):
        message = phrase("%(hook)s gave %(kind)s, not findings", hook=hook, kind=type(findings).__name__)
        raise ComponentError(message, hint=phrase("Give a list of them"))
    return tuple(_checked_finding(finding, hook) for finding in findings)


def _checked_finding(finding: Any, hook: str) -> Finding:
    if not isinstance(finding, Finding):
        raise ComponentError(phrase("%(hook)s gave %(kind)s, not a Finding", hook=hook, kind=type(finding).__name__))
    if finding.severity not in FINDING_SEVERITIES:
        known, given = ", ".join(FINDING_SEVERITIES), finding.severity
        raise ComponentError(phrase("a finding is a %(known)s, not %(given)r", known=known, given=given))
    for text in (finding.message, finding.advice):
        if text is not None and not isinstance(text, str) and not _by_language(text):
            raise ComponentError(phrase("a finding's message and advice are texts, or texts by language"))
    if not say(finding.message):
        raise ComponentError(phrase("a finding has no message"))
    if not isinstance(finding.at, tuple) or not all(isinstance(part, (str, int)) for part in finding.at):
        given = repr(finding.at)
        raise ComponentError(phrase("a finding's at is a tuple of names and places, not %(given)s", given=given))
    return finding


def _by_language(text: Any) -> bool:
    return isinstance(text, Mapping) and all(isinstance(word, str) for pair in text.items() for word in pair)


def checked_measure(value: Any, name: str) -> Measured:
    """The number that a measure function returned."""
    if value is None:
        return UNKNOWN
    if type(value) is int:
        return Measured(value=value)
    if isinstance(value, Ratio):
        part, whole = _exact(value.part, name), _exact(value.whole, name)
        return Measured(value=divided(part, whole) if whole else None, n=whole)
    return Measured(value=_exact(value, name))


def _exact(value: Any, name: str) -> Number:
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, int | Decimal | Fraction):
        rule = phrase(
            "the measure %(name)s returned %(kind)s; say int, Decimal, Fraction, Ratio or None",
            name=name,
            kind=type(value).__name__,
        )
        raise ComponentError(rule)
    hint = phrase("Return None for what is unknown")
    try:
        number = exact(value)
    except ValueError as error:
        message = phrase(
            "the measure %(name)s returned %(value)s, which is not a number that can be counted with",
            name=name,
            value=str(value),
        )
        raise ComponentError(message, hint=hint) from error
    if not countable(number):
        message = phrase("the measure %(name)s returned a number that cannot be counted with", name=name)
        raise ComponentError(message, hint=hint)
    return number
