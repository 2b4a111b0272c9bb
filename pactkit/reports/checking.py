"""`check`: every problem of every file, at its place, with the line it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pactkit.model.finding import Failure
from pactkit.model.problem import ERROR, SEVERITIES, Problem, path_text
from pactkit.reports import values
from pactkit.reports.blocks import BAD, GOOD, PLAIN, QUIET, STRONG, Heading, Paragraph, Sheet
from pactkit.reports.clean import clean, one_line
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.text import WIDTH, Line, wrapped
from pactkit.reports.values import Json
from pactkit.reports.words import SEVERITY_TONES, count

INDENT = "  "


def check_content(problems: Iterable[Problem], failures: Iterable[Failure]) -> Json:
    """The JSON of `check`."""
    return {"problems": values.problems(problems), "failures": values.failures(failures)}


def check_lines(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> Iterator[Line]:
    """The verdict first, then each problem as compilers show them."""
    yield [(_verdict(problems, failures, checked), BAD if failures or _count(problems, ERROR) else GOOD)]
    for problem in problems:
        yield []
        yield from problem_lines(problem)
    for failure in failures:
        yield []
        yield [("plugin failed: ", BAD), (one_line(f"{failure.plugin} ({failure.distribution})"), STRONG)]
        yield from _indented(f"{failure.stage}: {failure.message}", PLAIN)


def check_sheet(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> Sheet:
    """The same as a sheet, for formats that have no caret."""
    verdict = Paragraph(_verdict(problems, failures, checked), BAD if failures or _count(problems, ERROR) else GOOD)
    return (Heading("Check", 1), verdict, *problems_blocks(problems), *failures_block(failures))


def problem_lines(problem: Problem) -> Iterator[Line]:
    """One problem: its place, its reason, the line with a caret, and what may mend it."""
    path, tone = path_text(problem.place.path), SEVERITY_TONES[problem.severity]
    place, severity = one_line(f"{problem.place}: "), f"{problem.severity}: "
    message = f"{path + ': ' if path else ''}{problem.message}"
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
    yield from _indented(problem.hint, QUIET) if problem.hint else ()


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


def _verdict(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> str:
    said = [count(_count(problems, severity), severity) for severity in SEVERITIES if _count(problems, severity)]
    if failures:
        said.append(f"{count(len({failure.plugin for failure in failures}), 'plugin')} failed")
    return f"{count(checked, 'file')} read: {', '.join(said) or 'nothing wrong'}."


def _count(problems: Sequence[Problem], severity: str) -> int:
    return sum(1 for problem in problems if problem.severity == severity)
