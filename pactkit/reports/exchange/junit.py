"""`check` as JUnit XML, the format of build servers: a test case per file, which fails where the file cannot be used.

There is no standard; this is what Jenkins' junit-10.xsd and the readers of GitLab and Azure take. All times are 0 and
every timestamp is the day of --as-of, so that equal input gives equal bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape

from attrs import frozen

from pactkit.languages.voice import Voice, voice_of
from pactkit.model.finding import Failure
from pactkit.model.made_with import MadeWith
from pactkit.model.problem import Problem, path_text
from pactkit.reports import code_names
from pactkit.reports.clean import UNPRINTABLE, clean, one_line
from pactkit.reports.exchange.rules import FILE, rule
from pactkit.reports.phrases import failure_text

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
FAILURE, ERROR, SKIPPED = "failure", "error", "skipped"
NAME = "pactkit"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@frozen(kw_only=True)
class Verdict:
    """Why a test case did not pass."""

    kind: str  # failure | error | skipped
    rule: str
    message: str
    text: str = ""


@frozen(kw_only=True)
class Case:
    """One test case, with what it printed."""

    group: str
    name: str
    verdicts: tuple[Verdict, ...] = ()
    printed: tuple[str, ...] = ()


def check_junit(
    files: Iterable[str],
    problems: Sequence[Problem],
    failures: Sequence[Failure],
    made: MadeWith,
    as_of: date,
    language: str,
) -> str:
    """A whole check: the files in the order of their names, then the plugins that failed."""
    voice = voice_of(language)
    by_file: dict[str, list[Problem]] = {name: [] for name in sorted({*files, *(one.place.file for one in problems)})}
    for problem in problems:
        by_file[problem.place.file].append(problem)
    cases = [file_case(f"{NAME}.check", name, found, voice, FAILURE) for name, found in by_file.items()]
    cases += failure_cases(failures, voice)
    return HEADER + suites_start(f"{NAME} check") + suite(f"{NAME} check", cases, as_of, made=made) + SUITES_END


def file_case(group: str, name: str, problems: Iterable[Problem], voice: Voice, kind: str) -> Case:
    """A file: it does not pass where there is an error in it; warnings and notes are printed."""
    listed = tuple(problems)
    return Case(
        group=group,
        name=name,
        verdicts=tuple(
            Verdict(kind=kind, rule=rule(FILE, one.message), message=voice.say(one.message), text=told(one, voice))
            for one in listed
            if one.is_error
        ),
        printed=tuple(told(one, voice) for one in listed if not one.is_error),
    )


def told(problem: Problem, voice: Voice) -> str:
    """A problem in one text: its place, its severity, its reason and what may mend it."""
    path, place = path_text(problem.place.path), problem.place
    severity = code_names.severity(problem.severity, voice).lower()
    said = f"{place}: {severity}: {path + ': ' if path else ''}{voice.say(problem.message)}"
    return "\n".join(line for line in (said, voice.say(problem.hint)) if line)


def failure_cases(failures: Iterable[Failure], voice: Voice) -> list[Case]:
    """The plugins that failed, a case each."""
    by_plugin: dict[str, list[Failure]] = {}
    for failure in failures:
        by_plugin.setdefault(failure.plugin, []).append(failure)
    return [
        Case(group=f"{NAME}.plugins", name=plugin, verdicts=tuple(failure_verdict(one, voice) for one in found))
        for plugin, found in sorted(by_plugin.items())
    ]


def failure_verdict(failure: Failure, voice: Voice) -> Verdict:
    """A plugin that broke is an error: nobody knows what it would have said."""
    said = failure_text(failure, voice)
    return Verdict(kind=ERROR, rule="plugin-failed", message=said, text=said)


SUITES_END = "</testsuites>\n"


def suites_start(name: str) -> str:
    """The beginning of the document."""
    return f"<testsuites{_attributes({'name': name})}>\n"


def suite(
    name: str, cases: Sequence[Case], as_of: date, *, printed: Iterable[str] = (), made: MadeWith | None = None
) -> str:
    """One group of test cases, and what it was made with."""
    kinds = [[verdict.kind for verdict in case.verdicts] for case in cases]
    counts = {
        "tests": len(cases),
        "failures": sum(FAILURE in found for found in kinds),
        "errors": sum(ERROR in found for found in kinds),
        "skipped": sum(SKIPPED in found for found in kinds),
    }
    head = {"name": name, **{key: str(number) for key, number in counts.items()}, "time": "0"}
    lines = [f"  <testsuite{_attributes(head | {'timestamp': f'{as_of.isoformat()}T00:00:00'})}>\n"]
    if made is not None:
        components = {f"component.{one}": version for one, version in sorted(made.components.items())}
        known = {NAME: made.pactkit, **components, "inputs": made.inputs}
        listed = "".join(
            f"      <property{_attributes({'name': key, 'value': said})}/>\n" for key, said in known.items()
        )
        lines.append(f"    <properties>\n{listed}    </properties>\n")
    lines += [_case(case) for case in cases]
    lines.append(_printed(printed, "    "))
    return "".join((*lines, "  </testsuite>\n"))


def _case(case: Case) -> str:
    inside = "".join(
        f"      <{one.kind}{_attributes(_why(one))}>{_text(one.text)}</{one.kind}>\n" for one in case.verdicts
    ) + _printed(case.printed, "      ")
    head = _attributes({"classname": case.group, "name": case.name, "time": "0"})
    return f"    <testcase{head}>\n{inside}    </testcase>\n" if inside else f"    <testcase{head}/>\n"


def _why(verdict: Verdict) -> Mapping[str, str]:
    return (
        {"message": verdict.message} if verdict.kind == SKIPPED else {"type": verdict.rule, "message": verdict.message}
    )


def _printed(texts: Iterable[str], indent: str) -> str:
    joined = "\n".join(texts)
    return f"{indent}<system-out>{_text(joined)}</system-out>\n" if joined else ""


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(_xml(one_line(value)))}"' for name, value in values.items())


def _text(text: str) -> str:
    return escape(_xml(clean(text)), quote=False)


def _xml(text: str) -> str:
    """The text without signs that no XML can hold."""
    return _NOT_XML.sub(UNPRINTABLE, text)
