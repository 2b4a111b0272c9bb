"""What was noticed at a site, what is wrong in its files, and which plugins broke."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from pactkit.model.finding import FINDING_SEVERITIES, Failure, Finding
from pactkit.model.problem import Problem, path_text
from pactkit.reports.pages import words
from pactkit.reports.pages.voice import Voice

LONGEST = 110  # characters of a source line that are shown
BEFORE = 60  # ... of which so many may stand before the place


@frozen(kw_only=True)
class FindingView:
    """Something noticed, with advice."""

    severity: str
    severity_words: str
    component: str
    message: str
    advice: str
    place: str  # file:line:column
    path: str


@frozen(kw_only=True)
class ProblemView:
    """One thing wrong in a file."""

    severity: str
    severity_words: str
    place: str
    path: str
    message: str
    hint: str
    line: str  # of the file, with a caret under the place
    caret: str


@frozen(kw_only=True)
class FailureView:
    """A plugin that broke."""

    plugin: str
    distribution: str
    stage: str
    message: str


def finding_views(findings: Iterable[Finding], title_of: Callable[[str], str], voice: Voice) -> tuple[FindingView, ...]:
    """All findings, the most severe first."""
    ordered = sorted(findings, key=lambda finding: FINDING_SEVERITIES.index(finding.severity))
    return tuple(
        FindingView(
            severity=finding.severity,
            severity_words=words.severity(finding.severity, voice),
            component=title_of(finding.component) if finding.component else "",
            message=voice.sentence(finding.message),
            advice=voice.sentence(finding.advice),
            place=str(finding.place) if finding.place else "",
            path=path_text(finding.place.path) if finding.place else "",
        )
        for finding in ordered
    )


def problem_views(problems: Iterable[Problem], voice: Voice) -> tuple[ProblemView, ...]:
    """All problems in the files of a site, in their order."""
    return tuple(_problem(problem, voice) for problem in problems)


def failure_views(failures: Iterable[Failure]) -> tuple[FailureView, ...]:
    """All plugins that broke, each said once."""
    views = (
        FailureView(
            plugin=failure.plugin, distribution=failure.distribution, stage=failure.stage, message=failure.message
        )
        for failure in failures
    )
    return tuple(dict.fromkeys(views))


def _problem(problem: Problem, voice: Voice) -> ProblemView:
    line, caret = _pointed(problem.source_line, problem.place.column)
    return ProblemView(
        severity=problem.severity,
        severity_words=words.severity(problem.severity, voice),
        place=str(problem.place),
        path=path_text(problem.place.path),
        message=problem.message,
        hint=problem.hint,
        line=line,
        caret=caret,
    )


def _pointed(line: str, column: int | None) -> tuple[str, str]:
    """The line around a column, and a caret that stands under it."""
    if not line.strip() or column is None:
        return "", ""
    at = min(column - 1, len(line))
    begin = max(0, at - BEFORE) if len(line) > LONGEST else 0
    shown = line[begin : begin + LONGEST].replace("\t", " ").rstrip("\r\n")
    return shown, " " * (at - begin) + "^"
