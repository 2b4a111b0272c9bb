"""A review: one dated set of ratings by one reviewer from one source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from attrs import frozen

from pactkit.model.number import Number
from pactkit.model.text import Text

SOURCES = ("external", "peer", "parent", "self")  # which counts first
NOT_APPLICABLE, CANNOT_RATE = "not_applicable", "cannot_rate"
EVIDENCE_KINDS = ("record", "observation", "interview", "survey", "routine_data")

Rating: TypeAlias = Number | str  # a level, or NOT_APPLICABLE or CANNOT_RATE


@frozen(kw_only=True)
class Evidence:
    """What a rating rests on."""

    kind: str  # one of EVIDENCE_KINDS
    ref: str
    on: date | None = None


@frozen(kw_only=True)
class Action:
    """What was agreed to be done about an item."""

    what: Text
    owner: str | None = None
    by: date | None = None


@frozen(kw_only=True)
class ItemNote:
    """What a reviewer wrote beside a rating."""

    reason: Text | None = None
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    action: Action | None = None


@frozen(kw_only=True)
class Ratings:
    """What one review says of one component."""

    version: str | None = None
    not_applicable: Mapping[str, Text] = {}  # reasons, by section
    items: Mapping[str, Rating] = {}
    notes: Mapping[str, ItemNote] = {}
    lost: frozenset[str] = frozenset()  # items that were rated, and count as unanswered: retired, or at an old level

    @property
    def says_something(self) -> bool:
        """Whether any item or section is answered; an empty form is not a review."""
        return bool(self.items or self.not_applicable)


@frozen(kw_only=True)
class Review:
    """One review file; reviews of one round share a wave."""

    on: date
    wave: str
    source: str  # one of SOURCES
    by: str  # a role, not a person
    ratings: Mapping[str, Ratings] = {}  # by component
    file: str = ""  # file name, which settles ties
