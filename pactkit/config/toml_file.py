"""Reading one TOML file: bytes to tables, or one problem that says why not and where."""

from __future__ import annotations

import errno
import hashlib
import os
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli
from attrs import frozen

from pactkit.config.complaints import source_line
from pactkit.errors import FilesError
from pactkit.model.problem import Place, Problem

LIMIT = 4 * 1024 * 1024  # bytes; a large site's file has some twenty thousand
FORMAT = 1
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)  # days outside are slips of the pen

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
        data = tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        raise _refused(name, f"this is not TOML: {_sentence(error.msg)}", text, error.lineno, error.colno) from error
    except (RecursionError, ValueError) as error:
        raise _refused(name, f"this is not TOML that can be read: {error}", text) from error
    return TomlFile(name=name, data=data, text=text, digest=hashlib.sha256(content).hexdigest())


def _read_bytes(path: Path | str, name: str) -> bytes:
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LIMIT:
                message = f"this file has {size / 1e6:.0f} MB; pactkit reads files of up to {LIMIT / 1e6:.0f} MB"
                raise _refused(name, message, hint="Is it really a file of this kind? Nothing in it was read.")
            return file.read(LIMIT + 1)
    except OSError as error:
        raise _refused(name, why_unreadable(error)) from error


def why_unreadable(error: OSError) -> str:
    """A sentence for an error of the file system."""
    if error.errno == errno.ELOOP:
        return "this is a link that leads back to itself"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; a file was expected"
    if isinstance(error, PermissionError):
        return "this may not be read by you"
    return f"this cannot be read: {error.strerror or error}"


def _decoded(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused(name, "this file is saved as UTF-16; TOML is UTF-8", hint="Save it again with encoding UTF-8")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        text = content.decode("utf-8-sig", "replace")
        message = f"this file is not UTF-8: byte 0x{content[error.start]:02x} is part of no letter"
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        hint = "Save it again with encoding UTF-8; an accent may have been saved in an older encoding"
        raise _refused(name, message, text, line, column, hint) from error


def _sentence(message: str) -> str:
    return message[:1].lower() + message[1:] if message[1:2].islower() else message


def _refused(name: str, message: str, text: str = "", line: int = 1, column: int = 1, hint: str = "") -> FilesError:
    problem = Problem(place=Place(file=name), message=message, hint=hint)
    return FilesError([problem.at_line(line, column, source_line(text, line))])
