"""A progress bar on standard error, for long work in a terminal; nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LONG = 100  # things to do from which a bar is worth its line


@contextmanager
def progress_of(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function to be told how many of how many are done."""
    if not (sys.stderr and sys.stderr.isatty()):  # None where it is closed
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, and pipes do without
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, visible=False)
        yield lambda done, whole: bar.update(task, completed=done, total=whole, visible=whole >= LONG)
