"""Holding a kept audit against the same audit made now: every number, every verdict, and what may have moved them.

The two are compared as JSON, whatever keys they have, so that nothing that an audit says is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import evolve, frozen

from pactkit.assess.kept import Document, Kept
from pactkit.model.verification import (
    ANY_FILE,
    COMPONENT,
    PACTKIT,
    SHARED_FILE,
    SITE_FILES,
    Cause,
    Moved,
    Verification,
)

HOW = frozenset({"format", "made_with", "options", "fingerprints"})  # keys that say how it was made, not what it says
DIGEST = "inputs"  # of a site: how, too
WORDS = frozenset(
    {
        "message",
        "advice",
        "hint",
        "why",
        "what",
        "says",
        "note",
        "about",
        "asks",
        "name",
        "title",
        "programme",
        "reason",
    }
)
PLACES = frozenset({"line", "column"})
IDENTITY = ("site", "component", "code", "item", "about", "file", "plugin", "stage", "kind")
_DIGITS = re.compile(r"\d+")


@frozen(kw_only=True)
class _At:
    """Where in the audit a comparison stands."""

    site: str | None = None
    component: str | None = None
    path: tuple[str, ...] = ()

    def key(self, name: str) -> _At:
        return evolve(self, path=(*self.path, name))

    def member(self, table: Document, label: str) -> _At:
        """The place of a member of a list; one of `sites` is a site, one of `components` a component."""
        site, component = table.get("site"), table.get("component")
        if self.path == ("sites",):
            return _At(site=label)
        if self.path[-1:] == ("components",) and type(table.get("id")) is str:
            return evolve(self, component=label, path=self.path[:-1])
        found = self.key(label)
        found = evolve(found, site=site) if self.site is None and type(site) is str else found
        return evolve(found, component=component) if type(component) is str else found

    def moved(self, was: Any, now: Any) -> Moved:
        return Moved(site=self.site, component=self.component, key=".".join(self.path), was=was, now=now)


def verify(kept: Kept, now: Document) -> Verification:
    """What became of the kept audit; `now` is the same audit, made of the workspace as it is."""
    was = kept.document
    causes = tuple(_causes(was, now))
    older = was["made_with"]["pactkit"] != now["made_with"]["pactkit"]
    moved: list[Moved] = []
    reworded: list[Moved] = []
    unsaid: set[str] = set()
    for found in _tables(_said(was), _said(now), _At(), unsaid if older else None):
        own = tuple(cause for cause in causes if _bears_on(cause, found))
        told = evolve(found, causes=own)
        (reworded if _only_words(told) else moved).append(told)
    return Verification(
        as_of=date.fromisoformat(was["as_of"]),
        causes=causes,
        moved=tuple(moved),
        reworded=tuple(reworded),
        unsaid=tuple(sorted(unsaid)),
        unstated=kept.unstated,
    )


def _said(document: Document) -> Document:
    """What an audit says, without how it was made."""
    sites = [{key: part for key, part in site.items() if key != DIGEST} for site in document["sites"]]
    return {key: sites if key == "sites" else part for key, part in document.items() if key not in HOW}


def _causes(was: Document, now: Document) -> Iterator[Cause]:
    """Everything of what the audit was made from that is another now."""
    made, made_now = was["made_with"], now["made_with"]
    if made["pactkit"] != made_now["pactkit"]:
        yield Cause(kind=PACTKIT, about="", was=made["pactkit"], now=made_now["pactkit"])
    yield from _differing(COMPONENT, made["components"], made_now["components"])
    prints, digests = was.get("fingerprints"), _digests(was)
    if prints is not None:
        yield from _differing(SHARED_FILE, prints, now["fingerprints"])
    if digests is not None:
        yield from _differing(SITE_FILES, digests, _digests(now) or {})
    if (prints is None or digests is None) and made["inputs"] != made_now["inputs"]:
        yield Cause(kind=ANY_FILE, about="", was=made["inputs"], now=made_now["inputs"])


def _digests(document: Document) -> dict[str, str] | None:
    """The digest of each site; None where an older pactkit did not write them down."""
    sites = document["sites"]
    if not all(DIGEST in site for site in sites):
        return None
    return {site["id"]: site[DIGEST] for site in sites}


def _differing(kind: str, was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Cause]:
    for about in sorted({*was, *now}):
        if was.get(about) != now.get(about):
            yield Cause(kind=kind, about=about, was=was.get(about), now=now.get(about))


def _bears_on(cause: Cause, moved: Moved) -> bool:
    """Whether this may have moved it: a site's files move what is said of it, or of all; a version its component."""
    if cause.kind == SITE_FILES:
        return moved.site in (None, cause.about)
    if cause.kind == COMPONENT:
        return moved.component in (None, cause.about)
    return True


def _only_words(moved: Moved) -> bool:
    """Whether a person would call it the same: other words around the same figures, or another line of a changed file.

    Where nothing that the audit was made from is another now, neither words nor lines can be: then they were changed in
    the kept audit.
    """
    last = moved.key.rpartition(".")[2]
    if last in PLACES:
        return any(cause.kind in (SITE_FILES, SHARED_FILE, ANY_FILE) for cause in moved.causes)
    if last not in WORDS or not moved.causes or type(moved.was) is not str or type(moved.now) is not str:
        return False
    return _DIGITS.findall(moved.was) == _DIGITS.findall(moved.now)


def _differences(was: Any, now: Any, at: _At, unsaid: set[str] | None) -> Iterator[Moved]:
    if type(was) is dict and type(now) is dict and "exact" not in was:
        yield from _tables(was, now, at, unsaid)
    elif type(was) is list and type(now) is list and all(type(one) is dict for one in (*was, *now)):
        yield from _lists(was, now, at, unsaid)
    elif not _same(was, now):
        yield at.moved(was, now)


def _tables(was: Document, now: Document, at: _At, unsaid: set[str] | None) -> Iterator[Moved]:
    """Key by key; a key that only the newer audit has is no movement where another pactkit made the older."""
    for key, part in was.items():
        if key in now:
            yield from _differences(part, now[key], at.key(key), unsaid)
        else:
            yield at.key(key).moved(part, None)
    for key, part in now.items():
        if key not in was and unsaid is not None:
            unsaid.add(".".join((*at.path, key)))
        elif key not in was:
            yield at.key(key).moved(None, part)


def _lists(was: list[Document], now: list[Document], at: _At, unsaid: set[str] | None) -> Iterator[Moved]:
    """Member by member, each found again by what it is about; the order counts too, as ranks are verdicts."""
    places, places_now = _labelled(was, now), _labelled(now, was)
    for label, member in places.items():
        inside = at.member(member, label)
        if label in places_now:
            yield from _differences(member, places_now[label], inside, unsaid)
        else:
            yield inside.moved(_gist(member, label), None)
    for label, member in places_now.items():
        if label not in places:
            yield at.member(member, label).moved(None, _gist(member, label))
    order = [label for label in places if label in places_now]
    order_now = [label for label in places_now if label in places]
    if order != order_now:
        yield at.key("order").moved(order, order_now)


def _labelled(members: list[Document], others: list[Document]) -> dict[str, Document]:
    """Members by what they are about; of several about one thing those that both lists hold come first."""
    same = [json.dumps(one, sort_keys=True) for one in others]
    groups: dict[str, list[tuple[bool, str, Document]]] = {}
    for member in members:
        text = json.dumps(member, sort_keys=True)
        groups.setdefault(_about(member), []).append((text not in same, text, member))
    found = {}
    for member in members:
        group = groups.pop(_about(member), [])
        several = len(group) > 1
        ranked = sorted(group, key=lambda one: one[:2]) if several else group
        for number, (_, _, one) in enumerate(ranked, start=1):
            found[f"{_about(member)}#{number}" if several else _about(member)] = one
    return found


def _about(member: Document) -> str:
    """What a member of a list is about, as its label."""
    if type(member.get("id")) is str:
        return str(member["id"])
    parts = [str(member[key]) for key in IDENTITY if type(member.get(key)) in (str, int)]
    place = member.get("place")
    if type(place) is dict and type(place.get("path")) is str:
        parts.append(place["path"])
    return " ".join(parts) or "entry"


def _gist(member: Document, label: str) -> str:
    """A member in a few words."""
    message = member.get("message")
    return message if type(message) is str else label


def _same(was: Any, now: Any) -> bool:
    """Equality as JSON means it: true is not 1, 4 is 4.0."""
    if type(was) is bool or type(now) is bool:
        return was is now
    if type(was) is dict and type(now) is dict:
        return was.keys() == now.keys() and all(_same(part, now[key]) for key, part in was.items())
    if type(was) is list and type(now) is list:
        return len(was) == len(now) and all(map(_same, was, now))
    return bool(was == now)


def in_order(found: Iterable[Moved]) -> list[Moved]:
    """What moved by site, that of all sites last; within a site as the audit says it."""
    return sorted(found, key=lambda one: (one.site is None, one.site or ""))
