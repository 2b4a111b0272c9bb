"""Where each entry of a TOML file stands: its path to the line and column of its key, its value and its table.

The file is known to be valid (tomli has parsed it), so that this only has to find its way through it. It is built
when there is a place to show, not before.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import tomli
from attrs import define

from pactkit.model.problem import KEY, TABLE, VALUE, TomlPath

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


class PositionIndex:
    """Offsets of keys, values and table headers by TOML path."""

    def __init__(self, text: str) -> None:
        self.keys: dict[TomlPath, int] = {}
        self.values: dict[TomlPath, int] = {}
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def find(self, path: TomlPath, at: str = VALUE) -> tuple[int, int]:
        """Line and column (from 1) of an entry; of the nearest table around it where it does not stand in the file."""
        if at == TABLE:
            path = path[:-1]
        elif at == KEY and path in self.keys:
            return self._line_column(self.keys[path])
        while path and path not in self.values:
            path = path[:-1]
        return self._line_column(self.values.get(path, 0))

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def position_index(text: str) -> PositionIndex:
    """The places of everything in a valid TOML file."""
    index = PositionIndex(text)
    _Walk(text, index).document()
    return index


@define
class _Open:
    """An inline table or array that has begun."""

    path: TomlPath
    closing: str
    members: int = 0


class _Walk:
    """One pass over the text; `at` is the offset reached."""

    def __init__(self, text: str, index: PositionIndex) -> None:
        self.text = text
        self.index = index
        self.at = 0
        self.lengths: dict[TomlPath, int] = {}  # of arrays of tables

    def document(self) -> None:
        """Lines are headers `[a.b]`, `[[a.b]]` or entries `key = value`."""
        table: TomlPath = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._entry(table)
            self._skip(_BLANK)

    def _header(self) -> TomlPath:
        start = self.at
        repeated = self.text.startswith("[[", start)
        self.at += 2 if repeated else 1
        names = self._names()
        path: TomlPath = ()
        for number, (name, offset) in enumerate(names):
            path = (*path, name)
            self.index.keys.setdefault(path, offset)
            self.index.values.setdefault(path, start)
            last = number == len(names) - 1
            if last and repeated:
                self.lengths[path] = self.lengths.get(path, 0) + 1
            elif last:
                self.index.values[path] = start
            if path in self.lengths:
                path = (*path, self.lengths[path] - 1)
                self.index.values.setdefault(path, start)
        self.at += 2 if repeated else 1
        return path

    def _names(self) -> list[tuple[str, int]]:
        """A dotted key: each name with its offset. Stops at what follows (`=` or `]`)."""
        names = []
        while True:
            self._skip(_SPACE)
            names.append((self._name(), self.at))
            self._skip(_BARE_KEY if self.text[self.at] not in "\"'" else _STRING)
            self._skip(_SPACE)
            if self.text[self.at] != ".":
                return names
            self.at += 1

    def _name(self) -> str:
        if match := _BARE_KEY.match(self.text, self.at):
            return match[0]
        match = _STRING.match(self.text, self.at)
        return str(tomli.loads(f"name = {match[0]}")["name"]) if match else ""

    def _entry(self, table: TomlPath) -> None:
        self._value(self._key(table))

    def _key(self, table: TomlPath) -> TomlPath:
        path = table
        for name, offset in self._names():
            path = (*path, name)
            self.index.keys.setdefault(path, offset)
            self.index.values.setdefault(path, offset)
        self.at += 1  # the equals sign
        self._skip(_SPACE)
        return path

    def _value(self, path: TomlPath) -> None:
        """A value with all that stands in it. It keeps its own stack: a file may nest deeper than Python calls."""
        around: list[_Open] = []
        while True:
            self.index.values[path] = self.at
            first = self.text[self.at]
            if first in "{[":
                around.append(_Open(path, "}" if first == "{" else "]"))
                self.at += 1
            else:
                self._skip(_STRING if first in "\"'" else _SCALAR)
            self._close(around)
            if not around:
                return
            inner = around[-1]
            path = self._key(inner.path) if inner.closing == "}" else (*inner.path, inner.members)
            inner.members += 1

    def _close(self, around: list[_Open]) -> None:
        """Past the comma, or past everything that ends here."""
        while around:
            self._skip(_BLANK)
            if self.text[self.at] == ",":
                self.at += 1
                self._skip(_BLANK)
            if self.text[self.at] != around[-1].closing:
                return
            self.at += 1
            around.pop()

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at
