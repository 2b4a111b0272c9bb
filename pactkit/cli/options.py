"""Options that many commands share, and what a command makes of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from gettext import gettext as _
from io import StringIO
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from attrs import frozen

from pactkit.assess.assessor import Assessor
from pactkit.cli.speaking import language_now
from pactkit.cli.terms import terms_of
from pactkit.config.toml_file import EARLIEST, LATEST
from pactkit.config.workspace import find_workspace
from pactkit.errors import MissingError
from pactkit.languages.catalogue import known_languages
from pactkit.languages.voice import Voice, say, voice_of
from pactkit.model.number import Number, exact
from pactkit.model.phrase import phrase
from pactkit.model.terms import ORDINARY, Change, Terms

Command = TypeVar("Command", bound=Callable[..., Any])
FORMATS = ("text", "json", "markdown", "csv", "html")
ICS = "ics"  # of the calendar alone
JUNIT, SARIF = "junit", "sarif"  # of check and audit alone


class Day(click.ParamType[date]):
    """A date such as 2027-03-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date that was written."""
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(_("%(value)r is not a date such as 2027-03-01") % {"value": value}, param, ctx)
        if not EARLIEST <= day <= LATEST:
            self.fail(_("the year %(year)s cannot be right") % {"year": day.year}, param, ctx)
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
            self.fail(
                _("there is no format %(name)r here: only `pactkit calendar` writes it") % {"name": name}, param, ctx
            )
        if name in (JUNIT, SARIF) and name not in self.formats:
            words = _("there is no format %(name)r here: only `pactkit check` and `pactkit audit` write it")
            self.fail(words % {"name": name}, param, ctx)
        if name not in self.formats:
            from pactkit.model.names import did_you_mean  # noqa: PLC0415 - only for a mistake

            said = {"name": name, "hint": say(did_you_mean(name, self.formats), language_now())}
            self.fail(_("there is no format %(name)r. %(hint)s") % said, param, ctx)
        if colon and not file:
            self.fail(_("there is no file behind %(value)r") % {"value": value}, param, ctx)
        return Target(name, Path(file).absolute() if file else None)


class Percent(click.ParamType[Number]):
    """A number from 0 to 100."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Number:
        """The number, exact."""
        if not re.fullmatch(r"\d{1,3}(\.\d{1,20})?", str(value)):
            self.fail(_("%(value)r is not a number from 0 to 100, such as 70 or 72.5") % {"value": value}, param, ctx)
        number = exact(Fraction(str(value)))
        if number > 100:  # noqa: PLR2004 - percent
            self.fail(_("%(value)s is more than 100") % {"value": value}, param, ctx)
        return number


class Switch(click.ParamType[str]):
    """`no:ID`."""

    name = "no:ID"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The component that is switched off."""
        no, colon, component = str(value).partition(":")
        if no != "no" or not colon or not component:
            self.fail(_("%(value)r does not switch a component off; say no:ID") % {"value": value}, param, ctx)
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
    terms: Terms = ORDINARY  # of a command that scores

    @property
    def voice(self) -> Voice:
        """How the command speaks."""
        return voice_of(self.language)

    def assessor(self, root: Path | None = None) -> Assessor:
        """The programme of the workspace that was named, or that is nearest."""
        return Assessor(self.root(root), self.as_of, off=self.off, terms=self.terms)

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
            click.option("--lang", type=click.Choice(known_languages()), default=language_now, show_default="en",
                         help="The language of all that is said."),
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
    evidence: str | None = None,
    policy: Iterable[Change] = (),
    *,
    debug: bool,
) -> Common:
    """What the options say together; raises click's usage error where they contradict each other."""
    targets = list(formats) or [Target("text")]
    if output is not None:
        at = next((at for at, target in enumerate(targets) if target.file is None), None)
        if at is None:
            raise click.UsageError(_("-o names a file, and so does every --format"))
        targets[at] = Target(targets[at].name, output.absolute())
    if sum(target.file is None for target in targets) > 1:
        raise click.UsageError(_("only one format can go to standard output; give the others a file: NAME:FILE"))
    files = [os.path.realpath(target.file) for target in targets if target.file is not None]
    if len(set(files)) < len(files):
        raise click.UsageError(_("two formats cannot go to the same file"))
    if workspace is not None and not workspace.is_dir():
        raise MissingError(phrase("there is no folder %(folder)s", folder=str(workspace)))
    return Common(
        as_of=as_of or date.today(),  # noqa: DTZ011 - a day as people on the spot count it
        language=lang,
        targets=tuple(targets),
        off=frozenset(off),
        fail_under=fail_under,
        debug=debug,
        stdout=sys.stdout or StringIO(),  # None where it is closed
        workspace=workspace,
        terms=terms_of(evidence, policy),
    )
