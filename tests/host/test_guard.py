"""The guard around a plugin's code, and the failures it makes."""

from __future__ import annotations

import pytest

from pactkit.errors import ComponentError
from pactkit.host.guard import Failures, describe
from pactkit.model.finding import Failure


def failure(plugin: str, stage: str = "load", message: str = "x") -> Failure:
    """A failure of a plugin."""
    return Failure(plugin=plugin, distribution="d 1", stage=stage, message=message)


def test_failures_are_kept_once_and_in_order() -> None:
    """The same failure is kept once; they stand by plugin, stage and message."""
    failures = Failures()
    assert not failures
    for one in (failure("b"), failure("a", "register"), failure("a", "load", "y"), failure("b"), failure("a")):
        failures.add(one)
    assert failures
    assert list(failures) == [failure("a"), failure("a", "load", "y"), failure("a", "register"), failure("b")]


def test_a_guard_that_nothing_happens_in() -> None:
    """A body that raises nothing leaves no failure."""
    failures = Failures()
    with failures.guard("a", "d 1", "load") as guard:
        pass
    assert (guard.failure, list(failures)) == (None, [])


@pytest.mark.parametrize("error", [SystemExit(2), GeneratorExit(), RecursionError(), MemoryError(), BaseException()])
def test_everything_raised_becomes_a_failure(error: BaseException) -> None:
    """SystemExit and worse must not take the report down."""
    failures = Failures()
    with failures.guard("a", "d 1", "load") as guard:
        raise error
    assert [guard.failure] == list(failures)
    assert guard.failure is not None
    assert guard.failure.message.startswith(type(error).__name__)


def test_ctrl_c_goes_through() -> None:
    """Only a person's Ctrl-C goes through."""
    failures = Failures()
    with pytest.raises(KeyboardInterrupt), failures.guard("a", "d 1", "load"):
        raise KeyboardInterrupt
    assert not failures


class Unspeakable(Exception):
    """An exception that breaks when it is asked for its words."""

    def __str__(self) -> str:
        raise ValueError


def test_an_error_in_one_line() -> None:
    """A failure's message is one line: the error's kind and words, or pactkit's own sentence with its hint."""
    assert describe(ValueError("two\nlines ")) == "ValueError: two lines"
    assert describe(ValueError()) == "ValueError"
    assert describe(ComponentError("It is wrong", hint="Mend it")) == "It is wrong. Mend it"
    assert describe(ComponentError("It is wrong")) == "It is wrong"
    assert describe(Unspeakable()) == "Unspeakable: its own words cannot be read"
