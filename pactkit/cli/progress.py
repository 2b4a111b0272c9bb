"""A progress bar on standard error, for long work in a terminal; nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

LONG = 100  # things to do from which a bar is worth its line


@contextmanager
def progress_of(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function to be told how many of how many are done."""
    if not (sys.stderr and sys.stderr.isatty()):  # None where it is closed
        yield lambda _done, _whole: None
        return
    with ExitStack() as stack:
        update: list[Callable[[int, int], None]] = []  # of the bar, once there is one

        def tell(done: int, whole: int) -> None:
            if whole >= LONG and not update:
                update.append(_bar(stack, what))
            for one in update:
                one(done, whole)

        yield tell


def _bar(stack: ExitStack, what: str) -> Callable[[int, int], None]:
    from rich.console import Console  # noqa: PLC0415 - slow to import, and pipes do without
    from rich.progress import Progress  # noqa: PLC0415

    bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
    task = bar.add_task(what)
    return lambda done, whole: bar.update(task, completed=done, total=whole)
