"""One place in which a plugin's code runs: whatever it raises becomes a failure with the plugin's name."""

from __future__ import annotations

import inspect
import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import attr
import pluggy

import pactkit
from pactkit.errors import FilesError, PactkitError
from pactkit.model.finding import Failure
from pactkit.model.phrase import Phrase, joined, phrase

PYTHON = Path(inspect.getfile(os)).parent
MACHINERY = [Path(inspect.getfile(module)).parent for module in (pactkit, pluggy, attr)]


class Failures:
    """The failures of one run; the same one is kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str, str], Failure] = {}

    def add(self, failure: Failure) -> None:
        """One more."""
        self._found.setdefault((failure.plugin, failure.distribution, failure.stage, failure.message), failure)

    def guard(self, plugin: str, distribution: str, stage: str) -> Guard:
        """Turn everything that the plugin's code raises into a failure; only a person's Ctrl-C goes through."""
        return Guard(self, plugin, distribution, stage)

    def __iter__(self) -> Iterator[Failure]:
        return iter(sorted(self._found.values(), key=lambda failure: (failure.plugin, failure.stage, failure.message)))

    def __bool__(self) -> bool:
        return bool(self._found)


class Guard:
    """The body of `with`: `failure` is what came of it, or None. A class, for it stands around every measure."""

    __slots__ = ("_distribution", "_failures", "_plugin", "_stage", "failure")

    def __init__(self, failures: Failures, plugin: str, distribution: str, stage: str) -> None:
        self._failures = failures
        self._plugin = plugin
        self._distribution = distribution
        self._stage = stage
        self.failure: Failure | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Swallow what was raised, SystemExit and worse too: a plugin must not take the report down."""
        if error is None or isinstance(error, KeyboardInterrupt):
            return False
        self.failure = Failure(
            plugin=self._plugin,
            distribution=self._distribution,
            stage=self._stage,
            message=describe(error),
            trace="".join(traceback.format_exception(error)),
        )
        self._failures.add(self.failure)
        return True


def describe(error: BaseException) -> str:
    """An exception as one line: its kind, its words, and the line of the plugin that it came from."""
    if isinstance(error, FilesError):
        return joined("; ", (_hinted(problem.said, problem.hint) for problem in error.problems if problem.is_error))
    if isinstance(error, PactkitError):
        return _hinted(error.message, error.hint)
    kind, words = type(error).__name__, _words(error)
    said = phrase("%(kind)s: %(words)s", kind=kind, words=words) if words else kind
    place = None if isinstance(error, SyntaxError) else _where(error.__traceback__)
    return (
        said if place is None else phrase("%(said)s (%(file)s, line %(line)s)", said=said, file=place[0], line=place[1])
    )


def _hinted(sentence: str, hint: str) -> str:
    return phrase("%(sentence)s. %(hint)s", sentence=sentence, hint=hint) if hint else sentence


def _words(error: BaseException) -> str:
    if len(error.args) == 1 and isinstance(error.args[0], Phrase):
        return error.args[0]
    try:
        return str(error).strip().replace("\n", " ")
    except Exception:  # noqa: BLE001 - an exception may break even when it is asked for its words
        return phrase("its own words cannot be read")


def _where(trace: TracebackType | None) -> tuple[str, str] | None:
    """The last line that may be the plugin's own: a line of Python's library would tell its author less."""
    frames = [frame for frame in traceback.extract_tb(trace) if not _is_machinery(frame.filename)]
    return ("/".join(Path(frames[-1].filename).parts[-2:]), str(frames[-1].lineno)) if frames else None


def _is_machinery(file: str) -> bool:
    path = Path(file)
    if PYTHON in path.parents and "site-packages" not in path.parts:
        return True
    return file.startswith("<") or any(folder in path.parents for folder in MACHINERY)
