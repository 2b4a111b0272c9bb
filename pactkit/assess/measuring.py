"""Every measure of a component, computed once for each site: formulas over facts, and the plugin's functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from pactkit.errors import MeasureError
from pactkit.host.checks import checked_measure
from pactkit.host.guard import Failures
from pactkit.host.host import Host
from pactkit.host.plugin import Plugin
from pactkit.model.context import Context
from pactkit.model.fidelity import Measured
from pactkit.model.finding import Failure
from pactkit.model.formula import Formula, Source
from pactkit.model.phrase import phrase
from pactkit.scoring.formulas import evaluate


@frozen(kw_only=True)
class MeasuredFacts:
    """What a component's measures gave at one site."""

    items: Mapping[str, Measured]  # by code
    milestones: Mapping[str, Measured]  # by id
    conditions: Mapping[str, bool]  # by code: False for an item that does not apply here


class Measures:
    """The measures of one component, each named by however many items and milestones."""

    def __init__(self, host: Host, plugin: Plugin) -> None:
        definition = plugin.definition
        self._host = host
        self._plugin = plugin
        self._sources: list[Source] = []
        places: dict[Source, int] = {}

        def place(source: Source) -> int:
            if source not in places:
                places[source] = len(self._sources)
                self._sources.append(source)
            return places[source]

        self._items = [(item.code, place(item.measure.source)) for item in definition.items if item.measure]
        self._milestones = [
            (milestone.id, place(milestone.measure.source)) for milestone in definition.milestones if milestone.measure
        ]
        self._conditions = [
            (code, [place(source) for source in sources]) for code, sources in definition.conditions.items()
        ]
        self._computes = [self._compute(source) for source in self._sources]

    def _compute(self, source: Source) -> Callable[[Context[Any]], Measured]:
        if isinstance(source, Formula):
            return lambda context: evaluate(source, context.facts)
        function, name = self._plugin.measures[source.name], source.name
        return lambda context: checked_measure(function(context), name)

    def of(self, context: Context[Any], failures: Failures) -> MeasuredFacts:
        """All of them at one site. A condition that is 0 takes its item out; one that is unknown does not."""
        try:
            found = [compute(context) for compute in self._computes]
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001 - SystemExit too; computed again, one by one, each in its own guard
            found = [self._guarded(source, context, failures) for source in self._sources]
        return MeasuredFacts(
            items={code: found[at] for code, at in self._items},
            milestones={milestone: found[at] for milestone, at in self._milestones},
            conditions={code: all(found[at].value != 0 for at in places) for code, places in self._conditions},
        )

    def _guarded(self, source: Source, context: Context[Any], failures: Failures) -> Measured:
        if not isinstance(source, Formula):
            return self._host.measure(self._plugin, source.name, context, failures)
        try:
            return evaluate(source, context.facts)
        except MeasureError as error:
            failures.add(
                Failure(
                    plugin=self._plugin.id,
                    distribution=self._plugin.distribution,
                    stage=phrase("measure %(name)s", name=source.text),
                    message=phrase("%(why)s (site %(id)s)", why=error.message, id=context.site.id),
                )
            )
            return Measured(error=error.message)
