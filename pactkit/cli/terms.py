"""The options that say which evidence counts and what is tried in place of the policy, for commands that score."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from pactkit.cli.speaking import language_now
from pactkit.errors import TermsError
from pactkit.languages.voice import say
from pactkit.model.terms import EVIDENCE, ORDINARY, Change, Terms
from pactkit.scoring.policy_changes import check_together, read_change

Command = TypeVar("Command", bound=Callable[..., Any])


class PolicyChange(click.ParamType[Change]):
    """KEY=VALUE."""

    name = "KEY=VALUE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Change:
        """What is tried."""
        try:
            return read_change(str(value))
        except TermsError as error:
            message, hint = (say(words, language_now()) for words in (error.message, error.hint))
            self.fail(f"{message}. {hint}" if hint else message, param, ctx)


def scoring(function: Command) -> Command:
    """Add the options of a command that scores; they come to it as the terms of its `common`."""
    options = (
        click.option("--evidence", type=click.Choice(EVIDENCE), default=None,
                     help="Count this evidence only; everything else is unanswered."),
        click.option("--policy", type=PolicyChange(), multiple=True, metavar="KEY=VALUE",
                     help="Try another policy, rule or threshold; repeatable."),
    )  # fmt: skip
    for option in reversed(options):
        function = option(function)
    return function


def terms_of(evidence: str | None, changes: Iterable[Change]) -> Terms:
    """What the options say together; raises click's usage error where they contradict each other."""
    tried = tuple(dict.fromkeys(changes))
    if evidence is None and not tried:
        return ORDINARY
    try:
        check_together(tried)
    except TermsError as error:
        raise click.UsageError(say(error.message, language_now())) from error
    return Terms(evidence=evidence, changes=tried)
