"""The components that are installed: what a workspace's files may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from pactkit.model.definition import Definition

FAILED, OFF = "failed", "off"


@frozen(kw_only=True)
class Catalogue:
    """Definitions and facts classes by component id, and the components that cannot be used now."""

    definitions: Mapping[str, Definition] = {}
    facts: Mapping[str, type] = {}  # of the components with code that have facts
    coded: frozenset[str] = frozenset()  # components that come from a plugin
    absent: Mapping[str, str] = {}  # failed or switched off: what names them is left unread

    def __iter__(self) -> Iterator[Definition]:
        """The definitions, by component id."""
        return (self.definitions[component] for component in sorted(self.definitions))

    @property
    def known(self) -> tuple[str, ...]:
        """Every id that may be named."""
        return tuple(sorted({*self.definitions, *self.absent}))
