"""Which texts of a definition are missing in one of its languages."""

from __future__ import annotations

from collections.abc import Iterator

from pactkit.model.definition import Definition
from pactkit.model.problem import NOTE, Complaint, TomlPath
from pactkit.model.text import Text


def texts(definition: Definition) -> Iterator[tuple[TomlPath, Text]]:
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
            for place, level in enumerate(item.levels):
                yield from _present((*path, "levels", place), text=level.text)
    for at, milestone in enumerate(definition.milestones):
        yield from _present(("milestones", at), title=milestone.title, owner=milestone.owner)


def _present(path: TomlPath, **named: Text | None) -> Iterator[tuple[TomlPath, Text]]:
    yield from (((*path, key), text) for key, text in named.items() if text is not None)


def untranslated(definition: Definition, languages: tuple[str, ...] = ()) -> Iterator[Complaint]:
    """A note per language that some text gives and others lack; a plain string serves every language."""
    by_language = [(path, text) for path, text in texts(definition) if not isinstance(text, str)]
    wanted = sorted({language for _, text in by_language for language in text} | set(languages))
    for language in wanted:
        lacking = [path for path, text in by_language if not text.get(language)]
        if lacking:
            of = f"{len(lacking)} of {len(by_language)} texts"
            yield Complaint(lacking[0], f"{of} have no {language!r}; this is the first", severity=NOTE)
