"""Facts about what was changed together with parents: places, services, roles, and how everyone is treated."""

from datetime import date
from typing import Literal

from attrs import frozen

from pactkit.api import Text

from .meetings import DAYS_IN_A_YEAR

Origin = Literal["parents", "community", "services", "staff"]
Part = Literal["mapped", "named_problems", "outlined", "designed", "chose", "carried_out"]
Listened = Literal["at_play", "words", "pictures", "older_children"]
Kind = Literal["place", "service", "role", "activity", "material", "rule"]

_NAMING = frozenset({"mapped", "named_problems"})
_SHAPING = frozenset({"outlined", "designed"})


@frozen(kw_only=True)
class Change:
    """One thing that was, or is to be, made different together with parents."""

    what: Text
    kind: Kind | None = None
    answers: str | None = None  # what had been heard that it answers
    idea_from: Origin | None = None
    parents: tuple[Part, ...] = ()  # all steps in which parents took part; empty: not stated
    with_whom: tuple[str, ...] = ()  # who worked on it with them
    began: date | None = None
    made: bool | None = None  # whether it is in place
    made_on: date | None = None
    square_metres: int | None = None  # of a place: how much was redeveloped
    effects: tuple[str, ...] = ()  # what became of it

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be true together."""
        if self.made is False and self.made_on is not None:
            raise ValueError(
                {
                    "en": f"made_on ({self.made_on}) is given, and made is false",
                    "es": f"se da made_on ({self.made_on}), y made es false",
                }
            )
        if self.began is not None and self.made_on is not None and self.made_on < self.began:
            raise ValueError(
                {
                    "en": f"made_on ({self.made_on}) is before began ({self.began})",
                    "es": f"made_on ({self.made_on}) es anterior a began ({self.began})",
                }
            )

    @property
    def by_parents(self) -> bool | None:
        """Whether parents said what is wrong, or had the idea, and also what should be different."""
        if not self.parents:
            return None
        named = bool(_NAMING.intersection(self.parents)) or self.idea_from in ("parents", "community")
        return named and bool(_SHAPING.intersection(self.parents))

    def is_made(self, as_of: date) -> bool | None:
        """Whether it is in place on a day; None where that is not stated."""
        return self.made if self.made_on is None else self.made_on <= as_of


@frozen(kw_only=True)
class Engagement:
    """Whether families use something more since parents helped to shape it, or to connect families with it."""

    of: Text  # a service, or an activity
    change: Literal["up", "same", "down"]


@frozen(kw_only=True)
class Initiative:
    """Something done for equality."""

    what: Text
    since: date | None = None


@frozen(kw_only=True)
class Equality:
    """What parents and the site do together so that everyone is included."""

    space_to_speak: bool | None = None  # a trusted place where parents say what they think and feel about inequality
    mapped_with_parents: bool | None = None  # they look together for what could be done, setting by setting
    settings: tuple[str, ...] = ()  # where: early years, community groups, ...
    blueprint: Literal["none", "under_way", "written"] | None = None
    began: date | None = None
    initiatives: tuple[Initiative, ...] = ()  # that followed; none listed in a table that is there: none yet

    def level(self, as_of: date) -> int | None:
        """The checklist's level: 0 nothing yet, 1 parents are heard, 2 mapped with parents and something followed."""
        followed = any(one.since is None or one.since <= as_of for one in self.initiatives)
        if followed and self.mapped_with_parents:
            return 2
        if followed and self.mapped_with_parents is None:
            return None
        heard = (self.space_to_speak, self.mapped_with_parents)
        if True in heard:
            return 1
        return None if None in heard else 0


@frozen(kw_only=True)
class ChildrenHeard:
    """Once that children's own voices and ideas were asked for: families' voices are theirs too."""

    on: date
    how: tuple[Listened, ...] = ()  # by watching what they choose at play, in words, ...; empty: not stated
    shaped: Text | None = None  # what is different by what they said or showed; left out while nothing is


def heard_level(heard: tuple[ChildrenHeard, ...], as_of: date) -> int | None:
    """The checklist's level for the year up to a day: 0 not heard, 1 heard, 2 something is different by it."""
    lately = [one for one in heard if 0 <= (as_of - one.on).days <= DAYS_IN_A_YEAR]
    if not heard:
        return None
    return (2 if any(one.shaped for one in lately) else 1) if lately else 0
