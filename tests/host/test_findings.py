"""What a plugin's findings may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pactkit.api import Context, Finding
from pactkit.host.checks import checked_findings
from pactkit.model.text import Translations

from .making import BROKEN, alone, context, line_of, point, said

ONE = Finding.note("one")
TWO = Finding.blocker(Translations({"en": "two", "es": "dos"}), at=("groups", 0, "venue"), advice={"en": "Mend it"})


@pytest.mark.parametrize("given", [None, [], (), iter(())])
def test_nothing_noticed(given: Any) -> None:
    """Noticing nothing is not a failure."""
    host, plugin, failures = alone(point(pactkit_findings=lambda: given))
    assert host.findings(plugin, context(plugin), failures) == ()
    assert said(failures) == []
    assert checked_findings(given) == ()


@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_findings_in_any_order_of_things(kind: Any) -> None:
    """Findings are given as a list or any other iterable, and keep their order."""
    host, plugin, failures = alone(point(pactkit_findings=lambda: kind([ONE, TWO])))
    assert host.findings(plugin, context(plugin), failures) == (ONE, TWO)


def test_without_the_hook() -> None:
    """The hook is optional."""
    host, plugin, failures = alone(point())
    assert (host.findings(plugin, context(plugin), failures), said(failures)) == ((), [])


TEXTS = "a finding's message and advice are texts, or texts by language"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (5, "pactkit_findings gave int, not findings. Give a list of them"),
        ("a warning", "pactkit_findings gave str, not findings. Give a list of them"),
        (ONE, "pactkit_findings gave Finding, not findings. Give a list of them"),
        ([ONE, "a warning"], "pactkit_findings gave str, not a Finding"),
        ({"warning": ONE}, "pactkit_findings gave str, not a Finding"),
        ([Finding(severity="error", message="x")], "a finding is a blocker, warning, note, not 'error'"),
        ([Finding.note("")], "a finding has no message"),
        ([Finding.note({})], "a finding has no message"),
        ([Finding.note({"en": ""})], "a finding has no message"),
        ([Finding.note(5)], TEXTS),  # type: ignore[arg-type]  # that is the point
        ([Finding.note({"en": 5})], TEXTS),  # type: ignore[dict-item]
        ([Finding.note({1: "x"})], TEXTS),  # type: ignore[dict-item]
        ([Finding.note("x", advice=["y"])], TEXTS),  # type: ignore[arg-type]
        ([Finding.note("x", at="groups")], "a finding's at is a tuple of names and places, not 'groups'"),  # type: ignore[arg-type]
        ([Finding.note("x", at=(0.5,))], "a finding's at is a tuple of names and places, not (0.5,)"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_finding(given: Any, sentence: str) -> None:
    """One thing that is no finding drops the component's findings, and is named."""
    host, plugin, failures = alone(point(pactkit_findings=lambda: given))
    assert host.findings(plugin, context(plugin), failures) == ()
    assert said(failures) == [f"{BROKEN} (pactkit-example 1.0) pactkit_findings: {sentence}"]


def test_a_generator_that_raises_after_a_finding() -> None:
    """A generator is run to its end inside the guard: what it gave before it raised is dropped too."""

    def noticed(context: Context[Any]) -> Iterator[Finding]:
        yield ONE
        raise LookupError(context.site.id)

    host, plugin, failures = alone(point(pactkit_findings=noticed))
    assert host.findings(plugin, context(plugin), failures) == ()
    assert said(failures) == [
        f"{BROKEN} (pactkit-example 1.0) pactkit_findings: LookupError: leeds {line_of(noticed, 2)}"
    ]
