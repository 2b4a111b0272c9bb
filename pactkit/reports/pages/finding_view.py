"""What was noticed at a site, what is wrong in its files, and which plugins broke."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from pactkit.languages.voice import Voice
from pactkit.model.finding import BLOCKER, FINDING_SEVERITIES, NOTE, WARNING, Failure, Finding
from pactkit.model.problem import Problem, path_text
from pactkit.reports import code_names

COUNTED = (("components",), ("progress",))  # tables of a site that hold counts
LONGEST = 110  # characters of a source line that are shown
BEFORE = 60  # ... of which so many may stand before the place


@frozen(kw_only=True)
class FindingView:
    """Something noticed."""

    message: str
    place: str  # file:line:column
    path: str


@frozen(kw_only=True)
class AdviceView:
    """What was noticed about one component and leads to the same advice."""

    component: str
    findings: tuple[FindingView, ...]
    advice: str


@frozen(kw_only=True)
class FindingGroup:
    """All that was noticed of one severity."""

    severity: str
    title: str
    advice: tuple[AdviceView, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(entry.findings) for entry in self.advice)


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


def finding_groups(
    findings: Iterable[Finding], title_of: Callable[[str], str], voice: Voice
) -> tuple[FindingGroup, ...]:
    """All findings by severity, the most severe first; what leads to the same advice stands together."""
    _, found = voice.gettext, tuple(findings)
    titles = {BLOCKER: _("Blockers"), WARNING: _("Warnings"), NOTE: _("Notes")}
    groups = []
    for severity in FINDING_SEVERITIES:
        together: dict[tuple[str, str], list[FindingView]] = {}
        for finding in found:
            if finding.severity == severity:
                key = title_of(finding.component) if finding.component else "", voice.sentence(finding.advice)
                together.setdefault(key, []).append(_finding(finding, voice))
        if together:
            advice = tuple(
                AdviceView(component=component, findings=tuple(views), advice=said)
                for (component, said), views in together.items()
            )
            groups.append(FindingGroup(severity=severity, title=titles[severity], advice=advice))
    return tuple(groups)


def _finding(finding: Finding, voice: Voice) -> FindingView:
    return FindingView(
        message=voice.sentence(finding.message),
        place=str(finding.place) if finding.place else "",
        path=path_text(finding.place.path) if finding.place else "",
    )


def problem_views(problems: Iterable[Problem], voice: Voice) -> tuple[ProblemView, ...]:
    """All problems in the files of a site, in their order."""
    return tuple(_problem(problem, voice) for problem in problems)


def failure_views(failures: Iterable[Failure], voice: Voice) -> tuple[FailureView, ...]:
    """All plugins that broke, each said once."""
    views = (
        FailureView(
            plugin=failure.plugin,
            distribution=failure.distribution,
            stage=voice.say(failure.stage),
            message=voice.say(failure.message),
        )
        for failure in failures
    )
    return tuple(dict.fromkeys(views))


def _problem(problem: Problem, voice: Voice) -> ProblemView:
    counted = problem.place.path[:1] in COUNTED  # a page is public, and the line may hold counts of few people
    line, caret = ("", "") if counted else _pointed(problem.source_line, problem.place.column)
    return ProblemView(
        severity=problem.severity,
        severity_words=code_names.severity(problem.severity, voice),
        place=str(problem.place),
        path=path_text(problem.place.path),
        message=voice.say(problem.message),
        hint=voice.say(problem.hint),
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
