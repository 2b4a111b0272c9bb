"""Whether a site is still what its file says: plugins are lent it to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pactkit.model.site import Site


class Seal:
    """What a site was when it was lent out."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._before = _content(site)

    @property
    def whole(self) -> bool:
        """Whether nothing in it was changed by force; what cannot even be compared any more was."""
        try:
            return _content(self._site) == self._before
        except Exception:  # noqa: BLE001 - whatever was put there may break in its own way
            return False


def _content(site: Site) -> int:
    """A hash over everything that a plugin can reach."""
    stated = (site.id, site.name, site.stage, site.note, site.launch, site.languages, site.area, site.targets)
    listed = (site.progress, site.alliance, site.unread, site.adaptations, site.statements, tuple(site.stages.items()))
    facts = tuple([(component, _still(fact)) for component, fact in site.components.items()])
    statuses = tuple([(component, tuple(stated.items())) for component, stated in site.readiness.items()])
    return hash((stated, listed, facts, statuses))


def _still(fact: Any) -> Any:
    """Facts that can be hashed: the plain tables of components without code become tuples."""
    if isinstance(fact, Mapping):
        return tuple([(key, _still(value)) for key, value in fact.items()])
    return tuple([_still(value) for value in fact]) if isinstance(fact, tuple) else fact
