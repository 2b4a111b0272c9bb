"""A component's definition: what its `component.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from pactkit.model.checklist import Item, Section
from pactkit.model.formula import Source
from pactkit.model.milestone import Milestone
from pactkit.model.scheme import Gate, Scheme
from pactkit.model.statement import Statement
from pactkit.model.text import Text


@frozen(kw_only=True, slots=False)
class Definition:
    """A part of the programme, as a checklist, milestones or both."""

    id: str
    version: str
    title: Text
    summary: Text | None = None
    core: bool = False  # whether a new programme names it as core, until people decide otherwise
    source: Text | None = None  # the documents it rests on, and which rules are its own
    retired: tuple[str, ...] = ()  # codes that were used once
    schemes: tuple[Scheme, ...] = ()  # the first is the headline
    gates: tuple[Gate, ...] = ()
    sections: tuple[Section, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    statements: tuple[Statement, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in checklist order."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def item_by_code(self) -> Mapping[str, Item]:
        """The items by their codes."""
        return {item.code: item for item in self.items}

    @cached_property
    def section_of(self) -> Mapping[str, Section]:
        """The section in which an item of this code stands."""
        return {item.code: section for section in self.sections for item in section.items}

    @cached_property
    def measured_items(self) -> tuple[Item, ...]:
        """The items whose level can follow from facts."""
        return tuple(item for item in self.items if item.measure)

    @cached_property
    def conditions(self) -> Mapping[str, tuple[Source, ...]]:
        """What must not be zero for an item to apply: its own `applies` and its section's, by code."""
        both = {item.code: (self.section_of[item.code].applies, item.applies) for item in self.items}
        stated = {code: tuple(source for source in pair if source) for code, pair in both.items()}
        return {code: sources for code, sources in stated.items() if sources}

    @cached_property
    def milestone_by_id(self) -> Mapping[str, Milestone]:
        """The milestones by their ids inside the component."""
        return {milestone.id: milestone for milestone in self.milestones}

    @property
    def headline(self) -> Scheme | None:
        """The scheme whose score is shown first; None for a component of milestones alone."""
        return self.schemes[0] if self.schemes else None
