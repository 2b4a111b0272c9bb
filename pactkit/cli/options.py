"""Options that many commands share, and what a command makes of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from attrs import frozen

from pactkit.assess.assessor import Assessor
from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.config.workspace import find_workspace
from pactkit.errors import MissingError
from pactkit.model.number import Number, exact

Command = TypeVar("Command", bound=Callable[..., Any])
FORMATS = ("text", "json", "markdown", "csv", "html")
ICS = "ics"  # of the calendar alone


class Day(click.ParamType[date]):
    """A date such as 2027-03-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date that was written."""
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2027-03-01", param, ctx)
        if not EARLIEST <= day <= LATEST:
            self.fail(f"the year {day.year} cannot be right", param, ctx)
        return day


class Format(click.ParamType["Target"]):
    """NAME or NAME:FILE."""

    name = "format"

    def __init__(self, formats: tuple[str, ...] = FORMATS) -> None:
        self.formats = formats

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        """The format, and the file it goes to."""
        name, colon, file = str(value).partition(":")
        if name == ICS and ICS not in self.formats:
            self.fail(f"there is no format {name!r} here: only `pactkit calendar` writes it", param, ctx)
        if name not in self.formats:
            from pactkit.model.names import did_you_mean  # noqa: PLC0415 - only for a mistake

            self.fail(f"there is no format {name!r}. {did_you_mean(name, self.formats)}", param, ctx)
        if colon and not file:
            self.fail(f"there is no file behind {value!r}", param, ctx)
        return Target(name, Path(file).absolute() if file else None)


class Percent(click.ParamType[Number]):
    """A number from 0 to 100."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Number:
        """The number, exact."""
        if not re.fullmatch(r"\d{1,3}(\.\d{1,20})?", str(value)):
            self.fail(f"{value!r} is not a number from 0 to 100, such as 70 or 72.5", param, ctx)
        number = exact(Fraction(str(value)))
        if number > 100:  # noqa: PLR2004 - percent
            self.fail(f"{value} is more than 100", param, ctx)
        return number


class Switch(click.ParamType[str]):
    """`no:ID`."""

    name = "no:ID"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The component that is switched off."""
        no, colon, component = str(value).partition(":")
        if no != "no" or not colon or not component:
            self.fail(f"{value!r} does not switch a component off; say no:ID", param, ctx)
        return component


@frozen
class Target:
    """A format, and the file it goes to; None: standard output."""

    name: str
    file: Path | None = None


@frozen(kw_only=True)
class Common:
    """What the shared options say."""

    as_of: date
    language: str
    targets: tuple[Target, ...]
    off: frozenset[str]
    fail_under: Number | None
    debug: bool
    stdout: TextIO  # the real one; plugins only reach standard error
    workspace: Path | None = None

    def assessor(self, root: Path | None = None) -> Assessor:
        """The programme of the workspace that was named, or that is nearest."""
        return Assessor(self.root(root), self.as_of, off=self.off)

    def root(self, root: Path | None = None) -> Path:
        """The workspace's folder."""
        named = root or self.workspace
        return find_workspace(Path.cwd()).root if named is None else named

    def assessor_of(self, site: str) -> tuple[Assessor, str]:
        """The programme of a site that was named by its id or its folder, and the site's id."""
        folder = Path(site)
        if self.workspace is None and ("/" in site or "\\" in site or site in (".", "..")) and folder.is_dir():
            assessor = self.assessor(folder.resolve().parent)
        else:
            assessor = self.assessor()
        return assessor, assessor.site_id(site)


def common(function: Command, formats: tuple[str, ...] = FORMATS) -> Command:
    """Add the options of a command that answers with documents; the command gets them as one `common`."""
    named = f"{', '.join(formats[:-1])} or {formats[-1]}"
    options = (
        click.option("--format", "formats", type=Format(formats), multiple=True, metavar="NAME[:FILE]",
                     help=f"{named}, to a file or standard output; repeatable."),
        click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file."),
        click.option("--fail-under", type=Percent(), default=None, metavar="NUMBER",
                     help="Exit with 1 if a component's low is under this percent of its range."),
    )  # fmt: skip
    return basic(_with(function, options))


def basic(function: Command) -> Command:
    """Add the options of every command that reads a workspace."""
    return _with(
        function,
        (
            click.option("-w", "--workspace", type=click.Path(path_type=Path), help="The workspace's folder. Default: "
                         "the nearest folder upwards with programme.toml, else ./site_configs."),
            click.option("--as-of", type=Day(), default=None, help="Answer as of this day. Default: today."),
            click.option("--lang", type=click.Choice(["en", "es"]), default="en", show_default=True,
                         help="Language of the components' texts."),
            click.option("-p", "off", type=Switch(), multiple=True, metavar="no:ID",
                         help="Switch a component off before it is imported; repeatable."),
            click.option("--debug", is_flag=True, help="Show tracebacks."),
        ),
    )  # fmt: skip


def _with(function: Command, options: Iterable[Callable[[Command], Command]]) -> Command:
    for option in reversed(tuple(options)):
        function = option(function)
    return function


def make_common(
    workspace: Path | None,
    as_of: date | None,
    lang: str,
    off: Iterable[str],
    formats: Iterable[Target] = (),
    output: Path | None = None,
    fail_under: Number | None = None,
    *,
    debug: bool,
) -> Common:
    """What the options say together; raises click's usage error where they contradict each other."""
    targets = list(formats) or [Target("text")]
    if output is not None:
        at = next((at for at, target in enumerate(targets) if target.file is None), None)
        if at is None:
            raise click.UsageError("-o names a file, and so does every --format")
        targets[at] = Target(targets[at].name, output.absolute())
    if sum(target.file is None for target in targets) > 1:
        raise click.UsageError("only one format can go to standard output; give the others a file: NAME:FILE")
    files = [os.path.realpath(target.file) for target in targets if target.file is not None]
    if len(set(files)) < len(files):
        raise click.UsageError("two formats cannot go to the same file")
    if workspace is not None and not workspace.is_dir():
        raise MissingError(f"there is no folder {workspace}")
    return Common(
        as_of=as_of or date.today(),  # noqa: DTZ011 - a day as people on the spot count it
        language=lang,
        targets=tuple(targets),
        off=frozenset(off),
        fail_under=fail_under,
        debug=debug,
        stdout=sys.stdout or StringIO(),  # None where it is closed
        workspace=workspace,
    )
