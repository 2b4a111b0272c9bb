"""Which texts are missing in one of the languages that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from pactkit.model.definition import Definition
from pactkit.model.phrase import phrase
from pactkit.model.problem import NOTE, Complaint, TomlPath
from pactkit.model.record import FILLED_IN
from pactkit.model.text import Text, Translations

Placed: TypeAlias = tuple[TomlPath, Text]


def texts(definition: Definition) -> Iterator[Placed]:
    """Every text for people in a definition, with where it stands."""
    top = {"title": definition.title, "summary": definition.summary, "source": definition.source}
    yield from (((key,), text) for key, text in top.items() if text is not None)
    for at, scheme in enumerate(definition.schemes):
        for number, band in enumerate(scheme.bands):
            yield from _present(("schemes", at, "bands", number), title=band.title)
    for at, gate in enumerate(definition.gates):
        yield from _present(("gates", at), why=gate.why)
    for at, section in enumerate(definition.sections):
        yield from _present(("sections", at), title=section.title)
        for number, item in enumerate(section.items):
            path: TomlPath = ("sections", at, "items", number)
            yield from _present(path, ask=item.ask, why=item.why, good=item.good)
            yield from tables_by_language(item.source, (*path, "source"))
            for place, level in enumerate(item.levels):
                yield from _present((*path, "levels", place), text=level.text)
    for at, milestone in enumerate(definition.milestones):
        yield from _present(("milestones", at), title=milestone.title, owner=milestone.owner)
    yield from tables_by_language(definition.statements, ("statements",))


def _present(path: TomlPath, **named: Text | None) -> Iterator[Placed]:
    yield from (((*path, key), text) for key, text in named.items() if text is not None)


def tables_by_language(value: Any, path: TomlPath = ()) -> Iterator[Placed]:
    """Every text that a record gives by language, a site's facts with it; plain strings serve every language."""
    if isinstance(value, Translations):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from tables_by_language(part, (*path, key))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from tables_by_language(part, (*path, number))
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if not FILLED_IN.items() <= field.metadata.items():
                yield from tables_by_language(getattr(value, field.name), (*path, field.name.rstrip("_")))


def lacking(placed: Iterable[Placed], language: str) -> list[TomlPath]:
    """Where a table by language says nothing in a language."""
    return [path for path, text in placed if isinstance(text, Mapping) and not text.get(language)]


def untranslated(definition: Definition, languages: tuple[str, ...] = ()) -> Iterator[Complaint]:
    """A note per language that some text of a definition gives and others lack, and per one that is asked for."""
    placed = list(texts(definition))
    yield from missing_texts(placed, {*languages, *spoken(placed)})


def spoken(placed: Iterable[Placed]) -> set[str]:
    """The languages in which any of these texts is given."""
    return {language for _, text in placed if isinstance(text, Mapping) for language in text}


def missing_texts(placed: Iterable[Placed], languages: Iterable[str]) -> Iterator[Complaint]:
    """A note per language that texts lack, at the first of them; a plain string serves every language."""
    by_language = [(path, text) for path, text in placed if isinstance(text, Mapping)]
    for language in sorted(languages):
        missing = lacking(by_language, language)
        if missing:
            message = phrase(
                "%(n)s of %(all)s texts have no %(language)r; this is the first",
                n=len(missing),
                all=len(by_language),
                language=language,
            )
            yield Complaint(missing[0], message, severity=NOTE)
