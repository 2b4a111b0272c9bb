"""Blocks that many sheets share: findings, problems of files, plugins that broke."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure, Finding
from pactkit.model.problem import Problem, order_of, path_text
from pactkit.model.text import say
from pactkit.reports import words
from pactkit.reports.blocks import BAD, Block, Bullets, Cell, Heading, Paragraph, cell
from pactkit.reports.phrases import failure_text


def site_name(assessment: SiteAssessment, language: str) -> str:
    """The site's name; its id where its file could not be read."""
    return say(assessment.site.name, language) if assessment.site else assessment.id


def findings_block(findings: Iterable[Finding], language: str) -> list[Block]:
    """What was noticed, the worst first."""
    points = tuple(_finding(finding, language) for finding in findings)
    return [Heading("Findings", 2), Bullets(points)] if points else []


def _finding(finding: Finding, language: str) -> tuple[Cell, str]:
    about = f"{finding.severity}: {finding.component}: " if finding.component else f"{finding.severity}: "
    more = say(finding.advice, language)
    if finding.place and finding.place.line:
        more = f"{more} ({finding.place})" if more else str(finding.place)
    return cell(about + say(finding.message, language), words.SEVERITY_TONES[finding.severity]), more


def unreadable_blocks(assessment: SiteAssessment, level: int = 2) -> list[Block]:
    """A site whose file could not be used, and why."""
    unread = Paragraph("This site cannot be read, so that nothing is said of it.", BAD)
    return [unread, *problems_blocks(assessment.problems, level)]


def problems_blocks(problems: Iterable[Problem], level: int = 2) -> list[Block]:
    """What is wrong in files, briefly; `check` shows it with its line."""
    points = tuple(_problem(problem) for problem in sorted(problems, key=order_of))
    return [Heading("Files", level), Bullets(points)] if points else []


def _problem(problem: Problem) -> tuple[Cell, str]:
    path = path_text(problem.place.path)
    message = f"{problem.place}: {problem.severity}: {path + ': ' if path else ''}{problem.message}"
    return cell(message, words.SEVERITY_TONES[problem.severity]), problem.hint


def failures_block(failures: Iterable[Failure]) -> list[Block]:
    """Plugins that broke; every other answer stands."""
    points = tuple((cell(failure_text(failure), BAD), "") for failure in failures)
    if not points:
        return []
    return [
        Heading("Plugins that failed", 2),
        Paragraph("What they would have said is missing; everything else stands."),
        Bullets(points),
    ]
