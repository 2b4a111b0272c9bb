"""One place in which a plugin's code runs: whatever it raises becomes a failure with the plugin's name."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from types import TracebackType

from pactkit.errors import FilesError, PactkitError
from pactkit.model.finding import Failure


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

    def __enter__(self) -> Guard:
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
        return "; ".join(str(problem) for problem in error.problems if problem.is_error)
    if isinstance(error, PactkitError):
        return f"{error.message}. {error.hint}" if error.hint else error.message
    words = str(error).strip().replace("\n", " ")
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {words}"
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({_short(frames[-1].filename)}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {words}{where}" if words else f"{type(error).__name__}{where}"


def _short(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-2:])
