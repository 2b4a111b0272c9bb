"""Evaluations made by hand, and what the Southwark site publishes of the evaluation of 2023."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pactkit_evaluation
from pactkit.api import Context, Figure, Finding, People, Share, Text, say
from pactkit.assess.assessor import Assessor
from pactkit.host.publication_checks import checked_figures
from pactkit.model.text import Translations
from pactkit_evaluation.evidence import Contrary, Effect, Study
from pactkit_evaluation.facts import Evaluation, Planned, Result, SupportMaps
from pactkit_evaluation.rounds import Band, Round

from .making import DAY, PLUGINS, Point, at, in_both

SITES = Path(__file__).parent.parent.parent / "site_configs"
AS_OF = date(2026, 11, 22)
PRINTED = "A parent-led evaluation of PACT (2023)"
WHY = Translations({"en": "it is ours", "es": "es nuestro"})
SAID = Translations({"en": "Something", "es": "Algo"})


def ago(days: int) -> date:
    """A day before the day of the tests."""
    return DAY - timedelta(days=days)


def planned(**stated: Any) -> Planned:
    """A measure whose two days are still to come, six months apart."""
    given: dict[str, Any] = {"measure": "gad_7", "indicators": ("mental_wellbeing",), "baseline": ago(-9)}
    return Planned(**{**given, "follow_up": ago(-192), **stated})


def result(**stated: Any) -> Result:
    """A first wave that parents have heard of."""
    given: dict[str, Any] = {"wave": "w1", "on": ago(100), "at": "baseline", "measure": "gad_7", "given_back": DAY}
    return Result(**{**given, **stated})


def a_round(**stated: Any) -> Round:
    """A round of last spring that parents have heard of."""
    given: dict[str, Any] = {"id": "r1", "on": ago(150), "given_back": ago(100)}
    return Round(**{**given, **stated})


def maps(**stated: Any) -> SupportMaps:
    """Support maps, drawn one to one when parents joined."""
    given: dict[str, Any] = {"on": ago(100), "method": "one_to_one", "taken": "joining"}
    return SupportMaps(**{**given, **stated})


def study(title: str = "Study", **stated: Any) -> Study:
    """A study that used the GAD-7, clearly independent unless said otherwise."""
    given: dict[str, Any] = {"title": title, "evaluator": "Somebody", "starts": 2020, "measures": ("gad_7",)}
    if stated.get("independent", "yes") != "yes":
        given["because"] = WHY
    return Study(**{**given, **stated})


def effect(**stated: Any) -> Effect:
    """An effect on mental health that was seen by the GAD-7."""
    given: dict[str, Any] = {"outcome": "maternal_mental_health", "what": SAID, "measure": "gad_7", "observed": True}
    return Effect(**{**given, "domain": "mental_health", **stated})


def contrary(**stated: Any) -> Contrary:
    """A peer-reviewed study that found no benefit for mental health."""
    given: dict[str, Any] = {"title": "Against", "source": "Journal 1", "domains": ("mental_health",), "found": SAID}
    return Contrary(**{**given, "peer_reviewed": True, **stated})


def bands(*parents: int, **mentions: tuple[int, ...]) -> tuple[Band, ...]:
    """Bands of six months each, the last one open, with the mentions of a domain in each."""
    found = []
    for number, count in enumerate(parents):
        stated: dict[str, Any] = {domain: counts[number] for domain, counts in mentions.items()}
        ends = None if number + 1 == len(parents) else 6 * number + 6
        found.append(Band(from_months=6 * number, to_months=ends, parents=count, **stated))
    return tuple(found)


def place(facts: Evaluation, **site: Any) -> Context[Evaluation]:
    """A site with this evaluation."""
    return at("evaluation", facts, **site)


def figures(context: Context[Evaluation]) -> Mapping[str, Figure]:
    """What is published, by id; every text of it is said in both languages."""
    return by_id(checked_figures(pactkit_evaluation.pactkit_figures(context=context), "pactkit_figures"))


def by_id(found: tuple[Figure, ...]) -> Mapping[str, Figure]:
    """Figures by id; every title and note of them is said in both languages."""
    for figure in found:
        for text in (figure.title, *figure.notes, *(column.title for column in figure.columns)):
            assert in_both(text)
    return {figure.id: figure for figure in found}


def shown(figure: Figure) -> list[list[Any]]:
    """The rows: texts in English, counts of people as numbers, shares as `6/7`."""
    return [[_shown(cell) for cell in row] for row in figure.rows]


def notes(figure: Figure) -> list[str]:
    """The notes in English."""
    return [say(note) for note in figure.notes]


def _shown(cell: Any) -> Any:
    if isinstance(cell, Share):
        return f"{cell.part}/{cell.whole}"
    if isinstance(cell, People):
        return cell.count
    return say(cell) if isinstance(cell, str | Mapping) else cell


@cache
def _assessor() -> Assessor:
    return Assessor(SITES, AS_OF, points=[Point(name) for name in PLUGINS])


@cache
def site_figures(site: str) -> Mapping[str, Figure]:
    """What the component publishes about one of the shipped sites."""
    found, failures = _assessor().figures(site)
    assert not [failure for failure in failures if failure.plugin == "evaluation"]
    return by_id(tuple(figure for figure in found if figure.component == "evaluation"))


@cache
def site_findings(site: str) -> tuple[Finding, ...]:
    """What the component finds at one of the shipped sites."""
    return tuple(one for one in _assessor().assess(site).findings if one.component == "evaluation")


def messages(site: str) -> list[str]:
    """The findings of a shipped site in English."""
    return [say(one.message) for one in site_findings(site)]


def english(text: Text | None) -> str:
    """A text in English."""
    return say(text)
