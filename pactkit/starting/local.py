"""What is local at a site: the names that must not travel with its pattern, and free text without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import attrs

from pactkit.config.annotations import is_literal, is_tuple
from pactkit.model.catalogue import Catalogue
from pactkit.model.site import Site
from pactkit.starting.facts import stated_kind

GAP = "[…]"
SHORTEST = 3  # letters of a name; "en" is a language, and half a word
LANGUAGES = "languages"
_CAPITALISED = re.compile(r"\b[^\W\d_]\w{2,}\b")


def local_names(site: Site, catalogue: Catalogue) -> frozenset[str]:
    """Every name, id and free text that a site's file states of its place, its partners, its people and its groups."""
    found = {*_names(site), *_ids(site)}
    for component, facts in site.components.items():
        found |= set(_texts(facts, catalogue.facts.get(component)))
    return frozenset(text.strip() for text in found if len(text.strip()) >= SHORTEST)


def _names(site: Site) -> Iterator[str]:
    """Names as they are spoken."""
    yield site.alliance.name or ""
    yield from (partner.name for partner in site.alliance.partners)
    yield from (service.name for service in site.alliance.services)
    yield from (place.name for place in (site.area.places if site.area else ()))
    yield from (status.owner or "" for table in site.readiness.values() for status in table.values())


def _ids(site: Site) -> Iterator[str]:
    """Ids and codes."""
    yield from (partner.id for partner in site.alliance.partners)
    yield from (service.id for service in site.alliance.services)
    if site.area:
        yield site.area.code or ""
        yield from (code for place in site.area.places for code in place.codes)


def _texts(value: Any, kind: Any) -> Iterator[str]:
    """Every free text in facts; words of a list that the component gives (a Literal) are its own, not the site's."""
    if isinstance(value, str):
        if not is_literal(kind):
            yield value
    elif isinstance(value, tuple):
        inside = stated_kind(get_args(kind)[0]) if is_tuple(kind) else None
        for member in value:
            yield from _texts(member, inside)
    else:
        for name, member, inside in _members(value):
            if name != LANGUAGES:
                yield from _texts(member, inside)


def _members(value: Any) -> Iterator[tuple[str, Any, Any]]:
    """What stands in a record, in a table of a component without code, or in a text by language."""
    if attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield field.name, getattr(value, field.name), stated_kind(field.type)
    elif isinstance(value, Mapping):
        for key, member in value.items():
            yield key, member, None


def without_names(text: str, site: Site, names: Iterable[str]) -> str:
    """Free text with each of these names left out, and each word of them that stands with a capital letter.

    So "St Mark's hall" says nothing of St Mark's Church. What is no name in the file cannot be known for one.
    """
    parts = {word for name in _names(site) for word in _CAPITALISED.findall(name) if word[0].isupper()}
    whole = sorted(names, key=len, reverse=True)
    found = _any_of(whole, re.IGNORECASE).sub(GAP, text) if whole else text
    found = _any_of(sorted(parts, key=len, reverse=True), 0).sub(GAP, found) if parts else found
    return re.sub(rf"{re.escape(GAP)}(\W?\s?{re.escape(GAP)})+", GAP, found)


def _any_of(words: Iterable[str], flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?:['\u2019]s)?(?!\w)", flags)
