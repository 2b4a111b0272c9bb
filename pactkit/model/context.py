"""What a plugin's hook or measure is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.number import Number
from pactkit.model.programme import Programme
from pactkit.model.readiness import ReadinessReport
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
    _facts_of: Callable[[str], Any] = field(default=lambda _: None, alias="facts_of", repr=False, eq=False)
    _standard: Callable[[], Any] = field(default=lambda: None, alias="standard", repr=False, eq=False)

    def at_least(self, stage: str) -> bool:
        """Whether this component has reached `stage` here."""
        return reached(self.stage, stage)

    def facts_of(self, component_id: str) -> Any:
        """Another component's facts at this site; None where it is not offered."""
        return self._facts_of(component_id)

    def standard(self) -> Any:
        """The report that pactkit itself would give, for hooks that amend it (`attrs.evolve`)."""
        return self._standard()
