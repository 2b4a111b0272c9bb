"""Files that are written whole or not at all: beside, then synced, then put in place."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from pactkit.model.phrase import phrase

# What is no letter in a file's name is written as an escape, which JSON reads back.
AS_ESCAPES = "backslashreplace"

_REASONS = {  # what the system says in English, so that it can be said in other languages
    errno.ENOENT: phrase("No such file or directory"),
    errno.EACCES: phrase("Permission denied"),
    errno.EPERM: phrase("Operation not permitted"),
    errno.EEXIST: phrase("File exists"),
    errno.EISDIR: phrase("Is a directory"),
    errno.ENOTDIR: phrase("Not a directory"),
    errno.EROFS: phrase("Read-only file system"),
    errno.ENOSPC: phrase("No space left on device"),
    errno.EIO: phrase("Input/output error"),
    errno.EMFILE: phrase("Too many open files"),
    errno.ENAMETOOLONG: phrase("File name too long"),
    errno.ELOOP: phrase("Too many levels of symbolic links"),
}


def reason(error: OSError) -> str:
    """Why the system did not do something: a sentence of pactkit's where it is a usual one, else the system's own."""
    said = error.strerror or str(error)
    usual = _REASONS.get(error.errno or 0)
    return usual if usual == said else said


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


@contextmanager
def replacing_bytes(path: Path) -> Iterator[BinaryIO]:
    """The same for a file that is no text."""
    with _beside(Path(os.path.realpath(path))) as (stream, temporary):
        yield cast(BinaryIO, stream.buffer)
        _close(stream)
        temporary.replace(os.path.realpath(path))


def create(path: Path, content: str | bytes) -> bool:
    """Write a new file; False, and nothing touched, where there is one already."""
    if os.path.lexists(path):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    written = content if isinstance(content, bytes) else content.encode("utf-8", AS_ESCAPES)
    with _beside(path) as (stream, temporary):
        stream.buffer.write(written)
        _close(stream)
        try:
            os.link(temporary, path)  # unlike a rename it never takes another file's place
        except FileExistsError:
            return False
        except OSError:  # file systems such as those of USB sticks have no links
            with path.open("xb") as plainly:
                plainly.write(written)
    return True


@contextmanager
def _beside(path: Path) -> Iterator[tuple[TextIOWrapper, Path]]:
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
