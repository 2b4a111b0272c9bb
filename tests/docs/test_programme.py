"""docs/programme.md names what is really there; what it gives as a document's is what an item has from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from click import Context

from pactkit.cli.group import pactkit
from pactkit.model.gathering import AUDIENCES
from pactkit.model.text import say
from pactkit_evaluation.words import Measure
from pactkit_peer_spaces.facts import Kind

from .markdown import DOCUMENTS, Document, Section, coded
from .naming import (
    ROOT,
    about,
    components,
    definitions,
    figures,
    has_fact,
    in_english,
    items,
    milestones,
    samples,
    stated,
)

PAGE = Document("programme")
GRANT = "Nesta, Early Years Savers Support Fund grant page"
PACT = "Citizens UK, PACT page"
PROJECT = "Southwark Citizens, PACT project page"
EVALUATION = "A parent-led evaluation of PACT (2023)"
STARTS = "National Children's Bureau and National Lottery Community Fund on A Better Start"
FIVE = (GRANT, PACT, PROJECT, EVALUATION, STARTS)
OTHERS = (
    "University of Warwick, How to use WEMWBS",
    "International Journal of Environmental Research and Public Health",
)
SPANISH = {
    GRANT: "Nesta, página de la ayuda Early Years Savers Support Fund",
    PACT: "Citizens UK, página de PACT",
    PROJECT: "Southwark Citizens, página del proyecto PACT",
    EVALUATION: "Evaluación de PACT dirigida por madres y padres (2023)",
    STARTS: "National Children's Bureau y National Lottery Community Fund, sobre A Better Start",
}
# The parts that the evaluation has: what a source cites must be one of them.
SECTIONS = {"1", "2.1", "2.2", "2.3", "3.1", "3.2", *(f"4.{n}" for n in range(1, 7)), *(f"5.{n}" for n in range(1, 6))}
PARTS = {"section": SECTIONS | {"6"}, "table": set("123456"), "figure": {"1", "2"}, "annex": set("ABC")}
KEYS = {"need", "places", "source", "published", "programme.toml", "site.toml", "[components.reach]"}
CODE = re.compile(rf"\b(?:{'|'.join(sorted({code[:2] for code in items()}))})-\d\d\b")
ALSO = re.compile(r"\(also [^)]*\)")
ITALICS = re.compile(r"(?<![\w*])\*([^*]+)\*(?![\w*])")


def sections_of(title: str) -> Iterator[Section]:
    """The section of a title, and those under it."""
    inside = 0
    for section in PAGE.sections:
        inside = section.level if section.title == title else 0 if section.level <= inside else inside
        if inside:
            yield section


def text_of(title: str) -> str:
    """All text under a title."""
    return "\n".join(section.text for section in sections_of(title))


def test_every_item_is_there() -> None:
    """An item that the page names is in a component; and each item that names a document stands on the page."""
    named = set(CODE.findall(PAGE.text))
    assert named - set(items()) == set()
    assert {code for code, item in items().items() if item.source} - named == set()


@pytest.mark.parametrize("code", sorted({code for code in coded(PAGE.text) if not CODE.fullmatch(code)}))
def test_every_name_is_there(code: str) -> None:
    """Whatever stands in code is a component, a milestone, a fact, a figure, a command, or a word of the files."""
    parts = {section.id for definition in definitions().values() for section in definition.sections}
    words = {*get_args(Measure), *get_args(Kind), *AUDIENCES, *samples().programme.indicators, *parts, *KEYS}
    commands = {f"pactkit {command}" for command in pactkit.list_commands(Context(pactkit))}
    assert (
        code in words | components().keys() | milestones() | figures()
        or has_fact(code)
        or (code.startswith("[") and code in DOCUMENTS["files"].text)
        or " ".join(code.split()[:2]) in commands
        or (ROOT / code).is_file()
    )


def test_every_statement_is_there() -> None:
    """What stands in italics is kept as a statement, with its source."""
    text = PAGE.text.replace("\n", " ").replace("*In italics*", "")
    assert set(ITALICS.findall(text)) - {about(matter) for matter in stated()} == set()


def test_statements_are_of_public_documents() -> None:
    """Who says something is a public document, by its title."""
    sources = {in_english(one.source) for matter in stated() for one in matter.statements}
    assert {source for source in sources if not any(title in source for title in (*FIVE, *OTHERS))} == set()


def test_every_disagreement_is_on_the_page() -> None:
    """Where documents disagree about the programme or Southwark, the page says about what."""
    named = set(ITALICS.findall(text_of("Where the documents disagree")))
    assert named == {about(matter) for matter in stated() if matter.disputed}


@pytest.mark.parametrize("document", FIVE)
def test_items_name_their_document(document: str) -> None:
    """An item that stands under a document names it in its source, but for those after "also"."""
    codes = set(CODE.findall(ALSO.sub("", text_of(document))))
    assert codes
    assert {code for code in codes if document not in in_english(items()[code].source)} == set()


@pytest.mark.parametrize("code", sorted(code for code, item in items().items() if item.source))
def test_sources_are_public_documents(code: str) -> None:
    """A source names a public document by its title, in every language, and only parts that the document has."""
    source = items()[code].source
    assert source is not None
    english, spanish = say(source), say(source, "es")
    assert any(title in english for title in (*FIVE, *OTHERS))
    if spanish != english:
        assert [title for title in SPANISH if title in english] == [
            title for title, title_es in SPANISH.items() if title_es in spanish
        ]
    for part, known in PARTS.items():
        for cited in re.findall(rf"\b{part}(?:s|es)? ((?:[\dA-C][\d.]*\b(?:, | and )?)+)", english):
            assert set(re.findall(r"\b(?:\d(?:\.\d)?|[A-C])\b(?! of)", cited)) - known == set()
