"""How the families came, on the day on which that was counted."""

from attrs import frozen

from pactkit.api import Context

from .facts import Reach
from .privacy import counted


@frozen(kw_only=True)
class Arrivals:
    """The families of a day by route, with those whose route nobody knows: together they are all of the families."""

    families: int
    routes: tuple[int, ...]  # in the order of the table, one or more
    unknown: int

    @property
    def recorded(self) -> int:
        """Families whose route is known."""
        return self.families - self.unknown

    @property
    def rows(self) -> tuple[int, ...]:
        """Every part that is shown: one of them that is small could be worked out from the sum of the others."""
        return (*self.routes, self.unknown) if self.unknown else self.routes


def arrivals(context: Context[Reach]) -> Arrivals | None:
    """None where no route is stated, the day's families are not open, or the routes bring more than there were."""
    families, routes = counted(context, "families"), tuple(route.families for route in context.facts.routes)
    if families is None or not 0 < sum(routes) <= families:
        return None
    return Arrivals(families=int(families), routes=routes, unknown=int(families) - sum(routes))
