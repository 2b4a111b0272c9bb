"""Blocks that many sheets share: findings, problems of files, plugins that broke."""

from __future__ import annotations

from collections.abc import Iterable

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.assessment import SiteAssessment
from pactkit.model.finding import Failure, Finding
from pactkit.model.problem import Problem, order_of, path_text
from pactkit.reports import wording
from pactkit.reports.blocks import BAD, Block, Bullets, Cell, Heading, Paragraph, cell
from pactkit.reports.phrases import failure_text


def site_name(assessment: SiteAssessment, language: str) -> str:
    """The site's name; its id where its file could not be read."""
    return voice_of(language).say(assessment.site.name) if assessment.site else assessment.id


def findings_block(findings: Iterable[Finding], language: str) -> list[Block]:
    """What was noticed, the worst first."""
    voice = voice_of(language)
    points = tuple(_finding(finding, voice) for finding in findings)
    return [Heading(voice.gettext("Findings"), 2), Bullets(points)] if points else []


def _finding(finding: Finding, voice: Voice) -> tuple[Cell, str]:
    severity = wording.severity(finding.severity, voice)
    about = f"{severity}: {finding.component}: " if finding.component else f"{severity}: "
    more = voice.say(finding.advice)
    if finding.place and finding.place.line:
        more = f"{more} ({finding.place})" if more else str(finding.place)
    return cell(about + voice.say(finding.message), wording.SEVERITY_TONES[finding.severity]), more


def unreadable_blocks(assessment: SiteAssessment, language: str, level: int = 2) -> list[Block]:
    """A site whose file could not be used, and why."""
    unread = Paragraph(voice_of(language).gettext("This site cannot be read, so that nothing is said of it."), BAD)
    return [unread, *problems_blocks(assessment.problems, language, level)]


def problems_blocks(problems: Iterable[Problem], language: str, level: int = 2) -> list[Block]:
    """What is wrong in files, briefly; `check` shows it with its line."""
    voice = voice_of(language)
    points = tuple(_problem(problem, voice) for problem in sorted(problems, key=order_of))
    return [Heading(voice.gettext("Files"), level), Bullets(points)] if points else []


def _problem(problem: Problem, voice: Voice) -> tuple[Cell, str]:
    path, severity = path_text(problem.place.path), wording.severity(problem.severity, voice)
    message = f"{problem.place}: {severity}: {path + ': ' if path else ''}{voice.say(problem.message)}"
    return cell(message, wording.SEVERITY_TONES[problem.severity]), voice.say(problem.hint)


def failures_block(failures: Iterable[Failure], language: str) -> list[Block]:
    """Plugins that broke; every other answer stands."""
    voice = voice_of(language)
    _ = voice.gettext
    points = tuple((cell(failure_text(failure, voice), BAD), "") for failure in failures)
    if not points:
        return []
    return [
        Heading(_("Plugins that failed"), 2),
        Paragraph(_("What they would have said is missing; everything else stands.")),
        Bullets(points),
    ]
