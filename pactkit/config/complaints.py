"""What is wrong in one file: collected by TOML path while it is read, given places at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cattrs import BaseValidationError

from pactkit.config.positions import position_index
from pactkit.model.names import did_you_mean
from pactkit.model.phrase import Phrase, phrase
from pactkit.model.problem import ERROR, KEY, TABLE, VALUE, Complaint, Place, Problem, TomlPath

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mistake(ValueError):
    """A value that cannot be taken: why, what may mend it, and which part of the entry to point at."""

    def __init__(self, message: str, *, hint: str = "", at: str = VALUE, path: TomlPath = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.at = at
        self.path = path  # below the value


class Refusals(BaseValidationError):
    """The mistakes in a list or a table, as cattrs passes them on."""


def no_such(what: str, name: str) -> Phrase:
    """That nothing of this kind has this name. Whole sentences: in other languages more than the noun differs."""
    if what == "component":
        return phrase("there is no component %(name)r", name=name)
    if what == "section":
        return phrase("there is no section %(name)r", name=name)
    if what == "milestone":
        return phrase("there is no milestone %(name)r", name=name)
    return phrase("there is no item %(name)r", name=name)


class Complaints:
    """All that is wrong in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Complaint] = []

    def add(self, path: TomlPath, message: str, *, hint: str = "", severity: str = ERROR, at: str = VALUE) -> None:
        """One thing more."""
        self.found.append(Complaint(path, message, hint, severity, at))

    def mistake(self, path: TomlPath, mistake: Mistake) -> None:
        """A mistake that was raised by whoever read the value at this path."""
        self.add(path + mistake.path, mistake.message, hint=mistake.hint, at=mistake.at)

    def missing(self, path: TomlPath, key: str) -> None:
        """A required key of the table at this path is missing."""
        self.add((*path, key), phrase("the key %(key)s is missing", key=key), at=TABLE)

    def unknown(self, path: TomlPath, what: str, known: Iterable[str]) -> None:
        """A key that names nothing there is."""
        written = str(path[-1])
        self.add(path, no_such(what, written), hint=did_you_mean(written, known), at=KEY)

    def unknown_value(self, path: TomlPath, what: str, written: str, known: Iterable[str]) -> None:
        """A value that names nothing there is."""
        self.add(path, no_such(what, written), hint=did_you_mean(written, known))

    @property
    def spoilt(self) -> bool:
        """Whether the file cannot be used."""
        return any(complaint.severity == ERROR for complaint in self.found)

    def problems(self, text: str) -> tuple[Problem, ...]:
        """Every complaint with its line and column; the places are looked up only now."""
        if not self.found:
            return ()
        index = position_index(text)
        found = []
        for complaint in self.found:
            line, column = index.find(complaint.path, complaint.at)
            problem = Problem(
                place=Place(file=self.file, path=complaint.path),
                message=complaint.message,
                hint=complaint.hint,
                severity=complaint.severity,
            )
            found.append(problem.at_line(line, column, source_line(text, line)))
        return tuple(found)


def source_line(text: str, line: int) -> str:
    """One line of a file, counted from 1; empty where there is none."""
    lines = text.split("\n", line)
    return lines[line - 1].rstrip("\r") if len(lines) >= line else ""
