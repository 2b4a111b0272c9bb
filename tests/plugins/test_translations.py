"""Whoever reads only one of the programme's languages can read every shipped component and every sample site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pactkit.assess.assessor import Assessor
from pactkit.model.definition import Definition
from pactkit.model.finding import Finding
from pactkit.model.phrase import Phrase
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.model.statement import Statement
from pactkit.model.text import Text, missing_languages, say
from pactkit.scoring.translations import texts

from .making import PLUGINS, Point, component_of

SITES = Path(__file__).parents[2] / "site_configs"
SAME = {"Mindful Mamas", "No"}  # a name, and a word that Spanish has too
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
EVERY = pytest.mark.parametrize("name", PLUGINS)


@cache
def samples() -> Assessor:
    """The sample sites."""
    return Assessor(SITES, date(2026, 11, 22), [Point(name) for name in PLUGINS])


SITE = pytest.mark.parametrize("site", samples().workspace.site_ids())


def definition_of(name: str) -> Definition:
    """What a component's file says."""
    return component_of(name).seal()[0]


def of_statements(statements: tuple[Statement, ...]) -> Iterable[Text | None]:
    """What statements say, but for what a document says: that may be a number or a name."""
    for one in statements:
        yield from (one.about, one.source, one.note)


def sources(definition: Definition) -> list[Text]:
    """Every source that a definition names."""
    found = [definition.source, *(item.source for item in definition.items)]
    found += [one.source for one in definition.statements]
    return [source for source in found if source is not None]


def of_site(site: Site) -> Iterable[Text | None]:
    """What people wrote in a site's file."""
    yield site.note
    yield from of_statements(site.statements)
    for need in site.area.need if site.area else ():
        yield from (need.measure, need.source)
    for states in site.readiness.values():
        for state in states.values():
            yield from (state.reason, state.note)
    for one in site.adaptations:
        yield from (one.what, one.why)


def of_review(review: Review) -> Iterable[Text | None]:
    """What a reviewer wrote beside the ratings."""
    for ratings in review.ratings.values():
        yield from ratings.not_applicable.values()
        for note in ratings.notes.values():
            yield from (note.reason, note.note, note.action.what if note.action else None)


def unsaid(found: Iterable[Text | None]) -> list[Text]:
    """The texts that are one string for all, or lack one of the programme's languages."""
    languages = samples().programme.languages
    return [
        text for text in found if text is not None and (isinstance(text, str) or missing_languages(text, languages))
    ]


@EVERY
def test_every_text_of_a_component(name: str) -> None:
    """Every text of a shipped component is there in each language of the sample programme, its sources with it."""
    definition = definition_of(name)
    assert unsaid(text for _, text in texts(definition)) == []
    assert unsaid(sources(definition)) == []
    assert unsaid(of_statements(definition.statements)) == []


@EVERY
def test_a_translation_is_one(name: str) -> None:
    """A text is not its English over again."""
    pairs = {(say(text), say(text, "es")) for _, text in texts(definition_of(name))}
    assert {english for english, spanish in pairs if english == spanish} - SAME == set()


@EVERY
def test_sources_have_the_same_numbers(name: str) -> None:
    """A source cites the same years, sections, tables and counts in both languages."""
    for source in sources(definition_of(name)):
        english, spanish = (
            sorted(re.sub(r"\D", "", number) for number in DIGITS.findall(say(source, language)))
            for language in ("en", "es")
        )
        assert english == spanish, say(source)


def test_every_text_of_the_programme() -> None:
    """What is written of the sample programme is there in each of its languages."""
    programme = samples().programme
    assert unsaid((programme.name, *programme.indicators.values(), *of_statements(programme.statements))) == []


@SITE
def test_every_text_of_a_sample_site(site: str) -> None:
    """Notes, reasons, needs, changes and sources of a sample site can be read in each language of the programme."""
    loaded = samples().workspace.load(site, samples().catalogue)
    assert loaded.site is not None
    assert loaded.reviews
    assert unsaid(of_site(loaded.site)) == []
    assert [text for review in loaded.reviews for text in unsaid(of_review(review))] == []


@SITE
def test_every_finding_and_figure_of_a_sample_site(site: str) -> None:
    """What components find and show at a sample site is said in each language: by a table, or by pactkit itself."""
    found: list[Finding] = [*samples().assess(site).findings]
    figures, failures = samples().figures(site)
    assert failures == ()
    words: list[Text | None] = [text for one in found for text in (one.message, one.advice)]
    words += [text for one in figures for text in (one.title, *one.notes, *(column.title for column in one.columns))]
    assert len(words) > len(found)
    assert unsaid(text for text in words if not isinstance(text, Phrase)) == []
    assert all(isinstance(text, Mapping | Phrase) for text in words if text)
