"""The errors pactkit raises: one root, and each error carries facts from which its sentence is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pactkit.model.phrase import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pactkit.model.problem import Problem


class PactkitError(Exception):
    """The root of everything pactkit raises on purpose."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class MissingError(PactkitError):
    """Something that was asked for by name or path is not there."""


class ExistsError(PactkitError):
    """Something that people may have written stands where pactkit would write."""


class TermsError(PactkitError):
    """A what-if that makes no sense, or not for this programme."""


class FilesError(PactkitError):
    """Files hold problems; `problems` has every one, each with its place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        more = len(self.problems) - 1
        message = counted("%(first)s (and %(n)s more)", "%(first)s (and %(n)s more)", more, first=first.said)
        super().__init__(message if more else first.said, hint=first.hint)


class ComponentError(PactkitError):
    """A component's Python side is wrong: a facts class or a measure that pactkit cannot use."""


class MeasureError(PactkitError):
    """A measure or formula could not be computed from the facts of this site."""
