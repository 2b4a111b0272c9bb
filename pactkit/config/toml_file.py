"""Reading one TOML file: bytes to tables, or one problem that says why not and where."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import tomli
from attrs import frozen

from pactkit.config.complaints import source_line
from pactkit.config.toml_words import SECOND_KEY, SECOND_TABLE, in_words
from pactkit.errors import FilesError
from pactkit.files import reason
from pactkit.model.phrase import phrase
from pactkit.model.problem import Place, Problem, TomlPath

LIMIT = 4 * 1024 * 1024  # bytes; a large site's file has some twenty thousand
FORMAT = 1
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)  # days outside are slips of the pen
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CURLY = re.compile(r"[\u201c\u201d\u2018]|(?<!\w)\u2019|\u2019(?!\w)")  # between letters it is an apostrophe
_TIME = re.compile(  # as people write it; reading stops inside or at the end
    r"(?<![\w.:-])(\d{1,2}([:.]\d\d){1,2}( ?([ap]\.?m\.?|h))?|\d{1,2} ?([ap]\.?m\.?|h))(?![\w:])", re.IGNORECASE
)
_ENDLESS = re.compile(r"(?:\d_?){4301}")  # Python reads whole numbers of up to 4300 digits

Table = dict[str, Any]


@frozen(kw_only=True)
class TomlFile:
    """A file that was read: its name as people see it, its tables, its text for finding places, and its digest."""

    name: str
    data: Table
    text: str
    digest: str


def read_toml(path: Path | str, name: str) -> TomlFile:
    """The tables of a file. Raises FilesError with one located problem where it cannot be read or is not TOML."""
    return parse_toml(_read_bytes(path, name), name)


def parse_toml(content: bytes, name: str) -> TomlFile:
    """The tables that these bytes hold; numbers with a point are exact decimals, a byte-order mark is accepted."""
    text = _decoded(content, name)
    try:
        data = tomli.loads(text, parse_float=_decimal)
    except tomli.TOMLDecodeError as error:
        raise _not_toml(name, text, error) from error
    except RecursionError as error:
        raise _refused(name, phrase("tables and lists stand too deep inside each other here")) from error
    except ValueError as error:
        if match := _ENDLESS.search(text):
            line, column = _line_column(text, match.start())
            raise _refused(name, phrase("this number has more digits than can be read"), text, line, column) from error
        message = phrase("this is not TOML that can be read: %(why)s", why=str(error))
        raise _refused(name, message, text) from error
    return TomlFile(name=name, data=data, text=text, digest=hashlib.sha256(content).hexdigest())


def tables_at(value: Any, *keys: str) -> Iterator[tuple[TomlPath, Table]]:
    """Every table of the list at these keys, with its path; nothing where the file has something else there."""
    for key in keys:
        value = value.get(key) if type(value) is dict else None
    for number, member in enumerate(value if type(value) is list else ()):
        if type(member) is dict:
            yield (*keys, number), member


def _not_toml(name: str, text: str, error: tomli.TOMLDecodeError) -> FilesError:
    line, column = error.lineno, error.colno
    why, hint = in_words(error.msg)
    if day := _no_day(text, error.pos):
        why, hint = phrase("there is no day %(day)s", day=day[0]), ""
        line, column = _line_column(text, day.start())
    elif slip := _no_time(source_line(text, line), column - 1):
        why, column = phrase("%(time)s cannot be read as a time", time=slip[0]), slip.start() + 1
        hint = phrase("A time is written as 10:00:00, from 00:00:00 to 23:59:00")
    elif _CURLY.search(source_line(text, line)):
        hint = phrase('Texts stand in straight quotes: " and not \u201c or \u201d')
    elif why in (SECOND_KEY, SECOND_TABLE):  # tomli notices at the end of the line
        written = source_line(text, line)
        column = len(written) - len(written.lstrip()) + 1
    return _refused(name, phrase("this is not TOML: %(why)s", why=why), text, line, column, hint)


def _decimal(written: str) -> Decimal:
    try:
        return Decimal(written)
    except InvalidOperation:  # an exponent without end; it is refused where the number is used, with its place
        return Decimal("NaN")


def _read_bytes(path: Path | str, name: str) -> bytes:
    """The file's bytes; by the plain calls of the system, as this is done for every file of every site."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            content = _all_bytes(handle, os.fstat(handle).st_size)
        finally:
            os.close(handle)
    except OSError as error:
        raise _refused(name, why_unreadable(error)) from error
    if content is None:
        message = phrase("this file has more than %(limit)s MB, the most that pactkit reads", limit=LIMIT // 1024**2)
        raise _refused(name, message, hint=phrase("Is it really a file of this kind? Nothing in it was read."))
    return content


def _all_bytes(handle: int, size: int) -> bytes | None:
    """All bytes, unless there are too many. A pipe has no size of its own, and is read to its end."""
    if size > LIMIT:
        return None
    content = os.read(handle, size + 1)
    while len(content) != size and len(content) <= LIMIT and (more := os.read(handle, LIMIT)):
        content += more
    return content if len(content) <= LIMIT else None


def why_unreadable(error: OSError) -> str:
    """A sentence for an error of the file system."""
    if error.errno == errno.ELOOP:
        return phrase("this is a link that leads back to itself")
    if isinstance(error, FileNotFoundError):
        return phrase("there is no such file")
    if isinstance(error, IsADirectoryError):
        return phrase("this is a folder; a file was expected")
    if isinstance(error, PermissionError):
        return phrase("this may not be read by you")
    return phrase("this cannot be read: %(why)s", why=reason(error))


def _decoded(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:2]:
        message, hint = (
            phrase("this file is saved as UTF-16; TOML is UTF-8"),
            phrase("Save it again with encoding UTF-8"),
        )
        raise _refused(name, message, hint=hint)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        rest = error.object  # what follows a byte-order mark
        text = rest.decode("utf-8", "replace")
        byte = f"0x{rest[error.start]:02x}"
        message = phrase("this file is not UTF-8: byte %(byte)s is part of no letter", byte=byte)
        line, column = _line_column(text, len(rest[: error.start].decode("utf-8", "replace")))
        hint = phrase("Save it again with encoding UTF-8; an accent may have been saved in an older encoding")
        raise _refused(name, message, text, line, column, hint) from error


def _no_day(text: str, offset: int) -> re.Match[str] | None:
    """What is written as a day where reading stopped, if the calendar does not have it."""
    for written in _DAY.finditer(text, max(0, offset - len("2027-03-01")), offset + len("2027-03-01")):
        try:
            date.fromisoformat(written[0])
        except ValueError:
            return written
    return None


def _no_time(line: str, offset: int) -> re.Match[str] | None:
    """What is written as a time of the day where reading stopped."""
    for written in _TIME.finditer(line):
        if written.start() <= offset <= written.end() and not _is_time(written[0]):
            return written
    return None


def _is_time(written: str) -> bool:
    try:
        time.fromisoformat(written)
    except ValueError:
        return False
    return True


def _line_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _refused(name: str, message: str, text: str = "", line: int = 1, column: int = 1, hint: str = "") -> FilesError:
    problem = Problem(place=Place(file=name), message=message, hint=hint)
    return FilesError([problem.at_line(line, column, source_line(text, line))])
