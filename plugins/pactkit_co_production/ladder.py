"""Facts about the ladder: the roles that parents grow into, and how many steps they took, year by year."""

from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Text

Duty = Literal[
    "welcomes",
    "supports_families",
    "connects_to_services",
    "leads_groups",
    "attends_boards",
    "chairs",
    "evaluates",
    "speaks_for_programme",  # tells other organisations how it works, and helps them to think how it could with them
]
Preparation = Literal["child_development", "local_services", "leading", "safeguarding"]
FOR_CONNECTING = frozenset({"child_development", "local_services"})  # what Blackpool's community connectors learn


@frozen(kw_only=True)
class Rung:
    """One role on the ladder that parents can climb."""

    role: Text
    holders: int | None = None  # parents who hold it now
    stepped_up: int | None = None  # parents who moved up to it in the last twelve months
    paid: bool | None = None
    does: tuple[Duty, ...] = ()  # empty: not stated
    prepared_in: tuple[Preparation, ...] = ()  # what parents learn before they begin; empty: not stated
    posts: int | None = None  # paid posts for parents, filled or not
    full_time: Decimal | None = None  # the same in full-time equivalents
    children_helped: int | None = None  # by those who hold it, since the role began

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be true together."""
        if self.posts and self.paid is False:
            raise ValueError(
                {"en": "posts are paid, and paid is false", "es": "posts son puestos pagados, y paid es false"}
            )
        if self.posts is not None and self.full_time is not None and self.full_time > self.posts:
            raise ValueError({"en": "full_time is more than posts", "es": "full_time es más que posts"})

    @property
    def connecting(self) -> int | None:
        """How far it connects families with services: 0 not at all, 1 it does, 2 it is paid and prepared for."""
        if not self.does:
            return None
        if "connects_to_services" not in self.does:
            return 0
        if self.paid is False:
            return 1
        if not self.prepared_in:
            return None
        if not FOR_CONNECTING.issubset(self.prepared_in):
            return 1
        return 2 if self.paid else None


@frozen(kw_only=True)
class YearOfSteps:
    """All steps that parents took up the ladder in twelve months: one count for each year, older ones kept."""

    ending: date
    taken: int
