"""The laws of scoring, told on scoring that breaks them: each has a sentence of its own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from attrs import evolve

from pactkit.model.fidelity import FidelityReport, Interval
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.testing import broken_laws, laws

from .making import component

Bend = Callable[[Interval, FidelityReport], Interval]


def broken_by(bend: Bend, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The laws that are broken where every score is bent like this, without the names of items."""

    def bent(*given: Any, **named: Any) -> FidelityReport:
        report = standard_fidelity(*given, **named)
        score = report.schemes[0]
        return evolve(report, schemes=(evolve(score, score=bend(score.score, report)),))

    monkeypatch.setattr(laws, "standard_fidelity", bent)
    definition, _ = component().seal()
    sentences = broken_laws(definition)
    for code in definition.item_by_code:
        sentences = [sentence.replace(code, "an item") for sentence in sentences]
    return set(sentences)


def test_scores_that_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """Equal ratings give equal scores."""
    times = count()
    found = broken_by(lambda score, _: evolve(score, high=1000 + next(times)), monkeypatch)
    assert "equal ratings give different scores" in found


def test_scores_out_of_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A score keeps low <= point <= high."""
    found = broken_by(lambda score, _: evolve(score, low=1000), monkeypatch)
    assert found == {"scheme percent breaks low <= point <= high"}


def test_scores_that_fall(monkeypatch: pytest.MonkeyPatch) -> None:
    """A better answer never lowers a score."""

    def bend(score: Interval, report: FidelityReport) -> Interval:
        worse = sum(answer.level or 0 for answer in report.items)
        return evolve(score, low=-worse, point=-worse, high=-worse)

    found = broken_by(bend, monkeypatch)
    assert {f"scheme percent: a better answer to an item lowers its {end}" for end in ("low", "point", "high")} <= found


def test_items_that_do_not_apply(monkeypatch: pytest.MonkeyPatch) -> None:
    """An item that does not apply is as if the definition did not have it."""
    found = broken_by(lambda score, report: evolve(score, high=100 + len(report.items)), monkeypatch)
    assert found == {"scheme percent counts an item where it does not apply"}


def test_sound_scoring() -> None:
    """The standard scoring keeps all laws."""
    assert broken_laws(component().seal()[0]) == []
