"""A writer of TOML in many styles that remembers where it put everything: what the position index is held against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any, TypeAlias

from pactkit.model.problem import TomlPath

Tables: TypeAlias = Mapping[str, Any]
Named: TypeAlias = tuple[tuple[str, ...], Any]  # a dotted key and its value

BARE = re.compile(r"[A-Za-z0-9_-]+")
ASIDES = ("\n", "# a comment\n", '  # [not] = {a, "header\n', '# """\n', "\t\n", "#]]}\n")
SPACES = ("", " ", "\t", "   ")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Writer:
    """TOML text in styles drawn by chance, and the offset of every key, value and table in it."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.text = ""
        self.keys: dict[TomlPath, int] = {}
        self.values: dict[TomlPath, int] = {}

    def document(self, tables: Tables) -> str:
        """The whole file; where everything stands is in `keys` and `values` then."""
        self._body(tables, ())
        self._asides()
        if self.chance.random() < 0.3:
            self.text = self.text.rstrip("\n")
        return self.text

    def _body(self, table: Tables, path: TomlPath) -> None:
        headed = {key for key, value in table.items() if is_table_like(value) and self.chance.random() < 0.6}
        entries = [entry for key, value in table.items() if key not in headed for entry in self._dotted((key,), value)]
        self.chance.shuffle(entries)
        for names, value in entries:
            self._asides()
            self.text += self.chance.choice(SPACES)
            self._entry(names, value, path)
            self.text += self.chance.choice(("\n", "  # = ]\n", "\t\n"))
        for key in headed:
            self._headed(table[key], (*path, key))

    def _headed(self, value: Any, path: TomlPath) -> None:
        if isinstance(value, list):
            for number, member in enumerate(value):
                self._header((*path, number), "[[", "]]")
                self._body(member, (*path, number))
        elif value and all(is_table_like(part) for part in value.values()) and self.chance.random() < 0.5:
            for key, part in value.items():  # the table itself is only named by the headers below it
                self._headed(part, (*path, key))
        else:
            self._header(path, "[", "]")
            self._body(value, path)

    def _header(self, path: TomlPath, opening: str, closing: str) -> None:
        self._asides()
        self.text += self.chance.choice(SPACES)
        start = len(self.text)
        self.values[path] = start
        self.text += opening
        ends = [at for at, part in enumerate(path) if isinstance(part, str)]
        for at in ends:
            self.text += self.chance.choice(SPACES)
            self._mention(path[: at + 1], start)
            if at + 1 < len(path) and at + 1 not in ends:
                self.values.setdefault(path[: at + 2], start)
            self.text += self._key(str(path[at])) + self.chance.choice(SPACES) + ("." if at != ends[-1] else "")
        self.text += closing + self.chance.choice(("\n", " # ]\n"))

    def _mention(self, path: TomlPath, place: int) -> None:
        """A name in a header or a dotted key: the key's place if it is the first, the table's if it has none."""
        self.keys.setdefault(path, len(self.text))
        self.values.setdefault(path, place)

    def _dotted(self, names: tuple[str, ...], value: Any) -> Iterator[Named]:
        if isinstance(value, dict) and value and self.chance.random() < 0.5:
            for key, part in value.items():
                yield from self._dotted((*names, key), part)
        else:
            yield names, value

    def _entry(self, names: tuple[str, ...], value: Any, table: TomlPath) -> None:
        path = table
        for at, name in enumerate(names):
            path = (*path, name)
            self._mention(path, len(self.text))
            self.text += self._key(name) + self.chance.choice(SPACES)
            self.text += f".{self.chance.choice(SPACES)}" if at + 1 < len(names) else "="
        self.text += self.chance.choice(SPACES)
        self._value(value, path)

    def _value(self, value: Any, path: TomlPath) -> None:
        self.values[path] = len(self.text)
        if isinstance(value, dict):
            entries = [entry for key, part in value.items() for entry in self._dotted((key,), part)]
            self.text += "{" + self.chance.choice(SPACES)
            for number, (names, part) in enumerate(entries):
                self.text += f",{self.chance.choice(SPACES)}" if number else ""
                self._entry(names, part, path)
                self.text += self.chance.choice(SPACES)
            self.text += "}"
        elif isinstance(value, list):
            self.text += "["
            for number, part in enumerate(value):
                self._gap()
                self._value(part, (*path, number))
                self._gap()
                self.text += "," if number + 1 < len(value) or self.chance.random() < 0.3 else ""
            self._gap()
            self.text += "]"
        else:
            self.text += self._scalar(value)

    def _gap(self) -> None:
        """Between the members of a list lines may end, and comments stand."""
        self.text += self.chance.choice((*SPACES, "\n", "\n\t", ' # ], "\n', "\n# }\n"))

    def _asides(self) -> None:
        while self.chance.random() < 0.3:
            self.text += self.chance.choice(ASIDES)

    def _key(self, name: str) -> str:
        if BARE.fullmatch(name) and self.chance.random() < 0.7:
            return name
        return self._line_of(name)

    def _line_of(self, value: str) -> str:
        if "'" not in value and value.isprintable() and self.chance.random() < 0.5:
            return f"'{value}'"
        return '"' + "".join(escaped(letter) for letter in value) + '"'

    def _scalar(self, value: Any) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return self._long(value) if self.chance.random() < 0.5 else self._line_of(value)
        if isinstance(value, int):
            return self.chance.choice(
                (str(value), f"{value:_}", f"{value:+}", f"{value:#x}" if value >= 0 else str(value))
            )
        if isinstance(value, datetime):
            return value.isoformat(self.chance.choice("T "))
        if isinstance(value, Decimal):
            return f"{value:f}" if value.is_finite() else str(value).lower().removesuffix("inity")
        return str(value.isoformat())

    def _long(self, value: str) -> str:
        start = "\n" if value.startswith("\n") or self.chance.random() < 0.5 else ""
        if "'''" not in value and value.replace("\n", "").isprintable() and self.chance.random() < 0.5:
            return f"'''{start}{value}'''"
        kept = "".join(letter if letter in '"\n' else escaped(letter) for letter in value)
        kept = kept.replace('"""', '""\\"')
        return f'"""{start}{kept}"""'


def is_table_like(value: Any) -> bool:
    """Whether a value may stand under headers."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(member, dict) for member in value)
    return isinstance(value, dict)


def escaped(letter: str) -> str:
    """A letter of a text in double quotes."""
    return ESCAPES.get(letter) or (letter if letter.isprintable() else f"\\U{ord(letter):08x}")


def written(tables: Tables, chance: Random) -> str:
    """These tables as TOML, in styles drawn by chance."""
    return Writer(chance).document(tables)


def all_paths(value: Any, path: TomlPath = ()) -> Iterator[TomlPath]:
    """The path of everything in these tables but the top."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, part in value.items():
            yield from all_paths(part, (*path, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from all_paths(part, (*path, number))
