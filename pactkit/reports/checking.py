"""`check`: every problem of every file, at its place, with the line it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pactkit.assess.checking import Checked
from pactkit.languages.voice import Voice
from pactkit.model.problem import ERROR, NOTE, WARNING, Problem, path_text
from pactkit.reports import values, wording
from pactkit.reports.blocks import BAD, GOOD, PLAIN, QUIET, STRONG, Block, Heading, Paragraph, Sheet
from pactkit.reports.clean import clean, one_line
from pactkit.reports.coverage import coverage_blocks, coverage_content
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.text import WIDTH, Line, Span, lines, wrapped
from pactkit.reports.values import Json
from pactkit.reports.wording import SEVERITY_TONES

INDENT = "  "


def check_content(checked: Checked, language: str) -> Json:
    """The JSON of `check`."""
    return {
        "problems": values.problems(checked.problems, language),
        "translations": coverage_content(checked.translations),
        "failures": values.failures(checked.failures, language),
    }


def check_lines(checked: Checked, voice: Voice) -> Iterator[Line]:
    """The verdict first, then each problem as compilers show them, then what is missing in which language."""
    yield [_verdict(checked, voice)]
    for problem in checked.problems:
        yield []
        yield from problem_lines(problem, voice)
    for failure in checked.failures:
        yield []
        name = one_line(f"{failure.plugin} ({failure.distribution})")
        yield [(voice.gettext("plugin failed: %(failure)s") % {"failure": ""}, BAD), (name, STRONG)]
        yield from _indented(f"{voice.say(failure.stage)}: {voice.say(failure.message)}", PLAIN)
    blocks = _coverage(checked, voice)
    if blocks:
        yield []
        yield from lines(blocks)


def check_sheet(checked: Checked, voice: Voice) -> Sheet:
    """The same as a sheet, for formats that have no caret."""
    return (
        Heading(voice.gettext("Check"), 1),
        Paragraph(*_verdict(checked, voice)),
        *problems_blocks(checked.problems, voice.language),
        *failures_block(checked.failures, voice.language),
        *_coverage(checked, voice),
    )


def _coverage(checked: Checked, voice: Voice) -> list[Block]:
    """What is missing in which language; that nothing is, only where there is nothing else to say."""
    whole = all(one.complete for one in checked.translations)
    return [] if whole and (checked.problems or checked.failures) else coverage_blocks(checked.translations, voice)


def problem_lines(problem: Problem, voice: Voice) -> Iterator[Line]:
    """One problem: its place, its reason, the line with a caret, and what may mend it."""
    path, tone = path_text(problem.place.path), SEVERITY_TONES[problem.severity]
    place, severity = one_line(f"{problem.place}: "), f"{wording.severity(problem.severity, voice)}: "
    message = f"{path + ': ' if path else ''}{voice.say(problem.message)}"
    if "\n" not in message and len(place + severity + message) <= WIDTH:
        yield [(place, STRONG), (severity, tone), (clean(message), PLAIN)]
    else:
        yield [(place, STRONG), (severity, tone)]
        yield from _indented(message, PLAIN)
    if problem.source_line and problem.place.line and problem.place.column:
        number = f"{INDENT}{problem.place.line} | "
        shown, column = _window(problem.source_line.expandtabs(1), problem.place.column, WIDTH - len(number))
        yield [(number, QUIET), (clean(shown), PLAIN)]
        yield [(f"{' ' * (len(number) - 2)}| ", QUIET), (" " * (column - 1) + "^", tone)]
    yield from _indented(voice.say(problem.hint), QUIET) if problem.hint else ()


def _indented(text: str, tone: str) -> Iterator[Line]:
    return ([(INDENT, PLAIN), (line, tone)] for line in wrapped(text, WIDTH - len(INDENT)))


def _window(line: str, column: int, width: int) -> tuple[str, int]:
    """The part of a long line around the column, and the column in that part."""
    if len(line) <= width:
        return line, column
    start = max(0, min(column - width // 2, len(line) - width))
    part = line[start : start + width]
    part = f"...{part[3:]}" if start else part
    return (part if start + width == len(line) else f"{part[:-3]}..."), column - start


def _verdict(checked: Checked, voice: Voice) -> Span:
    _, ngettext = voice.gettext, voice.ngettext
    counts = Counter(problem.severity for problem in checked.problems)
    failed = len({failure.plugin for failure in checked.failures})
    said = [
        *([ngettext("%(n)s error", "%(n)s errors", counts[ERROR])] if counts[ERROR] else []),
        *([ngettext("%(n)s warning", "%(n)s warnings", counts[WARNING])] if counts[WARNING] else []),
        *([ngettext("%(n)s note", "%(n)s notes", counts[NOTE])] if counts[NOTE] else []),
        *([ngettext("%(n)s plugin failed", "%(n)s plugins failed", failed)] if failed else []),
    ]
    read = ngettext("%(n)s file read: %(found)s.", "%(n)s files read: %(found)s.", checked.files,
                found=", ".join(said) or _("nothing wrong"))  # fmt: skip
    return read, BAD if failed or counts[ERROR] else GOOD
