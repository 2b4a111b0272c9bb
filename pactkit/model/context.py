"""What a plugin's hook or measure is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.gathering import Gathering
from pactkit.model.number import Number
from pactkit.model.programme import Programme
from pactkit.model.readiness import ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Site
from pactkit.model.stage import reached

Facts = TypeVar("Facts")
Standard = FidelityReport | ReadinessReport


@frozen(kw_only=True)
class Context(Generic[Facts]):
    """One component at one site on one day. Frozen: a plugin reads it and returns its report."""

    site: Site
    facts: Facts  # the component's facts, an instance of the class given to Component.load
    component: Definition
    stage: str  # of this component at this site
    as_of: date
    programme: Programme
    ratings: Mapping[str, Number | None] = {}  # the level that counts, by item code; None: not rated with a level
    reviews: tuple[Review, ...] = ()  # of the newest wave that rates the component
    _facts_of: Callable[[str], Any] = field(default=lambda _: None, alias="facts_of", repr=False, eq=False)
    _gatherings: Callable[[], tuple[Gathering, ...]] = field(default=tuple, alias="gatherings", repr=False, eq=False)
    _standard: Callable[[], Any] = field(default=lambda: None, alias="standard", repr=False, eq=False)

    def at_least(self, stage: str) -> bool:
        """Whether this component has reached `stage` here."""
        return reached(self.stage, stage)

    def facts_of(self, component_id: str) -> Any:
        """Another component's facts at this site; None where it is not offered."""
        return self._facts_of(component_id)

    def gatherings(self) -> tuple[Gathering, ...]:
        """What is on at this site, of every component, each with its `component`."""
        return self._gatherings()

    def standard(self) -> Any:
        """The report that pactkit itself would give, for hooks that amend it (`attrs.evolve`)."""
        return self._standard()


@frozen(kw_only=True)
class NetworkContext(Generic[Facts]):
    """One component over all sites that offer it, for figures about the programme as a whole."""

    programme: Programme
    component: Definition
    as_of: date
    sites: tuple[Context[Facts], ...]  # by site id
