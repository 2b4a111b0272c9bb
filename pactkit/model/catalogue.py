"""The components that are installed: what a workspace's files may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    earlier: Mapping[tuple[str, str], Definition] = {}  # by id and version: for ratings that name an older version

    @classmethod
    def alone(cls, definitions: Iterable[Definition], named: Iterable[str]) -> Catalogue:
        """These definitions and nothing else; of all that a file names beside them, what it says is left unread."""
        own = {definition.id: definition for definition in definitions}
        return cls(definitions=own, absent={component: OFF for component in named if component not in own})

    def __iter__(self) -> Iterator[Definition]:
        """The definitions, by component id."""
        return (self.definitions[component] for component in sorted(self.definitions))

    def of_version(self, component: str, version: object) -> Definition:
        """The definition by which ratings that name this version are read: that version's where it is known."""
        definition = self.definitions[component]
        return self.earlier.get((component, version), definition) if isinstance(version, str) else definition

    @property
    def known(self) -> tuple[str, ...]:
        """Every id that may be named."""
        return tuple(sorted({*self.definitions, *self.absent}))
