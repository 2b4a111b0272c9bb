"""What a site states about its reach: the table `[components.reach]`.

The targets and the dated counts of families, volunteers and money stand in `[targets]` and `[[progress]]` of site.toml,
because every component may want them. Here stands what they leave out: how families came, who came, who volunteers.
All counts are of one day, `counted_on`, so that they are parts of the families and volunteers counted that day.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import frozen

from pactkit.api import Text, say

# The three routes into PACT that A parent-led evaluation of PACT (2023) draws in its figure 1; the website, by which a
# mother came whose story it tells (section 4.4); and what is left.
Way = Literal["midwife_or_gp", "friend_or_family", "community_group", "online", "other"]

# The groups with less take-up of services that Nesta's grant page names; a site may name others.
Who = Literal["refugees", "esol_learners", "other"]


@frozen(kw_only=True)
class Route:
    """How some of the families first came."""

    way: Way
    families: int


@frozen(kw_only=True)
class Group:
    """Families of a group that uses services less. Groups overlap: one family may be in several."""

    who: Who
    name: Text | None = None  # what the group is called, where it is an "other" one
    families: int | None = None
    local: Decimal | None = None  # the group's share of the families with small children who live here, 0-1
    source: Text | None = None  # where `local` is from

    def __attrs_post_init__(self) -> None:
        """Refuse another group without a name, and a share that is none."""
        if self.who == "other" and not self.name:
            raise ValueError(
                {
                    "en": 'a group that is "other" needs its name: name = "Families in temporary housing"',
                    "es": 'un grupo «other» necesita su nombre: name = "Familias en alojamiento temporal"',
                }
            )
        if self.local is not None and self.local > 1:
            raise ValueError(
                {
                    "en": f"'local' ({self.local}) is more than all families; write 8 in a hundred as 0.08",
                    "es": f"'local' ({self.local}) es más que todas las familias; 8 de cada cien se escribe 0.08",
                }
            )


@frozen(kw_only=True)
class Reported:
    """When the progress was last shown to those whose work it is."""

    parents: date | None = None
    partners: date | None = None


@frozen(kw_only=True)
class Reach:
    """How families come, which of them services miss, where volunteers come from, and who hears of it."""

    targets_by: date | None = None  # the day by which the targets are meant to be reached
    counted_on: date | None = None  # a day of [[progress]]; what follows was counted on it
    routes: tuple[Route, ...] = ()  # each family once, by the route that brought it first
    groups: tuple[Group, ...] = ()
    volunteers_from_participants: int | None = None  # volunteers who first came as parents
    reported: Reported | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse the same route or group twice: nobody would know which of the two to read."""
        _refuse_twice("routes", (route.way for route in self.routes))
        _refuse_twice("groups", (say(group.name) or group.who for group in self.groups))


def _refuse_twice(table: str, names: Iterable[str]) -> None:
    seen = set()
    for name in names:
        if name in seen:
            raise ValueError(
                {"en": f"'{table}' has {name} more than once", "es": f"'{table}' tiene {name} más de una vez"}
            )
        seen.add(name)
