"""Files that are written whole or not at all: beside, then synced, then put in place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

# What is no letter in a file's name is written as an escape, which JSON reads back.
AS_ESCAPES = "backslashreplace"


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A stream whose text takes the place of the file when all of it was written; else the file stays as it was."""
    if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced; a folder is refused
        with path.open("w", encoding="utf-8", errors=AS_ESCAPES, newline="\n") as stream:
            yield stream
        return
    followed = Path(os.path.realpath(path))  # a link stays a link
    with _beside(followed) as (stream, temporary):
        yield stream
        _close(stream)
        temporary.replace(followed)


def create(path: Path, text: str) -> bool:
    """Write a new file; False, and nothing touched, where there is one already."""
    if os.path.lexists(path):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path) as (stream, temporary):
        stream.write(text)
        _close(stream)
        try:
            os.link(temporary, path)  # unlike a rename it never takes another file's place
        except FileExistsError:
            return False
        except OSError:  # file systems such as those of USB sticks have no links
            with path.open("x", encoding="utf-8", errors=AS_ESCAPES, newline="\n") as plainly:
                plainly.write(text)
    return True


@contextmanager
def _beside(path: Path) -> Iterator[tuple[TextIO, Path]]:
    try:
        handle, name = tempfile.mkstemp(prefix=".pactkit.", suffix=".new", dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error  # nobody knows of the file beside
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors=AS_ESCAPES, newline="\n") as stream:
            yield stream, temporary
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _close(stream: TextIO) -> None:
    stream.flush()
    os.fsync(stream.fileno())
    os.chmod(stream.fileno(), 0o666 & ~_umask())  # noqa: PTH101 - mkstemp keeps files private


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
