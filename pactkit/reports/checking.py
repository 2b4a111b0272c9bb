"""`check`: every problem of every file, at its place, with the line it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pactkit.model.finding import Failure
from pactkit.model.problem import ERROR, NOTE, WARNING, Problem, path_text
from pactkit.reports import values
from pactkit.reports.blocks import BAD, GOOD, PLAIN, QUIET, STRONG, Heading, Paragraph, Sheet
from pactkit.reports.sheets.common import failures_block, problems_blocks
from pactkit.reports.text import Line
from pactkit.reports.values import Json
from pactkit.reports.words import SEVERITY_TONES


def check_content(problems: Iterable[Problem], failures: Iterable[Failure]) -> Json:
    """The JSON of `check`."""
    return {
        "problems": [values.problem(problem) for problem in problems],
        "failures": values.failures(failures),
    }


def check_lines(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> Iterator[Line]:
    """The verdict first, then each problem as compilers show them."""
    yield [(_verdict(problems, failures, checked), BAD if failures or _count(problems, ERROR) else GOOD)]
    for problem in problems:
        yield []
        yield from problem_lines(problem)
    for failure in failures:
        yield []
        yield [("plugin failed: ", BAD), (f"{failure.plugin} ({failure.distribution})", STRONG)]
        yield [(f"  {failure.stage}: {failure.message}", PLAIN)]


def check_sheet(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> Sheet:
    """The same as a sheet, for formats that have no caret."""
    verdict = Paragraph(_verdict(problems, failures, checked), BAD if failures or _count(problems, ERROR) else GOOD)
    return (Heading("Check", 1), verdict, *problems_blocks(problems), *failures_block(failures))


def problem_lines(problem: Problem) -> Iterator[Line]:
    """One problem: its place, its reason, the line with a caret, and what may mend it."""
    path = path_text(problem.place.path)
    yield [
        (f"{problem.place}: ", STRONG),
        (f"{problem.severity}: ", SEVERITY_TONES[problem.severity]),
        (f"{path + ': ' if path else ''}{problem.message}", PLAIN),
    ]
    if problem.source_line and problem.place.line and problem.place.column:
        shown, column = _window(problem.source_line.expandtabs(1), problem.place.column)
        number = str(problem.place.line)
        yield [(f"  {number} | ", QUIET), (shown, PLAIN)]
        yield [(f"  {' ' * len(number)} | ", QUIET), (" " * (column - 1) + "^", SEVERITY_TONES[problem.severity])]
    if problem.hint:
        yield [(f"  {problem.hint}", QUIET)]


def _window(line: str, column: int, width: int = 68) -> tuple[str, int]:
    """The part of a long line around the column, and the column in that part."""
    if len(line) <= width:
        return line, column
    start = max(0, min(column - width // 2, len(line) - width))
    part = line[start : start + width]
    return ("..." + part[3:] if start else part), column - start


def _verdict(problems: Sequence[Problem], failures: Sequence[Failure], checked: int) -> str:
    files = f"{checked} file{'' if checked == 1 else 's'} read"
    counts = [(_count(problems, severity), severity) for severity in (ERROR, WARNING, NOTE)]
    said = [f"{count} {severity}{'' if count == 1 else 's'}" for count, severity in counts if count]
    if failures:
        said.append(f"{len(failures)} plugin{'' if len(failures) == 1 else 's'} failed")
    return f"{files}: {', '.join(said) or 'nothing wrong'}."


def _count(problems: Sequence[Problem], severity: str) -> int:
    return sum(1 for problem in problems if problem.severity == severity)
