"""A problem in a file that somebody wrote, and its place there."""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from attrs import evolve, frozen

from pactkit.model.phrase import Joined, joined

TomlPath: TypeAlias = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")

ERROR, WARNING, NOTE = "error", "warning", "note"
SEVERITIES = (ERROR, WARNING, NOTE)


def path_text(path: TomlPath) -> str:
    """A TOML path as people write it: `components.book_sharing.courses[0].weeks`; an odd key stands in quotes."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            key = part if _BARE.fullmatch(part) else json.dumps(part, ensure_ascii=False)
            text += f".{key}" if text else key
    return text


@frozen(kw_only=True)
class Place:
    """Where in a file something stands; line and column count from 1 and are None where not looked up."""

    file: str
    line: int | None = None
    column: int | None = None
    path: TomlPath = ()

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join([self.file, *numbers])


KEY, VALUE, TABLE = "key", "value", "table"


@frozen
class Complaint:
    """One thing wrong in a file, by its TOML path; it becomes a problem when its place is looked up."""

    path: TomlPath
    message: str
    hint: str = ""
    severity: str = ERROR
    at: str = VALUE  # what to point at: the value, the key or the table's header


@frozen(kw_only=True)
class Problem:
    """One thing wrong in a file: what, where, how bad, and what may mend it."""

    place: Place
    message: str
    hint: str = ""
    severity: str = ERROR
    source_line: str = ""  # the line of the file, for showing it with a caret

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used because of this."""
        return self.severity == ERROR

    def at_line(self, line: int, column: int, source_line: str) -> Problem:
        """The same problem with its line and column."""
        return evolve(self, place=evolve(self.place, line=line, column=column), source_line=source_line)

    @property
    def said(self) -> Joined:
        """The place, the path and the message, for wherever there is one line for all of it."""
        path = path_text(self.place.path)
        return joined(": ", (str(self.place), *([path] if path else []), self.message))

    def __str__(self) -> str:
        return str(self.said)


def order_of(problem: Problem) -> tuple[str, int, int, str]:
    """Problems are shown by file, line and column."""
    place = problem.place
    return (place.file, place.line or 0, place.column or 0, problem.message)
