"""Running a command: its errors become text, a tip and an exit code, and plugins cannot write into its output."""

from __future__ import annotations

import functools
import gc
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any

import click

from pactkit.cli.options import Common, make_common
from pactkit.errors import FilesError, PactkitError
from pactkit.files import reason
from pactkit.languages.voice import Voice, voice_of
from pactkit.model.finding import Failure
from pactkit.model.phrase import phrase
from pactkit.model.problem import order_of
from pactkit.reports.checking import problem_lines
from pactkit.reports.clean import clean
from pactkit.reports.text import plain_lines

SHARED = (
    "workspace", "as_of", "lang", "formats", "output", "off", "fail_under", "evidence", "policy", "debug",
)  # fmt: skip
DONE, FELL_SHORT, NOT_ALL = 0, 1, 2


def running(function: Callable[..., int]) -> Callable[..., None]:
    """Make a function of `common` a command: its result is the exit code."""

    @functools.wraps(function)
    def command(**options: Any) -> None:
        gc.freeze()  # what was imported stays
        gc.enable()
        shared = {name: options.pop(name) for name in SHARED if name in options}
        with errors_told(voice_of(shared["lang"]), debug=shared["debug"]):
            common = make_common(**shared)
            with redirect_stdout(sys.stderr):  # what a plugin prints must not land in a document
                code = function(common, **options)
            click.get_current_context().exit(code)

    return command


@contextmanager
def errors_told(voice: Voice, *, debug: bool) -> Iterator[None]:
    """Tell every error in words; a traceback only with --debug."""
    try:
        yield
    except FilesError as error:
        _traced(debug=debug)
        for problem in sorted(error.problems, key=order_of):
            click.echo(plain_lines(problem_lines(problem, voice)), err=True, nl=False)
        sys.exit(NOT_ALL)
    except PactkitError as error:
        _traced(debug=debug)
        _tell(voice, error.message, error.hint)
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except OSError as error:
        _traced(debug=debug)
        where = error.filename or phrase("standard output")
        _tell(voice, phrase("%(where)s: %(why)s", where=where, why=reason(error)))
    except Exception as error:  # noqa: BLE001 - a fault of pactkit's own is told in words too
        _traced(debug=debug)
        message = phrase("pactkit itself failed: %(kind)s: %(why)s", kind=type(error).__name__, why=str(error))
        hint = "" if debug else phrase("Run it again with --debug, and report what it shows")
        _tell(voice, message, hint)


def _tell(voice: Voice, message: str, hint: str = "") -> None:
    said = voice.gettext("Error: {message}").format(message=voice.say(message))  # as click says it
    click.echo(clean(said), err=True)
    if hint:
        click.echo(f"  {clean(voice.say(hint))}", err=True)
    sys.exit(NOT_ALL)


def _traced(*, debug: bool) -> None:
    if debug:
        click.echo(traceback.format_exc(), err=True)


def exit_code(common: Common, failures: Iterable[Failure], *, dropped: bool, under: int) -> int:
    """2 where not all could be done, 1 where something is under --fail-under, else 0."""
    found = list(failures)
    if common.debug:
        for failure in found:
            click.echo(failure.trace, err=True)
    if found or dropped:
        return NOT_ALL
    return FELL_SHORT if under else DONE
