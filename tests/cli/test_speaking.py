"""The language of the command line: what asks for it, and that help follows it back and forth."""

from __future__ import annotations

import gettext
import os

import pytest

from pactkit.cli.speaking import asked_language, language_now, speaking

from .making import pactkit


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        (["audit", "--lang", "es"], {}, "es"),
        (["audit", "--lang=es"], {}, "es"),
        (["--lang", "es", "audit", "--lang", "en"], {}, "en"),
        (["audit"], {"PACTKIT_LANG": "es"}, "es"),
        (["audit", "--lang", "en"], {"PACTKIT_LANG": "es"}, "en"),
        (["audit", "--lang", "xx"], {}, "en"),
        (["audit", "--lang"], {"PACTKIT_LANG": "xx"}, "en"),
    ],
)
def test_the_last_that_asks_is_heard(words: list[str], environment: dict[str, str], language: str) -> None:
    """The command line comes before the environment; where pactkit does not know the language it speaks English."""
    assert asked_language(words, environment) == language


@pytest.mark.parametrize("command", [["audit"], ["new"], ["new", "site"], ["plugins"]])
def test_help_follows_the_language_back_and_forth(command: list[str]) -> None:
    """What a command's help said once in one language it does not say in the next."""
    said = [pactkit(*command, *more, "--help").out for more in ([], ["--lang", "es"], [], ["--lang", "es"])]
    assert (said[0], said[1]) == (said[2], said[3])
    assert ("Show this message and exit." in said[0], "Show this message and exit." in said[1]) == (True, False)
    assert "Mostrar esta ayuda." in " ".join(said[1].split())


def test_nothing_is_left_behind() -> None:
    """When it has been said, Python's own gettext and the environment are as they were."""
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    with speaking("es"):
        assert language_now() == "es"
    assert (gettext.textdomain(), os.environ.get("LANGUAGE"), language_now()) == (*before, "en")


def test_without_a_word_it_explains_itself() -> None:
    """`pactkit` alone shows its commands; it is wrong usage all the same."""
    ran = pactkit()
    assert ran.code == 2
    assert (ran.out + ran.err).startswith("Usage: pactkit [OPTIONS] COMMAND [ARGS]...")
