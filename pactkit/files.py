"""Files that are written whole or not at all: beside, then synced, then put in place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A stream whose text takes the place of the file when all of it was written; else the file stays as it was."""
    with _beside(path) as (stream, temporary):
        yield stream
        _close(stream)
        os.replace(temporary, path)  # noqa: PTH105 - the names say what is replaced by what


def create(path: Path, text: str) -> bool:
    """Write a new file; False, and nothing touched, where there is one already."""
    if os.path.lexists(path):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path) as (stream, temporary):
        stream.write(text)
        _close(stream)
        try:
            os.link(temporary, path)  # noqa: PTH200 - unlike a rename it never takes another file's place
        except FileExistsError:
            return False
        temporary.unlink()
    return True


@contextmanager
def _beside(path: Path) -> Iterator[tuple[TextIO, Path]]:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
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
