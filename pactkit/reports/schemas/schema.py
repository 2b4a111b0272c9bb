"""The schema of one kind of file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pactkit.languages.voice import voice_of
from pactkit.model.catalogue import Catalogue
from pactkit.model.made_with import MadeWith
from pactkit.reports.schemas.component import component_properties, component_rules
from pactkit.reports.schemas.facts import fact_definitions
from pactkit.reports.schemas.parts import Schema, document, texts
from pactkit.reports.schemas.programme import programme_properties
from pactkit.reports.schemas.review import review_definitions, review_properties
from pactkit.reports.schemas.site import site_definitions, site_properties

PROGRAMME, SITE, REVIEW, COMPONENT = "programme", "site", "review", "component"
KINDS = (PROGRAMME, SITE, REVIEW, COMPONENT)
_REQUIRED = {
    PROGRAMME: ("name",),
    SITE: ("name", "stage"),
    REVIEW: ("on", "wave", "source", "by"),
    COMPONENT: ("id", "version", "title"),
}


def schema_of(
    kind: str,
    catalogue: Catalogue,
    made_with: MadeWith,
    *,
    languages: Iterable[str] = ("en", "es"),
    language: str = "en",
) -> Schema:
    """The JSON Schema of a kind of file, as the components of the catalogue make it.

    `languages` are those of the programme, which an editor offers for texts; `language` is that of what it shows.
    Equal input gives equal output, which names what it was made with.
    """
    voice = voice_of(language)
    _ = voice.gettext
    titles = {
        PROGRAMME: _("A programme: programme.toml"),
        SITE: _("A site: site.toml"),
        REVIEW: _("A review of a site"),
        COMPONENT: _("The definition of a component"),
    }
    rules: list[Schema] = []
    definitions = texts(languages, voice)
    if kind == PROGRAMME:
        properties = programme_properties(catalogue, voice)
    elif kind == SITE:
        properties = site_properties(catalogue, voice)
        definitions |= fact_definitions(voice) | site_definitions(voice)
    elif kind == REVIEW:
        properties = review_properties(catalogue, voice)
        definitions |= review_definitions(voice)
    else:
        properties, rules = component_properties(voice), component_rules()
    found = document(titles[kind], _made(made_with), properties, _REQUIRED[kind], *rules)
    return {**found, "definitions": _used(found, definitions)}


def _made(made_with: MadeWith) -> str:
    """What the schema was made with: it speaks of these components, in these versions."""
    components = ", ".join(f"{name} {version}" for name, version in sorted(made_with.components.items()))
    return f"pactkit {made_with.pactkit}{'; ' + components if components else ''}; inputs {made_with.inputs}"


def _used(schema: Schema, definitions: Mapping[str, Schema]) -> dict[str, Schema]:
    """The definitions that the schema, or one of them, refers to."""
    used: dict[str, Schema] = {}
    waiting = [*_named(schema)]
    while waiting:
        name = waiting.pop()
        if name not in used:
            used[name] = definitions[name]
            waiting += _named(definitions[name])
    return {name: used[name] for name in definitions if name in used}


def _named(part: Any) -> Iterable[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield str(part["$ref"]).rpartition("/")[2]
        for inner in part.values():
            yield from _named(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _named(inner)
