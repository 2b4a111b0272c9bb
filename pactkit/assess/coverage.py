"""How many of the texts that people read there are in each of the programme's languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from pactkit.config.complaints import Complaints
from pactkit.config.toml_file import TomlFile, read_toml
from pactkit.config.workspace import PROGRAMME_FILE, Workspace
from pactkit.host.host import Host
from pactkit.languages.catalogue import known_languages, sentences_said
from pactkit.model.phrase import phrase
from pactkit.model.problem import NOTE, Problem, TomlPath
from pactkit.model.programme import Programme
from pactkit.model.site import Site
from pactkit.scoring.translations import Placed, lacking, missing_texts, spoken, tables_by_language, texts

PACTKIT, PROGRAMME, COMPONENT, SITE = "pactkit", "programme", "component", "site"


@frozen(kw_only=True)
class Coverage:
    """One part in one language. Only texts given by language count: a plain string serves every language."""

    language: str
    kind: str  # pactkit: its own words | programme | component | site
    part: str  # the id of the component or site, else the kind
    texts: int
    translated: int
    missing: tuple[TomlPath, ...] = ()  # where in the part's file, but for pactkit's own words

    @property
    def complete(self) -> bool:
        """Whether everything there is can be read in the language."""
        return self.translated == self.texts


@frozen(kw_only=True)
class Covered:
    """The coverage of some parts, and a note on each file of the workspace that lacks something."""

    coverage: tuple[Coverage, ...]
    notes: tuple[Problem, ...] = ()


def programme_covered(programme: Programme, workspace: Workspace, host: Host) -> Covered:
    """Pactkit's own words, the programme's texts, and those of every component."""
    languages = programme.languages
    placed = list(tables_by_language(programme))
    path = workspace.folder / PROGRAMME_FILE
    found = [*_own(languages), *_coverage(PROGRAMME, PROGRAMME, placed, languages)]
    notes = [*_speechless(path, languages), *_notes(path, PROGRAMME_FILE, placed, languages)]
    for component in sorted(host.plugins):
        plugin = host.plugins[component]
        told = list(texts(plugin.definition))
        found += _coverage(COMPONENT, component, told, languages)
        if not plugin.coded:  # its definition's own notes are on the languages that it speaks somewhere
            unspoken = set(languages) - spoken(told)
            notes += _notes(workspace.folder / plugin.distribution, plugin.distribution, told, unspoken)
    return Covered(coverage=tuple(found), notes=tuple(notes))


def site_covered(site: Site, file: TomlFile, languages: Iterable[str]) -> Covered:
    """The texts that a site gives by language; nothing of one that has only plain ones."""
    placed = list(tables_by_language(site))
    if not placed:
        return Covered(coverage=())
    asked = tuple(languages)
    return Covered(coverage=tuple(_coverage(SITE, site.id, placed, asked)), notes=_located(file, placed, asked))


def _coverage(kind: str, part: str, placed: list[Placed], languages: Iterable[str]) -> Iterator[Coverage]:
    count = sum(not isinstance(text, str) for _, text in placed)
    for language in languages:
        missing = tuple(lacking(placed, language))
        yield Coverage(
            language=language, kind=kind, part=part, texts=count, translated=count - len(missing), missing=missing
        )


def _own(languages: Iterable[str]) -> Iterator[Coverage]:
    for language in languages:
        every, said = sentences_said(language)
        yield Coverage(language=language, kind=PACTKIT, part=PACTKIT, texts=every, translated=said)


def _speechless(path: Path, languages: Iterable[str]) -> Iterator[Problem]:
    """A note for each language of the programme that pactkit has no words of."""
    complaints = Complaints(PROGRAMME_FILE)
    for number, language in enumerate(languages):
        if language not in known_languages():
            complaints.add(
                ("languages", number),
                phrase("pactkit itself does not speak %(code)s yet: pages will be in English words", code=language),
                hint=phrase("Add %(file)s", file=f"pactkit/languages/{language}.po"),
                severity=NOTE,
            )
    if complaints.found:
        yield from complaints.problems(read_toml(path, PROGRAMME_FILE).text)


def _notes(path: Path, name: str, placed: list[Placed], languages: Iterable[str]) -> tuple[Problem, ...]:
    asked = tuple(languages)
    if not any(lacking(placed, language) for language in asked):
        return ()
    return _located(read_toml(path, name), placed, asked)


def _located(file: TomlFile, placed: list[Placed], languages: Iterable[str]) -> tuple[Problem, ...]:
    complaints = Complaints(file.name)
    complaints.found += missing_texts(placed, languages)
    return complaints.problems(file.text)
